"""Polymorphism by ``allOf``: a base with a discriminator becomes a union of the components that extend it.

OpenAPI says that any of them may stand where the base is referred to (Discriminator Object). The base's own properties
move into a component beside it, which the others extend; every later step then sees an ordinary union.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.schema.pointers import escape_step, unescape_step
from sdkwright.schema.values import is_list, is_map

from .pointers import from_ref
from .shape import Kind, Node, rebuild, walk_nodes

_PREFIX = "#/components/schemas/"
_OF_UNION = ("title", "description", "deprecated", "externalDocs", "example", "examples", "default")
_UNIONS = ("oneOf", "anyOf")


@dataclass(frozen=True)
class _Base:
    """A component with a discriminator: the components that extend it, and where its own properties move to."""

    name: str
    body: Node
    subtypes: tuple[str, ...]
    own: str


def unite_subtypes(root: Node) -> Node:
    """Return ``root`` (in 3.1 spelling) with each discriminated base that is referred to as a union of its subtypes."""
    components: Any = root.get("components")
    raw_schemas: Any = components.get("schemas") if is_map(components) else None
    schemas: Mapping[str, Any] = raw_schemas if is_map(raw_schemas) else {}
    candidates = {name for name, schema in schemas.items() if is_map(schema) and _tag_of(schema)}
    if not candidates:
        return root
    parents = {name: list(_parents(schema)) for name, schema in schemas.items() if is_map(schema)}
    children: dict[str, list[str]] = {}
    for name, above in parents.items():
        for parent in above:
            children.setdefault(parent, []).append(name)
    order = {name: place for place, name in enumerate(schemas)}
    referred, reserved = _referred(root, candidates), set(schemas)
    bases: dict[str, _Base] = {}
    for name in schemas:
        if name in candidates:
            subtypes = tuple(sorted(_descendants(name, children), key=order.__getitem__))
            listed = set(_listed(schemas[name]))
            if subtypes and listed <= set(subtypes) and (listed or name in referred):
                bases[name] = _Base(name, schemas[name], subtypes, _free_name(f"{name}Base", reserved))
                reserved.add(bases[name].own)
    return _rewrite(root, bases, parents) if bases else root


def _tag_of(schema: Node) -> str | None:
    discriminator: Any = schema.get("discriminator")
    tag: Any = discriminator.get("propertyName") if is_map(discriminator) else None
    return tag if isinstance(tag, str) else None


def _component(reference: object) -> str | None:
    """Return the name of the component that a reference names, itself and not something in it."""
    pointer = from_ref(reference) if isinstance(reference, str) else None
    name = (pointer or "").removeprefix(_PREFIX[1:])
    return unescape_step(name) if pointer and name != pointer and "/" not in name else None


def _reference(name: str) -> Node:
    return {"$ref": _PREFIX + escape_step(name)}


def _members(schema: Node, key: str) -> list[Node]:
    members: Any = schema.get(key)
    return [member for member in members if is_map(member)] if is_list(members) else []


def _parents(schema: Node) -> Iterable[str]:
    return filter(None, (_component(member.get("$ref")) for member in _members(schema, "allOf")))


def _listed(schema: Node) -> list[str]:
    """Return the components that a base lists in a union of its own."""
    return [_component(member.get("$ref")) or "" for key in _UNIONS for member in _members(schema, key)]


def _descendants(base: str, children: Mapping[str, list[str]]) -> set[str]:
    """Return the components that extend a base, or one that extends it, and so on; never the base itself."""
    names: set[str] = set()
    stack = [base]
    while stack:
        for child in children.get(stack.pop(), ()):
            if child != base and child not in names:
                names.add(child)
                stack.append(child)
    return names


def _referred(root: Node, names: set[str]) -> set[str]:
    """Return those of the components that something refers to other than to extend them."""
    extended = {
        id(member) for kind, node, _ in walk_nodes(root) if kind == "schema" and _is_extension(node)
        for member in _members(node, "allOf")
    }  # fmt: skip
    references: set[str] = set()
    for kind, node, _ in walk_nodes(root):
        if kind == "schema" and id(node) not in extended:
            name = _component(node.get("$ref"))
            if name in names:
                references.add(name or "")
    return references


def _is_extension(schema: Node) -> bool:
    """Return whether an ``allOf`` adds to what it refers to, rather than describe it."""
    rest = {key for key in schema if key != "allOf" and key not in _OF_UNION and not key.startswith("x-")}
    return len(_members(schema, "allOf")) > 1 or bool(rest)


def _free_name(name: str, reserved: set[str]) -> str:
    return (
        name
        if name not in reserved
        else next(f"{name}{n}" for n in range(2, len(reserved) + 3) if f"{name}{n}" not in reserved)
    )


def _rewrite(root: Node, bases: Mapping[str, _Base], parents: Mapping[str, list[str]]) -> Node:
    def edit(kind: Kind, node: Node, pointer: str) -> Node:
        if kind == "components":
            schemas = node["schemas"]
            moved = {base.own: _own_part(base) for base in bases.values()}
            unions = {name: _union(base, bases, parents) for name, base in bases.items()}
            node["schemas"] = {**schemas, **unions, **moved}
            return node
        if kind != "schema":
            return node
        name = _component("#" + pointer)
        if name in bases:
            return node
        return _extend_own(node, bases, is_component=name is not None)

    return rebuild(root, edit)  # type: ignore[no-any-return]


def _extend_own(node: Node, bases: Mapping[str, _Base], *, is_component: bool) -> Node:
    """Let a schema that extends a base extend the component that has the base's own properties."""
    reference: Any = node.get("$ref")
    if isinstance(reference, str):
        for base in bases.values():
            inside = _reference(base.name)["$ref"] + "/"
            if reference.startswith(inside):
                return {**node, "$ref": _reference(base.own)["$ref"] + "/" + reference.removeprefix(inside)}
    if not (is_component or _is_extension(node)):
        return node
    members: list[Any] = node["allOf"] if is_list(node.get("allOf")) else []
    names = [_component(member.get("$ref")) or "" if is_map(member) else "" for member in members]
    if not any(name in bases for name in names):
        return node
    extended = [
        {**member, **_reference(bases[name].own)} if name in bases else member
        for member, name in zip(members, names, strict=True)
    ]
    node = {**node, "allOf": extended}
    if not _is_extension(node):
        # A subtype that adds nothing is a class nevertheless, and not another name of its base.
        base = next(bases[name] for name in names if name in bases)
        tag = _tag_of(base.body) or ""
        node["properties"] = {tag: base.body.get("properties", {}).get(tag, {"type": "string"})}
    return node


