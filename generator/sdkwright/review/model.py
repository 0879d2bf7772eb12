"""The report of a comparison: the contract between reading, judging, proving and printing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Severity: TypeAlias = Literal["breaking", "risky", "additive", "docs"]
Verdict: TypeAlias = Literal["major", "minor", "patch", "none"]
SubjectKind: TypeAlias = Literal["module", "export", "class", "method", "param", "key", "field", "option", "resource"]
Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"

SEVERITIES: tuple[Severity, ...] = ("breaking", "risky", "additive", "docs")
"""Worst first."""


@dataclass(frozen=True)
class Argument:
    """An argument of a call: ``code`` is a literal expression that needs no import, ``name`` None if by position."""

    name: str | None
    code: str


@dataclass(frozen=True)
class Subject:
    """The object that changed, with what a program that shows the change has to write.

    module    `import groq.types.chat` works on one side only: ``path``.
    export    a name imported from a module: ``path`` is `groq.types.chat.ChatCompletion`.
    class     as export; what it stands for changed: a value of it is no ``expect``, or ``code`` is no value of it.
    method    ``call`` is `chat.completions.create`, to be called on an instance of ``client``; without ``call`` a
              method named ``member`` of the class ``path``.
    param     an argument named ``member`` of a method: of ``call`` on the client or, without ``client``, of the method
              ``call`` of the class ``path``.
    key       a key named ``member`` of the params dict ``path``.
    field     an attribute named ``member`` of the class ``path`` (response model, page, exception).
    option    an argument named ``member`` of the class ``client``.
    resource  an attribute of the client: ``call`` is `chat.completions`.
    """

    kind: SubjectKind
    path: str = ""
    member: str = ""
    client: str = ""
    """The client class, as callers import it: `groq.Groq`."""
    call: str = ""
    arguments: tuple[Argument, ...] = ()
    """The smallest call that OLD accepts, without the argument ``member`` unless it is required there."""
    code: str = ""
    """A literal expression that OLD accepts as the argument or key and NEW does not; empty if omission shows it."""
    expect: str = ""
    """An annotation that a value read from OLD fits and one from NEW does not, in full dotted names."""
    imports: tuple[str, ...] = ()
    """The modules that ``expect`` names."""


@dataclass(frozen=True)
class Witness:
    """A caller's program with what a type checker, or the run, says of it on either side."""

    code: str
    old: str
    new: str
    proven: bool


@dataclass(frozen=True)
class Acceptance:
    """A row that the config accepts, why, and until which day."""

    reason: str
    until: date
    expired: bool


@dataclass(frozen=True)
class Change:
    """A row: one change of what callers get."""

    id: str
    """Stable id of the check, an entry of ``checks.CHECKS``."""
    name: str
    """The object as callers write it: `client.chat.completions.create(model)`, `types.chat.ChatCompletion.usage`."""
    operation: str | None
    """Verb and path of the API's operation behind it: `POST /chat/completions`; several are joined by `, `."""
    severity: Severity
    old: str | None
    new: str | None
    why: str
    """One sentence from the caller's side."""
    subject: Subject
    witness: Witness | None = None
    cause: str | None = None
    """`document`, `config`, `generator` or `edit`."""
    accepted: Acceptance | None = None

    def to_json(self) -> dict[str, Json]:
        """Return the row in the report's JSON form."""
        witness: dict[str, Json] | None = None
        if self.witness is not None:
            w = self.witness
            witness = {"code": w.code, "old": w.old, "new": w.new, "proven": w.proven}
        accepted: dict[str, Json] | None = None
        if self.accepted is not None:
            a = self.accepted
            accepted = {"reason": a.reason, "until": a.until.isoformat(), "expired": a.expired}
        return {
            "id": self.id,
            "name": self.name,
            "operation": self.operation,
            "severity": self.severity,
            "old": self.old,
            "new": self.new,
            "why": self.why,
            "witness": witness,
            "cause": self.cause,
            "accepted": accepted,
        }


@dataclass(frozen=True)
class WireChange:
    """A method that sends another request for the same call; ``old`` and ``new`` are the requests."""

    method: str
    old: str
    new: str

    def to_json(self) -> dict[str, Json]:
        """Return the difference in the report's JSON form."""
        return {"method": self.method, "old": self.old, "new": self.new}


@dataclass(frozen=True)
class Report:
    """The result of a comparison of two packages; ``changes`` are sorted, worst first."""

    verdict: Verdict
    old_version: str
    next_version: str
    changelog: str
    changes: tuple[Change, ...]
    wire: tuple[WireChange, ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return the report in the form of `sdkwright diff --format json`."""
        return {
            "verdict": self.verdict,
            "old_version": self.old_version,
            "next_version": self.next_version,
            "changelog": self.changelog,
            "changes": [change.to_json() for change in self.changes],
            "wire": [change.to_json() for change in self.wire],
        }
