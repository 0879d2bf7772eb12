"""The base of every client, and the names that generated code imports from here.

``BaseClient`` makes requests from options; ``SyncAPIClient`` and ``AsyncAPIClient`` differ in the lines that wait.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._async_client import AsyncAPIClient as AsyncAPIClient
from ._client_base import BaseClient as BaseClient
from ._constants import DEFAULT_MAX_RETRIES as DEFAULT_MAX_RETRIES
from ._constants import INITIAL_RETRY_DELAY as INITIAL_RETRY_DELAY
from ._constants import MAX_RETRY_DELAY as MAX_RETRY_DELAY
from ._platform import OtherArch as OtherArch
from ._platform import OtherPlatform as OtherPlatform
from ._platform import get_architecture as get_architecture
from ._platform import get_platform as get_platform
from ._request import FinalRequestOptions as FinalRequestOptions
from ._request import make_request_options as make_request_options
from ._sync_client import SyncAPIClient as SyncAPIClient

if TYPE_CHECKING:
    from ._client_base import HTTPX_DEFAULT_TIMEOUT as HTTPX_DEFAULT_TIMEOUT
    from ._constants import DEFAULT_CONNECTION_LIMITS as DEFAULT_CONNECTION_LIMITS
    from ._constants import DEFAULT_TIMEOUT as DEFAULT_TIMEOUT
    from ._http_clients import DefaultAioHttpClient as DefaultAioHttpClient
    from ._http_clients import DefaultAsyncHttpxClient as DefaultAsyncHttpxClient
    from ._http_clients import DefaultHttpxClient as DefaultHttpxClient
    from ._pages import AsyncPaginator as AsyncPaginator
    from ._pages import BaseAsyncPage as BaseAsyncPage
    from ._pages import BasePage as BasePage
    from ._pages import BaseSyncPage as BaseSyncPage
    from ._pages import PageInfo as PageInfo
else:
    from ._lazy import attach

    # What needs httpx or pydantic, and the aiohttp client an optional extra.
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(("AsyncPaginator", "BaseAsyncPage", "BasePage", "BaseSyncPage", "PageInfo"), "._pages"),
            **dict.fromkeys(("DEFAULT_CONNECTION_LIMITS", "DEFAULT_TIMEOUT"), "._constants"),
            **dict.fromkeys(
                ("DefaultAioHttpClient", "DefaultAsyncHttpxClient", "DefaultHttpxClient"), "._http_clients"
            ),
            "HTTPX_DEFAULT_TIMEOUT": "._client_base",
        },
    )
