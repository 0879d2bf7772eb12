"""Names say what a thing is: a noun for a value, a verb for a function, and never how it came about."""

from __future__ import annotations

import ast
from collections.abc import Iterator

PARTICIPLES = frozenset((
    "asked", "built", "called", "chosen", "found", "given", "held", "kept", "known", "made", "meant", "named",
    "needed", "opened", "said", "seen", "sent", "settled", "shown", "spelled", "spoken", "taken", "told", "used",
    "wanted", "written",
))  # fmt: skip
FORBIDDEN = PARTICIPLES | {"one"}
SUPERLATIVES = frozenset(("MOST", "DEEPEST", "LONGEST", "SHORTEST", "FEWEST", "LARGEST", "SMALLEST"))
"""Constants say which limit they are: MAX_DEPTH, MIN_EVENTS."""
PUBLISHED = {
    "retries_taken": "the field of responses in published packages",
    "not_given": "the mark of published packages for an argument left out",
    "strip_not_given": "a function of published packages",
}
"""Names that are not ours to choose."""


def bound_names(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield each name that the code gives to something, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.id
        elif isinstance(node, ast.arg):
            yield node.lineno, node.arg
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.lineno, node.name
        elif isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
            yield node.lineno, node.attr
        elif isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar) and node.name is not None:
            yield node.lineno, node.name
        elif isinstance(node, ast.alias) and node.asname is not None:
            yield node.lineno, node.asname


def is_poor(name: str) -> bool:
    """Return whether a name is a participle or ``one``, alone or as the noun of a name in small letters.

    So is a constant with a superlative.
    """
    plain = name.strip("_")
    if plain.lower() in FORBIDDEN or not SUPERLATIVES.isdisjoint(plain.split("_")):
        return True
    first, _, rest = plain.partition("_")
    if not plain.islower() or not rest or name in PUBLISHED or first in ("is", "has", "was", "are", "may", "test"):
        return False
    return rest.rpartition("_")[2] in PARTICIPLES
