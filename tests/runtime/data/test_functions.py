"""Arguments that a call lacks, and the async library that runs a caller with and without sniffio."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
import trio

from runtime.utils import get_async_library, required_args


@required_args(["name"])
def create(name: str = "", size: int = 0) -> str:
    return f"{name} {size}"


@required_args(["name", "size"], ["file"])
def upload(name: str = "", size: int = 0, file: str = "") -> str:
    return f"{name} {size} {file}"


async def ask() -> str:
    return get_async_library()


@pytest.fixture
def without_sniffio(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the library be told as where sniffio was never imported."""
    monkeypatch.delitem(sys.modules, "sniffio", raising=False)


def test_arguments_by_position_count_as_given() -> None:
    assert create("a") == "a 0"
    assert upload("a", 1) == "a 1 "
    assert upload(file="f") == " 0 f"


def test_an_argument_is_given_whatever_its_value() -> None:
    assert create(name="") == " 0"


def test_a_missing_argument_is_named() -> None:
    with pytest.raises(TypeError, match=r"^Missing required argument: 'name'$"):
        create(size=1)
    with pytest.raises(TypeError, match=r"^Missing required arguments: 'name' and 'size'$"):
        required_args(["name", "size"])(lambda: None)()


def test_of_several_ways_to_call_all_are_named() -> None:
    with pytest.raises(TypeError, match=r"Expected either \('name' and 'size'\) or \('file'\) arguments to be given"):
        upload("a")


def test_more_positions_than_there_are_arguments_are_refused() -> None:
    with pytest.raises(TypeError, match=r"^create\(\) takes 2 argument\(s\) but 3 were given$"):
        create("a", 1, 2)  # type: ignore[call-arg]


@pytest.mark.usefixtures("without_sniffio")
async def test_a_loop_of_asyncio_is_found_without_sniffio() -> None:
    assert await ask() == "asyncio"


def test_a_run_of_trio_is_found_without_sniffio(monkeypatch: pytest.MonkeyPatch) -> None:
    async def main() -> str:
        monkeypatch.delitem(sys.modules, "sniffio")  # trio has imported it
        return await ask()

    assert trio.run(main) == "trio"


@pytest.mark.usefixtures("without_sniffio")
def test_outside_of_any_library_there_is_none_without_sniffio(monkeypatch: pytest.MonkeyPatch) -> None:
    assert get_async_library() == "false"
    monkeypatch.delitem(sys.modules, "trio")
    assert get_async_library() == "false"
    monkeypatch.delitem(sys.modules, "asyncio")
    assert get_async_library() == "false"


def test_a_sniffio_that_fails_stops_no_call(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> str:
        raise RuntimeError("no library")

    monkeypatch.setitem(sys.modules, "sniffio", SimpleNamespace(current_async_library=fail))
    assert get_async_library() == "false"
