"""Read a distribution - a folder, a wheel or an sdist - into memory: name, version and the source of its modules."""

from __future__ import annotations

import ast
import re
import tarfile
import zipfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from sdkwright.errors import InputError, Problem

_OTHERS = {"tests", "test", "examples", "docs", "scripts", "bin", "node_modules", "build", "dist"}
_LISTING = "api.md"
_TEXTS = ("pyproject.toml", "PKG-INFO", "METADATA", _LISTING)
_VERSION = re.compile(r"""^__version__\s*(?::\s*\w+\s*)?=\s*["']([^"']+)["']""", re.MULTILINE)
_PROJECT_VERSION = re.compile(r"""^version\s*=\s*["']([^"']+)["']""", re.MULTILINE)
_METADATA_VERSION = re.compile(r"^Version: (\S+)", re.MULTILINE)


@dataclass(frozen=True)
class Distribution:
    """A package as its files: paths within the package to source text.

    ``texts`` are its metadata and its api.md by file name, as far as it has them.
    """

    origin: str
    package: str
    version: str
    modules: Mapping[str, str]
    texts: Mapping[str, str] = field(default_factory=dict[str, str])


def read_distribution(path: Path) -> Distribution:
    """Return the package that ``path`` holds.  Raises InputError when it cannot be read or holds none."""
    try:
        files = _files(path)
    except (OSError, zipfile.BadZipFile, tarfile.TarError, EOFError) as error:
        raise _problem(path, f"cannot be read: {error}") from error
    roots = _roots(files)
    if not roots:
        raise _problem(path, "holds no Python package")
    root = roots[0]
    modules: dict[str, str] = {}
    for name, content in files.items():
        inside = _below(name, root)
        if inside is not None and name.endswith(".py"):
            try:
                modules[inside] = content.decode("utf-8-sig")
            except UnicodeDecodeError as error:
                raise _problem(Path(name), f"is not UTF-8: {error}") from error
    return Distribution(str(path), PurePosixPath(root).name, _version(files, root), modules, _texts(files))


def check_syntax(distribution: Distribution) -> None:
    """Raise InputError when a module is no Python."""
    for place, code in distribution.modules.items():
        try:
            ast.parse(code)
        except SyntaxError as error:
            raise syntax_problem(distribution.package, place, error) from error


def syntax_problem(package: str, place: str, error: SyntaxError) -> InputError:
    """Return the error for the module at ``place`` in ``package``, with its line."""
    message = f"is not Python that can be read: {error.msg}"
    return InputError(Problem("error", f"{package}/{place}", "", error.lineno, message))


def _texts(files: Mapping[str, bytes]) -> dict[str, str]:
    """Return the files that are no modules: those nearest to the top, and all lists of the API's methods as one."""
    texts: dict[str, str] = {}
    for name in sorted((name for name in files if not name.endswith(".py")), key=lambda name: (name.count("/"), name)):
        short, text = name.rpartition("/")[2], files[name].decode("utf-8", "replace")
        texts[short] = f"{texts[short]}\n{text}" if short == _LISTING and short in texts else texts.get(short, text)
    return texts


def _problem(path: Path, message: str) -> InputError:
    hint = "give the folder of a distribution, a wheel or an sdist"
    return InputError(Problem("error", str(path), "", None, message, hint))


def _files(path: Path) -> dict[str, bytes]:
    """Return the Python modules and metadata of the distribution, by path."""
    if path.is_dir():
        paths = [file for file in path.rglob("*") if _is_relevant(file.relative_to(path).as_posix()) and file.is_file()]
        files = {file.relative_to(path).as_posix(): file.read_bytes() for file in sorted(paths)}
        if (path / "__init__.py").is_file():
            return {f"{path.resolve().name}/{name}": content for name, content in files.items()}
        return files
    if not path.is_file():
        raise _problem(path, "there is no such file or folder")
    if path.suffix in (".whl", ".zip"):
        with zipfile.ZipFile(path) as archive:
            return {name: archive.read(name) for name in sorted(archive.namelist()) if _is_relevant(name)}
    members: dict[str, bytes] = {}
    with tarfile.open(path) as archive:
        for member in archive:
            name = member.name.partition("/")[2]
            stream = archive.extractfile(member) if member.isfile() and _is_relevant(name) else None
            if stream is not None:
                members[name] = stream.read()
    return dict(sorted(members.items()))


def _is_relevant(name: str) -> bool:
    parts = name.split("/")
    if any(part.startswith(".") or part == "__pycache__" or part in _OTHERS for part in parts[:-1]):
        return _is_inside_package(parts)
    return parts[-1].endswith(".py") or parts[-1] in _TEXTS


def _is_inside_package(parts: list[str]) -> bool:
    """Return whether a folder with the name of a project's other folders can be a subpackage: not at the top."""
    others = [index for index, part in enumerate(parts[:-1]) if part in _OTHERS]
    hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
    first = 1 + (parts[0] == "src")
    return not hidden and all(index >= first for index in others) and parts[-1].endswith(".py")


def _roots(files: Iterable[str]) -> list[str]:
    """Return the folders of top-level packages, the one with the most modules first."""
    folders = {name.rpartition("/")[0] for name in files if name.endswith("/__init__.py")}
    tops = [folder for folder in folders if folder.rpartition("/")[0] not in folders]
    count = {top: sum(name.startswith(top + "/") for name in files) for top in tops}
    return sorted(tops, key=lambda top: (f"{top}/_client.py" not in files, -count[top], top))


def _below(name: str, root: str) -> str | None:
    return name[len(root) + 1 :] if name.startswith(root + "/") else None


def _version(files: Mapping[str, bytes], root: str) -> str:
    places = [
        (f"{root}/_version.py", _VERSION),
        (f"{root}/__init__.py", _VERSION),
        ("pyproject.toml", _PROJECT_VERSION),
    ]
    places += [(name, _METADATA_VERSION) for name in files if name.endswith(("/METADATA", "PKG-INFO"))]
    for name, pattern in places:
        match = pattern.search(files.get(name, b"").decode("utf-8", "replace"))
        if match:
            return match.group(1)
    return "0.0.0"
