"""All or nothing: at every point where a run may be killed, and with two of them at once."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.write import has_remains, write
from sdkwright.write import lock as locks
from sdkwright.write.lock import hold_lock
from sdkwright.write.transaction import locked
from tests.shared import ROOT

pytestmark = pytest.mark.long

OLD = {"same": "1", "changed/a": "1", "gone/deep/b": "1", "case": "1", **{f"many/{n}": "1" for n in range(6)}}
NEW = {"same": "1", "changed/a": "2", "new/c": "2", "Case": "2", **{f"many/{n}": "2" for n in range(6)}}
OWN = {"notes.txt": "mine", "gone/deep/notes.txt": "mine", "changed/notes.txt": "mine"}

EVENTS = ("open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.rmtree", "os.chmod")


def write_until(point: int, files: dict[str, str], out: Path) -> int:
    """Write in a process that kills itself at its ``point``-th change of the file system; returns its wait status."""
    process = os.fork()
    if process == 0:
        count = 0

        def audit(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal count
            if event not in EVENTS or str(out) not in str(arguments[0]):
                return
            if event == "open" and str(arguments[1])[:1] == "r":
                return
            count += 1
            if count == point:
                os.kill(os.getpid(), signal.SIGKILL)

        sys.addaudithook(audit)
        write(files, out)
        (out.parent / "count").write_text(str(count))
        os._exit(0)
    return os.waitpid(process, 0)[1]


ROUNDS = """
import json, sys
from pathlib import Path
from sdkwright.write import Options, write

out, files = Path(sys.argv[1]), json.loads(sys.argv[2])
for line in sys.stdin:
    write(files, out, Options(force=True))
    print("done", flush=True)
"""


def tree(folder: Path) -> dict[str, str]:
    """Every file below ``folder``."""
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def python(program: str, *arguments: object) -> list[str]:
    return [sys.executable, "-c", program, *map(str, arguments)]


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT / "generator")}


def prepare(out: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Write OLD to ``out`` and a copy of what NEW gives beside it; returns both trees."""
    for folder in (out, out.with_name("other")):
        write(OLD, folder)
        for path, text in OWN.items():
            (folder / path).write_text(text)
    old = tree(out)
    write(NEW, out.with_name("other"))
    return old, tree(out.with_name("other"))


def test_a_run_that_is_killed_at_any_point_leaves_the_old_state_or_is_finished_by_the_next(tmp_path: Path) -> None:
    old, new = prepare(tmp_path / "counted")
    assert write_until(0, NEW, tmp_path / "counted") == 0
    total = int((tmp_path / "count").read_text())
    assert total >= 50
    outcomes: set[str] = set()
    for point in sorted({1 + turn * total // 50 for turn in range(50)}):
        out = tmp_path / str(point) / "sdk"
        prepare(out)
        assert os.WTERMSIG(write_until(point, NEW, out)) == signal.SIGKILL, point
        with locked(out) as recovery:
            pass
        state = tree(out)
        assert state in (old, new), (point, recovery)
        assert not (out / ".sdkwright").exists()
        outcomes.add(f"{recovery} {state == new}")
        write(NEW, out)
        assert tree(out) == new
    assert (
        {"finished True", "removed False", "removed True"}
        <= outcomes
        <= {"finished True", "removed False", "removed True", "None False", "None True"}
    )


def test_two_runs_at_once_leave_what_one_of_them_wrote(tmp_path: Path) -> None:
    first = {**{f"src/{n}": "first" for n in range(40)}, "only/first": "1"}
    second = {**{f"src/{n}": "second" for n in range(40)}, "only/second": "2"}
    for folder, files in (("a", first), ("b", second)):
        write(files, tmp_path / folder)
    expected = [tree(tmp_path / "a"), tree(tmp_path / "b")]
    out = tmp_path / "sdk"
    for turn in range(50):
        if turn % 10 == 0:
            writers = [
                subprocess.Popen(
                    python(ROUNDS, out, json.dumps(files)),
                    env=environment(),
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
                for files in (first, second)
            ]
        for writer in writers:
            assert writer.stdin is not None
            writer.stdin.write("go\n")
            writer.stdin.flush()
        for writer in writers:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "done\n"
        assert tree(out) in expected, turn
        if turn % 10 == 9:
            for writer in writers:
                assert writer.stdin is not None and writer.stdout is not None
                writer.stdin.close()
                assert writer.wait(30) == 0
                writer.stdout.close()


def test_a_run_that_is_told_to_end_takes_back_what_it_began(tmp_path: Path) -> None:
    program = """
import os, signal, sys
from pathlib import Path
from sdkwright import cli
from sdkwright.write import write

signal.signal(signal.SIGTERM, cli._stop)
real, count = os.replace, 0
def replace(source, target):
    global count
    count += 1
    if count == 4:
        os.kill(os.getpid(), signal.SIGTERM)
    real(source, target)
os.replace = replace
write({"a": "2", "b": "2", "c": "2"}, Path(sys.argv[1]))
"""
    out = tmp_path / "sdk"
    write({"a": "1", "b": "1"}, out)
    before = tree(out)
    done = subprocess.run(python(program, out), env=environment(), check=False)
    assert done.returncode == 128 + signal.SIGTERM
    assert tree(out) == before


def test_what_earlier_versions_left_beside_the_folder_is_removed(tmp_path: Path) -> None:
    stage, other = tmp_path / ".sdk.abcd_123", tmp_path / ".sdk.backup"
    for folder in (stage, other):
        (folder / "new").mkdir(parents=True)
        (folder / "manifest").write_text("{}")
    write({"a": "1"}, tmp_path / "sdk")
    assert not stage.exists()
    assert other.exists()


def test_a_journal_that_names_files_elsewhere_changes_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("mine")
    work = tmp_path / "sdk/.sdkwright"
    (work / "new").mkdir(parents=True)
    (work / "journal.json").write_text(
        json.dumps({"put": {"../precious": "x"}, "remove": {"../precious": "x"}, "is_undo": False})
    )
    write({"a": "1"}, tmp_path / "sdk")
    assert (tmp_path / "precious").read_text() == "mine"
    assert not work.exists()


def test_a_folder_that_was_made_for_nothing_goes_again(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), locked(tmp_path / "a/b"):
        raise RuntimeError
    assert list(tmp_path.iterdir()) == []
    assert not has_remains(tmp_path / "a/b")


def test_a_lock_that_is_held_is_waited_for_and_then_refused(tmp_path: Path) -> None:
    waits: list[int] = []
    path = tmp_path / ".sdkwright/lock"
    with (
        hold_lock(path, timeout_seconds=1, on_wait=lambda: None),
        pytest.raises(InputError, match="another sdkwright"),
        hold_lock(path, timeout_seconds=0.2, on_wait=lambda: waits.append(1)),
    ):
        pass
    assert waits == [1]
    assert not path.exists()


def test_a_lock_without_fcntl_names_its_process_and_is_stale_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locks, "_fcntl", None)
    path = tmp_path / "lock"
    with hold_lock(path, timeout_seconds=1, on_wait=lambda: None):
        assert path.read_text() == str(os.getpid())
        with pytest.raises(InputError), hold_lock(path, timeout_seconds=0.1, on_wait=lambda: None):
            pass
    assert not path.exists()
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    path.write_text(str(ended.pid))
    with hold_lock(path, timeout_seconds=1, on_wait=lambda: None):
        pass
    path.write_text(str(os.getpid()))
    os.utime(path, (time.time() - 7200, time.time() - 7200))
    with hold_lock(path, timeout_seconds=1, on_wait=lambda: None):
        pass
