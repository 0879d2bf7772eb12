"""The plan of a params type for its data, made once per type and cached.

A plan is a graph of nodes, one for each TypedDict, list, map, union or formatted value on the way to something that
has to change. Types may be recursive, so nodes are linked first, and only then is it found which of them matter.
"""

from __future__ import annotations

import collections.abc
import datetime
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, Literal, cast

from typing_extensions import get_type_hints

from ..types import SequenceNotStr
from .annotations import alias_target, get_args, get_origin, is_alias, is_typeddict, is_union, strip_qualifier
from .guards import UNSENT, is_iterable

PropertyFormat = Literal["iso8601", "base64", "custom"]


class PropertyInfo:
    """Facts of a property beyond its type, as metadata of ``Annotated``.

    ``alias`` is its name on the wire. ``format`` writes dates and times (``iso8601``; ``custom`` with
    ``format_template`` for ``strftime``) or reads open files and paths (``base64``). ``discriminator`` is the name of
    the field that tells the members of a union apart, ``mapping`` the names of the classes that its values stand for
    where the members' annotations do not say.
    """

    __slots__ = ("alias", "discriminator", "format", "format_template", "mapping")

    def __init__(
        self,
        *,
        alias: str | None = None,
        format: PropertyFormat | None = None,
        format_template: str | None = None,
        discriminator: str | None = None,
        mapping: Mapping[str, str] | None = None,
    ) -> None:
        self.alias = alias
        self.format = format
        self.format_template = format_template
        self.discriminator = discriminator
        self.mapping = mapping

    def __repr__(self) -> str:
        pairs = [f"{name}={value!r}" for name in self.__slots__ if (value := getattr(self, name)) is not None]
        return f"PropertyInfo({', '.join(pairs)})"


class Node:
    """One part of a plan; called with data, it returns what to send for it."""

    __slots__ = ("matters", "reads_files")

    def __init__(self, matters: bool = False, reads_files: bool = False) -> None:
        self.matters = matters
        self.reads_files = reads_files

    def children(self) -> Iterable[Node]:
        return ()

    def __call__(self, data: Any) -> Any:
        return data


class _FormatNode(Node):
    __slots__ = ("format",)

    def __init__(self, info: PropertyInfo) -> None:
        super().__init__(matters=True, reads_files=info.format == "base64")
        self.format = _formatter(info)

    def __call__(self, data: Any) -> Any:
        return self.format(data)


