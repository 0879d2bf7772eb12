"""Names of the methods of a resource, each once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count

from sdkwright.infer.operation_ids import name_from_operation_id, name_from_summary, read_change, read_verb
from sdkwright.infer.placement import Placed
from sdkwright.infer.shapes import get_response_schema, gives_a_list, says_nothing
from sdkwright.infer.words import (
    CRUD,
    FIXED_ITEMS,
    NAMES,
    PROBES,
    canonical,
    config_name,
    is_plural,
    is_verb,
    may_be_noun,
    may_be_plural,
    names_a_list,
    reads_alone,
    undoes,
)
from sdkwright.naming.plurals import singular_word
from sdkwright.naming.reserved import RESOURCE_ATTRIBUTES
from sdkwright.openapi import Document
from sdkwright.schema.keywords import is_array

_MAX_STEPS = 1000
_ASIDE = frozenset({"head", "options", "trace"})
# What is done to a collection as a whole, whatever is done to its items.
_OF_A_WHOLE = CRUD | {"import", "lookup", "preview", "validate", "run", "batch"}
_LOOKED_AT_AND_POSTED = frozenset({"get", "post"})
_BULK = frozenset({"create", "update", "delete", "replace", "upsert"})
_ON_THING = {"put": "update", "patch": "update", "delete": "delete", "get": "retrieve", "post": "create"}


def name_methods(
    document: Document, placed: Iterable[Placed], reserved: Mapping[tuple[str, ...], frozenset[str]]
) -> dict[tuple[str, ...], dict[str, Placed]]:
    """Give every operation a method name, unique in its resource; ``reserved`` are names that are not free there.

    Operations with shorter paths choose first, so that ``list`` is the list and not one narrowed by a parameter.
    """
    by_resource: dict[tuple[str, ...], list[Placed]] = {}
    for member in placed:
        by_resource.setdefault(member.resource, []).append(member)
    return {
        resource: _name_all(document, members, reserved.get(resource, frozenset()))
        for resource, members in by_resource.items()
    }


def _name_all(document: Document, members: list[Placed], reserved: frozenset[str]) -> dict[str, Placed]:
    by_name: dict[str, Placed] = {}
    unavailable = set(reserved | RESOURCE_ATTRIBUTES)
    for member in sorted(
        members,
        key=lambda member: (
            # The root of the API leaves the names of a resource to the paths that have them.
            len(member.route.steps) or _MAX_STEPS,
            member.route.by is not None,
            member.action != (),
            member.gives_pages and (member.on_item or member.route.operation.method == "post"),
        ),
    ):
        name = next(wish for wish in _endless(candidate_names(document, member)) if wish not in unavailable)
        unavailable.add(name)
        by_name[name] = member
    names = {id(member): name for name, member in by_name.items()}
    return {names[id(member)]: member for member in members}


def _endless(wishes: Iterator[str]) -> Iterator[str]:
    """Yield the wishes, and then numbered ones.

    What differs in nothing but the spelling of its path has no better name.
    """
    first = None
    for wish in wishes:
        first = first or wish
        yield wish
    yield f"{first}_alternative"
    for number in count(2):
        yield f"{first}_alternative_{number}"


def candidate_names(document: Document, placed: Placed) -> Iterator[str]:
    """Yield names for a method, the best one first."""
    first = placed.route.method_name or (
        _on_action(document, placed) if placed.action else _on_all(placed, _standard(document, placed))
    )
    by = placed.route.by and _without_own(placed, placed.route.by)
    for apart in (by and f"by_{by}", placed.route.variant):
        if apart:
            yield f"{first}_{apart}"
    yield first
    if first == "list" and placed.on_inner:
        yield f"list_by_{config_name(placed.route.steps[-1].text)}"
    if first == "list" and placed.gives_pages:
        # Where the list itself has its name: an item's parts, or what is asked for in a body.
        if placed.route.operation.method == "post" and not (name_from_operation_id(placed) or "").startswith("list"):
            yield "search"
        if placed.on_item and placed.has_items:
            yield f"list_by_{config_name(placed.route.steps[-1].text)}"
    if not placed.route.steps:
        yield f"{first}_root"
    if first in _BULK and placed.action and placed.has_items and not placed.on_item:
        yield f"bulk_{first}"
    from_id = name_from_operation_id(placed)
    if from_id is not None:
        yield from_id
    verb = _plain_verb(placed)
    params = [step.text for step in placed.route.steps if step.is_param]
    by = config_name(params[-1]) if params else None
    if by is not None:
        yield f"{first}_by_{by}"
    summary = name_from_summary(placed)
    if summary is not None:
        yield summary
    if placed.action and not first.startswith(f"{verb}_") and not is_verb(first):
        yield f"{verb}_{first}"
    if placed.route.version is not None:
        yield f"{first}_{placed.route.version}"
    if by is not None and placed.action:
        yield f"{verb}_{first}_by_{by}"
    if len(params) > 1:
        yield f"{first}_by_{'_and_'.join(config_name(param) or 'other' for param in params)}"
    whole = config_name(placed.route.operation.operation_id or "")
    if whole is not None:
        yield whole
    yield f"{first}_{placed.route.operation.method}"


def _standard(document: Document, placed: Placed) -> str:
    """Return the name of an operation on the resource itself or on one of its items."""
    operation = placed.route.operation
    method, verb = operation.method, read_verb(placed)
    if method == "get":
        return _name_look(document, placed, verb)
    if verb is not None and placed.resource and singular_word(placed.resource[-1].split("_")[-1]) == verb:
        verb = None
    if method == "post":
        if placed.on_item and placed.has_items and not placed.on_inner and not {"put", "patch"} & placed.siblings:
            if verb in {"create", "update", "delete", "upsert", "search", "query"}:
                return verb
            # What is neither made nor looked at anywhere else is made by this: `POST /password-recovery/{email}`.
            return "update" if len(placed.siblings) > 1 or placed.on_whole else "create"
        is_alone = placed.is_singleton and not placed.has_items and not is_plural("".join(placed.resource[-1:]))
        if verb is None and is_alone and placed.siblings == _LOOKED_AT_AND_POSTED:
            return "update"
        if verb in {"update", "delete", "upsert", "search", "query", "find", "list"}:
            return verb
        return "list" if placed.gives_pages else "create"
    if method == "put":
        if verb in {"create", "upsert", "replace", "delete"}:
            return verb
        if (
            verb is None
            and not placed.on_item
            and "post" in placed.siblings
            and placed.on_items
            and "put" not in placed.on_items
        ):
            return "upsert"
        return "replace" if "patch" in placed.siblings else "update"
    return {"patch": "update", "delete": "delete"}.get(method, method)


def _name_look(document: Document, placed: Placed, verb: str | None) -> str:
    """Return the name of a GET on the resource itself or on one of its items: ``list`` or ``retrieve``."""
    operation = placed.route.operation
    hint = placed.resource[-1] if placed.resource else ""
    if names_a_list(hint) and (not placed.on_item or "get" not in placed.on_whole):
        return "list"
    if placed.on_item and placed.has_items:
        is_list = placed.gives_pages or is_array(document.view.expand(get_response_schema(operation) or {}))
        if "get" in placed.on_inner and gives_a_list(document, operation, hint):
            return "list"
        return "list" if placed.gives_pages or (is_list and "get" not in placed.on_whole) else "retrieve"
    if placed.gives_pages or gives_a_list(document, operation, hint):
        return "list"
    if placed.has_items:
        # The caller's own (`/user` beside `/user/{id}`), or the usual of several (`/readme`).
        is_alone = placed.is_singleton and not says_nothing(document, operation) and not may_be_plural(hint)
        return "retrieve" if is_alone and verb != "list" else "list"
    may_be_list = verb == "list" or get_response_schema(operation) is None
    return "list" if is_plural(hint) and may_be_list else "retrieve"


def _on_all(placed: Placed, name: str) -> str:
    """Return the name of a method for a whole collection that an item of it has as well."""
    items = placed.on_inner if placed.on_item else placed.on_items if placed.has_items else ()
    whole = placed.route.operation.method in items
    return f"{name}_all" if whole and name in ("update", "delete", "replace") else name


def _on_action(document: Document, placed: Placed) -> str:
    """Return the name of an operation whose path ends in words of its own."""
    operation = placed.route.operation
    method, action = operation.method, _without_resource(placed, "_".join(_verb_first(placed.action, operation.method)))
    verb = _plain_verb(placed)
    if action in FIXED_ITEMS and placed.has_items:
        return f"{(method == 'post' and read_change(placed)) or verb}_{action}"
    if method == "delete":
        return _name_removal(placed, action)
    if any(is_verb(word, method) for word in (placed.action[0], placed.action[-1], action)) and method not in _ASIDE:
        if placed.alone or method == "post" or (method == "put" and "post" not in placed.siblings):
            name = "retrieve" if action == "get" and "get" not in placed.on_items else action
            return f"{name}_all" if placed.also_on_item and method == "post" and action not in _OF_A_WHOLE else name
        name = name_from_operation_id(placed) or ""
        return name if name.startswith(f"{action}_") else f"{verb}_{action}"
    if method == "get":
        if action in PROBES or (placed.route.is_singleton and reads_alone(action)):
            return action
        last = placed.action[-1]
        many = placed.gives_pages or (is_plural(last) and gives_a_list(document, operation, last))
        return f"list_{action}" if many else f"retrieve_{action}"
    if method in _ASIDE:
        return f"{method}_{action}"
    change = read_change(placed)
    if method in ("post", "put", "patch"):
        if change is not None and change not in action.split("_"):
            return f"{change}_{action}"
        return action if method == "post" else f"{verb}_{action}"
    return f"{verb}_{action}"


def _plain_verb(placed: Placed) -> str:
    method = placed.route.operation.method
    return "list" if method == "get" and placed.gives_pages else _ON_THING.get(method, method)


def _name_removal(placed: Placed, action: str) -> str:
    """Return the name of a DELETE: what the path or the operation id calls it where that takes something back.

    The bare word would say the opposite (``lock`` for what unlocks).
    """
    if undoes(action):
        return action
    verb = (name_from_operation_id(placed) or "").split("_")[0]
    if not undoes(verb) or canonical(verb) == "delete":
        return f"delete_{action}"
    return verb if verb.endswith(action) else f"{verb}_{action}"


def _verb_first(action: Sequence[str], method: str) -> Sequence[str]:
    """Return the words with the verb before its object: ``secret/rotate`` is ``rotate_secret``."""
    # What a verb is done to may end the path (`/register/verify-email`).
    is_of_first = is_verb(action[0]) and (may_be_noun(action[-1]) or "_" in action[-1])
    swap = len(action) > 1 and is_verb(action[-1], method) and not is_of_first
    return (action[-1], *action[:-1]) if swap else action


def _without_resource(placed: Placed, action: str) -> str:
    """Return an action without its resource: ``swap_indexes`` of ``indexes`` is ``swap``."""
    own = placed.resource[-1] if placed.resource else ""
    for name in (own, NAMES.singular(own)) if own else ():
        if action.startswith(f"{name}_"):
            return action.removeprefix(f"{name}_")
        verb = action.removesuffix(f"_{name}")
        if verb != action and is_verb(verb):
            return verb
    return action


def _without_own(placed: Placed, name: str) -> str:
    """Return a name without its resource: ``external_customer_id`` of ``customers`` is ``external_id``."""
    own = NAMES.singular(placed.resource[0]).split("_") if placed.resource else []
    parts = name.split("_")
    for at in range(len(parts) - len(own)):
        rest = [*parts[:at], *parts[at + len(own) :]]
        if own and parts[at : at + len(own)] == own and len(rest) > 1:
            return "_".join(rest)
    return name
