"""A name in a config that refers to nothing is reported with its line and what may have been meant."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import pipeline
from sdkwright.config import check_references, load_config
from sdkwright.errors import InputError, Problem
from tests.plan.tiny import answers, document, query, sends

PURPOSE = "x-stainless-pagination-property"
TEXT = {"type": "string"}
PAGE = {"type": "object", "properties": {"data": {"type": "array", "items": TEXT}, "next_cursor": TEXT}}
CHAT = {"type": "object", "properties": {"stream": {"type": "boolean"}, "prompt": TEXT}}
PATHS: dict[str, Any] = {
    "/things": {"get": {"parameters": [query("cursor")], "responses": answers(PAGE)}},
    "/chat": {"post": {"requestBody": sends(CHAT), "responses": answers(TEXT)}},
    "/free": {"post": {"requestBody": sends({"type": "object"}), "responses": answers(TEXT)}},
}


def config(**change: Any) -> dict[str, Any]:
    return {
        "organization": {"name": "acme"},
        "environments": {"prod": "https://acme.test"},
        "client_settings": {"opts": {"api_key": {"type": "string", "auth": {"security_scheme": "HTTPBearer"}}}},
        "resources": {
            "things": {"models": {"event": "Event"}, "methods": {"list": "get /things"}},
            "chat": {"methods": {"create": {"endpoint": "post /chat", "streaming": {"param_discriminator": "stream"}}}},
        },
        "pagination": [
            {
                "name": "cursor_page",
                "type": "cursor",
                "request": {"cursor": {**TEXT, PURPOSE: {"purpose": "next_cursor_param"}}},
                "response": {"data": {"type": "array", "items": {}}},
            }
        ],
        **change,
    }


def problems(tmp_path: Path, data: dict[str, Any]) -> tuple[Problem, ...]:
    path = tmp_path / "sdk.yml"
    path.write_text(yaml.safe_dump(data, sort_keys=False))
    schemes = {"securitySchemes": {"HTTPBearer": {"type": "http", "scheme": "bearer"}}}
    return check_references(load_config(path), document(PATHS, {"Event": {"type": "object"}}, components=schemes))


def scheme(**change: Any) -> dict[str, Any]:
    return {"pagination": [{**config()["pagination"][0], **change}]}


def method(name: str = "create", endpoint: str = "post /chat", **settings: Any) -> dict[str, Any]:
    return {"resources": {"chat": {"methods": {name: {"endpoint": endpoint, **settings}}}}}


def opts(**auth: str) -> dict[str, Any]:
    return {"client_settings": {"opts": {"api_key": {"type": "string", "auth": auth}}}}


def test_names_that_resolve_are_no_problem(tmp_path: Path) -> None:
    assert problems(tmp_path, config()) == ()


@pytest.mark.parametrize(
    ("change", "pointer", "hint"),
    [
        (
            scheme(request={"cursor": {PURPOSE: {"purpose": "next_curser_param"}}}),
            f"/pagination/0/request/cursor/{PURPOSE}/purpose",
            "did you mean 'next_cursor_param'?",
        ),
        (scheme(request={"curser": TEXT}), "/pagination/0/request/curser", "did you mean 'cursor'?"),
        (
            opts(security_scheme="HttpBearer"),
            "/client_settings/opts/api_key/auth/security_scheme",
            "did you mean 'HTTPBearer'?",
        ),
        ({"security": [{"Bearer": []}]}, "/security/0/Bearer", "did you mean 'HTTPBearer'?"),
        (
            method(streaming={"param_discriminator": "straem"}),
            "/resources/chat/methods/create/streaming/param_discriminator",
            "did you mean 'stream'?",
        ),
        (
            method(streaming={"stream_event_model": "thing.event"}),
            "/resources/chat/methods/create/streaming/stream_event_model",
            "write its resource and its name, as in chat.completion_chunk",
        ),
        (method(paginated="cursors_page"), "/resources/chat/methods/create/paginated", "did you mean 'cursor_page'?"),
        (
            {"environments": {"prod": "nonsense"}},
            "/environments/prod",
            "write a base URL, as in https://api.example.com/v1",
        ),
        (
            {"environments": {"prod": "https://{region}.acme.test"}},
            "/environments/prod",
            "give a client option server_variable: region",
        ),
        ({"targets": {"python": {"package_name": "json"}}}, "/targets/python/package_name", "choose another name"),
    ],
)
def test_a_name_that_does_not_resolve(tmp_path: Path, change: dict[str, Any], pointer: str, hint: str) -> None:
    (problem,) = problems(tmp_path, config(**change))
    assert (problem.severity, problem.pointer, problem.hint) == ("error", pointer, hint)
    assert problem.line is not None
    assert problem.file.endswith("sdk.yml")


@pytest.mark.parametrize("purpose", [["next_cursor_param"], {"a": 1}, 7], ids=str)
def test_a_purpose_that_is_no_text_is_reported(tmp_path: Path, purpose: object) -> None:
    (problem,) = problems(tmp_path, config(**scheme(request={"cursor": {PURPOSE: {"purpose": purpose}}})))
    assert problem.pointer == f"/pagination/0/request/cursor/{PURPOSE}/purpose"
    assert problem.line is not None


def test_a_name_like_no_other_may_be_meant_for_something_else(tmp_path: Path) -> None:
    result = problems(tmp_path, config(**scheme(request={"xyz": {PURPOSE: {"purpose": "anything"}}})))
    assert [problem.severity for problem in result] == ["warning", "warning"]


def test_a_scheme_that_no_operation_fits_is_no_slip_of_the_pen(tmp_path: Path) -> None:
    """Published packages have page classes that no method returns."""
    (problem,) = problems(tmp_path, config(**scheme(request={"sort": {PURPOSE: {"purpose": "next_cursor_param"}}})))
    assert (problem.severity, problem.hint) == ("warning", "did you mean 'cursor'?")


@pytest.mark.parametrize(
    ("change", "pointer", "severity", "hint"),
    [
        ({"targets": {"pyhton": {"package_name": "x"}}}, "/targets/pyhton", "error", "did you mean 'python'?"),
        ({"targets": {"cobol": {"package_name": "x"}}}, "/targets/cobol", "warning", None),
        (
            {"settings": {"license": "Apahce-2.0"}},
            "/settings/license",
            "warning",
            "write an SPDX identifier, as in Apache-2.0",
        ),
        (
            {"targets": {"python": {"production_repo": "a b"}}},
            "/targets/python/production_repo",
            "warning",
            "write owner/name, and #branch where it matters",
        ),
        ({"organization": {"docs": "not there"}}, "/organization/docs", "warning", "write a URL or an address"),
        (
            {"readme": {"example_requests": {"hedline": {"endpoint": "get /things"}}}},
            "/readme/example_requests/hedline",
            "error",
            "did you mean 'headline'?",
        ),
        (
            {"security_schemes": {"HTTPBaerer": {"type": "http", "scheme": "bearer"}}},
            "/security_schemes/HTTPBaerer",
            "error",
            "did you mean 'HTTPBearer'?",
        ),
        (
            {"unspecified_endpoints": ["get /things"]},
            "/unspecified_endpoints/0",
            "warning",
            "leave it out of one of the two",
        ),
        (scheme(response={"dta": {"type": "array"}}), "/pagination/0/response/dta", "error", "did you mean 'data'?"),
    ],
)
def test_a_value_that_cannot_be_meant(
    tmp_path: Path, change: dict[str, Any], pointer: str, severity: str, hint: str | None
) -> None:
    result = {problem.pointer: problem for problem in problems(tmp_path, config(**change))}
    result |= {problem.pointer: problem for problem in load_config(tmp_path / "sdk.yml").problems}
    assert (result[pointer].severity, result[pointer].hint) == (severity, hint)
    assert result[pointer].line is not None


def test_a_body_that_may_hold_anything_may_hold_the_switch(tmp_path: Path) -> None:
    change = method(endpoint="post /free", streaming={"param_discriminator": "stream"})
    assert problems(tmp_path, config(**change)) == ()


def test_all_mistakes_are_reported_at_once(tmp_path: Path) -> None:
    data = config(**opts(security_scheme="HttpBearer"), environments={"prod": "nonsense"})
    (tmp_path / "sdk.yml").write_text(yaml.safe_dump(data))
    with pytest.raises(InputError) as error:
        pipeline.read(document(PATHS).path, tmp_path / "sdk.yml")
    assert len(error.value.problems) == 2


def test_the_option_with_the_key_of_a_webhook_is_one_of_the_clients(tmp_path: Path) -> None:
    unwrap = {"type": "webhook_unwrap", "webhook_key_opt": "api_kye"}
    (problem,) = problems(tmp_path, config(resources={"hooks": {"methods": {"unwrap": unwrap}}}))
    assert (problem.message, problem.hint) == ("the client has no option 'api_kye'", "did you mean 'api_key'?")
