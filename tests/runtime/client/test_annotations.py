"""Modules that only annotations name: they can be imported, for those who resolve annotations."""

from __future__ import annotations

import httpx as library
import pytest

from runtime import httpx, sdk_clients
from runtime.base_client import BaseClient


def test_classes_of_the_http_library_are_those_of_the_library() -> None:
    assert (httpx.Request, httpx.Response, httpx.Auth) == (library.Request, library.Response, library.Auth)
    assert all(hasattr(httpx, name) for name in httpx.__all__)
    with pytest.raises(AttributeError, match="has no attribute 'Cookies'"):
        httpx.Cookies  # type: ignore[attr-defined] # noqa: B018


def test_the_names_of_clients_stand_for_any_client() -> None:
    clients = [getattr(sdk_clients, name) for name in sdk_clients.__all__]
    assert [client.__origin__ for client in clients] == [BaseClient, BaseClient]
