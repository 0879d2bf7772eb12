"""Causes of rows, found with a generator that copies: each input writes a file of its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from sdkwright.review import provenance
from sdkwright.review.model import Change, Subject
from sdkwright.review.provenance import Tree, Unknown, find_causes
from sdkwright.review.sides import Side


def checkout(folder: Path, document: str, config: str, generator: str = "1") -> Side:
    for name, text in {
        "spec/api.yaml": document,
        "spec/sdk.yml": f"organization: {{name: {config}}}\nopenapi: {{path: api.yaml}}\n",
        "generator/sdkwright/__main__.py": generator,
        "generated/zoo/src/zoo/__init__.py": "",
    }.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    package = folder / "generated/zoo/src/zoo"
    return Side(folder.name, package, package.parent.parent, "c" * 40, folder)


def copy(document: Tree, config: Tree, generator: Tree, target: Path) -> None:
    """Generate: a word of the document and a word of the config are names; `needs-X` in a config needs X."""
    words = document.document.read_text().split()
    name = config.config.read_text().partition("name: ")[2].partition("}")[0]
    if name.startswith("needs-") and name.removeprefix("needs-") not in words:
        raise Unknown(f"there is no {name}")
    assert generator.generator is not None
    version = (generator.generator / "generator/sdkwright/__main__.py").read_text()
    target.mkdir()
    (target / "names").write_text(" ".join([*words, name, f"generator-{version}"]))


def compare(old: Path, new: Path) -> Iterable[Change]:
    before, after = set((old / "names").read_text().split()), set((new / "names").read_text().split())
    return [row(name) for name in before ^ after]


def row(name: str) -> Change:
    return Change("name-changed", name, None, "additive", None, None, "", Subject("export"))


def causes(monkeypatch: pytest.MonkeyPatch, old: Side, new: Side, *names: str) -> list[str | None]:
    monkeypatch.setattr(provenance, "_generate", copy)
    rows = find_causes([row(name) for name in names], old, new, "spec/sdk.yml", compare)
    return [change.cause for change in rows]


def test_the_only_input_that_differs_is_the_cause(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = checkout(tmp_path / "old", "a", "c"), checkout(tmp_path / "new", "a b", "c")
    assert causes(monkeypatch, old, new, "b", "by-hand") == ["document", "edit"]


def test_one_input_is_exchanged_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = checkout(tmp_path / "old", "a", "c"), checkout(tmp_path / "new", "b", "d", "2")
    assert causes(monkeypatch, old, new, "a", "b", "c", "generator-2", "e") == [
        *("document", "document", "config", "generator", "edit")
    ]


def test_inputs_that_only_fit_together_are_told_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = checkout(tmp_path / "old", "pets", "needs-pets"), checkout(tmp_path / "new", "cats", "needs-cats")
    assert causes(monkeypatch, old, new, "cats") == ["document and config"]


def test_a_document_that_the_old_config_does_not_fit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = checkout(tmp_path / "old", "pets x", "needs-pets"), checkout(tmp_path / "new", "y", "c")
    assert causes(monkeypatch, old, new, "y", "c") == ["document", "config"]


def test_nothing_differs_but_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old, new = checkout(tmp_path / "old", "a", "c"), checkout(tmp_path / "new", "a", "c")
    assert causes(monkeypatch, old, new, "x") == ["edit"]


def test_a_side_without_a_checkout_has_no_causes(tmp_path: Path) -> None:
    side = Side("a.whl", tmp_path, tmp_path)
    with pytest.raises(Unknown, match=r"a\.whl is no revision of a repository"):
        find_causes([row("a")], side, side, "spec/sdk.yml", compare)
