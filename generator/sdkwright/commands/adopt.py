"""``sdkwright adopt``: take over a repository whose package another generator made."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from sdkwright import console, pipeline
from sdkwright.adopt.inputs import place_inputs
from sdkwright.adopt.report import Adoption, render_report
from sdkwright.adopt.repository import list_files, read_old_output
from sdkwright.adopt.takeover import take_over
from sdkwright.commands.common import Request, options_of, render, without_collector
from sdkwright.errors import InputError, Problem
from sdkwright.release.repository import Repository, open_repository
from sdkwright.write import locked
from sdkwright.write.manifest import MANIFEST
from sdkwright.write.transaction import replace_files

BRANCH = "sdkwright-adopt"
REPORT = "ADOPTION.md"
_MAX_NAMES = 5


def run(request: Request, *, base: str | None = None, dry_run: bool = False) -> int:
    """Take over the package in ``request.out`` on a branch of its repository, or only tell what would be done."""
    folder = request.out
    if folder is None or request.config is None:
        raise _failure("an adoption needs a config", "give -c CONFIG, such as the stainless.yml of the package")
    repository = open_repository(folder, "")
    if (folder / MANIFEST).is_file():
        console.say(f"{folder}: adopted already; sdkwright generate keeps it in step. Nothing was changed")
        return 0
    changed = repository.changed_files()
    if changed and not dry_run:
        listing = ", ".join(line[3:] for line in changed[:_MAX_NAMES])
        console.say(f"{listing}{' …' if len(changed) > _MAX_NAMES else ''}: not committed; commit or stash it first")
        return 1
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as place:
        scratch = Path(place).resolve() / "repository"
        below = folder.resolve().relative_to(repository.top.resolve())
        paths = _copy(repository.top, scratch)
        try:
            report, differences = _adopt(request, repository, folder, scratch, scratch / below, base)
        except InputError as error:
            raise _in_repository(error, scratch, repository.top) from error
        if differences:
            listing = ", ".join(differences[:_MAX_NAMES])
            raise _failure(f"the next run would change files again: {listing}", "this is a fault of sdkwright")
        if dry_run:
            console.tell(report.rstrip())
            console.say(f"{folder}: nothing was changed; without --dry-run this is done on the branch {BRANCH}")
            return 0
        (scratch / below / REPORT).write_text(report, encoding="utf-8")
        _apply(repository, scratch, paths)
    console.tell(report.rstrip())
    console.say(f"{folder}: adopted on the branch {BRANCH}; the report is in {REPORT}")
    console.say(f"to undo it: git switch - && git branch -D {BRANCH}")
    return 0


def _adopt(
    request: Request, repository: Repository, folder: Path, scratch: Path, copy: Path, base: str | None
) -> tuple[str, tuple[str, ...]]:
    """Take over the package in ``copy`` and return the report and what the next run would change."""
    assert request.config is not None
    old = read_old_output(folder, base)
    inputs = place_inputs(request.config, request.spec, repository.top, scratch, copy)
    within = replace(request, config=inputs.config, spec=inputs.spec, out=copy)
    disk = {path: (copy / path).read_bytes() for path in list_files(folder) if (copy / path).is_file()}
    with without_collector(), console.progress() as progress:
        rendering = render(within, progress)
        metadata = rendering.plan.sdk.metadata
        if not (copy / "src" / metadata.package.replace(".", "/")).is_dir():
            message = f"there is no package src/{metadata.package.replace('.', '/')}"
            raise _failure(f"{folder}: {message}", "the config's package_name has to be that of the repository")
        progress.phase("write")
        options = options_of(within, rendering, copy)
        done = take_over(copy, disk, rendering.files, old, options, metadata.package)
    callers, score = _compare(folder, copy, metadata.package)
    report = render_report(
        Adoption(
            metadata.project,
            metadata.version,
            inputs.config.relative_to(copy).as_posix() if inputs.config.is_relative_to(copy) else inputs.config.name,
            None if old is None else old.label,
            done.sorting,
            done.metadata,
            callers,
            score,
            done.seeded,
            done.licence,
        )
    )
    return report, done.differences


def _compare(folder: Path, copy: Path, package: str) -> tuple[tuple[tuple[str, str, str], ...], str]:
    """Return what changes for callers, severity, name and reason each, and how many names and types are the same."""
    from sdkwright.review.diff import Options, review
    from sdkwright.review.prove.names import compare_names

    inside = Path("src", *package.split("."))
    options = Options(pipeline.cache_dir(), has_witnesses=False, has_wire=False)
    outcome = review(str(folder / inside), str(copy / inside), options)
    rows = [change for change in outcome.open_changes() if change.severity != "docs"]
    lines = tuple((change.severity, change.name, change.why) for change in rows)
    return lines, compare_names(folder / inside, copy / inside).score


def _copy(top: Path, scratch: Path) -> tuple[str, ...]:
    """Copy the files that git knows or would add."""
    paths = list_files(top)
    for path in paths:
        target = scratch / path
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy2(top / path, target)
    return paths


def _apply(repository: Repository, scratch: Path, paths: tuple[str, ...]) -> None:
    """Commit what the copy has become on a branch of the repository."""
    now = {
        path.relative_to(scratch).as_posix(): path.read_bytes() for path in sorted(scratch.rglob("*")) if path.is_file()
    }
    top = repository.top
    writes = {
        path: content
        for path, content in now.items()
        if not (top / path).is_file() or (top / path).read_bytes() != content
    }
    removed = tuple(path for path in paths if path not in now)
    repository.start_branch(BRANCH)
    with locked(top):
        replace_files(top, writes, removed)
    repository.commit([top], "sdkwright: adopt the package")


def _in_repository(error: InputError, scratch: Path, top: Path) -> InputError:
    """Return the error with files of the copy called what they are in the repository."""
    copy, folder = str(scratch), str(top)
    return InputError(replace(item, file=item.file.replace(copy, folder, 1)) for item in error.problems)


def _failure(message: str, hint: str) -> InputError:
    return InputError(Problem("error", "adopt", "", None, message, hint))
