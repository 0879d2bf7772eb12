"""Shared parts of commands: their inputs, and the way from those to the files of a package."""

from __future__ import annotations

import gc
from collections.abc import Collection, Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from sdkwright import console, pipeline
from sdkwright.access import Access
from sdkwright.commands.earlier import Adjust, Sources, regenerator
from sdkwright.write import Options, Ownership
from sdkwright.write.ownership import check_overrides, find_idle_overrides
from sdkwright.write.transaction import Recovery

if TYPE_CHECKING:
    from packaging.version import Version

    from sdkwright.config import Config
    from sdkwright.ir import Sdk


@dataclass(frozen=True)
class Request:
    """Inputs and output of a run, as the command line gives them."""

    spec: str | None
    config: Path | None
    out: Path | None
    strict: bool = False
    jobs: int | None = None
    cache: Path | None = None
    access: Access = Access()  # noqa: RUF009 (frozen)
    verbose: bool = False


@dataclass(frozen=True)
class Rendering:
    """The files of a package and what they were made from."""

    inputs: pipeline.Inputs
    plan: pipeline.Plan
    files: pipeline.Files


_renderings: list[Rendering] | None = None
"""In a program: what was rendered, so that it is not taken apart piece by piece before the process ends anyway."""


def keep_renderings() -> None:
    """Leave memory to the end of the process: freeing that of a large document takes half a second."""
    global _renderings
    _renderings = []


def render(request: Request, progress: console.Progress) -> Rendering:
    """Carry out all steps but the last, and report their problems."""
    with pipeline.started_engine(request.jobs, request.cache) as engine:
        progress.phase("read")
        inputs = pipeline.read(request.spec, request.config, strict=request.strict, access=request.access)
        check_overrides(inputs.config.sdkwright.files, inputs.config.file)
        if inputs.config.sdkwright.accept:
            from sdkwright.review.acceptance import check_ids

            check_ids(inputs.config)
        progress.phase("plan")
        plan = pipeline.plan(inputs, strict=request.strict, cache=request.cache)
        plan = replace(plan, sdk=keep_version(plan.sdk, inputs.config, folder_of(request, plan.sdk.metadata.project)))
        console.report(plan.problems, verbose=request.verbose)
        console.report_unused(inputs.config.unused, verbose=request.verbose)
        progress.phase("emit")
        files = pipeline.emit(plan.sdk, jobs=request.jobs, cache=request.cache, progress=progress.count, engine=engine)
    _report_idle_overrides(inputs.config, files)
    rendering = Rendering(inputs, plan, files)
    if _renderings is not None:
        _renderings.append(rendering)
    return rendering


def _report_idle_overrides(config: Config, paths: Collection[str]) -> None:
    """Warn of the entries of `sdkwright.files` that match nothing that is written."""
    overrides = config.sdkwright.files
    if not overrides:
        return
    from sdkwright.config import locate_findings
    from sdkwright.config.findings import Finding, suggest_name

    findings = [
        Finding(
            ("sdkwright", "files", pattern),
            f"nothing that is written matches {pattern!r}",
            suggest_name(pattern, paths, "write a path of the package, or a pattern, as in src/*/_files.py"),
            "warning",
        )
        for pattern in find_idle_overrides(overrides, paths)
    ]
    console.report(locate_findings(config, findings))


def keep_version(sdk: Sdk, config: Config, folder: Path) -> Sdk:
    """Return ``sdk`` with the version that the package in ``folder`` has, where the config states none.

    A folder that sdkwright has not written to yet keeps a version that is higher than the config's.  The comment on the
    line of ``__version__``, which release tools look for, is kept as well.
    """
    from sdkwright.write.manifest import MANIFEST
    from sdkwright.write.version import read_version

    version = read_version(folder, sdk.metadata.package)
    metadata = replace(sdk.metadata, version_comment=version.comment)
    if version.version is not None and str(version.version) != metadata.version:
        is_ours = (folder / MANIFEST).exists()
        if config.sdkwright.version is None or (not is_ours and _is_lower(metadata.version, version.version)):
            metadata = replace(metadata, version=str(version.version))
    return replace(sdk, metadata=metadata)


def _is_lower(version: str, other: Version) -> bool:
    from packaging.version import InvalidVersion, Version

    try:
        return Version(version) < other
    except InvalidVersion:
        return False


def options_of(request: Request, rendering: Rendering, folder: Path) -> Options:
    """Return what `write` needs to know besides the files."""
    from sdkwright.edits.bases import load_last_output

    return Options(
        ownership=Ownership(rendering.inputs.config.sdkwright.files),
        facts=pipeline.describe_run(rendering.inputs),
        last_output=load_last_output(request.cache, folder),
        regenerate=regenerator(folder, _sources_of(rendering), _adjusted_to(folder), request.cache),
    )


def _sources_of(rendering: Rendering) -> Sources:
    inputs = rendering.inputs
    return Sources(inputs.config.path, tuple(source.path for source in inputs.document.sources))


def _adjusted_to(folder: Path) -> Adjust:
    return lambda plan, inputs: replace(plan, sdk=keep_version(plan.sdk, inputs.config, folder))


def folder_of(request: Request, project: str) -> Path:
    """Return the folder of the package."""
    return request.out or Path("generated") / project


def tell_waiting(folder: Path) -> None:
    """Say that another run writes to the folder."""
    console.say(f"{folder}: another sdkwright is writing here; waiting for it")


def tell_recovery(folder: Path, recovery: Recovery) -> None:
    """Say what was done about a run that was killed."""
    texts = {
        "finished": "an earlier run was interrupted while it wrote; what it began was finished first",
        "undone": "an earlier run was interrupted while it took its changes back; that was finished first",
        "removed": "an earlier run was interrupted before it changed anything; what it left was removed",
    }
    console.say(f"{folder}: {texts[recovery]}")


def recover(folder: Path) -> None:
    """Finish or undo what a killed run began in the folder."""
    from sdkwright.write import has_remains, locked

    if has_remains(folder):
        with locked(folder, lambda: tell_waiting(folder)) as recovery:
            if recovery is not None:
                tell_recovery(folder, recovery)


@contextmanager
def without_collector() -> Generator[None, None, None]:
    """Turn the garbage collector off: a run keeps what it makes to its end, so collecting only costs time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
