"""``sdkwright init``: write a first config."""

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
