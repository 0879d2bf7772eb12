"""The report as a pull request's comment: worst first, five rows shown, the rest folded, below the size limit."""

from __future__ import annotations

import re

from sdkwright.review.model import SEVERITIES, Change
from sdkwright.review.outcome import Outcome

from .marks import diff_lines, shorten_pair
from .words import acceptance_line, count_line, wire_line, witness_line

MAX_BYTES = 60_000
MARKER = "<!-- sdkwright diff -->"
"""Stands first, so that the comment can be found and replaced."""
_MAX_ROWS = 5
_SPAN = re.compile(r"(?<!`)(`[^`]+`)(?!`)")
_MAX_CODE_CHARACTERS = 3000
_MAX_LINE_CHARACTERS = 400


def render_markdown(outcome: Outcome) -> str:
    """Return the report in markdown, fewer than `MAX_BYTES` bytes of it."""
    writer = _Writer()
    writer.add("\n".join([MARKER, f"### {_text(outcome.headline())}", "", *_summary(outcome)]))
    changes = outcome.open_changes()
    for change in changes[:_MAX_ROWS]:
        writer.add(_row(change))
    _fold(writer, "more change", [_row(change) for change in changes[_MAX_ROWS:]])
    _fold(writer, "accepted change", [_row(change) for change in outcome.accepted_changes()])
    wire = [
        _details(f"{_code(change.method)}", _fence(_diff(change.old, change.new), "diff"))
        for change in outcome.report.wire
    ]
    _fold(writer, "changed request", wire)
    if outcome.report.changelog.strip():
        writer.add(_details("Changelog entry", _fence(outcome.report.changelog.strip(), "markdown")))
    return writer.finish()


class _Writer:
    """Collects blocks while they fit; what does not is counted and said."""

    def __init__(self) -> None:
        self._blocks: list[str] = []
        self._size, self._dropped = 0, 0

    def add(self, block: str) -> bool:
        """Add ``block`` if it fits, else count it as dropped; return whether it fits."""
        size = len(block.encode()) + 2
        if self._size + size > MAX_BYTES - 1000:
            self._dropped += 1
            return False
        self._blocks.append(block)
        self._size += size
        return True

    def has_room(self, text: str) -> bool:
        """Return whether ``text`` and what closes a fold still fit."""
        return self._size + len(text.encode()) < MAX_BYTES - 2000

    def drop(self, count: int) -> None:
        """Count blocks that are not even tried."""
        self._dropped += count

    def finish(self) -> str:
        """Return the whole text."""
        if self._dropped:
            self._blocks.append(f"_{self._dropped} parts do not fit here; the page shows all of them._")
        return "\n\n".join(self._blocks) + "\n"


def _fold(writer: _Writer, noun: str, blocks: list[str]) -> None:
    """Add ``blocks`` as one folded part, as many of them as fit."""
    lines: list[str] = []
    for block in blocks:
        if not writer.has_room("\n\n".join([*lines, block])):
            break
        lines.append(block)
    if blocks:
        writer.drop(len(blocks) - len(lines))
        plural = "" if len(blocks) == 1 else "s"
        writer.add(_details(f"{len(blocks)} {noun}{plural}", "\n\n".join(lines) or "_None of them fits here._"))


def _summary(outcome: Outcome) -> list[str]:
    lines = [
        f"{_code(outcome.old.label)} → {_code(outcome.new.label)}: {count_line(outcome) or 'no row'}; {wire_line(outcome)}."
    ]
    if outcome.unproven():
        lines.append(f"**{outcome.unproven()} breaking rows are unproven.**")
    table = [f"| {' | '.join(SEVERITIES)} |", "|" + " ---: |" * len(SEVERITIES)]
    table.append(f"| {' | '.join(str(outcome.count(severity)) for severity in SEVERITIES)} |")
    notes = [f"- {_text(note)}" for note in outcome.notes]
    return [*lines, "", *table, *(["", *notes] if notes else [])]


def _row(change: Change) -> str:
    facts = [
        f"`{change.id}`",
        _code(change.operation) if change.operation else "",
        f"cause: {change.cause}" if change.cause else "",
    ]
    lines = [f"**{change.severity}** {_code(change.name)}: {_text(change.why)}  ", " · ".join(filter(None, facts))]
    accepted = acceptance_line(change)
    if accepted:
        lines[-1] += "  "
        lines.append(f"_{_text(accepted)}_")
    if change.old is not None or change.new is not None:
        lines += ["", _fence(_diff(*shorten_pair(change.old or "", change.new or "")), "diff")]
    if change.severity == "breaking":
        witness = change.witness
        code = _fence(witness.code.strip(), "python") + "\n\n" if witness else ""
        proof = "proven" if witness and witness.proven else "unproven"
        lines += ["", _details(f"Witness: {proof}", f"{code}{_text(witness_line(change))}")]
    return "\n".join(lines)


def _diff(old: str, new: str) -> str:
    return "\n".join(_clip(line, _MAX_LINE_CHARACTERS) for line in diff_lines(old, new))


def _details(summary: str, body: str) -> str:
    return f"<details><summary>{summary}</summary>\n\n{body}\n\n</details>"


def _fence(text: str, language: str) -> str:
    text = _clip(text, _MAX_CODE_CHARACTERS)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{language}\n{text}\n{fence}"


def _code(text: str) -> str:
    text = _clip(" ".join(text.split()), _MAX_LINE_CHARACTERS)
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}"


def _text(text: str) -> str:
    """Escape what markdown would read in a line of prose: tags, mentions, emphasis, links, tables; code stays code."""
    text = _clip(" ".join(text.split()), 3 * _MAX_LINE_CHARACTERS)
    parts = _SPAN.split(text)
    return "".join(part if _SPAN.fullmatch(part) else _escape(part) for part in parts)


def _escape(text: str) -> str:
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace("@", "&#64;").replace("#", "&#35;")
    return re.sub(r"([\\\[\]*_|~`])", r"\\\1", text)


def _clip(text: str, limit: int) -> str:
    return text if len(text) <= limit else f"{text[: limit - 1]}…"
