"""A string schema in, a string that fits it out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sdkwright.schema.patterns import make_matching_text

FORMATS: Mapping[str, str] = {
    "date": "2024-01-31",
    "date-time": "2024-01-31T12:30:00Z",
    "time": "12:30:00Z",
    "duration": "P1D",
    "uuid": "3f8c1c6e-6f0a-4b7e-9c39-0a1b2c3d4e5f",
    "email": "user@example.com",
    "idn-email": "user@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ip": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "uri": "https://example.com/path",
    "url": "https://example.com/path",
    "uri-reference": "/path",
    "iri": "https://example.com/path",
    "iri-reference": "/path",
    "uri-template": "/path/{id}",
    "json-pointer": "/a/0",
    "relative-json-pointer": "0/a",
    "regex": "^a$",
    "byte": "RXhhbXBsZSBkYXRh",
    "binary": "Example data",
    "decimal": "1.5",
    "int64": "1",
    "password": "correct horse",
}
_LONGEST = 100_000


def example_string(schema: Mapping[str, Any]) -> str:
    """A text for ``schema``: by its format, else its pattern, else the word ``string``, within its length bounds."""
    shortest, longest = _bound(schema, "minLength", 0), _bound(schema, "maxLength", _LONGEST)
    known = FORMATS.get(str(schema.get("format")))
    pattern = schema.get("pattern")
    if known is not None and shortest <= len(known) <= longest:
        return known
    if isinstance(pattern, str):
        text = make_matching_text(pattern, shortest)
        if text is not None and len(text) <= longest:
            return text
    text = "string" if longest >= len("string") else "s" * longest
    return text if len(text) >= shortest else (text * (shortest // max(len(text), 1) + 1))[:shortest]


def _bound(schema: Mapping[str, Any], keyword: str, default: int) -> int:
    value = schema.get(keyword, default)
    return min(value, _LONGEST) if isinstance(value, int) else default
