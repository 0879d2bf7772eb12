"""Answers of operations: status, headers and body, made once and kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.openapi import MediaType, Operation, Response
from sdkwright.schema.media import EVENT_STREAM, filter_accepted, is_json, is_stream, is_textual, to_concrete

from .chat import shaped_answer
from .options import Options
from .schemas import Schemas, schema_or_anything
from .streams import dump, events_of, make_stream

_OWN_HEADERS = ("content-type", "content-length", "transfer-encoding", "connection", "retry-after", "date")
_BODILESS = (204, 205, 304)
_EXAMPLE_FILE = b"Example data"


@dataclass(frozen=True)
class Answer:
    """A response that is ready to be sent: ``pieces`` one after another when it is a stream, else the one body."""

    status: int
    media_type: str | None
    headers: Mapping[str, str]
    pieces: tuple[bytes, ...]
    stream: bool = False


class Answers:
    """Makes the answers of a document's operations."""

    def __init__(self, schemas: Schemas, options: Options) -> None:
        self.schemas, self.options = schemas, options
        self._cache: dict[tuple[str, str, bool], Answer] = {}

    def success(self, operation: Operation, accept: str, wants_stream: bool | None) -> Answer:
        """Return the answer to a good request.

        ``wants_stream`` is the request's own word on it, None when it has none.
        """
        response = operation.success
        if response is None:
            return Answer(204, None, {}, ())
        name = _choose(response, accept, wants_stream)
        status = _status(response.status, 200)
        # A body that is described can only come with a status that has one.
        return self._answer(operation, response, name, 200 if name is not None and status in _BODILESS else status)

    def events(self, operation: Operation, event: str | None) -> Answer | None:
        """Return the stream of an operation that describes its whole answer alone.

        ``event`` is the pointer of an event.
        """
        response = operation.success
        media = (
            next((media_type for name, media_type in response.content.items() if is_json(name)), None)
            if response
            else None
        )
        if response is None or media is None:
            return None
        key = (response.pointer, EVENT_STREAM, False)
        events = self._cache.get(key)
        if events is None:
            schema = self.schemas.at(event or f"{media.pointer}/schema")
            pieces = tuple(events_of(self.schemas, schema, (), self.options))
            events = self._cache[key] = Answer(200, EVENT_STREAM, self._headers(response), pieces, stream=True)
        return events

    def failure(self, operation: Operation, status: int) -> Answer:
        """Return the answer with an error ``status``, as the document describes it, else an error of the usual form."""
        for key in (str(status), f"{status // 100}XX", "default"):
            for response in operation.responses:
                if response.status == key and any(is_json(name) for name in response.content):
                    return self._answer(operation, response, next(n for n in response.content if is_json(n)), status)
        return error_answer(status, f"the mock was asked to answer with status {status}", "mock_error")

    def _answer(self, operation: Operation, response: Response, name: str | None, status: int) -> Answer:
        key = (response.pointer, name or "", status >= 400)
        answer = self._cache.get(key)
        if answer is None or answer.status != status:
            answer = self._cache[key] = self._make(response, name, status)
        return answer

    def _make(self, response: Response, name: str | None, status: int) -> Answer:
        headers = self._headers(response)
        if name is None or status in _BODILESS:
            return Answer(status, None, headers, ())
        media = response.content[name]
        if is_stream(name):
            pieces = tuple(make_stream(self.schemas, name, media, self.options))
            return Answer(status, to_concrete(name), headers, pieces, stream=True)
        return Answer(status, to_concrete(name), headers, (self._body(name, media),))

    def _body(self, name: str, media: MediaType) -> bytes:
        if media.schema is None and not media.examples:
            return b"{}" if is_json(name) else _EXAMPLE_FILE
        schema = schema_or_anything(media.schema)
        if not is_json(name):
            text = next((value for value in media.examples if isinstance(value, str)), None)
            return text.encode() if text is not None and is_textual(name) else _EXAMPLE_FILE
        value = self.schemas.examples.make(schema, examples=media.examples)
        if not any(value == example for example in media.examples):
            value = shaped_answer(self.schemas, schema, value, self.options.sentence)
        return dump(value)

    def _headers(self, response: Response) -> dict[str, str]:
        """Return the headers that have an example or are required, as far as they can be sent."""
        result: dict[str, str] = {}
        for name, header in response.headers.items():
            example = header.get("example")
            if name.lower() in _OWN_HEADERS or (example is None and header.get("required") is not True):
                continue
            value: Any = (
                example if example is not None else self.schemas.examples.make(schema_or_anything(header.get("schema")))
            )
            text = ("true" if value else "false") if isinstance(value, bool) else str(value)
            if isinstance(value, (str, int, float)) and text.isascii() and text.isprintable():
                result[name] = text
        return result


def error_answer(status: int, message: str, kind: str, details: list[str] | None = None) -> Answer:
    """Return an error of the form most APIs have: ``{"error": {"message", "type", …}}``."""
    error: dict[str, Any] = {"message": message, "type": kind}
    if details:
        error["details"] = details
    return Answer(status, "application/json", {}, (dump({"error": error}),))


def may_stream(operation: Operation) -> bool:
    """Return whether a good request may be answered piece by piece."""
    return operation.success is not None and any(is_stream(name) for name in operation.success.content)


def _choose(response: Response, accept: str, wants_stream: bool | None) -> str | None:
    names = list(response.content)
    streams = [name for name in names if is_stream(name)]
    plain = [name for name in names if name not in streams]
    if streams and plain:
        wants_events = wants_stream or (wants_stream is None and EVENT_STREAM in accept.lower())
        names = streams if wants_events else plain
    fitting = filter_accepted(names, accept or "*/*") or names
    if "*/*" in accept or not accept:
        fitting = sorted(fitting, key=lambda name: not is_json(name))
    return fitting[0] if fitting else None


def _status(status: str, default: int) -> int:
    return int(status) if status.isdigit() else default
