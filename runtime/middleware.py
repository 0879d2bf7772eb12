"""Functions around calls: each sees a call, may change it, pass it on, pass it on again, or answer it itself.

A middleware of a sync client is a function of a :class:`Call` and of ``send``, which passes the call on and returns its
response; one of an async client is an ``async`` function. The first is outermost; innermost are the attempts that the
client itself makes, so that ``send`` raises what the call would raise: ``APIStatusError``, ``APITimeoutError``,
``APIConnectionError``. Nothing of this module is loaded for clients without middleware.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from . import sending, transport_api
from .attempts import Attempts
from .routes import Route, find_route
from .transport_api import URL, Response
from .types import NotGiven, Omit

if TYPE_CHECKING:
    from .base_client import BaseClient
    from .request_options import FinalRequestOptions

__all__ = ["AsyncMiddleware", "AsyncNext", "Call", "Middleware", "Next"]


class Call:
    """A call on its way to the API.

    ``options`` are what the call asks for, before the client's defaults are added: method, path, headers, query, body;
    what is changed in them is sent. ``stream`` says whether the response's body is left unread for the caller.
    ``cast_to`` is the type that the response is made into. ``retries_taken`` counts the client's own retries, once the
    call was passed on.
    """

    def __init__(self, client: BaseClient[Any, Any], cast_to: Any, options: FinalRequestOptions, stream: bool) -> None:
        first = Attempts(client, cast_to, options, stream)
        self.options: FinalRequestOptions = first.options
        self.cast_to: Any = first.cast_to
        self.stream: bool = first.streams
        self.retries_taken: int = 0
        self._client = client
        self._deadline = first.deadline
        self._final_options: FinalRequestOptions | None = None

    @cached_property
    def _route(self) -> Route:
        return find_route(self.options.method, self.options.url)

    @property
    def operation(self) -> str:
        """Name of the method that was called, from the client down (``chat.completions.create``).

        Helpers have the name of the method whose request they send. A request to a path that is no operation of the API
        (``client.post("/x", ...)``) has its HTTP method and path.
        """
        return self._route.name or f"{self.options.method.upper()} {self.options.url.partition('?')[0]}"

    @property
    def route(self) -> str:
        """The path as the API's document has it, parameters in braces; empty for what is no operation of the API."""
        return self._route.path

    @property
    def headers(self) -> dict[str, str | Omit]:
        """Headers of this call alone, to change: ``call.headers["X-Trace"] = "1"``."""
        headers = self.options.headers
        if not isinstance(headers, dict):
            headers = self.options.headers = {} if isinstance(headers, NotGiven) else {**headers}
        return headers

    @property
    def url(self) -> URL:
        """The URL that the call goes to, without query parameters that are added to its path."""
        return self._client._prepare_url(self.options.url)

    def answer(
        self,
        body: object = None,
        *,
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> Response:
        """Return a response to give instead of the API's: ``body`` as JSON, or ``content`` as it is."""
        if content is not None:
            return transport_api.Response(status, content=content, headers=headers)
        return transport_api.Response(status, json=body, headers=headers)

    def _attempts(self) -> Attempts:
        """Return the attempts of passing the call on now; however often that is, it has one end and one key."""
        attempts = Attempts(self._client, self.cast_to, self.options, self.stream)
        attempts.deadline = self._deadline
        return attempts

    def _note(self, attempts: Attempts) -> None:
        self.retries_taken, self._final_options = attempts.retry_count, attempts.final_options

    def _complete(self, response: Response) -> Response:
        """Return a response that a middleware made, with the request that it belongs to."""
        try:
            response.request  # noqa: B018 - raises where there is none
        except RuntimeError:
            response.request = self._client._build_request(self.options)
        return response


Next: TypeAlias = Callable[[Call], Response]
"""Passes a call on and returns its response, or raises the call's error."""
Middleware: TypeAlias = Callable[[Call, Next], Response]
AsyncNext: TypeAlias = Callable[[Call], Awaitable[Response]]
AsyncMiddleware: TypeAlias = Callable[[Call, AsyncNext], Awaitable[Response]]


def request(
    client: Any,
    cast_to: Any,
    options: FinalRequestOptions,
    stream: bool,
    stream_cls: type[Any] | None,
) -> Any:
    """Make a call through the client's middleware; return what ``cast_to`` asks for."""

    def send(call: Call) -> Response:
        attempts = call._attempts()
        try:
            return sending.send(client, attempts)
        finally:
            call._note(attempts)

    call = Call(client, cast_to, options, stream)
    pass_on: Next = send
    for layer in reversed(cast("tuple[Middleware, ...]", client._middleware)):
        pass_on = _enter(layer, pass_on)
    response = call._complete(pass_on(call))
    try:
        if not response.is_success:
            raise client._read_status_error(response, call._final_options or call.options)
        return client._process_response(
            cast_to=call.cast_to,
            options=call._final_options or call.options,
            response=response,
            stream=stream,
            stream_cls=stream_cls,
            retries_taken=call.retries_taken,
        )
    except BaseException:
        response.close()
        raise


async def request_async(
    client: Any,
    cast_to: Any,
    options: FinalRequestOptions,
    stream: bool,
    stream_cls: type[Any] | None,
) -> Any:
    """Do the same as :func:`request` for an async client."""

    async def send(call: Call) -> Response:
        attempts = call._attempts()
        try:
            return await sending.send_async(client, attempts)
        finally:
            call._note(attempts)

    call = Call(client, cast_to, options, stream)
    pass_on: AsyncNext = send
    for layer in reversed(cast("tuple[AsyncMiddleware, ...]", client._middleware)):
        pass_on = _enter_async(layer, pass_on)
    response = call._complete(await pass_on(call))
    try:
        if not response.is_success:
            raise await client._read_status_error(response, call._final_options or call.options)
        return await client._process_response(
            cast_to=call.cast_to,
            options=call._final_options or call.options,
            response=response,
            stream=stream,
            stream_cls=stream_cls,
            retries_taken=call.retries_taken,
        )
    except BaseException:
        await response.aclose()
        raise


def _enter(layer: Middleware, pass_on: Next) -> Next:
    def enter(call: Call) -> Response:
        return _check(layer, layer(call, pass_on))

    return enter


def _enter_async(layer: AsyncMiddleware, pass_on: AsyncNext) -> AsyncNext:
    async def enter(call: Call) -> Response:
        answer: Any = layer(call, pass_on)
        if not inspect.isawaitable(answer):
            raise TypeError(f"Middleware of an async client is an `async` function, and {_name(layer)} is not.")
        return _check(layer, await answer)

    return enter


def _check(layer: object, answer: Any) -> Response:
    if inspect.iscoroutine(answer):
        answer.close()
        raise TypeError(f"Middleware of a sync client is a plain function, and {_name(layer)} is an `async` one.")
    if not hasattr(answer, "is_success"):
        raise TypeError(
            f"{_name(layer)} returned {type(answer).__name__}; middleware returns a response: that of `send(call)`, "
            "or `call.answer(...)`."
        )
    return cast(Response, answer)


def _name(layer: object) -> str:
    return getattr(layer, "__qualname__", type(layer).__qualname__)
