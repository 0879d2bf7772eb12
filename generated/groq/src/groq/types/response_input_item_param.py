from __future__ import annotations

from typing import Union
from typing_extensions import TypeAlias

from .response_function_call_param import ResponseFunctionCallParam
from .response_input_message_param import ResponseInputMessageParam
from .response_item_reference_param import ResponseItemReferenceParam
from .response_easy_input_message_param import ResponseEasyInputMessageParam
from .response_function_call_output_param import ResponseFunctionCallOutputParam

__all__ = ["ResponseInputItemParam"]

ResponseInputItemParam: TypeAlias = Union[
    ResponseEasyInputMessageParam,
    ResponseInputMessageParam,
    ResponseItemReferenceParam,
    ResponseFunctionCallParam,
    ResponseFunctionCallOutputParam,
]
"""Something the model is given. Items without a `type` are messages in their short form."""
