"""How alike a published type and a schema are: which variant is which class, which component which model."""

from __future__ import annotations

from dataclasses import dataclass, field

from sdkwright.naming.names import Names
from sdkwright.openapi.pointers import split
from sdkwright.published.nodes import Node, Nodes
from sdkwright.published.package import Package
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import Ref, Type, Union, Values, members_of, without_none
from sdkwright.schema.keywords import constants, is_array, is_upload, properties, types_of

LISTS = ("List", "Sequence", "Iterable", "SequenceNotStr", "Set", "Tuple")
MAPS = ("Dict", "Mapping", "MutableMapping")
UNLIKE = -1.0
_NAME_WEIGHT = 0.6
_MAX_DEPTH = 3
_JSON_TYPES = {"str": ("string",), "int": ("integer",), "float": ("number", "integer"), "bool": ("boolean",)}


def last_name(path: str) -> str:
    """Return the last part of a dotted path."""
    return path.rpartition(".")[2]


def flat(text: str) -> str:
    """Return a name without what spellings differ in."""
    return "".join(character for character in text.lower() if character.isalnum())


@dataclass(frozen=True)
class Likeness:
    """Compares types of a package with schemas of a document; answers are worked out once."""

    package: Package
    nodes: Nodes
    names: Names
    _scores: dict[tuple[Type, str], float] = field(default_factory=dict["tuple[Type, str]", float], repr=False)

    def of(self, kind: Type, node: Node, depth: int = 0) -> float:
        """Return how alike they are: below 0 for what cannot be the same, about 1 for what surely is."""
        key = (kind, node.pointer)
        if depth == 0 and key in self._scores:
            return self._scores[key]
        score = self._of(without_none(kind)[0], node, depth)
        if depth == 0:
            self._scores[key] = score
        return score

    def _of(self, kind: Type, node: Node, depth: int) -> float:
        if depth > _MAX_DEPTH:
            return 0.0
        if isinstance(kind, Values):
            return self._values(kind, node)
        if isinstance(kind, Union):
            return self._union(kind, node, depth)
        name = last_name(kind.path)
        if name in LISTS and kind.args:
            items = self.nodes.items(node)
            if items is None:
                return 0.1 if is_array(node.schema) else UNLIKE
            inner = self.of(kind.args[0], items, depth + 1)
            return 0.2 + inner if inner >= 0 else UNLIKE
        if name in MAPS:
            return 0.2 if "object" in types_of(node.schema) and not self.nodes.properties(node) else UNLIKE
        definition = self.package.find(kind.path)
        if isinstance(definition, Class):
            return self._class(definition, name, node, depth)
        if definition is not None:
            inner = self._of(without_none(definition)[0], node, depth + 1)
            return inner + self.by_name(name, node) if inner >= 0 else UNLIKE
        return self._plain(kind, node)

    def by_name(self, name: str, node: Node) -> float:
        """Return what the schema's name, its component's or its title, adds."""
        keys = {flat(name), flat(name.removesuffix("Param"))}
        steps = [split(pointer)[-1] for pointer in node.pointers if pointer.startswith("/components/schemas/")]
        title = node.schema.get("title")
        labels = [flat(text) for text in (*steps, *([title] if isinstance(title, str) else []))]
        if any(text in keys for text in labels):
            return _NAME_WEIGHT
        # Variants are called after their union and themselves.
        return _NAME_WEIGHT / 2 if any(len(text) > 2 and flat(name).endswith(text) for text in labels) else 0.0

    def _class(self, cls: Class, name: str, node: Node, depth: int) -> float:
        ours, theirs = self.package.wires(cls), self.nodes.properties(node)
        if not theirs:
            is_open = "object" in types_of(node.schema) or not node.schema
            return (0.1 if is_open and not ours else UNLIKE) + self.by_name(name, node) * (not ours)
        shared = ours.keys() & theirs.keys()
        if not shared:
            return UNLIKE if ours else 0.05 + self.by_name(name, node)
        score = len(shared) / len(ours.keys() | theirs.keys())
        for wire in shared:
            kind = ours[wire].type
            if kind is not None and isinstance(without_none(kind)[0], Values):
                if self.of(kind, theirs[wire], depth + 1) < 0:
                    return UNLIKE
                score += 0.05
        return score + self.by_name(name, node)

    def _values(self, kind: Values, node: Node) -> float:
        own_values = {repr(value) for value in constants(node.schema)}
        if not own_values:
            members = self.nodes.variants(node)
            scores = [self._values(kind, member) for member in members if constants(member.schema)]
            return max(scores, default=UNLIKE)
        shared = len(own_values & kind.values)
        return shared / len(own_values | kind.values) if shared else UNLIKE

    def _union(self, kind: Union, node: Node, depth: int) -> float:
        variants = self.nodes.variants(node) or [node]
        best = [max(self.of(member, variant, depth + 1) for variant in variants) for member in members_of(kind)]
        good = [score for score in best if score >= 0]
        return sum(good) / len(best) if good else UNLIKE

    def _plain(self, kind: Ref, node: Node) -> float:
        json_types = _JSON_TYPES.get(kind.path)
        types = types_of(node.schema)
        if json_types is None:
            return (
                0.1
                if kind.path.startswith("datetime.") == (node.schema.get("format") in ("date", "date-time"))
                else 0.0
            )
        if kind.path == "str" and is_upload(node.schema):
            return 0.0
        if properties(node.schema) or is_array(node.schema) or self.nodes.variants(node):
            return UNLIKE
        return 0.3 if any(name in json_types for name in types) else (0.0 if not types else UNLIKE)
