"""From options to a request with a body: JSON, a form, files, or bytes as they are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from .settings import MULTIPART_ARRAYS
from .transport import bytes_request, multipart_request, stream_request

if TYPE_CHECKING:
    from .querystring import Querystring
    from .request_options import FinalRequestOptions
    from .transport_api import URL, AsyncClient, Client, Headers, Request

_MULTIPART = "multipart/form-data"
_FORM = "application/x-www-form-urlencoded"
_BODY_METHODS = frozenset({"POST", "PUT", "PATCH"})


def encode(
    qs: Querystring,
    http: Client | AsyncClient,
    options: FinalRequestOptions,
    url: URL,
    headers: Headers,
    extensions: dict[str, Any],
) -> Request:
    """Make the request; the content type among ``headers`` says how ``json_data`` is written.

    Fields of a form are named as ``qs`` names them, arrays in a multipart form as the API wants them.
    Items of a form that is a list are named by their places: ``0[name]=a&1[name]=b``.
    Raises :class:`TypeError` when a form is neither, or the target of ``extra_body`` is no mapping.
    """
    method = options.method.upper()
    data = options.json_data if options.extra_json is None else _merged(options.json_data, options.extra_json)
    if options.content is not None:
        return stream_request(http, method, url, headers, options.content, extensions)
    if isinstance(data, (bytes, bytearray)):
        return bytes_request(http, method, url, headers, bytes(data), extensions)

    given = options.given_headers()
    # Without a header of the call's own it is the client's default, which is JSON.
    content_type = str(headers.get("content-type", "")).lower() if given or options.files else ""
    if options.files or content_type.startswith(_MULTIPART):
        if not content_type.startswith(_MULTIPART):
            headers["Content-Type"] = _MULTIPART
        fields = qs.stringify_items(_fields(data), array_format=MULTIPART_ARRAYS) if data else []
        return multipart_request(http, method, url, headers, fields, options.files, extensions)
    if data is None:
        if method not in _BODY_METHODS and "content-type" in headers and not names(given, "content-type"):
            del headers["content-type"]
        return bytes_request(http, method, url, headers, b"", extensions)
    if content_type.startswith(_FORM):
        return bytes_request(http, method, url, headers, qs.stringify(_fields(data)).encode(), extensions)

    from .utils.json_encoding import openapi_dumps

    return bytes_request(http, method, url, headers, openapi_dumps(data), extensions)


def names(given: Mapping[str, object], name: str) -> bool:
    """Say whether the lower-case header ``name`` is among ``given``, in any case."""
    return any(other.lower() == name for other in given)


def _fields(data: object) -> Mapping[str, Any]:
    if isinstance(data, (list, tuple)):
        return {str(place): item for place, item in enumerate(cast("Sequence[Any]", data))}
    if not isinstance(data, Mapping):
        raise TypeError(f"A form needs a mapping of fields, not {type(data).__name__}")
    return cast("Mapping[str, Any]", data)


def _merged(data: object, extra: Mapping[str, object]) -> object:
    if data is None:
        return extra
    if not isinstance(data, Mapping):
        raise TypeError(f"`extra_body` can be merged into a mapping only, and the body is {type(data).__name__}")
    return {**cast("Mapping[str, object]", data), **extra}
