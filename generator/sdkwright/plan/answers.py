"""Structured answers and streams that end in one: which methods give them, and what those methods must know.

The config says it for a method, or the method has the shape of OpenAI's chat completions: choices, each with a message,
whose content is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sdkwright.config.answers import AnswerConfig, AnswerStreamConfig, MethodHelpers
from sdkwright.ir import (
    AnswerStreams,
    FieldRule,
    LiteralOf,
    Method,
    ObjectDef,
    Param,
    Ref,
    Scalar,
    StructuredAnswer,
    ToolLoop,
)
from sdkwright.naming.names import Names
from sdkwright.plan.answer_places import AnswerPlaces, UnknownPlace, to_shape
from sdkwright.plan.parsed_classes import parsed_classes
from sdkwright.plan.stream_rules import DELTA, INDEX, RuleBuilder
from sdkwright.plan.type_graph import Definitions

_NAME, _SCHEMA = "$name", "$schema"
_CHAT_TEXT, _CHAT_REFUSAL, _CHAT_STOP = "choices[].message.content", "refusal", "choices[].finish_reason"

_INDEX_NAME = re.compile(r"\[[^\]]*\]")


@dataclass(frozen=True)
class AnswerPlanner:
    """Plans what the answers of methods are good for.  ``names`` are the rules of the package."""

    names: Names
    definitions: Definitions

    @property
    def _places(self) -> AnswerPlaces:
        return AnswerPlaces(self.definitions)

    def structured(
        self, method: Method, settings: MethodHelpers, tools: ToolLoop | None = None
    ) -> StructuredAnswer | None:
        """Return how a method, which takes ``tools``, gives structured answers; None when it does not.

        Raises UnknownPlace when the config names what the method does not have.
        """
        if settings.answer is False or not isinstance(method.response.type, Ref):
            return None
        config = settings.answer or self._chat_answer(method)
        if config is None:
            return None
        param = next((param for param in method.params if config.param in (param.name, param.wire)), None)
        if param is None:
            raise UnknownPlace(f"the method {method.name} has no argument {config.param}", "name one of its arguments")
        whole = self.definitions.object_of(method.response.type)
        text = self._places.require_path(method.name, whole, config.text)
        stop = self._places.require_path(method.name, whole, config.stop) if config.stop else ()
        module = self._places.module_beside(method.response.type, "parsed_{}")
        return StructuredAnswer(
            param=param.name,
            shape=to_shape(config.shape),
            text=text,
            refusal=config.refusal,
            stop=stop,
            cut=config.cut,
            module=module,
            classes=tuple(parsed_classes(self.definitions, method.response.type, text, tools)),
        )

    def streams(self, method: Method, settings: MethodHelpers) -> AnswerStreams | None:
        """Return how the pieces of a method's stream add up to its answer; None where they are no pieces of it.

        Raises UnknownPlace when the config names what the answer does not have.
        """
        streaming, response = method.streaming, method.response.type
        if settings.stream is False or streaming is None or streaming.kind != "sse":
            return None
        if not any(param.name == streaming.param and param.location == "body" for param in method.params):
            return None
        if settings.stream is not None and settings.stream.events:
            return self._event_streams(method, settings, settings.stream)
        answer, piece = self.definitions.object_of(response), self.definitions.object_of(streaming.event)
        event = self.definitions.resolve(streaming.event)
        if answer is None or piece is None or not isinstance(response, Ref) or not isinstance(event, Ref):
            return None
        config = settings.stream or AnswerStreamConfig()
        items = next((field for field in piece.fields if _has_delta(self.definitions.item_of(field.type))), None)
        if items is None or self._places.path(answer, _CHAT_TEXT) is None:
            return None
        item = self.definitions.item_of(items.type)
        delta = next((field for field in item.fields if field.wire == DELTA), None) if item is not None else None
        content = self.definitions.object_of(delta.type) if delta is not None else None
        if content is None or not any(field.wire == "content" for field in content.fields):
            return None
        rules = RuleBuilder(self.definitions, answer, config.rules).build(piece)
        return AnswerStreams(
            module=self._places.module_beside(response, "{}_stream"),
            class_name=f"{response.name}Stream",
            final_name=config.final or f"get_final_{self.names.words(response.name)[-1]}",
            event=event,
            answer=response,
            rules=rules,
            items=items.wire,
            key=INDEX,
            delta=DELTA,
            text="content",
            usage=(("usage",), *_moved(rules, "usage")),
        )

    def _event_streams(
        self, method: Method, settings: MethodHelpers, config: AnswerStreamConfig
    ) -> AnswerStreams | None:
        """Return the same for pieces that are events of many kinds, as the config says."""
        response, event = method.response.type, method.streaming.event if method.streaming is not None else None
        if not isinstance(response, Ref) or not isinstance(event, Ref):
            return None
        whole = self.definitions.object_of(response)
        text = config.text or (settings.answer.text if settings.answer else "")
        places = [place for updates in config.events.values() for place in updates if place != "."]
        for place in filter(None, (text, *places)):
            self._places.require_path(method.name, whole, _INDEX_NAME.sub("[]", place))
        calls = settings.tools.calls if settings.tools else None
        return AnswerStreams(
            module=self._places.module_beside(response, "{}_stream"),
            class_name=f"{response.name}Stream",
            final_name=config.final or f"get_final_{self.names.words(response.name)[-1]}",
            event=event,
            answer=response,
            rules=(),
            items=None,
            key=INDEX,
            delta=None,
            text="",
            events=tuple((kind, tuple(updates.items())) for kind, updates in config.events.items()),
            by=config.by,
            text_path=_wire_names(text),
            calls_path=_wire_names(calls or ""),
        )

    def _chat_answer(self, method: Method) -> AnswerConfig | None:
        """Return what the config would say of a method with the shape of OpenAI's chat completions."""
        whole = self.definitions.object_of(method.response.type)
        param = next((param for param in method.params if param.wire == "response_format"), None)
        if param is None or self._places.path(whole, _CHAT_TEXT) is None or not self._takes_schema(param):
            return None
        shape = {"type": "json_schema", "json_schema": {"name": _NAME, "schema": _SCHEMA, "strict": True}}
        stop = _CHAT_STOP if self._places.path(whole, _CHAT_STOP) is not None else None
        return AnswerConfig(param=param.name, shape=shape, text=_CHAT_TEXT, refusal=_CHAT_REFUSAL, stop=stop)

    def _takes_schema(self, param: Param) -> bool:
        """Return whether a variant of an argument is an object of type ``json_schema`` with a name and a schema."""
        for kind in self._places.variants(param.type):
            fields = {} if kind is None else {field.wire: field.type for field in kind.fields}
            schema = self.definitions.object_of(fields["json_schema"]) if "json_schema" in fields else None
            tag = self.definitions.resolve(fields.get("type", Scalar("none")))
            names = set[str]() if schema is None else {field.wire for field in schema.fields}
            if isinstance(tag, LiteralOf) and "json_schema" in tag.values and {"name", "schema"} <= names:
                return True
        return False


def _wire_names(path: str) -> tuple[str, ...]:
    return tuple(step.removesuffix("[]") for step in path.split(".")) if path else ()


def _has_delta(item: ObjectDef | None) -> bool:
    return item is not None and any(field.wire == DELTA for field in item.fields)


def _moved(rules: tuple[FieldRule, ...], to: str) -> Iterator[tuple[str, ...]]:
    """Yield the paths to fields of pieces that go to the top of the answer, as ``to``."""
    for rule in rules:
        if rule.root and rule.to == to:
            yield (rule.name,)
        yield from ((rule.name, *path) for path in _moved(rule.fields, to))
