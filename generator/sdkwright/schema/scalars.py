"""Example values without parts: numbers and texts, by format and limits."""

from __future__ import annotations

import math
from typing import Any

from sdkwright.schema.formats import FORMAT_EXAMPLES
from sdkwright.schema.keywords import Schema
from sdkwright.schema.patterns import make_matching_text, matches_pattern

MAX_TEXT_CHARS = 4096


def make_number(schema: Schema, *, whole: bool) -> int | float:
    """Make a number: the lowest or else the highest one allowed, 0 without limits."""
    step = get_number(schema, "multipleOf") or 0
    # An integer is a multiple of 1, and of what is asked for besides where that is whole itself.
    if whole and (step <= 0 or not float(step).is_integer()):
        step = 1
    step = max(step, 0)
    low, high = get_number(schema, "minimum"), get_number(schema, "maximum")
    above, below = get_number(schema, "exclusiveMinimum"), get_number(schema, "exclusiveMaximum")
    gap = _gap(above if above is not None else low, below if below is not None else high)
    if above is not None and (low is None or above >= low):
        low = (math.floor(above / step) + 1) * step if step else above + gap
    elif low is not None and step:
        low = math.ceil(low / step) * step
    if below is not None and (high is None or below <= high):
        high = (math.ceil(below / step) - 1) * step if step else below - gap
        # No number is the highest below a limit: 0 is plainer, where it is allowed.
        if low is None and high >= 0:
            high = None
    elif high is not None and step:
        high = math.floor(high / step) * step
    value = low if low is not None else high if high is not None else 0
    return int(value) if float(value).is_integer() else value


def get_number(schema: Schema, keyword: str) -> int | float | None:
    """Return a limit; None where there is none that is a finite number."""
    value: Any = schema.get(keyword)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return value if math.isfinite(value) else None
    except OverflowError:
        return None


def get_count(schema: Schema, keyword: str) -> int | None:
    """Return a limit of lengths; None where there is none that is a whole number."""
    value: Any = schema.get(keyword)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def make_text(schema: Schema, name: str) -> str:
    """Make a text: by the schema's format or pattern, else ``name``, within its limits where that is possible."""
    form, pattern = schema.get("format"), schema.get("pattern")
    low, high = get_count(schema, "minLength") or 0, get_count(schema, "maxLength")
    shortest = min(low, MAX_TEXT_CHARS)
    text = FORMAT_EXAMPLES.get(form) if isinstance(form, str) else None
    if text is None:
        text = "x" if shortest or isinstance(pattern, str) else name
    if len(text) < shortest:
        text = "x" * shortest
    if high is not None and len(text) > high:
        text = text[: max(high, 0)]
    if not isinstance(pattern, str) or matches_pattern(pattern, text):
        return text
    for candidate in (name, make_matching_text(pattern, shortest), make_matching_text(pattern)):
        if candidate is None or len(candidate) < shortest or (high is not None and len(candidate) > high):
            continue
        if matches_pattern(pattern, candidate):
            return candidate
    return text


def _gap(low: int | float | None, high: int | float | None) -> int | float:
    """Return how far from an exclusive limit a number is still below the other one."""
    return 1 if low is None or high is None or high <= low else min(1, (high - low) / 2)
