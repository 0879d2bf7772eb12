"""Names of `_core` for code outside of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core.response import *
else:
    from ._core.lazy import reexport

    __getattr__, __dir__ = reexport(__name__, "._core.response")
