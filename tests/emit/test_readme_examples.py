"""Which requests the README shows, where the config chooses them."""

from __future__ import annotations

import re
from typing import Any

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.readme import readme_files
from tests.plan.tiny import answers, plan, query, sends

TEXT = {"type": "string"}
PET: dict[str, Any] = {"type": "object", "properties": {"name": TEXT, "homeTown": TEXT}}


def render_readme(examples: dict[str, Any]) -> str:
    """The README of a small API, in one line."""
    paths = {
        "/pets": {"get": {"parameters": [query("name")], "responses": answers(PET)}},
        "/pets/new": {"post": {"requestBody": sends(PET), "responses": answers(PET)}},
        "/pets/upload": {
            "post": {
                "requestBody": sends(
                    {"type": "object", "properties": {"file": {**TEXT, "format": "binary"}, "name": TEXT}},
                    "multipart/form-data",
                ),
                "responses": answers(PET),
            }
        },
    }
    methods = {"find": "get /pets", "create": "post /pets/new", "upload": "post /pets/upload"}
    sdk = plan(paths, None, {"pets": {"methods": methods}}, readme={"example_requests": examples})
    return re.sub(r"\s+", " ", str(readme_files(sdk, Catalog(sdk))["README.md"]))


def test_each_role_shows_the_request_the_config_gives_it() -> None:
    text = render_readme(
        {
            "default": {"endpoint": "get /pets", "params": {"name": "Rex"}},
            "headline": {"endpoint": "post /pets/new", "params": {"name": "Tom"}, "response_property": "homeTown"},
            "errors": {"endpoint": "get /pets", "params": {"name": "nobody"}},
            "nested_params": {"endpoint": "post /pets/new", "params": {"homeTown": "Rome"}},
            "file_uploads": {"endpoint": "post /pets/upload", "params": {"name": "photo"}},
        }
    )
    assert 'result = client.pets.create(name="Tom") print(result.home_town)' in text
    assert 'try: client.pets.find(name="nobody") except' in text
    assert 'home_town="Rome"' in text
    assert "client.pets.upload(" in text and 'name="photo"' in text
    assert "Rex" not in text


def test_a_property_that_the_result_does_not_have_is_not_printed() -> None:
    text = render_readme({"headline": {"endpoint": "get /pets", "response_property": "age"}})
    assert "print(result)" in text and "result.age" not in text
