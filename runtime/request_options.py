"""The options of one call's request, as a plain object."""

from __future__ import annotations

import os
from collections.abc import Mapping
from operator import attrgetter
from typing import TYPE_CHECKING, Any, cast

from .constants import RAW_RESPONSE_HEADER
from .headers import redact_headers, redact_query
from .settings import LOG_ENV
from .types import NotGiven, not_given

if TYPE_CHECKING:
    from .httpx import Timeout
    from .security import Alternatives
    from .types import Body, Headers, PostParser, Query, RequestOptions

__all__ = ["FinalRequestOptions", "make_request_options"]


class FinalRequestOptions:
    """All that is known of a request before client defaults are added.

    ``url`` is a path below the client's base URL, or an absolute URL. ``json_data`` is the body, with ``extra_json``
    merged into it; it becomes form fields when the content type says so. ``content`` is a body sent as it is: bytes,
    a file, or an iterable of bytes. ``headers``, ``max_retries`` and ``timeout`` (seconds) override the client's.
    ``post_parser`` is applied to the parsed response. ``security`` names the schemes that may authenticate the call,
    where those are not the client's. ``resumes`` has a stream go on after a lost connection, with ``Last-Event-ID``.
    """

    __slots__ = (
        "content",
        "extra_json",
        "files",
        "follow_redirects",
        "headers",
        "idempotency_key",
        "json_data",
        "max_retries",
        "method",
        "params",
        "post_parser",
        "resumes",
        "security",
        "timeout",
        "url",
    )

    def __init__(
        self,
        *,
        method: str,
        url: str,
        params: Query | None = None,
        headers: Headers | NotGiven | None = not_given,
        max_retries: int | NotGiven = not_given,
        timeout: float | Timeout | NotGiven | None = not_given,
        files: Any = None,
        idempotency_key: str | None = None,
        post_parser: PostParser | NotGiven = not_given,
        follow_redirects: bool | None = None,
        content: Any = None,
        json_data: Body | None = None,
        extra_json: Mapping[str, object] | None = None,
        security: Alternatives | None = None,
        resumes: bool = False,
    ) -> None:
        self.method: str = method
        self.url: str = url
        self.params: Mapping[str, object] = params or {}
        self.headers: Headers | NotGiven = not_given if headers is None else headers
        self.max_retries: int | NotGiven = max_retries
        self.timeout: float | Timeout | NotGiven | None = timeout
        self.files: Any = files
        self.idempotency_key: str | None = idempotency_key
        self.post_parser: PostParser | NotGiven = post_parser
        self.follow_redirects: bool | None = follow_redirects
        self.content: Any = content
        self.json_data: Body | None = json_data
        self.extra_json: Mapping[str, object] | None = extra_json
        self.security: Alternatives | None = security
        self.resumes: bool = resumes

    @classmethod
    def construct(cls, **values: Any) -> FinalRequestOptions:
        """Make options from keywords of any origin; those not given are left out."""
        return cls(**{name: value for name, value in values.items() if not isinstance(value, NotGiven)})

    def copy(self) -> FinalRequestOptions:
        """Return a copy that shares the values, so that replacing one of them does not show here."""
        new = object.__new__(type(self))
        for name, value in zip(FinalRequestOptions.__slots__, _values(self), strict=True):
            setattr(new, name, value)
        return new

    __copy__ = copy

    def get_max_retries(self, max_retries: int) -> int:
        """Return how many retries this call allows, given what the client allows."""
        return max_retries if isinstance(self.max_retries, NotGiven) else self.max_retries

    def given_headers(self) -> Mapping[str, object]:
        """Return the headers of this call alone; empty when there are none."""
        headers = self.headers
        return {} if isinstance(headers, NotGiven) else headers

    def _strip_raw_response_headers(self) -> None:
        """Forget that the call was made for its raw response, for calls that follow from it (the next page)."""
        headers = self.given_headers()
        if headers:
            self.headers = cast(
                "Headers", {name: value for name, value in headers.items() if name != RAW_RESPONSE_HEADER}
            )

    def __repr__(self) -> str:
        parts: list[str] = []
        for name in _REPR_FIELDS:
            value = getattr(self, name)
            if value is None or value == {} or isinstance(value, NotGiven):
                continue
            if name in ("content", "files") or (name in ("json_data", "extra_json") and not shows_bodies()):
                value = f"<{type(value).__name__}>"
            elif name == "url":
                value = value.partition("?")[0]
            elif name == "headers":
                value = redact_headers(value)
            elif name == "params":
                value = redact_query(value)
            parts.append(f"{name}={value!r}")
        return f"FinalRequestOptions({', '.join(parts)})"


def shows_bodies() -> bool:
    """Say whether logs and reprs may show request bodies: the environment variable for logging says ``debug-body``."""
    return os.environ.get(LOG_ENV, "").strip().lower() == "debug-body"


_REPR_FIELDS = (
    "method",
    "url",
    "params",
    "headers",
    "timeout",
    "max_retries",
    "json_data",
    "extra_json",
    "content",
    "files",
)


def make_request_options(
    *,
    query: Query | None = None,
    extra_headers: Headers | None = None,
    extra_query: Query | None = None,
    extra_body: Body | None = None,
    idempotency_key: str | None = None,
    timeout: float | Timeout | NotGiven | None = not_given,
    max_retries: int | NotGiven = not_given,
    post_parser: PostParser | NotGiven = not_given,
    security: Alternatives | None = None,
    resumes: bool = False,
) -> RequestOptions:
    """Gather a method's general arguments into request options; holds only what was given.

    ``extra_query`` is merged over ``query``.
    """
    options: dict[str, object] = {}
    if extra_headers is not None:
        options["headers"] = extra_headers
    if extra_body is not None:
        options["extra_json"] = extra_body
    if query is not None or extra_query is not None:
        options["params"] = {**(query or {}), **(extra_query or {})}
    if not isinstance(timeout, NotGiven):
        options["timeout"] = timeout
    if not isinstance(max_retries, NotGiven):
        options["max_retries"] = max_retries
    if idempotency_key is not None:
        options["idempotency_key"] = idempotency_key
    if not isinstance(post_parser, NotGiven):
        options["post_parser"] = post_parser
    if security is not None:
        options["security"] = security
    if resumes:
        options["resumes"] = True
    return cast("RequestOptions", options)


_values = attrgetter(*FinalRequestOptions.__slots__)
