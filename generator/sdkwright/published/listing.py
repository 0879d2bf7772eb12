"""api.md: below which resource each model is listed."""

from __future__ import annotations

import re

from sdkwright.published.likeness import flat
from sdkwright.published.package import Package
from sdkwright.review.surface.types import ROOT

_HEADING = re.compile(r"^(#+) \[?([^\]\n]+?)\]?(?:\(.*\))?$")
_IMPORT = re.compile(r"from (?P<origin>\S+) import (?:\((?P<many>[^)]*)\)|(?P<few>[^\n]*))")
_OWN_LIST = re.compile(r"^# \[[^\]\n]+\]\(\S*/resources/(\S+)/api\.md\)$", re.MULTILINE)
_METHOD = re.compile(r'^- <code title="[^"]*">client\.((?:[^<(]*\.)?)<a href')


def listed_models(package: Package) -> dict[str, tuple[str, ...]]:
    """Return the resource below which api.md lists each type, by the path of its class or by where it is imported from.

    A section's resource is the one its methods are of, else the one called like its title below that of the section
    around it.
    """
    places = {tuple(path.split(".")) for path in package.tree.resources}
    models: dict[str, tuple[str, ...]] = {}
    above: dict[int, tuple[str, ...]] = {}
    for depth, title, body in _sections(package.listing):
        method = next((match for line in body if (match := _METHOD.match(line))), None)
        parent = above.get(depth - 1, ())
        if method is not None:
            path = tuple(part for part in method[1].split(".") if part) or ("$client",)
        elif title == "Shared Types":
            path = ("$shared",)
        else:
            path = next((path for path in sorted(places) if path[:-1] == parent and flat(path[-1]) == flat(title)), ())
        above[depth] = path
        for match in _IMPORT.finditer("\n".join(body)):
            folder = match["origin"].partition(".")[2]
            for name in (match["many"] or match["few"] or "").replace("\n", " ").split(","):
                if name.strip() and path:
                    models.setdefault(package.locate(f"{ROOT}.{folder}.{name.strip()}"), path)
    return models


def standalone_resources(package: Package) -> list[tuple[str, ...]]:
    """Return the resources that have an api.md of their own."""
    paths = [tuple(match.split("/")) for match in _OWN_LIST.findall(package.listing)]
    return [path for path in paths if ".".join(path) in package.tree.resources]


def _sections(text: str) -> list[tuple[int, str, list[str]]]:
    """Return the depth, title and lines of each section."""
    sections: list[tuple[int, str, list[str]]] = []
    for line in text.splitlines():
        heading = _HEADING.match(line)
        if heading is not None:
            sections.append((len(heading[1]), heading[2].strip(), []))
        elif sections:
            sections[-1][2].append(line)
    return sections
