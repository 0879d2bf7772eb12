"""Which methods give structured answers and streams that end in one, and what the plan says of them."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.errors import InputError
from sdkwright.ir import FieldRule, Method, ParsedClass, Ref, Resource

from .tiny import Json, plan

TEXT: Json = {"type": ["string", "null"]}
FORMAT: Json = {
    "type": "object",
    "required": ["type", "json_schema"],
    "properties": {
        "type": {"type": "string", "enum": ["json_schema"]},
        "json_schema": {
            "type": "object",
            "properties": {"name": {"type": "string"}, "schema": {"type": "object", "additionalProperties": True}},
        },
    },
}
MESSAGE: Json = {"type": "object", "required": ["content"], "properties": {"content": TEXT, "refusal": TEXT}}
CALL: Json = {
    "type": "object",
    "required": ["index"],
    "properties": {
        "index": {"type": "integer"},
        "id": {"type": "string"},
        "function": {"type": "object", "properties": {"name": {"type": "string"}, "arguments": {"type": "string"}}},
    },
}
SCHEMAS: Json = {
    "Message": MESSAGE,
    "Answer": {
        "type": "object",
        "required": ["id", "object", "choices"],
        "properties": {
            "id": {"type": "string"},
            "object": {"type": "string", "const": "answer"},
            "choices": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["message", "index", "finish_reason"],
                    "properties": {
                        "index": {"type": "integer"},
                        "finish_reason": {"type": "string", "enum": ["stop", "length"]},
                        "message": {"$ref": "#/components/schemas/Message"},
                    },
                },
            },
        },
    },
    "Chunk": {
        "type": "object",
        "required": ["id", "object", "choices"],
        "properties": {
            "id": {"type": "string"},
            "object": {"type": "string", "const": "chunk"},
            "choices": {
                "type": "array",
                "items": {
                    "type": "object",
                    "required": ["delta", "index"],
                    "properties": {
                        "index": {"type": "integer"},
                        "finish_reason": {"type": "string", "enum": ["stop", "length"]},
                        "delta": {
                            "type": "object",
                            "properties": {"content": TEXT, "tool_calls": {"type": "array", "items": CALL}},
                        },
                    },
                },
            },
        },
    },
}


def chat(
    sdkwright: Json | None = None, methods: Json | None = None, *, schemas: Json = SCHEMAS, **properties: Any
) -> Resource:
    """The resource of a chat, with what the config says of its method."""
    body = {"response_format": FORMAT, "stream": {"type": "boolean"}, **properties}
    content: Json = {
        "application/json": {"schema": {"$ref": "#/components/schemas/Answer"}},
        "text/event-stream": {"schema": {"$ref": "#/components/schemas/Chunk"}},
    }
    request: Json = {"content": {"application/json": {"schema": {"type": "object", "properties": body}}}}
    operation = {"requestBody": request, "responses": {"200": {"description": "It.", "content": content}}}
    streaming = {"param_discriminator": "stream", "stream_event_model": "chat.chunk"}
    create: Json = {"endpoint": "post /chat", "streaming": streaming, **({"sdkwright": sdkwright} if sdkwright else {})}
    models = {name.lower(): f"#/components/schemas/{name}" for name in schemas}
    resources: Json = {"chat": {"models": models, "methods": {"create": create, **(methods or {})}}}
    (resource,) = plan({"/chat": {"post": operation}}, schemas, resources=resources).resources
    return resource


def create(resource: Resource) -> Method:
    return next(method for method in resource.methods if method.name == "create")


def test_the_shape_of_openais_chat_needs_no_config() -> None:
    resource = chat()
    answer = create(resource).answer
    assert answer is not None
    assert answer.param == "response_format"
    assert dict(answer.shape if isinstance(answer.shape, tuple) else ())["type"] == "json_schema"
    assert (answer.text, answer.refusal, answer.stop) == (
        ("choices", "message", "content"),
        "refusal",
        ("choices", "finish_reason"),
    )
    assert answer.classes == (
        ParsedClass("ParsedMessage", Ref("types/message", "Message")),
        ParsedClass("ParsedChoice", Ref("types/answer", "Choice"), "message", "ParsedMessage"),
        ParsedClass("ParsedAnswer", Ref("types/answer", "Answer"), "choices", "ParsedChoice", many=True),
    )
    assert [(helper.name, helper.helper) for helper in resource.helpers] == [("parse", "parse"), ("stream", "stream")]
    assert all(param.name != "stream" for helper in resource.helpers for param in helper.params)


def test_pieces_add_up_by_their_schemas() -> None:
    streams = create(chat()).streams
    assert streams is not None
    assert (streams.class_name, streams.final_name, streams.items) == ("AnswerStream", "get_final_answer", "choices")
    function = FieldRule(
        "function",
        "merge",
        "function",
        (FieldRule("arguments", "join", "arguments"), FieldRule("name", "first", "name")),
    )
    rules = {rule.name: rule for rule in streams.rules}
    assert rules["id"].kind == "first"
    assert (rules["object"].kind, rules["object"].value) == ("value", "answer")
    choice = {rule.name: rule for rule in rules["choices"].fields}
    assert (choice["delta"].kind, choice["delta"].to) == ("merge", "message")
    # The answer knows no tool calls, so those of pieces are not in it.
    assert {rule.name: rule.kind for rule in choice["delta"].fields} == {"content": "join", "tool_calls": "drop"}
    assert choice["finish_reason"].kind == "last"
    assert function not in choice["delta"].fields


def with_properties(name: str, **properties: Json) -> Json:
    """The schema ``name`` with further properties."""
    return {**SCHEMAS[name], "properties": {**SCHEMAS[name]["properties"], **properties}}


def test_what_the_answer_has_at_its_top_is_taken_from_objects_that_pieces_alone_have() -> None:
    usage: Json = {"$ref": "#/components/schemas/Usage"}
    extra: Json = {"type": "object", "properties": {"usage": usage, "trace": {"type": "string"}}}
    schemas: Json = {
        "Message": MESSAGE,
        "Usage": {"type": "object", "properties": {"tokens": {"type": "integer"}}},
        "Answer": with_properties("Answer", usage=usage),
        "Chunk": with_properties("Chunk", x_extra=extra, x_other={"type": "object", "properties": {"a": TEXT}}),
    }
    streams = create(chat(schemas=schemas)).streams
    assert streams is not None
    rules = {rule.name: rule for rule in streams.rules}
    inner = (FieldRule("trace", "drop", "trace"), FieldRule("usage", "last", "usage", root=True))
    assert rules["x_extra"] == FieldRule("x_extra", "merge", "x_extra", inner, keep=False)
    assert rules["x_other"].kind == "drop"
    assert streams.usage == (("usage",), ("x_extra", "usage"))


def test_the_config_turns_either_off_or_names_them() -> None:
    assert [helper.name for helper in chat({"answer": False}).helpers] == ["stream"]
    assert [helper.name for helper in chat({"stream": False}).helpers] == ["parse"]
    configured = chat({"stream": {"method": "follow", "final": "get_all", "rules": {"id": "last"}}})
    assert [helper.name for helper in configured.helpers] == ["parse", "follow"]
    streams = create(configured).streams
    assert streams is not None
    assert streams.final_name == "get_all"
    assert streams.rules[0] == FieldRule("id", "last", "id")


def test_the_config_says_what_becomes_of_what_no_schema_knows() -> None:
    streams = create(chat({"stream": {"rules": {"padding": "drop", "choices[].delta.content": "last"}}})).streams
    assert streams is not None
    assert streams.rules[-1] == FieldRule("padding", "drop", "padding")
    with pytest.raises(InputError) as caught:
        chat({"stream": {"rules": {"choices[].delta.contents": "last"}}})
    assert caught.value.problems[0].message == "the pieces have no property choices[].delta.contents"


def test_a_method_of_the_api_keeps_its_name() -> None:
    resource = chat(methods={"parse": {"endpoint": "post /chat", "sdkwright": {"answer": False, "stream": False}}})
    assert [helper.name for helper in resource.helpers] == ["stream"]


def test_the_config_says_where_other_shapes_have_what_is_needed() -> None:
    answer = create(
        chat({"answer": {"param": "ask", "shape": {"f": {"s": "$schema"}}, "text": "id"}}, ask={"type": "object"})
    ).answer
    assert answer is not None
    assert (answer.param, answer.shape, answer.text) == ("ask", (("f", (("s", "$schema"),)),), ("id",))
    assert answer.classes == (ParsedClass("ParsedAnswer", Ref("types/answer", "Answer")),)


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"param": "format"}, "the method create has no argument format"),
        ({"text": "choices[].text"}, "the answer of create has no property choices[].text"),
        ({"stop": "reason"}, "the answer of create has no property reason"),
    ],
)
def test_a_place_that_is_not_there_is_an_error(changes: Json, message: str) -> None:
    settings = {"param": "response_format", "shape": {}, "text": "id", **changes}
    with pytest.raises(InputError) as caught:
        chat({"answer": settings})
    (problem,) = caught.value.problems
    assert (problem.message, problem.pointer) == (message, "/resources/chat/methods/create/sdkwright/answer")
    assert problem.hint


def test_without_a_format_that_takes_a_schema_there_are_streams_alone() -> None:
    resource = chat(response_format={"type": "string"})
    assert create(resource).answer is None
    assert [helper.name for helper in resource.helpers] == ["stream"]
