"""Versions of a file in the repository that a folder belongs to, read by content: no commit is remembered."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

_MAX_VERSIONS = 200
_TIMEOUT_SECONDS = 20


def versions(folder: Path, path: str) -> Iterator[bytes]:
    """Yield what is stored of ``path`` below ``folder``: in the index, in HEAD, then in all commits, newest first.

    Nothing is fetched.  Yields nothing without git or a repository.
    """
    visited: set[bytes] = set()
    for blob in _blobs(folder, path):
        if blob not in visited:
            visited.add(blob)
            content = run_git(folder, "cat-file", "blob", blob.decode())
            if content is not None:
                yield content


def run_git(folder: Path, *arguments: str) -> bytes | None:
    """Return what ``git`` says in ``folder``; None when it fails, is not there or takes too long."""
    environment = {**os.environ, "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
    command = ["git", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false", *arguments]
    try:
        result = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_TIMEOUT_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return None
    return result.stdout if result.returncode == 0 else None


def _blobs(folder: Path, path: str) -> Iterator[bytes]:
    for name in (f":./{path}", f"HEAD:./{path}"):
        commit = run_git(folder, "rev-parse", "--verify", "--quiet", name)
        if commit:
            yield commit.strip()
    log = run_git(folder, "log", "--all", "--format=", "--raw", "--no-abbrev", "--no-renames", "-m", "--", f"./{path}")
    for line in (log or b"").splitlines()[:_MAX_VERSIONS]:
        fields = line.split()
        if len(fields) >= 5 and line[:1] == b":":
            yield from (blob for blob in fields[3:1:-1] if blob.strip(b"0"))
