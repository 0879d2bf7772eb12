"""The process that records requests, run in this one."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright.review.recorder.__main__ import main
from tests.review.packages import write_package


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield the folder of a package that can be imported."""
    source = write_package(tmp_path) / "src"
    monkeypatch.setattr(sys, "path", [str(source), *sys.path])
    yield source / "zoo"
    for name in [name for name in sys.modules if name.partition(".")[0] == "zoo"]:
        del sys.modules[name]


def answers(monkeypatch: pytest.MonkeyPatch, *lines: dict[str, Any]) -> list[Any]:
    """Return what the process answers to some lines."""
    output = io.StringIO()
    monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{json.dumps(line)}\n" for line in lines)))
    monkeypatch.setattr(sys, "stdout", output)
    main()
    return [json.loads(line) for line in output.getvalue().splitlines()]


def test_methods_have_calls_with_and_without_what_is_optional(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (first,) = answers(monkeypatch, {"package": str(package)})
    assert first["options"] == {"api_key": "my-api-key"}
    assert first["calls"]["pets.retrieve"][0] == {"pet_id": "'pet_id'"}
    small, *more = sorted(first["calls"]["pets.create"], key=len)
    assert small == {"name": "'name'", "kind": "'cat'"}
    assert all("home" in call for call in more) and more


def test_calls_are_answered_by_the_requests_they_send(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    calls = {
        "pets.create": [{"name": "'Rex'", "kind": "'dog'"}, {"nothing": "1"}],
        "pets.retrieve": [{"pet_id": "'a b'"}],
    }
    _, second = answers(monkeypatch, {"package": str(package)}, {"calls": calls})
    (created, reason), (nothing, problem) = second["requests"]["pets.create"]
    assert reason == "" and nothing is None and problem.startswith("TypeError: ")
    assert (created["verb"], created["url"]) == ("POST", "https://zoo.test/pets")
    assert created["body"] == {"json": {"name": "Rex", "kind": "dog"}}
    assert second["requests"]["pets.retrieve"][0][0]["url"] == "https://zoo.test/pets/a%20b"


def test_a_package_without_a_client_is_answered_by_the_error(package: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (package / "__init__.py").write_text("")
    (first,) = answers(monkeypatch, {"package": str(package)})
    assert first.keys() == {"error"} and "zoo" in first["error"]
