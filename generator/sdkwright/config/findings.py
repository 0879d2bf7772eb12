"""What the checks of a config find, before it has a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.errors import Severity

Place: TypeAlias = "tuple[str | int, ...]"


@dataclass(frozen=True)
class Finding:
    """A value that cannot be used, where the file has it, and what to write instead."""

    place: Place
    message: str
    hint: str | None
    severity: Severity = "error"
