"""Templates of paths, as documents write them and as they are to be."""

from __future__ import annotations

import re
from collections.abc import Collection

_NAME = re.compile(r"\{([^{}]+)\}")
_DOUBLED = re.compile(r"\{\{\s*([^{}]+?)\s*\}\}")
_COLON = re.compile(r"(?<=/):(\w+)(?=/|$)")
_QUERY_FIELD = re.compile(r"(?P<name>[^=&]+)=\{(?P<value>[^{}]+)\}")


def template_names(path: str) -> list[str]:
    """Return the names in braces of a path, each once, in order."""
    return list(dict.fromkeys(_NAME.findall(path)))


def normalize_template(path: str, parameters: Collection[tuple[str, str]]) -> str:
    """Return a path with its parameters in one pair of braces each.

    ``parameters`` are the names and places of those that are described. Doubled braces (``{{id}}``) and segments with a
    colon (``/:id``) stand for a path parameter; a template in the query of a path (``?kind={kind}``) is a query
    parameter that is described as one.
    """
    path = _DOUBLED.sub(r"{\1}", path)
    path = _COLON.sub(lambda match: f"{{{match[1]}}}" if (match[1], "path") in parameters else match[0], path)
    route, mark, query = path.partition("?")
    if not mark:
        return path
    query, hash_mark, fragment = query.partition("#")
    fields = [field for field in query.split("&") if not _is_described(field, parameters)]
    return route + (mark + "&".join(fields) if fields else "") + hash_mark + fragment


def _is_described(field: str, parameters: Collection[tuple[str, str]]) -> bool:
    match = _QUERY_FIELD.fullmatch(field)
    return match is not None and match["name"] == match["value"] and (match["name"], "query") in parameters
