"""Random changes to JSON values and to their text."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from random import Random
from typing import Any

from sdkwright.schema.values import is_list, is_map

TEXTS = (
    *(
        "",
        " ",
        "x",
        "class",
        "None",
        "self",
        "../../x",
        "a b",
        "a-b",
        "A\"'\\",
        "{{x}}",
        "\x00",
        "\ud800",
        "é",
        "ﬁ",
        "1",
    ),
    *("\x1b[31m", "\u202e", "\n\nimport os", "#/components/schemas/Pet", "#/nowhere", "CON", "long" * 100, "__init__"),
    *("get /pets", "post", "$client", "$shared", "timeout", "base_url", "type", "id", "[", "^(a+)+$", "-", "_", "__"),
)
VALUES: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 7, 10**30, 1.5, 1e300, [], {}, [[]], [None], {"a": 1}, {"": ""}, ["x", "x"]),
    *({"$ref": "#"}, {"$ref": "#/components/schemas/Pet"}, {"type": "array"}, {"allOf": [{}, {"$ref": "#"}]}),
)


def mutate_value(value: Any, random: Random) -> Any:
    """Return a copy of ``value`` with one to three changes: values replaced, moved, removed, keys renamed."""
    changed = {"": copy.deepcopy(value)}
    for _ in range(random.choice((1, 1, 1, 2, 3))):
        places = list(_places(changed))
        if not places:
            break
        holder, key = random.choice(places)
        _change(holder, key, places, random)
    return changed.get("")


def mutate_text(value: Any, random: Random) -> bytes:
    """Return JSON text of ``value`` with a piece cut out, doubled, or replaced by bytes that may be no text."""
    text = json.dumps(value, indent=1).encode()
    start = random.randrange(len(text))
    end = min(len(text), start + random.choice((1, 1, 2, 20, 400)))
    junk = bytes(random.randrange(256) for _ in range(random.choice((0, 1, 3))))
    return text[:start] + random.choice((b"", text[start:end] * 2, junk)) + text[end:]


def _change(holder: Any, key: Any, places: list[tuple[Any, Any]], random: Random) -> None:
    kind = random.choice(("text", "text", "value", "value", "remove", "rename", "case", "copy", "wrap"))
    old = holder[key]
    if kind == "text":
        holder[key] = random.choice(TEXTS)
    elif kind == "value":
        holder[key] = copy.deepcopy(random.choice(VALUES))
    elif kind == "remove":
        del holder[key]
    elif kind in ("rename", "case") and is_map(holder):
        if kind == "rename":
            del holder[key]
        holder[random.choice(TEXTS) if kind == "rename" else key.swapcase()] = old
    elif kind == "copy":
        other, place = random.choice(places)
        if is_map(other):
            holder[key] = copy.deepcopy(other.get(place))
        elif is_list(other) and other:
            holder[key] = copy.deepcopy(other[place % len(other)])
    else:
        holder[key] = random.choice(([old], {"x": old}, [old, old], str(old)))


def _places(value: Any) -> Iterator[tuple[Any, Any]]:
    keys: list[Any] = list(value) if is_map(value) else list(range(len(value))) if is_list(value) else []
    for key in keys:
        yield value, key
        yield from _places(value[key])
