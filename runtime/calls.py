"""Steps of a call that sync and async clients share: from arguments to options, and from a response to a value."""

from __future__ import annotations

import warnings
from collections.abc import AsyncIterable, Iterable
from typing import IO, TYPE_CHECKING, Any, cast, get_origin

from .constants import RAW_RESPONSE_HEADER
from .lazy import later
from .request_options import FinalRequestOptions
from .utils.guards import is_compiled

if TYPE_CHECKING:
    from . import response_parsing
    from .base_client import BaseClient
    from .response import BaseAPIResponse
    from .transport_api import Response
    from .types import Body, HttpxRequestFiles, RequestFiles, RequestOptions
else:
    response_parsing = later(__name__, ".response_parsing")

BinaryTypes = bytes | bytearray | IO[bytes] | Iterable[bytes]
"""A body sent as it is."""

AsyncBinaryTypes = bytes | bytearray | IO[bytes] | Iterable[bytes] | AsyncIterable[bytes]
"""A body sent as it is by an async client."""


def client_option(client: object, name: str) -> Any:
    """Return the client's option ``name``; raise :class:`ValueError` where it is None."""
    value = getattr(client, name)
    if value is None:
        raise ValueError(f"Missing {name}: pass it to the client, or with each call")
    return value


def check_http_client(http_client: object, expected: str) -> None:
    """Raise :class:`TypeError` unless ``http_client`` is of the class ``expected`` of httpx or its successor."""
    from .transport_api import client_classes

    if not isinstance(http_client, client_classes(expected)):
        raise TypeError(
            f"Invalid `http_client` argument; expected an instance of `httpx.{expected}`, not {type(http_client)}"
        )


def with_body(
    method: str, path: str, body: Body | None, content: Any, files: Any, options: RequestOptions | None
) -> FinalRequestOptions:
    """Return the options of a call that may have a body; raises :class:`TypeError` when it was given two."""
    if content is not None:
        if body is not None:
            raise TypeError("A request has one body: pass either `body` or `content`")
        if files is not None:
            raise TypeError("A request has one body: pass either `files` or `content`")
    elif isinstance(body, (bytes, bytearray)):
        warnings.warn(
            "Passing raw bytes as `body` is deprecated and will be removed in a future version. "
            "Please pass raw bytes via the `content` parameter instead.",
            DeprecationWarning,
            stacklevel=3,
        )
    return FinalRequestOptions(method=method, url=path, json_data=body, content=content, files=files, **(options or {}))


def read_files(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """Return files in the form the transport takes; those given by paths are read while they are sent."""
    if not files:
        return None
    from .uploads import open_files

    return open_files(files)


async def read_files_async(files: RequestFiles | None) -> HttpxRequestFiles | None:
    """Do the same as :func:`read_files` without blocking."""
    if not files:
        return None
    from .uploads import has_paths, open_files

    if not has_paths(files):
        return open_files(files)
    from .utils.threads import to_thread

    return await to_thread(open_files, files)


def wants_response(cast_to: Any, options: FinalRequestOptions) -> bool:
    """Say whether a call returns a response object: asked for by its caller, or because its body is binary."""
    if RAW_RESPONSE_HEADER in options.given_headers():
        return True
    if is_compiled(cast_to):
        return False
    cast_to = cast_to if isinstance(cast_to, type) else get_origin(cast_to)
    return isinstance(cast_to, type) and getattr(cast_to, "_is_api_response", False) is True


def read_value(
    response_class: str,
    client: BaseClient[Any, Any],
    cast_to: Any,
    options: FinalRequestOptions,
    response: Response,
    stream: bool,
    stream_cls: type[Any] | None,
    retries_taken: int,
) -> Any:
    """Return what a call returns: a response object, of the class of this name, or what ``cast_to`` asks for."""
    if wants_response(cast_to, options):
        from .response import RESPONSE_CLASSES

        kind = RESPONSE_CLASSES[response_class]
        return wrapped(kind, client, cast_to, options, response, stream, stream_cls, retries_taken)
    return parsed(client, cast_to, options, response, stream, stream_cls)


def wrapped(
    kind: type[BaseAPIResponse[Any]],
    client: BaseClient[Any, Any],
    cast_to: Any,
    options: FinalRequestOptions,
    response: Response,
    stream: bool,
    stream_cls: type[Any] | None,
    retries_taken: int,
) -> Any:
    """Return a response object: of the class ``cast_to`` if it is one, else of ``kind``, parsing to ``cast_to``.

    Raises :class:`TypeError` when ``cast_to`` is a response class of the other kind of client.
    """
    from .response import BaseAPIResponse, extract_response_type

    origin: Any = cast_to if isinstance(cast_to, type) else get_origin(cast_to)
    if isinstance(origin, type) and issubclass(origin, BaseAPIResponse):
        if not issubclass(origin, kind):
            raise TypeError(f"Response classes must derive from {kind.__name__}, and {origin.__name__} does not")
        kind = cast(Any, origin)
        cast_to = extract_response_type(cast_to)
    return kind(
        raw=response,
        cast_to=cast_to,
        client=client,
        stream=stream,
        stream_cls=stream_cls,
        options=options,
        retries_taken=retries_taken,
    )


def parsed(
    client: BaseClient[Any, Any],
    cast_to: Any,
    options: FinalRequestOptions,
    response: Response,
    stream: bool,
    stream_cls: type[Any] | None,
) -> Any:
    """Return what ``cast_to`` asks for, read from the response."""
    return response_parsing.parse_response(
        client=client,
        response=response,
        cast_to=cast_to,
        options=options,
        stream=stream,
        stream_cls=stream_cls,
        missing_stream_class=_missing_stream_class,
    )


def _missing_stream_class() -> Exception:
    from .response import MissingStreamClassError

    return MissingStreamClassError()
