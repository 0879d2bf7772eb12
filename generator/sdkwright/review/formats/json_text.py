"""The report as JSON, and the JSON Schema of it."""

from __future__ import annotations

import json
from typing import Any

from sdkwright.review.model import SEVERITIES
from sdkwright.review.outcome import Outcome

_TEXT = {"type": "string"}
_OPTIONAL_TEXT = {"type": ["string", "null"]}


def render_json(outcome: Outcome) -> str:
    """Return the report as JSON, which `schema` describes."""
    return json.dumps(outcome.to_json(), indent=2, ensure_ascii=False) + "\n"


def schema() -> dict[str, Any]:
    """Return the JSON Schema of a report."""
    witness = _object({"code": _TEXT, "old": _TEXT, "new": _TEXT, "proven": {"type": "boolean"}})
    accepted = _object({"reason": _TEXT, "until": {"type": "string", "format": "date"}, "expired": {"type": "boolean"}})
    change = _object(
        {
            "id": _TEXT | {"description": "The check, an entry of docs/changes.md."},
            "name": _TEXT | {"description": "What changed, as callers write it."},
            "operation": _OPTIONAL_TEXT | {"description": "Verb and path of the API's operation behind it."},
            "severity": {"enum": list(SEVERITIES)},
            "old": _OPTIONAL_TEXT,
            "new": _OPTIONAL_TEXT,
            "why": _TEXT,
            "witness": {"anyOf": [witness, {"type": "null"}], "description": "A program that OLD accepts and NEW not."},
            "cause": _OPTIONAL_TEXT
            | {"description": "`document`, `config`, `generator`, several with `and`, or `edit`."},
            "accepted": {"anyOf": [accepted, {"type": "null"}]},
        }
    )
    wire = _object({"method": _TEXT, "old": _TEXT, "new": _TEXT})
    report = _object(
        {
            "verdict": {"enum": ["major", "minor", "patch", "none"]},
            "old_version": _TEXT,
            "next_version": _TEXT,
            "changelog": _TEXT | {"description": "The entry for users, in markdown."},
            "changes": {"type": "array", "items": change},
            "wire": {"type": "array", "items": wire, "description": "Methods that send another request."},
            "package": _TEXT,
            "old": _TEXT,
            "new": _TEXT,
            "wire_methods": {"type": ["integer", "null"], "description": "Methods whose requests were compared."},
            "notes": {"type": "array", "items": _TEXT, "description": "What could not be done, and why."},
        }
    )
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Report of sdkwright diff", **report}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}
