"""A git repository with a document, a config and the package that is generated from them."""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
import typer
import yaml

from sdkwright import cli
from sdkwright.cache.run_cache import hash_text
from sdkwright.commands import check, common, edits, generate

COMMAND = typer.main.get_command(cli.app)
"""The command line, made once: typer takes as long for all its options as a run that has nothing to do."""

PET: dict[str, Any] = {
    "type": "object",
    "required": ["id"],
    "properties": {"id": {"type": "string"}, "name": {"type": "string", "description": "What it is called."}},
}
ANSWER: dict[str, Any] = {
    "description": "ok",
    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
}
PETS = "sdk/src/zoo/resources/pets.py"
MODEL = "sdk/src/zoo/types/pet.py"
ABOUT = "Get one."


def document(**more: Any) -> dict[str, Any]:
    """A small document; ``more`` are operations: ``delete=True`` adds one, ``retrieve=False`` takes one away."""
    expected = {"retrieve": True, "create": True, "delete": False, "feed": False, "summary": ABOUT, **more}
    operations: dict[str, dict[str, Any]] = {"/pets/{pet_id}": {}, "/pets": {}, "/pets/{pet_id}/feed": {}}
    path = {"name": "pet_id", "in": "path", "required": True, "schema": {"type": "string"}}
    if expected["create"]:
        body = {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}
        operations["/pets"]["post"] = {"summary": "Make one.", "requestBody": body, "responses": {"200": ANSWER}}
    if expected["retrieve"]:
        operations["/pets/{pet_id}"]["get"] = {
            "summary": expected["summary"],
            "parameters": [path],
            "responses": {"200": ANSWER},
        }
    if expected["delete"]:
        operations["/pets/{pet_id}"]["delete"] = {
            "summary": "Remove one.",
            "parameters": [path],
            "responses": {"204": {"description": ""}},
        }
    if expected["feed"]:
        operations["/pets/{pet_id}/feed"]["post"] = {
            "summary": "Feed one.",
            "parameters": [path],
            "responses": {"204": {"description": ""}},
        }
    pet = {**PET, "properties": {**PET["properties"], **expected.get("properties", {})}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Zoo", "version": "1"},
        "servers": [{"url": "https://zoo.example"}],
        "paths": {place: result for place, result in operations.items() if result},
        "components": {"schemas": {"Pet": pet}},
    }


def config(spec: dict[str, Any], resource: str = "pets", model: str = "pet", **ours: Any) -> dict[str, Any]:
    names = {"get": "retrieve", "post": "create", "delete": "delete"}
    methods = {
        "feed" if place.endswith("feed") else names[verb]: f"{verb} {place}"
        for place, operations in spec["paths"].items()
        for verb in operations
    }
    return {
        "organization": {"name": "zoo"},
        "targets": {"python": {"package_name": "zoo", "project_name": "zoo"}},
        "openapi": {"path": "openapi.yaml"},
        "resources": {resource: {"models": {model: "Pet"}, "methods": methods}},
        "sdkwright": ours,
    }


