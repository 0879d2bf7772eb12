from __future__ import annotations

import difflib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sdkwright.config import stream_sentinel
from sdkwright.emit.runtime import AT_ROOT, RENDERED, runtime_names
from sdkwright.mock import running
from sdkwright.write import write
from tests.golden import cases
from tests.tools.suite import run_suite
from tests.tools.typecheck import mypy, pyright

pytestmark = pytest.mark.long

IMPORT_ALL = """
import importlib, pkgutil, sys
for top in sys.argv[1:]:
    package = importlib.import_module(top)
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        importlib.import_module(module.name)
    for name in package.__all__:
        getattr(package, name)
"""


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The distribution of every case, by name."""
    folder, names = tmp_path_factory.mktemp("golden"), cases.runnable_names()
    for name in names:
        write(cases.rendered(name), folder / name)
    return {name: folder / name for name in names}


@pytest.mark.parametrize("name", cases.names())
def test_a_case_gives_the_files_that_are_expected(name: str) -> None:
    result, expected = cases.expected_files(name), cases.expected(name)
    assert sorted(result) == sorted(expected)
    for path, text in expected.items():
        diff = difflib.unified_diff(text.splitlines(), result[path].splitlines(), "expected", "generated", lineterm="")
        assert result[path] == text, "\n".join([path, *diff])


def test_every_module_of_every_case_imports_without_a_warning(packages: dict[str, Path]) -> None:
    sources = [path / "src" for path in packages.values()]
    names = [path.name for source in sources for path in source.iterdir()]
    assert len({*names}) == len(names) == len(packages)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(map(str, sources))}
    command = [sys.executable, "-W", "error", "-c", IMPORT_ALL, *names]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", cases.runnable_names())
def test_the_package_of_a_case_works_against_a_mock_of_its_api(name: str, tmp_path: Path) -> None:
    out = tmp_path / name
    write(cases.rendered(name), out)
    inputs = cases.inputs(name)
    with running(inputs.document, sentinel=stream_sentinel(inputs.config)) as url:
        tests = run_suite(out, "tests", url=url)
    assert tests.returncode == 0, tests.stdout[-4000:]
    assert re.search(r"\b\d+ passed", tests.stdout), tests.stdout[-400:]


@pytest.mark.parametrize("checker", [pyright, partial(mypy, follow_imports="silent")], ids=["pyright", "mypy"])
def test_type_checkers_find_nothing_in_any_case(checker: object, packages: dict[str, Path]) -> None:
    sources = [path / "src" for path in packages.values()]
    assert callable(checker)
    own = [file for source in sources[1:] for file in _own_files(source)]
    assert checker([sources[0], *own, cases.CASES / "models" / "uses.py"], sources) == []


def _own_files(source: Path) -> Iterator[Path]:
    """Yield what differs from package to package: all but the hand-written core, which one package stands for."""
    (package,) = (path for path in source.iterdir() if path.is_dir())
    written_by_hand = {*runtime_names()} - {f"{AT_ROOT['exceptions']}.py"}
    yield from (path for path in sorted(package.glob("*.py")) if path.name not in written_by_hand)
    yield from (package / name for name in ("resources", "types") if (package / name).is_dir())
    yield from (package / "_core" / name for name in sorted(RENDERED))


def test_the_bytes_do_not_depend_on_hash_seed_or_jobs(tmp_path: Path) -> None:
    name = "chat"
    for seed, jobs in (("0", "1"), ("1", "2")):
        command = [
            sys.executable,
            "-m",
            "sdkwright",
            "generate",
            str(cases.CASES / name / "openapi.yaml"),
            "--no-cache",
        ]
        command += ["-c", str(cases.CASES / name / "sdk.yml"), "-o", str(tmp_path / seed), "--jobs", jobs]
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        subprocess.run(command, env=environment, check=True, capture_output=True)
    first, second = (
        {
            path.relative_to(tmp_path / seed): path.read_bytes()
            for path in (tmp_path / seed).rglob("*")
            if path.is_file()
        }
        for seed in ("0", "1")
    )
    assert first == second
