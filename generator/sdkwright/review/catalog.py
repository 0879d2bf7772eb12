"""The documentation of the checks, made from their list: `python -m sdkwright.review.catalog > docs/changes.md`."""

from __future__ import annotations

from sdkwright.review.checks import GROUPS, Check

_INTRODUCTION = """\
# What `sdkwright diff` reports

Every row of a report has one of these ids. They are stable: `sdkwright.accept` in the config names them. This page is
generated from `generator/sdkwright/review/checks.py`: `make changes` writes it.

- **breaking** – code that uses the package as meant is refused by a type checker, fails, or silently does something
  else. A major version, before 1.0 a minor one.
- **risky** – a closed set in answers grew, or a default is another: code goes on, and may meet what it does not expect.
  A minor version, before 1.0 a patch.
- **additive** – more to call, to pass or to read. A minor version, before 1.0 a patch.
- **docs** – only words, or what editors propose. A patch.

A request that differs (path, host, media type) while the code to write stays the same has no row: it is shown under
wire, and makes a patch. Order alone is no change.
"""


def changes_page() -> str:
    """Return the page that lists every check with its reason and an example."""
    parts = [_INTRODUCTION]
    for title, checks in GROUPS:
        parts.append(f"## {title}\n")
        parts.extend(_section(check) for check in checks)
    return "\n".join(parts)


def _section(check: Check) -> str:
    why = check.why.format(member="It", detail="…")
    return f"### `{check.id}`\n\n**{check.severity}.** {why}\n\n{_example('before', check.old)}{_example('after', check.new)}"


def _example(label: str, code: str) -> str:
    return f"- {label}: {'nothing' if code == '–' else f'`{code}`'}\n"


if __name__ == "__main__":
    print(changes_page(), end="")
