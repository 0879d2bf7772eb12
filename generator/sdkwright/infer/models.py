"""Which component schemas are models, what they are called and where they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from sdkwright.config import ModelConfig
from sdkwright.infer.shapes import answer, is_class_like, items_property, opened, request
from sdkwright.infer.streams import stream_of
from sdkwright.infer.tree import Placed
from sdkwright.infer.unused import unused_schemas
from sdkwright.infer.words import DIGITS, NAMES, SPELLINGS, identifier, word_set, words
from sdkwright.naming.plurals import singular_word
from sdkwright.naming.reserved import is_usable_class
from sdkwright.openapi import Document
from sdkwright.openapi.pointers import from_ref, join
from sdkwright.schema.keywords import Schema, as_schema, children, plain_ref, properties, ref_of, schemas

Path = tuple[str, ...]
SHARED: Path = ("$shared",)
CLIENT: Path = ("$client",)
_COMPONENTS = "/components/schemas/"
_ANSWERS = frozenset({"response", "responses", "resp", "reply", "output"})
_NAMELESS = word_set("response body inline model object schema type result default") | {"", *DIGITS}


@dataclass
class _Use:
    """Where one component schema is used: by which resources, and in which way."""

    resources: dict[Path, None] = field(default_factory=dict[Path, None])
    directly: dict[Path, None] = field(default_factory=dict[Path, None])
    """Resources with a method that answers with it, or with a list of it."""
    nested: bool = False
    """Referred to from anywhere but the top of a body or an ``allOf``."""
    answers: bool = False
    """Stands at the top of an answer, an event or a webhook."""
    given: int = 0
    """How many methods answer with it when all goes well."""
    told: bool = False
    """An event of a stream or a webhook, or a method of a stream answers with it."""


def place_models(
    document: Document, placed: Iterable[Placed], envelopes: frozenset[str]
) -> dict[Path, dict[str, ModelConfig]]:
    """Models by resource path.

    A component is placed with the resource that uses it, where several do with the part of their paths they share,
    else in ``$shared``.  Left to be inlined are plain types, bodies that become the arguments of a method, answers
    that are named as such of one method, errors whose name says nothing, and ``envelopes`` of pages (names of
    components).
    """
    members = list(placed)
    pointers = {join(_COMPONENTS.rstrip("/"), name): name for name in document.schemas}
    uses = _uses(document, members, pointers)
    failures = frozenset(unused_schemas(document))
    chosen = [
        name
        for name, use in uses.items()
        if not (name in failures and _says_nothing(name)) and _is_model(document, name, use, envelopes, pointers)
    ]
    folders = {name for one in members for name in one.resource[:-1]}
    homes = {name: _home(name, uses[name]) for name in chosen}
    answered = {name for name in chosen if uses[name].given and not uses[name].nested}
    keys = _keys(chosen, folders | {"shared", "shared_params"}, answered)
    found: dict[Path, dict[str, ModelConfig]] = {}
    for name in document.schemas:
        if name in keys:
            pointer = "#" + join(_COMPONENTS.rstrip("/"), name)
            found.setdefault(homes[name], {})[keys[name]] = ModelConfig(openapi_uri=pointer)
    return {home: dict(sorted(models.items())) for home, models in found.items()}


# -- use ---------------------------------------------------------------------------------------------------------------


def _uses(document: Document, placed: list[Placed], pointers: Mapping[str, str]) -> dict[str, _Use]:
    """The use of every component that operations or webhooks reach, in the order of reaching."""
    uses: dict[str, _Use] = {}
    below: dict[str, list[tuple[str, bool]]] = {}
    for one in placed:
        operation, home = one.route.operation, one.resource or CLIENT
        response, body = answer(operation), request(operation)
        roots = [schema for schema in (response, body) if schema is not None]
        for direct in _direct(document, response, one):
            name = pointers.get(direct)
            if name is not None:
                uses.setdefault(name, _Use()).directly[home] = None
        top = {place for schema in roots if (place := _referred(schema)) is not None}
        stream = stream_of(document, operation)
        event = stream.event if stream is not None else None
        if event is not None and event in pointers:
            roots.append({"$ref": f"#{event}"})
            top.add(event)
            uses.setdefault(pointers[event], _Use()).answers = True
            uses[pointers[event]].told = True
        given = _referred(response) if response is not None else None
        if given is not None and given in pointers:
            use = uses.setdefault(pointers[given], _Use())
            use.given += 1
            use.told = use.told or stream is not None
        for answered in _answers(one):
            if answered in pointers:
                uses.setdefault(pointers[answered], _Use()).answers = True
        roots += [{"items": as_schema(parameter.schema)} for parameter in operation.parameters]
        roots += list(_other_bodies(one))
        _spread(document, roots, home, uses, below, pointers, top)
    for hook in document.webhooks():
        payload = _referred(request(hook) or {})
        if payload is not None and payload in pointers:
            uses.setdefault(pointers[payload], _Use()).answers = True
            uses[pointers[payload]].told = True
        _spread(document, [schema for schema in [request(hook)] if schema], ("webhooks",), uses, below, pointers, set())
    return uses


def _other_bodies(one: Placed) -> Iterator[Schema]:
    """The schemas of all bodies there are, of errors too: they are worth a class for those who look into them."""
    operation = one.route.operation
    for response in operation.responses:
        for media in response.content.values():
            yield as_schema(media.item_schema or media.schema)
    if operation.request_body is not None:
        for media in operation.request_body.content.values():
            yield as_schema(media.schema)


def _answers(one: Placed) -> Iterator[str]:
    """Pointers of what stands at the top of a response."""
    for response in one.route.operation.responses:
        for media in response.content.values():
            reference = _referred(as_schema(media.item_schema or media.schema))
            if reference is not None:
                yield reference


def _direct(document: Document, response: Schema | None, one: Placed) -> Iterator[str]:
    """What a method is about: its answer, or the items of its answer."""
    if response is None:
        return
    reference = _referred(response)
    if reference is not None:
        yield reference
    body = opened(document, response)
    items = as_schema(body.get("items"))
    if not items:
        name = items_property(document, body, one.resource[-1] if one.resource else "")
        if name is not None:
            items = as_schema(opened(document, properties(body)[name]).get("items"))
    reference = _referred(items)
    if reference is not None:
        yield reference


def _referred(schema: Schema) -> str | None:
    """Where a schema that is nothing but a reference points to."""
    reference = plain_ref(schema)
    return from_ref(reference) if reference is not None else None


def _spread(
    document: Document,
    roots: list[Schema],
    home: Path,
    uses: dict[str, _Use],
    below: dict[str, list[tuple[str, bool]]],
    pointers: Mapping[str, str],
    top: set[str],
) -> None:
    """Note ``home`` at every component the roots reach; ``below`` remembers what each component refers to."""
    stack: list[tuple[str, bool]] = []
    for root in roots:
        stack.extend(
            (pointer, nested and pointer not in top) for pointer, nested in _references(root, pointers, root=True)
        )
    seen: set[tuple[str, bool]] = set()
    while stack:
        pointer, nested = stack.pop(0)
        if (pointer, nested) in seen:
            continue
        seen.add((pointer, nested))
        use = uses.setdefault(pointers[pointer], _Use())
        use.resources[home] = None
        use.nested = use.nested or nested
        if pointer not in below:
            target = as_schema(document.get(pointer))
            below[pointer] = list(dict.fromkeys(_references(target, pointers, root=True)))
        stack.extend(below[pointer])


def _references(schema: Schema, pointers: Mapping[str, str], *, root: bool = False) -> Iterator[tuple[str, bool]]:
    """Components a schema refers to, looking through other pointers; whether from below its top."""
    reference = ref_of(schema)
    target = from_ref(reference) if reference is not None else None
    if target is not None and target in pointers:
        yield target, not root
    merged = schemas(schema.get("allOf"))
    for member in merged:
        yield from _references(member, pointers, root=root)
    for child in children(schema):
        if not any(child is member for member in merged):
            yield from _references(child, pointers)


# -- choice ------------------------------------------------------------------------------------------------------------


def _is_model(document: Document, name: str, use: _Use, envelopes: frozenset[str], pointers: Mapping[str, str]) -> bool:
    schema = as_schema(document.schemas[name])
    if name in envelopes and not use.nested:
        return False
    if plain_ref(schema) is not None:
        return False
    if not (use.nested or use.answers):
        return False
    if _is_one_answer(name, use):
        return False
    return is_class_like(document, schema) or _is_recursive(document, name, pointers)


def _is_one_answer(name: str, use: _Use) -> bool:
    """Whether a component is but the answer of one method, which names it better (``CreatePetResponse``)."""
    return use.given == 1 and not (use.nested or use.told) and not _ANSWERS.isdisjoint(words(name))


def _says_nothing(name: str) -> bool:
    """Whether a name is one for want of a name (``Response4``)."""
    return {word.rstrip("0123456789") for word in words(name)} <= _NAMELESS


def _is_recursive(document: Document, name: str, pointers: Mapping[str, str]) -> bool:
    """Whether a plain list or map leads back to itself through nothing but others like it."""
    start = join(_COMPONENTS.rstrip("/"), name)
    stack, seen = [start], set[str]()
    while stack:
        at = stack.pop()
        for pointer, _ in _references(as_schema(document.get(at)), pointers):
            if pointer == start:
                return True
            if pointer not in seen and not is_class_like(document, as_schema(document.get(pointer))):
                seen.add(pointer)
                stack.append(pointer)
    return False


def _home(name: str, use: _Use) -> Path:
    """Where a model lives: with the one resource that answers with it, else with what its users have in common."""
    direct = [path for path in use.directly if path != CLIENT]
    named = [path for path in direct if _is_named_after(name, path)]
    for paths in (named[:1], direct, list(use.resources)):
        shared = _common(paths)
        if shared:
            return shared
    return SHARED


def _is_named_after(name: str, path: Path) -> bool:
    own = path[-1].split("_")
    return list(words(name)) == [*own[:-1], singular_word(own[-1])]


def _common(paths: list[Path]) -> Path:
    if not paths:
        return ()
    shared = paths[0]
    for path in paths[1:]:
        length = next((i for i, (a, b) in enumerate(zip(shared, path, strict=False)) if a != b), None)
        shared = shared[: min(len(shared), len(path)) if length is None else length]
    return shared


# -- names -------------------------------------------------------------------------------------------------------------


def _keys(chosen: list[str], folders: set[str], answered: set[str]) -> dict[str, str]:
    """A config name for each model; no two share a module or a class, whatever the case.

    A name that a module or a folder of types needs gets a word more: what it is to a method, where it is an answer.
    """
    short = _short_names(chosen)
    used: set[str] = set()
    keys: dict[str, str] = {}
    for name in sorted(chosen, key=lambda one: (identifier(short[one]) != one, one)):
        base = identifier(short[name]) or identifier(name) or "model"
        if not is_usable_class(NAMES.pascal(base)) or base in folders:
            base = f"{base}_response" if name in answered else f"{base}_model"
        key, number = base, 2
        while {key, NAMES.pascal(key).lower()} & used:
            key, number = f"{base}_{number}", number + 1
        used |= {key, NAMES.pascal(key).lower()}
        keys[name] = key
    return keys


def _short_names(chosen: list[str]) -> dict[str, str]:
    """Component names less their namespace (``com.example.Pet`` is ``Pet``) where that leaves each one its own."""
    last = {name: name.replace("/", ".").rstrip(".").rsplit(".", 1)[-1] for name in chosen}
    keys = [identifier(text) for text in last.values()]
    counts = {key: keys.count(key) for key in set(keys)}
    return {name: text if counts[identifier(text)] == 1 and identifier(text) else name for name, text in last.items()}


def spellings(models: Mapping[Path, Mapping[str, ModelConfig]]) -> dict[str, str]:
    """How words of the models' names are written in their components' (``oauth``: ``OAuth``), where no rule says so."""
    found: dict[str, str] = {}
    for home in models.values():
        for key, model in home.items():
            for spelling in SPELLINGS:
                word = spelling.lower()
                if spelling in model.pointer and word in key.split("_") and NAMES.pascal(word) != spelling:
                    found[word] = spelling
    return dict(sorted(found.items()))