def _own_part(base: _Base) -> Node:
    """Return the base as an ordinary object."""
    rest = {key: value for key, value in base.body.items() if key not in ("discriminator", *_UNIONS)}
    kinds: Any = rest.get("type")
    return {**rest, "type": [kind for kind in kinds if kind != "null"]} if is_list(kinds) else rest


def _union(base: _Base, bases: Mapping[str, _Base], parents: Mapping[str, list[str]]) -> Node:
    """Return the union of what may stand for a base, told apart by its discriminator.

    Subtypes are those that the mapping names and those that nothing extends, all where there is no mapping. The base
    is one itself where the mapping says so, or where there is none and its property takes the base's name.
    """
    discriminator = base.body["discriminator"]
    raw_mapping: Any = discriminator.get("mapping")
    targets = {str(value): _component(target) for value, target in raw_mapping.items()} if is_map(raw_mapping) else {}
    extended = {parent for name in base.subtypes for parent in parents.get(name, ())}
    listed = set(_listed(base.body))
    members = [
        name for name in base.subtypes
        if name in listed or (not listed and (name in targets.values() or name not in extended or not targets))
    ]  # fmt: skip
    mapping = {value: name for value, name in targets.items() if name in members or name == base.name}
    if not targets and not listed and _takes_name(base):
        mapping[base.name] = base.name
    if base.name in mapping.values():
        members.append(base.name)
    own = {name: bases[name].own if name in bases else name for name in {*members, *mapping.values()} if name}
    kinds: Any = base.body.get("type")
    nothing: list[Node] = [{"type": "null"}] if is_list(kinds) and "null" in kinds else []
    rest = {key: value for key, value in base.body.items() if key in _OF_UNION or key.startswith("x-")}
    return {
        **rest,
        "anyOf": [*(_reference(own[name]) for name in members), *nothing],
        "discriminator": {
            "propertyName": _tag_of(base.body),
            **(
                {"mapping": {value: _reference(own[name])["$ref"] for value, name in mapping.items() if name}}
                if mapping
                else {}
            ),
        },
    }


def _takes_name(base: _Base) -> bool:
    """Return whether the discriminating property may have the base's own name as its value."""
    properties: Any = base.body.get("properties")
    declared: Any = properties.get(_tag_of(base.body) or "") if is_map(properties) else None
    allowed: Any = declared.get("enum") if is_map(declared) else None
    return base.name in allowed if is_list(allowed) else True
