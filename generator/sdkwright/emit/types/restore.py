"""From tokens back to the plan's words, checking on the way that every annotation says what the plan says.

The tree datamodel-code-generator wrote and the type in the plan are walked together.  Where they disagree,
:class:`~sdkwright.emit.types.dcg.TypeLayerError` is raised; where they agree, classes, literals, containers and the
facts it knows nothing of (discriminators, formats) are put in.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping

from sdkwright.emit import quote
from sdkwright.emit.types.dcg import TypeLayerError
from sdkwright.emit.types.expression import Expr, atom, call, subscript
from sdkwright.emit.types.scope import Scope
from sdkwright.emit.types.shapes import LITERAL, Shape, Tokens, plain, shape_of_type, union_members
from sdkwright.emit.types.skeleton import read_skeleton
from sdkwright.ir import ListOf, LiteralOf, MapOf, Nullable, Ref, Scalar, Side, Type, UnionOf

_EXTENSIONS = "typing_extensions"
_CORE = {
    "file": ("File_", "_types", "FileTypes"),
    "bytes": ("Bytes_", "_types", "FileTypes"),
}


class Restorer:
    """Restores annotations of one module; ``sources`` holds what was generated for each shape.

    ``lazy`` is set while annotations are restored that are not evaluated when the module is loaded.
    """

    def __init__(self, scope: Scope, side: Side, sources: Mapping[Shape, str]) -> None:
        self._scope = scope
        self._side: Side = side
        self._sources = sources
        self.lazy = False

    def annotation(self, node: ast.expr, type_: Type) -> tuple[Expr, str | None]:
        """The annotation and, apart from it, the format in which its value is sent (``iso8601``, ``base64``)."""
        return self._restore(node, plain(type_), Tokens(self._side))

    def inline(self, node: ast.expr, type_: Type) -> Expr:
        """The annotation with its format, if any, written into it."""
        return self._formatted(*self.annotation(node, type_))

    def alias(self, shape: Shape, type_: Type) -> Expr:
        """The annotation of a shape that stands for a bare type."""
        skeleton = read_skeleton(self._sources[shape])
        if skeleton.alias is None:
            raise TypeLayerError("a class was written where an alias was asked for")
        return self.inline(skeleton.alias, type_)

    def property_info(self, **facts: str | None) -> Expr | None:
        """``PropertyInfo(...)`` with the facts that are given; None when none is."""
        given = [atom(f"{key}={quote.string_literal(value)}") for key, value in facts.items() if value is not None]
        return call(self._scope.runtime("_utils", "PropertyInfo"), *given) if given else None

    def annotated(self, expr: Expr, info: Expr | None) -> Expr:
        """``Annotated[expr, info]``, or the bare expression without info."""
        return subscript(self._scope.library(_EXTENSIONS, "Annotated"), expr, info) if info else expr

    def _formatted(self, expr: Expr, form: str | None) -> Expr:
        return self.annotated(expr, self.property_info(format=form))

    def _restore(self, node: ast.expr, type_: Type, tokens: Tokens) -> tuple[Expr, str | None]:
        if isinstance(type_, Scalar):
            return self._scalar(node, type_)
        if isinstance(type_, Nullable):
            inner = unwrapped(node, "Optional")
            expr, form = self._restore(inner, plain(type_.inner), tokens)
            return self.optional(expr), form
        if isinstance(type_, Ref):
            _expect_name(node, tokens.ref(type_))
            return atom(self._scope.ref(type_, lazy=self.lazy)), None
        if isinstance(type_, LiteralOf):
            value = unwrapped(node, "Literal")
            if not isinstance(value, ast.Constant) or value.value != LITERAL:
                raise _disagreement(node, LITERAL)
            values = [atom(quote.literal(value)) for value in type_.values]
            return subscript(self._scope.library(_EXTENSIONS, "Literal"), *values), None
        if isinstance(type_, ListOf):
            item = unwrapped(node, "List")
            return subscript(self._container(type_.container), self._nested(item, type_.item, tokens)), None
        if isinstance(type_, MapOf):
            key, value = _arguments(node, "Dict", 2)
            _expect_name(key, "str")
            text = atom(self._scope.builtin("str"))
            return subscript(self._typing("Dict"), text, self._nested(value, type_.value, tokens)), None
        return self._union(node, type_, tokens), None

    def _nested(self, node: ast.expr, type_: Type, tokens: Tokens) -> Expr:
        return self._formatted(*self._restore(node, plain(type_), tokens))

    def _union(self, node: ast.expr, union: UnionOf, tokens: Tokens) -> Expr:
        members = union_members(union, tokens)
        nodes = _arguments(node, "Union", len(members))
        restored: list[Expr] = []
        for item, shown, member in zip(nodes, members, union.members, strict=True):
            if isinstance(shown, Ref) and not shown.module:
                _expect_name(item, tokens.ref(shown))
                restored.append(self.alias(shape_of_type(member, self._side), member))
            else:
                restored.append(self._nested(item, shown, tokens))
        expr = subscript(self._typing("Union"), *restored)
        if union.discriminator is None or self._side == "params":
            return expr
        return self.annotated(expr, self.property_info(discriminator=union.discriminator))

    def optional(self, expr: Expr) -> Expr:
        """``Optional[expr]``; a union without None takes it as its last member."""
        if expr.items and expr.head == self._scope.known("typing", "Union"):
            return subscript(expr.head, *expr.items, atom("None"))
        return subscript(self._typing("Optional"), expr)

    def _scalar(self, node: ast.expr, scalar: Scalar) -> tuple[Expr, str | None]:
        name, scope = scalar.name, self._scope
        if name in ("str", "int", "float", "bool"):
            _expect_name(node, name)
            return atom(scope.builtin(name)), None
        if name in ("date", "datetime"):
            if self._side == "response":
                _expect_name(node, name)
                return atom(scope.date(name)), None
            _expect_name(node, "Date_" if name == "date" else "Datetime_")
            union = subscript(self._typing("Union"), atom(scope.builtin("str")), atom(scope.date(name)))
            return union, "iso8601"
        if name in ("object", "none"):
            _expect_name(node, "Object_" if name == "object" else "Null_")
            return atom(scope.builtin("object") if name == "object" else "None"), None
        if name == "base64":
            _expect_name(node, "Base64_")
            if self._side == "response":
                return atom(scope.builtin("str")), None
            source = atom(scope.runtime("_types", "Base64FileInput"))
            return subscript(self._typing("Union"), atom(scope.builtin("str")), source), "base64"
        token, module, known = _CORE[name]
        _expect_name(node, token)
        return atom(scope.builtin("bytes") if self._side == "response" else scope.runtime(module, known)), None

    def _container(self, name: str) -> str:
        return self._scope.runtime("_types", name) if name == "SequenceNotStr" else self._typing(name)

    def _typing(self, name: str) -> str:
        return self._scope.library("typing", name)


def unwrapped(node: ast.expr, head: str) -> ast.expr:
    """The one argument of ``head[...]``.  Raises :class:`TypeLayerError` when the node is something else."""
    return _arguments(node, head, 1)[0]


def _arguments(node: ast.expr, head: str, count: int) -> list[ast.expr]:
    if not isinstance(node, ast.Subscript) or not isinstance(node.value, ast.Name) or node.value.id != head:
        raise _disagreement(node, f"{head}[...]")
    found = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
    if len(found) != count:
        raise _disagreement(node, f"{head} of {count}")
    return found


def _expect_name(node: ast.expr, name: str) -> None:
    if not isinstance(node, ast.Name) or node.id != name:
        raise _disagreement(node, name)


def _disagreement(node: ast.expr, wanted: str) -> TypeLayerError:
    return TypeLayerError(f"datamodel-code-generator wrote {ast.unparse(node)} where the plan has {wanted}")
