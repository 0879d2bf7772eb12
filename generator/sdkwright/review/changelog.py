"""The changelog entry for the users of a package, grouped and in their terms."""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.review.model import Change, Severity, WireChange

_TITLES: tuple[tuple[Severity, str], ...] = (
    ("breaking", "Breaking changes"),
    ("risky", "Worth a look"),
    ("additive", "Added"),
    ("docs", "Documentation"),
)
_MAX_LINES = 40


def entry(changes: Iterable[Change], wire: Iterable[WireChange], version: str) -> str:
    """Return the entry in Markdown; empty when there is nothing to tell."""
    changes, wire = list(changes), list(wire)
    parts: list[str] = []
    for severity, title in _TITLES:
        lines = _lines([change for change in changes if change.severity == severity])
        if lines:
            parts.append(f"### {title}\n\n" + "\n".join(lines))
    if wire:
        methods = ", ".join(f"`{change.method}`" for change in wire[:5])
        more = f" and {len(wire) - 5} more" if len(wire) > 5 else ""
        parts.append(f"### Requests\n\n- {methods}{more}: another request is sent for the same call.")
    return f"## {version}\n\n" + "\n\n".join(parts) + "\n" if parts else ""


def _lines(changes: list[Change]) -> list[str]:
    count = sum(change.id == "docs-changed" for change in changes)
    changes = [change for change in changes if change.id != "docs-changed"]
    lines = [_line(change) for change in changes[:_MAX_LINES]]
    if len(changes) > _MAX_LINES:
        lines.append(f"- … and {len(changes) - _MAX_LINES} more.")
    if count:
        lines.append(f"- {count} {'description' if count == 1 else 'descriptions'} updated.")
    return lines


def _line(change: Change) -> str:
    operation = f" ({change.operation})" if change.operation and change.id.startswith(("method", "resource")) else ""
    return f"- `{change.name}`{operation}: {change.why[:1].lower() + change.why[1:]}"
