"""Packages on httpx's successor: what they require and import, and that the core uses it."""

from __future__ import annotations

import importlib
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import httpx
import pytest

from sdkwright.emit import emit
from sdkwright.emit.http_library import use_library
from tests.emit import mini
from tests.emit.conftest import Load

httpx2: Any = pytest.importorskip("httpx2")


def test_a_package_on_httpx_requires_what_httpx_looks_for_at_each_lock(cache: Path) -> None:
    files = emit(mini.sdk(), cache=cache)
    assert '"sniffio>=1.3, <2"' in str(files["pyproject.toml"])


def test_a_package_on_the_successor_requires_and_imports_it(cache: Path) -> None:
    files = {path: str(text) for path, text in emit(replace(mini.sdk(), http_library="httpx2"), cache=cache).items()}
    assert "\"httpx2>=2.9, <3; python_version >= '3.11'\"" in files["pyproject.toml"]
    core = files["src/zoo/_core/transport_api.py"]
    assert "import httpx2 as httpx" in core
    assert "from httpx import" not in core
    assert 'HTTP_LIBRARY: str = "httpx2"' in files["src/zoo/_core/settings.py"]
    assert "\nimport httpx2 as httpx\n" in files["tests/test_client.py"]
    programs = [text for path, text in files.items() if "/_core/" not in path]
    assert not any(line.strip() == "import httpx" for text in programs for line in text.splitlines())


def test_a_package_on_httpx_stays_as_it_is() -> None:
    files = {"tests/a.py": "import httpx\n", "src/a/_core/transport_api.py": "from httpx import URL as URL\n"}
    assert use_library(files, "httpx") == files


def test_its_clients_use_the_library_and_take_clients_of_both(load: Load) -> None:
    zoo = load(replace(mini.sdk(), http_library="httpx2"))
    assert zoo.Timeout is httpx2.Timeout
    own = zoo.Zoo(api_key="k")
    assert isinstance(own._client, httpx2.Client)
    libraries: tuple[Any, ...] = (httpx, httpx2)
    for library in libraries:
        response = library.Response(200, json={"id": "2"})
        transport = library.MockTransport(lambda _: response)  # noqa: B023 - used in this round only
        client = zoo.Zoo(api_key="k", http_client=library.Client(transport=transport))
        assert client.pets.retrieve("2").id == "2"
        raw = client.pets.with_raw_response.retrieve("2")
        assert isinstance(raw.http_response, httpx2.Response)


@pytest.mark.parametrize("configured", ["httpx", "httpx2"])
def test_the_library_that_is_installed_is_used(configured: str, load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    zoo = load(replace(mini.sdk(), http_library=configured))  # type: ignore[arg-type]
    api = importlib.import_module(f"{zoo.__name__}._core.transport_api")
    other = "httpx" if configured == "httpx2" else "httpx2"
    assert api.load_library().__name__ == configured
    monkeypatch.setitem(sys.modules, configured, None)
    with pytest.raises(ModuleNotFoundError):
        importlib.import_module(configured)

    def missing(name: str) -> Any:
        if name == configured:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return sys.modules[name]

    monkeypatch.setattr(api, "import_module", missing)
    assert api.load_library().__name__ == other
