"""The documents of the corpus, and what is in them, read without any help of the generator."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from tests.shared import SHARED

FOLDERS = (".", "features", "guru")
MAX_BYTES = 500_000
"""Bytes up to which a document is read by the tests too; `make corpus` takes larger ones."""
METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"})
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def documents(corpus: Path, names: Iterable[str] = ()) -> list[Path]:
    """The documents in the folder ``corpus``; with ``names``, those whose path contains one of them."""
    parts = list(names)
    paths = [
        path
        for folder in FOLDERS
        for path in sorted((corpus / folder).glob("*"))
        if path.suffix in {".json", ".yaml", ".yml"} and path.stem != "manifest"
    ]
    return [path for path in paths if not parts or any(part in label(path, corpus) for part in parts)]


def list_tested_documents() -> list[Path]:
    """The documents that tests read: none where the reference data is not at hand."""
    paths = [] if SHARED is None else documents(SHARED / "corpus")
    return [path for path in paths if path.stat().st_size <= MAX_BYTES]


def label(path: Path, corpus: Path) -> str:
    """A document's name in tables: its path below the corpus without the ending."""
    return path.relative_to(corpus).with_suffix("").as_posix()


def is_swagger(path: Path) -> bool:
    """Whether the document is of a version that is not read, so that an error is what is wanted."""
    return path.name.startswith("swagger2-")


def operations(path: Path) -> frozenset[tuple[str, str]]:
    """``(method, path)`` of every operation the file describes, methods in lower case."""
    text = path.read_text(encoding="utf-8")
    root: Any = json.loads(text) if path.suffix == ".json" else yaml.load(text, Loader=_Loader)
    result: set[tuple[str, str]] = set()
    for place, item in (root.get("paths") or {}).items():
        while isinstance(item, dict) and "$ref" in item:
            item = _target(root, item["$ref"])
        if isinstance(item, dict):
            result |= {(key, str(place)) for key in item if key in METHODS}
            result |= {(key.lower(), str(place)) for key in item.get("additionalOperations") or ()}
    return frozenset(result)


def _target(root: Any, reference: str) -> Any:
    for token in reference.removeprefix("#/").split("/"):
        root = root[token.replace("~1", "/").replace("~0", "~")]
    return root
