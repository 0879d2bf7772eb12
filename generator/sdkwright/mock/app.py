"""A `Document` in, an ASGI application that answers like its API out."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from typing import Any
from urllib.parse import parse_qsl

from starlette.applications import Starlette
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route as Place
from starlette.types import ASGIApp, Receive, Scope, Send

from sdkwright.openapi import Document, Operation
from sdkwright.openapi.servers import default_url
from sdkwright.schema.values import is_map

from .answers import Answer, Answers, error_answer, may_stream
from .bodies import BodyError, read_body
from .checks import Checker, RequestParts
from .credentials import CredentialChecker
from .options import Options
from .routing import Match, Route, Router, server_paths
from .schemas import Schemas

HEALTH = "/_x-steady/health"
_MAX_DELAY_SECONDS = 60.0


def create_app(document: Document, options: Options | None = None, **changes: Any) -> ASGIApp:
    """Return an application that answers every operation of ``document``; ``changes`` are fields of `Options`.

    A request that does not fit gets status 400 (404 for an unknown path, 405 for an unknown method) and a JSON body
    ``{"error": {"message", "type", "details"}}``.  ``GET /_x-steady/health`` says that it runs.  Two request headers
    steer it: ``x-mock-status: 429`` asks for that answer, ``x-mock-delay: 0.1`` for seconds between events.
    """
    mock = _Mock(document, options or Options.of(**changes))
    return _OriginForm(Starlette(routes=[Place(HEALTH, _health), Place("/{path:path}", mock)]))


class _OriginForm:
    """Takes request lines with a whole URL too, as clients of a proxy send them (RFC 9112, section 3.2.2)."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scheme, separator, rest = str(scope.get("path", "")).partition("://")
        if separator and scheme.lower() in ("http", "https"):
            raw = scope.get("raw_path") or scope["path"].encode()
            path = "/" + rest.partition("/")[2]
            scope = {**scope, "path": path, "raw_path": b"/" + raw.partition(b"://")[2].partition(b"/")[2]}
        await self._app(scope, receive, send)


async def _health(request: Request) -> Response:
    return Response(b'{"status":"ok"}', media_type="application/json")


class _Mock:
    def __init__(self, document: Document, options: Options) -> None:
        self.options = options
        operations = document.operations()
        self.router = Router(operations, server_paths(_urls(document)))
        self.checker = Checker(Schemas.of(document, "request"), options)
        self.credentials = CredentialChecker(document) if options.requires_credentials else None
        self.answers = Answers(Schemas.of(document, "response"), options)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            response = await self._respond(Request(scope, receive))
        except ClientDisconnect:
            return
        except asyncio.CancelledError:  # the mock ends before the request has arrived
            response = _plain(error_answer(503, "the mock is being stopped", "unavailable"))
        with contextlib.suppress(ClientDisconnect, asyncio.CancelledError):
            await response(scope, receive, send)

    async def _respond(self, request: Request) -> Response:
        raw: bytes = request.scope.get("raw_path") or request.url.path.encode()
        path = raw.partition(b"?")[0].decode("latin-1")
        match = self.router.match(request.method.lower(), path)
        if match is None:
            return _plain(error_answer(404, f"the API has no path {path}", "not_found"))
        if not match.routes:
            methods = ", ".join(method.upper() for method in match.allowed)
            answer = error_answer(405, f"{path} takes {methods}, not {request.method}", "method_not_allowed")
            return _plain(answer, {"allow": methods})
        missing = self._missing_credentials(request, match.routes[0]) if self.credentials is not None else None
        if missing is not None:
            answer = error_answer(401, f"the request has no credentials: send {missing}", "unauthorized")
            return _plain(answer, {"www-authenticate": "Bearer"})
        status = request.headers.get("x-mock-status")
        if status is not None:
            return self._forced_answer(match.routes[0], status)
        return await self._checked(request, match)

    def _missing_credentials(self, request: Request, route: Route) -> str | None:
        assert self.credentials is not None
        names = {name for name, _ in parse_qsl(request.scope["query_string"].decode("latin-1"), keep_blank_values=True)}
        return self.credentials.find_missing(route.operation, request.headers, request.cookies, names)

    def _forced_answer(self, route: Route, status: str) -> Response:
        if not (status.isascii() and status.isdigit() and len(status) == 3 and 200 <= int(status) <= 599):
            return _plain(
                error_answer(400, f"x-mock-status must be a status from 200 to 599, not {status!r}", "bad_request")
            )
        return _plain(self.answers.failure(route.operation, int(status)))

    async def _checked(self, request: Request, match: Match) -> Response:
        try:
            body = await read_body(request, self.options.max_body)
        except BodyError as error:
            return _plain(error_answer(413, str(error), "too_large"))
        headers = request.headers
        encoding = headers.get("content-encoding", "identity").strip().lower()
        if body and encoding not in ("", "identity"):
            return _plain(
                error_answer(415, f"the mock reads no bodies encoded as {encoding}", "unsupported_media_type")
            )
        query: str = request.scope["query_string"].decode("latin-1")
        joined = {name: ", ".join(headers.getlist(name)) for name in headers}
        content_type = headers.get("content-type", "")
        parts = RequestParts(match.values, query, joined, request.cookies, content_type, body)
        first: list[str] = []
        for route in match.routes:
            errors, values, value = await self.checker.check(route, parts)
            if not errors:
                return self._answer(request, route, values, value)
            first = first or errors
        return _plain(error_answer(400, first[0], "invalid_request", first))

    def _answer(self, request: Request, route: Route, query: dict[str, Any], body: Any) -> Response:
        operation = route.operation
        switch = body.get("stream") if is_map(body) else None
        switch = query.get("stream") if switch is None else switch
        wants = switch if isinstance(switch, bool) and may_stream(operation) else None
        answer = self._untold_stream(operation) if switch is True and wants is None else None
        answer = answer or self.answers.success(operation, request.headers.get("accept", ""), wants)
        if not answer.stream:
            return _plain(answer)
        pieces = _paced(answer.pieces, self._delay(request))
        headers = {"cache-control": "no-store", **answer.headers}
        return StreamingResponse(pieces, answer.status, headers=headers, media_type=answer.media_type)

    def _untold_stream(self, operation: Operation) -> Answer | None:
        """Return the stream of an operation whose document does not describe it."""
        key = (operation.method, operation.path)
        streams = self.options.streams
        return self.answers.events(operation, streams[key]) if key in streams else None

    def _delay(self, request: Request) -> float:
        try:
            seconds = float(request.headers.get("x-mock-delay", self.options.delay))
        except ValueError:
            seconds = self.options.delay
        return min(max(seconds, 0.0), _MAX_DELAY_SECONDS)


async def _paced(pieces: tuple[bytes, ...], delay: float) -> AsyncIterator[bytes]:
    for index, piece in enumerate(pieces):
        # Also without a delay others get their turn: many streams run at once.
        if index:
            await asyncio.sleep(delay)
        yield piece


def _plain(answer: Answer, more: dict[str, str] | None = None) -> Response:
    headers = {**answer.headers, **(more or {})}
    return Response(b"".join(answer.pieces), answer.status, headers=headers, media_type=answer.media_type)


def _urls(document: Document) -> list[str]:
    """Return the URLs of all servers with their variables filled in."""
    servers = [*document.servers, *(server for operation in document.operations() for server in operation.servers)]
    return [default_url(server) for server in servers]
