"""Read one module's source with griffe into facts."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import griffe

from sdkwright.review.surface.bodies import read_body
from sdkwright.review.surface.expressions import (
    Annotation,
    Scope,
    alias_of,
    canonical_external,
    discriminator_of,
    keyword_of,
    read_annotation,
    read_type,
)
from sdkwright.review.surface.facts import Body, Class, Field, Function, Module, Param, Signature
from sdkwright.review.surface.types import ROOT, Ref, Type

_KINDS: Mapping[Any, Literal["positional", "either", "var", "keyword", "keywords"]] = {
    griffe.ParameterKind.positional_only: "positional",
    griffe.ParameterKind.positional_or_keyword: "either",
    griffe.ParameterKind.var_positional: "var",
    griffe.ParameterKind.keyword_only: "keyword",
    griffe.ParameterKind.var_keyword: "keywords",
}
_PROPERTIES = ("property", "cached_property", "functools.cached_property")
_SELF_IMPORT = re.compile(r"\b(\w+) as \1\b")
_BODY = "sdkwright"


class _Bodies(griffe.Extension):
    """Notes what the bodies of functions do, which griffe does not look into."""

    def on_function_instance(self, *, node: Any, func: griffe.Function, agent: Any, **_: Any) -> None:
        func.extra[_BODY]["body"] = read_body(node)


_WITH_BODIES = griffe.Extensions(_Bodies())
_WITHOUT = griffe.Extensions()


def read_module(package: str, place: str, code: str) -> Module:
    """Return the facts of the module at ``place``, a path within the package such as `types/model.py`.

    Raises SyntaxError when the code is no Python.
    """
    names = [ROOT, *Path(place).with_suffix("").parts]
    parent: griffe.Module | None = None
    is_package = names[-1] == "__init__"
    names = names[:-1] if is_package else names
    for depth, name in enumerate(names[:-1]):
        parent = griffe.Module(name, filepath=Path(ROOT, *names[1 : depth + 1], "__init__.py"), parent=parent)
    with_bodies = "resources" in names or names[-1].lstrip("_").startswith(("client", "constants"))
    visited = griffe.visit(
        names[-1],
        filepath=Path(ROOT, place),
        code=code,
        parent=parent,
        extensions=_WITH_BODIES if with_bodies else _WITHOUT,
    )
    return _Reader(package, ".".join(names), visited, code).module()


class _Reader:
    """Turns what griffe saw of one module into facts."""

    def __init__(self, package: str, path: str, visited: griffe.Module, code: str) -> None:
        self.path, self.visited, self.code = path, visited, code
        imports = {name: _rooted(target, package) for name, target in visited.imports.items()}
        self.imports = {name: canonical_external(target) for name, target in imports.items()}
        self.wildcards = tuple(
            _rooted(member.target_path, package)
            for name, member in visited.members.items()
            if isinstance(member, griffe.Alias) and name.endswith("*")
        )
        defined = frozenset(name for name, member in visited.members.items() if not isinstance(member, griffe.Alias))
        self.scope = Scope(path, self.imports, defined, self._parse)

    def _parse(self, text: str) -> griffe.Expr | str | None:
        try:
            node = ast.parse(text, mode="eval").body
        except SyntaxError:
            return None
        return griffe.safe_get_expression(node, parent=self.visited)

    def module(self) -> Module:
        classes, functions, attributes = self._members(self.visited.members, self.path)
        lazy = functions.get("__getattr__")
        for name, value in lazy.body.defaults.items() if lazy else ():
            if name in attributes and attributes[name].default is None:
                attributes[name] = replace(attributes[name], default=value)
        exports = self.visited.exports
        literal = exports is not None and all(isinstance(name, str) for name in exports)
        if not exports:  # also of an expression that griffe does not evaluate, such as `list(names)`
            literal = "__all__" in attributes and attributes["__all__"].default in ("[]", "()")
        return Module(
            self.path,
            tuple(str(name) for name in exports or ()) if literal else None,
            frozenset(_SELF_IMPORT.findall(self.code)),
            self.imports,
            self.wildcards,
            classes,
            functions,
            attributes,
        )

    def _members(
        self, members: Mapping[str, Any], path: str
    ) -> tuple[dict[str, Class], dict[str, Function], dict[str, Field]]:
        classes: dict[str, Class] = {}
        functions: dict[str, Function] = {}
        attributes: dict[str, Field] = {}
        for name, member in members.items():
            if isinstance(member, griffe.Class):
                classes[name] = self._class(member, f"{path}.{name}")
            elif isinstance(member, griffe.Function):
                if any(decorator.callable_path.endswith(_PROPERTIES) for decorator in member.decorators):
                    attributes[name] = self._property(member)
                else:
                    functions[name] = self._function(member)
            elif isinstance(member, griffe.Attribute):
                keys = self._functional_keys(member.value)
                if keys is not None:
                    classes[name] = Class(f"{path}.{name}", (_TYPED_DICT,), keys[1], keys[0])
                else:
                    attributes[name] = self._field(member)
        return classes, functions, attributes

    def _class(self, member: griffe.Class, path: str) -> Class:
        classes, functions, attributes = self._members(member.members, path)
        for name, overloads in member.overloads.items():
            if overloads and name not in functions and name not in attributes:
                functions[name] = self._overloaded(name, overloads)
        return Class(
            path,
            tuple(read_type(base, self.scope) for base in member.bases),
            str(member.keywords.get("total", "True")) != "False",
            attributes,
            functions,
            classes,
            _doc(member),
            _deprecation(member.decorators),
        )

    def _functional_keys(self, value: griffe.Expr | str | None) -> tuple[dict[str, Field], bool] | None:
        """Return the keys of `TypedDict("Name", {…}, total=False)`."""
        if not isinstance(value, griffe.ExprCall) or self.scope.resolve(str(value.function)) != "typing.TypedDict":
            return None
        keys: dict[str, Field] = {}
        for argument in value.arguments:
            if isinstance(argument, griffe.ExprDict):
                for key, kind in zip(argument.keys, argument.values, strict=True):
                    name = str(ast.literal_eval(str(key)))
                    keys[name] = self._key(name, read_annotation(kind, self.scope))
        return keys, keyword_of(value, "total") != "False"

    def _key(self, name: str, annotation: Annotation | None) -> Field:
        if annotation is None:
            return Field(name, None)
        return Field(name, annotation.type, annotation.required, alias=annotation.alias)

    def _field(self, member: griffe.Attribute) -> Field:
        annotation = read_annotation(member.annotation, self.scope)
        default: str | None = None if member.value is None else str(member.value)
        alias = None if annotation is None else annotation.alias
        if isinstance(member.value, griffe.ExprCall) and str(member.value.function) in ("FieldInfo", "Field"):
            alias = alias_of(member.value) or alias
            default = keyword_of(member.value, "default")
        is_stated = annotation is not None and _is_type_alias(annotation.type)  # perhaps as text, `"X | Y"`
        is_alias = is_stated or (annotation is None and _may_be_type(member.value))
        return Field(
            member.name,
            None if annotation is None else annotation.type,
            None if annotation is None else annotation.required,
            default,
            alias,
            _doc(member),
            read_type(member.value, self.scope) if is_alias and member.value is not None else None,
            "property" in member.labels,
            discriminator_of(member.value, self.scope) if is_alias else None,
        )

    def _property(self, member: griffe.Function) -> Field:
        annotation = read_annotation(member.returns, self.scope)
        kind = None if annotation is None else annotation.type
        return Field(member.name, kind, doc=_doc(member), is_property=True)

    def _function(self, member: griffe.Function) -> Function:
        overloads = member.overloads or [member]
        body = member.extra[_BODY].get("body", Body())
        deprecated = _deprecation(member.decorators) or next(
            (message for overload in overloads if (message := _deprecation(overload.decorators))), None
        )
        return Function(
            member.name,
            tuple(self._signature(overload) for overload in overloads),
            _doc(member) or next((text for overload in overloads if (text := _doc(overload))), ""),
            deprecated,
            "async" in member.labels,
            body,
        )

    def _default(self, value: griffe.Expr | str | None) -> str | None:
        """Return the source of a default; the dotted path of one that is imported."""
        if value is None:
            return None
        text = str(value)
        return self.imports[text] if isinstance(value, griffe.ExprName) and text in self.imports else text

    def _overloaded(self, name: str, overloads: Iterable[griffe.Function]) -> Function:
        signatures = [self._signature(overload) for overload in overloads]
        return Function(name, tuple(signatures))

    def _signature(self, member: griffe.Function) -> Signature:
        params: list[Param] = []
        is_static = any(decorator.callable_path == "staticmethod" for decorator in member.decorators)
        in_class = isinstance(member.parent, griffe.Class) and not is_static
        for index, param in enumerate(member.parameters):
            if index == 0 and in_class:
                continue
            annotation = read_annotation(param.annotation, self.scope)
            kind = None if annotation is None else annotation.type
            default = self._default(param.default)
            kind_of_param = _KINDS.get(param.kind, "either")
            is_variadic = kind_of_param in ("var", "keywords")
            params.append(Param(param.name, kind_of_param, kind, None if is_variadic else default))
        returns = read_annotation(member.returns, self.scope)
        return Signature(tuple(params), None if returns is None else returns.type)


_TYPED_DICT = Ref("typing.TypedDict")


def _is_type_alias(kind: Type) -> bool:
    return kind == Ref("typing.TypeAlias")


def _may_be_type(value: griffe.Expr | str | None) -> bool:
    """Return whether an assigned value can be a type alias, and not a constant or a call."""
    if isinstance(value, griffe.ExprName | griffe.ExprAttribute | griffe.ExprSubscript):
        return True
    return isinstance(value, griffe.ExprBinOp) and value.operator == "|"


def _rooted(path: str, package: str) -> str:
    """Return a dotted path with the package's name, where it starts with it, replaced by `~`."""
    return ROOT + path[len(package) :] if path == package or path.startswith(package + ".") else path


def _doc(member: Any) -> str:
    return member.docstring.value if member.docstring else ""


def _deprecation(decorators: Iterable[griffe.Decorator]) -> str | None:
    for decorator in decorators:
        if decorator.callable_path.endswith("deprecated"):
            value = decorator.value
            arguments = value.arguments if isinstance(value, griffe.ExprCall) else ()
            return str(ast.literal_eval(str(arguments[0]))) if arguments else "deprecated"
    return None
