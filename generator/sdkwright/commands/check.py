"""``sdkwright check``: whether a folder is what generate would write."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from sdkwright import console, pipeline
from sdkwright.commands.common import Request, folder_of, options_of, recover, render, without_collector
from sdkwright.errors import UNPLACED, Problem
from sdkwright.quantity import count_of


def run(request: Request, *, base: str | None = None) -> int:
    """Show how the folder differs; 1 if it does, or if more lines are edited by hand than the config allows.

    1 as well if the document has operations that the config does not mention.
    """
    from sdkwright.write import find_differences, is_current

    runs = pipeline.run_cache(
        request.spec, request.config, request.out, strict=request.strict, cache=request.cache, access=request.access
    )
    past = runs.load_run()
    folder = folder_of(request, past.project if past is not None else "")
    recover(folder)
    budget = None if request.config is None else _budget(request.config, base)
    if past is not None and budget is None and is_current(past.files, folder):
        console.report(past.problems, verbose=request.verbose)
        console.say(f"{folder}: up to date")
        return _tell_unplaced(request, past.problems)
    with without_collector(), console.progress() as progress:
        rendering = render(request, progress)
    folder = folder_of(request, rendering.plan.sdk.metadata.project)
    recover(folder)
    differences, changes = find_differences(rendering.files, folder, options_of(request, rendering, folder))
    console.show(differences)
    status = _tell_unplaced(request, rendering.plan.problems)
    lines = sum(patch.line_count for patch in changes.patches)
    if budget is not None and lines > budget:
        console.say_coloured("error", f": {count_of(lines, 'line')} edited by hand, custom_code_budget allows {budget}")
        status = 1
    if differences:
        console.say(
            f"{folder}: not what sdkwright would write: {len(differences)} of {len(rendering.files)} files differ"
        )
        if any(difference.kind == "edited" for difference in differences):
            console.say("to keep hand edits: sdkwright edits save, or generate")
        return 1
    if status == 0:
        console.say(f"{folder}: up to date")
    return status


def _tell_unplaced(request: Request, problems: Iterable[Problem]) -> int:
    """Say how many operations the config does not mention, and return 1 if there are any."""
    count = sum(problem.message.startswith(UNPLACED) for problem in problems)
    if count:
        console.say(f"{request.config}: operations without a place: {count}; sdkwright init --update proposes some")
    return int(count > 0)


def _budget(config: Path, base: str | None) -> int | None:
    """Return how many lines may be edited by hand: in a pull request what its base says, where it says so."""
    from sdkwright.config import load_config

    own = load_config(config).sdkwright.custom_code_budget
    branch = os.environ.get("GITHUB_BASE_REF")
    revisions = [base] if base is not None else [f"origin/{branch}", branch] if branch else []
    for revision in revisions:
        budget = _budget_at(config, revision)
        if budget is not None:
            return budget[0]
        if base is not None:
            console.say_coloured("warning", f": {base}: there is no {config.name} in that revision")
    return own


def _budget_at(config: Path, revision: str) -> tuple[int | None] | None:
    """Return the budget that the config had in ``revision``; None when it cannot be read there."""
    from sdkwright.edits.git import run_git
    from sdkwright.openapi.yaml_reader import ReadError, read_yaml
    from sdkwright.schema.values import is_map

    if revision.startswith("-"):
        return None
    text = run_git(config.absolute().parent, "show", f"{revision}:./{config.name}")
    if text is None:
        return None
    try:
        data = read_yaml(text.decode("utf-8", "replace"))
    except ReadError:
        return None
    ours = data.get("sdkwright") if is_map(data) else None
    value = ours.get("custom_code_budget") if is_map(ours) else None
    return (value if isinstance(value, int) else None,)
