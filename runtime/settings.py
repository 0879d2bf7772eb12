"""Differences between packages; the generator writes this module anew for each.

Everything is a plain value, so that the rest of the core reads facts instead of asking which API it serves.
"""

from __future__ import annotations

from typing import Literal, NamedTuple


class StreamRule(NamedTuple):
    """The handling of a stream event that matches; the first matching rule of ``STREAM_RULES`` wins.

    An event matches when its data starts with ``data_starts_with``, or its name is one of ``event_types``, or the rule
    is the ``fallthrough``. ``handle`` ends the stream, yields the event's data as an item, or raises the API error
    found under ``error_property`` of the data (the data itself when that is ``None``).
    """

    handle: Literal["done", "yield", "error"]
    data_starts_with: str | None = None
    event_types: tuple[str, ...] | None = None
    error_property: str | None = None
    fallthrough: bool = False


PACKAGE: str = "sdk"
"""Import name of the package, for texts that tell the caller what to import."""

LOGGER: str = "sdk"
"""Name of the logger above all of the package's own."""

LOG_ENV: str = "SDK_LOG"
"""Environment variable that turns logging on: ``info``, ``debug``, or ``debug-body`` to show request bodies too."""

STREAM_RULES: tuple[StreamRule, ...] = ()
"""Rules for stream events, in order; empty means the built-in ones."""

ASSUMED_HOST: str | None = None
"""Host of the usual base URL where the API's document names none."""

BASE_URL_ENV: str = "SDK_BASE_URL"
"""Environment variable for the base URL."""

IDEMPOTENCY_HEADER: str | None = None
"""Header that carries one key for all attempts of a call, if the API has one."""

MULTIPART_ARRAYS: Literal["comma", "repeat", "indices", "brackets"] = "brackets"
"""How arrays are written in multipart bodies."""

MARKS_UNIONS: bool = False
"""Whether a union is given its discriminator as `__discriminator__`, as in packages of an older edition."""

HTTP_LIBRARY: str = "httpx"
"""Import name of the HTTP library that is used where it is installed: ``httpx``, or its successor ``httpx2``."""
