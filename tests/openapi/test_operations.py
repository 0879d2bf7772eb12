"""Operations as the rest of the generator sees them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.openapi import Operation

from .texts import read_text_document


def read_operation(folder: Path, text: str, version: str = "3.1.0") -> Operation:
    (operation,) = read_text_document(folder, text, version).operations()
    return operation


def test_an_operation_has_everything_that_is_said_of_it(tmp_path: Path) -> None:
    operation = read_operation(
        tmp_path,
        """
        paths:
          /a:
            post:
              operationId: makeA
              tags: [x, y]
              summary: S
              description: D
              deprecated: true
              security: [{key: []}, {}]
              servers: [{url: 'https://other.example.com'}]
              x-extra: 1
              responses: {'200': {description: ok}}
        """,
    )
    assert (operation.method, operation.path, operation.pointer) == ("post", "/a", "/paths/~1a/post")
    assert (operation.operation_id, operation.tags, operation.deprecated) == ("makeA", ("x", "y"), True)
    assert (operation.summary, operation.description) == ("S", "D")
    assert operation.security == ({"key": ()}, {})
    assert operation.servers == ({"url": "https://other.example.com"},)
    assert operation.extensions == {"x-extra": 1}


def test_parameters_of_the_path_come_first_and_are_overridden(tmp_path: Path) -> None:
    operation = read_operation(
        tmp_path,
        """
        paths:
          /a/{id}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {$ref: '#/components/parameters/limit'}
            get:
              parameters: [{name: limit, in: query, required: true, schema: {type: number}}]
              responses: {'200': {description: ok}}
        components:
          parameters: {limit: {name: limit, in: query, schema: {type: integer}}}
        """,
    )
    result = [(p.name, p.location, p.required, p.schema, p.pointer) for p in operation.parameters]
    assert result == [
        ("id", "path", True, {"type": "string"}, "/paths/~1a~1{id}/parameters/0"),
        ("limit", "query", True, {"type": "number"}, "/paths/~1a~1{id}/get/parameters/0"),
    ]


@pytest.mark.parametrize(
    ("keywords", "style", "explode"),
    [
        ("in: query", "form", True),
        ("in: query, style: pipeDelimited", "pipeDelimited", False),
        ("in: query, style: deepObject", "deepObject", True),
        ("in: query, explode: false", "form", False),
        ("in: header", "simple", False),
        ("in: cookie", "form", True),
    ],
)
def test_style_and_explode_have_their_defaults(tmp_path: Path, keywords: str, style: str, explode: bool) -> None:
    text = f"paths: {{/a: {{get: {{parameters: [{{name: x, {keywords}, schema: {{}}}}], responses: {{}}}}}}}}"
    (parameter,) = read_operation(tmp_path, text).parameters
    assert (parameter.style, parameter.explode) == (style, explode)


def test_a_parameter_may_have_a_media_type(tmp_path: Path) -> None:
    text = """
    paths:
      /a:
        get:
          parameters: [{name: x, in: query, content: {application/json: {schema: {type: object}, example: {a: 1}}}}]
          responses: {'200': {description: ok}}
    """
    document = read_text_document(tmp_path, text)
    (parameter,) = document.operations()[0].parameters
    assert (parameter.content_type, parameter.schema, parameter.examples) == (
        "application/json",
        {"type": "object"},
        ({"a": 1},),
    )
    assert document.get(parameter.schema_pointer) == {"type": "object"}


def test_headers_that_the_transport_sets_are_no_parameters(tmp_path: Path) -> None:
    for name in ("Authorization", "Content-Length", "Host"):
        text = f"paths: {{/a: {{get: {{parameters: [{{name: {name}, in: header, schema: {{}}}}], responses: {{}}}}}}}}"
        assert read_operation(tmp_path, text).parameters == ()


def test_bodies_and_responses_are_resolved_and_their_schemas_are_not(tmp_path: Path) -> None:
    operation = read_operation(
        tmp_path,
        """
        paths:
          /a:
            post:
              requestBody: {$ref: '#/components/requestBodies/B'}
              responses: {'201': {$ref: '#/components/responses/R'}}
        components:
          requestBodies:
            B: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/S'}}}}
          responses:
            R: {description: made, content: {application/json: {schema: {$ref: '#/components/schemas/S'}, examples: {e: {value: 1}}}}}
          schemas: {S: {type: integer}}
        """,
    )
    assert operation.request_body is not None
    assert (operation.request_body.required, operation.request_body.pointer) == (True, "/components/requestBodies/B")
    assert operation.request_body.content["application/json"].schema == {"$ref": "#/components/schemas/S"}
    (response,) = operation.responses
    assert (response.status, response.description, response.pointer) == ("201", "made", "/components/responses/R")
    assert response.content["application/json"].examples == (1,)


@pytest.mark.parametrize(
    ("statuses", "success"),
    [
        ("'404', '201', '200'", "200"),
        ("2xx, '404'", "2XX"),
        ("default, '400'", "default"),
        ("'404'", None),
        ("'302', '204'", "204"),
    ],
)
def test_the_success_response_is_the_lowest_2xx(tmp_path: Path, statuses: str, success: str | None) -> None:
    responses = ", ".join(f"{status.strip()}: {{description: d}}" for status in statuses.split(","))
    operation = read_operation(tmp_path, f"paths: {{/a: {{get: {{responses: {{{responses}}}}}}}}}")
    assert (operation.success.status if operation.success else None) == success


def test_unquoted_status_codes_are_strings(tmp_path: Path) -> None:
    assert [
        r.status
        for r in read_operation(tmp_path, "paths: {/a: {get: {responses: {200: {description: ok}}}}}").responses
    ] == ["200"]


def test_openapi_3_2_has_more_methods_and_streams(tmp_path: Path) -> None:
    document = read_text_document(
        tmp_path,
        """
        paths:
          /a:
            query:
              responses: {'200': {description: ok, content: {text/event-stream: {itemSchema: {type: object}}}}}
            additionalOperations: {COPY: {responses: {'204': {description: ok}}}}
        """,
        "3.2.0",
    )
    assert [operation.method for operation in document.operations()] == ["query", "copy"]
    success = document.operations()[0].success
    assert success is not None and success.content["text/event-stream"].item_schema == {"type": "object"}
    assert document.problems == ()


@pytest.mark.parametrize("key", ["webhooks", "x-webhooks"])
def test_webhooks_are_operations_named_by_their_key(tmp_path: Path, key: str) -> None:
    text = f"paths: {{}}\n{key}: {{paid: {{post: {{responses: {{'200': {{description: ok}}}}}}}}}}\n"
    (hook,) = read_text_document(tmp_path, text).webhooks()
    assert (hook.method, hook.path, hook.pointer) == ("post", "paid", f"/{key}/paid/post")


def test_security_schemes_are_resolved(tmp_path: Path) -> None:
    text = """
    security: [{key: []}]
    components:
      securitySchemes:
        key: {$ref: '#/components/securitySchemes/other'}
        other: {type: http, scheme: bearer}
    """
    document = read_text_document(tmp_path, text)
    assert document.security_schemes["key"] == {"type": "http", "scheme": "bearer"}
    assert document.security == ({"key": ()},)


def test_one_bad_operation_is_left_out_and_the_others_stay(tmp_path: Path) -> None:
    document = read_text_document(tmp_path, "paths: {/a: {get: {parameters: 5, responses: {}}, put: {responses: {}}}}")
    assert [operation.method for operation in document.operations()] == ["put"]
    assert [problem.message for problem in document.problems if problem.severity == "error"] == [
        "GET /a is left out: 'parameters' must be a list"
    ]


@pytest.mark.parametrize(
    ("answers", "status"),
    [
        ("{'200': {description: OK}, '201': {description: Made, content: {text/plain: {}}}}", "201"),
        ("{'204': {description: OK}, '2XX': {description: Made, content: {text/plain: {}}}}", "2XX"),
        ("{'202': {description: OK}, '200': {description: OK}}", "200"),
        ("{'200': {description: OK}, default: {description: Fault, content: {text/plain: {}}}}", "200"),
        ("{default: {description: OK, content: {text/plain: {}}}}", "default"),
    ],
)
def test_the_success_is_the_lowest_status_with_content(tmp_path: Path, answers: str, status: str) -> None:
    operation = read_operation(tmp_path, f"paths: {{/a: {{put: {{responses: {answers}}}}}}}")
    assert operation.success is not None and operation.success.status == status
