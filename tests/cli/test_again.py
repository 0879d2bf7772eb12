"""A run after another: what it leaves alone, and what it notices."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest
import yaml

from sdkwright import pipeline
from tests.bench import document
from tests.cli.test_flow import sdkwright


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a cache of its own and a document of some size."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    (tmp_path / "openapi.yaml").write_text(document.text(operations=8, schemas=20))
    return tmp_path


def generate(*more: object) -> dict[str, bytes]:
    """The files of a package, after a run that ended well."""
    assert sdkwright("generate", "openapi.yaml", "-o", "out", "--jobs", 1, *more) == 0
    return {path.as_posix(): path.read_bytes() for path in Path("out").rglob("*") if path.is_file()}


def renderings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Grows by one with each run that reads its input."""
    calls: list[str] = []
    original = pipeline.read
    monkeypatch.setattr(pipeline, "read", lambda *args, **more: (calls.append("read"), original(*args, **more))[1])
    return calls


def edit(change: str, to: str, name: str = "openapi.yaml") -> None:
    text = Path(name).read_text()
    assert change in text
    Path(name).write_text(text.replace(change, to))


def test_a_description_that_changes_touches_only_the_files_that_mention_it() -> None:
    before = generate()
    changed = yaml.safe_load(Path("openapi.yaml").read_text())
    changed["components"]["schemas"]["Adapter"]["description"] = "A sentence that nobody else says."
    Path("openapi.yaml").write_text(yaml.safe_dump(changed, sort_keys=False))
    times = {path: os.stat(path).st_mtime_ns for path in before}
    after = generate()
    touched = {path for path in after if os.stat(path).st_mtime_ns != times.get(path)}
    mentioned = {path for path, content in after.items() if b"A sentence that nobody else says." in content}
    assert mentioned and touched == {*mentioned, "out/.sdkwright.json"}


def test_a_run_with_a_cache_gives_the_bytes_of_one_without(folder: Path) -> None:
    cold = generate("--no-cache")
    assert not (folder / "cache").exists()
    assert generate() == cold
    edit("Error", "Failure")
    changed = generate()
    edit("Failure", "Error")
    shutil.rmtree("out")
    assert generate() == cold != changed


def test_processes_give_the_bytes_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    alone = generate("--no-cache")
    monkeypatch.setattr("sdkwright.emit._MIN_UNITS_FOR_PROCESSES", 1)
    assert sdkwright("generate", "openapi.yaml", "-o", "shared", "--jobs", 2, "--no-cache") == 0
    shared = {path.as_posix(): path.read_bytes() for path in Path("shared").rglob("*") if path.is_file()}
    assert {path.replace("shared/", "out/", 1): content for path, content in shared.items()} == alone


def test_a_run_that_has_nothing_to_do_reads_no_document(monkeypatch: pytest.MonkeyPatch) -> None:
    first = generate()
    calls = renderings(monkeypatch)
    assert generate() == first
    assert sdkwright("check", "openapi.yaml", "-o", "out") == 0
    assert calls == []


def test_a_run_says_again_what_it_warned_of(capsys: pytest.CaptureFixture[str]) -> None:
    edit("summary:", "summary: 3\n      x-other:")
    generate()
    first = capsys.readouterr().err
    assert "warning" in first
    generate()
    assert [line for line in capsys.readouterr().err.splitlines() if "warning" in line] == [
        line for line in first.splitlines() if "warning" in line
    ]


@pytest.mark.parametrize("what", ["document", "reference", "config", "edit", "missing", "manifest", "stray"])
def test_a_run_notices(what: str, monkeypatch: pytest.MonkeyPatch) -> None:
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Zoo", "version": "1"},
        "paths": {
            "/a": {"get": {"responses": {"200": {"description": "", "content": {"application/json": {}}}}}},
        },
    }
    answer = spec["paths"]["/a"]["get"]["responses"]["200"]["content"]["application/json"]  # type: ignore[index]
    answer["schema"] = {"$ref": "part.json#/A"}
    Path("part.json").write_text(json.dumps({"A": {"$ref": "more.json"}}))
    Path("more.json").write_text(json.dumps({"type": "object", "properties": {"x": {"type": "string"}}}))
    Path("openapi.yaml").write_text(json.dumps(spec))
    assert sdkwright("init", "openapi.yaml", "-c", "sdk.yml") == 0
    arguments = ("-c", "sdk.yml", "-o", "out", "--jobs", 1)
    assert sdkwright("generate", *arguments) == 0
    calls = renderings(monkeypatch)
    assert sdkwright("check", *arguments) == 0
    assert calls == []
    model = next(path for path in Path("out/src").rglob("*.py") if "x: Optional[str]" in path.read_text())
    if what == "document":
        edit("Zoo", "Park")
    elif what == "reference":
        edit("string", "integer", "more.json")
    elif what == "config":
        Path("sdk.yml").write_text(Path("sdk.yml").read_text() + "\n# more\n")
    elif what == "edit":
        model.write_text(model.read_text() + "\n")
    elif what == "missing":
        model.unlink()
    elif what == "manifest":
        Path("out/.sdkwright.json").unlink()
    else:
        listed = Path("out/.sdkwright.json").read_text()
        Path("out/.sdkwright.json").write_text(listed.replace('"": ""', '"/src/old.py": "generated 0",\n"": ""'))
    expected = 0 if what in ("document", "config") else 1
    assert sdkwright("check", *arguments) == expected
    assert calls == ["read"]


def test_a_run_notices_a_file_that_was_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    discriminator = {"propertyName": "kind", "mapping": {"cat": "cat.json"}}
    animal = {"type": "object", "properties": {"kind": {"type": "string"}}}
    choice = {"oneOf": [{"$ref": "#/components/schemas/Dog"}], "discriminator": discriminator}
    answer = {"description": "", "content": {"application/json": {"schema": choice}}}
    spec = {
        "openapi": "3.1.0",
        "info": {"title": "Zoo", "version": "1"},
        "paths": {"/a": {"get": {"responses": {"200": answer}}}},
        "components": {"schemas": {"Dog": animal}},
    }
    Path("openapi.yaml").write_text(json.dumps(spec))
    generate()
    calls = renderings(monkeypatch)
    generate()
    assert calls == []
    Path("cat.json").write_text(json.dumps(animal))
    generate()
    assert calls == ["read"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"run": 1}', b'{"run": "{}"}', b"\xff", b"[" * 100_000])
def test_a_damaged_cache_is_no_cache(folder: Path, damage: bytes) -> None:
    first = generate()
    files = [path for path in (folder / "cache").iterdir() if path.is_file()]
    assert {path.name.partition("-")[0] for path in files} >= {"run", "types", "safe"}
    for path in files:
        path.write_bytes(damage)
    edit("Foundry API", "Foundry  API")
    edit("Foundry  API", "Foundry API")
    assert generate() == first


def test_a_cache_that_cannot_be_written_costs_time_only(folder: Path) -> None:
    (folder / "cache").write_text("a file where a folder should be")
    assert generate() == generate("--no-cache")


def test_a_cache_of_another_program_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    generate()
    calls = renderings(monkeypatch)
    monkeypatch.setattr("sdkwright.cache.run_cache.program_fingerprint", lambda: "a newer one")
    generate()
    assert calls == ["read"]
