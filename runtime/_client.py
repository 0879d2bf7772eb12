"""Stands for the client of a package, whose classes have the API's name there."""

from __future__ import annotations

from ._base_client import AsyncAPIClient, SyncAPIClient


class SDKClient(SyncAPIClient):
    """The synchronous client."""


class AsyncSDKClient(AsyncAPIClient):
    """The asynchronous client."""
