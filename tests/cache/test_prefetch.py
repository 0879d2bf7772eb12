"""Large documents are read in a process of their own, with the same result and the same errors."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from sdkwright import pipeline
from sdkwright.cache import prefetch
from sdkwright.errors import InputError
from sdkwright.openapi.source import Source
from tests.bench import document


@pytest.fixture
def everything_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefetch, "_MIN_BYTES", 0)
    monkeypatch.setattr(prefetch, "cores", lambda: 2)
    monkeypatch.setattr(prefetch, "forks_safely", lambda: True)


@pytest.mark.usefixtures("everything_is_large")
def test_a_document_read_ahead_is_the_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(document.text(5, 12), encoding="utf-8")
    with prefetch.prefetch(path, Source, ["sdkwright.openapi.read"]) as source:
        result = source()
    assert result is not None
    assert result.position("/paths") == (result.text[: result.text.index("\npaths:")].count("\n") + 2, 1)
    inputs = pipeline.read(path, None)
    monkeypatch.setattr(prefetch, "cores", lambda: 1)
    alone = pipeline.read(path, None)
    assert inputs.document.root == alone.document.root
    assert (inputs.config, inputs.texts) == (alone.config, alone.texts)


@pytest.mark.usefixtures("everything_is_large")
def test_a_broken_document_is_reported_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text("openapi: 3.1.0\npaths: [\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"openapi\.yaml:3: not valid YAML"):
        pipeline.read(path, None)


@pytest.mark.usefixtures("everything_is_large")
def test_no_process_is_left(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(InputError):
        pipeline.read(path, None)
    assert not multiprocessing.active_children()
