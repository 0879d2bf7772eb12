from typing import List, Optional

from ..._models import BaseModel

__all__ = ["ErrorObject", "Debug"]


class Debug(BaseModel):
    """The exact tokens that went in and came out, reported when debugging has been switched on for a request."""

    input_token_ids: Optional[List[int]] = None
    """Vocabulary ids of the prompt's tokens."""

    input_tokens: Optional[List[str]] = None
    """Texts of the prompt's tokens."""

    output_token_ids: Optional[List[int]] = None
    """Vocabulary ids of the reply's tokens."""

    output_tokens: Optional[List[str]] = None
    """Texts of the reply's tokens."""


class ErrorObject(BaseModel):
    """What went wrong, in a form that programs can tell apart and people can read."""

    message: str
    """Explanation for people. Its wording may change, so do not match on it."""

    type: str
    """Class of error, such as `invalid_request_error` or `server_error`."""

    code: Optional[str] = None
    """Stable identifier of this particular error, such as `model_not_found`."""

    debug: Optional[Debug] = None
    """Tokens that went in and came out before the failure."""

    failed_generation: Optional[str] = None
    """What the model wrote when its output was rejected, for example a tool call that is not valid JSON."""

    param: Optional[str] = None
    """Request parameter the error is about, where a single one is to blame."""

    schema_code: Optional[str] = None
    """Identifier of the rule that the supplied JSON Schema violates."""

    schema_kind: Optional[str] = None
    """Kind of schema in which the problem lies, for instance a tool's parameters or a response format."""

    schema_path: Optional[str] = None
    """Place in the supplied JSON Schema at which the check failed, written as one string."""

    schema_path_segments: Optional[List[str]] = None
    """The same place as `schema_path`, one key or index at a time from the root."""
