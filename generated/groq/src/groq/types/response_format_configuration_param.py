from __future__ import annotations

from typing import Dict, Union, Optional
from typing_extensions import Literal, Required, TypeAlias, TypedDict

__all__ = [
    "ResponseFormatConfigurationParam",
    "ResponseFormatText",
    "ResponseFormatJsonObject",
    "TextResponseFormatJsonSchema",
]


class ResponseFormatText(TypedDict, total=False):
    """Ordinary text, which is what a model writes unless told otherwise."""

    type: Required[Literal["text"]]
    """Selects ordinary text."""


class ResponseFormatJsonObject(TypedDict, total=False):
    """Valid JSON of any shape. Tell the model in a message to write JSON, or it may not. Prefer `json_schema` on
    models that know it.
    """

    type: Required[Literal["json_object"]]
    """Selects JSON of any shape."""


class TextResponseFormatJsonSchema(TypedDict, total=False):
    """JSON that obeys a schema of yours, with the schema's particulars beside `type` and not inside an object."""

    name: Required[str]
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    schema: Required[Dict[str, object]]
    """A JSON Schema document that the text has to obey."""

    type: Required[Literal["json_schema"]]
    """Selects JSON that obeys a schema."""

    description: str
    """What the format is for. The model reads it to fill in the fields sensibly."""

    strict: Optional[bool]
    """Forces the text to obey the schema to the letter."""


ResponseFormatConfigurationParam: TypeAlias = Union[
    ResponseFormatText, ResponseFormatJsonObject, TextResponseFormatJsonSchema
]
"""Form the text has to take. Its `type` tells plain text, any JSON and JSON with a schema apart."""
