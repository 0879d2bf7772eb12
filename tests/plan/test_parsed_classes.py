"""The classes of answers whose calls of tools have validated arguments."""

from __future__ import annotations

import pytest

from sdkwright.ir import ParsedClass, ParsedField, Ref

from . import test_answers
from .test_answers import CALL, MESSAGE, chat, create
from .tiny import Json


def test_calls_of_a_message_have_classes_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    message: Json = {**MESSAGE, "properties": {**MESSAGE["properties"], "tool_calls": {"type": "array", "items": CALL}}}
    monkeypatch.setitem(test_answers.SCHEMAS, "Message", message)
    any_list: Json = {"type": "array", "items": {"type": "object"}}
    answer = create(chat(messages=any_list, tools=any_list)).answer
    assert answer is not None
    function, call, own, *above = answer.classes
    assert function == ParsedClass("ParsedToolCallFunction", Ref("types/message", "ToolCallFunction"), is_call=True)
    assert call == ParsedClass(
        "ParsedToolCall", Ref("types/message", "ToolCall"), "function", "ParsedToolCallFunction", is_call=True
    )
    assert own.calls == ParsedField("tool_calls", "ParsedToolCall", many=True, nullable=True)
    assert [parsed.name for parsed in above] == ["ParsedChoice", "ParsedAnswer"]
