"""The classes and aliases of one types module as source, each from its shape and the plan."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit import quote
from sdkwright.emit.types.dcg import TypeLayerError
from sdkwright.emit.types.expression import Expr, assignment, atom, call, header, statement
from sdkwright.emit.types.prose import docstring
from sdkwright.emit.types.restore import Restorer, unwrapped
from sdkwright.emit.types.scope import Scope, is_renamed
from sdkwright.emit.types.shapes import (
    FIELD,
    Shape,
    admits_null,
    shape_of,
    shape_of_field,
    shape_of_type,
    slot_of,
    undeclared_type,
)
from sdkwright.emit.types.skeleton import Skeleton, SkeletonField, read_skeleton
from sdkwright.ir import AliasDef, Definition, Field, ObjectDef, Side, TypeModule

_UNKNOWN_TO_MYPY = "# type: ignore[call-arg]"


@dataclass(frozen=True)
class Member:
    """A field as the template prints it: its statement and its docstring, both indented."""

    line: str
    doc: str


@dataclass(frozen=True)
class Block:
    """A definition as the template prints it.

    ``head`` is the class statement up to the colon or the whole alias; ``extra`` is set for a model with undeclared
    properties: the annotation of one and of all of them.
    """

    is_class: bool
    head: str
    doc: str = ""
    members: tuple[Member, ...] = ()
    extra: tuple[str, str] | None = None
    type_checking: str = ""


class Definitions:
    """Writes the definitions of a module in the plan's order."""

    def __init__(self, module: TypeModule, scope: Scope, sources: Mapping[Shape, str]) -> None:
        self._side: Side = module.side
        self._scope = scope
        self._sources = sources
        self._restorer = Restorer(scope, module.side, sources)

    def block(self, definition: Definition) -> Block:
        """One definition.  Raises :class:`TypeLayerError` when what was generated is not what the plan says."""
        self._scope.enter(definition)
        try:
            return self._alias(definition) if isinstance(definition, AliasDef) else self._class(definition)
        except TypeLayerError as error:
            raise TypeLayerError(f"{definition.name}: {error}") from error

    def _alias(self, alias: AliasDef) -> Block:
        before, self._scope.quoted = self._scope.quoted, False
        self._restorer.lazy = False
        expr = self._restorer.alias(shape_of(alias, self._side), alias.type)
        lazy, self._scope.quoted = self._scope.quoted, self._scope.quoted or before
        name = quote.identifier(alias.name)
        kind = self._extension("TypeAlias")
        if not alias.recursive and not lazy:
            return Block(False, statement(f"{name}: {kind} = ", expr), docstring(alias.doc))
        # At run time only a TypeAliasType knows the module in which the quoted names are to be looked up, while mypy
        # allows recursion in a TypeAlias only.
        made = call(self._extension("TypeAliasType"), atom(quote.string_literal(name)), expr)
        lines = [
            f"if {self._scope.library('typing', 'TYPE_CHECKING')}:",
            statement(f"{name}: {kind} = ", expr, indent=4),
            "else:",
            statement(f"{name} = ", made, indent=4),
        ]
        if doc := docstring(alias.doc, 4):
            lines.insert(2, f"    {doc}")
        return Block(False, "\n".join(lines))

    def _class(self, definition: ObjectDef) -> Block:
        self._check(definition, read_skeleton(self._sources[shape_of(definition, self._side)]))
        self._restorer.lazy = self._side == "params"
        members = tuple(Member(self._field(item), docstring(item.doc, 4)) for item in definition.fields)
        self._restorer.lazy = False
        quote.identifier(definition.name)
        arguments = [atom(self._base(definition))]
        if self._side == "params" and definition.total_false:
            arguments.append(atom("total=False"))
        doc = docstring(definition.doc, 4)
        if definition.extra is None:
            return Block(True, header(definition.name, arguments), doc, members)
        undeclared = undeclared_type(definition.extra, self._side)
        expr = self._restorer.alias(shape_of_type(undeclared, self._side), undeclared)
        if self._side == "params":
            arguments.append(atom(f"extra_items={expr}"))
            return Block(True, header(definition.name, arguments, _UNKNOWN_TO_MYPY), doc, members)
        extra = (str(expr.items[-1] if expr.items else expr), str(expr))
        checking = self._scope.library("typing", "TYPE_CHECKING")
        return Block(True, header(definition.name, arguments), doc, members, extra, checking)

    @property
    def _root(self) -> str:
        return "BaseModel" if self._side == "response" else "TypedDict"

    def _check(self, definition: ObjectDef, frame: Skeleton) -> None:
        base = self._root if definition.base is None else "Base_"
        if frame.base != base or frame.fields:
            raise TypeLayerError(f"a class was written with base {frame.base} and fields {frame.fields}")

    def _written(self, item: Field) -> SkeletonField:
        skeleton = read_skeleton(self._sources[shape_of_field(item, self._side)])
        if skeleton.base != self._root or [field.name for field in skeleton.fields] != [FIELD]:
            raise TypeLayerError(f"a field was written with base {skeleton.base} as {skeleton.fields}")
        return skeleton.fields[0]

    def _base(self, definition: ObjectDef) -> str:
        if definition.base is not None:
            return self._scope.ref(definition.base, lazy=False)
        if self._side == "response":
            return self._scope.runtime("_models", "BaseModel")
        return self._extension("TypedDict")

    def _field(self, item: Field) -> str:
        name = quote.identifier(item.name)
        try:
            written = self._written(item)
            if self._side == "response":
                return self._model_field(name, written, item)
            return statement(f"{name}: ", self._params_field(written, item), indent=4)
        except TypeLayerError as error:
            raise TypeLayerError(f"field {name}: {error}") from error

    def _model_field(self, name: str, written: SkeletonField, item: Field) -> str:
        slot = slot_of(item, "response")
        if written.optional == slot.required:
            raise TypeLayerError("a default was written where none belongs, or none where one does")
        if slot.required:
            expr = self._restorer.inline(written.annotation, slot.type)
        else:
            inner = unwrapped(written.annotation, "Optional")
            expr = self._restorer.inline(inner, slot.type)
            expr = expr if admits_null(slot.type) else self._restorer.optional(expr)
        if not is_renamed(item):
            return statement(f"{name}: ", expr, "" if slot.required else " = None", indent=4)
        facts = [atom(f"alias={quote.string_literal(item.wire)}")]
        if not slot.required:
            facts.append(atom("default=None"))
        info = call(self._scope.renamed("pydantic", "Field", "FieldInfo"), *facts)
        return assignment(name, expr, info, indent=4)

    def _params_field(self, written: SkeletonField, item: Field) -> Expr:
        slot = slot_of(item, "params")
        node: ast.expr = unwrapped(written.annotation, "Required") if slot.required else written.annotation
        expr, form = self._restorer.annotation(node, slot.type)
        wire = item.wire if is_renamed(item) else None
        expr = self._restorer.annotated(expr, self._restorer.property_info(alias=wire, format=form))
        return Expr(self._extension("Required"), (expr,)) if slot.required else expr

    def _extension(self, name: str) -> str:
        return self._scope.library("typing_extensions", name)
