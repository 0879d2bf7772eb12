"""The two clients by the names that stand for a package's own, which are put in their place; for annotations only."""

from .async_client import AsyncAPIClient as AsyncSDKClient
from .sync_client import SyncAPIClient as SDKClient

__all__ = ["AsyncSDKClient", "SDKClient"]
