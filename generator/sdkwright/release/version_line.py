"""Sets ``sdkwright.version`` in the text of a config and leaves every other character as it is."""

from __future__ import annotations

import re
from pathlib import Path

from sdkwright.config import load_config
from sdkwright.errors import InputError, Problem
from sdkwright.openapi.source import Source
from sdkwright.schema.values import is_map

_VALUE = re.compile(r"""(\bversion['"]?\s*:\s*)("[^"]*"|'[^']*'|[^,}\s#]+)""")
_SECTION = re.compile(r"""^(\s*['"]?sdkwright['"]?\s*:)[ \t]*(\{?)""")


def set_version(path: Path, version: str) -> None:
    """Write ``version`` into the config at ``path``.

    Raises InputError, with the file as it was, when the line is written in a way that cannot be edited safely.
    """
    before = path.read_bytes()
    text = before.decode("utf-8")
    value = version if version.count(".") > 1 else f'"{version}"'
    path.write_bytes(_edit(Source(path), text, value).encode("utf-8"))
    if _read_version(path) != version:
        path.write_bytes(before)
        message = "the line of sdkwright.version cannot be edited safely"
        raise InputError(Problem("error", str(path), "/sdkwright", None, message, f"write version: {value} there"))


def _read_version(path: Path) -> str | None:
    try:
        return load_config(path).sdkwright.version
    except InputError:
        return None


def _edit(source: Source, text: str, value: str) -> str:
    lines = text.splitlines(keepends=True)
    end = "\r\n" if "\r\n" in text else "\n"
    sections = source.value if is_map(source.value) else {}
    ours = sections.get("sdkwright")
    place = source.position("/sdkwright/version")
    if is_map(ours) and "version" in ours and place is not None:
        index = place[0] - 1
        lines[index] = _VALUE.sub(lambda match: match[1] + value, lines[index], count=1)
        return "".join(lines)
    section = source.position("/sdkwright")
    if "sdkwright" not in sections or section is None:
        gap = "" if not text or text.endswith("\n") else end
        return f"{text}{gap}sdkwright:{end}  version: {value}{end}"
    index = section[0] - 1
    match = _SECTION.match(lines[index])
    if match is None:
        return text
    if match[2]:
        lines[index] = f"{lines[index][: match.end()]}version: {value}, {lines[index][match.end() :]}"
    else:
        lines.insert(index + 1, f"{_indent(lines, index)}version: {value}{end}")
    return "".join(lines)


def _indent(lines: list[str], index: int) -> str:
    """Return the indentation of the section's first key."""
    for line in lines[index + 1 :]:
        if line.strip() and not line.lstrip().startswith("#"):
            return line[: len(line) - len(line.lstrip())]
    return "  "
