"""Real documents: every one can be planned without a config, and the plan is sound and complete."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.infer import infer_config
from sdkwright.openapi import read_document
from sdkwright.plan import build
from tests.corpus.documents import is_swagger, list_tested_documents
from tests.plan.soundness import check
from tests.plan.tiny import resources_of
from tests.shared import SHARED, needs_shared

_GAPS = ("no server has a host", "200 has no content", "the body is sent as ")
"""What documents leave open and the plan tells of."""


@needs_shared
@pytest.mark.parametrize(
    "path", [path for path in list_tested_documents() if not is_swagger(path)], ids=lambda path: path.name
)
def test_a_real_document_is_planned_completely(path: Path) -> None:
    api = read_document(path)
    sdk, problems = build(api, infer_config(api))
    assert check(sdk) == []
    # What the document itself leaves open is told; nothing else is to tell.
    assert [problem for problem in problems if not any(gap in problem.message for gap in _GAPS)] == []
    methods = [*sdk.methods, *(method for resource in resources_of(sdk) for method in resource.methods)]
    planned = sorted(method.source for method in methods if method.source.startswith("/paths"))
    assert planned == sorted(operation.pointer for operation in api.operations())


@needs_shared
def test_planning_does_not_depend_on_chance() -> None:
    assert SHARED is not None
    api = read_document(SHARED / "corpus" / "train-travel.yaml")
    again = read_document(SHARED / "corpus" / "train-travel.yaml")
    assert build(api, infer_config(api))[0] == build(again, infer_config(again))[0]
