"""Which values of a status are the end of a job, told by their words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_DONE = frozenset(
    ("complete", "completed", "done", "finished", "processed", "ready", "succeeded", "success", "successful")
)
_FAILED = frozenset(
    (
        *("aborted", "canceled", "cancelled", "error", "errored", "expired", "failed", "failure", "rejected"),
        *("terminated", "timed_out", "timedout", "timeout", "timeout_exceeded"),
    )
)
_RUNNING = frozenset(
    ("accepted", "created", "in_progress", "in_queue", "new", "queued", "scheduled", "started", "submitted")
)
_CANCELLING = frozenset(f"{word}_requested" for word in ("abort", "cancel", "cancellation", "stop"))
_NO_ACTIVITIES = frozenset(("existing", "missing", "nothing"))
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class StatusValues:
    """The values of a status that end a job, well or not."""

    done: tuple[str, ...]
    failed: tuple[str, ...]


def read_status(values: tuple[str | int | bool, ...]) -> StatusValues | None:
    """Return the values that end a job; None unless each value is clear and some say done, others still going on."""
    words = {value: _normalize(value) for value in values if isinstance(value, str)}
    done = tuple(value for value, word in words.items() if word in _DONE)
    failed = tuple(value for value, word in words.items() if word in _FAILED)
    running = [value for value, word in words.items() if _is_activity(word)]
    if not done or not running or len(done) + len(failed) + len(running) != len(values):
        return None
    return StatusValues(done, failed)


def _normalize(value: str) -> str:
    return _CAMEL.sub("_", value).lower().replace("-", "_").replace(" ", "_")


def _is_activity(word: str) -> bool:
    first = word.partition("_")[0]
    return word in _RUNNING or word in _CANCELLING or (first.endswith("ing") and first not in _NO_ACTIVITIES)
