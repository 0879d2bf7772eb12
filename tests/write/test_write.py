from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import InputError
from sdkwright.write import EditConflict, Options, drift, write

MANIFEST = ".sdkwright.json"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below ``folder`` but the manifest and what version control is to do with it."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name not in (MANIFEST, ".gitattributes"))
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_writes_text_and_bytes_and_says_what_it_did(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "sdk"
    outcome = write({"src/pkg/a.py": "é = 1\n", "blob.bin": b"\x00\r\n"}, out)
    assert tree(out) == {"src/pkg/a.py": "é = 1\n".encode(), "blob.bin": b"\x00\r\n"}
    assert outcome.created == (".gitattributes", "blob.bin", "src/pkg/a.py")
    assert list(out.parent.iterdir()) == [out], "the staging folder is gone"


def test_the_manifest_is_sorted_and_has_no_times(tmp_path: Path) -> None:
    write({"b": "2", "a": "1"}, tmp_path / "x")
    write({"a": "1", "b": "2"}, tmp_path / "y")
    text = (tmp_path / "x" / MANIFEST).read_text()
    assert text == (tmp_path / "y" / MANIFEST).read_text()
    assert [key for key in json.loads(text) if key[:1] == "/" and ".gitattributes" not in key] == ["/a", "/b"]


def test_unchanged_files_keep_their_time(tmp_path: Path) -> None:
    write({"same": "1", "other": "1"}, tmp_path)
    before = {name: os.stat(tmp_path / name).st_mtime_ns for name in ("same", MANIFEST)}
    os.utime(tmp_path / "same", ns=(1, 1))
    outcome = write({"same": "1", "other": "2"}, tmp_path)
    assert (outcome.unchanged, outcome.updated) == ((".gitattributes", "same"), ("other",))
    assert os.stat(tmp_path / "same").st_mtime_ns == 1
    manifest_time = os.stat(tmp_path / MANIFEST).st_mtime_ns
    assert manifest_time >= before[MANIFEST]
    write({"same": "1", "other": "2"}, tmp_path)
    assert os.stat(tmp_path / MANIFEST).st_mtime_ns == manifest_time


def test_removes_what_it_wrote_before_and_nothing_else(tmp_path: Path) -> None:
    write({"gone/deep/a.py": "a", "stays/b.py": "b"}, tmp_path)
    (tmp_path / "gone/deep/__pycache__").mkdir()
    (tmp_path / "gone/deep/__pycache__/a.pyc").write_bytes(b"")
    (tmp_path / "stays/notes.txt").write_text("mine")
    outcome = write({"c.py": "c"}, tmp_path)
    assert outcome.removed == ("gone/deep/a.py", "stays/b.py")
    assert tree(tmp_path) == {"c.py": b"c", "stays/notes.txt": b"mine"}
    assert not (tmp_path / "gone").exists()


def test_a_file_may_give_way_to_a_folder_of_its_name(tmp_path: Path) -> None:
    write({"name": "file"}, tmp_path)
    write({"name/inner": "x"}, tmp_path)
    assert tree(tmp_path) == {"name/inner": b"x"}


@pytest.mark.parametrize("folder", ["examples", "src/pkg/lib"])
def test_owners_folders_are_written_once_and_then_left_alone(tmp_path: Path, folder: str) -> None:
    write({f"{folder}/a.py": "first"}, tmp_path)
    assert tree(tmp_path) == {f"{folder}/a.py": b"first"}
    (tmp_path / folder / "a.py").write_text("mine")
    outcome = write({f"{folder}/a.py": "second", f"{folder}/b.py": "new"}, tmp_path)
    assert tree(tmp_path) == {f"{folder}/a.py": b"mine"}
    assert outcome.owner_files == (f"{folder}/a.py", f"{folder}/b.py")
    write({}, tmp_path)
    assert tree(tmp_path) == {f"{folder}/a.py": b"mine"}
    files = {f"{folder}/a.py": "third"}
    write(files, tmp_path)
    assert drift(files, tmp_path) == ()
    assert tree(tmp_path) == {f"{folder}/a.py": b"mine"}


def test_force_gives_a_hand_edit_up(tmp_path: Path) -> None:
    write({"a.py": "old\n", "b.py": "old\n"}, tmp_path)
    (tmp_path / "a.py").write_text("mine\n")
    with pytest.raises(EditConflict):
        write({"a.py": "new\n"}, tmp_path)
    assert tree(tmp_path) == {"a.py": b"mine\n", "b.py": b"old\n"}
    outcome = write({"a.py": "new\n"}, tmp_path, Options(force=True))
    assert tree(tmp_path) == {"a.py": b"new\n"}
    assert [(edit.path, edit.news) for edit in outcome.edits] == [("a.py", "dropped")]


def test_a_file_nobody_wrote_is_not_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine")
    with pytest.raises(InputError, match="not written by sdkwright"):
        write({"a.py": "generated"}, tmp_path)
    assert tree(tmp_path) == {"a.py": b"mine"}
    write({"a.py": "generated"}, tmp_path, Options(overwrite=("*.py",)))
    assert tree(tmp_path) == {"a.py": b"generated"}


def test_a_file_with_the_content_to_be_written_is_taken_over(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("mine")
    write({"a.py": "mine"}, tmp_path)
    assert (tmp_path / MANIFEST).exists()


def test_an_edit_that_the_run_would_make_anyway_is_fine(tmp_path: Path) -> None:
    write({"a.py": "old"}, tmp_path)
    (tmp_path / "a.py").write_text("new")
    assert write({"a.py": "new"}, tmp_path).unchanged == (".gitattributes", "a.py")
    assert write({"a.py": "newer"}, tmp_path).updated == ("a.py",)


@pytest.mark.parametrize("failing", range(6))
def test_an_error_on_the_way_puts_everything_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: int
) -> None:
    out = tmp_path / "sdk"
    write({"a": "1", "gone": "1", "same": "1"}, out)
    before, manifest = tree(out), (out / MANIFEST).read_bytes()
    real, calls = os.replace, iter(range(100))

    def replace(source: Any, target: Any) -> None:
        if next(calls) == failing:
            raise OSError(errno.EACCES, "no")
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(OSError, match="no"):
        write({"a": "2", "same": "1", "new/file": "1"}, out)
    assert tree(out) == before
    assert (out / MANIFEST).read_bytes() == manifest
    assert list(tmp_path.iterdir()) == [out]
    assert not (out / "new").exists()


@pytest.mark.parametrize(
    "path", ["../a", "/etc/a", "x/../../a", "./a", "x//a", "", "..\\a", "C:a", "x/", "a\0b"], ids=repr
)
def test_paths_that_leave_the_folder_are_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(InputError, match="leaves the output folder"):
        write({"fine": "1", path: "1"}, tmp_path / "sdk")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("pair", [("a/B.py", "a/b.py"), ("A/x", "a/y"), ("straße", "STRASSE")])
def test_paths_that_only_case_tells_apart_are_refused(tmp_path: Path, pair: tuple[str, str]) -> None:
    with pytest.raises(InputError, match="where case does not count"):
        write(dict.fromkeys(pair, "1"), tmp_path / "sdk")


def test_a_path_cannot_be_a_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="both a file and a folder"):
        write({"a": "1", "a/b": "1"}, tmp_path / "sdk")
    (tmp_path / "mine/a").mkdir(parents=True)
    with pytest.raises(InputError, match="there is a folder where the file 'a'"):
        write({"a": "1"}, tmp_path / "mine")


