"""Names of `_core` for code outside of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core.response_errors import *
    from ._core.response import *
    from ._core.response_wrappers import *
else:
    from ._core.lazy import reexport

    __getattr__, __dir__ = reexport(__name__, "._core.response_errors", "._core.response", "._core.response_wrappers")
