"""Real documents: all are read, and next to nothing of them is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.openapi import read_document
from sdkwright.openapi.shape import METHODS
from sdkwright.schema.values import is_map

from ..corpus.documents import is_swagger, list_tested_documents
from ..shared import needs_shared


@needs_shared
@pytest.mark.parametrize("path", list_tested_documents(), ids=lambda path: path.name)
def test_every_operation_of_a_real_document_is_read(path: Path) -> None:
    if is_swagger(path):
        with pytest.raises(InputError, match="convert it to OpenAPI 3 first"):
            read_document(path)
        return
    document = read_document(path)
    paths = document.root.get("paths") or {}
    items = [document.resolve(item)[1] for item in paths.values()]
    described = sum(key in METHODS for item in items if is_map(item) for key in item)
    assert len(document.operations()) == described
    assert [str(problem) for problem in document.problems if problem.severity == "error"] == []
