"""Lists and objects in paths and cookies, in every style."""

from __future__ import annotations

import pytest

from .support import client

TEXT = """
paths:
  /{v}:
    get:
      parameters: [{name: v, in: path, required: true, style: STYLE, explode: EXPLODE, schema: SCHEMA}]
      responses: {'200': {description: ok}}
"""
COOKIE = """
paths:
  /c:
    get:
      parameters: [{name: v, in: cookie, required: true, schema: SCHEMA}]
      responses: {'200': {description: ok}}
"""
LIST = "{type: array, minItems: 2, items: {type: integer}}"
OBJECT = "{type: object, required: [a, b], properties: {a: {type: integer}, b: {type: integer}}}"


@pytest.mark.parametrize(
    ("style", "explode", "schema", "text"),
    [
        ("simple", "false", LIST, "1,2"),
        ("simple", "true", OBJECT, "a=1,b=2"),
        ("label", "false", LIST, ".1,2"),
        ("label", "true", LIST, ".1.2"),
        ("label", "true", OBJECT, ".a=1.b=2"),
        ("label", "true", "{type: number}", ".1.5"),
        ("matrix", "false", LIST, ";v=1,2"),
        ("matrix", "true", LIST, ";v=1;v=2"),
        ("matrix", "false", OBJECT, ";v=a,1,b,2"),
        ("matrix", "true", OBJECT, ";a=1;b=2"),
    ],
)
def test_a_path_value_is_read_in_its_style(style: str, explode: str, schema: str, text: str) -> None:
    with client(TEXT.replace("STYLE", style).replace("EXPLODE", explode).replace("SCHEMA", schema)) as api:
        response = api.get(f"/{text}")
        assert response.status_code == 200, response.text
        assert api.get("/x").status_code == 400


def test_a_cookie_may_have_its_commas_encoded() -> None:
    with client(COOKIE.replace("SCHEMA", LIST)) as api:
        assert api.get("/c", headers={"Cookie": "v=1%2C2"}).status_code == 200


@pytest.mark.parametrize(("style", "text"), [("spaceDelimited", "a 1 b 2"), ("pipeDelimited", "a|1|b|2")])
def test_an_object_in_the_query_is_read_between_its_delimiters(style: str, text: str) -> None:
    parameter = f"{{name: v, in: query, required: true, style: {style}, explode: false, schema: {OBJECT}}}"
    with client(
        f"paths: {{/q: {{get: {{parameters: [{parameter}], responses: {{'200': {{description: ok}}}}}}}}}}"
    ) as api:
        response = api.get("/q", params={"v": text})
        assert response.status_code == 200, response.text
        assert api.get("/q", params={"v": text.replace("1", "x")}).status_code == 400


def test_a_form_field_is_read_in_the_style_of_its_encoding() -> None:
    media = f"{{schema: {{type: object, properties: {{v: {OBJECT}}}}}, encoding: {{v: {{style: pipeDelimited, explode: false}}}}}}"
    body = f"requestBody: {{content: {{application/x-www-form-urlencoded: {media}}}}}"
    with client(f"paths: {{/f: {{post: {{{body}, responses: {{'200': {{description: ok}}}}}}}}}}") as api:
        response = api.post("/f", data={"v": "a|1|b|2"})
        assert response.status_code == 200, response.text
        assert api.post("/f", data={"v": "a,1,b,2"}).status_code == 400
