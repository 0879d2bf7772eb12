"""Real documents: all are read, and next to nothing of them is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.openapi import read_document
from sdkwright.openapi.shape import METHODS
from sdkwright.openapi.values import is_map

from ..shared import SHARED, needs_shared


def documents() -> list[Path]:
    if SHARED is None:
        return []
    found = [path for pattern in ("*", "features/*", "guru/*") for path in (SHARED / "corpus").glob(f"{pattern}.*")]
    return sorted(path for path in found if path.suffix in (".json", ".yaml") and path.name != "manifest.json")


@needs_shared
@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_every_operation_of_a_real_document_is_read(path: Path) -> None:
    if path.name.startswith("swagger2-"):
        with pytest.raises(InputError, match="convert it to OpenAPI 3 first"):
            read_document(path)
        return
    document = read_document(path)
    paths = document.root.get("paths") or {}
    items = [document.resolve(item)[1] for item in paths.values()]
    described = sum(key in METHODS for item in items if is_map(item) for key in item)
    assert len(document.operations()) == described
    assert [str(problem) for problem in document.problems if problem.severity == "error"] == []
