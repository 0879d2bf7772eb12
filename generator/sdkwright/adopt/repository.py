"""The repository that is taken over: its files, and what the old generator wrote, which a branch of it may hold."""

from __future__ import annotations

import io
import tarfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from sdkwright.edits.git import run_git
from sdkwright.errors import InputError, Problem

BRANCHES = ("generated", "origin/generated", "upstream/generated")
"""Branches that hold what a generator wrote, without hand edits."""


@dataclass(frozen=True)
class OldOutput:
    """The output of the old generator: path below the package's folder -> content, as of the revision ``label``."""

    label: str
    files: Mapping[str, bytes]


def list_files(folder: Path) -> tuple[str, ...]:
    """Return the files below ``folder`` that git knows or would add.  Raises InputError outside of a repository."""
    listed = run_git(folder, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    if listed is None:
        hint = "git init, then commit what is there, so that everything can be undone"
        raise InputError(Problem("error", str(folder), "", None, "not in a git repository", hint))
    names = sorted({name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name})
    return tuple(name for name in names if (folder / name).is_file() and not (folder / name).is_symlink())


def read_old_output(folder: Path, revision: str | None) -> OldOutput | None:
    """Return what the old generator wrote at ``revision``, or on a branch that is called so; None without one.

    What counts is the last commit of it that the current one descends from: later output is not in the files yet.
    Raises InputError for a revision that is not there.
    """
    for name in BRANCHES if revision is None else (revision,):
        commit = _commit_of(folder, name)
        if commit is None:
            continue
        shared = run_git(folder, "merge-base", "HEAD", commit)
        is_ours = shared is not None and shared.decode().strip() == _commit_of(folder, "HEAD")
        if revision is None and is_ours:
            continue  # the branch starts from what is adopted: it is none of the old generator's
        if shared is not None and not is_ours:
            commit = shared.decode().strip()
        return OldOutput(name, _read_tree(folder, commit))
    if revision is not None:
        hint = "name a commit or a branch that has the old generator's own output"
        raise InputError(Problem("error", "--base", "", None, f"there is no revision {revision!r}", hint))
    return None


def _commit_of(folder: Path, revision: str) -> str | None:
    commit = run_git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return commit.decode().strip() if commit else None


def _read_tree(folder: Path, commit: str) -> dict[str, bytes]:
    # Run in a folder, git archive gives what is below it.
    archive = run_git(folder, "archive", "--format=tar", commit)
    if archive is None:
        return {}
    files: dict[str, bytes] = {}
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        for member in tar:
            content = tar.extractfile(member) if member.isfile() else None
            if content is not None:
                files[member.name] = content.read()
    return files
