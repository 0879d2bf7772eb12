"""Which operation an error came from, by which its body is read later (see ``error_bodies``); loaded with an error."""

from __future__ import annotations

from .error_types import ERROR_TYPES
from .exceptions import APIStatusError
from .request_options import FinalRequestOptions
from .routes import find_route

__all__ = ["note_operation"]


def note_operation(error: APIStatusError, options: FinalRequestOptions) -> APIStatusError:
    """Return the error, with the operation that failed noted on it: by that its body is read later."""
    if ERROR_TYPES:
        route = find_route(options.method, options.url)
        error._operation = (route.method, route.path)  # pyright: ignore[reportPrivateUsage]
    return error
