"""One call over all its attempts: judges each outcome.

Does no input or output, so that both kinds of client share it.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, cast

from .bodies import as_body, can_replay
from .constants import OVERRIDE_CAST_TO_HEADER
from .exceptions import APITimeoutError
from .exchange import Auth
from .lazy import later
from .retries import MAX_ACCEPTED_WAIT
from .transport import connection_error, is_final, limit_timeouts, quotes_request
from .transport_api import USE_CLIENT_DEFAULT, Headers, Request, Response
from .waits import CALLS_END

if TYPE_CHECKING:
    from . import failures
    from .base_client import BaseClient
    from .request_options import FinalRequestOptions
    from .types import Omit
else:
    failures = later(__name__, ".failures")

log: logging.Logger = logging.getLogger(__name__)


class Attempts:
    """Counts the attempts of a call and says what follows from each.

    ``options`` are the call's own copy, with what has to be the same for all attempts filled in. ``cast_to`` is the
    response type, ``streams`` whether the response's body is left unread, ``final_options`` the options of the last
    attempt, ``auth`` the auth flow for the request that was built last, ``deadline`` the end of the call in terms of
    ``time.monotonic``, ``None`` when it has none.
    """

    __slots__ = (
        "_allowed",
        "_body",
        "_client",
        "auth",
        "cast_to",
        "deadline",
        "final_options",
        "options",
        "retry_count",
        "streams",
    )

    def __init__(self, client: BaseClient[Any, Any], cast_to: Any, options: FinalRequestOptions, stream: bool) -> None:
        options = options.copy()
        own_headers = options.given_headers()
        if own_headers:
            cast_to = own_headers.get(OVERRIDE_CAST_TO_HEADER) or cast_to
            headers = {name: value for name, value in own_headers.items() if name != OVERRIDE_CAST_TO_HEADER}
            options.headers = cast("dict[str, str | Omit]", headers)
            stream = stream or client._should_stream_response_body(options)
        if client._idempotency_header and options.idempotency_key is None and options.method.upper() != "GET":
            options.idempotency_key = _own_key(client, own_headers) or client._idempotency_key()
        if options.content is not None:
            # Made once: it knows where a file began and whether an attempt has read from it.
            options.content = as_body(options.content)
        self.options = self.final_options = options
        self.cast_to = cast_to
        self.streams = stream
        self.retry_count = 0
        self._body: object = None
        self.auth: Auth = None
        self._client = client
        self._allowed = max(options.get_max_retries(client.max_retries), 0)
        seconds = client.safety_limits.total_seconds
        self.deadline = None if seconds is None else time.monotonic() + seconds
        end = CALLS_END.get()
        if end is not None:
            self.deadline = end if self.deadline is None else min(self.deadline, end)
        if log.isEnabledFor(logging.DEBUG):
            log.debug("Request options: %r", options)

    def build_request(self, options: FinalRequestOptions) -> Request:
        """Make the request of this attempt from its options."""
        request = self._client._build_request(options, retries_taken=self.retry_count)
        # Looked at after the attempt: a transport may have put something else in its place.
        self._body = request.stream
        if self.deadline is not None:
            remaining = self.deadline - time.monotonic()
            if remaining <= 0:
                raise APITimeoutError(request)
            limit_timeouts(request, remaining)
        if self._client._leaves_origin(options, request.url):
            self._client._leave_secrets(request, options)
            self.auth = None
        else:
            self.auth = self._client._auth_flow(options) or USE_CLIENT_DEFAULT
        return request

    def after_error(self, error: Exception, request: Request) -> float:
        """Return the seconds to wait before the next attempt, or raise the package's error for ``error``.

        What the application's own code raised (hooks, auth flows, transports, iterators of bodies) is raised as it is.
        """
        closed = self._client.is_closed()
        if not closed and failures.is_application_error(error, self._client._client, self.auth, self._body):
            raise error
        if self._may_repeat() and not is_final(error) and not closed:
            wait = self._wait(request, type(error).__name__, None)
            if wait is not None:
                return wait
        log.debug("Giving up on %s %s: %s", request.method, request.url.path, type(error).__name__)
        raise connection_error(error, request) from (None if quotes_request(error) else error)

    def after_response(self, response: Response) -> float | None:
        """Return the seconds to wait before the next attempt, ``None`` when a response that is no success is final."""
        request = response.request
        if log.isEnabledFor(logging.DEBUG):
            log.debug("%s %s was answered with status %d", request.method, request.url.path, response.status_code)
        if not self._may_repeat() or not self._client._should_retry(response):
            return None
        after = self._client._parse_retry_after_header(response.headers)
        if after is not None and after > MAX_ACCEPTED_WAIT:
            log.debug("Giving up on %s %s: told to wait %.0f seconds", request.method, request.url.path, after)
            return None
        return self._wait(request, f"status {response.status_code}", response.headers)

    def _may_repeat(self) -> bool:
        return self.retry_count < self._allowed and can_replay(self._body)

    def _wait(self, request: Request, reason: str, headers: Headers | None) -> float | None:
        """Count an attempt and return the seconds to wait before it, ``None`` when the call would be over by then."""
        seconds = self._client._calculate_retry_timeout(self._allowed - self.retry_count, self.options, headers)
        if self.deadline is not None and time.monotonic() + seconds >= self.deadline:
            return None
        self.retry_count += 1
        log.info(
            "Retry %d of %d of %s %s in %.2f seconds after %s",
            self.retry_count,
            self._allowed,
            request.method,
            request.url.path,
            seconds,
            reason,
        )
        return seconds


def _own_key(client: BaseClient[Any, Any], headers: Mapping[str, object]) -> str | None:
    header = (client._idempotency_header or "").lower()
    return next((value for name, value in headers.items() if name.lower() == header and isinstance(value, str)), None)
