"""``sdkwright release``: a version, a changelog entry, a commit, a tag and a distribution that is ready to publish."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version

from sdkwright import console, pipeline
from sdkwright.commands.check import run as check
from sdkwright.commands.common import Request, folder_of
from sdkwright.commands.generate import run as generate
from sdkwright.errors import InputError, Problem
from sdkwright.release.changelog import has_entry, prepend_entry
from sdkwright.release.distribution import build, try_install
from sdkwright.release.repository import Repository, open_repository
from sdkwright.release.version_line import set_version

_MAX_NAMED = 5


@dataclass(frozen=True)
class _Step:
    """What is released: the version, its changelog entry, and the tag it follows."""

    version: str
    entry: str
    last: str | None


def run(request: Request, version: str | None, *, dry_run: bool, install: bool) -> int:
    """Release the package; 1, with everything as it was, when it may not be released.

    Refused are: changes that are not committed, a package that is not what its inputs give, an acceptance that has
    expired, a version that exists or is smaller than what callers meet asks for.
    """
    if request.config is None:
        raise _failure("a release needs a config", "give -c CONFIG; its sdkwright.version is set")
    inputs = pipeline.read(request.spec, request.config, access=request.access)
    metadata = pipeline.plan(inputs, cache=request.cache).sdk.metadata
    folder = folder_of(request, metadata.project)
    repository = open_repository(folder, metadata.project)
    changed = repository.changed_files()
    if changed:
        shown = ", ".join(line[3:] for line in changed[:_MAX_NAMED])
        console.say(f"{shown}{' …' if len(changed) > _MAX_NAMED else ''}: not committed; commit or stash it first")
        return 1
    if check(request):
        return 1
    step = _decide(repository, folder, request, version or None, metadata.version)
    if step is None:
        return 1
    if dry_run:
        console.tell(step.entry.rstrip() or f"## {step.version}")
        console.say(f"would be committed and tagged as {repository.prefix}{step.version}; nothing was changed")
        return 0
    return _carry_out(repository, folder, request, step, metadata.package, install=install)


def _decide(repository: Repository, folder: Path, request: Request, version: str | None, current: str) -> _Step | None:
    """Return what to release, None where the release is refused."""
    last = repository.last_release()
    if last is None:
        step = _Step(version or current, "", None)
    else:
        from sdkwright.review.diff import Options, fails, review

        options = Options(request.cache or Path(), request.config, has_witnesses=False)
        outcome = review(f"{last}:{repository.path(folder)}", str(folder), options)
        if outcome.report.verdict == "none" and version is None:
            console.say(f"nothing that callers would notice has changed since {last}; --version releases it anyway")
            return None
        if any(change.accepted is not None and change.accepted.expired for change in outcome.report.changes):
            console.say("an acceptance has expired: see sdkwright diff")
            return None
        needed = outcome.report.next_version
        step = _Step(version or needed, outcome.report.changelog, last)
        if _parse(step.version) < _parse(needed):
            verdict = outcome.report.verdict
            console.say(f"{step.version} is too small: the change since {last} is {verdict}, the next version {needed}")
            return None
        step = _Step(step.version, step.entry.replace(f"## {needed}\n", f"## {step.version}\n", 1), last)
        console.say(
            f"{last} → {step.version}: {outcome.report.verdict}" + (", breaking" if fails(outcome, "breaking") else "")
        )
    if repository.has_tag(step.version):
        console.say(f"{repository.prefix}{step.version}: there is such a release already")
        return None
    return step


def _carry_out(
    repository: Repository, folder: Path, request: Request, step: _Step, package: str, *, install: bool
) -> int:
    """Change the files, build, commit and tag; on any failure everything is as it was."""
    assert request.config is not None
    paths = (request.config, folder)
    try:
        set_version(request.config, step.version)
        if generate(request):
            repository.restore(paths)
            return 1
        _write_entry(folder / "CHANGELOG.md", step)
        files = build(folder, folder / "dist", repository.commit_time())
        if install:
            try_install(next(file for file in files if file.suffix == ".whl"), package)
    except BaseException:
        repository.restore(paths)
        raise
    if repository.changed_files():
        repository.commit(paths, f"release: {repository.prefix}{step.version}")
    tag = repository.tag(step.version, step.entry or step.version)
    for file in files:
        console.tell(str(file))
    console.say(f"{tag}: committed and tagged; next: git push --follow-tags, then publish what is in {folder / 'dist'}")
    return 0


def _write_entry(path: Path, step: _Step) -> None:
    """Put the entry on top of the changelog, unless the owner has written the version's section already."""
    text = path.read_bytes().decode("utf-8") if path.is_file() else ""
    entry = step.entry or f"## {step.version}\n"
    if not has_entry(text, step.version):
        path.write_bytes(prepend_entry(text, entry).encode("utf-8"))


def _parse(version: str) -> Version:
    try:
        return Version(version)
    except InvalidVersion:
        raise _failure(f"{version!r} is no version", "write it as in 1.4.0 (PEP 440)") from None


def _failure(message: str, hint: str) -> InputError:
    return InputError(Problem("error", "release", "", None, message, hint))
