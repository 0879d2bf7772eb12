"""What OpenAPI 3.2 brought is understood in older documents too, and is reported there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.openapi import read_document

TEXT = """
openapi: VERSION
info: {title: Log, version: '1'}
paths:
  /log:
    get:
      responses: {'200': {description: ok, content: {application/jsonl: {itemSchema: {type: object}}}}}
    post:
      parameters: [{name: q, in: querystring, content: {application/json: {schema: {type: object}}}}]
      responses: {'204': {description: done}}
    query:
      responses: {'204': {description: done}}
    additionalOperations:
      COPY: {responses: {'204': {description: done}}}
"""


@pytest.mark.parametrize("version", ["3.0.3", "3.1.1", "3.2.0"])
def test_words_of_openapi_3_2_are_reported_in_older_documents(version: str, tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text(TEXT.replace("VERSION", version))
    document = read_document(path)
    assert len(document.operations()) == 4
    result = {problem.pointer for problem in document.problems if "is of OpenAPI 3.2" in problem.message}
    older = {
        "/paths/~1log/get/responses/200/content/application~1jsonl/itemSchema",
        "/paths/~1log/post/parameters/0",
        "/paths/~1log/query",
        "/paths/~1log/additionalOperations/COPY",
    }
    assert result == (set() if version.startswith("3.2") else older)
