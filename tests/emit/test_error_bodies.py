"""Bodies of errors as the models that the document gives for operation and status."""

from __future__ import annotations

import importlib
import inspect
import pickle
import re
import sys
from types import ModuleType
from typing import Any

import httpx
import pytest

from sdkwright.ir import Sdk
from tests.emit.conftest import Load
from tests.plan.tiny import Json, answers, plan, query


def _fault(name: str) -> Json:
    response: Json = answers({"$ref": f"#/components/schemas/{name}"})["200"]
    return response


def _sdk() -> Sdk:
    ok = answers({"type": "object", "properties": {"id": {"type": "string"}}})
    paths: Json = {
        "/pets": {"get": {"responses": {**ok, "404": _fault("Problem"), "default": _fault("Fault")}}},
        "/pets/mine": {"get": {"responses": {**ok, "400": {"description": "Bad."}, "4XX": _fault("Problem")}}},
        "/pets/{id}": {
            "parameters": [query("id", where="path", required=True)],
            "get": {"responses": {**ok, "400": _fault("Fault"), "404": _fault("Missing"), "5XX": _fault("Fault")}},
        },
    }
    fields: Json = {"errorCode": {"type": "integer"}}
    schemas = {name: {"type": "object", "properties": fields} for name in ("Fault", "Problem", "Missing")}
    methods = {"list": "get /pets", "mine": "get /pets/mine", "look": "get /pets/{id}"}
    models = {name.lower(): f"#/components/schemas/{name}" for name in schemas}
    return plan(paths, schemas, {"pets": {"methods": methods, "models": models}})


def _failing(package: ModuleType, status: int, body: Any, call: str, *arguments: str) -> Any:
    content: Any = {"text": body} if isinstance(body, str) else {"json": body}
    transport = httpx.MockTransport(lambda request: httpx.Response(status, **content))
    client = package.Tiny(
        http_client=httpx.Client(transport=transport), base_url="https://other.example/v7", max_retries=0
    )
    with pytest.raises(package.APIStatusError) as raised:
        getattr(client.pets, call)(*arguments)
    return raised.value


def test_the_body_of_an_error_is_parsed_as_its_operation_and_status_say(load: Load) -> None:
    package = load(_sdk())
    body = {"errorCode": 7, "more": [1]}

    def kind(status: int, call: str, *arguments: str) -> str:
        error = _failing(package, status, body, call, *arguments)
        assert error.body == body
        parsed = pickle.loads(pickle.dumps(error)).parsed if error.parsed is not None else None
        assert parsed == error.parsed and (parsed is None or (parsed.error_code, parsed.more) == (7, [1]))
        return type(parsed).__name__

    assert [kind(404, "list"), kind(400, "list"), kind(503, "list")] == ["Problem", "Fault", "Fault"]
    # A status that is described without a body has none, whatever its range has.
    assert [kind(400, "mine"), kind(409, "mine"), kind(500, "mine")] == ["NoneType", "Problem", "NoneType"]
    assert [kind(404, "look", "x"), kind(409, "look", "x"), kind(502, "look", "x")] == ["Missing", "NoneType", "Fault"]


def test_what_does_not_fit_is_lenient_and_what_is_no_object_is_none(load: Load) -> None:
    package = load(_sdk())
    assert _failing(package, 404, {"errorCode": "seven"}, "list").parsed.error_code == "seven"
    assert _failing(package, 404, "<html>", "list").parsed is None
    assert _failing(package, 404, [1], "list").parsed is None
    assert package.APIConnectionError(request=httpx.Request("GET", "https://a.example")).parsed is None


def test_no_model_is_loaded_before_it_is_asked_for(load: Load) -> None:
    package = load(_sdk())
    assert not hasattr(sys.modules.get(f"{package.__name__}._core.error_bodies"), "parse_body")
    error = _failing(package, 404, {}, "list")
    assert f"{package.__name__}.types.problem" not in sys.modules
    assert error.parsed is not None
    assert f"{package.__name__}.types.problem" in sys.modules


def test_an_error_class_states_the_model_that_all_operations_share(load: Load) -> None:
    source = inspect.getsource(importlib.import_module(f"{load(_sdk()).__name__}._exceptions"))
    stated = dict(
        re.findall(r"class (\w+)\(\w+\):(?:(?!\nclass ).)*?def parsed\(self\) -> (_\w+) \|", source, re.DOTALL)
    )
    # Status 409 is the default of one operation and in the range of another; the rest of 4xx are alike.
    assert stated == {"BadRequestError": "_Fault", "InternalServerError": "_Fault"}
    assert "    from .types.fault import Fault as _Fault\n" in source


def test_no_error_class_has_the_property_twice(load: Load) -> None:
    source = inspect.getsource(importlib.import_module(f"{load(_sdk()).__name__}._exceptions"))
    classes = source.split("\nclass ")
    status_error = next(text for text in classes if text.startswith("APIStatusError("))
    assert "def parsed" not in status_error, "its type is stated there where all errors share a model"
    assert sum("def parsed(self) -> object | None" in text for text in classes) == 1
