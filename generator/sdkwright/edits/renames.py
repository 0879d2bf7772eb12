"""Which new file an old one became when the config renamed a resource or a model, and which names changed in it."""

from __future__ import annotations

import difflib
import re
from collections import Counter
from collections.abc import Mapping

from sdkwright.edits.text import split_lines, split_tokens

_MIN_SIMILARITY = 0.5
_IDENTIFIER = re.compile(r"[A-Za-z_]\w*")


def find_new_path(path: str, base: str, candidates: Mapping[str, str]) -> str | None:
    """Return the path of ``candidates`` whose text is the most like ``base``; None if none is like it.

    Only files of the same kind (resource, type, test) are taken into account.
    """
    suffix = path.rpartition(".")[2]
    best, best_score = None, _MIN_SIMILARITY
    for candidate, text in sorted(candidates.items()):
        if candidate.rpartition(".")[2] != suffix:
            continue
        score = _similarity(base, text)
        if score > best_score:
            best, best_score = candidate, score
    return best


def rename_words(base: str, output: str, text: str) -> str:
    """Return ``text`` with the identifiers that are consistently others in ``output`` than in ``base``."""
    names = _renamed(base, output)
    return _IDENTIFIER.sub(lambda match: names.get(match[0], match[0]), text) if names else text


def _similarity(text: str, other: str) -> float:
    """Return a number from 0 to 1: of the words of both, the share that they have in common."""
    left, right = Counter(split_tokens(text)), Counter(split_tokens(other))
    common = sum((left & right).values())
    return 2 * common / max(1, sum(left.values()) + sum(right.values()))


def _renamed(base: str, output: str) -> dict[str, str]:
    """Return identifier -> new identifier, of those that were renamed and never stayed."""
    old, new = split_lines(base), split_lines(output)
    votes: dict[str, Counter[str]] = {}
    stays: set[str] = set()
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            stays.update(_IDENTIFIER.findall("".join(old[i1:i2])))
        elif tag == "replace":
            _count_pairs("".join(old[i1:i2]), "".join(new[j1:j2]), votes)
    names = {name: counter.most_common(1)[0] for name, counter in votes.items()}
    result = {
        name: other
        for name, (other, count) in names.items()
        if other != name and name not in stays and count * 2 > sum(votes[name].values())
    }
    return result if len(set(result.values())) == len(result) else {}


def _count_pairs(before: str, after: str, votes: dict[str, Counter[str]]) -> None:
    old, new = _IDENTIFIER.findall(before), _IDENTIFIER.findall(after)
    for tag, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag in ("equal", "replace") and i2 - i1 == j2 - j1:
            for name, other in zip(old[i1:i2], new[j1:j2], strict=True):
                votes.setdefault(name, Counter())[other] += 1