@dataclass
class Repo:
    """``folder`` is the repository; the package is in ``sdk``.  ``cache`` stands for the machine."""

    folder: Path
    cache: Path
    capsys: pytest.CaptureFixture[str]

    def __post_init__(self) -> None:
        self.folder.mkdir(parents=True, exist_ok=True)

    def git(self, *arguments: str, check: bool = True) -> str:
        """Run git; returns what it prints."""
        names = {f"GIT_{who}_{what}": "x@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environment = {**os.environ, **names, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        command = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, text=True, errors="replace", check=False
        )
        assert not check or done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done.stdout

    def commit(self, message: str = "x") -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message, "--allow-empty")

    def pack(self) -> None:
        """Put what is committed into one file, for a repository that is copied often."""
        self.git("gc", "-q", "--prune=now")

    def clone(self, name: str, *arguments: str) -> Repo:
        """A clone on another machine."""
        target = self.folder.with_name(name)
        self.git("clone", "-q", *arguments, f"file://{self.folder}", str(target))
        return Repo(target, self.cache.with_name(f"cache-{name}"), self.capsys)

    def specify(
        self, resource: str = "pets", model: str = "pet", ours: dict[str, Any] | None = None, **more: Any
    ) -> None:
        """Write document and config."""
        spec = document(**more)
        (self.folder / "openapi.yaml").write_text(yaml.safe_dump(spec, sort_keys=False))
        text = yaml.safe_dump(config(spec, resource, model, **(ours or {})), sort_keys=False)
        (self.folder / "sdk.yml").write_text(text)

    def run(self, *arguments: str, place: tuple[str, ...] = ("-c", "sdk.yml", "-o", "sdk")) -> tuple[int, str, str]:
        """Run a command; returns its exit status and what it prints."""
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            with (
                mock.patch.object(cli, "app", COMMAND),
                mock.patch.object(sys, "argv", ["sdkwright", *arguments, *place]),
                mock.patch.dict(os.environ, {"SDKWRIGHT_CACHE": str(self.cache)}),
            ):
                self.capsys.readouterr()
                try:
                    cli.main()
                    status: Any = 0
                except SystemExit as end:
                    status = end.code or 0
        finally:
            os.chdir(before)
        output = self.capsys.readouterr()
        return status, output.out, output.err

    def generate(self, *arguments: str) -> str:
        """Generate, which has to go well, and once more, which has to change nothing; returns what the first said."""
        status, out, err = self.run("generate", *arguments)
        assert status == 0, (out, err)
        after = self.tree()
        assert self.run("generate")[0] == 0
        assert self.tree() == after
        assert self.run("check")[0] == 0
        return out + err

    def refuse(self, *arguments: str) -> str:
        """Generate, which has to stop with status 1 and an untouched tree; returns what it said."""
        before = self.tree()
        status, out, err = self.run("generate", *arguments)
        assert (status, self.tree()) == (1, before), (out, err)
        return out + err

    def tree(self) -> dict[str, bytes]:
        """Every file of the package."""
        folder = self.folder / "sdk"
        return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    def text(self, path: str) -> str:
        return (self.folder / path).read_bytes().decode("utf-8", "surrogateescape")

    def edit(self, path: str, old: str, new: str) -> None:
        text = self.text(path)
        assert old in text, text
        (self.folder / path).write_bytes(text.replace(old, new, 1).encode("utf-8", "surrogateescape"))

    def patches(self) -> list[str]:
        folder = self.folder / "sdk/patches"
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.patch"))

    def pristine(self) -> dict[str, bytes]:
        """What a folder of its own gets from document and config."""
        other = Repo(self.folder.with_name("pristine"), self.cache.with_name("cache-pristine"), self.capsys)
        shutil.rmtree(other.folder)
        other.folder.mkdir()
        for name in ("openapi.yaml", "sdk.yml"):
            shutil.copy(self.folder / name, other.folder / name)
        other.run("generate")
        return other.tree()


def once(text: str, part: str) -> bool:
    """Whether ``part`` is in ``text`` exactly once."""
    return len(re.findall(re.escape(part), text)) == 1


_rendered: dict[tuple[bytes, bytes], common.Rendering] = {}


def share_renderings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Render each pair of document and config once for all tests: rendering is not what is tested here."""
    render = common.render

    @functools.wraps(render)
    def cached(request: common.Request, progress: Any) -> common.Rendering:
        assert request.config is not None
        paths = [request.config.absolute(), request.config.absolute().with_name("openapi.yaml")]
        key = (paths[0].read_bytes(), paths[1].read_bytes())
        if key not in _rendered:
            _rendered[key] = render(request, progress)
        rendering = _rendered[key]
        texts = {str(path): hash_text(path) for path in paths}
        return replace(rendering, inputs=replace(rendering.inputs, texts=texts))

    for module in (generate, check, edits):
        monkeypatch.setattr(module, "render", cached)
