"""Findings of a JSON Schema validator, in words for people who write OpenAPI."""

from __future__ import annotations

import re

from sdkwright.errors import Problem

_QUOTED = r"""(?:'([^']*)'|"([^"]*)")"""
_MISSING = re.compile(rf"{_QUOTED} is a required property")
_UNEXPECTED = re.compile(r"(?:Additional|Unevaluated) properties are not allowed \((.*?) (?:was|were) unexpected\)")
_NO_SUCH = re.compile(r"(.*) do(?:es)? not match any of the regexes: .*", re.DOTALL)
_TYPE = re.compile(r"(.*) is not of types? (.*)", re.DOTALL)
_CHOICE = re.compile(r"(.*) is not one of \[?(.*?)\]?", re.DOTALL)
_PATTERN = re.compile(r"(.*) does not match .*", re.DOTALL)
_SURPLUS = "OpenAPI has no field"
_MAX_VALUE = 60


def word_finding(message: str) -> str:
    """Return the sentence for a message of jsonschema or jsonschema-rs; those that are not known as they are."""
    if match := _MISSING.fullmatch(message):
        return f"the field {(match[1] or match[2])!r} is missing"
    if match := (_UNEXPECTED.fullmatch(message) or _NO_SUCH.fullmatch(message)):
        return f"{_SURPLUS} {match[1]} here"
    if match := _TYPE.fullmatch(message):
        names = ", ".join(name.strip(" '\"") for name in match[2].split(","))
        return f"{_shorten(match[1])} stands where {names} is expected"
    if match := _CHOICE.fullmatch(message):
        return f"{_shorten(match[1])} is none of {match[2]}"
    if match := _PATTERN.fullmatch(message):
        return f"{_shorten(match[1])} is not written as OpenAPI wants it here"
    if "under any of the" in message or "more than one of the" in message:
        return "this is nothing that OpenAPI allows here"
    return message


def is_surplus(problem: Problem) -> bool:
    """Return whether a problem is a field that OpenAPI does not have."""
    return problem.message.startswith(_SURPLUS)


def _shorten(value: str) -> str:
    value = value.strip()
    return value if len(value) <= _MAX_VALUE else f"{value[:_MAX_VALUE]}…"
