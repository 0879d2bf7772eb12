"""What a config says of operations must be there: one slip in each place, and what is said of it."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.config import check_references, load_config
from sdkwright.errors import Problem
from tests.plan.tiny import answers, document, query, sends

TEXT = {"type": "string"}
PET = {"type": "object", "properties": {"id": TEXT, "kind": TEXT}, "additionalProperties": False}
PATHS: dict[str, Any] = {
    "/pets/{pet_id}": {
        "get": {"parameters": [query("lang")], "responses": answers({"type": "object", "properties": {"data": PET}})},
        "post": {"requestBody": sends(PET), "responses": answers(PET)},
        "delete": {"responses": answers(PET)},
    }
}
CONFIG: dict[str, Any] = {
    "organization": {"name": "acme"},
    "targets": {"python": {"project_name": "acme"}},
    "client_settings": {"opts": {"region": {"type": "string", "send_in_header": "X-Region"}}},
    "resources": {
        "pets": {
            "models": {"pet": {"openapi_uri": "Pet", "skip": ["go"]}},
            "methods": {
                "retrieve": {"endpoint": "get /pets/{pet_id}", "unwrap_response": "data", "only": ["python"]},
                "update": {"endpoint": "post /pets/{pet_id}", "positional_params": ["pet_id", "kind"]},
                "unwrap": {"type": "webhook_unwrap", "discriminator": "kind"},
            },
        }
    },
    "readme": {"example_requests": {"default": {"endpoint": "post /pets/{pet_id}", "params": {"kind": "cat"}}}},
    "settings": {"unwrap_response_fields": ["data"]},
    "unspecified_endpoints": ["delete /pets/{pet_id}"],
    "sdkwright": {"nested_models": {"#/components/schemas/Pet": "pets.pet"}, "version": "1.0.0"},
}
METHODS = ("resources", "pets", "methods")
EXAMPLE = ("readme", "example_requests", "default")


def problems(folder: Path, change: tuple[str, ...] = (), value: Any = None) -> tuple[Problem, ...]:
    data = copy.deepcopy(CONFIG)
    node: Any = data
    for key in change[:-1]:
        node = node.setdefault(key, {})
    if change:
        node[change[-1]] = value
    path = folder / "sdk.yml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))
    hooks = {"born": {"post": {"requestBody": sends(PET), "responses": {}}}}
    return check_references(load_config(path), document(PATHS, {"Pet": PET}, webhooks=hooks))


def test_what_is_there_is_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path) == ()


@pytest.mark.parametrize(
    ("change", "value", "message", "hint"),
    [
        ((*METHODS, "retrieve", "unwrap_response"), "dta", "has no 'dta'", "did you mean 'data'?"),
        ((*METHODS, "update", "positional_params"), ["pet_id", "knid"], "takes no 'knid'", "did you mean 'kind'?"),
        ((*METHODS, "update", "default_request_options"), {"timout": 3}, "no option 'timout'", "did you mean 'timeout'?"),
        ((*METHODS, "retrieve", "only"), ["pyhton"], "there is no target 'pyhton'", "did you mean 'python'?"),
        ((*METHODS, "unwrap", "discriminator"), "knd", "no webhook sends 'knd'", "did you mean 'kind'?"),
        (("resources", "pets", "models", "pet", "skip"), ["pyton"], "there is no target 'pyton'", "did you mean 'python'?"),
        (("resources", "pets", "models", "pet", "type"), "alais", "'alais' is no type of a model", "write type: alias, or none"),
        ((*EXAMPLE, "endpoint"), "post /pet/{pet_id}", "no operation 'post /pet/{pet_id}'", "did you mean 'post /pets/{pet_id}'?"),
        ((*EXAMPLE, "params"), {"kindd": "cat"}, "takes no 'kindd'", "did you mean 'kind'?"),
        ((*EXAMPLE, "response_property"), "knd", "has no 'knd'", "did you mean 'kind'?"),
        (("unspecified_endpoints",), ["get /pets/{petid}x"], "no operation", "did you mean"),
        (("settings", "unwrap_response_fields"), ["dataa"], "no answer has a property 'dataa'", "did you mean 'data'?"),
        (("sdkwright", "nested_models"), {"#/components/schemas/Pett": "pets.pet"}, "nothing at #/components", "pointer"),
        (("sdkwright", "nested_models"), {"#/components/schemas/Pet": "pets.pat"}, "no model 'pets.pat'", "'pets.pet'"),
        (("sdkwright", "version"), "one", "'one' is no version", "1.2.0"),
        (("targets", "python", "project_name"), "my zoo!", "no distribution can be called 'my zoo!'", "hyphens"),
        (("client_settings", "opts", "region", "send_in_header"), "X Region", "no header can be called", "hyphens"),
        (("client_settings", "opts", "region", "send_as_path_param"), "petid", "no path has", "did you mean 'pet_id'?"),
        (("client_settings", "default_headers"), {"X Y": "a"}, "no header can be called 'X Y'", "hyphens"),
        (("client_settings", "idempotency"), {"header": "Idem potency"}, "no header can be called", "hyphens"),
    ],
)  # fmt: skip
def test_a_slip_is_an_error_with_a_hint(
    tmp_path: Path, change: tuple[str, ...], value: Any, message: str, hint: str
) -> None:
    (problem,) = problems(tmp_path, change, value)
    assert problem.severity == "error"
    assert message in problem.message
    assert problem.hint is not None and hint in problem.hint
    assert problem.line is not None
