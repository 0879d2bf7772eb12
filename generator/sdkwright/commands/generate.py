"""``sdkwright generate``: write the package."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sdkwright import console, pipeline
from sdkwright.commands import resolve
from sdkwright.commands.common import (
    Rendering,
    Request,
    folder_of,
    options_of,
    render,
    tell_recovery,
    tell_waiting,
    without_collector,
)
from sdkwright.edits import Applied
from sdkwright.quantity import count_of

_MAX_NAMES = 5
"""Edits that are named in one line."""


def run(
    request: Request,
    *,
    force: bool = False,
    overwrite: tuple[str, ...] = (),
    use_resolved: bool = False,
    drop: frozenset[str] = frozenset(),
) -> int:
    """Write the package; 1 if hand edits cannot be kept, which then leaves the folder as it was."""
    from sdkwright.edits.bases import save_last_output
    from sdkwright.edits.text import decode
    from sdkwright.write import EditConflict, Outcome, is_current, write
    from sdkwright.write.changes import as_bytes

    runs = pipeline.run_cache(
        request.spec, request.config, request.out, strict=request.strict, cache=request.cache, access=request.access
    )
    past = runs.load_run()
    if past is not None and not force and not drop:
        folder = folder_of(request, past.project)
        if is_current(past.files, folder):
            console.report(past.problems, verbose=request.verbose)
            _tell(folder, Outcome(unchanged=tuple(path for path, digest in past.files.items() if digest)))
            return 0
    with without_collector(), console.progress() as progress:
        rendering = render(request, progress)
        folder = folder_of(request, rendering.plan.sdk.metadata.project)
        progress.phase("write")
        options = replace(options_of(request, rendering, folder), force=force, overwrite=overwrite, drop=drop)
        if use_resolved:
            options = replace(options, solve=resolve.reader(folder))
        try:
            outcome = write(
                rendering.files,
                folder,
                options,
                on_wait=lambda: tell_waiting(folder),
                on_recovery=lambda recovery: tell_recovery(folder, recovery),
            )
        except EditConflict as conflict:
            console.show_blocked(conflict.blocked)
            if use_resolved:
                resolve.write_copies(folder, conflict.blocked, rendering.files)
            console.say(f"{folder}: nothing was changed: {count_of(len(conflict.blocked), 'hand edit')} cannot be kept")
            return 1
        if use_resolved:
            resolve.remove_copies(folder)
        else:
            resolve.tell_leftover_copies(folder)
        output = {path: decode(as_bytes(content)) for path, content in rendering.files.items()}
        save_last_output(request.cache, folder, output)
        runs.save_run(pipeline.record_run(rendering.inputs, rendering.plan, outcome.listing))
    _tell(folder, outcome)
    budget = rendering.inputs.config.sdkwright.custom_code_budget
    if budget is not None and outcome.patched_lines > budget:
        text = f"{count_of(outcome.patched_lines, 'line')} edited by hand, custom_code_budget allows {budget}"
        console.say_coloured("warning", f": {rendering.inputs.config.file}: {text}")
    if outcome.is_first:
        _tell_stale(folder, rendering)
        console.say(f"next: pip install -e {folder}; the methods are listed in {Path(folder) / 'api.md'}")
    return 0


def _tell(folder: Path, outcome: object) -> None:
    from sdkwright.write import Outcome

    assert isinstance(outcome, Outcome)
    console.say(
        f"{folder}: {count_of(len(outcome.created), 'file')} created, {len(outcome.updated)} updated, "
        f"{len(outcome.removed)} removed, {len(outcome.unchanged) + len(outcome.owner_files)} left as they were"
    )
    texts = {
        "re-applied": "hand edits re-applied",
        "saved": "hand edits stored as patches",
        "dropped": "hand edits that are no more",
        "deleted": "deleted by hand, and not written again",
    }
    for news, text in texts.items():
        edits = [edit for edit in outcome.edits if edit.news == news]
        if edits:
            console.say(f"{text}: {_names(edits)}")
    for path, keys in outcome.owned.items() if outcome.is_first or outcome.updated else ():
        console.say(f"{path}: left as you have them: {', '.join(keys[:_MAX_NAMES])}{_more(len(keys))}")


def _tell_stale(folder: Path, rendering: Rendering) -> None:
    """Name the files of the package's folder that another generator may have left."""
    package = f"src/{rendering.plan.sdk.metadata.package.replace('.', '/')}"
    present = (path.relative_to(folder).as_posix() for path in sorted((folder / package).rglob("*.py")))
    others = [path for path in present if path not in rendering.files and not path.startswith(f"{package}/lib/")]
    if others:
        console.say(f"not generated, and left as they are: {', '.join(others[:_MAX_NAMES])}{_more(len(others))}")


def _names(edits: list[Applied]) -> str:
    names = [f"{edit.path} (was {edit.moved_from})" if edit.moved_from is not None else edit.path for edit in edits]
    return ", ".join(names[:_MAX_NAMES]) + _more(len(names))


def _more(count: int) -> str:
    return f" and {count - _MAX_NAMES} more" if count > _MAX_NAMES else ""
