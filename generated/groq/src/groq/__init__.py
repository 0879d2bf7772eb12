"""Typed sync and async Python client for the Groq API."""

import os as _os
import typing as _t

if _t.TYPE_CHECKING:
    from . import types
    from ._base_client import DefaultAioHttpClient, DefaultAsyncHttpxClient, DefaultHttpxClient
    from ._client import (
        AsyncGroq,
        AsyncClient,
        AsyncStream,
        Client,
        Groq,
        RequestOptions,
        Stream,
        Timeout,
        Transport,
    )
    from ._constants import DEFAULT_CONNECTION_LIMITS, DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT
    from ._exceptions import (
        APIConnectionError,
        APIError,
        APIResponseValidationError,
        APIStatusError,
        APITimeoutError,
        AuthenticationError,
        BadRequestError,
        ConflictError,
        GroqError,
        InternalServerError,
        NotFoundError,
        PermissionDeniedError,
        RateLimitError,
        UnprocessableEntityError,
    )
    from ._models import BaseModel
    from ._response import APIResponse as APIResponse
    from ._response import AsyncAPIResponse as AsyncAPIResponse
    from ._types import NOT_GIVEN, NoneType, NotGiven, Omit, ProxiesTypes, not_given, omit
    from ._utils import file_from_path
    from ._version import __title__, __version__
else:
    from ._lazy import attach as _attach

    _load, __dir__ = _attach(
        __name__,
        {
            "resources": "",
            "types": "",
            "__version__": "_version",
            "__title__": "_version",
            "NoneType": "_types",
            "Transport": "_types",
            "ProxiesTypes": "_types",
            "NotGiven": "_types",
            "NOT_GIVEN": "_types",
            "not_given": "_types",
            "Omit": "_types",
            "omit": "_types",
            "GroqError": "_exceptions",
            "APIError": "_exceptions",
            "APIStatusError": "_exceptions",
            "APITimeoutError": "_exceptions",
            "APIConnectionError": "_exceptions",
            "APIResponseValidationError": "_exceptions",
            "BadRequestError": "_exceptions",
            "AuthenticationError": "_exceptions",
            "PermissionDeniedError": "_exceptions",
            "NotFoundError": "_exceptions",
            "ConflictError": "_exceptions",
            "UnprocessableEntityError": "_exceptions",
            "RateLimitError": "_exceptions",
            "InternalServerError": "_exceptions",
            "Timeout": "_types",
            "RequestOptions": "_types",
            "Client": "_client",
            "AsyncClient": "_client",
            "Stream": "_streaming",
            "AsyncStream": "_streaming",
            "Groq": "_client",
            "AsyncGroq": "_client",
            "file_from_path": "_utils",
            "BaseModel": "_models",
            "DEFAULT_TIMEOUT": "_constants",
            "DEFAULT_MAX_RETRIES": "_constants",
            "DEFAULT_CONNECTION_LIMITS": "_constants",
            "DefaultHttpxClient": "_base_client",
            "DefaultAsyncHttpxClient": "_base_client",
            "DefaultAioHttpClient": "_base_client",
            "APIResponse": "_response",
            "AsyncAPIResponse": "_response",
        },
    )

    def __getattr__(name):
        value = _load(name)
        # What is ours is named, in tracebacks and documentation, by where users import it from.
        if isinstance(value, type) and value.__module__.startswith(__name__ + "._"):
            value.__module__ = __name__
        return value


__all__ = [
    "types",
    "__version__",
    "__title__",
    "NoneType",
    "Transport",
    "ProxiesTypes",
    "NotGiven",
    "NOT_GIVEN",
    "not_given",
    "Omit",
    "omit",
    "GroqError",
    "APIError",
    "APIStatusError",
    "APITimeoutError",
    "APIConnectionError",
    "APIResponseValidationError",
    "BadRequestError",
    "AuthenticationError",
    "PermissionDeniedError",
    "NotFoundError",
    "ConflictError",
    "UnprocessableEntityError",
    "RateLimitError",
    "InternalServerError",
    "Timeout",
    "RequestOptions",
    "Client",
    "AsyncClient",
    "Stream",
    "AsyncStream",
    "Groq",
    "AsyncGroq",
    "file_from_path",
    "BaseModel",
    "DEFAULT_TIMEOUT",
    "DEFAULT_MAX_RETRIES",
    "DEFAULT_CONNECTION_LIMITS",
    "DefaultHttpxClient",
    "DefaultAsyncHttpxClient",
    "DefaultAioHttpClient",
]

if _os.environ.get("GROQ_LOG"):
    from ._utils._logs import setup_logging as _setup_logging

    _setup_logging()
