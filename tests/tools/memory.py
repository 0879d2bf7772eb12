"""Temporary files in memory: the tests write packages of two hundred small files, which disks take long for."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

FOLDER = Path("/dev/shm")
_MIN_FREE_BYTES = 4 << 30


def keep_temporary_files_in_memory(folder: Path = FOLDER) -> None:
    """Make ``folder`` the place of temporary files, of child processes too, unless TMPDIR says where that is.

    A folder that is not there, has little room or refuses to run programs is left alone.
    """
    if "TMPDIR" in os.environ or not os.access(folder, os.W_OK):
        return
    room = os.statvfs(folder)
    if room.f_bavail * room.f_frsize >= _MIN_FREE_BYTES and not room.f_flag & os.ST_NOEXEC:
        os.environ["TMPDIR"] = str(folder)
        tempfile.tempdir = None
