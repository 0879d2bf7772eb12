"""Walk published types and schemas side by side, and note which schema each class with a module of its own stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sdkwright.published.likeness import LISTS, MAPS, Likeness, last_name
from sdkwright.published.nodes import Node, Nodes
from sdkwright.published.package import Package
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import NONE, Ref, Type, Union, Values, members_of, without_none
from sdkwright.schema.keywords import constants


@dataclass
class Walk:
    """The visited schemas: ``visited`` are the schemas by the path of the class or alias that stands for them.

    ``counts`` says how often each was met.
    """

    package: Package
    nodes: Nodes
    likeness: Likeness
    visited: dict[str, dict[str, Node]] = field(default_factory=dict[str, "dict[str, Node]"])
    counts: dict[tuple[str, str], int] = field(default_factory=dict["tuple[str, str]", int])
    _done: set[tuple[Type, str]] = field(default_factory=set["tuple[Type, str]"])
    _stack: list[tuple[Type, Node]] = field(default_factory=list["tuple[Type, Node]"])

    @property
    def pairs(self) -> Iterable[tuple[Type, str]]:
        """The types that have been compared, each with where its schema stands."""
        return self._done

    def compare(self, kind: Type | None, node: Node | None) -> None:
        """Walk a type and a schema that mean the same."""
        if kind is not None and node is not None:
            self._stack.append((kind, node))
            self._run()

    def match(self, members: Sequence[Type], variants: Sequence[Node]) -> None:
        """Walk types and schemas that mean the same, in any order."""
        self._match(members, variants)
        self._run()

    def compare_fields(self, cls: Class, nodes: dict[str, Node]) -> None:
        """Walk the fields of a class and the schemas with the same wire names."""
        self._fields(cls, nodes)
        self._run()

    def agrees(self, path: str, node: Node) -> bool:
        """Tell whether a schema's properties are what the fields of a class stand for elsewhere, as far as is known."""
        cls = self.package.find(path)
        theirs = self.nodes.properties(node) if isinstance(cls, Class) else {}
        ours = self.package.wires(cls) if isinstance(cls, Class) else {}
        return all(self._is_known_as(ours[wire].type, theirs[wire]) for wire in ours.keys() & theirs.keys())

    def _is_known_as(self, kind: Type | None, node: Node) -> bool:
        inner: Type | None = without_none(kind)[0] if kind is not None else None
        if not isinstance(inner, Ref):
            return True
        if last_name(inner.path) in LISTS and inner.args:
            items = self.nodes.items(node)
            return items is None or self._is_known_as(inner.args[0], items)
        pointers = self.visited.get(self.package.locate(inner.path))
        return pointers is None or not pointers.keys().isdisjoint(node.pointers)

    def _run(self) -> None:
        met: set[tuple[Type, str]] = set()
        while self._stack:
            kind, node = self._stack.pop()
            kind = without_none(kind)[0]
            node = self._with_values(kind, node)
            key = (kind, node.pointer)
            if key in met:
                continue
            met.add(key)
            if key in self._done:
                self._note(kind, node)
                continue
            self._done.add(key)
            self._note(kind, node)
            self._step(kind, node)

    def _with_values(self, kind: Type, node: Node) -> Node:
        """Return the variant whose values a literal or its alias lists, where a union has others too."""
        target = self.package.find(kind.path) if isinstance(kind, Ref) else kind
        while isinstance(target, Values) and not constants(node.schema):
            best = max(self.nodes.variants(node), key=lambda inner: self.likeness.of(kind, inner), default=None)
            if best is None or self.likeness.of(kind, best) < 0:
                break
            node = best
        return node

    def _note(self, kind: Type, node: Node) -> None:
        path = self.package.locate(kind.path) if isinstance(kind, Ref) else ""
        if path in self.package.mains:
            for pointer in node.pointers:
                self.visited.setdefault(path, {}).setdefault(pointer, node)
                self.counts[path, pointer] = self.counts.get((path, pointer), 0) + 1

    def _step(self, kind: Type, node: Node) -> None:
        if isinstance(kind, Union):
            variants = self.nodes.variants(node)
            self._match(members_of(kind), variants or [node])
        elif isinstance(kind, Ref):
            name = last_name(kind.path)
            if name in LISTS and kind.args:
                self._push(kind.args[0], self.nodes.items(node))
            elif name in MAPS and len(kind.args) == 2:
                self._push(kind.args[1], self.nodes.values(node))
            else:
                self._object(kind, node)

    def _object(self, kind: Ref, node: Node) -> None:
        definition = self.package.find(kind.path)
        if isinstance(definition, Class):
            fields = self.nodes.properties(node)
            variants = [] if fields.keys() & self.package.wires(definition).keys() else self.nodes.variants(node)
            if variants:
                self._match([kind], variants)
            else:
                self._fields(definition, fields)
                self._bases(definition, node)
        elif definition is not None:
            self._push(definition, node)

    def _fields(self, cls: Class, nodes: dict[str, Node]) -> None:
        for wire, item in self.package.wires(cls).items():
            if item.type is not None and wire in nodes:
                self._push(item.type, nodes[wire])

    def _bases(self, cls: Class, node: Node) -> None:
        """Match the base of a class that inherits from a model with the reference in an ``allOf``."""
        for path in self.package.bases(cls):
            candidates = self.nodes.bases(node)
            best = max(candidates, key=lambda base: self.likeness.of(Ref(path), base), default=None)
            if best is not None and self.likeness.of(Ref(path), best) > 0:
                self._push(Ref(path), best)

    def _push(self, kind: Type, node: Node | None) -> None:
        if node is not None:
            self._stack.append((kind, node))

    def _match(self, members: Iterable[Type], variants: Iterable[Node]) -> None:
        """Pair the members of a union with variants, the most alike first; what is left is looked for further down."""
        kinds = [member for member in members if member != NONE and not isinstance(member, Values)]
        nodes = list(variants)
        pairs = [
            (self.likeness.of(kind, node), -abs(i - j), i, j)
            for i, kind in enumerate(kinds)
            for j, node in enumerate(nodes)
        ]
        unpaired, free = set(range(len(kinds))), set(range(len(nodes)))
        for score, _, i, j in sorted(pairs, key=lambda pair: (pair[0], pair[1], -pair[2], -pair[3]), reverse=True):
            if score >= 0 and i in unpaired and j in free:
                unpaired.discard(i)
                free.discard(j)
                self._push(kinds[i], nodes[j])
        # Unions within unions are written out in types.
        nested = [inner for j in sorted(free) for inner in self.nodes.variants(nodes[j])]
        if unpaired and nested:
            self._match([kinds[i] for i in sorted(unpaired)], nested)
