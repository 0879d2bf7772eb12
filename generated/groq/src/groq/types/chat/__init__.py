from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .chat_completion import ChatCompletion as ChatCompletion
    from .chat_completion_role import ChatCompletionRole as ChatCompletionRole
    from .chat_completion_chunk import ChatCompletionChunk as ChatCompletionChunk
    from .chat_completion_message import ChatCompletionMessage as ChatCompletionMessage
    from .completion_create_params import CompletionCreateParams as CompletionCreateParams
    from .chat_completion_tool_param import ChatCompletionToolParam as ChatCompletionToolParam
    from .chat_completion_message_param import ChatCompletionMessageParam as ChatCompletionMessageParam
    from .chat_completion_token_logprob import ChatCompletionTokenLogprob as ChatCompletionTokenLogprob
    from .chat_completion_message_tool_call import ChatCompletionMessageToolCall as ChatCompletionMessageToolCall
    from .chat_completion_content_part_param import ChatCompletionContentPartParam as ChatCompletionContentPartParam
    from .chat_completion_tool_message_param import ChatCompletionToolMessageParam as ChatCompletionToolMessageParam
    from .chat_completion_user_message_param import ChatCompletionUserMessageParam as ChatCompletionUserMessageParam
    from .chat_completion_system_message_param import (
        ChatCompletionSystemMessageParam as ChatCompletionSystemMessageParam,
    )
    from .chat_completion_function_message_param import (
        ChatCompletionFunctionMessageParam as ChatCompletionFunctionMessageParam,
    )
    from .chat_completion_assistant_message_param import (
        ChatCompletionAssistantMessageParam as ChatCompletionAssistantMessageParam,
    )
    from .chat_completion_content_part_text_param import (
        ChatCompletionContentPartTextParam as ChatCompletionContentPartTextParam,
    )
    from .chat_completion_message_tool_call_param import (
        ChatCompletionMessageToolCallParam as ChatCompletionMessageToolCallParam,
    )
    from .chat_completion_named_tool_choice_param import (
        ChatCompletionNamedToolChoiceParam as ChatCompletionNamedToolChoiceParam,
    )
    from .chat_completion_content_part_image_param import (
        ChatCompletionContentPartImageParam as ChatCompletionContentPartImageParam,
    )
    from .chat_completion_tool_choice_option_param import (
        ChatCompletionToolChoiceOptionParam as ChatCompletionToolChoiceOptionParam,
    )
    from .chat_completion_function_call_option_param import (
        ChatCompletionFunctionCallOptionParam as ChatCompletionFunctionCallOptionParam,
    )
else:
    _modules = {
        "ChatCompletion": "chat_completion",
        "ChatCompletionRole": "chat_completion_role",
        "ChatCompletionChunk": "chat_completion_chunk",
        "ChatCompletionMessage": "chat_completion_message",
        "CompletionCreateParams": "completion_create_params",
        "ChatCompletionToolParam": "chat_completion_tool_param",
        "ChatCompletionMessageParam": "chat_completion_message_param",
        "ChatCompletionTokenLogprob": "chat_completion_token_logprob",
        "ChatCompletionMessageToolCall": "chat_completion_message_tool_call",
        "ChatCompletionContentPartParam": "chat_completion_content_part_param",
        "ChatCompletionToolMessageParam": "chat_completion_tool_message_param",
        "ChatCompletionUserMessageParam": "chat_completion_user_message_param",
        "ChatCompletionSystemMessageParam": "chat_completion_system_message_param",
        "ChatCompletionFunctionMessageParam": "chat_completion_function_message_param",
        "ChatCompletionAssistantMessageParam": "chat_completion_assistant_message_param",
        "ChatCompletionContentPartTextParam": "chat_completion_content_part_text_param",
        "ChatCompletionMessageToolCallParam": "chat_completion_message_tool_call_param",
        "ChatCompletionNamedToolChoiceParam": "chat_completion_named_tool_choice_param",
        "ChatCompletionContentPartImageParam": "chat_completion_content_part_image_param",
        "ChatCompletionToolChoiceOptionParam": "chat_completion_tool_choice_option_param",
        "ChatCompletionFunctionCallOptionParam": "chat_completion_function_call_option_param",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
