"""How long a server may take: for the head of its response, for its body, and for the whole call.

A timeout bounds each wait; here their sum is bounded. What begins an answer and goes on byte by byte would else hold a
call for days. ``network_streams`` asks here how long the reads and writes of a connection may wait.
"""

from __future__ import annotations

from contextvars import ContextVar
from time import monotonic

from .limits import SafetyLimits
from .transport_api import ReadTimeout, Response

__all__ = ["CALLS_END", "CURRENT", "Waits", "check_body", "check_deadline"]

_MIN_WAIT_SECONDS = 0.001
"""Seconds; none at all would say that the socket must not wait."""


class Waits:
    """Counts the waits of one exchange. ``deadline`` ends the call, in terms of ``time.monotonic``.

    The first bytes of a response may take the read timeout. The waits for the rest of its head may take as long again
    in sum, and the time that its bytes have at the slowest speed; without ``limits`` only the deadline counts.
    """

    __slots__ = ("_rate", "_spent", "deadline")

    def __init__(self, limits: SafetyLimits | None, deadline: float | None) -> None:
        self.deadline = deadline
        self._rate = limits.min_bytes_per_second if limits is not None else 0.0
        self._spent: float | None = None

    def allow(self, timeout: float | None) -> float | None:
        """Return how many seconds the next wait may take, of the ``timeout`` that it has by itself."""
        if timeout is not None and self._spent is not None:
            timeout = max(timeout - self._spent, _MIN_WAIT_SECONDS)
        if self.deadline is not None:
            remaining = max(self.deadline - monotonic(), _MIN_WAIT_SECONDS)
            timeout = remaining if timeout is None else min(timeout, remaining)
        return timeout

    def count(self, seconds: float, size: int) -> None:
        """Note that a wait took so many seconds and brought so many bytes."""
        if self._rate > 0:
            self._spent = 0.0 if self._spent is None else max(self._spent + seconds - size / self._rate, 0.0)


CURRENT: ContextVar[Waits | None] = ContextVar("CURRENT", default=None)
"""The waits of the exchange that this thread or task is in, up to the end of the response's head."""

CALLS_END: ContextVar[float | None] = ContextVar("CALLS_END", default=None)
"""When the calls that this thread or task makes have to end, in terms of ``time.monotonic``."""


def check_deadline(deadline: float) -> None:
    """Raise ``httpx.ReadTimeout`` after ``deadline``, in terms of ``time.monotonic``."""
    if monotonic() > deadline:
        raise ReadTimeout("The call took longer than `safety_limits.total_seconds` allows.")


def check_body(response: Response, limits: SafetyLimits, begun: float) -> None:
    """Raise ``httpx.ReadTimeout`` when a body that is read since ``begun`` comes slower than the limits allow."""
    timeout = response.request.extensions.get("timeout", {}).get("read")
    rate = limits.min_bytes_per_second
    if timeout is not None and rate > 0 and monotonic() - begun > timeout + response.num_bytes_downloaded / rate:
        raise ReadTimeout("The body comes too slowly.", request=response.request)
