"""Typed sync and async Python client for the Groq API."""

import os as _os
import typing as _t

if _t.TYPE_CHECKING:
    from . import types
    from ._core.http_clients import DefaultAioHttpClient, DefaultAsyncHttpxClient, DefaultHttpxClient
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
    from ._core.constants import DEFAULT_CONNECTION_LIMITS, DEFAULT_MAX_RETRIES, DEFAULT_TIMEOUT
    from ._core.exceptions import (
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
    from ._core.models import BaseModel
    from ._core.response import APIResponse as APIResponse
    from ._core.response import AsyncAPIResponse as AsyncAPIResponse
    from ._core.types import NOT_GIVEN, NoneType, NotGiven, Omit, ProxiesTypes, not_given, omit
    from ._core.utils import file_from_path
    from ._version import __title__, __version__
else:
    from ._core.lazy import attach as _attach

    _load, __dir__ = _attach(
        __name__,
        {
            "resources": "",
            "types": "",
            "__version__": "_version",
            "__title__": "_version",
            "NoneType": "_core.types",
            "Transport": "_core.types",
            "ProxiesTypes": "_core.types",
            "NotGiven": "_core.types",
            "NOT_GIVEN": "_core.types",
            "not_given": "_core.types",
            "Omit": "_core.types",
            "omit": "_core.types",
            "GroqError": "_core.exceptions",
            "APIError": "_core.exceptions",
            "APIStatusError": "_core.exceptions",
            "APITimeoutError": "_core.exceptions",
            "APIConnectionError": "_core.exceptions",
            "APIResponseValidationError": "_core.exceptions",
            "BadRequestError": "_core.exceptions",
            "AuthenticationError": "_core.exceptions",
            "PermissionDeniedError": "_core.exceptions",
            "NotFoundError": "_core.exceptions",
            "ConflictError": "_core.exceptions",
            "UnprocessableEntityError": "_core.exceptions",
            "RateLimitError": "_core.exceptions",
            "InternalServerError": "_core.exceptions",
            "Timeout": "_core.types",
            "RequestOptions": "_core.types",
            "Client": "_client",
            "AsyncClient": "_client",
            "Stream": "_core.streaming",
            "AsyncStream": "_core.streaming",
            "Groq": "_client",
            "AsyncGroq": "_client",
            "file_from_path": "_core.utils",
            "BaseModel": "_core.models",
            "DEFAULT_TIMEOUT": "_core.constants",
            "DEFAULT_MAX_RETRIES": "_core.constants",
            "DEFAULT_CONNECTION_LIMITS": "_core.constants",
            "DefaultHttpxClient": "_core.http_clients",
            "DefaultAsyncHttpxClient": "_core.http_clients",
            "DefaultAioHttpClient": "_core.http_clients",
            "APIResponse": "_core.response",
            "AsyncAPIResponse": "_core.response",
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
    from ._core.utils.logs import setup_logging as _setup_logging

    _setup_logging()
