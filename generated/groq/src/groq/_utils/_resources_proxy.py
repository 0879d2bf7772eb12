"""The package's ``resources`` attribute, which imports the resource modules when first used."""

from __future__ import annotations

from importlib import import_module
from types import ModuleType

from ._proxy import LazyProxy


class ResourcesProxy(LazyProxy[ModuleType]):
    """Stands for the package's ``resources`` module."""

    def __load__(self) -> ModuleType:
        return import_module("..resources", __package__)


resources = ResourcesProxy().__as_proxied__()
