"""From options to a request with a body: JSON, a form, files, or bytes as they are."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from .lazy import later
from .settings import MULTIPART_ARRAYS
from .transport import bytes_request, multipart_request, stream_request

if TYPE_CHECKING:
    from .querystring import Querystring
    from .request_options import FinalRequestOptions
    from .transport_api import URL, AsyncClient, Client, Headers, Request
    from .utils import json_encoding
else:
    json_encoding = later(__name__, ".utils.json_encoding")

_MULTIPART = "multipart/"
_FORM = "application/x-www-form-urlencoded"
_BODY_METHODS = frozenset({"POST", "PUT", "PATCH"})


def encode(
    get_qs: Callable[[], Querystring],
    http: Client | AsyncClient,
    options: FinalRequestOptions,
    url: URL,
    headers: Headers,
    extensions: dict[str, Any],
) -> Request:
    """Make the request; the content type among ``headers`` says how ``json_data`` is written.

    Fields of a form are named as what ``get_qs`` returns names them, arrays in a multipart form as the API wants them.
    Items of a form that is a list are named by their places: ``0[name]=a&1[name]=b``.
    Raises :class:`TypeError` when a form is neither, or the target of ``extra_body`` is no mapping.
    """
    method = options.method.upper()
    files, extra = options.files, options.extra_json
    if extra is not None and (files or str(headers.get("content-type", "")).lower().startswith(_MULTIPART)):
        files, extra = _with_uploads(files, extra)
    data = options.json_data if extra is None else _merged(options.json_data, extra)
    if options.content is not None:
        return stream_request(http, method, url, headers, options.content, extensions)
    if isinstance(data, (bytes, bytearray)):
        return bytes_request(http, method, url, headers, bytes(data), extensions)

    own_headers = options.given_headers()
    # Without a header of the call's own it is the client's default, which is JSON.
    content_type = str(headers.get("content-type", "")).lower() if own_headers or files else ""
    if files or content_type.startswith(_MULTIPART):
        if not content_type.startswith(_MULTIPART):
            headers["Content-Type"] = "multipart/form-data"
        fields = get_qs().stringify_items(_fields(data), array_format=MULTIPART_ARRAYS) if data else []
        return multipart_request(http, method, url, headers, fields, files, extensions)
    if data is None:
        if method not in _BODY_METHODS and "content-type" in headers and not names(own_headers, "content-type"):
            del headers["content-type"]
        return bytes_request(http, method, url, headers, b"", extensions)
    if content_type.startswith(_FORM):
        return bytes_request(http, method, url, headers, get_qs().stringify(_fields(data)).encode(), extensions)

    return bytes_request(http, method, url, headers, json_encoding.openapi_dumps(data), extensions)


def names(headers: Mapping[str, object], name: str) -> bool:
    """Say whether the lower-case header ``name`` is among ``headers``, in any case."""
    return any(other.lower() == name for other in headers)


def _fields(data: object) -> Mapping[str, Any]:
    if isinstance(data, (list, tuple)):
        return {str(place): item for place, item in enumerate(cast("Sequence[Any]", data))}
    if not isinstance(data, Mapping):
        raise TypeError(f"A form needs a mapping of fields, not {type(data).__name__}")
    return cast("Mapping[str, Any]", data)


def _with_uploads(files: Any, extra: Mapping[str, object]) -> tuple[Any, Mapping[str, object]]:
    """Return the files of a multipart body with those among ``extra_body``, and the rest of that."""
    uploads = {name: value for name, value in extra.items() if _is_upload(value)}
    if not uploads:
        return files, extra
    from .uploads import open_files

    listed = cast("Mapping[str, Any]", files).items() if isinstance(files, Mapping) else files or ()
    added = cast("Mapping[str, Any]", open_files(cast("Mapping[str, Any]", uploads))).items()
    return [*listed, *added], {name: value for name, value in extra.items() if name not in uploads}


def _is_upload(value: object) -> bool:
    content = cast("tuple[object, ...]", value)[1:2] if isinstance(value, tuple) else (value,)
    return any(isinstance(part, (bytes, os.PathLike)) or hasattr(part, "read") for part in content)


def _merged(data: object, extra: Mapping[str, object]) -> object:
    if data is None:
        return extra
    if not isinstance(data, Mapping):
        raise TypeError(f"`extra_body` can be merged into a mapping only, and the body is {type(data).__name__}")
    return {**cast("Mapping[str, object]", data), **extra}
