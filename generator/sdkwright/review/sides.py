"""Open a side of a comparison on disk: a folder, an unpacked wheel or sdist, or a checkout of a git revision."""

from __future__ import annotations

import contextlib
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Generator
from dataclasses import dataclass
from pathlib import Path

from sdkwright.errors import InputError, Problem

_ARCHIVES = (".whl", ".zip", ".tar.gz", ".tgz", ".tar.bz2", ".tar")
_HINT = "give a folder, a wheel, an sdist, or a git revision such as HEAD~1, origin/main or main:generated/groq"
_OTHER_FOLDERS = ("tests", "test", "docs", "examples", "scripts", "bin")


@dataclass(frozen=True)
class Side:
    """One side of a comparison.

    ``package`` is the folder of the importable package, ``distribution`` the folder that holds its metadata
    (pyproject.toml or ``*.dist-info``).  ``commit`` is the full commit id where the side is a git revision, and
    ``checkout`` the folder with all files of that revision; a folder inside the repository has its working tree there.
    """

    label: str
    package: Path
    distribution: Path
    commit: str | None = None
    checkout: Path | None = None

    @property
    def name(self) -> str:
        """The name callers import."""
        return self.package.name

    @property
    def search_path(self) -> Path:
        """The folder that goes on ``sys.path`` for the package to be imported."""
        return self.package.parent


@contextlib.contextmanager
def open_side(text: str, *, inside: str | None = None, repository: Path | None = None) -> Generator[Side, None, None]:
    """Yield the side that ``text`` names; what has to be unpacked for it is deleted afterwards.

    ``inside`` is the distribution's folder within a git revision that does not say it itself (``REV:FOLDER``);
    ``repository`` is where git looks, by default the current folder.

    Raises InputError when there is no such side, it holds no package, or more than one.
    """
    path = Path(text)
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as scratch:
        folder = Path(scratch)
        if path.is_dir():
            yield _side(text, path.resolve(), checkout=work_tree(path))
        elif path.is_file():
            yield _side(text, _unpack(path, folder))
        else:
            yield _open_revision(text, folder, inside, repository or Path())


def work_tree(path: Path) -> Path | None:
    """Return the top folder of the git working tree that ``path`` lies in, or None."""
    top = _git(path if path.is_dir() else path.parent, "rev-parse", "--show-toplevel")
    return None if top is None else Path(top.strip())


def _open_revision(text: str, scratch: Path, inside: str | None, repository: Path) -> Side:
    revision, _, folder = text.partition(":")
    commit = _git(repository, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    top = work_tree(repository)
    if commit is None or top is None:
        raise _error(text, "there is no such folder, file or git revision", _HINT)
    commit = commit.strip()
    archive = scratch / "revision.tar"
    done = subprocess.run(
        ["git", "archive", "--format=tar", "-o", str(archive), commit],
        cwd=top,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise _error(text, f"git cannot check the revision out: {done.stderr.strip()}", _HINT)
    checkout = scratch / "checkout"
    _extract(archive, checkout)
    archive.unlink()
    folder = folder or inside or _only_distribution(text, checkout)
    if not (checkout / folder).is_dir():
        raise _error(text, f"the revision has no folder {folder}", "name the package's folder: REVISION:FOLDER")
    return _side(text, checkout / folder, commit=commit, checkout=checkout)


def _only_distribution(text: str, checkout: Path) -> str:
    """Return the folder of the one distribution under ``generated/`` of a checkout, else the checkout itself."""
    folders = sorted(
        path.parent.relative_to(checkout).as_posix() for path in checkout.glob("generated/*/pyproject.toml")
    )
    if len(folders) > 1:
        raise _error(text, f"the revision has several packages: {', '.join(folders)}", "name one: REVISION:FOLDER")
    return folders[0] if folders else "."


def _side(text: str, folder: Path, *, commit: str | None = None, checkout: Path | None = None) -> Side:
    """Find the package in ``folder``: the folder itself, or the only package in it or in its ``src``."""
    if (folder / "__init__.py").is_file():
        parent = folder.parent
        distribution = parent.parent if parent.name == "src" else parent
        return Side(text, folder, distribution, commit, checkout)
    for base in (folder / "src", folder):
        packages = [path.parent for path in sorted(base.glob("*/__init__.py"))]
        packages = [path for path in packages if path.name not in _OTHER_FOLDERS and path.name.isidentifier()]
        if len(packages) > 1:
            public = [path for path in packages if not path.name.startswith("_")]
            packages = public if len(public) == 1 else packages
        if len(packages) > 1:
            names = ", ".join(path.name for path in packages)
            raise _error(text, f"it holds several packages: {names}", "give the folder of one of them")
        if packages:
            return Side(text, packages[0], folder, commit, checkout)
    raise _error(text, "it holds no Python package", "expected PACKAGE/__init__.py or src/PACKAGE/__init__.py")


def _unpack(path: Path, scratch: Path) -> Path:
    """Unpack a wheel or sdist below ``scratch``; return the folder that holds the distribution."""
    if not path.name.endswith(_ARCHIVES):
        raise _error(str(path), "it is neither a wheel nor an sdist", _HINT)
    target = scratch / "unpacked"
    try:
        _extract(path, target)
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, OSError) as error:
        raise _error(str(path), f"it cannot be unpacked: {error}", "download or build it again") from error
    entries = sorted(target.iterdir())
    return entries[0] if len(entries) == 1 and entries[0].is_dir() and not path.name.endswith(".whl") else target


def _extract(path: Path, target: Path) -> None:
    target.mkdir()
    if path.suffix in (".whl", ".zip"):
        with zipfile.ZipFile(path) as archive:
            archive.extractall(target)
    else:
        with tarfile.open(path) as archive:
            archive.extractall(target, filter="data")


def _git(folder: Path, *arguments: str) -> str | None:
    """Return the output of a git command, None where it fails or there is no git."""
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, text=True, check=False)
    except OSError:
        return None
    return done.stdout if done.returncode == 0 else None


def _error(file: str, message: str, hint: str) -> InputError:
    return InputError(Problem("error", file, "", None, message, hint))
