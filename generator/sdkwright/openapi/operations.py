"""The parts of an operation, with every reference above the schemas resolved and path-level parts merged in.

Schemas stay as they stand in the document (a ``$ref`` is kept), ``pointer`` says where, for names and messages.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from sdkwright.schema.pointers import escape_step

Location = Literal["path", "query", "header", "cookie", "querystring"]
"""``querystring`` (OpenAPI 3.2) is the whole query as one value; it has a content type and no style."""

Schema = Mapping[str, Any] | bool
Empty: Mapping[str, Any] = {}
_WITHOUT_CONTENT = frozenset({"204", "205"})


@dataclass(frozen=True)
class Parameter:
    """One argument of a request outside of its body; ``style`` and ``explode`` have their defaults filled in."""

    name: str
    location: Location
    required: bool
    schema: Schema
    style: str
    explode: bool
    description: str | None
    deprecated: bool
    examples: tuple[Any, ...]
    pointer: str
    content_type: str | None = None
    """Set when the value is serialised as this media type (``content``) instead of by ``style``."""
    style_stated: bool = False
    """Whether the document says ``style`` or ``explode``, and does not leave it to OpenAPI's defaults."""
    allow_reserved: bool = False
    extensions: Mapping[str, Any] = field(default_factory=dict[str, Any])

    @property
    def schema_pointer(self) -> str:
        """Where the schema stands."""
        if self.content_type is None:
            return f"{self.pointer}/schema"
        return f"{self.pointer}/content/{escape_step(self.content_type)}/schema"


@dataclass(frozen=True)
class MediaType:
    """One way a body may look. ``item_schema`` (OpenAPI 3.2) is the schema of each element of a stream."""

    schema: Schema | None
    item_schema: Schema | None
    encoding: Mapping[str, Any]
    examples: tuple[Any, ...]
    pointer: str


@dataclass(frozen=True)
class RequestBody:
    """The body of a request; ``content`` is never empty, by media type (lower case, as written otherwise)."""

    required: bool
    description: str | None
    content: Mapping[str, MediaType]
    pointer: str
    extensions: Mapping[str, Any] = field(default_factory=dict[str, Any])


@dataclass(frozen=True)
class Response:
    """An answer: ``status`` is ``200``, ``2XX`` or ``default``; ``content`` is empty when there is no body."""

    status: str
    description: str | None
    content: Mapping[str, MediaType]
    headers: Mapping[str, Mapping[str, Any]]
    pointer: str


@dataclass(frozen=True)
class Operation:
    """One method on one path (or one webhook, whose ``path`` is its name)."""

    method: str
    path: str
    pointer: str
    operation_id: str | None
    tags: tuple[str, ...]
    summary: str | None
    description: str | None
    deprecated: bool
    parameters: tuple[Parameter, ...]
    request_body: RequestBody | None
    responses: tuple[Response, ...]
    security: tuple[Mapping[str, tuple[str, ...]], ...] | None
    """None: the document's own; an empty tuple or an empty requirement: none needed."""
    servers: tuple[Mapping[str, Any], ...]
    extensions: Mapping[str, Any]
    raw: Mapping[str, Any]

    @property
    def endpoint(self) -> str:
        """How a config names the operation: a method of HTTP in lower case (others in upper case), and the path."""
        usual = self.method in ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")
        return f"{self.method if usual else self.method.upper()} {self.path}"

    @property
    def success(self) -> Response | None:
        """The answer to a request that went well: the lowest 2xx status with content, else the lowest, else ``default``.

        ``2XX`` comes after the statuses that are named.
        """
        answers = sorted((answer for answer in self.responses if _is_success(answer)), key=_rank_status)
        default = [answer for answer in self.responses if answer.status == "default"]
        with_content = [answer for answer in answers if answer.content]
        return next(iter(with_content or answers or default), None)

    @property
    def may_be_empty(self) -> bool:
        """Whether a request may also go well without content, which callers get as None.

        A 204 that is all the document has of success, and describes content, is that content.
        """
        success = self.success
        without = {response.status for response in self.responses} & _WITHOUT_CONTENT
        return bool(without - {success.status if success is not None else ""})


def _is_success(response: Response) -> bool:
    status = response.status
    return status == "2XX" or (len(status) == 3 and status.isdigit() and status[0] == "2")


def _rank_status(response: Response) -> tuple[bool, str]:
    return (response.status == "2XX", response.status)
