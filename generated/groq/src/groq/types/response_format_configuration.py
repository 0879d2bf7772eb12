from typing import Dict, Union, Optional
from typing_extensions import Literal, TypeAlias

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = [
    "ResponseFormatConfiguration",
    "ResponseFormatText",
    "ResponseFormatJsonObject",
    "TextResponseFormatJsonSchema",
]


class ResponseFormatText(BaseModel):
    """Ordinary text, which is what a model writes unless told otherwise."""

    type: Literal["text"]
    """Selects ordinary text."""


class ResponseFormatJsonObject(BaseModel):
    """Valid JSON of any shape. Tell the model in a message to write JSON, or it may not. Prefer `json_schema` on
    models that know it.
    """

    type: Literal["json_object"]
    """Selects JSON of any shape."""


class TextResponseFormatJsonSchema(BaseModel):
    """JSON that obeys a schema of yours, with the schema's particulars beside `type` and not inside an object."""

    name: str
    """Letters, digits, underscores and dashes, no more than 64 of them."""

    schema_: Dict[str, object] = FieldInfo(alias="schema")
    """A JSON Schema document that the text has to obey."""

    type: Literal["json_schema"]
    """Selects JSON that obeys a schema."""

    description: Optional[str] = None
    """What the format is for. The model reads it to fill in the fields sensibly."""

    strict: Optional[bool] = None
    """Forces the text to obey the schema to the letter."""


ResponseFormatConfiguration: TypeAlias = Union[
    ResponseFormatText, ResponseFormatJsonObject, TextResponseFormatJsonSchema
]
"""Form the text has to take. Its `type` tells plain text, any JSON and JSON with a schema apart."""
