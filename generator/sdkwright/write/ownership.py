"""Who owns a file: each path that is written is *generated*, *seeded* or *merged*.

- generated: the generator's; kept in step with document and config; hand edits in it are kept as patches.
- seeded: written once, then its owner's; never looked at again.
- merged: the owner's file with our entries in it; our entries are kept in step, all others stay.

``docs/files.md`` lists the rules below (`rules_as_markdown`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Literal, get_args

from sdkwright.errors import InputError, Problem
from sdkwright.schema.pointers import escape_step

Owner = Literal["generated", "seeded", "merged"]
OWNERS: tuple[Owner, ...] = get_args(Owner)


@dataclass(frozen=True)
class Rule:
    """Paths that match ``pattern`` (`fnmatch`, ``*`` matches ``/`` too) are of this class."""

    pattern: str
    owner: Owner
    text: str


RULES = (
    Rule("pyproject.toml", "merged", "our keys are kept in step, yours stay"),
    Rule(".gitattributes", "merged", "our lines are added, yours stay"),
    Rule("README.md", "seeded", "starts from the document and the config"),
    Rule("CHANGELOG.md", "seeded", "releases prepend their entries"),
    Rule("CONTRIBUTING.md", "seeded", "how to regenerate"),
    Rule("SECURITY.md", "seeded", "where to report"),
    Rule("LICENSE", "seeded", "the licence the config names"),
    Rule(".gitignore", "seeded", "what Python leaves behind"),
    Rule(".github/*", "seeded", "workflows; the folder is written once"),
    Rule("tests/sample_file.txt", "seeded", "what upload tests send"),
    Rule("src/*/lib/*", "seeded", "your own modules inside the package; the folder is written once"),
    Rule("examples/*", "seeded", "programs to start from; the folder is written once"),
    Rule("src/*", "generated", "the package"),
    Rule("tests/*", "generated", "tests of the package"),
    Rule("api.md", "generated", "every method and type"),
    Rule("*", "generated", "everything else"),
)
"""The first rule that matches holds."""

_SEEDED_FOLDERS = ("examples", "src/*/lib", ".github/workflows")
"""Folders that are seeded as a whole: once one exists, nothing is added to it."""

MERGEABLE = ("pyproject.toml", ".gitattributes")


@dataclass(frozen=True)
class Ownership:
    """The class of each path; ``overrides`` are the config's ``sdkwright.files``: pattern -> class."""

    overrides: Mapping[str, Owner] = field(default_factory=dict[str, Owner])

    def owner_of(self, path: str) -> Owner:
        """Return the class of ``path``: of the config's patterns the longest that matches, else the first rule."""
        patterns = [pattern for pattern in self.overrides if fnmatchcase(path, pattern)]
        if patterns:
            owner = self.overrides[max(patterns, key=len)]
            return "generated" if owner == "merged" and path not in MERGEABLE else owner
        return next(rule.owner for rule in RULES if fnmatchcase(path, rule.pattern))

    def seeded_folder_of(self, path: str) -> str | None:
        """Return the folder of ``path`` that is seeded as a whole; None if it is in none."""
        if self.owner_of(path) != "seeded":
            return None
        parents = path.split("/")
        for length in range(1, len(parents)):
            folder = "/".join(parents[:length])
            if any(
                fnmatchcase(folder, pattern) and folder.count("/") == pattern.count("/") for pattern in _SEEDED_FOLDERS
            ):
                return folder
        return None


def check_overrides(overrides: Mapping[str, str], file: str) -> None:
    """Raise InputError for a path that the config calls merged and that cannot be."""
    problems = [
        Problem(
            "error",
            file,
            f"/sdkwright/files/{escape_step(pattern)}",
            None,
            f"{pattern!r} cannot be merged; {' and '.join(MERGEABLE)} can",
            "use generated or seeded",
        )
        for pattern, owner in overrides.items()
        if owner == "merged" and pattern not in MERGEABLE
    ]
    if problems:
        raise InputError(problems)


def find_idle_overrides(overrides: Iterable[str], paths: Collection[str]) -> tuple[str, ...]:
    """Return the patterns of the config that match none of the ``paths`` that are written."""
    return tuple(pattern for pattern in overrides if not any(fnmatchcase(path, pattern) for path in paths))


def rules_as_markdown() -> str:
    """Return the table of the rules, for ``docs/files.md``."""
    rows = [f"| `{rule.pattern}` | {rule.owner} | {rule.text} |" for rule in RULES]
    return "\n".join(["| path | class | |", "|---|---|---|", *rows]) + "\n"
