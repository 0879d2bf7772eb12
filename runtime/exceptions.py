"""Errors raised to the caller. Every one derives from :class:`SDKError`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from .transport_api import Request, Response

__all__ = [
    "APIConnectionError",
    "APIError",
    "APIResponseValidationError",
    "APIStatusError",
    "APITimeoutError",
    "APIWebhookValidationError",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "InternalServerError",
    "NotFoundError",
    "PermissionDeniedError",
    "RateLimitError",
    "SDKError",
    "UnprocessableEntityError",
    "status_error_class",
]


class SDKError(Exception):
    """Base of every error of this package."""


class APIError(SDKError):
    """A call was made and failed.

    ``request`` is what was sent; a pickle holds neither its body nor any header that is not known to be harmless, of
    request and response. ``body`` is the error's body: decoded JSON when it was JSON, else text, ``None`` when
    there was no response.
    """

    message: str
    request: Request
    body: object | None

    def __init__(self, message: str, request: Request, *, body: object | None) -> None:
        super().__init__(message)
        self.message = message
        self.request = request
        self.body = body

    @property
    def parsed(self) -> object | None:
        """The body as the model that the API's document gives for the operation and status; None where it gives none.

        It is made as well as can be: what does not fit the model stays as it came.
        """
        return self._parse_body()

    def _parse_body(self) -> object | None:
        return None

    def __reduce__(self) -> tuple[Any, ...]:
        # Constructors here have keyword-only arguments, which the inherited protocol cannot pass: restore attributes.
        # Of the request and response goes along what anyone may see: a pickle travels, to another process or a log.
        from .transport_copies import without_secrets

        return _restore, (type(self), self.args, without_secrets(self.__dict__))


class APIResponseValidationError(APIError):
    """The response has another form than the API promises (with strict validation), or is no JSON where JSON is due."""

    response: Response
    status_code: int

    def __init__(self, response: Response, body: object | None, *, message: str | None = None) -> None:
        super().__init__(message or "The response does not have the expected form.", response.request, body=body)
        self.response = response
        self.status_code = response.status_code


class APIWebhookValidationError(SDKError, ValueError):
    """The payload of a webhook is no JSON, and so no event."""


class APIStatusError(APIError):
    """The API answered with a status of 300 or above (and no redirect was followed)."""

    response: Response
    status_code: int
    _operation: tuple[str, str] | None = None
    _parsed: tuple[object | None] | None = None

    def __init__(self, message: str, *, response: Response, body: object | None) -> None:
        super().__init__(message, response.request, body=body)
        self.response = response
        self.status_code = response.status_code

    def _parse_body(self) -> object | None:
        if self._operation is None:
            return None
        if self._parsed is None:
            from .error_bodies import parse_body

            self._parsed = (parse_body(self.body, self._operation, self.status_code),)
        return self._parsed[0]


class APIConnectionError(APIError):
    """No complete response arrived; the cause is the transport's own error."""

    def __init__(self, *, message: str = "Connection error.", request: Request) -> None:
        super().__init__(message, request, body=None)


class APITimeoutError(APIConnectionError):
    """The call took longer than its timeout allows."""

    def __init__(self, request: Request) -> None:
        super().__init__(message="Request timed out.", request=request)


class BadRequestError(APIStatusError):
    """Status 400."""

    status_code: Literal[400] = 400  # pyright: ignore[reportIncompatibleVariableOverride]


class AuthenticationError(APIStatusError):
    """Status 401."""

    status_code: Literal[401] = 401  # pyright: ignore[reportIncompatibleVariableOverride]


class PermissionDeniedError(APIStatusError):
    """Status 403."""

    status_code: Literal[403] = 403  # pyright: ignore[reportIncompatibleVariableOverride]


class NotFoundError(APIStatusError):
    """Status 404."""

    status_code: Literal[404] = 404  # pyright: ignore[reportIncompatibleVariableOverride]


class ConflictError(APIStatusError):
    """Status 409."""

    status_code: Literal[409] = 409  # pyright: ignore[reportIncompatibleVariableOverride]


class UnprocessableEntityError(APIStatusError):
    """Status 422."""

    status_code: Literal[422] = 422  # pyright: ignore[reportIncompatibleVariableOverride]


class RateLimitError(APIStatusError):
    """Status 429."""

    status_code: Literal[429] = 429  # pyright: ignore[reportIncompatibleVariableOverride]


class InternalServerError(APIStatusError):
    """Status 500 or above."""


_BY_STATUS: dict[int, type[APIStatusError]] = {
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    429: RateLimitError,
}


def status_error_class(status_code: int) -> type[APIStatusError]:
    """Return the error class for a status: the one named after it, else the one for 5xx, else the general one."""
    error_class = _BY_STATUS.get(status_code)
    if error_class is not None:
        return error_class
    return InternalServerError if status_code >= 500 else APIStatusError


def _restore(cls: type[APIError], args: tuple[Any, ...], state: dict[str, Any]) -> APIError:
    error = cls.__new__(cls, *args)
    error.__dict__.update(state)
    return error


# Callers see the name they import: `package.RateLimitError`, not `package._core.exceptions.RateLimitError`.
for _error in (
    *(SDKError, APIError, APIResponseValidationError, APIStatusError),
    *(APIConnectionError, APITimeoutError, *_BY_STATUS.values(), InternalServerError),
):
    _error.__module__ = __name__.rpartition(".")[0].removesuffix("._core")
