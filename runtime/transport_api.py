"""The HTTP library as the core sees it: the only module that imports it.

That is httpx or its successor httpx2, which have the same classes: the one that the package's config names or, where
only the other is installed, that one. HTTP clients of either may be given to a client (see ``foreign_clients``). The
library is loaded with the first of its names that is used, which for most programs is at the first request.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from .settings import HTTP_LIBRARY

LIBRARIES: Final = ("httpx", "httpx2")
"""Import names of the libraries, which are those of their loggers too."""


def load_library() -> Any:
    """Return the library that the package uses; raises ``ImportError`` where neither is installed."""
    other = next(name for name in LIBRARIES if name != HTTP_LIBRARY)
    try:
        return import_module(HTTP_LIBRARY)
    except ModuleNotFoundError as error:
        if error.name != HTTP_LIBRARY:
            raise
        try:
            return import_module(other)
        except ModuleNotFoundError:
            raise error from None


def client_classes(name: str) -> tuple[type[Any], ...]:
    """Return the classes called ``name`` (``Client``, ``AsyncClient``) of all libraries that are loaded, ours first."""
    loaded = [load_library(), *(sys.modules[library] for library in LIBRARIES if library in sys.modules)]
    return tuple(dict.fromkeys(getattr(library, name) for library in loaded))


if TYPE_CHECKING:
    import httpx as httpx
    from httpx import URL as URL
    from httpx import USE_CLIENT_DEFAULT as USE_CLIENT_DEFAULT
    from httpx import AsyncBaseTransport as AsyncBaseTransport
    from httpx import AsyncByteStream as AsyncByteStream
    from httpx import AsyncClient as AsyncClient
    from httpx import AsyncHTTPTransport as AsyncHTTPTransport
    from httpx import Auth as Auth
    from httpx import BaseTransport as BaseTransport
    from httpx import ByteStream as ByteStream
    from httpx import Client as Client
    from httpx import DecodingError as DecodingError
    from httpx import Headers as Headers
    from httpx import HTTPTransport as HTTPTransport
    from httpx import InvalidURL as InvalidURL
    from httpx import Limits as Limits
    from httpx import LocalProtocolError as LocalProtocolError
    from httpx import Proxy as Proxy
    from httpx import QueryParams as QueryParams
    from httpx import ReadError as ReadError
    from httpx import ReadTimeout as ReadTimeout
    from httpx import Request as Request
    from httpx import RequestError as RequestError
    from httpx import Response as Response
    from httpx import ResponseNotRead as ResponseNotRead
    from httpx import StreamConsumed as StreamConsumed
    from httpx import StreamError as StreamError
    from httpx import SyncByteStream as SyncByteStream
    from httpx import Timeout as Timeout
    from httpx import TimeoutException as TimeoutException
    from httpx import TooManyRedirects as TooManyRedirects
    from httpx import UnsupportedProtocol as UnsupportedProtocol
    from httpx import create_ssl_context as create_ssl_context
else:

    def __getattr__(name: str) -> object:
        if name.startswith("_"):
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        library = load_library()
        value = globals()[name] = library if name == "httpx" else getattr(library, name)
        return value