@pytest.mark.parametrize("link", ["dir", "dir/file"])
def test_symbolic_links_out_of_the_folder_are_refused(tmp_path: Path, link: str) -> None:
    outside, out = tmp_path / "outside", tmp_path / "sdk"
    outside.mkdir()
    (outside / "file").write_text("mine")
    (out / link).parent.mkdir(parents=True)
    (out / link).symlink_to(outside if link == "dir" else outside / "file")
    with pytest.raises(InputError, match="symbolic link"):
        write({"dir/file": "generated"}, out)
    assert (outside / "file").read_text() == "mine"


def test_a_manifest_that_names_files_elsewhere_removes_nothing(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    out = tmp_path / "sdk"
    write({"a": "1"}, out)
    manifest = json.loads((out / MANIFEST).read_text())
    manifest["/../precious"] = "generated " + "0" * 16
    (out / MANIFEST).write_text(json.dumps(manifest, indent=0))
    write({"a": "1"}, out)
    assert (tmp_path / "precious").read_text() == "mine"


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    write({"a": "1"}, tmp_path / "link")
    assert tree(tmp_path / "real") == {"a": b"1"}


def test_permissions_of_an_updated_file_stay(tmp_path: Path) -> None:
    write({"run": "1"}, tmp_path)
    (tmp_path / "run").chmod(0o755)
    write({"run": "2"}, tmp_path)
    assert (tmp_path / "run").stat().st_mode & 0o777 == 0o755


class TestDrift:
    def test_is_empty_after_a_run(self, tmp_path: Path) -> None:
        files = {"a.py": "1\n", "examples/x.py": "1\n", "b.bin": b"\xff"}
        write(files, tmp_path)
        assert drift(files, tmp_path) == ()

    def test_names_missing_changed_and_stale_files_with_a_diff(self, tmp_path: Path) -> None:
        write({"a.py": "one\ntwo\n", "old.py": "x\n", "blob": b"\xff"}, tmp_path)
        before = tree(tmp_path)
        result = drift({"a.py": "one\n2", "new.py": "x\n", "blob": b"\xfe"}, tmp_path)
        assert [(item.path, item.kind) for item in result] == [
            ("a.py", "changed"),
            ("blob", "changed"),
            ("new.py", "missing"),
            ("old.py", "stale"),
        ]
        assert "-two\n+2\n" in result[0].diff
        assert result[1].diff == ""
        assert tree(tmp_path) == before

    def test_sees_a_manifest_that_is_not_right(self, tmp_path: Path) -> None:
        write({"a.py": "1\n"}, tmp_path)
        (tmp_path / MANIFEST).unlink()
        assert [(item.path, item.kind) for item in drift({"a.py": "1\n"}, tmp_path)] == [(MANIFEST, "missing")]


def test_another_generators_package_is_told_in_one_message(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / f"{name}.py").write_text("theirs")
    with pytest.raises(InputError) as caught:
        write({"a.py": "ours", "b.py": "ours"}, tmp_path)
    assert {problem.hint for problem in caught.value.problems} == {
        f"take the repository over: sdkwright adopt {tmp_path} -c CONFIG; or move them away; --overwrite PATH replaces a file"
    }
    assert len({problem.message for problem in caught.value.problems}) == 1
