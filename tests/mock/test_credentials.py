"""Requests without the credentials that the document requires are refused."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from .support import client

API = """
security: [{bearer: []}, {key: [], tenant: []}]
paths:
  /default: {get: {responses: {'204': {description: ok}}}}
  /open: {get: {security: [], responses: {'204': {description: ok}}}}
  /optional: {get: {security: [{bearer: []}, {}], responses: {'204': {description: ok}}}}
  /basic: {get: {security: [{basic: []}], responses: {'204': {description: ok}}}}
  /query: {get: {security: [{query: []}], responses: {'204': {description: ok}}}}
  /cookie: {get: {security: [{cookie: []}], responses: {'204': {description: ok}}}}
  /oauth: {get: {security: [{oauth: [read]}], responses: {'204': {description: ok}}}}
  /unknown: {get: {security: [{nobody: []}], responses: {'204': {description: ok}}}}
components:
  securitySchemes:
    bearer: {type: http, scheme: bearer}
    basic: {type: http, scheme: basic}
    key: {type: apiKey, in: header, name: X-Key}
    tenant: {type: apiKey, in: header, name: X-Tenant}
    query: {type: apiKey, in: query, name: key}
    cookie: {type: apiKey, in: cookie, name: session}
    oauth: {type: oauth2, flows: {}}
"""


@pytest.fixture(scope="module")
def api() -> Iterator[httpx.Client]:
    with client(API, requires_credentials=True) as http:
        yield http


@pytest.mark.parametrize(
    ("path", "headers", "status"),
    [
        ("/default", {}, 401),
        ("/default", {"authorization": "Bearer x"}, 204),
        ("/default", {"authorization": "bearer x"}, 204),
        ("/default", {"authorization": "Bearer"}, 401),
        ("/default", {"authorization": "Basic x"}, 401),
        ("/default", {"x-key": "k"}, 401),
        ("/default", {"x-key": "k", "x-tenant": "t"}, 204),
        ("/open", {}, 204),
        ("/optional", {}, 204),
        ("/basic", {"authorization": "Basic x"}, 204),
        ("/basic", {}, 401),
        ("/query", {}, 401),
        ("/query?key=", {}, 204),
        ("/cookie", {}, 401),
        ("/cookie", {"cookie": "session=1"}, 204),
        ("/oauth", {}, 401),
        ("/oauth", {"authorization": "Bearer x"}, 204),
        ("/unknown", {}, 204),
    ],
)
def test_a_request_needs_what_one_requirement_asks_for(
    api: httpx.Client, path: str, headers: dict[str, str], status: int
) -> None:
    assert api.get(path, headers=headers).status_code == status


def test_the_refusal_says_what_to_send(api: httpx.Client) -> None:
    answer = api.get("/default", headers={"x-key": "k"})
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["error"] == {
        "message": "the request has no credentials: send the header 'Authorization: Bearer …' or the header parameter"
        " 'X-Tenant'",
        "type": "unauthorized",
    }


def test_credentials_are_not_needed_unless_asked_for() -> None:
    with client(API) as api:
        assert api.get("/default").status_code == 204
