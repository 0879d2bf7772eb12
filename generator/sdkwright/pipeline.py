"""The way from input files to the files of a package, one function a step: read, plan, emit.

The packages that do the work are imported by the step that needs them, so a command loads what it uses and no more.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from sdkwright import __version__
from sdkwright.access import MAX_BYTES, Access, is_url, open_remote, read_stdin
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
    from sdkwright.update import Update

_AFTER_READING = tuple(
    f"sdkwright.{name}" for name in ("openapi.read", "openapi.validate", "config", "infer", "plan", "emit.parts")
)
"""Modules to import while a large document is read."""

Files: TypeAlias = "Mapping[str, str | bytes]"
Progress: TypeAlias = "Callable[[int, int], None]"
"""Called with the number of parts that are done, and of all."""


@dataclass(frozen=True)
class Inputs:
    """The document, already transformed by the config, and the config."""

    document: Document
    config: Config
    texts: Mapping[str, str | None]
    """The absolute path of each file that was read, with the hash of its text; None for one that is not there.

    Empty where one changed meanwhile.
    """


@dataclass(frozen=True)
class Plan:
    """The package to be, and all problems of the input."""

    sdk: Sdk
    problems: tuple[Problem, ...]


Spec: TypeAlias = "Path | str"
"""A file, an address (``https://…``), or ``-`` for standard input."""


def read(spec: Spec | None, config: Path | None, *, strict: bool = False, access: Access | None = None) -> Inputs:
    """Read the document ``spec``, or else the one ``config`` names; without a config, one is inferred.

    Raises InputError when a file cannot be used, or there is no document to read.
    """
    access = access or Access()
    if config is None:
        if spec is None:
            raise InputError(Problem("error", "sdkwright", "", None, "there is no document to read", "give SPEC or -c"))
        return _infer(spec, access, strict=strict)

    from sdkwright.config import check_references, load_config

    before = hash_text(config)
    settings = load_config(config)
    if spec is None:
        spec = _document_of(config, settings)
    document = _read(spec, access, transforms=_transforms(settings), strict=strict)

    from sdkwright.infer import complete_config

    problems = (*settings.problems, *check_references(settings, document))
    if any(problem.severity == "error" for problem in problems):
        raise InputError(problems)
    with _bounded_nesting(document.path):
        settings = complete_config(settings.model_copy(update={"problems": problems}), document)
    if before is None or hash_text(config) != before or not _is_file(spec):
        return Inputs(document, settings, {})
    return Inputs(document, settings, {**_texts(document), str(config.absolute()): before})


def describe_run(inputs: Inputs) -> dict[str, str]:
    """Return what the manifest says of a run: the generator, and hashes of document and config."""
    texts = [source.text.replace("\r\n", "\n") for source in inputs.document.sources]
    config = None if inputs.config.path is None else hash_text(inputs.config.path)
    facts = {"generator": f"sdkwright {__version__}", "document": digest(*texts)[:16]}
    return facts if config is None else {**facts, "config": config[:16]}


def _read(spec: Spec, access: Access, *, transforms: Sequence[Mapping[str, Any]] = (), strict: bool) -> Document:
    """Read the document from wherever it is."""
    if _is_file(spec):
        path = Path(spec)
        with prefetch(path, _read_source, _AFTER_READING) as source:
            from sdkwright.openapi import read_document

            document = source() if access.max_bytes == MAX_BYTES else None
            return read_document(path, transforms=transforms, strict=strict, source=document, access=access)
    from sdkwright.openapi import read_document
    from sdkwright.openapi.source import Source

    if spec == "-":
        content = Source(Path.cwd() / "stdin", "stdin", content=read_stdin(access.max_bytes))
        return read_document(content.path, transforms=transforms, strict=strict, source=content, access=access)
    with open_remote(str(spec), access.max_bytes) as remote:
        fetched = Source(remote.path, remote.url, max_bytes=access.max_bytes)
        access = replace(access, remote=remote)
        return read_document(fetched.path, transforms=transforms, strict=strict, source=fetched, access=access)


def _is_file(spec: Spec) -> bool:
    return isinstance(spec, Path) or not (spec == "-" or is_url(spec))


def _texts(document: Document) -> dict[str, str | None]:
    hashes = {str(source.path.absolute()): digest(source.text) for source in document.sources}
    return {**hashes, **{str(path): None for path in document.absent}}


def propose(
    spec: Spec, config: Path | None, access: Access | None = None, *, package: str | None = None
) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of a config for the document ``spec``, to be kept in the file ``config``, and what to report.

    ``package`` is a published package that the config gives again.  Raises InputError when the document or the package
    cannot be used.
    """
    from sdkwright.infer import render_config

    folder = Path() if config is None else config.parent
    name = Path(os.path.relpath(spec, folder)).as_posix() if _is_file(spec) else str(spec)
    if package is not None:
        return _propose_again(spec, package, access or Access(), None if spec == "-" else name)
    inputs = _infer(spec, access or Access(), name=None if spec == "-" else name)
    problems = inputs.document.problems
    if not inputs.document.operations() and not inputs.document.webhooks():
        hint = "models can be named in the config all the same"
        message = "the document has no operations, so there are no methods to propose"
        problems = (*problems, inputs.document.problem(message, "/paths", severity="warning", hint=hint))
    return render_config(inputs.document, _with_jobs(inputs.document, inputs.config)), problems


def _with_jobs(document: Document, config: Config) -> Config:
    """Return a config that is proposed with the jobs that planning finds.

    As it is where it cannot be planned as it is.
    """
    from sdkwright.plan import build
    from sdkwright.plan.proposed_jobs import with_found_jobs

    try:
        with _bounded_nesting(document.path):
            sdk, _ = build(document, config)
    except InputError:  # which generating reports, once its owner has had a look
        return config
    return with_found_jobs(config, sdk)


def update(spec: Spec | None, config: Path, access: Access | None = None) -> tuple[Update, tuple[Problem, ...]]:
    """Return the text of the file ``config`` with what is new in its document, and what to report.

    Raises InputError when a file cannot be used, or when the new text would not be a config.
    """
    from sdkwright.config import load_config
    from sdkwright.openapi.yaml_reader import ReadError, read_yaml
    from sdkwright.update import find_additions, update_text

    settings = load_config(config)
    document = _read(
        spec or _document_of(config, settings), access or Access(), transforms=_transforms(settings), strict=False
    )
    with _bounded_nesting(document.path):
        additions = find_additions(document, settings)
    result = update_text(config.read_text(encoding="utf-8"), document, additions)
    try:
        read_yaml(result.text)
    except ReadError as error:
        message = f"it cannot be added to: {error.message}"
        hint = "write the mappings below resources in block style, without anchors"
        raise InputError(Problem("error", str(config), "/resources", error.line, message, hint)) from error
    open_points = (Problem("warning", str(config), "/resources", None, point) for point in result.open_points)
    return result, (*settings.problems, *document.problems, *open_points)


def _transforms(settings: Config) -> list[dict[str, Any]]:
    """Return the steps that change the document before it is read, with the file that names them."""
    keys = {"command", "reason", "args", "line"}
    steps = [step.model_dump(include=keys) | {"file": settings.file} for step in settings.openapi.transforms]
    if settings.sdkwright.reading == "published":
        steps.append({"command": "readAsPublished", "args": {}, "file": settings.file})
    return steps


def _propose_again(spec: Spec, package: str, access: Access, name: str | None) -> tuple[str, tuple[Problem, ...]]:
    """Return the config that gives a published package again, as `propose` does."""
    from sdkwright.infer import render_config
    from sdkwright.published import propose_config, read_package

    published = read_package(package, cache_dir())
    document = _read(spec, access, strict=False)
    with _bounded_nesting(document.path):
        proposal = propose_config(document, published, spec=name)
    title = f"{published.project} {published.surface.version}"
    config = _with_jobs(document, proposal.config)
    text = render_config(document, config, package=title, remarks=proposal.remarks)
    problems = (Problem("warning", package, "", None, remark) for remark in proposal.remarks)
    return text, (*document.problems, *problems)


def plan(inputs: Inputs, *, strict: bool = False, cache: Path | None = None) -> Plan:
    """Decide what the package is; ``cache`` is a folder for results that the next run can use.

    Raises InputError when the config asks for what the document does not have, or, if ``strict``, when there is
    anything to report at all.
    """
    from sdkwright.plan import build

    with _bounded_nesting(inputs.document.path):
        sdk, remarks = build(inputs.document, inputs.config, strict=strict, cache=cache)
    problems = (*inputs.config.problems, *inputs.document.problems, *remarks)
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

    ``jobs`` processes share the work (default: one a core); ``cache`` is a folder for results that the next run can
    use; ``engine`` is the process that `started_engine` yields.
    """
    from sdkwright.emit import emit as render

    with _bounded_nesting(None):
        return render(sdk, jobs=jobs or cores(), cache=cache, progress=progress, engine=engine)


@contextmanager
def started_engine(jobs: int | None, cache: Path | None) -> Generator[Workers | None, None, None]:
    """Yield a process that loads the renderer of types while the document is read; None where that is no gain."""
    from sdkwright.emit.types.sources import load, open_store

    if (jobs or cores()) < 2 or not open_store(cache).is_empty:
        yield None
        return
    with Workers(1, load) as engine:
        yield engine


def run_cache(
    spec: Spec | None, config: Path | None, out: Path | None, *, strict: bool, cache: Path | None, access: Access
) -> RunCache:
    """Return the cache of the last run with these inputs."""
    places = [Path(path) for path in (spec, config, out) if path is not None]
    names = [str(name) for path in places for name in (path, path.absolute())]
    return RunCache(cache, *names, f"{spec is None} {config is None} {strict} {access}")


def record_run(inputs: Inputs, plan: Plan, listing: Mapping[str, str | None]) -> Run:
    """Return what the cache keeps of a run that left the files of ``listing``."""
    return Run(plan.sdk.metadata.project, inputs.texts, listing, plan.problems)


def cache_dir() -> Path:
    """Return the folder of files kept between runs: ``SDKWRIGHT_CACHE``, else in the user's cache folder."""
    override = os.environ.get("SDKWRIGHT_CACHE")
    if override:
        return Path(override)
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    return Path(base) / "sdkwright"


def _infer(spec: Spec, access: Access, *, strict: bool = False, name: str | None = None) -> Inputs:
    """Read the document with the config one would write for it, which calls the document ``name``."""
    document = _read(spec, access, strict=strict)

    from sdkwright.infer import infer_config

    with _bounded_nesting(document.path):
        config = infer_config(document, spec=name)
    return Inputs(document, config, _texts(document) if _is_file(spec) else {})


@contextmanager
def _bounded_nesting(path: Path | None) -> Generator[None, None, None]:
    """Turn running out of stack, for schemas that references nest in each other, into an InputError."""
    try:
        yield
    except RecursionError:
        message = "schemas are nested too deeply in each other: a type has some 100 levels"
        hint = "make objects of the schemas between, or configure models for them"
        raise InputError(Problem("error", str(path or "the document"), "", None, message, hint)) from None


def _read_source(path: Path) -> Source | None:
    """Read a file; None for one that cannot be used: reading it again says why."""
    from sdkwright.openapi.source import Source

    try:
        return Source(path)
    except InputError:
        return None


def _document_of(path: Path, config: Config) -> Spec:
    if config.openapi.path is None:
        message, hint = "the config does not say where the document is", "set openapi.path, or give SPEC"
        raise InputError(Problem("error", config.file, "/openapi", None, message, hint))
    return config.openapi.path if is_url(config.openapi.path) else path.parent / config.openapi.path
