"""The report for a terminal."""

from __future__ import annotations

import io
import os
import sys

from rich.console import Console
from rich.padding import Padding
from rich.syntax import Syntax
from rich.text import Text

from sdkwright.review.model import Change
from sdkwright.review.outcome import Outcome, is_accepted

from .marks import diff_lines, shorten_pair
from .words import acceptance_line, count_line, wire_line

_COLOURS = {"breaking": "bold red", "risky": "yellow", "additive": "green", "docs": "dim"}
_SIGN_COLOURS = {"-": "red", "+": "green"}
_VERDICT_COLOURS = {"major": "bold red", "minor": "bold yellow", "patch": "bold green", "none": "bold"}
_PLAIN_WIDTH = 140


def render_text(outcome: Outcome) -> str:
    """Return the report in colour and as wide as the terminal where stdout is one, else plain."""
    is_terminal = sys.stdout.isatty() and "NO_COLOR" not in os.environ
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        force_terminal=is_terminal,
        color_system="auto" if is_terminal else None,
        width=None if is_terminal else _PLAIN_WIDTH,
        highlight=False,
        emoji=False,
    )
    _print_head(console, outcome)
    for change in outcome.open_changes():
        _print_change(console, change)
    for change in outcome.accepted_changes():
        _print_change(console, change)
    _print_wire(console, outcome)
    if outcome.report.changelog.strip():
        console.print(Text("changelog", style="bold"))
        console.print(Padding(Text(outcome.report.changelog.strip()), (0, 0, 0, 2)))
    return "\n".join(line.rstrip() for line in buffer.getvalue().splitlines()) + "\n"


def _print_head(console: Console, outcome: Outcome) -> None:
    console.print(Text(outcome.headline(), style=_VERDICT_COLOURS[outcome.report.verdict]))
    console.print(Text(f"{outcome.old.label} → {outcome.new.label}", style="dim"))
    counts = count_line(outcome)
    if counts:
        console.print(Text(counts))
    for note in outcome.notes:
        console.print(Text(f"note: {note}", style="yellow"))
    console.print()


def _print_change(console: Console, change: Change) -> None:
    accepted = acceptance_line(change)
    head = Text.assemble((f"{change.severity:<10}", _COLOURS[change.severity]), (change.name, "bold"))
    console.print(head, soft_wrap=True)
    facts = [change.id, change.operation or "", f"caused by {change.cause}" if change.cause else ""]
    details = [Text(change.why), Text(" · ".join(filter(None, facts)), style="dim")]
    old, new = shorten_pair(change.old or "", change.new or "")
    details += [Text(f"- {line}", style="red") for line in old.splitlines()]
    details += [Text(f"+ {line}", style="green") for line in new.splitlines()]
    if accepted:
        details.append(Text(accepted, style="cyan" if is_accepted(change) else "bold red"))
    for line in details:
        console.print(Padding(line, (0, 0, 0, 10)))
    if change.severity == "breaking":
        _print_witness(console, change)
    console.print()


def _print_witness(console: Console, change: Change) -> None:
    witness = change.witness
    if witness is None:
        console.print(Padding(Text("unproven: no witness", style="yellow"), (0, 0, 0, 10)))
        return
    style = "green" if witness.proven else "yellow"
    console.print(Padding(Text("proven" if witness.proven else "unproven", style=style), (0, 0, 0, 10)))
    code = Syntax(witness.code.strip(), "python", theme="ansi_dark", background_color="default", word_wrap=True)
    console.print(Padding(code, (0, 0, 0, 12)))
    console.print(Padding(Text(f"OLD {witness.old}", style="dim"), (0, 0, 0, 12)))
    console.print(Padding(Text(f"NEW {witness.new}", style="dim"), (0, 0, 0, 12)))


def _print_wire(console: Console, outcome: Outcome) -> None:
    console.print(Text(wire_line(outcome), style="bold"))
    for change in outcome.report.wire:
        console.print(Padding(Text(change.method, style="bold"), (0, 0, 0, 2)))
        for line in diff_lines(change.old, change.new):
            console.print(Padding(Text(line, style=_SIGN_COLOURS.get(line[:1], "dim")), (0, 0, 0, 4)))
    console.print()
