"""One writer at a time in a folder: a lock file whose lock ends with its process.

Where the system has ``fcntl``, the kernel holds the lock, so one left by a killed process is free.  Elsewhere the lock
file names its process, and is stale once that process is gone or an hour has passed.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import BinaryIO

from sdkwright.errors import InputError, Problem

_fcntl: ModuleType | None
try:
    import fcntl as _fcntl
except ImportError:  # Windows
    _fcntl = None

_POLL_SECONDS = 0.05
_STALE_SECONDS = 3600.0


@contextmanager
def hold_lock(path: Path, *, timeout_seconds: float, on_wait: Callable[[], object]) -> Generator[None, None, None]:
    """Hold the lock file ``path``, whose folder exists; it is removed at the end.

    Calls ``on_wait`` once when another process holds it.  Raises InputError when that lasts longer than
    ``timeout_seconds``.
    """
    deadline, is_waiting = time.monotonic() + timeout_seconds, False
    acquire = _acquire_kernel_lock if _fcntl is not None else _acquire_named_lock
    while (file := acquire(path)) is None:
        if not is_waiting:
            is_waiting = True
            on_wait()
        if time.monotonic() > deadline:
            message = f"another sdkwright has been writing to this folder for {timeout_seconds:.0f} s"
            raise InputError(Problem("error", str(path.parent.parent), "", None, message, "wait for it, or end it"))
        time.sleep(_POLL_SECONDS)
    try:
        yield
    finally:
        if _fcntl is None:  # an open file cannot be removed there
            file.close()
        path.unlink(missing_ok=True)
        file.close()


def _acquire_kernel_lock(path: Path) -> BinaryIO | None:
    """Open and lock the file; None while another process has it."""
    assert _fcntl is not None
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = path.open("a+b")
    except FileNotFoundError:  # its last owner has just removed the folder
        return None
    try:
        _fcntl.flock(file, _fcntl.LOCK_EX | _fcntl.LOCK_NB)
        # The last owner removes the file: a lock on one that has no name any more keeps nobody out.
        if os.path.exists(path) and os.path.samestat(os.fstat(file.fileno()), path.stat()):
            return file
    except OSError:
        pass
    file.close()
    return None


def _acquire_named_lock(path: Path) -> BinaryIO | None:
    """Create the file with this process's id in it; None while another process has it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        file = path.open("xb")
    except FileExistsError:
        if _is_stale(path):
            path.unlink(missing_ok=True)
        return None
    file.write(str(os.getpid()).encode())
    file.flush()
    return file


def _is_stale(path: Path) -> bool:
    try:
        age = time.time() - path.stat().st_mtime
        process = int(path.read_bytes() or b"0")
    except (OSError, ValueError):
        return False
    if age > _STALE_SECONDS:
        return True
    if os.name != "posix" or process <= 0:
        return False
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
