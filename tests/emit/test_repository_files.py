"""What a package gets that is a repository of its own: workflows, CONTRIBUTING.md, SECURITY.md."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.emit.repository import repository_files
from sdkwright.ir import Metadata, Sdk
from tests.emit.mini import sdk
from tests.shared import ROOT


def package(**facts: str) -> Sdk:
    plan = sdk()
    metadata: Metadata = replace(plan.metadata, repository="https://github.com/acme/acme-python", **facts)
    return replace(plan, metadata=metadata)


FILES = repository_files(package(contact="dev@acme.example", config_file="acme.yml"))
WORKFLOWS = {path: text for path, text in FILES.items() if path.startswith(".github/")}
OURS = {str(path.relative_to(ROOT.parent)): path.read_text() for path in (ROOT / ".github/workflows").glob("*.yml")}
PINNED = re.compile(r"[\w./-]+@[0-9a-f]{40}")


def test_only_a_package_with_a_repository_has_them() -> None:
    assert [Path(path).stem for path in WORKFLOWS] == ["comment", "release", "review", "test"]
    assert repository_files(sdk()) == {}


@pytest.mark.parametrize("path", sorted({**WORKFLOWS, **OURS}))
def test_a_workflow_has_no_more_rights_than_it_needs(path: str) -> None:
    workflow: dict[str, Any] = yaml.safe_load({**WORKFLOWS, **OURS}[path])
    assert workflow["permissions"] in ({}, {"contents": "read"})
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] <= 60, name
        writes = {key for key, value in job.get("permissions", {}).items() if value == "write"}
        assert writes <= {"publish": {"id-token"}, "comment": {"pull-requests"}}.get(name, set())
        for step in job["steps"]:
            assert "uses" not in step or PINNED.fullmatch(step["uses"]), step
            assert "secrets." not in str(step)
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] is False


def test_what_builds_a_release_is_not_what_publishes_it() -> None:
    jobs = yaml.safe_load(FILES[".github/workflows/release.yml"])["jobs"]
    assert not any("run" in step for step in jobs["publish"]["steps"])
    assert "permissions" not in jobs["build"] and jobs["publish"]["environment"] == "release"


def test_what_is_particular_to_the_package_is_named() -> None:
    assert 'CONFIG: "acme.yml"\n      PYTHON:' in FILES[".github/workflows/test.yml"]
    assert "sdkwright generate -c acme.yml -o ." in FILES["CONTRIBUTING.md"]
    assert "https://github.com/acme/acme-python/security/advisories/new, or to dev@acme.example" in FILES["SECURITY.md"]


@pytest.mark.parametrize("text", ["${{ github.token }}.yml", 'a"b.yml', "a\nb.yml"])
def test_no_text_of_the_owner_becomes_an_expression(text: str) -> None:
    workflow = repository_files(package(config_file=text, contact=text))[".github/workflows/test.yml"]
    assert workflow.count("${{") == WORKFLOWS[".github/workflows/test.yml"].count("${{")
    assert yaml.safe_load(workflow)["jobs"]["test"]["env"]["CONFIG"] == "sdk.yml"


@pytest.mark.parametrize(
    "command", [("zizmor", "--offline", "--no-progress", "--quiet"), ("actionlint",)], ids=lambda command: command[0]
)
def test_linters_of_workflows_find_nothing(command: tuple[str, ...], tmp_path: Path) -> None:
    folders = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath)))
    program = shutil.which(command[0], path=folders)
    if program is None and command[0] == "actionlint":
        pytest.skip(
            "actionlint is not on PATH: a program in Go that its authors put on no Python package index; zizmor always runs"
        )
    assert program is not None, f"{command[0]} is among the requirements for development, and not installed"
    for path, text in {**WORKFLOWS, **OURS}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    done = subprocess.run(
        [program, *command[1:], *(str(tmp_path / path) for path in (*WORKFLOWS, *OURS))],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
