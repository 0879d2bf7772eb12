"""The two clients by the names that stand for a package's own, which are put in their place; for annotations only."""

from typing import Any

from .base_client import BaseClient

__all__ = ["AsyncSDKClient", "SDKClient"]

SDKClient = BaseClient[Any, Any]
AsyncSDKClient = BaseClient[Any, Any]
