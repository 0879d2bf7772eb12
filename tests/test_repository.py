"""What must hold of the repository as a whole."""

from __future__ import annotations

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.shared import ROOT
from tests.tools.names import bound_names, is_poor

# Spelled in pieces, so that this file does not match itself.
FORBIDDEN = {
    "a path of some machine": r"(?<![\w.])/(?:wo" + r"rk|fa" + r"rm|ho" + r"me/\w|ro" + r"ot)/",
    "a package registry's host": r"pythonho"
    + r"sted\.org|registry\.np"
    + r"mjs|pypi\.org/si"
    + r"mple|deb\.deb"
    + r"ian",
    "another generator's mark": r"by Stain" + r"less|by Cast" + r"iron",
    "unfinished work": r"(?:TO" + r"DO|FIX" + r"ME)\b",
    "a merge conflict": r"^(?:<<<<<<<|>>>>>>>) ",
}


def tracked() -> list[str]:
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("this is no git checkout, so there is no list of its files")
    return [name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_has(what: str) -> None:
    result: list[str] = []
    for name in tracked():
        text = (ROOT / name).read_bytes().decode("utf-8", "replace")
        for match in re.finditer(FORBIDDEN[what], text, re.MULTILINE):
            result.append(f"{name}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}")
    assert result == []


def test_links_in_the_readmes_lead_somewhere() -> None:
    for name in ("README.md", "CONTRIBUTING.md"):
        for link in re.findall(r"\]\(([^)#:]+)\)", (ROOT / name).read_text()):
            assert (ROOT / link).exists(), f"{name}: {link}"


def test_commands_in_the_readme_exist() -> None:
    makefile = (ROOT / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for name in ("README.md", "CONTRIBUTING.md"):
        text = (ROOT / name).read_text()
        code = re.findall(r"`([^`\n]+)`", text) + re.findall(r"^make .*", text, re.MULTILINE)
        for command in code:
            if command.startswith("make "):
                words = re.split(r"[\s&|;#]", command.removeprefix("make "))
                assert set(filter(str.islower, [words[0]])) <= targets, command


def test_every_pin_is_exact() -> None:
    lines = [line for line in (ROOT / "requirements.lock").read_text().splitlines() if not line.startswith("#")]
    assert [line for line in lines if not re.match(r"[\w.-]+==[\w.]+(?: ; .+)?$", line)] == []


def test_the_lock_has_what_the_project_needs() -> None:
    locked = {line.split("==")[0] for line in (ROOT / "requirements.lock").read_text().splitlines()}
    project = (ROOT / "pyproject.toml").read_text()
    block = project[project.index("dependencies = [") : project.index("[tool.hatch")]
    expected = {name.lower() for name in re.findall(r'^  "([\w-]+)', block, re.MULTILINE)}
    assert {name.replace("_", "-") for name in expected} - locked == set()


def test_every_promise_about_security_names_what_holds_it() -> None:
    rows = [line for line in (ROOT / "SECURITY.md").read_text("utf-8").splitlines() if line.startswith("| ")]
    promises = [row for row in rows if row != "| promise | held by |"]
    assert len(promises) > 30
    for row in promises:
        match = re.search(r"`(tests/[\w/]+\.py)::(\w+)`", row)
        assert match, row
        path, function = match.groups()
        assert re.search(rf"def {function}\(", (ROOT / path).read_text("utf-8")), row


def sources(folder: str) -> Iterator[Path]:
    # Types of a package have the names of their document.
    others = {"expected", "cases", "__pycache__", *(["types"] if folder == "generated" else [])}
    for path in sorted((ROOT / folder).rglob("*.py")):
        if others.isdisjoint(path.relative_to(ROOT).parts[:-1]):
            yield path


@pytest.mark.parametrize("folder", ["generator", "runtime", "tests", "generated"])
def test_no_name_is_a_participle(folder: str) -> None:
    result = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {name}"
        for path in sources(folder)
        for line, name in bound_names(ast.parse(path.read_text("utf-8")))
        if is_poor(name)
    ]
    assert result == []


@pytest.mark.parametrize(
    ("code", "names"),
    [
        ("taken = set()", ["taken"]),
        ("self._known = {}", ["_known"]),
        ("def f(*, names_taken): pass", ["names_taken"]),
        ("[one for one in items]", ["one"]),
        ("import json as kept", ["kept"]),
        ("class Made: pass", ["Made"]),
        ("_DEEPEST, _MOST_KEPT, MAX_DEPTH = 1, 2, 3", ["_DEEPEST", "_MOST_KEPT"]),
        ("def is_known(name): pass", []),
        ("def f(known_names): is_used = retries_taken = None", []),
        ("response.taken()", []),
    ],
)
def test_poor_names_are_found_wherever_a_name_is_bound(code: str, names: list[str]) -> None:
    assert [name for _, name in bound_names(ast.parse(code)) if is_poor(name)] == names
