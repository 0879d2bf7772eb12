"""From an HTTP response to the value a method returns, without an ``APIResponse`` in between.

``parse_response`` is the one way in.  The ordinary call, the raw response's ``.parse()`` and ``.parse(to=…)`` all use
it, so that they cannot differ.  pydantic is not imported before the first body has to become a model.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeGuard, cast, get_origin

from .exceptions import APIResponseValidationError
from .lazy import later
from .limits import PARSER_DEPTH, is_nested_deeper
from .settings import PACKAGE
from .transport_api import Response
from .types import NoneType
from .utils import extract_type_arg, extract_type_var_from_base, is_annotated_type, is_type_alias_type
from .utils.guards import is_compiled

if TYPE_CHECKING:
    from . import models
    from .base_client import BaseClient
    from .request_options import FinalRequestOptions
    from .streaming import AsyncStream, Stream
else:
    models = later(__name__, ".models")

__all__ = ["parse_response"]

REQUEST_ID_HEADER = "x-request-id"
_NO_CONTENT = (204, 205)
_MISFIT = "The response's body is not what the API describes."


def parse_response(
    *,
    client: BaseClient[Any, Any],
    response: Response,
    cast_to: Any,
    options: FinalRequestOptions,
    stream: bool = False,
    stream_cls: type[Stream[Any]] | type[AsyncStream[Any]] | None = None,
    to: Any = None,
    missing_stream_class: Callable[[], Exception] = TypeError,
) -> Any:
    """Return the value that ``response`` stands for, as ``cast_to`` (or ``to``, a caller's own choice) asks for it.

    ``response`` is a success.  Without ``stream`` its body has been read (``read()`` or ``aread()``); with it, the body
    is left alone and handed to the stream class: the one in ``to``, else ``stream_cls``, else the client's default.

    Returns ``None`` for ``NoneType`` and ``None``, the text for ``str``, the bytes for ``bytes``, a number or truth
    value read from the text for ``int``, ``float`` and ``bool``, ``response`` itself for ``httpx.Response``, a JSON
    lines decoder for its class, and what the JSON body holds for everything else (models, lists, maps, unions,
    ``Annotated`` …).  A model carries the ``x-request-id`` header as ``_request_id``.  ``options.post_parser`` has the
    last word.

    A body that is not JSON comes back as text (``None`` when the status says there is none), unless the client
    validates strictly.  Raises ``APIResponseValidationError`` when a strict client's body does not fit, when a body
    declared as JSON is not, and for text where a number is due; ``TypeError`` for a pydantic model that is not one of
    this package's; what ``missing_stream_class`` makes when nothing names a stream class.
    """
    value: Any
    if stream:
        value = _open_stream(client, response, cast_to, options, stream_cls, plain_type(to), missing_stream_class)
    else:
        value = _read_body(client, response, cast_to if to is None else to)
    post_parser = cast("Callable[[Any], Any] | None", getattr(options, "post_parser", None))
    return post_parser(value) if callable(post_parser) else value


def plain_type(type_: Any) -> Any:
    """Return ``type_`` without the alias and the ``Annotated`` around it, which say how JSON is read and no more."""
    if _is_class(type_):
        return type_
    if is_type_alias_type(type_):
        type_ = type_.__value__
    while type_ is not None and is_annotated_type(type_):
        type_ = extract_type_arg(type_, 0)
    return type_


def _open_stream(
    client: BaseClient[Any, Any],
    response: Response,
    cast_to: Any,
    options: FinalRequestOptions,
    stream_cls: Any,
    to: Any,
    missing_stream_class: Callable[[], Exception],
) -> Any:
    from .streaming import extract_stream_chunk_type, is_stream_class_type

    jsonl = _json_lines(client, cast_to if to is None else to, response)
    if jsonl is not None:
        return jsonl
    if to is not None:
        if not is_stream_class_type(to):
            raise TypeError(
                f"A streamed response can only be parsed to a subclass of Stream or AsyncStream, not to {to}"
            )
        stream_cls = to
    if stream_cls is not None:
        cast_to = extract_stream_chunk_type(
            stream_cls,
            failure_message=f"Expected a stream class such as Stream[Item], with its item type, not {stream_cls}",
        )
    else:
        stream_cls = getattr(client, "_default_stream_cls", None)
        if stream_cls is None:
            raise missing_stream_class()
    return (get_origin(stream_cls) or stream_cls)(cast_to=cast_to, response=response, client=client, options=options)


def _json_lines(client: BaseClient[Any, Any], type_: Any, response: Response) -> Any:
    """Return a decoder when ``type_`` is ``JSONLDecoder[Line]``, its asynchronous twin or a subclass, else None."""
    module = sys.modules.get(f"{__package__}.jsonl")
    if module is None:  # then nobody has a class of it
        return None
    decoder = get_origin(type_) or type_
    bases: tuple[type, ...] = (module.JSONLDecoder, module.AsyncJSONLDecoder)
    if not _is_class(decoder) or not issubclass(decoder, bases):
        return None
    chunks = response.iter_bytes() if issubclass(decoder, bases[0]) else response.aiter_bytes()
    line_type = extract_type_var_from_base(type_, generic_bases=bases, index=0)
    limit = client.safety_limits.max_event_bytes
    return cast(Any, decoder)(raw_iterator=chunks, line_type=line_type, http_response=response, max_event_bytes=limit)


def _read_bool(response: Response) -> bool:
    return response.text.lower() == "true"


# What is read without JSON.  Everything else in a body is JSON.
_VERBATIM: dict[Any, Callable[[Response], Any]] = {
    NoneType: lambda response: None,
    str: lambda response: response.text,
    bytes: lambda response: response.content,
    int: lambda response: int(response.text),
    float: lambda response: float(response.text),
    bool: _read_bool,
    Response: lambda response: response,
}


def _read_body(client: BaseClient[Any, Any], response: Response, cast_to: Any) -> Any:
    if is_compiled(cast_to):
        return _read_json(client, response, cast_to)
    type_ = plain_type(cast_to)
    if type_ is None:
        return None
    if _is_class(type_):
        verbatim = _VERBATIM.get(type_)
        if verbatim is not None:
            try:
                return verbatim(response)
            except ValueError as error:  # no number
                raise APIResponseValidationError(response, response.text, message=_MISFIT) from error
        if issubclass(type_, Response):
            if type(response) is not type_:
                raise ValueError("A subclass of httpx.Response cannot be made from a response of another class")
            return response
    jsonl = _json_lines(client, type_, response)
    if jsonl is not None:
        return jsonl
    # Beside a union stands its discriminator; beside a class nothing that reading it needs.
    return _read_json(client, response, type_ if _is_class(type_) else cast_to)


def _read_json(client: BaseClient[Any, Any], response: Response, type_: Any) -> Any:
    strict: bool = client._strict_response_validation  # pyright: ignore[reportPrivateUsage]
    content_type, _, _ = response.headers.get("content-type", "").partition(";")
    declared = content_type.rstrip().lower().endswith("json")
    # Text that happens to be JSON ("12") stays text where any value is welcome.
    if declared or not content_type or type_ is not object:
        try:
            depth = client.safety_limits.max_json_depth
            if depth < PARSER_DEPTH and is_nested_deeper(response.text, depth):
                raise ValueError("nested too deep")
            return _from_json(response, type_, strict, depth)
        except ValueError as error:
            if strict or declared:
                message = _MISFIT if declared else _not_declared(content_type)
                raise APIResponseValidationError(response, response.text, message=message) from error
    elif strict:
        raise APIResponseValidationError(response, response.text, message=_not_declared(content_type))
    return None if response.status_code in _NO_CONTENT else response.text


def _from_json(response: Response, type_: Any, strict: bool, max_depth: int) -> Any:
    parse_json_as = models.parse_json_as
    if not _is_class(type_):
        return parse_json_as(type_, response.content, strict=strict, max_depth=max_depth)
    if not issubclass(type_, models.BaseModel):
        _refuse_foreign_model(type_)
        return parse_json_as(type_, response.content, strict=strict, max_depth=max_depth)
    build = getattr(type_, "build", None)
    if build is not None:
        # A page that makes itself from the response, because the body is a bare list or a header counts.
        value = build(response=response, data=parse_json_as(object, response.content, max_depth=max_depth))
    else:
        value = parse_json_as(type_, response.content, strict=strict, max_depth=max_depth)
    request_id = response.headers.get(REQUEST_ID_HEADER)
    if request_id is not None and isinstance(value, models.BaseModel):
        value._request_id = request_id  # pyright: ignore[reportPrivateUsage]
    return value


def _is_class(type_: Any) -> TypeGuard[type[Any]]:
    # isinstance(list[int], type) holds in Python 3.10.
    return issubclass(type(type_), type)


def _not_declared(content_type: str) -> str:
    return f"Expected a JSON response, but its content type is {content_type or 'missing'!r}."


def _refuse_foreign_model(type_: type[Any]) -> None:
    import pydantic

    if issubclass(type_, pydantic.BaseModel):
        raise TypeError(f"Pydantic models must subclass our base model type, e.g. `from {PACKAGE} import BaseModel`")
