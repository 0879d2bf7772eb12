"""The report of an adoption, in markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sdkwright.adopt.project import AdoptedProject
from sdkwright.adopt.sorting import Sorting
from sdkwright.quantity import count_of

_MAX_NAMES = 40
_MAX_ALIKE = 3


@dataclass(frozen=True)
class Adoption:
    """All there is to tell.

    ``callers`` is the comparison of the packages, a severity, a name and a sentence each; ``score`` is how many names
    and types agree.
    """

    project: str
    version: str
    config: str
    base: str | None
    sorting: Sorting
    metadata: AdoptedProject | None
    callers: tuple[tuple[str, str, str], ...]
    score: str
    seeded: tuple[str, ...]
    licence: str | None


def render_report(adoption: Adoption) -> str:
    """Return the report."""
    return "\n".join(_lines(adoption)).rstrip() + "\n"


def _lines(adoption: Adoption) -> Iterator[str]:
    sorting = adoption.sorting
    yield f"# {adoption.project} {adoption.version}, adopted"
    yield ""
    if adoption.base is None:
        yield "No branch has the old generator's own output, so hand-written code is what the config and the document"
        yield "do not give: methods of models, methods of resources, and files. `--base REV` compares with such a branch."
    else:
        yield f"Hand-written code is what differs from the old generator's output at `{adoption.base}`."
    yield ""
    yield f"From now on: edit `{adoption.config}` or the document, then `sdkwright generate -c {adoption.config} -o .`."
    yield from ("", "## What breaks for users", "")
    minimums = () if adoption.metadata is None else adoption.metadata.minimums
    if minimums:
        yield from ("| needs | before | now |", "|---|---|---|")
        yield from (f"| {what} | {before} | {now} |" for what, before, now in minimums)
    else:
        yield "Nothing: the package needs what it needed before."
    yield from (
        "",
        "## What changes for callers",
        "",
        f"Published names and types that are the same: {adoption.score}.",
        "",
    )
    yield from _callers(adoption.callers)
    yield f"{'' if adoption.callers else 'Nothing. '}`sdkwright diff` and `sdkwright prove` tell more, requests included."
    yield from ("", "## What needs a decision", "")
    if not sorting.undecided:
        yield "Nothing."
    for path, what, text in sorting.undecided:
        yield f"- `{path}`: {what}"
        if text:
            yield from ("", "  ```diff", *(f"  {line}" for line in text.rstrip().split("\n")), "  ```", "")
    yield from ("", "## What is kept", "")
    yield from _describe_unchanged(adoption)
    yield from ("", "## What is removed", "")
    yield from _files("Files that only the old generator wrote", sorting.stale)
    yield from _files(
        "Left although the old generator wrote them, because other files import them", sorting.imported_files
    )
    if not sorting.stale and not sorting.imported_files:
        yield "Nothing."
    yield from ("", "## What is replaced", "")
    yield f"Generated anew: {count_of(len(sorting.replaced), 'file')}."


def _callers(rows: Sequence[tuple[str, str, str]]) -> Iterator[str]:
    """Yield a line for each change; those that say the same of many names are one."""
    names: dict[tuple[str, str], list[str]] = {}
    for severity, name, why in rows:
        names.setdefault((severity, why), []).append(f"`{name}`")
    for (severity, why), group in names.items():
        if len(group) > _MAX_ALIKE:
            yield f"- {severity}: {why} ({group[0]} and {len(group) - 1} more)"
        else:
            yield from (f"- {severity}: {name}: {why}" for name in group)


def _describe_unchanged(adoption: Adoption) -> Iterator[str]:
    sorting = adoption.sorting
    for path, carried in sorting.edits.items():
        yield f"- `{path}`: {', '.join(f'`{name}`' for name in carried.names)}, as `patches/{path}.patch`"
    yield f"- the version, {adoption.version}, and what release tools look for on its line"
    if adoption.licence is not None:
        yield f"- LICENSE: {adoption.licence}"
    if adoption.metadata is not None:
        yield "- pyproject.toml: everything but " + (
            ", ".join(f"`{key}`" for key in adoption.metadata.changed) or "nothing"
        )
    for path in sorting.deleted:
        yield f"- `{path}` stays deleted; `sdkwright edits drop {path}` brings it back"
    tests = [path for path in sorting.owner_files if path.startswith("tests/")]
    if tests:
        yield f"- {count_of(len(tests), 'test file')}, yours from now on (`sdkwright.files` in the config); new resources get new ones"
    yield from _files("Your files", [path for path in sorting.owner_files if not path.startswith("tests/")])
    yield from _files("New files, yours from now on", adoption.seeded)


def _files(title: str, paths: Sequence[str]) -> Iterator[str]:
    if paths:
        names = ", ".join(f"`{path}`" for path in paths[:_MAX_NAMES])
        more = f" and {len(paths) - _MAX_NAMES} more" if len(paths) > _MAX_NAMES else ""
        yield f"- {title}: {names}{more}"
