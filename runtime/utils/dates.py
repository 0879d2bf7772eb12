"""Dates and times as APIs write them: ISO 8601 with its common liberties, and Unix timestamps of any unit.

Timestamps beyond ±2·10¹⁰ are taken to be milli-, micro- or nanoseconds, whichever brings them below (as seconds that
bound is the year 2603), and those beyond 3·10²⁰ to be the first or last representable moment.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta, timezone

from ..types import StrBytesIntFloat

__all__ = ["parse_date", "parse_datetime"]

_DATE = r"(\d{4})-(\d{1,2})-(\d{1,2})"
_TIME = r"(\d{1,2}):(\d{1,2})(?::(\d{1,2})(?:\.(\d{1,6})\d*)?)?"
_ZONE = r"(?:(Z|z)|([+-])(\d{2}):?(\d{2})?)?"
_DATETIME = f"{_DATE}[T ]{_TIME} ?{_ZONE}"

_EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)
_WATERSHED = 2e10
_BEYOND_TIME = 3e20


def parse_datetime(value: datetime | StrBytesIntFloat) -> datetime:
    """Return the moment that ``value`` names, aware when it names a zone or is a timestamp (then UTC).

    Raises :class:`ValueError` when it names none.
    """
    if isinstance(value, datetime):
        return value
    number = _as_number(value)
    if number is not None:
        return _from_timestamp(number)
    match = re.fullmatch(_DATETIME, _as_text(value), re.ASCII | re.IGNORECASE)
    if match is None:
        raise ValueError("invalid datetime format")
    year, month, day, hour, minute, second, fraction, utc, sign, zone_hours, zone_minutes = match.groups()
    zone = None
    if utc:
        zone = timezone.utc
    elif sign:
        offset = timedelta(hours=int(zone_hours), minutes=int(zone_minutes or 0))
        zone = timezone(-offset if sign == "-" else offset)
    microsecond = int(fraction.ljust(6, "0")) if fraction else 0
    return datetime(int(year), int(month), int(day), int(hour), int(minute), int(second or 0), microsecond, zone)


def parse_date(value: date | StrBytesIntFloat) -> date:
    """Return the day that ``value`` names (of a timestamp: the day in UTC).

    Raises :class:`ValueError` when it names none.
    """
    if isinstance(value, date):
        return value.date() if isinstance(value, datetime) else value
    number = _as_number(value)
    if number is not None:
        return _from_timestamp(number).date()
    match = re.fullmatch(_DATE, _as_text(value), re.ASCII)
    if match is None:
        raise ValueError("invalid date format")
    year, month, day = match.groups()
    return date(int(year), int(month), int(day))


def _as_text(value: StrBytesIntFloat) -> str:
    return value.decode() if isinstance(value, bytes) else str(value)


def _as_number(value: StrBytesIntFloat) -> int | float | None:
    if isinstance(value, (int, float)):
        return value
    text = _as_text(value)
    if "_" in text:  # a number to Python, and to nobody else
        return None
    try:
        return float(text)
    except ValueError:
        return None


def _from_timestamp(seconds: int | float) -> datetime:
    if seconds > _BEYOND_TIME:
        return datetime.max
    if seconds < -_BEYOND_TIME:
        return datetime.min
    while abs(seconds) > _WATERSHED:
        seconds /= 1000
    return _EPOCH + timedelta(seconds=seconds)  # ValueError for NaN
