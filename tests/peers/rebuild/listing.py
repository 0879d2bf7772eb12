"""api.md: which resources a package has, which types are theirs, and which endpoint each method calls."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_HEADING = re.compile(r"^(#+) \[?([^\]\n]+?)\]?(?:\(.*\))?$")
_IMPORT = re.compile(r"from \S+? import (?:\((?P<many>[^)]*)\)|(?P<few>[^\n]*))")
_METHOD = re.compile(
    r'^- <code title="(?P<verb>[a-z]+) (?P<path>[^"]*)">client\.(?P<owner>(?:[^<]*\.)?)<a href="(?P<file>[^"]*)">(?P<name>\w+)</a>'
    r"\((?P<arguments>.*)\) -> (?P<returns>.*)</code>$"
)
_PARAMS = re.compile(r'href="([^"]*)">params</a>')
_FROM = re.compile(r"from (\S+) import")


@dataclass(frozen=True)
class Listed:
    """A method: ``resource`` are the attributes from the client down, ``file`` and ``params`` paths of modules."""

    resource: tuple[str, ...]
    name: str
    verb: str
    path: str
    file: str
    params: str | None


@dataclass
class Section:
    """What stands below one heading; ``types`` are names with the package they are imported from."""

    depth: int
    title: str
    types: list[tuple[str, str]] = field(default_factory=list[tuple[str, str]])
    methods: list[Listed] = field(default_factory=list[Listed])


def sections(text: str) -> list[Section]:
    """The sections of an api.md, in order."""
    result: list[Section] = []
    block: list[str] | None = None
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if line.startswith("```"):
            if block is not None and result:
                result[-1].types.extend(_types("\n".join(block)))
            block = [] if block is None else None
        elif block is not None:
            block.append(line)
        elif heading:
            result.append(Section(len(heading[1]), heading[2].strip()))
        elif result:
            method = _METHOD.match(line)
            if method is not None:
                result[-1].methods.append(_method(method))
    return result


def _types(block: str) -> list[tuple[str, str]]:
    result: list[tuple[str, str]] = []
    for match in _IMPORT.finditer(block):
        origin = _FROM.match(match[0])
        names = (match["many"] or match["few"] or "").replace("\n", " ").split(",")
        result.extend((name.strip(), origin[1]) for name in names if name.strip() and origin is not None)
    return result


def _method(match: re.Match[str]) -> Listed:
    params = _PARAMS.search(match["arguments"])
    return Listed(
        resource=tuple(part for part in match["owner"].split(".") if part),
        name=match["name"],
        verb=match["verb"],
        path=match["path"],
        file=match["file"],
        params=params[1] if params else None,
    )
