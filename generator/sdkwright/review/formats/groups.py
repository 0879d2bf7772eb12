"""Filters of rows on the page: the resource they belong to, and their kind."""

from __future__ import annotations

import re

from sdkwright.review.model import Change, Subject

CLIENT = "client"
SHARED = "shared types"
_KINDS = {"key": "param", "option": "client option", "field": "field", "export": "name", "class": "class"}


def resource_of(subject: Subject) -> str:
    """Return the resource that ``subject`` belongs to: ``chat.completions``, or where it stands without one."""
    if subject.call:
        return subject.call if subject.kind == "resource" else subject.call.rpartition(".")[0] or CLIENT
    if subject.kind == "option" or not subject.path:
        return CLIENT
    parts = subject.path.split(".")[1:]
    if parts[:1] == ["types"] or parts[:1] == ["resources"]:
        modules = [part for part in parts[1:-1] if re.fullmatch(r"[a-z0-9_]+", part)]
        return modules[0] if modules and not modules[0].endswith(("_params", "_param")) else SHARED
    return CLIENT if subject.kind in ("export", "module") else SHARED


def subject_kind(change: Change) -> str:
    """Return the kind of a row as the page names it."""
    return _KINDS.get(change.subject.kind, change.subject.kind)
