"""``sdkwright init``: write a first config, or add to one what is new in its document."""

from __future__ import annotations

from pathlib import Path

from sdkwright import console, pipeline
from sdkwright.access import Access
from sdkwright.errors import InputError, Problem


def run(
    spec: str, config: Path | None, access: Access, *, package: str | None = None, force: bool, verbose: bool
) -> int:
    """Write a config for the document ``spec`` to ``config`` or, without one, to stdout.

    ``package`` is the published package that the config shall give again.
    """
    if config is not None and config.exists() and not force:
        raise InputError(Problem("error", str(config), "", None, "there is such a file already", "give --force"))
    text, problems = pipeline.propose(spec, config, access, package=package)
    console.report(problems, verbose=verbose)
    if config is None:
        console.tell(text.removesuffix("\n"))
        return 0
    config.write_text(text, encoding="utf-8")
    console.say(f"{config}: written")
    source = f"{spec} " if spec == "-" else ""
    console.say(f"next: edit it, then run  sdkwright generate {source}-c {config}")
    return 0


def update(spec: str, config: Path | None, access: Access, *, verbose: bool) -> int:
    """Add to the file ``config`` what is new in the document ``spec``, and say what that is."""
    if config is None or not config.exists():
        message = "there is no config to update" if config is None else "there is no such file"
        raise InputError(Problem("error", str(config or "--update"), "", None, message, "give -c CONFIG"))
    result, problems = pipeline.update(spec, config, access)
    console.report(problems, verbose=verbose)
    for line in result.added:
        console.tell(f"+ {line}")
    if not result.added:
        console.say(f"{config}: nothing to add")
        return 0
    config.write_text(result.text, encoding="utf-8")
    console.say(
        f"{config}: updated; places and names of what was added are proposals, streaming: false refuses a stream"
    )
    return 0
