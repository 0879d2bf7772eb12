"""The names that annotations of clients, resources and params share.

Importing this module loads neither httpx nor pydantic: names that alias their classes are resolved on first access.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from os import PathLike
from types import NoneType as NoneType
from typing import (
    IO,
    TYPE_CHECKING,
    Any,
    Literal,
    Protocol,
    SupportsIndex,
    TypeAlias,
    TypedDict,
    TypeVar,
    overload,
    runtime_checkable,
)

if TYPE_CHECKING:
    from . import httpx
    from .transport_api import URL as URL
    from .transport_api import AsyncBaseTransport, Auth, BaseTransport
    from .transport_api import Proxy as Proxy
    from .transport_api import Response as Response
    from .transport_api import Timeout as Timeout

    AsyncTransport: TypeAlias = AsyncBaseTransport
    Transport: TypeAlias = BaseTransport
    ProxiesDict: TypeAlias = dict[str | URL, str | URL | Proxy | None]
    ProxiesTypes: TypeAlias = str | Proxy | ProxiesDict

__all__ = [
    "NOT_GIVEN",
    "URL",
    "AnyMapping",
    "ArrayFormat",
    "AsyncTransport",
    "Base64FileInput",
    "Body",
    "FileContent",
    "FileTypes",
    "Headers",
    "HttpxFileContent",
    "HttpxFileTypes",
    "HttpxRequestFiles",
    "HttpxSendArgs",
    "IncEx",
    "InheritsGeneric",
    "ModelBuilderProtocol",
    "NestedFormat",
    "NoneType",
    "NotGiven",
    "Omit",
    "PostParser",
    "ProxiesDict",
    "ProxiesTypes",
    "Proxy",
    "Query",
    "RequestFiles",
    "RequestOptions",
    "Response",
    "ResponseT",
    "SequenceNotStr",
    "StrBytesIntFloat",
    "Timeout",
    "Transport",
    "not_given",
    "omit",
]

_T = TypeVar("_T")
_T_co = TypeVar("_T_co", covariant=True)

ResponseT = TypeVar("ResponseT")


class NotGiven:
    """Marks an argument that was not passed, where ``None`` would mean something else.

    ``timeout=None`` switches the timeout off, leaving it out keeps the client's.
    """

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "NOT_GIVEN"


not_given: NotGiven = NotGiven()
NOT_GIVEN: NotGiven = not_given


class Omit:
    """Marks a value to be left out of the request: a parameter that was not given, or a default header to drop.

    ``client.get("/x", options={"headers": {"Authorization": Omit()}})`` sends no ``Authorization``.
    """

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "omit"


omit: Omit = Omit()

AnyMapping: TypeAlias = Mapping[str, object]
Headers: TypeAlias = Mapping[str, str | Omit]
Query: TypeAlias = Mapping[str, object]
Body: TypeAlias = object
StrBytesIntFloat: TypeAlias = str | bytes | int | float
IncEx: TypeAlias = set[int] | set[str] | Mapping[int, Any] | Mapping[str, Any]
PostParser: TypeAlias = Callable[[Any], Any]

ArrayFormat: TypeAlias = Literal["comma", "repeat", "indices", "brackets"]
NestedFormat: TypeAlias = Literal["dots", "brackets"]

# A file as callers give it: content, or (name, content[, content type[, headers]]).
Base64FileInput: TypeAlias = IO[bytes] | PathLike[str]
FileContent: TypeAlias = IO[bytes] | bytes | PathLike[str]
FileTypes: TypeAlias = (
    FileContent
    | tuple[str | None, FileContent]
    | tuple[str | None, FileContent, str | None]
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles: TypeAlias = Mapping[str, FileTypes] | Sequence[tuple[str, FileTypes]]

# The same as httpx takes it: paths have been read.
HttpxFileContent: TypeAlias = IO[bytes] | bytes
HttpxFileTypes: TypeAlias = (
    HttpxFileContent
    | tuple[str | None, HttpxFileContent]
    | tuple[str | None, HttpxFileContent, str | None]
    | tuple[str | None, HttpxFileContent, str | None, Mapping[str, str]]
)
HttpxRequestFiles: TypeAlias = Mapping[str, HttpxFileTypes] | Sequence[tuple[str, HttpxFileTypes]]


class RequestOptions(TypedDict, total=False):
    """Options of one call beyond its parameters (``options=`` of ``client.get``, ``client.post`` …)."""

    headers: Headers
    max_retries: int
    timeout: float | httpx.Timeout | None
    params: Query
    extra_json: AnyMapping
    idempotency_key: str
    follow_redirects: bool


class HttpxSendArgs(TypedDict, total=False):
    """Keyword arguments of ``httpx.Client.send``."""

    auth: Auth
    follow_redirects: bool


@runtime_checkable
class InheritsGeneric(Protocol):
    """A class with generic bases; what carries the arguments of ``Page[Item]``."""

    __orig_bases__: tuple[_GenericAlias, ...]


class _GenericAlias(Protocol):
    __origin__: type[object]


class ModelBuilderProtocol(Protocol):
    """A response class that makes itself from the HTTP response and its parsed body."""

    @classmethod
    def build(cls: type[_T], *, response: Response, data: object) -> _T: ...


class SequenceNotStr(Protocol[_T_co]):
    """A sequence of ``_T_co`` that is not one string (a ``str`` is a ``Sequence[str]`` too)."""

    @overload
    def __getitem__(self, index: SupportsIndex, /) -> _T_co: ...
    @overload
    def __getitem__(self, index: slice, /) -> Sequence[_T_co]: ...
    def __contains__(self, value: object, /) -> bool: ...
    def __len__(self) -> int: ...
    def __iter__(self) -> Iterator[_T_co]: ...
    def index(self, value: Any, start: int = 0, stop: int = ..., /) -> int: ...
    def count(self, value: Any, /) -> int: ...
    def __reversed__(self) -> Iterator[_T_co]: ...


_TRANSPORT_NAMES = {"Transport": "BaseTransport", "AsyncTransport": "AsyncBaseTransport"}

if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        # Importing names from here asks for `__path__` first.
        if name not in __all__ and name != "httpx":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from . import transport_api

        if name in ("ProxiesDict", "ProxiesTypes"):
            url, proxy = transport_api.URL, transport_api.Proxy
            proxies = dict[str | url, str | url | proxy | None]
            value = proxies if name == "ProxiesDict" else str | proxy | proxies
        else:
            value = getattr(transport_api, _TRANSPORT_NAMES.get(name, name))
        globals()[name] = value
        return value
