"""Which component schemas operations use, and in which way."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sdkwright.infer.placement import Placed
from sdkwright.infer.shapes import get_request_schema, get_response_schema, items_property
from sdkwright.infer.streams import infer_stream
from sdkwright.openapi import Document
from sdkwright.openapi.pointers import from_ref
from sdkwright.openapi.streams import stream_item
from sdkwright.schema.keywords import Schema, as_schema, children, properties, ref_of, schemas

Path = tuple[str, ...]
CLIENT: Path = ("$client",)


@dataclass
class Use:
    """Where one component schema is used: by which resources, and in which way."""

    resources: dict[Path, None] = field(default_factory=dict[Path, None])
    directly: dict[Path, None] = field(default_factory=dict[Path, None])
    """Resources with a method that answers with it, or with a list of it."""
    nested: bool = False
    """Referred to from anywhere but the top of a body or an ``allOf``."""
    answers: bool = False
    """Stands at the top of an answer, an event or a webhook."""
    answer_count: int = 0
    """How many methods answer with it when all goes well."""
    is_event: bool = False
    """An event of a stream or a webhook, or a method of a stream answers with it."""


def collect_uses(document: Document, placed: list[Placed], pointers: Mapping[str, str]) -> dict[str, Use]:
    """Return the use of every component that operations or webhooks reach, in the order of reaching."""
    uses: dict[str, Use] = {}
    below: dict[str, list[tuple[str, bool]]] = {}
    for member in placed:
        operation, home = member.route.operation, member.resource or CLIENT
        response, body = get_response_schema(operation), get_request_schema(document, operation)
        roots = [schema for schema in (response, body) if schema is not None]
        for direct in _main_pointers(document, response, member):
            name = pointers.get(direct)
            if name is not None:
                uses.setdefault(name, Use()).directly[home] = None
        top = {place for schema in roots if (place := _pointer_of(document, schema)) is not None}
        stream = infer_stream(document, operation)
        event = stream.event if stream is not None else None
        if event is not None and event in pointers:
            roots.append({"$ref": f"#{event}"})
            top.add(event)
            uses.setdefault(pointers[event], Use()).answers = True
            uses[pointers[event]].is_event = True
        answer_pointer = _pointer_of(document, response) if response is not None else None
        if answer_pointer is not None and answer_pointer in pointers:
            use = uses.setdefault(pointers[answer_pointer], Use())
            use.answer_count += 1
            use.is_event = use.is_event or stream is not None
        for answered in _answer_pointers(document, member):
            if answered in pointers:
                uses.setdefault(pointers[answered], Use()).answers = True
        roots += [{"items": as_schema(parameter.schema)} for parameter in operation.parameters]
        roots += list(_all_bodies(member))
        _spread_use(document, roots, home, uses, below, pointers, top)
    for hook in document.webhooks():
        payload = _pointer_of(document, get_request_schema(document, hook) or {})
        if payload is not None and payload in pointers:
            uses.setdefault(pointers[payload], Use()).answers = True
            uses[pointers[payload]].is_event = True
        _spread_use(
            document,
            [schema for schema in [get_request_schema(document, hook)] if schema],
            ("webhooks",),
            uses,
            below,
            pointers,
            set(),
        )
    return uses


def _all_bodies(placed: Placed) -> Iterator[Schema]:
    """Yield the schemas of all bodies there are, of errors too: they are worth a class for those who look into them."""
    operation = placed.route.operation
    for response in operation.responses:
        for media in response.content.values():
            yield as_schema(media.item_schema or media.schema)
    if operation.request_body is not None:
        for media in operation.request_body.content.values():
            yield as_schema(media.item_schema or media.schema)


def _answer_pointers(document: Document, placed: Placed) -> Iterator[str]:
    """Yield pointers of what stands at the top of a response."""
    for response in placed.route.operation.responses:
        for name, media in response.content.items():
            reference = _pointer_of(document, stream_item(document.view, name, media))
            if reference is not None:
                yield reference


def _main_pointers(document: Document, response: Schema | None, placed: Placed) -> Iterator[str]:
    """Yield the pointers of a method's answer, or of the items of its answer."""
    if response is None:
        return
    reference = _pointer_of(document, response)
    if reference is not None:
        yield reference
    body = document.view.expand(response)
    items = as_schema(body.get("items"))
    if not items:
        name = items_property(document, body, placed.resource[-1] if placed.resource else "")
        if name is not None:
            items = as_schema(document.view.expand(properties(body)[name]).get("items"))
    reference = _pointer_of(document, items)
    if reference is not None:
        yield reference


def _pointer_of(document: Document, schema: Schema) -> str | None:
    """Return where a schema that is nothing but a reference points to."""
    reference = document.view.plain_reference(schema)
    return from_ref(reference) if reference is not None else None


def _spread_use(
    document: Document,
    roots: list[Schema],
    home: Path,
    uses: dict[str, Use],
    below: dict[str, list[tuple[str, bool]]],
    pointers: Mapping[str, str],
    top: set[str],
) -> None:
    """Note ``home`` at every component the roots reach; ``below`` remembers what each component refers to."""
    stack: list[tuple[str, bool]] = []
    for root in roots:
        stack.extend(
            (pointer, nested and pointer not in top) for pointer, nested in find_references(root, pointers, root=True)
        )
    visited: set[tuple[str, bool]] = set()
    while stack:
        pointer, nested = stack.pop(0)
        if (pointer, nested) in visited:
            continue
        visited.add((pointer, nested))
        use = uses.setdefault(pointers[pointer], Use())
        use.resources[home] = None
        use.nested = use.nested or nested
        if pointer not in below:
            target = as_schema(document.get(pointer))
            below[pointer] = list(dict.fromkeys(find_references(target, pointers, root=True)))
        stack.extend(below[pointer])


def find_references(schema: Schema, pointers: Mapping[str, str], *, root: bool = False) -> Iterator[tuple[str, bool]]:
    """Yield components a schema refers to, looking through other pointers; whether from below its top."""
    reference = ref_of(schema)
    target = from_ref(reference) if reference is not None else None
    if target is not None and target in pointers:
        yield target, not root
    merged = schemas(schema.get("allOf"))
    for member in merged:
        yield from find_references(member, pointers, root=root)
    for child in children(schema):
        if not any(child is member for member in merged):
            yield from find_references(child, pointers)
