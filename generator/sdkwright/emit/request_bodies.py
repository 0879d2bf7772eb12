"""The body of a request: JSON or a form of arguments, one argument as a whole, bytes, lines of JSON."""

from __future__ import annotations

from typing import NamedTuple

from sdkwright.emit.call_scope import TEXT_SCALARS, CallScope
from sdkwright.emit.helper_calls import answer_body
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.multipart_bodies import spell_multipart, split_files
from sdkwright.emit.quote import literal
from sdkwright.emit.request_arguments import spell_transform, style_fields, transform_mapping
from sdkwright.ir import ListOf, Param
from sdkwright.schema.media import is_json_sequence


class BodySource(NamedTuple):
    """The source of each part of a body that a request has."""

    body: str | None = None
    content: str | None = None
    files: str | None = None


def spell_body(scope: CallScope) -> BodySource:
    """Return the body of the method's request; what has to come before is added to the statements."""
    method = scope.method
    root = next((param for param in method.params if param.location == "body_root"), None)
    if method.body in ("binary", "text") and root is not None:
        return BodySource(content=_spell_raw_content(scope, root))
    if method.body == "jsonl" and root is not None:
        return BodySource(content=_spell_lines(scope, root))
    if method.raw_media is not None and root is not None:
        fields = ", ".join(f"{param.name}={param.name}" for param in method.params if param.location == "body")
        if fields:
            refuse = scope.imports.run("_core/utils", "refuse_beside")
            scope.statements.append(statement("", f"{refuse}({literal(root.name)}, {root.name}, {fields})", indent=8))
        structured = f"None if {scope.is_given(root)} else {_spell_structured(scope).body}"
        return BodySource(structured, _spell_raw_content(scope, root))
    if root is not None and method.body == "multipart" and method.file_paths:
        whole, paths = f"{_spell_whole(scope, root)} or {{}}", literal(method.file_paths)
        rest, files = split_files(scope, whole, paths, repeats=root.style == "form")
        return BodySource(rest, files=files)
    if root is not None:
        return BodySource(_spell_whole(scope, root))
    return _spell_structured(scope)


def _spell_structured(scope: CallScope) -> BodySource:
    """Return a body that is made of arguments."""
    method = scope.method
    fields = [param for param in method.params if param.location == "body"]
    if not fields and not method.constant_body:
        # A body that only answers have anything in is an empty one.
        return BodySource("{}" if method.body in ("json", "multipart") else None)
    if method.body == "multipart":
        body, files = spell_multipart(scope, fields)
        return BodySource(body, files=files)
    mapping, statements = answer_body(method, fields, scope.annotator, scope.here)
    scope.statements.extend(statements)
    return BodySource(style_fields(scope, transform_mapping(scope, mapping), fields))


def _spell_raw_content(scope: CallScope, root: Param) -> str:
    source = root.name
    if root.type in TEXT_SCALARS:
        source = f"{scope.imports.run('_arguments', 'text_of')}({source})"
    if not root.required:
        source = f"{source} if {scope.is_given(root)} else None"
    return scope.as_any(source)


def _spell_lines(scope: CallScope, root: Param) -> str:
    """Return a body of JSON values, one a line."""
    function = scope.imports.run("_core/line_bodies", "line_content")
    kind = root.type.item if scope.method.transform and isinstance(root.type, ListOf) else None
    more = f", {scope.annotator.spell(kind, 'params', scope.here)}" if kind is not None else ""
    more += ", is_sequence=True" if is_json_sequence(scope.method.content_type or "") else ""
    source = f"{function}({root.name}{more})"
    return source if root.required else f"{source} if {scope.is_given(root)} else None"


def _spell_whole(scope: CallScope, root: Param) -> str:
    source = root.name
    if not root.required:
        source = f"{source} if {scope.is_given(root)} else None"
    if not scope.method.transform:
        is_lazy = isinstance(root.type, ListOf) and root.type.container == "Iterable"
        # Read once here, as a request may be sent more than once.
        return f"list({source})" if is_lazy and root.required else source
    expected = scope.annotator.spell(root.type, "params", scope.here)
    return f"{spell_transform(scope)}({source}, {expected})"
