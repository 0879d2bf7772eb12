"""The list of files that a run wrote, kept in the folder it wrote them to.

It tells a stale file from its owner's, and a hand edit from an older version's output.  It has no times and no facts of
a machine in it, so it is committed with the rest.

It is JSON with one entry a line and a last entry without meaning, so that ``merge=union`` (``.gitattributes``) merges
two of them into one that can still be read: line by line, whatever stands in between, each path with all its entries.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

MANIFEST = ".sdkwright.json"
_ABOUT = "The files that sdkwright wrote here, and a hash of each: do not edit."
_LINE = re.compile(r'\s*("(?:[^"\\]|\\.)*"): ("(?:[^"\\]|\\.)*"),?\s*')

Kind = Literal["generated", "seeded", "merged", "deleted", "key"]
_KINDS: tuple[Kind, ...] = ("generated", "seeded", "merged", "deleted", "key")


@dataclass(frozen=True)
class Entry:
    """An output at a path.

    ``output`` is the hash of what the generator gave, ``file_hash`` of what is on disk: another one where a hand edit
    was re-applied.  A ``deleted`` file was written once and deleted by hand.  A ``key`` is an entry of a merged file,
    its path the file's and the key's with ``#`` between.
    """

    kind: Kind
    output: str = ""
    file_hash: str = ""

    @property
    def is_edited(self) -> bool:
        """Whether a hand edit was re-applied to the file."""
        return self.kind == "generated" and self.output != self.file_hash

    def text(self) -> str:
        """Return the entry as it stands in the manifest."""
        hashes = (self.output, self.file_hash) if self.is_edited else (self.output,)
        return " ".join((self.kind, *hashes)).strip()


@dataclass(frozen=True)
class Manifest:
    """``entries``: path -> entry; after a merge by version control a path may have ``more`` than one.

    ``facts`` say what the files were generated from: generator, document, config.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict[str, Entry])
    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    more: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict[str, "tuple[Entry, ...]"])

    def of(self, path: str) -> tuple[Entry, ...]:
        """Return all entries of ``path``; after a merge by version control there may be two."""
        entry = self.entries.get(path)
        return () if entry is None else (entry, *self.more.get(path, ()))

    def text(self) -> str:
        """Return the manifest as it stands on disk."""
        lines = [(name, value) for name, value in sorted(self.facts.items())]
        lines += [(f"/{path}", entry.text()) for path, entry in sorted(self.entries.items())]
        body = "".join(f"{_quoted(name)}: {_quoted(value)},\n" for name, value in lines)
        return f'{{\n{_quoted("about")}: {_quoted(_ABOUT)},\n{body}"": ""\n}}\n'


def hash_content(content: bytes) -> str:
    """Return a short hash that tells edits, with line ends of any kind; it protects against nothing else."""
    return shorten(hash_lines(content))


def hash_lines(content: bytes) -> str:
    """Return the SHA-256 of ``content`` with CR LF as LF, which version control may write instead."""
    return hashlib.sha256(content.replace(b"\r\n", b"\n")).hexdigest()


def shorten(digest: str) -> str:
    """Return as much of a SHA-256 as the manifest holds."""
    return digest[:16]


def read_manifest(out: Path) -> Manifest:
    """Return the manifest of ``out``; an empty one where there is none (then nothing there is the generator's)."""
    try:
        text = (out / MANIFEST).read_text(encoding="utf-8", errors="replace")
    except OSError:
        return Manifest()
    return parse_manifest(text)


def parse_manifest(text: str) -> Manifest:
    """Return the manifest in ``text``, also one of an earlier version, merged twice, or with conflict markers in it."""
    pairs = [pair for line in text.split("\n") if (pair := _pair(line)) is not None]
    facts = {name: value for name, value in pairs if name in ("generator", "document", "config")}
    entries: dict[str, list[Entry]] = {}
    for path, entry in _entries(pairs):
        variants = entries.setdefault(path, [])
        if entry not in variants:
            variants.append(entry)
    return Manifest(
        {path: variants[0] for path, variants in entries.items()},
        facts,
        {path: tuple(variants[1:]) for path, variants in entries.items() if len(variants) > 1},
    )


def _entries(pairs: Iterable[tuple[str, str]]) -> Iterable[tuple[str, Entry]]:
    for name, value in pairs:
        kind, *hashes = value.split(" ")
        if name.startswith("/") and kind in _KINDS and len(hashes) <= 2:
            output = hashes[0] if hashes else ""
            yield name[1:], Entry(kind, output, hashes[1] if len(hashes) > 1 else output)
        elif re.fullmatch(r"[0-9a-f]{16}", value) and name not in ("document", "config"):
            yield name, Entry("generated", value, value)  # as earlier versions wrote it


def _pair(line: str) -> tuple[str, str] | None:
    match = _LINE.fullmatch(line)
    if match is None:
        return None
    try:
        return json.loads(match[1]), json.loads(match[2])
    except ValueError:
        return None


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
