"""Names of `_core` for code outside of this package."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core.constants import *
    from ._core.request_options import *
    from ._core.platform_headers import *
    from ._core.http_timeout import *
    from ._core.base_client import *
    from ._core.sync_client import *
    from ._core.async_client import *
    from ._core.http_clients import *
    from ._core.pages import *
else:
    from ._core.lazy import reexport

    __getattr__, __dir__ = reexport(
        __name__,
        "._core.constants",
        "._core.request_options",
        "._core.platform_headers",
        "._core.http_timeout",
        "._core.base_client",
        "._core.sync_client",
        "._core.async_client",
        "._core.http_clients",
        "._core.pages",
    )
