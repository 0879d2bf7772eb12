"""Texts kept between runs in files of a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sdkwright.cache.file_cache import FileCache, digest


def open_cache(folder: Path | None, *basis: str, max_entries: int = 3, max_files: int = 2) -> FileCache:
    return FileCache(folder, "kind", *basis, max_entries=max_entries, max_files=max_files)


def test_entries_are_there_for_the_next_run_with_the_same_basis(tmp_path: Path) -> None:
    cache = open_cache(tmp_path, "a")
    assert cache.is_empty
    cache.add({"key": "text \ud800"})
    assert open_cache(tmp_path, "a").entries == {"key": "text \ud800"}
    assert open_cache(tmp_path, "b").is_empty


def test_new_entries_replace_the_old_ones_when_they_are_too_many_together(tmp_path: Path) -> None:
    open_cache(tmp_path).add({"1": "", "2": ""})
    open_cache(tmp_path).add({"3": ""})
    assert set(open_cache(tmp_path).entries) == {"1", "2", "3"}
    open_cache(tmp_path).add({"4": "", "5": ""})
    assert set(open_cache(tmp_path).entries) == {"4", "5"}


def test_the_files_written_last_stay(tmp_path: Path) -> None:
    for number, basis in enumerate("abc"):
        open_cache(tmp_path, basis).add({"key": basis})
        for path in tmp_path.iterdir():
            os.utime(path, (path.stat().st_mtime - 10, path.stat().st_mtime - 10))
        assert len(list(tmp_path.iterdir())) == min(number + 1, 2)
    assert open_cache(tmp_path, "a").is_empty
    assert open_cache(tmp_path, "c").entries == {"key": "c"}


@pytest.mark.parametrize("damage", ["", "[]", "{", '{"key": 1}'])
def test_a_damaged_file_is_an_empty_cache(tmp_path: Path, damage: str) -> None:
    open_cache(tmp_path).add({"key": "text"})
    (path,) = tmp_path.iterdir()
    path.write_text(damage)
    assert open_cache(tmp_path).is_empty


def test_no_folder_is_no_cache() -> None:
    cache = open_cache(None)
    cache.add({"key": "text"})
    assert cache.is_empty


def test_a_digest_tells_where_parts_end() -> None:
    assert digest("a", "b") != digest("ab") != digest("a", "b", "")
    assert digest("é") == digest("é".encode())
