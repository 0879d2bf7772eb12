from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .shared import Usage as Usage
    from .echo_say_params import EchoSayParams as EchoSayParams
    from .echo_say_response import EchoSayResponse as EchoSayResponse
else:
    _modules = {
        "Usage": "shared",
        "EchoSayParams": "echo_say_params",
        "EchoSayResponse": "echo_say_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "chat": "",
            "shared": "",
        },
    )
