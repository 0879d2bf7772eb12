"""All configured models, found by the schemas they stand for."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.ir import Nullable, Ref, Side, Type
from sdkwright.plan.models import Lookup, Model, reachable
from sdkwright.schema.keywords import Schema, as_schema, split_null
from sdkwright.schema.view import SchemaView


class Registry:
    """Finds models by the pointer of their schema, its place in the document, their class or their dotted name."""

    def __init__(self, models: Iterable[Model], document: Lookup, view: SchemaView) -> None:
        self.models = tuple(models)
        self._document, self._view = document, view
        self._by_pointer: dict[str, Model] = {}
        self._by_node: dict[int, Model] = {}
        for model in self.models:
            if model.stands_for is not None:
                continue
            self._by_pointer.setdefault(model.pointer, model)
            if not model.is_component:
                self._by_node.setdefault(id(document.get(model.pointer)), model)
        self._by_dotted = {model.dotted: model for model in self.models}
        self._by_ref = {model.ref(side): model for model in self.models for side in model.sides}
        self._by_reference: dict[str, Model | None] = {}
        self._reached: dict[str, frozenset[str]] = {}

    def find(self, schema: Schema) -> Model | None:
        """Return the model that a schema *is*: by its place, by its chain of references, or as it says itself."""
        placed = self._by_node.get(id(schema)) if self._by_node else None
        if placed is not None:
            return placed
        passed: list[str] = []
        model: Model | None = None
        node = schema
        while True:
            dotted = node.get("x-stainless-model")
            if isinstance(dotted, str) and dotted in self._by_dotted:
                model = self._by_dotted[dotted]
                break
            reference = self._view.plain_reference(node)
            if reference is None:
                break
            if reference in self._by_pointer or reference in self._by_reference:
                model = self._by_pointer.get(reference) or self._by_reference[reference]
                break
            passed.append(reference)
            self._by_reference[reference] = None
            step = self._document.follow(reference)
            node = as_schema(step[1] if step is not None else None)
        self._by_reference.update(dict.fromkeys(passed, model))
        return model

    def type_of(self, model: Model, side: Side) -> Type:
        """Return the type of a use of the model: null, where it allows it, is said at the use and not in the alias."""
        ref = model.ref(side)
        return Nullable(ref) if split_null(self._view.resolve({"$ref": model.pointer})[1])[1] else ref

    def leads_to(self, start: str, pointer: str) -> bool:
        """Return whether the schema at ``start`` refers to the one at ``pointer``, directly or through others."""
        if start not in self._reached:
            self._reached[start] = reachable([as_schema(self._document.get(start))], self._document)
        return pointer in self._reached[start] or f"#{pointer}" in self._reached[start]

    def at(self, pointer: str) -> Model | None:
        """Return the model of the schema at exactly this pointer."""
        return self._by_pointer.get(pointer)

    def find_by_ref(self, ref: Ref) -> Model | None:
        """Return the model whose class or alias this is."""
        return self._by_ref.get(ref)

    def dotted(self, path: str) -> Model | None:
        """Return the model at a dotted place of the config."""
        return self._by_dotted.get(path)
