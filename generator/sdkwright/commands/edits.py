"""``sdkwright edits``: hand edits in generated files, which are kept as patches."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sdkwright import console
from sdkwright.commands import generate
from sdkwright.commands.common import (
    Rendering,
    Request,
    folder_of,
    options_of,
    recover,
    render,
    tell_waiting,
    without_collector,
)
from sdkwright.errors import InputError, Problem
from sdkwright.quantity import count_of


def status(request: Request) -> int:
    """List the hand edits; 1 if one is not stored or cannot be kept."""
    from sdkwright.write.saved import find_edits

    folder, rendering = _rendered(request)
    edits, _ = find_edits(rendering.files, folder, options_of(request, rendering, folder))
    for edit in edits:
        lines = "" if edit.patch is None else f": {count_of(edit.patch.line_count, 'line')}"
        console.tell(f"{edit.state}: {edit.path}{lines}")
    total = sum(edit.patch.line_count for edit in edits if edit.patch is not None)
    budget = rendering.inputs.config.sdkwright.custom_code_budget
    allowed = "" if budget is None else f" of {budget} that custom_code_budget allows"
    console.say(f"{folder}: {count_of(len(edits), 'hand edit')}, {count_of(total, 'line')}{allowed}")
    return int(any(edit.state in ("not stored", "lost") for edit in edits))


def save(request: Request) -> int:
    """Store the hand edits as patches, and change nothing else."""
    from sdkwright.write.saved import save_edits

    folder, rendering = _rendered(request)
    options = options_of(request, rendering, folder)
    edits = save_edits(rendering.files, folder, options, on_wait=lambda: tell_waiting(folder))
    for edit in edits:
        console.tell(f"{edit.state}: {edit.path}")
    if any(edit.state == "lost" for edit in edits):
        console.say("what was generated before cannot be found for some: restore the file, generate, and edit it again")
        return 1
    return 0


def drop(request: Request, paths: tuple[str, ...]) -> int:
    """Give up the hand edits in ``paths`` and generate."""
    from sdkwright.write.saved import find_edits

    folder, rendering = _rendered(request)
    names = {_below(folder, path) for path in paths}
    edits, _ = find_edits(rendering.files, folder, options_of(request, rendering, folder))
    unknown = sorted(names - {edit.path for edit in edits})
    if unknown:
        hint = "sdkwright edits status lists them"
        raise InputError(
            Problem("error", str(folder / path), "", None, "there is no hand edit", hint) for path in unknown
        )
    return generate.run(replace(request, out=folder), drop=frozenset(names))


def _rendered(request: Request) -> tuple[Path, Rendering]:
    with without_collector(), console.progress() as progress:
        rendering = render(request, progress)
    folder = folder_of(request, rendering.plan.sdk.metadata.project)
    recover(folder)
    return folder, rendering


def _below(folder: Path, path: str) -> str:
    """Return ``path`` as the manifest has it: below the folder, whether it is given so or as a path from here."""
    try:
        return Path(path).absolute().relative_to(folder.absolute()).as_posix()
    except ValueError:
        return Path(path).as_posix()
