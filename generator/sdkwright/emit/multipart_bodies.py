"""The body of a multipart request: its fields, the files taken out of them, and parts with a media type."""

from __future__ import annotations

from sdkwright.emit.call_body import mapping_display
from sdkwright.emit.call_scope import CallScope
from sdkwright.emit.content_types import only_in_form, type_by_files
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import literal, string_literal
from sdkwright.emit.request_arguments import style_fields, transform_mapping
from sdkwright.ir import Param

_STEPS = frozenset({"<array>", "<key>", "<other>"})
"""Steps to files that are no names of properties."""


def spell_multipart(scope: CallScope, fields: list[Param]) -> tuple[str, str | None]:
    """Return the source of the fields and of the files (None without any) of a body that is made of arguments."""
    method = scope.method
    paths = method.file_paths
    direct = {path[0] for path in paths}
    wire = {field.name: field.wire for field in fields if field.name in direct}
    # What is no file stays in its field; other fields with files are objects, whose parts have names.
    file_fields = {path[0] for path in paths if path[-1] != "<other>" or not _STEPS.issuperset(path[1:])}
    plain = [field for field in fields if field.name not in file_fields]
    if not paths:
        body = transform_mapping(scope, mapping_display(fields, method.constant_body))
        return _move_parts(scope, style_fields(scope, body, plain), None, plain)
    listed = literal([[wire.get(path[0], path[0]), *path[1:]] for path in paths])
    repeats = any(field.style == "form" for field in fields if field.name in direct)
    if method.transform and any(step not in _STEPS for path in paths for step in path[1:]):
        # Names within arguments are those on the wire once the body is written.
        whole = scope.as_any(transform_mapping(scope, mapping_display(fields, method.constant_body)))
        body, files = split_files(scope, whole, listed, repeats=repeats)
        return _move_parts(scope, style_fields(scope, body, plain, files), files, fields)
    entries = [f"{string_literal(wire.get(field.name, field.name))}: {field.name}" for field in fields]
    entries += [f"{string_literal(name)}: {literal(value)}" for name, value in method.constant_body]
    mapping = f"{scope.imports.run('_core/utils', 'drop_omitted')}({{{', '.join(entries)}}})"
    name, files = split_files(scope, mapping, listed, repeats=repeats)
    body = transform_mapping(scope, name) if method.transform else name
    return _move_parts(scope, style_fields(scope, body, plain, files), files, fields)


def split_files(scope: CallScope, mapping: str, paths: str, *, repeats: bool) -> tuple[str, str]:
    """Add the statements that take the files out of a body; return the variables of the rest of it and of the files."""
    name, files = scope.local_name("body_fields"), scope.local_name("files")
    copied = scope.imports.run("_core/files", "deepcopy_with_paths")
    extract = scope.imports.run("_core/utils", "extract_files")
    arrays = "repeat" if repeats else scope.annotator.catalog.multipart_arrays
    repeat = f", array_format={string_literal(arrays)}" if arrays != "brackets" else ""
    in_objects = any("<array>" in path[: -2 if path[-1] == "<other>" else -1] for path in scope.method.file_paths)
    repeat += ", has_places=True" if in_objects and arrays not in ("brackets", "indices") else ""
    scope.statements.append(statement(f"{name} = ", f"{copied}({mapping}, {paths})", indent=8))
    scope.statements.append(statement(f"{files} = ", f"{extract}({name}, paths={paths}{repeat})", indent=8))
    if scope.method.json_without_files:
        scope.statements.append(statement("extra_headers = ", type_by_files(files), indent=8))
    return name, files


def _move_parts(scope: CallScope, body: str, files: str | None, fields: list[Param]) -> tuple[str, str | None]:
    """Move the fields that are parts of a media type of their own from ``body`` to ``files``."""
    types = {field.wire: field.media for field in fields if field.media is not None}
    if not types:
        return body, files
    rest, parts = scope.local_name("fields"), files or scope.local_name("files")
    function = scope.imports.run("_core/parameter_styles", "with_parts")
    source = f"{function}({body}, {files or 'None'}, {only_in_form(scope.method, literal(types), files)})"
    scope.statements.append(statement(f"{rest}, {parts} = ", source, indent=8))
    return rest, parts
