"""The record of the last run."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.cache import run_cache
from sdkwright.cache.run_cache import Run, RunCache, hash_text, program_fingerprint
from sdkwright.errors import Problem


def test_a_run_counts_while_its_inputs_are_the_same(tmp_path: Path) -> None:
    spec, absent = tmp_path / "spec", tmp_path / "absent"
    spec.write_text("1")
    run = Run("x", {str(spec): hash_text(spec), str(absent): None}, {"a": "0"}, (Problem("warning", "f", "", 1, "m"),))
    RunCache(tmp_path / "cache", "spec").save_run(run)
    assert RunCache(tmp_path / "cache", "spec").load_run() == run
    assert RunCache(tmp_path / "cache", "other").load_run() is None
    absent.write_text("")
    assert RunCache(tmp_path / "cache", "spec").load_run() is None
    absent.unlink()
    spec.write_text("2")
    assert RunCache(tmp_path / "cache", "spec").load_run() is None


def test_the_fingerprint_covers_every_module_of_the_program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_fingerprint()
    package = tmp_path / "sdkwright"
    (package / "emit").mkdir(parents=True)
    (package / "emit" / "units.py").write_text("1")
    monkeypatch.setattr(run_cache, "package_dir", lambda: package)
    program_fingerprint.cache_clear()
    try:
        first = program_fingerprint()
        (package / "emit" / "units.py").write_text("2")
        program_fingerprint.cache_clear()
        assert before != first != program_fingerprint()
    finally:
        program_fingerprint.cache_clear()
