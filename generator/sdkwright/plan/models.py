"""The configured models: which schema has a module of its own, what it is called, and on which side it is used."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Protocol

from sdkwright.ir import Ref, Side
from sdkwright.naming.file_names import file_stem
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    children,
    constants,
    is_base64,
    ref_of,
    split_null,
    types_of,
)


class Lookup(Protocol):
    """A document, as far as models need it."""

    def get(self, pointer: str) -> Any: ...

    def follow(self, reference: str) -> tuple[str, Any] | None: ...


@dataclass(frozen=True)
class Model:
    """One entry of ``resources…models``.

    ``dotted`` is its place in the config (``chat.completions.chat_completion``), ``name`` its snake name, ``folder``
    where its modules lie.  ``one_module`` marks literals and scalars, which serve both sides from one module.
    ``wants_twin``: there is a class for requests even if none uses it; ``twin`` are its module and name where the
    config gives them. ``stands_for`` is the dotted place of the model this is a second name of; None for one that has a
    schema to itself.
    """

    pointer: str
    dotted: str
    name: str
    class_name: str
    folder: str
    shared: bool = False
    in_response: bool = False
    in_params: bool = False
    one_module: bool = False
    params_suffix: bool = True
    wants_twin: bool = False
    twin: tuple[str, str] | None = None
    stands_for: str | None = None

    @property
    def is_component(self) -> bool:
        """Whether references lead to the schema; others are known by their place in the document."""
        return self.pointer.count("/") == 3 and self.pointer.startswith("#/components/schemas/")

    @property
    def sides(self) -> tuple[Side, ...]:
        """The sides that get a module; a model used nowhere is a response model, and a shared one always is one."""
        if self.one_module:
            return ("response",)
        result: list[Side] = []
        if self.in_response or self.shared or not self.in_params:
            result.append("response")
        if self.in_params:
            result.append("params")
        return tuple(result)

    def has_side(self, side: Side) -> bool:
        """Return whether a module serves this side."""
        return self.one_module or side in self.sides

    @property
    def modules(self) -> tuple[tuple[Side, Ref], ...]:
        """The modules of the model, each with its side and main name.

        A shared literal that requests use has a second module beside the shared models of requests, to import from.
        """
        own: tuple[tuple[Side, Ref], ...] = tuple((side, self.ref(side)) for side in self.sides)
        if self.one_module and self.shared and self.in_params:
            return (*own, ("params", self._shared_params_ref))
        return own

    @property
    def _shared_params_ref(self) -> Ref:
        return Ref(f"types/shared_params/{file_stem(self.name)}", self.class_name)

    def ref(self, side: Side) -> Ref:
        """Return the class (or alias) that stands for this model on one side."""
        if side == "response" or self.one_module:
            return Ref(f"{self.folder}/{file_stem(self.name)}", self.class_name)
        if self.twin is not None and self.twin[0] != self.name:
            return Ref(
                f"{'types/shared_params' if self.shared else self.folder}/{file_stem(self.twin[0])}", self.twin[1]
            )
        if self.shared:
            return self._shared_params_ref
        keeps_name = not self.params_suffix or self.class_name.endswith(("Param", "Params"))
        if keeps_name and not self.in_response:
            return Ref(f"{self.folder}/{file_stem(self.name)}", self.class_name)
        return Ref(f"{self.folder}/{file_stem(f'{self.name}_param')}", f"{self.class_name}Param")


def is_one_module(schema: Schema) -> bool:
    """Return literals and scalars mean the same in requests and responses; unions, lists, maps and objects do not."""
    schema, _ = split_null(schema)
    if any(key in schema for key in ("$ref", "allOf", "anyOf", "oneOf", "properties", "items")):
        return False
    if constants(schema):
        return True
    if is_base64(schema):
        return False
    return types_of(schema) in {("string",), ("integer",), ("number",), ("boolean",)} and schema.get("format") not in {
        "date",
        "date-time",
        "binary",
    }


def reachable(roots: Iterable[Schema], document: Lookup, models: Iterable[Model] = ()) -> frozenset[str]:
    """Return the pointers of all schemas that the roots lead to, and of models written out there."""
    placed = {id(document.get(model.pointer)): model.pointer for model in models if not model.is_component}
    visited: set[str] = set()
    stack = list(roots)
    while stack:
        schema = stack.pop()
        if id(schema) in placed:
            visited.add(placed[id(schema)])
        reference = ref_of(schema)
        if reference is not None and reference not in visited:
            visited.add(reference)
            stack.append(as_schema(document.get(reference)))
        stack.extend(children(schema))
    return frozenset(visited)


def with_usage(
    models: Iterable[Model], requests: frozenset[str], responses: frozenset[str], document: Lookup
) -> tuple[Model, ...]:
    """Return the models with their sides filled in from what requests and responses reach.

    A model that neither reaches is one of responses, and so are those it refers to.
    """
    models = tuple(models)
    unused = [model.pointer for model in models if model.pointer not in requests | responses]
    responses |= reachable(({"$ref": pointer} for pointer in unused), document, models)
    return tuple(
        replace(
            model,
            in_params=model.pointer in requests or model.wants_twin,
            in_response=model.pointer in responses,
        )
        for model in models
    )
