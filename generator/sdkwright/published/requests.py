"""The arguments of published methods beside the parameters and bodies of operations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sdkwright.naming.names import Names
from sdkwright.openapi import Operation
from sdkwright.openapi.operations import MediaType
from sdkwright.openapi.streams import find_answer
from sdkwright.published.endpoints import Call
from sdkwright.published.likeness import last_name
from sdkwright.published.nodes import Node, Nodes
from sdkwright.published.package import Package
from sdkwright.published.signatures import arguments
from sdkwright.published.walk import Walk
from sdkwright.review.surface.facts import Class
from sdkwright.review.surface.types import Ref, Type, members_of
from sdkwright.schema.keywords import as_schema, types_of

_SCALARS = frozenset({"bool", "float", "int", "str"})
_UNSET = frozenset({"None", "NotGiven", "Omit"})


@dataclass(frozen=True)
class Request:
    """The request of an operation: parameters by wire name, and the body's schemas, one for each media type."""

    path: dict[str, Node]
    params: dict[str, Node]
    bodies: tuple[Node, ...]


def read_request(nodes: Nodes, operation: Operation) -> Request:
    """Return what an operation takes."""
    path: dict[str, Node] = {}
    params: dict[str, Node] = {}
    for parameter in operation.parameters:
        node = nodes.at(parameter.schema_pointer, as_schema(parameter.schema))
        (path if parameter.location == "path" else params)[parameter.name] = node
    media = operation.request_body.content.values() if operation.request_body is not None else ()
    bodies = [nodes.at(f"{content.pointer}/schema", as_schema(content.schema)) for content in media if content.schema]
    return Request(path, params, tuple(bodies))


def answer_node(nodes: Nodes, operation: Operation) -> Node | None:
    """Return the schema of the JSON body of a successful response, None without one."""
    answer = find_answer(operation.success.content) if operation.success is not None else None
    if answer is None or answer[1].schema is None:
        return None
    return nodes.at(f"{answer[1].pointer}/schema", as_schema(answer[1].schema))


def event_nodes(nodes: Nodes, operation: Operation) -> Iterator[Node]:
    """Yield the schemas of the events that an operation streams, as far as the document has them."""
    content: Mapping[str, MediaType] = operation.success.content if operation.success is not None else {}
    for name, media in content.items():
        if media.item_schema is not None:
            yield nodes.at(f"{media.pointer}/itemSchema", as_schema(media.item_schema))
        elif media.schema is not None and ("event-stream" in name or "jsonl" in name or "ndjson" in name):
            yield nodes.at(f"{media.pointer}/schema", as_schema(media.schema))


def params_of(package: Package, names: Names, call: Call) -> str | None:
    """Return the path of the class or alias of a method's parameters.

    It is the main class of the module that defines the class that the code names, else of the one called like the
    method.
    """
    name = call.method.function.body.params_class
    homes = (call.resource[:-1], call.resource)
    paths = [path for path in package.holders.get(name, ()) if tuple(path.split(".")[2:-2]) in homes]
    paths += [path for path in package.mains if not paths and call.owns(path, "params", names)]
    return paths[0] if paths else None


def params_classes(package: Package, path: str) -> list[Class]:
    """Return the class of a method's parameters, or the classes that its alias unites."""
    definition = package.find(path)
    if isinstance(definition, Class):
        return [definition]
    members = members_of(definition) if definition is not None else ()
    classes = [package.find(member.path) for member in members if isinstance(member, Ref)]
    return [cls for cls in classes if isinstance(cls, Class)]


def walk_request(walk: Walk, names: Names, call: Call) -> None:
    """Compare the arguments of a method with what its operation takes."""
    request = read_request(walk.nodes, call.operation)
    params = arguments(call.method.function)
    for wire, node in request.path.items():
        param = params.pop(names.snake(wire), None)
        walk.compare(param.type if param else None, node)
    path = params_of(walk.package, names, call)
    for cls in params_classes(walk.package, path) if path is not None else ():
        for body in request.bodies or (None,):
            walk.compare_fields(cls, _collect_nodes(walk, cls, request, body))
    whole = whole_body(walk, names, call, request)
    if whole is not None:
        for body in request.bodies[:1]:
            walk.compare(params[whole].type, body)


def _collect_nodes(walk: Walk, cls: Class, request: Request, body: Node | None) -> dict[str, Node]:
    """Return the nodes that the keys of a params class stand for, in one of the bodies."""
    if body is None:
        return request.params
    fields = walk.nodes.properties(body)
    variants = walk.nodes.variants(body)
    if variants:
        kind: Type = Ref(cls.path)
        best = max(variants, key=lambda node: walk.likeness.of(kind, node))
        fields = {**walk.nodes.properties(best), **fields}
    return {**fields, **request.params}


def whole_body(walk: Walk, names: Names, call: Call, request: Request) -> str | None:
    """Return the argument that takes the whole body, None where its properties are arguments."""
    params = arguments(call.method.function)
    path = params_of(walk.package, names, call)
    wires = {
        name: field.alias or name
        for cls in (params_classes(walk.package, path) if path is not None else ())
        for name, field in walk.package.surface.fields(cls).items()
    }
    wire_names = {*request.params, *(wire for body in request.bodies for wire in walk.nodes.properties(body))}
    wire_names |= {
        w for b in request.bodies for variant in walk.nodes.variants(b) for w in walk.nodes.properties(variant)
    }
    paths = {names.snake(wire) for wire in request.path}
    argument_names = {names.snake(wire) for wire in wire_names}
    remaining = [
        name
        for name in params
        if name not in paths and wires.get(name, name) not in wire_names and name not in argument_names
    ]
    has_none = not any(
        wires.get(name, name) in walk.nodes.properties(body) for name in params for body in request.bodies
    )
    is_body = len(remaining) == 1 and request.bodies and has_none and _may_be(params[remaining[0]].type, request.bodies)
    return remaining[0] if is_body else None


def _may_be(kind: Type | None, bodies: Iterable[Node]) -> bool:
    """Tell whether a value of a type can be one of the bodies; a number or a flag is no object."""
    members = members_of(kind) if kind is not None else ()
    names = {last_name(member.path) if isinstance(member, Ref) else "" for member in members}
    return not (names - _UNSET <= _SCALARS and all(list(types_of(body.schema)) == ["object"] for body in bodies))
