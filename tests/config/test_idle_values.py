"""Values of a config that would change nothing are reported with their line."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.config import check_references, load_config
from sdkwright.errors import Problem
from tests.plan.tiny import answers, document, sends

TEXT = {"type": "string"}
EVENT = {"type": "object", "title": "ClockTick", "properties": {"type": {"const": "clock.tick"}, "ttsModel": TEXT}}
PATHS: dict[str, Any] = {
    "/clocks": {"get": {"responses": answers(EVENT)}, "put": {"requestBody": sends({}), "responses": answers(EVENT)}}
}


def problems(folder: Path, **settings: Any) -> tuple[Problem, ...]:
    method = settings.pop("method", {})
    data = {
        "organization": {"name": "big-ben"},
        "resources": {"clocks": {"methods": {"set": "put /clocks", "read": {"endpoint": "get /clocks", **method}}}},
        **settings,
    }
    path = folder / "sdk.yml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))
    return check_references(load_config(path), document(PATHS, {"Event": EVENT}))


@pytest.mark.parametrize("word", ["clock", "ben", "tick", "event", "model", "read"])
def test_a_casing_of_a_word_of_the_document_or_config_is_of_use(tmp_path: Path, word: str) -> None:
    assert problems(tmp_path, custom_casings={word: {"pascal": "X"}}) == ()


def test_a_casing_with_a_plural_or_within_capitals_is_of_use(tmp_path: Path) -> None:
    casings = {"clocken": {"plural": "clocks"}, "ts": {"initialism": True}}
    assert problems(tmp_path, custom_casings=casings) == ()


def test_a_casing_that_no_name_has_is_reported(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, custom_casings={"clokc": {"pascal": "ClocK"}})
    assert (problem.severity, problem.pointer, problem.line) == ("warning", "/custom_casings/clokc", 10)
    assert problem.hint == "did you mean 'clock'?"


def rules(*types: str | None) -> dict[str, Any]:
    rule = {"event_type": list(types), "handle": "error"}
    return {"streaming": {"on_event": [rule, {"kind": "fallthrough", "handle": "yield"}]}}


def test_types_of_events_may_be_documented_usual_or_unlike_any(tmp_path: Path) -> None:
    assert problems(tmp_path, **rules("clock.tick", "error", "heartbeat", None)) == ()


@pytest.mark.parametrize(("name", "suggestion"), [("clock.tik", "clock.tick"), ("eror", "error")])
def test_a_slip_in_the_type_of_an_event_is_reported(tmp_path: Path, name: str, suggestion: str) -> None:
    (problem,) = problems(tmp_path, **rules(name))
    assert (problem.severity, problem.pointer) == ("warning", "/streaming/on_event/0/event_type")
    assert problem.hint == f"did you mean {suggestion!r}?"


def test_the_name_of_a_body_that_is_not_sent_is_an_error(tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, method={"body_param_name": "hands"})
    assert (problem.severity, problem.pointer) == ("error", "/resources/clocks/methods/read/body_param_name")
    assert problem.message == "get /clocks takes no body that could be called 'hands'"
