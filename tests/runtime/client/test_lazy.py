"""Names loaded when first asked for, and objects made when first used."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from runtime.lazy import attach
from runtime.utils.proxies import LazyProxy
from runtime.utils.resources_proxy import ResourcesProxy


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    root = tmp_path / "lazypkg"
    (root / "sub").mkdir(parents=True)
    (root / "__init__.py").write_text(
        "from runtime.lazy import attach\n"
        "__getattr__, __dir__ = attach(__name__, {'Thing': '_things', 'Deep': 'sub.deep', 'sub': '', 'Gone': '_things'})\n"
    )
    (root / "_things.py").write_text("class Thing: pass\n")
    (root / "sub" / "__init__.py").write_text(
        "from runtime.lazy import attach\n__getattr__, __dir__ = attach(__name__, {'Thing': '._things'})\n"
    )
    (root / "sub" / "deep.py").write_text("class Deep: pass\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    import lazypkg  # type: ignore[import-not-found]

    yield lazypkg
    for name in [name for name in sys.modules if name.partition(".")[0] == "lazypkg"]:
        del sys.modules[name]


def test_a_name_is_loaded_when_asked_for_and_kept(package: Any) -> None:
    assert "lazypkg._things" not in sys.modules
    thing = package.Thing
    assert "lazypkg._things" in sys.modules
    assert vars(package)["Thing"] is thing
    assert package.Deep.__module__ == "lazypkg.sub.deep"


def test_submodules_and_names_from_above_can_be_had(package: Any) -> None:
    assert package.sub.Thing is package.Thing


def test_all_names_are_listed_before_they_are_loaded(package: Any) -> None:
    assert {"Thing", "Deep", "sub"} <= set(dir(package))


@pytest.mark.parametrize("name", ["Nothing", "Gone", "__wrapped__"])
def test_an_unknown_name_is_an_attribute_error(package: Any, name: str) -> None:
    with pytest.raises(AttributeError, match=name):
        getattr(package, name)
    assert not hasattr(package, name)


def test_from_import_works(package: Any) -> None:
    namespace: dict[str, Any] = {}
    exec("from lazypkg import Thing, Deep", namespace)
    assert namespace["Thing"] is package.Thing


def test_attach_returns_the_two_functions_of_a_module() -> None:
    getter, lister = attach(__name__, {"attach": "x"})
    assert "attach" in lister()
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        getter("nothing")


class Counted(LazyProxy["list[int]"]):
    def __init__(self) -> None:
        self.loads = 0

    def __load__(self) -> list[int]:
        self.loads += 1
        return [1, 2]


def test_a_proxy_is_what_it_stands_for() -> None:
    proxy = Counted()
    assert proxy.loads == 0
    assert isinstance(proxy, list)
    assert repr(proxy) == str(proxy) == "[1, 2]"
    assert proxy.__as_proxied__().count(1) == 1
    assert "append" in dir(proxy)


def test_a_proxy_that_cannot_load_is_only_itself() -> None:
    class Failing(LazyProxy[Any]):
        def __load__(self) -> Any:
            raise RuntimeError("not installed")

    proxy = Failing()
    assert isinstance(proxy, LazyProxy)
    assert not isinstance(proxy, dict)
    with pytest.raises(RuntimeError, match="not installed"):
        _ = proxy.anything


def test_the_resources_of_a_package_are_imported_when_used(monkeypatch: pytest.MonkeyPatch) -> None:
    fake = ModuleType("sdk.resources")
    fake.chat = "chat"  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "sdk", ModuleType("sdk"))
    monkeypatch.setitem(sys.modules, "sdk.resources", fake)
    proxy = ResourcesProxy()
    assert proxy.chat == "chat"
    assert isinstance(proxy, ModuleType)
