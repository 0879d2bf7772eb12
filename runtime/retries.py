"""Whether a failed attempt may be repeated, and after how long.

What a failure says about itself is read into :class:`RetryFacts` first; the decisions look at nothing else.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Mapping
from typing import NamedTuple

from .constants import INITIAL_RETRY_DELAY, MAX_RETRY_DELAY

MAX_ACCEPTED_WAIT = 60.0
"""Seconds; a server that asks for more is not asked again."""

WAITING = True
"""Set to ``False`` in tests: retries then follow each other at once."""


class RetryFacts(NamedTuple):
    """The facts of a response about trying again: ``safe`` to repeat, and ``after`` how many seconds (if it says)."""

    safe: bool
    after: float | None


def facts_of(status_code: int, headers: Mapping[str, str]) -> RetryFacts:
    """Read the retry facts of a response that is no success.

    The server's own word (``x-should-retry``) counts before the status: request timeout, conflict (a lock that was
    not had), rate limit and server errors are taken to pass.
    """
    word = headers.get("x-should-retry")
    if word == "true":
        safe = True
    elif word == "false":
        safe = False
    else:
        safe = status_code in (408, 409, 429) or status_code >= 500
    return RetryFacts(safe, retry_after(headers))


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that ``retry-after-ms`` or ``Retry-After`` (RFC 9110, section 10.2.3) ask for.

    ``Retry-After`` is a number of seconds or an HTTP date, which may lie in the past: the result can be negative.
    ``None`` when neither is there and well-formed.
    """
    milliseconds = _number(headers.get("retry-after-ms"))
    if milliseconds is not None:
        return milliseconds / 1000

    value = headers.get("retry-after")
    seconds = _number(value)
    if seconds is not None or not value:
        return seconds

    from email.utils import mktime_tz, parsedate_tz

    parsed = parsedate_tz(value)
    try:
        return None if parsed is None else float(mktime_tz(parsed) - time.time())
    except (OverflowError, ValueError):
        return None


def delay(retries_taken: int, after: float | None) -> float:
    """Return the seconds to wait before the next attempt, given how many retries there were already.

    What the server asked for, if it is positive and no more than a minute; else a delay that doubles up to the cap,
    shortened by up to a quarter at random so that clients which failed together do not return together.
    """
    if after is not None and 0 < after <= MAX_ACCEPTED_WAIT:
        return after
    backoff = min(INITIAL_RETRY_DELAY * 2.0 ** min(max(retries_taken, 0), 1000), MAX_RETRY_DELAY)
    return backoff * (1 - 0.25 * random.random())


def sleep(seconds: float) -> None:
    """Wait before a retry."""
    if WAITING:
        time.sleep(seconds)


async def sleep_async(seconds: float) -> None:
    """Wait before a retry; a point where the task can be cancelled even when waiting is off."""
    import anyio

    await anyio.sleep(seconds if WAITING else 0)


def _number(value: str | None) -> float | None:
    try:
        number = float(value) if value else math.nan
    except ValueError:
        return None
    return number if math.isfinite(number) else None
