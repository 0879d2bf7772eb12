"""The whole distribution: complete, the same every time, clean under strict type checkers."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sdkwright.emit import emit
from tests.emit import mini
from tests.emit.conftest import write
from tests.tools.typecheck import mypy, pyright

pytestmark = pytest.mark.long

ROOT = Path(__file__).parent.parent.parent
DIGEST = """
import hashlib, json
from sdkwright.emit import emit
from tests.emit import mini
files = emit(mini.sdk())
print(hashlib.sha256(json.dumps([(k, str(v)) for k, v in files.items()]).encode()).hexdigest())
"""


def test_all_parts_of_a_distribution_are_there() -> None:
    files = emit(mini.sdk())
    assert list(files) == sorted(files)
    assert {
        "pyproject.toml",
        "README.md",
        "api.md",
        "CHANGELOG.md",
        "LICENSE",
        ".gitignore",
        "src/zoo/py.typed",
        "src/zoo/lib/.keep",
        "src/zoo/_client.py",
        "src/zoo/pagination.py",
        "src/zoo/resources/chats/talk.py",
        "src/zoo/types/pet.py",
        "tests/api_resources/chats/test_talk.py",
        "tests/test_client.py",
    } <= files.keys()
    texts = {path: text for path, text in files.items() if text and path != "src/zoo/lib/.keep"}
    assert {path for path, text in texts.items() if not str(text).endswith("\n")} == set()
    assert {path for path, text in texts.items() if "Stainless" in str(text).replace("X-Stainless", "")} == set()


def test_modules_that_nothing_needs_are_left_out() -> None:
    sdk = replace(mini.sdk(), resources=(), methods=(), types=(), pages=(), custom_headers_env=None)
    files = emit(sdk)
    assert not {f"src/zoo/{name}.py" for name in ("pagination", "_oauth", "_wrappers", "_arguments")} & files.keys()


def test_neither_hash_seed_nor_locale_change_a_byte() -> None:
    digests: set[str] = set()
    for seed, locale in (("0", "C"), ("1", "C.UTF-8")):
        environment = {
            **os.environ,
            "PYTHONHASHSEED": seed,
            "LC_ALL": locale,
            "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generator")]),
        }
        done = subprocess.run(
            [sys.executable, "-c", DIGEST], env=environment, capture_output=True, text=True, check=True
        )
        digests.add(done.stdout)
    assert len(digests) == 1


def test_neither_processes_nor_cache_change_a_byte(tmp_path: Path) -> None:
    plain = emit(mini.sdk())
    assert emit(mini.sdk(), jobs=2, cache=tmp_path) == plain
    assert emit(mini.sdk(), jobs=1, cache=tmp_path) == plain


def test_progress_goes_from_nothing_to_everything() -> None:
    progress: list[tuple[int, int]] = []
    emit(mini.sdk(), progress=lambda done, total: progress.append((done, total)))
    assert progress[0][0] == 0 and progress[-1][0] == progress[-1][1]
    assert progress == sorted(progress)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(emit(mini.sdk()), tmp_path_factory.mktemp("zoo"))


def test_pyright_finds_nothing_in_strict_mode(folder: Path) -> None:
    assert pyright([folder / "src", folder / "tests"], [folder / "src", folder]) == []


def test_mypy_finds_nothing_in_strict_mode(folder: Path) -> None:
    assert mypy([folder / "src", folder / "tests"], [folder / "src", folder]) == []
