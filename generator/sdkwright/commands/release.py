"""``sdkwright release``: a version, a changelog entry, a commit, a tag and a distribution that is ready to publish."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from packaging.version import InvalidVersion, Version

from sdkwright import console, pipeline
from sdkwright.commands.check import run as check
from sdkwright.commands.common import Request, folder_of, keep_version
from sdkwright.commands.generate import run as generate
from sdkwright.errors import InputError, Problem
from sdkwright.release.changelog import has_entry, prepend_entry, rename_entry
from sdkwright.release.distribution import build, try_install
from sdkwright.release.repository import Repository, open_repository
from sdkwright.release.version_line import set_version

_MAX_NAMES = 5


@dataclass(frozen=True)
class _Step:
    """A release: its version and its changelog entry.

    A first release has no entry but ``seeded``, the version whose section the generator wrote with the changelog.
    """

    version: str
    entry: str = ""
    seeded: str = ""


def run(request: Request, version: str | None, *, dry_run: bool, install: bool) -> int:
    """Release the package; 1, with everything as it was, when it may not be released.

    Refused are: changes that are not committed, a package that is not what its inputs give, an acceptance that has
    expired, a version that exists or is smaller than what callers meet asks for.
    """
    if request.config is None:
        raise _failure("a release needs a config", "give -c CONFIG; its sdkwright.version is set")
    inputs = pipeline.read(request.spec, request.config, access=request.access)
    sdk = pipeline.plan(inputs, cache=request.cache).sdk
    folder = folder_of(request, sdk.metadata.project)
    metadata = keep_version(sdk, inputs.config, folder).metadata
    repository = open_repository(folder, metadata.project)
    changed = repository.changed_files()
    if changed:
        listing = ", ".join(line[3:] for line in changed[:_MAX_NAMES])
        console.say(f"{listing}{' …' if len(changed) > _MAX_NAMES else ''}: not committed; commit or stash it first")
        return 1
    if check(request):
        return 1
    step = _decide(repository, folder, request, version, metadata.version)
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
    step = (
        _Step(version or current, seeded=current)
        if last is None
        else _follow(repository, folder, request, version, last)
    )
    if step is not None and repository.has_tag(step.version):
        console.say(f"{repository.prefix}{step.version}: there is such a release already")
        return None
    return step


def _follow(repository: Repository, folder: Path, request: Request, version: str | None, last: str) -> _Step | None:
    """Return the release that follows the one with the tag ``last``, None where it is refused."""
    from sdkwright.review.diff import Options, review

    options = Options(pipeline.cache_dir(), request.config, has_witnesses=False, has_causes=False)
    outcome = review(f"{last}:{repository.path(folder)}", str(folder), options)
    report = outcome.report
    for note in outcome.notes:
        console.say(f"note: {note}")
    if report.verdict == "none" and version is None:
        console.say(f"nothing that callers would notice has changed since {last}; --version releases it anyway")
        return None
    expired = [change for change in report.changes if change.accepted is not None and change.accepted.expired]
    if expired:
        console.say(f"{expired[0].id} of {expired[0].name}: its acceptance has expired; see sdkwright diff")
        return None
    minimum = report.next_version
    version = version or minimum
    if _parse(version) < _parse(minimum):
        console.say(f"{version} is too small: the change since {last} is {report.verdict}, the next version {minimum}")
        return None
    console.say(f"{last} → {version}: {report.verdict}")
    return _Step(version, report.changelog.replace(f"## {minimum}\n", f"## {version}\n", 1))


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
        if repository.changed_files():
            repository.commit(paths, f"release: {repository.prefix}{step.version}")
    except BaseException:
        repository.restore(paths)
        raise
    tag = repository.tag(step.version, step.entry or step.version)
    for file in files:
        console.tell(str(file))
    console.say(f"{tag}: committed and tagged; next: git push --follow-tags, then publish what is in {folder / 'dist'}")
    return 0


def _write_entry(path: Path, step: _Step) -> None:
    """Put the entry on top of the changelog, unless the owner has written the version's section already."""
    text = path.read_bytes().decode("utf-8") if path.is_file() else ""
    if has_entry(text, step.version):
        return
    if step.seeded and has_entry(text, step.seeded):
        path.write_bytes(rename_entry(text, step.seeded, step.version).encode("utf-8"))
    else:
        entry = step.entry or f"## {step.version}\n"
        path.write_bytes(prepend_entry(text, entry).encode("utf-8"))


def _parse(version: str) -> Version:
    try:
        return Version(version)
    except InvalidVersion:
        raise _failure(f"{version!r} is no version", "write it as in 1.4.0 (PEP 440)") from None


def _failure(message: str, hint: str) -> InputError:
    return InputError(Problem("error", "release", "", None, message, hint))
