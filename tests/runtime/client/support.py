"""A client as generated code makes one, and servers to try it on."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import httpx

from runtime.async_client import AsyncAPIClient
from runtime.models import BaseModel
from runtime.querystring import Querystring
from runtime.sync_client import SyncAPIClient
from runtime.types import NotGiven, Omit, not_given


class Item(BaseModel):
    name: str
    size: int | None = None


class _Shared:
    api_key: str
    token_header = "Authorization"

    @property
    def qs(self) -> Querystring:
        return Querystring(array_format="comma")

    @property
    def auth_headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.api_key}", "X-Tenant": f"tenant of {self.api_key}"}


class Tiny(_Shared, SyncAPIClient):
    def __init__(
        self,
        api_key: str = "key-0123456789",
        *,
        base_url: str | httpx.URL = "http://api.test/v1",
        max_retries: int = 2,
        timeout: float | httpx.Timeout | NotGiven | None = not_given,
        http_client: httpx.Client | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        self.api_key = api_key
        super().__init__(
            version="1.2.3",
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )

    @property
    def default_headers(self) -> dict[str, str | Omit]:
        return {**super().default_headers, "X-Stainless-Async": "false", **self._custom_headers}


class AsyncTiny(_Shared, AsyncAPIClient):
    def __init__(
        self,
        api_key: str = "key-0123456789",
        *,
        base_url: str | httpx.URL = "http://api.test/v1",
        max_retries: int = 2,
        timeout: float | httpx.Timeout | NotGiven | None = not_given,
        http_client: httpx.AsyncClient | None = None,
        default_headers: Mapping[str, str] | None = None,
        default_query: Mapping[str, object] | None = None,
        _strict_response_validation: bool = False,
    ) -> None:
        self.api_key = api_key
        super().__init__(
            version="1.2.3",
            base_url=base_url,
            max_retries=max_retries,
            timeout=timeout,
            http_client=http_client,
            custom_headers=default_headers,
            custom_query=default_query,
            _strict_response_validation=_strict_response_validation,
        )


Handler = Callable[[httpx.Request], httpx.Response]


class Script(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport that gives the outcomes in order, the last one for ever, and keeps what was sent.

    It reads bodies from the request's stream, as a real one does, where httpx's mock transport replaces the stream.
    """

    def __init__(self, *outcomes: httpx.Response | Exception | Handler) -> None:
        self.outcomes = list(outcomes)
        self.requests: list[httpx.Request] = []
        self.bodies: list[bytes] = []

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.SyncByteStream)
        return self._answer(request, b"".join(request.stream))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        assert isinstance(request.stream, httpx.AsyncByteStream)
        return self._answer(request, b"".join([part async for part in request.stream]))

    def _answer(self, request: httpx.Request, body: bytes) -> httpx.Response:
        self.requests.append(request)
        self.bodies.append(body)
        outcome = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        if isinstance(outcome, Exception):
            raise outcome
        if isinstance(outcome, httpx.Response):
            return httpx.Response(outcome.status_code, headers=outcome.headers, content=outcome.content)
        return outcome(request)

    def client(self, kind: type[Tiny] = Tiny, *, http: Mapping[str, Any] = {}, **options: Any) -> Tiny:
        http_client = httpx.Client(transport=self, **{"follow_redirects": True, **http})
        return kind(http_client=http_client, **options)

    def async_client(self, *, http: Mapping[str, Any] = {}, **options: Any) -> AsyncTiny:
        http_client = httpx.AsyncClient(transport=self, **{"follow_redirects": True, **http})
        return AsyncTiny(http_client=http_client, **options)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


def ok(body: object = None, **headers: str) -> httpx.Response:
    return httpx.Response(200, json={"name": "a"} if body is None else body, headers=headers)


class Received:
    """One request as the loopback server read it from the socket."""

    def __init__(self, method: str, target: str, headers: list[tuple[str, str]], body: bytes) -> None:
        self.method = method
        self.target = target
        self.headers = {name.lower(): value for name, value in headers}
        self.body = body


Reply = tuple[int, Mapping[str, str], "bytes | Iterable[bytes]"]


@contextmanager
def loopback(answer: Callable[[Received], Reply]) -> Iterator[tuple[str, list[Received]]]:
    """Serve ``answer`` over a real socket; yields the base URL and the list of what arrives."""
    received: list[Received] = []

    class OneRequest(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def handle_any(self) -> None:
            request = Received(self.command, self.path, list(self.headers.items()), self._body())
            received.append(request)
            status, headers, body = answer(request)
            self.send_response(status)
            parts = [body] if isinstance(body, bytes) else body
            if isinstance(body, bytes):
                self.send_header("Content-Length", str(len(body)))
            else:
                self.close_connection = True
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            for part in parts:
                self.wfile.write(part)
                self.wfile.flush()

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_any

        def _body(self) -> bytes:
            if self.headers.get("transfer-encoding") == "chunked":
                parts = b""
                while size := int(self.rfile.readline(), 16):
                    parts += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return parts
            return self.rfile.read(int(self.headers.get("content-length") or 0))

        def log_message(self, format: str, *args: Any) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        request_queue_size = 128  # a full queue of connections resets some, and their requests are sent again

    server = Server(("127.0.0.1", 0), OneRequest)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", received
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
