"""Files in the forms that callers have them."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import Any, cast

import httpx
import pytest

from runtime.files import (
    assert_is_file_content,
    async_to_httpx_files,
    deepcopy_with_paths,
    is_base64_file_input,
    is_file_content,
    to_httpx_files,
)
from runtime.types import omit
from runtime.utils import deepcopy_minimal, extract_files, file_from_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "notes.txt"
    path.write_bytes(b"hello")
    return path


async def test_every_form_reaches_httpx(path: Path) -> None:
    with tempfile.NamedTemporaryFile() as temporary:
        files: Any = [
            ("path", path),
            ("bytes", b"x"),
            ("open", io.BytesIO(b"y")),
            ("named", ("a.txt", path)),
            ("typed", ("a.txt", b"z", "text/plain")),
            ("headed", (None, path, "text/plain", {"X-A": "1"})),
            ("temporary", temporary),
        ]

        result = to_httpx_files(files)

        assert result == await async_to_httpx_files(files)
        assert result[0] == ("path", ("notes.txt", b"hello"))
        assert result[3] == ("named", ("a.txt", b"hello"))
        assert result[5] == ("headed", (None, b"hello", "text/plain", {"X-A": "1"}))
        body = httpx.Request("POST", "http://h", files=result).read()
        assert body.count(b'filename="a.txt"') == 2
        assert b'name="path"; filename="notes.txt"' in body


async def test_no_files_stay_none() -> None:
    assert to_httpx_files(None) is None
    assert await async_to_httpx_files(None) is None


@pytest.mark.parametrize("files", ["text", 5, b"x"])
def test_what_is_no_collection_of_files_is_a_type_error(files: Any) -> None:
    with pytest.raises(TypeError, match="expected mapping or sequence"):
        to_httpx_files(files)


async def test_text_is_no_file(path: Path) -> None:
    with pytest.raises(TypeError, match="Expected file types input"):
        await async_to_httpx_files({"a": cast(Any, "notes.txt"), "b": path})
    with pytest.raises(TypeError, match="`a`"):
        assert_is_file_content("notes.txt", key="a")
    assert not is_file_content("notes.txt")
    assert is_base64_file_input(path) and not is_base64_file_input(b"x")


def test_a_missing_file_is_an_os_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        to_httpx_files({"a": tmp_path / "none"})


def test_file_from_path_is_named_after_the_path(path: Path) -> None:
    assert file_from_path(str(path)) == ("notes.txt", b"hello")


def test_files_are_taken_out_of_nested_arrays() -> None:
    body: dict[str, Any] = {"groups": [{"files": [b"a", b"b"]}, {"files": [b"c"]}, {"files": "none"}], "n": 1}

    result = extract_files(body, paths=[["groups", "<array>", "files", "<array>"]], array_format="indices")

    assert result == [("groups[0][files][0]", b"a"), ("groups[0][files][1]", b"b"), ("groups[1][files][0]", b"c")]
    assert body == {"groups": [{}, {}, {"files": "none"}], "n": 1}


@pytest.mark.parametrize(("has_places", "names"), [(False, ["f[x]", "f[x]"]), (True, ["f[0][x]", "f[1][x]"])])
def test_objects_in_lists_are_told_apart_where_asked(has_places: bool, names: list[str]) -> None:
    body: dict[str, Any] = {"f": [{"x": b"a", "y": 1}, {"x": b"b", "y": 2}]}

    result = extract_files(body, paths=[["f", "<array>", "x"]], array_format="repeat", has_places=has_places)

    assert [name for name, _ in result] == names
    assert body == {"f": {"0": {"y": 1}, "1": {"y": 2}} if has_places else [{"y": 1}, {"y": 2}]}


@pytest.mark.parametrize(
    ("value", "path", "names"),
    [
        ([b"a", b"b"], ["f"], ["f[]", "f[]"]),
        (b"a", ["f", "<array>"], ["f[]"]),
        ((b"a", b"b"), ["f", "<array>"], ["f[]", "f[]"]),
        (("name.txt", b"a"), ["f"], ["f"]),
        ([], ["f", "<array>"], []),
    ],
)
def test_one_file_and_several_stand_in_for_each_other(value: Any, path: list[str], names: list[str]) -> None:
    body = {"f": value}

    result = extract_files(deepcopy_with_paths(body, [path]), paths=[path])

    assert [name for name, _ in result] == names
    assert body == {"f": value}
    assert extract_files(body, paths=[path]) == result
    assert body == {}


@pytest.mark.parametrize("value", [None, omit])
def test_a_file_not_given_is_not_taken(value: object) -> None:
    body = {"file": value, "other": 1}

    assert extract_files(body, paths=[["file"], ["absent"], []]) == []
    assert body == {"file": value, "other": 1}


def test_something_else_in_the_place_of_a_file_is_a_type_error() -> None:
    with pytest.raises(TypeError, match=r"`files\[\]`"):
        extract_files({"files": ["not a file"]}, paths=[["files", "<array>"]])


def test_copies_share_what_paths_do_not_lead_to() -> None:
    file, other = io.BytesIO(b""), {"deep": [1]}
    body = {"a": {"file": file, "other": other}, "list": [{"file": file}, 5], "rest": other}

    copy = deepcopy_with_paths(body, [["a", "file"], ["list", "<array>", "file"], ["absent", "x"]])
    extract_files(copy, paths=[["a", "file"], ["list", "<array>", "file"]])

    assert copy == {"a": {"other": other}, "list": [{}, 5], "rest": other}
    assert copy["rest"] is other
    assert body == {"a": {"file": file, "other": other}, "list": [{"file": file}, 5], "rest": other}


def test_minimal_copies_never_copy_files() -> None:
    file = io.BytesIO(b"")
    data = {"a": [{"b": file}], "t": (1, [2])}

    copy = deepcopy_minimal(data)

    assert copy == data
    assert copy["a"] is not data["a"] and copy["a"][0] is not data["a"][0]
    assert copy["a"][0]["b"] is file
