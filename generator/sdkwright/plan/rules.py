"""Rules for the types of one SDK, and for the names of the classes in them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sdkwright.ir import Ref, Side, Type
from sdkwright.naming.names import Names
from sdkwright.naming.reserved import safe_class
from sdkwright.plan.registry import Registry
from sdkwright.schema.keywords import Schema
from sdkwright.schema.view import SchemaView


@dataclass(frozen=True)
class ClassPath:
    """The name a class gets if one is needed here: ``plain`` as it stands, ``item`` with its last word singular."""

    plain: str
    item: str

    @classmethod
    def of(cls, name: str) -> ClassPath:
        """Return the path of a class with a name of its own, whose items have that name too."""
        return cls(name, name)

    def as_item(self) -> ClassPath:
        """Return the path of a list's items."""
        return ClassPath.of(self.item)


@dataclass(frozen=True)
class InlineResponseIndex:
    """Parts of models that are the whole response of a method and have a class there, by identity of their schema.

    Such a part is that class wherever it is used again: as the response of another method, or in the model itself.
    """

    classes: Mapping[int, tuple[Schema, Ref]] = field(default_factory=dict[int, "tuple[Schema, Ref]"])

    def find(self, schema: Schema) -> Ref | None:
        """Return the class of the schema, if it has one."""
        entry = self.classes.get(id(schema))
        return None if entry is None else entry[1]


ClassLookup = Callable[[Schema, Side, str], Type | None]
"""Finds the class of a schema that the config puts into another module than the one at this path."""


def _find_nowhere(schema: Schema, side: Side, path: str) -> Type | None:
    del schema, side, path
    return None


@dataclass(frozen=True)
class Rules:
    """The choices of one SDK that types depend on.

    ``sort`` orders properties by name (else document order).  ``plain_lists`` spells lists of texts in requests as
    `List`. ``nested_models`` are the dotted places of the models in whose modules the config puts other schemas, by
    identity of these; ``find_nested`` finds their classes.
    """

    names: Names
    registry: Registry
    view: SchemaView
    sort: bool = True
    plain_lists: bool = False
    nested_models: Mapping[int, str] = field(default_factory=dict[int, str])
    responses: InlineResponseIndex = field(default_factory=InlineResponseIndex)
    find_nested: ClassLookup = _find_nowhere

    def property_path(self, owner: str, wire: str) -> ClassPath:
        """Name the class of a property: the owner's own path, then the property.

        Published packages put the path as a whole into the singular, so that its words are cut anew: the items of
        `Authentication3DSResult.actions` are `Authentication3DsResultAction`.
        """
        item = self.names.recut(owner) + self.names.pascal(self.names.singular(wire))
        return ClassPath(safe_class(owner + self.names.pascal(wire)), safe_class(item))
