"""Shared by sync and async clients: settings, and how a request is made from options and client defaults.

What does not change between calls is kept: joined URLs, merged default headers, the timeout's form. Each is checked
against what it was made from, so that setting ``client.api_key`` or ``client.base_url`` shows in the next request.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from . import retries
from .base_urls import HasBaseURL
from .constants import OVERRIDE_CAST_TO_HEADER, RAW_RESPONSE_HEADER
from .exceptions import APIStatusError, status_error_class
from .headers import apply, is_harmless, is_secret
from .lazy import later, preload
from .limits import SafetyLimits
from .platform_headers import platform_headers
from .settings import IDEMPOTENCY_HEADER
from .types import NotGiven, Omit, not_given

if TYPE_CHECKING:
    from . import header_layers, request_encoding, transport, urls
    from .httpx import URL as AnyURL
    from .querystring import Querystring
    from .request_options import FinalRequestOptions
    from .security import Alternatives, Credentials
    from .transport_api import URL, AsyncClient, Auth, Client, Headers, Request, Response, Timeout
else:
    # What a request needs is loaded with the first one, httpx above all.
    header_layers, request_encoding, transport, urls = later(
        __name__, ".header_layers", ".request_encoding", ".transport", ".urls"
    )

__all__ = ["BaseClient"]

HttpxClientT = TypeVar("HttpxClientT", bound="Client | AsyncClient")
DefaultStreamT = TypeVar("DefaultStreamT")

_opening = threading.RLock()
_MODEL_MODULES = ("pydantic.main", "pydantic.types")
"""What makes models of answers: loaded with a client, so that its first call does not wait for it."""
_NEVER_SENT = frozenset({RAW_RESPONSE_HEADER, OVERRIDE_CAST_TO_HEADER})
_PLAIN_URL = re.compile(r"https?://[a-z][a-z0-9-]*(\.[a-z0-9-]+)*(:[0-9]{1,4})?(/[A-Za-z0-9._~-]*)*")
"""URLs that cannot be refused, and so need not be read before they are used."""


class BaseClient(HasBaseURL, Generic[HttpxClientT, DefaultStreamT]):
    """A client's settings, and requests made from them. The HTTP client is made when first needed."""

    max_retries: int
    safety_limits: SafetyLimits = SafetyLimits()
    """What servers may make this client do; set it on a client, whose copies have it too, or on a class."""
    _idempotency_header: str | None = IDEMPOTENCY_HEADER
    _middleware: tuple[Any, ...] = ()
    """Functions around each call, the outermost first."""

    def __init__(
        self,
        *,
        version: str,
        base_url: str | AnyURL,
        _strict_response_validation: bool,
        http_client: HttpxClientT | None,
        max_retries: int,
        timeout: float | Timeout | NotGiven | None = not_given,
        custom_headers: Mapping[str, str] | None = None,
        custom_query: Mapping[str, object] | None = None,
    ) -> None:
        if max_retries is None:  # pyright: ignore[reportUnnecessaryComparison]
            raise TypeError("max_retries cannot be None. Pass `0` to switch retries off, or leave the argument out.")
        preload(*_MODEL_MODULES)

        if http_client is not None and isinstance(timeout, NotGiven):
            timeout = transport.timeout_of(http_client)
        self._version = version
        self.max_retries = max_retries
        self._timeout = timeout
        self._custom_headers: Mapping[str, str | Omit] = custom_headers or {}
        self._custom_query: Mapping[str, object] = custom_query or {}
        self._strict_response_validation = _strict_response_validation
        self._base_url = base_url
        if not (isinstance(base_url, str) and _PLAIN_URL.fullmatch(base_url)):
            self.base_url = base_url
        self._http = http_client
        self._closed = False
        self._timeout_extensions: tuple[object, dict[str, Any]] | None = None

    # -- the HTTP client ------------------------------------------------------------------------------------------

    def _make_http_client(self) -> HttpxClientT:
        raise TypeError(f"{type(self).__name__} is no client of its own")

    @property
    def _client(self) -> HttpxClientT:
        """The HTTP client, made when first asked for."""
        http = self._http
        if http is None:
            with _opening:
                http = self._http
                if http is None:
                    http = self._http = self._make_http_client()
        return http

    @_client.setter
    def _client(self, value: HttpxClientT) -> None:
        self._http = value

    def _load_stream_class(self) -> type[DefaultStreamT]:
        raise TypeError(f"{type(self).__name__} is no client of its own")

    @property
    def _default_stream_cls(self) -> type[DefaultStreamT]:
        """The stream class for calls that name none."""
        return self._load_stream_class()

    def is_closed(self) -> bool:
        """Say whether the client was closed."""
        return self._closed or (self._http is not None and self._http.is_closed)

    def _refuse_if_closed(self) -> None:
        # The HTTP client refuses too, but one that was closed before its first use was never made.
        if self._closed:
            raise RuntimeError("Cannot send a request, as the client has been closed.")

    # -- what subclasses and callers override ---------------------------------------------------------------------

    @property
    def qs(self) -> Querystring:
        """How query parameters and form fields are written."""
        from .querystring import Querystring

        return Querystring()

    @property
    def auth_headers(self) -> dict[str, str]:
        """Headers that authenticate; sent to the base URL's origin only."""
        return {}

    def auth_headers_for(self, security: Alternatives) -> dict[str, str]:
        """Return headers that authenticate by the schemes which one operation takes, and by no others."""
        from .security import joined_headers, select_credentials

        return joined_headers(*(credentials.headers for credentials in select_credentials(security, self._schemes)))

    @property
    def _schemes(self) -> Mapping[str, Credentials]:
        """The credentials of each security scheme, by name, for calls that name the schemes they take."""
        return {}

    def _auth_flow(self, options: FinalRequestOptions) -> Auth | None:
        """Return the auth flow for a call, which is that of the client if the call takes its scheme."""
        if options.security is not None:
            from .security import select_credentials

            if not any(credentials.flow for credentials in select_credentials(options.security, self._schemes)):
                return None
        return self.custom_auth

    @property
    def custom_auth(self) -> Auth | None:
        """An httpx auth flow for each request."""
        return None

    @property
    def user_agent(self) -> str:
        return f"{type(self).__name__}/Python {self._version}"

    def platform_headers(self) -> dict[str, str]:
        """Return the headers that describe this machine."""
        return dict(platform_headers(self._version))

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        """Headers of every request; an ``Omit`` removes what the HTTP client would send."""
        return {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "User-Agent": self.user_agent,
            **platform_headers(self._version),
            **self.auth_headers,
            **self._custom_headers,
        }

    @property
    def default_query(self) -> dict[str, object]:
        """Query parameters of every request."""
        return {**self._custom_query}

    def _validate_headers(self, headers: Mapping[str, str | Omit], custom_headers: Mapping[str, str | Omit]) -> None:
        """Raise if the headers of a request cannot do.

        ``headers`` are all that will be sent, found under names in any case; ``custom_headers`` are those of the call
        alone, as they were given.
        """

    def _refuse_without_credentials(self, security: Alternatives) -> None:
        """Raise for a request that has no credentials, unless an auth flow adds some."""
        from .security import is_met_by_flow, missing_credentials

        has_flow = self.custom_auth is not None and is_met_by_flow(security, self._schemes)
        if self._client.auth is None and not has_flow:
            raise missing_credentials(security, self._schemes)

    def _prepare_url(self, url: str) -> URL:
        """Return the URL for a path below the base URL; an absolute URL is taken as it is."""
        return self._urls.join(url)

    def _idempotency_key(self) -> str:
        import uuid

        return f"stainless-python-retry-{uuid.uuid4()}"

    def _leaves_origin(self, options: FinalRequestOptions, url: URL) -> bool:
        """Say whether a request goes to another origin than the base URL's, where secrets must not go."""
        # A path stays where _prepare_url puts it, which is the client's own doing; only an absolute URL can leave.
        return (
            not options.url.startswith("/")
            and "://" in options.url
            and not transport.is_same_origin(url, self._urls.base)
        )

    # -- requests -------------------------------------------------------------------------------------------------

    def _build_request(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> Request:
        """Make the HTTP request for ``options`` and the client's defaults, as the API itself may see it."""
        url = self._with_query(options, self.default_query)
        headers = self._build_headers(options, retries_taken=retries_taken)
        if url.netloc != self._urls.netloc:
            self._set_host(headers, url, options.given_headers())
        extensions = self._extensions(options)
        return request_encoding.encode(lambda: self.qs, self._client, options, url, headers, extensions)

    def _leave_secrets(self, request: Request, options: FinalRequestOptions) -> None:
        """Take all headers but harmless ones out of a request that goes elsewhere, unless the call gave them itself."""
        self._remove_secrets(request.headers, options.given_headers())
        request.url = self._with_query(options, self._foreign_query())

    def _with_query(self, options: FinalRequestOptions, defaults: Mapping[str, object]) -> URL:
        if options.security is not None:
            from .security import replace_credential_query

            defaults = replace_credential_query(defaults, options.security, self._schemes)
        url, query, http_params = self._prepare_url(options.url), {**defaults, **options.params}, self._client.params
        return urls.with_query(url, query, self.qs, http_params) if query or http_params else url

    def _extensions(self, options: FinalRequestOptions) -> dict[str, Any]:
        if not isinstance(options.timeout, NotGiven):
            return transport.extensions_for(options.timeout)
        extensions, timeout = self._timeout_extensions, self.timeout
        if extensions is None or extensions[0] is not timeout:
            extensions = self._timeout_extensions = (timeout, transport.extensions_for(timeout)["timeout"])
        # A hook may change what a request holds: each has its own.
        return {"timeout": {**extensions[1]}}

    @property
    def timeout(self) -> float | Timeout | None:
        """Seconds that each step of a call may take, ``None`` for no limit."""
        timeout = self._timeout
        if isinstance(timeout, NotGiven):
            from .constants import DEFAULT_TIMEOUT

            timeout = self._timeout = DEFAULT_TIMEOUT
        return timeout

    @timeout.setter
    def timeout(self, value: float | Timeout | None) -> None:
        self._timeout = value

    @cached_property
    def _layers(self) -> header_layers.HeaderLayers:
        return header_layers.HeaderLayers()

    def _build_headers(self, options: FinalRequestOptions, *, retries_taken: int = 0) -> Headers:
        """Return the headers for one attempt: the HTTP client's, then ours, then the call's own."""
        headers = self._layers.copy(self.default_headers, self._client.headers, self.timeout, self._urls.netloc)
        if retries_taken:
            headers[header_layers.RETRY_COUNT] = str(retries_taken)
        if not isinstance(options.timeout, NotGiven):
            header_layers.set_read_timeout(headers, options.timeout)
        if not isinstance(options.headers, NotGiven):
            apply(headers, {name: value for name, value in options.headers.items() if name not in _NEVER_SENT})
        if options.security is not None:
            from .security import has_credentials, replace_credential_headers

            own_headers, schemes = options.given_headers(), self._schemes
            replace_credential_headers(headers, [*self._custom_headers, *own_headers], options.security, schemes)
            query = {**self._custom_query, **options.params}
            if not has_credentials(options.security, schemes, headers, own_headers, query):
                self._refuse_without_credentials(options.security)
        elif type(self)._validate_headers is not _ACCEPT_ALL:
            self._validate_headers(headers, cast("Mapping[str, str | Omit]", options.given_headers()))
        idempotency = self._idempotency_header
        if idempotency and options.method.upper() != "GET" and idempotency not in headers:
            headers[idempotency] = options.idempotency_key or self._idempotency_key()
        return headers

    def _remove_secrets(self, headers: Headers, own_headers: Mapping[str, object]) -> None:
        for name in list(headers):
            if not is_harmless(name) and not request_encoding.names(own_headers, name):
                del headers[name]

    def _foreign_query(self) -> dict[str, object]:
        return {name: value for name, value in self._custom_query.items() if not is_secret(name)}

    def _set_host(self, headers: Headers, url: URL, own_headers: Mapping[str, object]) -> None:
        ours = self._urls.netloc.decode("ascii")
        if headers.get("host", ours) == ours and not request_encoding.names(own_headers, "host"):
            headers["Host"] = url.netloc.decode("ascii")

    # -- failures -------------------------------------------------------------------------------------------------

    def _should_retry(self, response: Response) -> bool:
        """Say whether a response that is no success allows another attempt."""
        return retries.facts_of(response.status_code, response.headers).safe

    def _parse_retry_after_header(self, response_headers: Headers | None = None) -> float | None:
        """Return the seconds a response asks to wait, ``None`` when it does not."""
        return None if response_headers is None else retries.retry_after(response_headers)

    def _calculate_retry_timeout(
        self, remaining_retries: int, options: FinalRequestOptions, response_headers: Headers | None = None
    ) -> float:
        """Return the seconds to wait before the next attempt."""
        attempt = options.get_max_retries(self.max_retries) - remaining_retries
        return retries.delay(attempt, self._parse_retry_after_header(response_headers))

    def _should_stream_response_body(self, options: FinalRequestOptions) -> bool:
        return options.given_headers().get(RAW_RESPONSE_HEADER) == "stream"

    def _make_status_error_from_response(self, response: Response) -> APIStatusError:
        """Return the error for a response that is no success and whose body was read, if it could be."""
        message, body = transport.read_failure(response, self.safety_limits)
        return self._make_status_error(message, body=body, response=response)

    def _make_status_error(self, err_msg: str, *, body: object, response: Response) -> APIStatusError:
        """Return the error of the class for the response's status."""
        return status_error_class(response.status_code)(err_msg, response=response, body=body)


_ACCEPT_ALL = cast(Any, BaseClient)._validate_headers
