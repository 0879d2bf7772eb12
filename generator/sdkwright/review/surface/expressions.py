"""From griffe's expressions to structured types."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import griffe

from sdkwright.review.surface.types import NONE, Ref, Type, Values, union_of

_ABSTRACT = "collections.abc."
_BUILTIN = {"list": "typing.List", "dict": "typing.Dict", "tuple": "typing.Tuple", "set": "typing.Set"}
_SAME = {"typing.Text": "str", "builtins.object": "object", "types.NoneType": "None", "typing.Type": "type"}
_TRANSPARENT = {f"typing.{name}" for name in ("Annotated", "Required", "NotRequired", "ReadOnly", "Final", "ClassVar")}


@dataclass(frozen=True)
class Annotation:
    """An annotation: its type, and what its wrappers say of the key or field."""

    type: Type
    required: bool | None = None
    alias: str | None = None


@dataclass(frozen=True)
class Scope:
    """Resolves the names of one module: its imports, then what it defines, then built-ins."""

    path: str
    imports: Mapping[str, str]
    defined: frozenset[str]
    parse: Callable[[str], griffe.Expr | str | None]
    """Reads the source of an annotation that is written as a string."""

    def resolve(self, name: str) -> str:
        """Return the dotted path of a name or dotted name."""
        first, dot, rest = name.partition(".")
        if first in self.imports:
            path = self.imports[first] + dot + rest
        elif first in self.defined:
            path = f"{self.path}.{name}"
        else:
            path = name
        return canonical_external(path)


def canonical_external(path: str) -> str:
    """Return one spelling for what the standard library calls by several names."""
    if path.startswith("typing_extensions."):
        path = "typing." + path.removeprefix("typing_extensions.")
    elif path.startswith(_ABSTRACT):
        path = "typing." + path.removeprefix(_ABSTRACT)
    return _SAME.get(path, _BUILTIN.get(path, path))


def read_annotation(expression: griffe.Expr | str | None, scope: Scope) -> Annotation | None:
    """Return the annotation, or None where there is none."""
    if expression is None:
        return None
    required: bool | None = None
    alias: str | None = None
    while isinstance(expression, griffe.ExprSubscript):
        outer = _path(expression.left, scope)
        if outer not in _TRANSPARENT:
            break
        elements = _elements(expression.slice)
        if outer == "typing.Annotated":
            alias = next((target for element in elements[1:] if (target := alias_of(element))), alias)
        elif outer in ("typing.Required", "typing.NotRequired"):
            required = outer == "typing.Required"
        expression = elements[0]
    if isinstance(expression, str) and (parsed := _parsed(expression, scope)) is not None:
        inner = read_annotation(parsed, scope)
        if inner is not None:
            return Annotation(inner.type, required if inner.required is None else inner.required, alias or inner.alias)
    return Annotation(read_type(expression, scope), required, alias)


def read_type(expression: griffe.Expr | str | None, scope: Scope) -> Type:
    """Return the type that an expression stands for; an unknown form is a reference named by its source."""
    if expression is None:
        return NONE
    if isinstance(expression, str | griffe.ExprConstant):
        text = expression if isinstance(expression, str) else str(expression.value)
        parsed = _parsed(text, scope)
        if parsed is not None:
            return read_type(parsed, scope)
        return NONE if text == "None" else Ref(scope.resolve(text))
    if isinstance(expression, griffe.ExprName | griffe.ExprAttribute):
        path = _path(expression, scope)
        return NONE if path == "None" else Ref(path)
    if isinstance(expression, griffe.ExprBinOp) and expression.operator == "|":
        return union_of([read_type(expression.left, scope), read_type(expression.right, scope)])
    if isinstance(expression, griffe.ExprSubscript):
        return _subscript(expression, scope)
    if isinstance(expression, griffe.ExprList | griffe.ExprTuple):
        return Ref("list", tuple(read_type(element, scope) for element in expression.elements))
    return Ref(f"?{expression}")


def _subscript(expression: griffe.ExprSubscript, scope: Scope) -> Type:
    outer, elements = _path(expression.left, scope), _elements(expression.slice)
    if outer == "typing.Literal":
        nones = [element for element in elements if str(element) == "None"]
        values = Values(frozenset(_literal(element) for element in elements if str(element) != "None"))
        return union_of([values, NONE]) if nones and values.values else (NONE if nones else values)
    if outer == "typing.Union":
        return union_of(read_type(element, scope) for element in elements)
    if outer == "typing.Optional":
        return union_of([read_type(elements[0], scope), NONE])
    if outer in _TRANSPARENT:
        return read_type(elements[0], scope)
    return Ref(outer, tuple(read_type(element, scope) for element in elements))


def alias_of(expression: griffe.Expr | str | None) -> str | None:
    """Return the wire name that `PropertyInfo(alias=…)` or `Field(alias=…)` gives."""
    value = keyword_of(expression, "alias")
    return None if value is None else str(ast.literal_eval(value))


def discriminator_of(expression: griffe.Expr | str | None, scope: Scope) -> str | None:
    """Return the property that `PropertyInfo(discriminator=…)` states of a union."""
    if not isinstance(expression, griffe.ExprSubscript) or _path(expression.left, scope) != "typing.Annotated":
        return None
    values = [keyword_of(element, "discriminator") for element in _elements(expression.slice)[1:]]
    return next((str(ast.literal_eval(value)) for value in values if value is not None), None)


def keyword_of(expression: griffe.Expr | str | None, name: str) -> str | None:
    """Return the source of a keyword argument of a call, None where the expression has no such."""
    if not isinstance(expression, griffe.ExprCall):
        return None
    for argument in expression.arguments:
        if isinstance(argument, griffe.ExprKeyword) and argument.name == name:
            return str(argument.value)
    return None


def _literal(element: griffe.Expr | str) -> str:
    text = str(element)
    try:
        return repr(ast.literal_eval(text))
    except (ValueError, SyntaxError):
        return text


def _path(expression: griffe.Expr | str, scope: Scope) -> str:
    if isinstance(expression, griffe.ExprName):
        return scope.resolve(expression.name)
    return scope.resolve(str(expression))


def _elements(expression: griffe.Expr | str) -> list[griffe.Expr | str]:
    if isinstance(expression, griffe.ExprTuple):
        return list(expression.elements)
    return [expression]


def _parsed(text: str, scope: Scope) -> griffe.Expr | str | None:
    """Return the expression in a quoted annotation; None for one without quotes."""
    if text[:1] not in ("'", '"'):
        return None
    try:
        inner = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return None
    return scope.parse(inner) if isinstance(inner, str) else None


def is_same_code(code: str, other: str) -> bool:
    """Return whether two expressions give equal values, however their names are imported: `a.B(1)` and `B(1.0)`."""
    try:
        trees = [ast.parse(text, mode="eval") for text in (code, other)]
    except SyntaxError:
        return code == other
    return ast.dump(_Plain().visit(trees[0])) == ast.dump(_Plain().visit(trees[1]))


class _Plain(ast.NodeTransformer):
    """Writes dotted names as their last part, and whole numbers as integers."""

    def visit_Attribute(self, node: ast.Attribute) -> ast.AST:
        names: ast.expr = node
        while isinstance(names, ast.Attribute):
            names = names.value
        return ast.Name(node.attr, ast.Load()) if isinstance(names, ast.Name) else self.generic_visit(node)

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        is_whole = isinstance(node.value, float) and node.value.is_integer()
        return ast.Constant(int(node.value)) if is_whole and isinstance(node.value, float) else node
