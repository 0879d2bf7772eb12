"""The differences that an owner knows and gives a reason for, in a YAML file of entries."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml
from pydantic import TypeAdapter, ValidationError

from sdkwright.errors import InputError, Problem

_KINDS = ("name", "module", "wire")
_ENTRIES = TypeAdapter(list[dict[str, str]])


@dataclass(frozen=True)
class Reasons:
    """Names one by one, modules with all that is in them, and methods whose request may differ."""

    names: frozenset[str] = frozenset()
    modules: frozenset[str] = frozenset()
    methods: frozenset[str] = frozenset()

    def cover(self, name: str) -> bool:
        """Return whether there is a reason for the difference in ``name``."""
        return name in self.names or any(_is_in(name, module) for module in self.modules)

    def unused(self, names: Iterable[str], methods: Iterable[str] | None) -> tuple[str, ...]:
        """Return the entries that no difference needs; ``methods`` is None where requests were not compared."""
        names = set(names)
        modules = {module for module in self.modules if not any(_is_in(name, module) for name in names)}
        idle = self.methods - set(self.methods if methods is None else methods)
        return tuple(sorted((self.names - names) | modules | idle))


def read_reasons(path: Path | None) -> Reasons:
    """Read the file ``path``: a list of entries with ``name``, ``module`` or ``wire``, and a ``reason``.

    Raises InputError when it cannot be read or an entry is of another form.
    """
    if path is None:
        return Reasons()
    try:
        entries = _ENTRIES.validate_python(yaml.safe_load(path.read_text(encoding="utf-8")) or [])
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise _problem(path, f"it cannot be read: {error}") from error
    except ValidationError as error:
        raise _problem(path, "it is no list of entries with texts") from error
    reasons: dict[str, set[str]] = {kind: set() for kind in _KINDS}
    for number, entry in enumerate(entries, 1):
        kind = next((kind for kind in _KINDS if kind in entry), None)
        if kind is None or not entry.get("reason"):
            raise _problem(path, f"entry {number} has not both a reason and one of {', '.join(_KINDS)}")
        reasons[kind].add(entry[kind])
    return Reasons(frozenset(reasons["name"]), frozenset(reasons["module"]), frozenset(reasons["wire"]))


def _problem(path: Path, message: str) -> InputError:
    return InputError(Problem("error", str(path), "", None, message, "write entries `- name: …` with `reason: …`"))


def _is_in(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")
