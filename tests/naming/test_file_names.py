"""Names of files that every file system takes."""

from __future__ import annotations

import pytest

from sdkwright.naming.file_names import MAX_STEM_LENGTH, file_stem


@pytest.mark.parametrize("device", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_no_file_is_called_like_a_device(device: str) -> None:
    assert file_stem(device) == f"{device}_"


def test_an_ordinary_name_stays() -> None:
    assert file_stem("console_response") == "console_response"


def test_long_names_are_cut_and_stay_apart() -> None:
    first, second = (file_stem("word_" * 60 + ending) for ending in ("a", "b"))
    assert first != second
    assert {len(first), len(second)} == {MAX_STEM_LENGTH}
