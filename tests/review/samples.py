"""An outcome with a row of every look: for tests of the formats and the page."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from sdkwright.review.model import Acceptance, Change, Report, Severity, Subject, WireChange, Witness
from sdkwright.review.outcome import Endpoint, Outcome, Place

LONG = (
    "client.fine_tuning.checkpoints.permissions.retrieve_with_a_very_long_name_that_has_no_place_to_break(organization)"
)
HOSTILE = (
    "</code></pre><script>document.title='taken'</script><img src=https://example.test/x.png> `@everyone` ``` | **x**"
)
PROGRAM = """\
from groq import Groq


def use(client: Groq) -> None:
    client.chat.completions.create(messages=[{"role": "user", "content": "Hi"}], model="m", frequency_penalty=0.5)
"""
CHANGELOG = """\
### Breaking changes

- `client.chat.completions.create()` no longer takes `frequency_penalty`
- `embeddings.create()` needs `dimensions`

### Features

- `files.list()` takes `limit`
"""


def change(
    severity: Severity, check: str, name: str, subject: Subject, old: str | None, new: str | None, why: str
) -> Change:
    return Change(check, name, "POST /openai/v1/chat/completions", severity, old, new, why, subject)


def create(member: str) -> Subject:
    return Subject("param", member=member, client="groq.Groq", call="chat.completions.create")


ROWS = (
    replace(
        change(
            "breaking",
            "param-removed",
            "client.chat.completions.create(frequency_penalty)",
            create("frequency_penalty"),
            "frequency_penalty: Optional[float] | Omit = omit",
            None,
            "Calls that pass frequency_penalty are refused.",
        ),
        witness=Witness(
            PROGRAM, "accepted by pyright", 'line 5: No parameter named "frequency_penalty" (reportCallIssue)', True
        ),
        cause="document",
    ),
    replace(
        change(
            "breaking",
            "enum-value-removed",
            "client.chat.completions.create(service_tier)",
            create("service_tier"),
            'service_tier: Optional[Literal["auto", "on_demand", "flex", "performance"]] | Omit = omit',
            'service_tier: Optional[Literal["auto", "flex", "performance", "priority"]] | Omit = omit',
            'The value "on_demand" is no longer accepted.',
        ),
        witness=Witness(PROGRAM, "accepted by pyright", "accepted by pyright", False),
    ),
    change(
        "breaking",
        "response-field-removed",
        LONG,
        Subject("field", "groq.types.Model", "x"),
        "x: " + "a" * 300,
        None,
        HOSTILE,
    ),
    replace(
        change(
            "breaking",
            "field-renamed",
            "types.Model.owned_by",
            Subject("field", "groq.types.Model", "owned_by"),
            "owned_by: str",
            "owner: str",
            "Reading owned_by fails.",
        ),
        accepted=Acceptance("Nobody reads it.", date(2027, 1, 31), False),
    ),
    replace(
        change(
            "breaking",
            "method-removed",
            "client.files.purge",
            Subject("method", client="groq.Groq", call="files.purge"),
            "purge(file_id: str) -> None",
            None,
            "Calls of purge fail.",
        ),
        accepted=Acceptance("Was never public.", date(2026, 1, 31), True),
    ),
    change(
        "risky",
        "response-enum-value-added",
        "types.chat.ChatCompletion.service_tier",
        Subject("field", "groq.types.chat.ChatCompletion", "service_tier"),
        'Literal["a", "b"]',
        'Literal["a", "b", "c"]',
        "Code that handles all values meets a new one.",
    ),
    change(
        "additive",
        "param-added",
        "client.files.list(limit)",
        Subject("param", member="limit", client="groq.Groq", call="files.list"),
        None,
        "limit: int | Omit = omit",
        "Calls may pass limit.",
    ),
    change(
        "docs",
        "description-changed",
        "types.Model",
        Subject("class", "groq.types.Model"),
        "A model.",
        "A model of the API.",
        "Prose.",
    ),
)
WIRE = WireChange(
    "client.chat.completions.create",
    'POST https://api.groq.com/openai/v1/chat/completions\naccept: application/json\n\n{\n  "model": "m"\n}',
    'POST https://api.groq.com/openai/v2/chat/completions\naccept: application/json\n\n{\n  "model": "m"\n}',
)
OUTCOME = Outcome(
    "groq",
    Endpoint("origin/main", "1.7.0"),
    Endpoint("generated/groq", "1.7.0", "https://example.test/blob/main/generated/groq"),
    Report("major", "1.7.0", "2.0.0", CHANGELOG, ROWS, (WIRE,)),
    wire_methods=23,
    notes=("caused by is not known: both sides are no revisions",),
    places=tuple(
        (Place("src/groq/a.py", 3), None if row.new is None else Place("src/groq/resources/b.py", 71)) for row in ROWS
    ),
)
EMPTY = Outcome(
    "groq", Endpoint("a", "1.0.0"), Endpoint("b", "1.0.0"), Report("none", "1.0.0", "1.0.0", "", ()), wire_methods=23
)


def many(count: int) -> Outcome:
    """Return an outcome with ``count`` rows, all of them breaking and long."""
    rows = tuple(
        replace(ROWS[0], name=f"client.m{number}.create", why=HOSTILE * 5, old="é" * 4000) for number in range(count)
    )
    return replace(OUTCOME, report=replace(OUTCOME.report, changes=rows), places=())
