"""Real documents: every answer the mock gives fits what the document promises."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.mock.answers import Answers
from sdkwright.mock.options import Options
from sdkwright.mock.schemas import Schemas
from sdkwright.openapi import read_document

from ..corpus.documents import is_swagger, list_tested_documents
from ..shared import needs_shared


@needs_shared
@pytest.mark.parametrize(
    "path", [path for path in list_tested_documents() if not is_swagger(path)], ids=lambda path: path.name
)
def test_examples_of_a_real_document_fit_its_schemas(path: Path) -> None:
    document = read_document(path)
    schemas = Schemas.of(document, "response")
    bad: dict[str, list[str]] = {}
    for name in document.schemas:
        schema = schemas.at(f"/components/schemas/{name.replace('~', '~0').replace('/', '~1')}")
        errors = schemas.validator.list_errors(schema, schemas.examples.make(schema))
        if errors:
            bad[name] = errors
    assert bad == {}
    answers = Answers(schemas, Options())
    assert all(answers.success(operation, "*/*", None).status < 400 for operation in document.operations())
