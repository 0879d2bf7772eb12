from typing import Union
from typing_extensions import Annotated, TypeAlias

from .._utils import PropertyInfo
from .response_output_message import ResponseOutputMessage
from .response_output_reasoning import ResponseOutputReasoning
from .response_output_function_call import ResponseOutputFunctionCall

__all__ = ["ResponseOutputItem"]

ResponseOutputItem: TypeAlias = Annotated[
    Union[ResponseOutputMessage, ResponseOutputFunctionCall, ResponseOutputReasoning],
    PropertyInfo(discriminator="type"),
]
"""Something the model produced. Its `type` tells messages, function calls and reasoning apart."""
