"""OpenTelemetry spans of calls, and metrics of those of models: ``client = traced(client)``.

A span for each call with its retries, from its start to the last byte of its answer, a stream's too. Prompts and
answers are not recorded unless asked for. Needs the API of OpenTelemetry, which is loaded here only.
"""

from __future__ import annotations

import contextlib
import importlib
import json
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from .async_client import AsyncAPIClient
from .base_client import BaseClient
from .exceptions import APIStatusError
from .headers import mask_url
from .middleware import AsyncMiddleware, AsyncNext, Call, Middleware, Next
from .otel_attributes import AnswerFacts, http_attributes, kind_of, request_attributes
from .otel_metrics import ModelMetrics
from .settings import PACKAGE
from .transport_api import AsyncByteStream, Response, SyncByteStream

if TYPE_CHECKING:
    from .otel_attributes import Kind

__all__ = ["traced"]

ClientT = TypeVar("ClientT", bound=BaseClient[Any, Any])

_MAX_EVENT_BYTES = 1 << 20
"""Of an event that is looked into for usage and reasons to stop."""


def traced(
    client: ClientT,
    *,
    tracer_provider: Any = None,
    meter_provider: Any = None,
    provider: str = PACKAGE,
    capture_content: bool = False,
) -> ClientT:
    """Make a client whose calls are spans, and measured if they are calls of models; it shares ``client``'s connections.

    Both providers are the global ones where none are given, ``provider`` is the value of ``gen_ai.provider.name``. With
    ``capture_content`` messages and the texts of answers are recorded. Raises ``ImportError`` where OpenTelemetry is
    not installed.
    """
    try:
        api = importlib.import_module("opentelemetry.trace")
        metrics = ModelMetrics(meter_provider)
    except ImportError as error:
        raise ImportError(f"To trace calls, install the `otel` extra: pip install '{PACKAGE}[otel]'") from error
    tracer = api.get_tracer(PACKAGE, tracer_provider=tracer_provider)
    spans = _Spans(api, tracer, metrics, provider, capture_content)
    layer = spans.around_async() if isinstance(client, AsyncAPIClient) else spans.around()
    return cast(ClientT, cast(Any, client).with_middleware(layer))


class _Spans:
    def __init__(self, api: Any, tracer: Any, metrics: ModelMetrics, provider: str, content: bool) -> None:
        self._api = api
        self._tracer = tracer
        self._metrics = metrics
        self._provider = provider
        self._content = content

    def around(self) -> Middleware:
        """Return the middleware of sync clients."""

        def trace(call: Call, send: Next) -> Response:
            span = self._begin(call)
            with self._api.use_span(
                span.span, end_on_exit=False, record_exception=False, set_status_on_exception=False
            ):
                try:
                    response = send(call)
                except BaseException as error:
                    span.fail(error, call)
                    raise
            return span.follow(response, call, _TracedStream)

        return trace

    def around_async(self) -> AsyncMiddleware:
        """Return the middleware of async clients."""

        async def trace(call: Call, send: AsyncNext) -> Response:
            span = self._begin(call)
            with self._api.use_span(
                span.span, end_on_exit=False, record_exception=False, set_status_on_exception=False
            ):
                try:
                    response = await send(call)
                except BaseException as error:
                    span.fail(error, call)
                    raise
            return span.follow(response, call, _AsyncTracedStream)

        return trace

    def _begin(self, call: Call) -> _Span:
        body: Any = call.options.json_data
        kind = kind_of(call.operation, body)
        method = call.options.method.upper()
        url = call.url
        attributes: dict[str, Any] = {"server.address": url.host}
        if url.port is not None:
            attributes["server.port"] = url.port
        if kind is None:
            name = f"{method} {call.route}" if call.route else method
            attributes |= http_attributes(method, str(mask_url(url)), call.route)
        else:
            name = f"{kind} {body['model']}"
            attributes |= request_attributes(
                kind, self._provider, cast("Mapping[str, Any]", body), content=self._content
            )
        span = self._tracer.start_span(name, kind=self._api.SpanKind.CLIENT, attributes=attributes)
        return _Span(self._api, span, attributes, self._metrics if kind else None, kind, self._content)


