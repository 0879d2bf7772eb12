"""Which component schemas are models, and where they are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sdkwright.config import ModelConfig
from sdkwright.infer.model_names import name_models
from sdkwright.infer.model_uses import CLIENT, Path, Use, collect_uses, find_references
from sdkwright.infer.placement import Placed
from sdkwright.infer.shapes import is_class_like
from sdkwright.infer.unused import unused_schemas
from sdkwright.infer.words import DIGITS, words
from sdkwright.naming.english import word_set
from sdkwright.naming.plurals import singular_word
from sdkwright.openapi import Document
from sdkwright.openapi.pointers import join
from sdkwright.schema.keywords import as_schema

SHARED: Path = ("$shared",)
_COMPONENTS = "/components/schemas/"
_ANSWERS = frozenset({"response", "responses", "resp", "reply", "output"})
_NAMELESS = word_set("response body inline model object schema type result default") | {"", *DIGITS}


def place_models(
    document: Document, placed: Iterable[Placed], envelopes: frozenset[str]
) -> dict[Path, dict[str, ModelConfig]]:
    """Return models by resource path.

    A component is placed with the resource that uses it, where several do with the part of their paths they share,
    else in ``$shared``.  Left to be inlined are plain types, bodies that become the arguments of a method, answers
    that are named as such of one method, errors whose name says nothing, and ``envelopes`` of pages (names of
    components).
    """
    members = list(placed)
    pointers = {join(_COMPONENTS.rstrip("/"), name): name for name in document.schemas}
    uses = collect_uses(document, members, pointers)
    failures = frozenset(unused_schemas(document))
    components = [
        name
        for name, use in uses.items()
        if not (name in failures and _says_nothing(name)) and _is_model(document, name, use, envelopes, pointers)
    ]
    folders = {name for member in members for name in member.resource[:-1]}
    homes = {name: _home(name, uses[name]) for name in components}
    answered = {name for name in components if uses[name].answer_count and not uses[name].nested}
    keys = name_models(components, folders | {"shared", "shared_params"}, answered)
    placed_models: dict[Path, dict[str, ModelConfig]] = {}
    for name in document.schemas:
        if name in keys:
            pointer = "#" + join(_COMPONENTS.rstrip("/"), name)
            placed_models.setdefault(homes[name], {})[keys[name]] = ModelConfig(openapi_uri=pointer)
    return {home: dict(sorted(models.items())) for home, models in placed_models.items()}


def _is_model(document: Document, name: str, use: Use, envelopes: frozenset[str], pointers: Mapping[str, str]) -> bool:
    schema = as_schema(document.schemas[name])
    if name in envelopes and not use.nested:
        return False
    if document.view.plain_reference(schema) is not None:
        return False
    if not (use.nested or use.answers):
        return False
    if _is_one_answer(name, use):
        return False
    return is_class_like(document, schema) or _is_recursive(document, name, pointers)


def _is_one_answer(name: str, use: Use) -> bool:
    """Return whether a component is but the answer of one method, which names it better (``CreatePetResponse``)."""
    return use.answer_count == 1 and not (use.nested or use.is_event) and not _ANSWERS.isdisjoint(words(name))


def _says_nothing(name: str) -> bool:
    """Return whether a name is one for want of a name (``Response4``)."""
    return {word.rstrip("0123456789") for word in words(name)} <= _NAMELESS


def _is_recursive(document: Document, name: str, pointers: Mapping[str, str]) -> bool:
    """Return whether a plain list or map leads back to itself through nothing but others like it."""
    start = join(_COMPONENTS.rstrip("/"), name)
    stack, visited = [start], set[str]()
    while stack:
        at = stack.pop()
        for pointer, _ in find_references(as_schema(document.get(at)), pointers):
            if pointer == start:
                return True
            if pointer not in visited and not is_class_like(document, as_schema(document.get(pointer))):
                visited.add(pointer)
                stack.append(pointer)
    return False


def _home(name: str, use: Use) -> Path:
    """Return where a model lives.

    With the one resource that answers with it, else with what its users have in common.
    """
    direct = [path for path in use.directly if path != CLIENT]
    namesakes = [path for path in direct if _is_named_after(name, path)]
    for paths in (namesakes[:1], direct, list(use.resources)):
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
