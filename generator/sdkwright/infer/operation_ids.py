"""Verbs in operation ids and summaries."""

from __future__ import annotations

from sdkwright.infer.placement import Placed
from sdkwright.infer.words import CRUD, canonical, config_name, is_verb, words
from sdkwright.naming.plurals import singular_word

_MAX_WORDS = 5
_MAX_SUMMARY_WORDS = 4
HTTP_VERBS = frozenset({"get", "post", "put", "patch", "delete"})
_ARTICLES = frozenset({"a", "an", "the", "all", "of", "your", "for", "by"})


def read_verb(placed: Placed) -> str | None:
    """Return the verb its operation id begins with, in the words methods use (``get`` is ``retrieve``).

    The HTTP method says nothing there: many ids are no more than it and the path (``PostCustomersCustomer``).
    """
    id_words = _operation_id_words(placed)
    text = "_".join(id_words)
    if any(phrase in text for phrase in ("update_or_create", "create_or_update", "create_or_replace")):
        return "upsert"
    # The path is often part of the id; what is not in the path says what is done.
    path = {word for step in placed.route.steps if not step.is_param for word in step.text.split("_")}
    method = placed.route.operation.method
    if id_words[:1] == [method]:
        id_words = id_words[1:2]
    for word in id_words:
        if word in CRUD and word != method and (word not in path or word == id_words[0]):
            return canonical(word)
    return None


def read_change(placed: Placed) -> str | None:
    """Return the spoken verb as far as it says more than the HTTP method does; who reads says nothing of a change."""
    verb = read_verb(placed)
    plain = HTTP_VERBS & set(_operation_id_words(placed)[:1])
    return None if verb in ("retrieve", "list") or plain else verb


def _operation_id_words(placed: Placed) -> list[str]:
    """Return the words of the operation id without the path that some frameworks add (``…_items__id__get``).

    Where an operation has moved, that is the path it had: of that, what goes up to the first parameter is still there.
    """
    operation = placed.route.operation
    parts = list(words(operation.operation_id)) if operation.operation_id else []
    tail = [*words(operation.path), operation.method]
    if len(parts) > len(tail) and parts[-len(tail) :] == tail:
        return parts[: -len(tail)]
    head = words(operation.path.partition("}")[0]) if "}" in operation.path else ()
    if head and "__" in (operation.operation_id or "") and parts[-1:] and parts[-1] in HTTP_VERBS:
        starts = (at for at in range(1, len(parts) - len(head)) if tuple(parts[at : at + len(head)]) == head)
        return parts[: next(starts, len(parts))]
    return parts


def name_from_operation_id(placed: Placed) -> str | None:
    """Return the operation id less the words of the resource, as long as it stays a short verb phrase."""
    resource_words = {word for name in placed.resource for word in name.split("_")}
    resource_words |= {singular_word(word) for word in resource_words} | {
        word for tag in placed.route.operation.tags for word in words(tag)
    }
    resource_words -= {word for name in placed.action for word in name.split("_")}
    if placed.route.version:
        resource_words.add(placed.route.version)
    parts = [
        word for word in _operation_id_words(placed) if word not in resource_words and word not in {"api", "v1", "v2"}
    ]
    start = next((index for index, word in enumerate(parts) if is_verb(word)), None)
    if start is None:
        return None
    phrase = parts[start:]
    while phrase and (phrase[-1] in {"get", "post", "put", "patch", "delete"} and len(phrase) > 1):
        phrase.pop()
    if not 1 <= len(phrase) <= _MAX_WORDS:
        return None
    if len(phrase) == 1 and phrase[0] == "post":
        return None  # A request that creates, updates or does anything else.
    if len(phrase) == 1:
        return canonical(phrase[0])
    if phrase[0] in HTTP_VERBS and is_verb(phrase[1]):
        phrase = phrase[1:]
    return config_name(
        "_".join([canonical(phrase[0]) if phrase[0] in HTTP_VERBS | {"fetch", "read"} else phrase[0], *phrase[1:]])
    )


def name_from_summary(placed: Placed) -> str | None:
    """Return a short summary that begins with a verb ("Copy a model"), less its articles."""
    phrase = [word for word in words(placed.route.operation.summary or "") if word not in _ARTICLES]
    return config_name("_".join(phrase)) if 1 < len(phrase) <= _MAX_SUMMARY_WORDS and is_verb(phrase[0]) else None
