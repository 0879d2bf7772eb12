"""Classes whose names begin like those of tests."""

from __future__ import annotations

import importlib

from tests.emit.conftest import Load
from tests.plan.tiny import answers, plan


def test_pytest_leaves_them_alone(load: Load) -> None:
    case = {"type": "object", "properties": {"id": {"type": "string"}}}
    paths = {"/cases": {"get": {"responses": answers({"$ref": "#/components/schemas/TestCase"})}}}
    resources = {"tests": {"models": {"test_case": "TestCase"}, "methods": {"list": "get /cases"}}}
    package = load(plan(paths, {"TestCase": case}, resources))
    types = importlib.import_module(f"{package.__name__}.types")
    resource = importlib.import_module(f"{package.__name__}.resources.tests")
    assert types.TestCase.__test__ is False
    assert types.TestCase(id="1").to_dict() == {"id": "1"}
    assert resource.TestsResource.__test__ is False
    assert not hasattr(resource.AsyncTestsResource, "__test__")
