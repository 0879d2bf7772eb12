"""The package's ``resources`` attribute, which imports the resource modules when first used."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ..settings import PACKAGE
from .proxies import LazyProxy

__all__ = ["ResourcesProxy", "resources"]


class ResourcesProxy(LazyProxy[ModuleType]):
    """Stands for the package's ``resources`` module."""

    def __load__(self) -> ModuleType:
        return import_module(f"{PACKAGE}.resources")


resources = ResourcesProxy().__as_proxied__()
