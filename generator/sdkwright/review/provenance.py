"""Which input caused a row: found by generating with one input of NEW at a time, all others as in OLD."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias

from .model import Change
from .sides import Side

_SECONDS = 600
INPUTS = ("document", "config", "generator")
EDIT = "edit"
_GENERATOR_FOLDERS = ("generator", "templates", "runtime")

Compare: TypeAlias = "Callable[[Path, Path], Iterable[Change]]"
Combination: TypeAlias = "frozenset[str]"
"""The inputs that are taken from NEW."""
Key: TypeAlias = "tuple[str, str]"
"""Id and name of a row."""


class Unknown(Exception):
    """The causes cannot be found, and why."""


@dataclass(frozen=True)
class Tree:
    """A checkout with the inputs of the package; ``generator`` is None where it is not part of the repository."""

    root: Path
    config: Path
    document: Path
    generator: Path | None

    def digest(self, name: str) -> str:
        """Return a hash of the input called ``name``."""
        if name == "config":
            return _digest([self.config])
        if name == "document":
            if self.document.parent == self.root:
                return _digest([self.document])
            return _digest(sorted(path for path in self.document.parent.rglob("*") if path != self.config))
        if self.generator is None:
            return ""
        folders = [self.generator / folder for folder in _GENERATOR_FOLDERS]
        return _digest(sorted(path for folder in folders for path in folder.rglob("*")))


def find_causes(changes: Sequence[Change], old: Side, new: Side, config: str, compare: Compare) -> tuple[Change, ...]:
    """Return ``changes`` with their causes; ``config`` is the config's path within both checkouts.

    A row that one input of NEW brings about is caused by it: with all else as in OLD or, where that gives no package (a
    document without the operations that a config names), with all else as in NEW.  A row that takes several is caused
    by those it does not come about without; one that generating does not bring about is a hand edit.

    Raises Unknown when a side is no revision, or its package cannot be generated.
    """
    if not changes:
        return ()
    before, after = read_inputs(old, config), read_inputs(new, config)
    differing = [name for name in INPUTS if before.digest(name) != after.digest(name)]
    with tempfile.TemporaryDirectory(prefix="sdkwright-causes-") as scratch:
        generated = _Generated(before, after, frozenset(differing), Path(scratch), compare)
        causes = _Causes(generated, differing)
        return tuple(replace(change, cause=causes.of(change)) for change in changes)


def read_inputs(side: Side, config: str) -> Tree:
    """Return the inputs of a revision.  Raises Unknown when it is none, or has no such config or document."""
    from sdkwright.config import load_config
    from sdkwright.errors import InputError

    if side.checkout is None:
        raise Unknown(f"{side.label} is no revision of a repository")
    path = side.checkout / config
    try:
        document = load_config(path).openapi.path
    except InputError as error:
        raise Unknown(f"{side.label}: {error}") from error
    if document is None:
        raise Unknown(f"{side.label}: {config} does not say where the document is")
    generator = side.checkout if (side.checkout / "generator" / "sdkwright" / "__main__.py").is_file() else None
    return Tree(side.checkout, path, path.parent / document, generator)


@dataclass(frozen=True)
class _Causes:
    generated: _Generated
    differing: Sequence[str]

    def of(self, change: Change) -> str:
        """Return the cause of ``change``: the names of inputs joined by ``and``, or ``edit``."""
        key = (change.id, change.name)
        every = frozenset(self.differing)
        if not every or key not in self.generated.rows(frozenset(), every):
            return EDIT
        if len(every) == 1:
            return self.differing[0]
        self.generated.prepare([frozenset({name}) for name in self.differing])
        alone = [name for name in self.differing if key in self._rows_of(name, every)]
        if alone:
            return alone[0]
        causes = [name for name in self.differing if key not in self.generated.rows(frozenset(), every - {name})]
        return " and ".join(causes or self.differing)

    def _rows_of(self, name: str, every: Combination) -> frozenset[Key]:
        if self.generated.exists(frozenset({name})):
            return self.generated.rows(frozenset(), frozenset({name}))
        if self.generated.exists(every - {name}):
            return self.generated.rows(every - {name}, every)
        return frozenset()


class _Generated:
    """The packages that are generated with inputs of both sides, each made on first use."""

    def __init__(self, before: Tree, after: Tree, every: Combination, scratch: Path, compare: Compare) -> None:
        self._every, self._before, self._after, self._scratch, self._compare = every, before, after, scratch, compare
        self._folders: dict[Combination, Path | Unknown] = {}
        self._rows: dict[tuple[Combination, Combination], frozenset[Key]] = {}

    def prepare(self, combinations: Iterable[Combination]) -> None:
        """Generate several packages at a time."""
        missing = [item for item in dict.fromkeys(combinations) if item not in self._folders]
        with ThreadPoolExecutor(2) as pool:
            self._folders.update(zip(missing, pool.map(self._make, missing), strict=True))

    def exists(self, combination: Combination) -> bool:
        """Return whether the inputs in ``combination`` give a package together with the others of OLD."""
        self.prepare([combination])
        return isinstance(self._folders[combination], Path)

    def rows(self, start: Combination, end: Combination) -> frozenset[Key]:
        """Return the rows between two packages; none where one of them cannot be generated.

        Raises Unknown where it is the package of OLD or of NEW.
        """
        if (start, end) not in self._rows:
            self.prepare([start, end])
            folders = self._folders[start], self._folders[end]
            failures = [folder for folder in folders if isinstance(folder, Unknown)]
            if failures and not start and end == self._every:
                raise failures[0]
            paths = [folder for folder in folders if isinstance(folder, Path)]
            changes = self._compare(paths[0], paths[1]) if len(paths) == 2 else ()
            self._rows[start, end] = frozenset((change.id, change.name) for change in changes)
        return self._rows[start, end]

    def _make(self, combination: Combination) -> Path | Unknown:
        target = self._scratch / ("-".join(sorted(combination)) or "old")
        document, config, generator = (self._after if name in combination else self._before for name in INPUTS)
        try:
            _generate(document, config, generator, target)
        except Unknown as error:
            return error
        return target


def _generate(document: Tree, config: Tree, generator: Tree, target: Path) -> None:
    environment = dict(os.environ)
    if generator.generator is not None:
        environment["PYTHONPATH"] = str(generator.generator / "generator")
    command = [
        sys.executable,
        "-m",
        "sdkwright",
        "generate",
        str(document.document),
        "-c",
        str(config.config),
        "-o",
        str(target),
    ]
    try:
        done = subprocess.run(
            command,
            env=environment,
            cwd=config.config.parent,
            capture_output=True,
            text=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise Unknown(f"generating for it failed: {error}") from error
    if done.returncode:
        lines = done.stderr.strip().splitlines() or ["no reason given"]
        errors = [line for line in lines if line.startswith("error")]
        raise Unknown(f"generating with one input exchanged failed: {(errors or lines)[-1]}")


def _digest(paths: Iterable[Path]) -> str:
    total = hashlib.sha256()
    for path in paths:
        if path.is_file() and "__pycache__" not in path.parts:
            total.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()
