"""Names of a config that Python or a shell cannot take are reported with their place, all in one run."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import pipeline
from sdkwright.errors import InputError, Problem
from tests.plan.tiny import answers, document, sends

PATHS: dict[str, Any] = {
    "/boats": {"get": {"responses": answers({"type": "string"})}, "post": {"requestBody": sends({"type": "object"})}}
}


def problems(folder: Path, **change: Any) -> tuple[Problem, ...]:
    """Return the errors of a config with these sections."""
    resources = {"boats": {"methods": {"list": "get /boats"}}}
    path = folder / "sdk.yml"
    settings = {"organization": {"name": "harbour"}, "resources": resources, **change}
    path.write_text(yaml.safe_dump(settings, sort_keys=False))
    with pytest.raises(InputError) as error:
        pipeline.read(document(PATHS).path, path)
    return tuple(problem for problem in error.value.problems if problem.severity == "error")


def method(**settings: Any) -> dict[str, Any]:
    return {"resources": {"boats": {"methods": {"add": {"endpoint": "post /boats", **settings}}}}}


def options(*names: str) -> dict[str, Any]:
    return {"client_settings": {"opts": {name: {"type": "string", "nullable": True} for name in names}}}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"sdkwright": {"resource_class_suffix": "of mine"}}, "/sdkwright/resource_class_suffix"),
        ({"sdkwright": {"resource_class_suffix": "ﬁ"}}, "/sdkwright/resource_class_suffix"),
        ({"custom_casings": {"boats": {"pascal": "Bo+ats"}}}, "/custom_casings/boats/pascal"),
        ({"custom_casings": {"boats": {"snake": "bo.ats"}}}, "/custom_casings/boats/snake"),
        ({"custom_casings": {"b/s": {"initialism": True}}}, "/custom_casings/b~1s"),
        ({"client_settings": {"default_env_prefix": "HAR'BOUR"}}, "/client_settings/default_env_prefix"),
        (
            {"client_settings": {"opts": {"key": {"type": "string", "read_env": "A=B"}}}},
            "/client_settings/opts/key/read_env",
        ),
        (options("berth", "Berth"), "/client_settings/opts/Berth"),
        (options("berth_no", "berthNo"), "/client_settings/opts/berthNo"),
        (options("timeout"), "/client_settings/opts/timeout"),
        ({"targets": {"python": {"package_name": "lambda"}}}, "/targets/python/package_name"),
        ({"organization": {"name": "7 seas"}}, "/organization/name"),
        (method(body_param_name="a-b"), "/resources/boats/methods/add/body_param_name"),
        (method(body_param_name="class"), "/resources/boats/methods/add/body_param_name"),
    ],
)
def test_a_name_that_cannot_be_used(tmp_path: Path, change: dict[str, Any], pointer: str) -> None:
    (problem,) = problems(tmp_path, **change)
    assert problem.pointer == pointer
    assert problem.line is not None
    assert problem.hint


def test_all_names_are_reported_in_one_run(tmp_path: Path) -> None:
    change = {**options("berth", "BERTH"), **method(body_param_name="a b"), "custom_casings": {"a": {"pascal": "-"}}}
    assert len(problems(tmp_path, **change)) == 3


def test_an_unknown_key_is_no_fault_where_the_resources_are_inferred(tmp_path: Path) -> None:
    (tmp_path / "sdk.yml").write_text("after: {x: 1}\n")
    inputs = pipeline.read(document(PATHS).path, tmp_path / "sdk.yml")
    assert [problem.pointer for problem in inputs.config.problems] == ["/after"]
    assert list(inputs.config.resources) == ["boats"]
