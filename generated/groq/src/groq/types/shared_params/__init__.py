from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.lazy import attach

if TYPE_CHECKING:
    from .function_definition import FunctionDefinition as FunctionDefinition
    from .function_parameters import FunctionParameters as FunctionParameters
else:
    _modules = {
        "FunctionDefinition": "function_definition",
        "FunctionParameters": "function_parameters",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
