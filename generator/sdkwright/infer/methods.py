"""What the methods of a resource are called, each name once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from sdkwright.infer.shapes import answer, gives_a_list, is_array, opened
from sdkwright.infer.tree import Placed
from sdkwright.infer.words import (
    CRUD,
    FIXED_ITEMS,
    NAMES,
    canonical,
    identifier,
    is_plural,
    is_verb,
    may_be_noun,
    names_a_list,
    reads_alone,
    words,
)
from sdkwright.naming.plurals import singular_word
from sdkwright.naming.reserved import RESOURCE_ATTRIBUTES
from sdkwright.openapi import Document

_LONGEST = 5
_SHORT_SUMMARY = 4
_HTTP = frozenset({"get", "post", "put", "patch", "delete"})
_ASIDE = frozenset({"head", "options", "trace"})
_ARTICLES = frozenset({"a", "an", "the", "all", "of", "your", "for", "by"})
# What is done to a collection as a whole, whatever is done to its items.
_OF_A_WHOLE = CRUD | {"import", "lookup", "preview", "validate", "run", "batch"}
_LOOKED_AT_AND_POSTED = frozenset({"get", "post"})
_ON_THING = {"put": "update", "patch": "update", "delete": "delete", "get": "retrieve", "post": "create"}


def name_methods(
    document: Document, placed: Iterable[Placed], taken: Mapping[tuple[str, ...], frozenset[str]]
) -> dict[tuple[str, ...], dict[str, Placed]]:
    """Give every operation a method name, unique in its resource; ``taken`` are names that are not free there.

    Operations with shorter paths choose first, so that ``list`` is the list and not one narrowed by a parameter.
    """
    by_resource: dict[tuple[str, ...], list[Placed]] = {}
    for one in placed:
        by_resource.setdefault(one.resource, []).append(one)
    return {
        resource: _name_all(document, members, taken.get(resource, frozenset()))
        for resource, members in by_resource.items()
    }


def _name_all(document: Document, members: list[Placed], taken: frozenset[str]) -> dict[str, Placed]:
    chosen: dict[str, Placed] = {}
    used = set(taken | RESOURCE_ATTRIBUTES)
    for one in sorted(members, key=lambda one: (len(one.route.steps), one.route.by is not None, one.action != ())):
        name = next(wish for wish in _endless(candidates(document, one)) if wish not in used)
        used.add(name)
        chosen[name] = one
    names = {id(one): name for name, one in chosen.items()}
    return {names[id(one)]: one for one in members}


def _endless(wishes: Iterator[str]) -> Iterator[str]:
    """The wishes, and then numbered ones: what differs in nothing but the spelling of its path has no better name."""
    first = None
    for wish in wishes:
        first = first or wish
        yield wish
    yield f"{first}_alternative"
    for number in count(2):
        yield f"{first}_alternative_{number}"


def candidates(document: Document, one: Placed) -> Iterator[str]:
    """Names for a method, the best one first."""
    first = one.route.said or (_on_action(document, one) if one.action else _on_all(one, _standard(document, one)))
    by = one.route.by and _without_own(one, one.route.by)
    for apart in (by and f"by_{by}", one.route.variant):
        if apart:
            yield f"{first}_{apart}"
    yield first
    from_id = _from_operation_id(one)
    if from_id is not None:
        yield from_id
    verb = _ON_THING.get(one.route.operation.method, one.route.operation.method)
    params = [step.text for step in one.route.steps if step.is_param]
    by = identifier(params[-1]) if params else None
    if by is not None:
        yield f"{first}_by_{by}"
    summary = _from_summary(one)
    if summary is not None:
        yield summary
    if one.action and not first.startswith(f"{verb}_"):
        yield f"{verb}_{first}"
    if one.route.version is not None:
        yield f"{first}_{one.route.version}"
    if by is not None and one.action:
        yield f"{verb}_{first}_by_{by}"
    if len(params) > 1:
        yield f"{first}_by_{'_and_'.join(identifier(param) or 'other' for param in params)}"
    whole = identifier(one.route.operation.operation_id or "")
    if whole is not None:
        yield whole
    yield f"{first}_{one.route.operation.method}"


def _standard(document: Document, one: Placed) -> str:
    """The name of an operation on the resource itself or on one of its items."""
    operation = one.route.operation
    method, spoken = operation.method, spoken_verb(one)
    if method == "get":
        hint = one.resource[-1] if one.resource else ""
        if names_a_list(hint) and (not one.on_item or "get" not in one.on_whole):
            return "list"
        if one.on_item and one.has_items:
            bare = is_array(opened(document, answer(operation) or {}))
            return "list" if bare and "get" not in one.on_whole else "retrieve"
        if one.has_items or gives_a_list(document, operation, hint):
            return "list"
        says_nothing = spoken == "list" or answer(operation) is None
        return "list" if is_plural(hint) and says_nothing else "retrieve"
    if spoken is not None and one.resource and singular_word(one.resource[-1].split("_")[-1]) == spoken:
        spoken = None
    if method == "post":
        if one.on_item and one.has_items and not {"put", "patch"} & one.siblings:
            return spoken if spoken in {"create", "delete", "upsert", "search", "query"} else "update"
        if spoken is None and not one.has_items and one.siblings == _LOOKED_AT_AND_POSTED and one.one_thing:
            return "update"
        return spoken if spoken in {"update", "delete", "upsert", "search", "query", "find", "list"} else "create"
    if method == "put":
        if spoken in {"create", "upsert", "replace", "delete"}:
            return spoken
        if spoken is None and not one.on_item and "post" in one.siblings and one.on_items and "put" not in one.on_items:
            return "upsert"
        return "replace" if "patch" in one.siblings else "update"
    return {"patch": "update", "delete": "delete"}.get(method, method)


def _on_all(one: Placed, name: str) -> str:
    """What is done to a whole collection, where the same can be done to one of its items."""
    whole = one.has_items and not one.on_item and one.route.operation.method in one.on_items
    return f"{name}_all" if whole and name in ("update", "delete", "replace") else name


def _on_action(document: Document, one: Placed) -> str:
    """The name of an operation whose path ends in words of its own."""
    operation = one.route.operation
    method, said = operation.method, _without_resource(one, "_".join(_verb_first(one.action, operation.method)))
    verb = _ON_THING.get(method, method)
    if said in FIXED_ITEMS and one.has_items:
        return f"{verb}_{said}"
    if any(is_verb(word, method) for word in (one.action[0], one.action[-1], said)) and method not in _ASIDE:
        if one.alone or method == "post" or (method == "put" and "post" not in one.siblings):
            named = "retrieve" if said == "get" and "get" not in one.on_items else said
            return f"{named}_all" if one.also_on_item and method == "post" and said not in _OF_A_WHOLE else named
        named = _from_operation_id(one) or ""
        return named if named.startswith(f"{said}_") else f"{verb}_{said}"
    if method == "get":
        if one.route.one_thing and reads_alone(said):
            return said
        many = is_plural(one.action[-1]) and gives_a_list(document, operation, one.action[-1])
        return f"list_{said}" if many else f"retrieve_{said}"
    if method in _ASIDE:
        return f"{method}_{said}"
    spoken = _spoken_change(one)
    if method in ("post", "put", "patch"):
        if spoken is not None and spoken not in said.split("_"):
            return f"{spoken}_{said}"
        return said if method == "post" else f"{verb}_{said}"
    return f"{verb}_{said}"


def _verb_first(action: Sequence[str], method: str) -> Sequence[str]:
    """What is done before what it is done to: ``secret/rotate`` is ``rotate_secret``."""
    swap = len(action) > 1 and is_verb(action[-1], method) and not (is_verb(action[0]) and may_be_noun(action[-1]))
    return (action[-1], *action[:-1]) if swap else action


def _from_summary(one: Placed) -> str | None:
    """A short summary that begins with a verb ("Copy a model"), less its articles."""
    said = [word for word in words(one.route.operation.summary or "") if word not in _ARTICLES]
    return identifier("_".join(said)) if 1 < len(said) <= _SHORT_SUMMARY and is_verb(said[0]) else None


def _without_resource(one: Placed, said: str) -> str:
    """``swap_indexes`` of the resource ``indexes`` is ``swap``, ``index_size`` is ``size``."""
    own = one.resource[-1] if one.resource else ""
    for name in (own, NAMES.singular(own)) if own else ():
        if said.startswith(f"{name}_"):
            return said.removeprefix(f"{name}_")
        verb = said.removesuffix(f"_{name}")
        if verb != said and is_verb(verb):
            return verb
    return said


def _without_own(one: Placed, name: str) -> str:
    """``external_customer_id`` of the resource ``customers`` is ``external_id``."""
    own = NAMES.singular(one.resource[0]).split("_") if one.resource else []
    found = name.split("_")
    for at in range(len(found) - len(own)):
        rest = [*found[:at], *found[at + len(own) :]]
        if own and found[at : at + len(own)] == own and len(rest) > 1:
            return "_".join(rest)
    return name


def spoken_verb(one: Placed) -> str | None:
    """The verb its operation id begins with, in the words methods use (``get`` is ``retrieve``)."""
    found = _spoken_words(one)
    text = "_".join(found)
    if any(phrase in text for phrase in ("update_or_create", "create_or_update", "create_or_replace")):
        return "upsert"
    # The path is often part of the id; what is not in the path says what is done.
    path = {word for step in one.route.steps if not step.is_param for word in step.text.split("_")}
    for word in found:
        if word in CRUD and (word not in path or word == found[0]):
            return canonical(word)
    return None


def _spoken_change(one: Placed) -> str | None:
    """The spoken verb as far as it says more than the HTTP method does; who reads says nothing of a change."""
    found = spoken_verb(one)
    plain = _HTTP & set(_spoken_words(one)[:1])
    return None if found in ("retrieve", "list") or plain else found


def _spoken_words(one: Placed) -> list[str]:
    """The words of the operation id, less the whole path that some frameworks add to it (``…_v1_items__id__get``)."""
    operation = one.route.operation
    found = list(words(operation.operation_id)) if operation.operation_id else []
    tail = [*words(operation.path), operation.method]
    return found[: -len(tail)] if len(found) > len(tail) and found[-len(tail) :] == tail else found


def _from_operation_id(one: Placed) -> str | None:
    """The operation id less the words of the resource, as long as it stays a short verb phrase."""
    known = {word for name in one.resource for word in name.split("_")}
    known |= {singular_word(word) for word in known} | {word for tag in one.route.operation.tags for word in words(tag)}
    known -= {word for name in one.action for word in name.split("_")}
    if one.route.version:
        known.add(one.route.version)
    found = [word for word in _spoken_words(one) if word not in known and word not in {"api", "v1", "v2"}]
    start = next((index for index, word in enumerate(found) if is_verb(word)), None)
    if start is None:
        return None
    kept = found[start:]
    while kept and (kept[-1] in {"get", "post", "put", "patch", "delete"} and len(kept) > 1):
        kept.pop()
    if not 1 <= len(kept) <= _LONGEST:
        return None
    if len(kept) == 1:
        return canonical(kept[0])
    if kept[0] in _HTTP and is_verb(kept[1]):
        kept = kept[1:]
    return identifier("_".join([canonical(kept[0]) if kept[0] in _HTTP | {"fetch", "read"} else kept[0], *kept[1:]]))