class _Span:
    """A span from the start of its call to the end of its answer."""

    def __init__(
        self,
        api: Any,
        span: Any,
        attributes: dict[str, Any],
        metrics: ModelMetrics | None,
        kind: Kind | None,
        content: bool,
    ) -> None:
        self.span = span
        self._api = api
        self._attributes = attributes
        self._metrics = metrics
        self._begun = time.perf_counter()
        self._kind: Kind | None = kind
        self._facts = AnswerFacts(content=content)
        self._is_open = True
        self._line = b""

    def fail(self, error: BaseException, call: Call | None = None) -> None:
        """End the span of a call that raised ``error``."""
        if not self._is_open:
            return
        kind = type(error).__name__
        if isinstance(error, APIStatusError):
            kind = str(error.status_code)
            if self._kind is None:
                self.span.set_attribute("http.response.status_code", error.status_code)
        self._attributes["error.type"] = kind
        self.span.set_attribute("error.type", kind)
        # Not the error's text, which may quote what was sent.
        self.span.set_status(self._api.Status(self._api.StatusCode.ERROR, type(error).__name__))
        self._end(call)

    def follow(self, response: Response, call: Call, stream_class: Any) -> Response:
        """End the span of a call that was answered: now, or with the body that is still to come."""
        if self._kind is None:
            self.span.set_attribute("http.response.status_code", response.status_code)
        if call.retries_taken:
            self.span.set_attribute("http.request.resend_count", call.retries_taken)
        if not response.is_closed:
            response.stream = stream_class(response.stream, self, self._kind and not _is_coded(response))
            return response
        if self._kind is not None and not response.is_error:
            if call.stream:  # events that were there at once
                self.see(response.content + b"\n")
            else:
                with contextlib.suppress(ValueError, RecursionError):
                    self._facts.add(json.loads(response.content))
        self.finish()
        return response

    def see(self, chunk: bytes) -> None:
        """Take note of the events in the next bytes of a stream."""
        *lines, rest = (self._line + chunk).split(b"\n")
        self._line = rest if len(rest) <= _MAX_EVENT_BYTES else b""
        for line in lines:
            line = line.strip()
            data = line[5:].lstrip() if line.startswith(b"data:") else line
            if data.startswith(b"{"):
                with contextlib.suppress(ValueError, RecursionError):
                    self._facts.add(json.loads(data))

    def finish(self) -> None:
        """End the span of a call whose answer is over."""
        self._end(None)

    def _end(self, call: Call | None) -> None:
        if self._is_open:
            self._is_open = False
            if call is not None and call.retries_taken:
                self.span.set_attribute("http.request.resend_count", call.retries_taken)
            facts = self._facts.finish()
            self.span.set_attributes(facts)
            self.span.end()
            if self._metrics is not None:
                self._metrics.record({**self._attributes, **facts}, time.perf_counter() - self._begun)


def _is_coded(response: Response) -> bool:
    return "content-encoding" in response.headers


class _TracedBody:
    def __init__(self, stream: Any, span: _Span, reads: Any) -> None:
        self._inner = stream
        self._span = span
        self._reads = bool(reads)
        self._stream = getattr(getattr(stream, "_stream", None), "_stream", None)  # for ``connections``


class _TracedStream(_TracedBody, SyncByteStream):
    def __iter__(self) -> Iterator[bytes]:
        try:
            for chunk in self._inner:
                if self._reads:
                    self._span.see(chunk)
                yield chunk
        except GeneratorExit:
            raise
        except BaseException as error:
            self._span.fail(error)
            raise
        self._span.finish()

    def close(self) -> None:
        self._span.finish()
        self._inner.close()


class _AsyncTracedStream(_TracedBody, AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        try:
            async for chunk in self._inner:
                if self._reads:
                    self._span.see(chunk)
                yield chunk
        except GeneratorExit:
            raise
        except BaseException as error:
            self._span.fail(error)
            raise
        self._span.finish()

    async def aclose(self) -> None:
        self._span.finish()
        await self._inner.aclose()
