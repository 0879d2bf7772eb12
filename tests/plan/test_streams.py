"""What methods return that stream whatever they are asked."""

from __future__ import annotations

import pytest

from sdkwright.ir import Method, Ref

from .tiny import Json, build, config, document, method, plan, sends

EVENT: Json = {"type": "object", "properties": {"text": {"type": "string"}}}


def _sdk(streaming: Json, response: Json) -> Json:
    operation: Json = {"responses": {"200": {"description": "Words.", "content": {"application/json": response}}}}
    resources: Json = {
        "words": {
            "models": {"word": "#/components/schemas/Word"},
            "methods": {"follow": {"endpoint": "get /words", "streaming": streaming}},
        }
    }
    return {"paths": {"/words": {"get": operation}}, "schemas": {"Word": EVENT}, "resources": resources}


def test_a_method_that_always_streams_has_no_type_for_its_whole_response() -> None:
    whole: Json = {"schema": {"type": "object", "properties": {"words": {"type": "array", "items": EVENT}}}}
    sdk = plan(**_sdk({"param_discriminator": None, "stream_event_model": "words.word"}, whole))
    assert [kind.main for kind in sdk.types] == ["Word"]
    assert method(sdk, "words.follow").response.type == Ref("types/word", "Word")
    assert sdk.resources[0].responses == ()


def test_without_an_event_of_its_own_the_response_is_the_event() -> None:
    sdk = plan(**_sdk({"param_discriminator": None}, {"schema": EVENT}))
    streaming = method(sdk, "words.follow").streaming
    assert streaming is not None
    assert streaming.event == Ref("types/word_follow_response", "WordFollowResponse")
    assert sdk.resources[0].responses == ("types/word_follow_response",)


def _twins(stream: Json) -> Method:
    words: Json = {"200": {"description": "Words.", "content": {"text/event-stream": {"schema": EVENT}}}}
    body: Json = {"type": "object", "properties": {"text": {"type": "string"}, "stream": stream}}
    paths: Json = {"/words#stream": {"post": {"requestBody": sends(body), "responses": words}}}
    return method(plan(paths, resources={"words": {"methods": {"follow": "post /words#stream"}}}), "words.follow")


def test_a_method_that_always_streams_says_so_where_the_body_leaves_no_choice() -> None:
    result = _twins({"type": "boolean", "const": True})
    assert (result.constant_body, [param.name for param in result.params]) == ((("stream", True),), ["text"])
    result = _twins({"allOf": [{"anyOf": [{"type": "boolean"}, {"type": "null"}]}, {"enum": [True]}]})
    assert (result.constant_body, [param.name for param in result.params]) == ((("stream", True),), ["text"])


def test_a_choice_of_the_body_stays_an_argument() -> None:
    result = _twins({"type": "boolean"})
    assert (result.constant_body, sorted(param.name for param in result.params)) == ((), ["stream", "text"])


def test_the_document_tells_of_events_only_where_the_config_does_not_speak_of_streaming() -> None:
    paths = _sdk({}, {"schema": EVENT})["paths"]
    content = paths["/words"]["get"]["responses"]["200"]["content"]
    content["text/event-stream"] = {"schema": {"type": "object", "properties": {"delta": {"type": "string"}}}}
    follow = {"endpoint": "get /words", "streaming": {"param_discriminator": None}}
    streaming = method(plan(paths, resources={"words": {"methods": {"follow": follow}}}), "words.follow").streaming
    assert streaming is not None
    assert isinstance(streaming.event, Ref)
    assert streaming.event.name == "WordFollowResponse"


@pytest.mark.parametrize(
    ("answer", "stream", "event"),
    [
        (EVENT, {"type": "boolean"}, "WordFollowEvent"),
        (EVENT, {"type": "string"}, None),
        (EVENT, {"const": True}, "WordFollowEvent"),
        ({}, {"type": "string"}, "WordFollowEvent"),
        ({"title": "Response"}, {"type": "string"}, "WordFollowEvent"),
    ],
)
def test_json_comes_unasked_where_no_call_can_choose_events(answer: Json, stream: Json, event: str | None) -> None:
    delta: Json = {"type": "object", "properties": {"delta": {"type": "string"}}}
    content = {"application/json": {"schema": answer}, "text/event-stream": {"schema": delta}}
    body: Json = {"type": "object", "properties": {"stream": stream}}
    operation: Json = {"requestBody": sends(body), "responses": {"200": {"description": "Words.", "content": content}}}
    resources = config({"words": {"methods": {"follow": "post /words"}}})
    sdk, problems = build(document({"/words": {"post": operation}}), resources)
    streaming = method(sdk, "words.follow").streaming
    assert (streaming.event.name if streaming is not None and isinstance(streaming.event, Ref) else None) == event
    assert ["JSON comes unasked" in problem.message for problem in problems] == ([True] if event is None else [])


def test_bytes_come_unasked_where_events_are_for_those_who_choose_them() -> None:
    content = {"audio/mpeg": {}, "text/event-stream": {"schema": {"type": "object"}}}
    operation = {"responses": {"200": {"description": "Sound.", "content": content}}}
    sdk = plan({"/sound": {"get": operation}}, resources={"sound": {"methods": {"play": "get /sound"}}})
    result = method(sdk, "sound.play")
    assert (result.response.kind, result.response.accept, result.streaming) == ("binary", "audio/mpeg", None)
