"""The way from input files to the files of a package, one function a step: read, plan, emit.

The rooms that do the work are imported by the step that needs them, so a command loads what it uses and no more.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sdkwright.cache.file_cache import digest
from sdkwright.cache.prefetch import prefetch
from sdkwright.cache.run_cache import Run, RunCache, hash_text
from sdkwright.cache.workers import Workers, cores
from sdkwright.errors import InputError, Problem

if TYPE_CHECKING:
    from sdkwright.config import Config
    from sdkwright.ir import Sdk
    from sdkwright.openapi import Document
    from sdkwright.openapi.source import Source

_AFTER_READING = tuple(
    f"sdkwright.{name}" for name in ("openapi.read", "openapi.validate", "config", "infer", "plan", "emit.parts")
)
"""Modules to import while a large document is read."""

Files: TypeAlias = "Mapping[str, str | bytes]"
Progress: TypeAlias = "Callable[[int, int], None]"
"""Told how many parts are done, of how many."""


@dataclass(frozen=True)
class Inputs:
    """What was read: the document, already transformed by the config, and the config."""

    document: Document
    config: Config
    texts: Mapping[str, str | None]
    """The absolute path of each file that was read, with the hash of its text; None for one that is not there.

    Empty where one changed meanwhile.
    """


@dataclass(frozen=True)
class Plan:
    """The package to be, and everything that was found wrong with the input on the way."""

    sdk: Sdk
    problems: tuple[Problem, ...]


def read(spec: Path | None, config: Path | None, *, strict: bool = False) -> Inputs:
    """Read the document at ``spec``, or else the one ``config`` names; without a config, one is inferred.

    Raises InputError when a file cannot be used, or there is no document to read.
    """
    if config is None:
        if spec is None:
            raise InputError(Problem("error", "sdkwright", "", None, "there is no document to read", "give SPEC or -c"))
        return _inferred(spec, strict=strict)

    from sdkwright.config import load_config
    from sdkwright.infer import complete_config
    from sdkwright.openapi import read_document

    before = hash_text(config)
    settings = load_config(config)
    if spec is None:
        spec = _named_by(config, settings)
    wanted = {"command", "reason", "args", "line"}
    transforms = [step.model_dump(include=wanted) | {"file": settings.file} for step in settings.openapi.transforms]
    with prefetch(spec, _read_source, _AFTER_READING) as source:
        document = read_document(spec, transforms=transforms, strict=strict, source=source())
    settings = complete_config(settings, document)
    if before is None or hash_text(config) != before:
        return Inputs(document, settings, {})
    return Inputs(document, settings, {**_texts(document), str(config.absolute()): before})


def _texts(document: Document) -> dict[str, str | None]:
    read = {str(source.path.absolute()): digest(source.text) for source in document.sources}
    return {**read, **{str(path): None for path in document.absent}}


def propose(spec: Path, config: Path | None) -> tuple[str, tuple[Problem, ...]]:
    """The text of a config for the document at ``spec``, to be kept in the file ``config``, and what there is to report.

    Raises InputError when the document cannot be used.
    """
    from sdkwright.infer import render_config

    folder = Path() if config is None else config.parent
    inputs = _inferred(spec, name=Path(os.path.relpath(spec, folder)).as_posix())
    problems = inputs.document.problems
    if not inputs.document.operations() and not inputs.document.webhooks():
        hint = "models can be named in the config all the same"
        message = "the document has no operations, so there are no methods to propose"
        problems = (*problems, inputs.document.problem(message, "/paths", severity="warning", hint=hint))
    return render_config(inputs.document, inputs.config), problems


def plan(inputs: Inputs, *, strict: bool = False, cache: Path | None = None) -> Plan:
    """Decide what the package is; what need not be worked out again is kept in the folder ``cache``.

    Raises InputError when the config asks for what the document does not have, or, if ``strict``, when there is
    anything to report at all.
    """
    from sdkwright.plan import build

    sdk, found = build(inputs.document, inputs.config, strict=strict, cache=cache)
    problems = (*inputs.config.problems, *inputs.document.problems, *found)
    if strict and problems:
        raise InputError(replace(problem, severity="error") for problem in problems)
    return Plan(sdk, problems)


def emit(
    sdk: Sdk,
    *,
    jobs: int | None = None,
    cache: Path | None = None,
    progress: Progress | None = None,
    engine: Workers | None = None,
) -> Files:
    """Render the package: paths below its folder, and what is in them.

    ``jobs`` processes share the work (default: one a core); what need not be made again is kept in the folder
    ``cache``; ``engine`` is what `start_engine` gave.
    """
    from sdkwright.emit import emit as render

    return render(sdk, jobs=jobs or cores(), cache=cache, progress=progress, engine=engine)


@contextmanager
def started_engine(jobs: int | None, cache: Path | None) -> Generator[Workers | None, None, None]:
    """A process that loads what types are made with while the document is read; None where that is no gain."""
    from sdkwright.emit.types.sources import load, open_store

    if (jobs or cores()) < 2 or not open_store(cache).is_empty:
        yield None
        return
    with Workers(1, load) as engine:
        yield engine


def run_cache(spec: Path | None, config: Path | None, *, strict: bool, cache: Path | None) -> RunCache:
    """Return the cache of the last run with these inputs."""
    names = [str(name) for path in (spec, config) if path is not None for name in (path, path.absolute())]
    return RunCache(cache, *names, f"spec is named: {spec is not None}", f"strict: {strict}")


def run_of(inputs: Inputs, plan: Plan, hashes: Mapping[str, str]) -> Run:
    """A run as it is remembered."""
    return Run(plan.sdk.metadata.project, inputs.texts, hashes, plan.problems)


def cache_dir() -> Path:
    """Where rendered modules are kept between runs: ``SDKWRIGHT_CACHE``, else in the user's cache folder."""
    named = os.environ.get("SDKWRIGHT_CACHE")
    if named:
        return Path(named)
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "sdkwright"


def _inferred(spec: Path, *, strict: bool = False, name: str | None = None) -> Inputs:
    """The document with the config one would write for it, which calls the document ``name``."""
    with prefetch(spec, _read_source, _AFTER_READING) as source:
        from sdkwright.infer import infer_config
        from sdkwright.openapi import read_document

        document = read_document(spec, strict=strict, source=source())
    return Inputs(document, infer_config(document, spec=name), _texts(document))


def _read_source(path: Path) -> Source | None:
    """Read a file; None for one that cannot be used: reading it again says why."""
    from sdkwright.openapi.source import Source

    try:
        return Source(path)
    except InputError:
        return None


def _named_by(path: Path, config: Config) -> Path:
    if config.openapi.path is None:
        message, hint = "the config does not say where the document is", "set openapi.path, or give SPEC"
        raise InputError(Problem("error", config.file, "/openapi", None, message, hint))
    return path.parent / config.openapi.path
