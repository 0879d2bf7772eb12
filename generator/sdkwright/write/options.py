"""Options of a run besides the files it writes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from sdkwright.write.ownership import Ownership


def _solve_nothing(path: str, output: str) -> str | None:
    return None


@dataclass(frozen=True)
class Options:
    """``facts`` go into the manifest; ``last_output`` is what this machine generated last for the folder.

    ``force`` gives up all hand edits in generated files, ``drop`` those in the files named.  ``overwrite`` are patterns
    of files that sdkwright did not write and may replace.  ``regenerate`` gives what the last
    run generated, from the inputs of that time.  ``solve`` gives the text that its owner made of a conflict.
    """

    ownership: Ownership = field(default_factory=Ownership)
    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    last_output: Mapping[str, str] = field(default_factory=dict[str, str])
    force: bool = False
    drop: frozenset[str] = frozenset()
    overwrite: tuple[str, ...] = ()
    regenerate: Callable[[], Mapping[str, str]] = dict[str, str]
    solve: Callable[[str, str], str | None] = _solve_nothing