class _ObjectNode(Node):
    __slots__ = ("extra", "fields")

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, tuple[str, Node | None]] = {}
        self.extra: Node | None = None

    def children(self) -> Iterable[Node]:
        nodes = [node for _, node in self.fields.values() if node is not None]
        return [*nodes, self.extra] if self.extra is not None else nodes

    def __call__(self, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return plain(data)
        result: dict[str, Any] = {}
        for name, value in cast("Mapping[str, Any]", data).items():
            if value.__class__ in UNSENT:
                continue
            wire_name, node = self.fields.get(name) or (name, self.extra)
            if node is not None and node.matters:
                value = node(value)
            elif hasattr(value, "__next__"):
                value = plain(value)
            result[wire_name] = value
        return result


class _ListNode(Node):
    __slots__ = ("item",)

    def __init__(self, item: Node) -> None:
        super().__init__()
        self.item = item

    def children(self) -> Iterable[Node]:
        return (self.item,)

    def __call__(self, data: Any) -> Any:
        # A mapping can be iterated over too, but nobody means its keys.
        if isinstance(data, (str, bytes, Mapping)) or _is_model(data) or not is_iterable(data):
            return cast(object, data)
        return [self.item(entry) for entry in data]


class _MapNode(Node):
    __slots__ = ("value",)

    def __init__(self, value: Node) -> None:
        super().__init__()
        self.value = value

    def children(self) -> Iterable[Node]:
        return (self.value,)

    def __call__(self, data: Any) -> Any:
        if not isinstance(data, Mapping):
            return data
        items = cast("Mapping[str, Any]", data).items()
        return {name: self.value(value) for name, value in items if value.__class__ not in UNSENT}


class _UnionNode(Node):
    """Applies every member in turn: each changes only what it knows."""

    __slots__ = ("members",)

    def __init__(self, members: list[Node]) -> None:
        super().__init__()
        self.members = members

    def children(self) -> Iterable[Node]:
        return self.members

    def __call__(self, data: Any) -> Any:
        for member in self.members:
            if member.matters:
                data = member(data)
        return data


_LISTS = frozenset(
    (
        list,
        tuple,
        set,
        frozenset,
        SequenceNotStr,
        collections.abc.Collection,
        collections.abc.Iterable,
        collections.abc.Iterator,
        collections.abc.MutableSequence,
        collections.abc.Sequence,
        collections.abc.Set,
    )
)
_MAPS = frozenset((dict, collections.abc.Mapping, collections.abc.MutableMapping))

# TypedDict class, or alias with the format of its values → its node; finished ones only.
_objects: dict[Any, Node] = {}
_plans: dict[Any, Node | None] = {}


def plan_for(expected_type: Any) -> Node | None:
    """Return the plan of a type, or ``None`` when its data can be sent as it is.

    Cached for types that can be hashed.
    """
    try:
        return _plans[expected_type]
    except KeyError:
        plan = _plans[expected_type] = _make_plan(expected_type)
        return plan
    except TypeError:
        return _make_plan(expected_type)


def _make_plan(expected_type: Any) -> Node | None:
    # Kept apart until finished, so that no other thread sees a node that does not know yet whether it matters.
    fresh: dict[Any, Node] = {}
    root = _node(expected_type, None, fresh)
    if root is None:
        return None
    _find_what_matters(root)
    _objects.update(fresh)
    return root if root.matters else None


def _node(type_: Any, info: PropertyInfo | None, fresh: dict[Any, Node]) -> Node | None:
    while True:
        if is_alias(type_):
            return _alias_node(type_, info, fresh)
        if get_origin(type_) is Annotated:
            info = next((entry for entry in _property_infos(type_) if entry.format), info)
            type_ = get_args(type_)[0]
        elif (stripped := strip_qualifier(type_)) is not type_:
            type_ = stripped
        else:
            break
    if is_typeddict(type_):
        return _object_node(type_, fresh)
    origin, args = get_origin(type_), get_args(type_)
    if is_typeddict(origin):  # a generic one: its parameters are not names or formats
        return _object_node(origin, fresh)
    if is_union(origin):
        members = [node for arg in args if (node := _node(arg, info, fresh)) is not None]
        return _UnionNode(members) if members else None
    if origin in _LISTS and args:
        item = _node(args[0], info, fresh)
        return _also_formatted(_ListNode(item), info) if item is not None else None
    if origin in _MAPS and len(args) == 2:
        value = _node(args[1], info, fresh)
        return _also_formatted(_MapNode(value), info) if value is not None else None
    return _FormatNode(info) if info is not None and info.format and type_ is not type(None) else None


def _also_formatted(node: Node, info: PropertyInfo | None) -> Node:
    """Return a list or map with a format, which holds for a single value in its place too."""
    return _UnionNode([node, _FormatNode(info)]) if info is not None and info.format else node


def _alias_node(type_: Any, info: PropertyInfo | None, fresh: dict[Any, Node]) -> Node | None:
    cached = _objects.get((type_, info)) or fresh.get((type_, info))
    if cached is not None:
        return cached
    node = fresh[type_, info] = _UnionNode([])
    target = _node(alias_target(type_), info, fresh)
    if target is not None:
        node.members.append(target)
    return node


def _object_node(type_: Any, fresh: dict[Any, Node]) -> Node:
    cached = _objects.get(type_) or fresh.get(type_)
    if cached is not None:
        return cached
    node = fresh[type_] = _ObjectNode()
    for name, annotation in get_type_hints(type_, include_extras=True).items():
        wire_name = next((info.alias for info in _property_infos(annotation) if info.alias is not None), name)
        node.matters = node.matters or wire_name != name
        child = _node(annotation, None, fresh)
        node.fields[name] = (wire_name, child)
    node.extra = _node(getattr(type_, "__extra_items__", None), None, fresh)
    return node


def _property_infos(annotation: Any) -> list[PropertyInfo]:
    """Return the PropertyInfo around a type, outermost first, through Required, NotRequired and ReadOnly."""
    infos: list[PropertyInfo] = []
    while True:
        if get_origin(annotation) is Annotated:
            infos.extend(entry for entry in annotation.__metadata__ if isinstance(entry, PropertyInfo))
            annotation = get_args(annotation)[0]
        elif (unqualified := strip_qualifier(annotation)) is not annotation:
            annotation = unqualified
        else:
            return infos


def _find_what_matters(root: Node) -> None:
    """Mark every node from which one that changes something, or reads files, can be reached."""
    parents: dict[int, list[Node]] = {}
    reached: dict[int, Node] = {id(root): root}
    queue = [root]
    while queue:
        node = queue.pop()
        for child in node.children():
            parents.setdefault(id(child), []).append(node)
            if id(child) not in reached:
                reached[id(child)] = child
                queue.append(child)
    queue = [node for node in reached.values() if node.matters or node.reads_files]
    while queue:
        node = queue.pop()
        for parent in parents.get(id(node), ()):
            if not parent.matters or parent.reads_files < node.reads_files:
                parent.matters = True
                parent.reads_files = parent.reads_files or node.reads_files
                queue.append(parent)


def _formatter(info: PropertyInfo) -> Callable[[Any], Any]:
    if info.format == "base64":
        return _base64
    template = info.format_template if info.format == "custom" else None

    def write(data: Any) -> Any:
        if not isinstance(data, (datetime.date, datetime.time)):
            return plain(data)
        return data.isoformat() if template is None else data.strftime(template)

    return write


def _base64(data: Any) -> Any:
    from base64 import b64encode

    from ..files import is_base64_file_input, read_content

    if isinstance(data, (bytes, bytearray)):
        return b64encode(data).decode("ascii")
    if not is_base64_file_input(data):
        return plain(data)
    content: bytes | str = read_content(data)
    if hasattr(content, "read"):
        content = cast(Any, content).read()
    return b64encode(content.encode() if isinstance(content, str) else content).decode("ascii")


def plain(data: Any) -> Any:
    """Return a model as the object it is on the wire, an iterator as a list, anything else as it is."""
    if hasattr(data, "__next__") and not hasattr(data, "read"):
        return list(data)
    return data.model_dump(mode="json", by_alias=True, exclude_unset=True) if _is_model(data) else data


def _is_model(data: object) -> bool:
    pydantic = sys.modules.get("pydantic")
    return pydantic is not None and isinstance(data, pydantic.BaseModel)
