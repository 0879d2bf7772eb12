"""Small documents, a kind of fault each, that earlier versions refused, never finished, or turned into other methods."""

from __future__ import annotations

import pytest

from sdkwright.infer import infer_config
from sdkwright.ir import Method
from sdkwright.openapi import read_document
from sdkwright.plan import build
from tests.plan.soundness import check
from tests.plan.tiny import resources_of
from tests.shared import SHARED, needs_shared

_DOCUMENTS = {
    "01": {"responses.create": "json or events by stream"},
    "02": {"audio.speech.create": "binary"},
    "03": {"secrets.retrieve": "json"},
    "05": {
        "customers.create": "json",
        "customers.retrieve": "json",
        "customers.update": "json",
        "customers.list": "json",
    },
    "06": {"good.retrieve": "json"},
    "07": {
        "user.retrieve": "json",
        "user.update": "json",
        "user.retrieve_by_id": "json",
        "repos.readme.retrieve": "json",
        "repos.readme.retrieve_in_directory": "json",
    },
    "08": {"applications.delete_grant": "none", "migrations.repos.unlock": "none"},
    "10": {
        "gists.retrieve": "json",
        "gists.list": "page",
        "gists.list_public": "page",
        "search.list_code": "page",
        "search.users.list": "page",
    },
    "11": {"things.list": "json"},
    "12": {"devices.upload_image": "json"},
    "15": {"policies.create": "json"},
    "16": {"responses.create": "json or events by stream"},
    "17": {"lists.create": "json"},
    "19": {
        "rbac_authorization.clusterroles": "json",
        "networking.ingressclasses": "json",
        "apps.deployments": "json",
    },
    "20": {
        "flows.retrieve": "json",
        "flows.enable_by_ids": "json",
        "flows.enable_by_query": "json",
        "triggers.create_backfill": "json",
        "triggers.pause_backfill": "json",
        "users.delete_refresh_token": "none",
        "sessions.delete": "none",
        "sessions.bulk_delete": "none",
    },
    "21": {"images.update": "none"},
    "22": {"projects.retrieve": "json"},
    "24": {"completions.create": "json or events by stream"},
    "25": {"one_of_with_type.create": "none"},
    "26": {"organizations.list": "page"},
}
"""By document, its methods and what each answers."""

_WARNINGS = {
    "02": ["the events are left out"],
    "06": ["PUT /bad is left out", "it is in what is left out"],
    "21": ["'required' must be a list of names"],
}


@needs_shared
@pytest.mark.parametrize("name", _DOCUMENTS)
def test_a_small_document_has_the_methods_that_its_users_expect(name: str) -> None:
    assert SHARED is not None
    document = read_document(SHARED / "cases" / "documents" / name / "openapi.yaml")
    sdk, problems = build(document, infer_config(document))
    assert check(sdk) == []
    methods = {
        ".".join((*resource.path, method.name)): _describe_answer(method)
        for resource in resources_of(sdk)
        for method in resource.methods
    }
    assert methods == _DOCUMENTS[name]
    messages = [problem.message for problem in (*document.problems, *problems)]
    assert len(messages) == len(_WARNINGS.get(name, ()))
    assert all(text in message for text, message in zip(_WARNINGS.get(name, ()), messages, strict=True))


@needs_shared
def test_every_small_document_is_in_the_table() -> None:
    assert SHARED is not None
    assert {path.parent.name for path in (SHARED / "cases" / "documents").glob("*/openapi.yaml")} == set(_DOCUMENTS)


def _describe_answer(method: Method) -> str:
    if method.streaming is None:
        return method.response.kind
    return f"{method.response.kind} or events by {method.streaming.param}"
