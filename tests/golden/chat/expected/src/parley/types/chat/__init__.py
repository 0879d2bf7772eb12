from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .chunk import Chunk as Chunk
    from .completion import Completion as Completion
    from .message_param import MessageParam as MessageParam
    from .completion_create_params import CompletionCreateParams as CompletionCreateParams
else:
    _modules = {
        "Chunk": "chunk",
        "Completion": "completion",
        "MessageParam": "message_param",
        "CompletionCreateParams": "completion_create_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
