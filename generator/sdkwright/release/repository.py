"""The git repository that a package is released from."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version

from sdkwright.errors import InputError, Problem


@dataclass(frozen=True)
class Repository:
    """A working tree; ``top`` is its folder, and ``prefix`` what tags of the package begin with."""

    top: Path
    prefix: str

    def changed_files(self) -> list[str]:
        """Return what git would not find in the last commit: changed, staged and untracked files."""
        return self._git("status", "--porcelain", "--untracked-files=all").splitlines()

    def last_release(self) -> str | None:
        """Return the tag of the highest version that the current commit descends from."""
        tags = self._git("tag", "--list", f"{self.prefix}*", "--merged", "HEAD").splitlines()
        versions = {tag: version for tag in tags if (version := self._version_of(tag)) is not None}
        return max(versions, key=lambda tag: versions[tag], default=None)

    def has_tag(self, version: str) -> bool:
        """Return whether the version is released already."""
        return bool(self._git("tag", "--list", f"{self.prefix}{version}").strip())

    def path(self, path: Path) -> str:
        """Return a path as git names it: below the top, with slashes.  Raises InputError for one outside."""
        try:
            return path.resolve().relative_to(self.top.resolve()).as_posix()
        except ValueError:
            raise _failure(f"{path} is not in this repository", "give files of one repository") from None

    def start_branch(self, name: str) -> None:
        """Make a branch at the current commit and switch to it.  Raises InputError if there is such a branch."""
        self._git("switch", "--quiet", "--create", name)

    def commit(self, paths: Sequence[Path], message: str) -> None:
        """Commit what changed below ``paths``."""
        names = [self.path(path) for path in paths]
        self._git("add", "--all", "--", *names)
        self._git("commit", "--quiet", "--message", message, "--", *names)

    def tag(self, version: str, message: str) -> str:
        """Tag the last commit and return the tag."""
        tag = f"{self.prefix}{version}"
        self._git("tag", "--annotate", "--cleanup=whitespace", "--message", message, tag)
        return tag

    def restore(self, paths: Sequence[Path]) -> None:
        """Give up all changes below ``paths`` since the last commit; what git ignores stays."""
        names = [self.path(path) for path in paths]
        self._git("reset", "--quiet", "--", *names)
        self._git("checkout", "--quiet", "--", *names)
        self._git("clean", "--quiet", "--force", "-d", "--", *names)

    def commit_time(self) -> str:
        """Return when the last commit was made, in seconds since 1970: SOURCE_DATE_EPOCH of a reproducible build."""
        return self._git("log", "-1", "--format=%ct").strip()

    def _version_of(self, tag: str) -> Version | None:
        try:
            return Version(tag[len(self.prefix) :])
        except InvalidVersion:
            return None

    def _git(self, *arguments: str) -> str:
        return _git(self.top, *arguments)


def open_repository(folder: Path, project: str) -> Repository:
    """Return the repository that ``folder`` lies in.

    Tags are called v1.2.3 where the package is the whole repository, and PROJECT-v1.2.3 where it is a part of one.
    Raises InputError without git or a repository.
    """
    if not folder.is_dir():
        raise _failure(f"{folder}: there is no such folder", "generate the package first")
    top = Path(_git(folder, "rev-parse", "--show-toplevel").strip())
    is_whole = top.resolve() == folder.resolve()
    return Repository(top, "v" if is_whole else f"{project}-v")


def _git(folder: Path, *arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotepath=off", *arguments],
            cwd=folder,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise _failure(f"git cannot be run: {error.strerror}", "install git") from error
    if done.returncode:
        raise _failure(f"git {arguments[0]}: {done.stderr.strip() or done.stdout.strip()}", None)
    return done.stdout


def _failure(message: str, hint: str | None) -> InputError:
    return InputError(Problem("error", "release", "", None, message, hint))
