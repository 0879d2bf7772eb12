"""The errors of a stream: what each says and what it carries.

None of them shows the query of the URL, where credentials may stand, nor data that could not be read.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

from .exceptions import APIConnectionError, APIError, APIResponseValidationError
from .transport_api import Request, Response

__all__ = [
    "cut_short",
    "event_too_large",
    "from_event",
    "not_a_stream",
    "not_json",
    "request_of",
    "unexpected_item",
]

_MESSAGE_KEYS = ("message", "error", "detail")


def request_of(response: Response) -> Request:
    """Return the request behind ``response``; one that says nothing when the response was made by hand without any."""
    try:
        return response.request
    except RuntimeError:
        response.request = Request("GET", "")
        return response.request


def _name(response: Response) -> str:
    request = request_of(response)
    url = request.url.copy_with(username=None, password=None, query=None, fragment=None)
    return f"stream from {request.method} {url}"


def from_event(response: Response, value: object, error_property: str | None) -> APIError:
    """Return the error that an event reports: ``value`` is its data, decoded where it was JSON.

    The error's body is the object under ``error_property`` if there is one, else the whole.
    """
    body = value
    if error_property is not None and isinstance(value, Mapping):
        inner = cast("Mapping[str, object]", value).get(error_property)
        if isinstance(inner, Mapping):
            body = cast("Mapping[str, object]", inner)
    message = _message_in(body) or "The API reported an error in the stream."
    return APIError(message, request_of(response), body=body)


def not_a_stream(response: Response, media_type: str) -> APIError:
    """Return the error for a response, read to its end, that is declared as ``media_type``, not as events."""
    text = response.text
    body: object = text
    message = None
    if media_type.endswith("json"):
        try:
            body = response.json()
        except (ValueError, RecursionError):
            pass
        else:
            message = _message_in(body)
    return APIError(
        message or f"Expected the {_name(response)}, but the response is {media_type}.",
        request_of(response),
        body=body,
    )


def not_json(response: Response) -> APIError:
    """Return an event's data is not JSON; what it was instead is not shown."""
    request_of(response)
    message = f"An event of the {_name(response)} does not hold valid JSON."
    return APIResponseValidationError(response, None, message=message)


def unexpected_item(response: Response) -> APIError:
    """Return an event's data is JSON, but not what the API describes (with strict validation)."""
    request_of(response)
    message = f"An event of the {_name(response)} is not what the API describes."
    return APIResponseValidationError(response, None, message=message)


def event_too_large(response: Response, limit: int) -> APIError:
    """Return the error for an event of more than ``limit`` bytes."""
    message = f"An event of the {_name(response)} is larger than the limit of {limit} bytes."
    return APIError(message, request_of(response), body=None)


def cut_short(response: Response, where: str) -> APIConnectionError:
    """Return the error for a body that ended without a transport error, where the stream had not."""
    return APIConnectionError(message=f"The {_name(response)} ended {where}.", request=request_of(response))


def _message_in(body: Any) -> str | None:
    """Return the text for people in an error's body, wherever APIs put it."""
    if isinstance(body, str):
        return body.strip() or None
    if isinstance(body, Mapping):
        fields = cast("Mapping[str, object]", body)
        for key in _MESSAGE_KEYS:
            message = _message_in(fields.get(key))
            if message is not None:
                return message
    return None
