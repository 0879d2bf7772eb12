"""The report as one self-contained page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import jinja2
from markupsafe import Markup, escape

from sdkwright.locate import templates_dir
from sdkwright.review.model import SEVERITIES, Change, Severity
from sdkwright.review.outcome import Endpoint, Outcome, Place, is_accepted

from .groups import resource_of, subject_kind
from .marks import Line, Span, Spans, mark_lines, mark_tokens
from .words import acceptance_line, wire_line


@dataclass(frozen=True)
class Row:
    """A row with what the page shows of it; ``resource`` and ``kind`` are positions in the lists of filters."""

    change: Change
    resource: int
    kind: int
    old: Spans
    new: Spans
    old_link: Link | None
    new_link: Link | None
    acceptance: str


@dataclass(frozen=True)
class Link:
    """A link into a generated file; ``target`` is empty where files have no address."""

    text: str
    target: str


@dataclass(frozen=True)
class Option:
    """A choice of a filter, with how many rows it has."""

    label: str
    count: int


@dataclass(frozen=True)
class WireRow:
    """A method that sends another request."""

    method: str
    lines: tuple[Line, ...]


def render_html(outcome: Outcome) -> str:
    """Return the page: one file, nothing loaded from elsewhere, usable without JavaScript."""
    changes = outcome.report.changes
    resources, kinds = _count([resource_of(item.subject) for item in changes]), _count(
        [subject_kind(item) for item in changes]
    )
    places = outcome.places or ((None, None),) * len(changes)
    rows: list[Row] = []
    for change, (old_place, new_place) in zip(changes, places, strict=True):
        old, new = _mark_sides(change)
        links = (_link(outcome.old, old_place), _link(outcome.new, new_place))
        resource, kind = list(resources).index(resource_of(change.subject)), list(kinds).index(subject_kind(change))
        rows.append(Row(change, resource, kind, old, new, *links, acceptance_line(change)))
    return (
        _environment()
        .get_template("page.html.jinja")
        .render(
            outcome=outcome,
            report=outcome.report,
            severities=[_severity_option(outcome, severity) for severity in SEVERITIES],
            resources=[Option(label, count) for label, count in resources.items()],
            kinds=[Option(label, count) for label, count in kinds.items()],
            rows=[row for row in rows if not is_accepted(row.change)],
            accepted=[row for row in rows if is_accepted(row.change)],
            wire=[WireRow(change.method, mark_lines(change.old, change.new)) for change in outcome.report.wire],
            wire_line=wire_line(outcome),
        )
    )


def _mark_sides(change: Change) -> tuple[Spans, Spans]:
    """Return both sides in pieces; nothing is marked where there is only one."""
    if not change.old or not change.new:
        return (Span(change.old or "", False),), (Span(change.new or "", False),)
    return mark_tokens(change.old, change.new)


def _severity_option(outcome: Outcome, severity: Severity) -> Option:
    return Option(severity, outcome.count(severity))


def _count(labels: list[str]) -> dict[str, int]:
    return {label: labels.count(label) for label in sorted(set(labels))}


def _link(side: Endpoint, place: Place | None) -> Link | None:
    if place is None:
        return None
    text = f"{place.file}:{place.line}"
    return Link(text, f"{side.link.rstrip('/')}/{place.file}#L{place.line}" if side.link else "")


def _breakable(text: str) -> Markup:
    """Let a long dotted name break before its dots, brackets and underscores."""
    return Markup(re.sub(r"([.(_/])", r"<wbr>\1", str(escape(text))))


def _inline(text: str) -> Markup:
    """Turn code in backticks into HTML."""
    return Markup(re.sub(r"(`+)(.+?)\1", r"<code>\2</code>", str(escape(text))))


def _prose(text: str) -> Markup:
    """Turn the markdown that changelog entries are written in into HTML: headings, lists, code, bold."""
    parts: list[str] = []
    in_list = False
    for line in text.strip().splitlines():
        content = re.sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", str(_inline(line.strip())))
        item = re.match(r"[-*] +", content)
        if bool(item) != in_list and (item or not line.startswith("  ")):
            parts.append("<ul>" if item else "</ul>")
            in_list = bool(item)
        if item:
            parts.append(f"<li>{content[item.end() :]}</li>")
        elif content.startswith("#"):
            parts.append(f"<h3>{content.lstrip('# ')}</h3>")
        elif content:
            parts.append(f"<p>{content}</p>")
    return Markup("\n".join([*parts, *(["</ul>"] if in_list else [])]))


@lru_cache(maxsize=1)
def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_dir() / "review", encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        autoescape=True,
    )
    environment.filters["breakable"] = _breakable
    environment.filters["inline"] = _inline
    environment.filters["prose"] = _prose
    return environment
