"""Structured answers and streams that end in one: which methods give them, and what those methods must know.

The config says it for a method, or the method has the shape of OpenAI's chat completions: choices, each with a message,
whose content is text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, cast

from sdkwright.config.answers import AnswerConfig, AnswerStreamConfig, MethodHelpers
from sdkwright.ir import (
    AnswerStreams,
    FieldRule,
    ListOf,
    LiteralOf,
    Method,
    ObjectDef,
    Param,
    ParsedClass,
    Ref,
    Scalar,
    Shape,
    StructuredAnswer,
    ToolLoop,
    Type,
    UnionOf,
)
from sdkwright.naming.names import Names
from sdkwright.plan.stream_rules import DELTA, INDEX, RuleBuilder
from sdkwright.plan.type_graph import Definitions

_CHAT_MESSAGE, _CHAT_CALLS = "choices[].message", "choices[].message.tool_calls[].function.arguments"
_NAME, _SCHEMA = "$name", "$schema"
_CHAT_TEXT, _CHAT_REFUSAL, _CHAT_STOP = "choices[].message.content", "refusal", "choices[].finish_reason"


class UnknownPlace(Exception):
    """The config names what a method does not have; ``args`` are the message and what to do."""


@dataclass(frozen=True)
class AnswerPlanner:
    """Plans what the answers of methods are good for.  ``names`` are the rules of the package."""

    names: Names
    definitions: Definitions

    def structured(self, method: Method, settings: MethodHelpers) -> StructuredAnswer | None:
        """Return how a method gives structured answers; None when it does not.

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
        text = self._path(whole, config.text)
        stop = self._path(whole, config.stop) if config.stop else ()
        if text is None or stop is None:
            path = config.text if text is None else config.stop
            raise UnknownPlace(
                f"the answer of {method.name} has no property {path}", "give its path, with [] after each list"
            )
        module = self._beside(method.response.type, "parsed_{}")
        return StructuredAnswer(
            param=param.name,
            shape=_shape(config.shape),
            text=text,
            refusal=config.refusal,
            stop=stop,
            cut=config.cut,
            module=module,
            classes=tuple(self._classes(method.response.type, text)),
        )

    def streams(self, method: Method, settings: MethodHelpers) -> AnswerStreams | None:
        """Return how the pieces of a method's stream add up to its answer; None where they are no pieces of it."""
        streaming, response = method.streaming, method.response.type
        if settings.stream is False or streaming is None or streaming.kind != "sse":
            return None
        if not any(param.name == streaming.param and param.location == "body" for param in method.params):
            return None
        answer, piece = self.definitions.object_of(response), self.definitions.object_of(streaming.event)
        event = self.definitions.resolve(streaming.event)
        if answer is None or piece is None or not isinstance(response, Ref) or not isinstance(event, Ref):
            return None
        config = settings.stream or AnswerStreamConfig()
        items = next((field for field in piece.fields if _has_delta(self.definitions.item_of(field.type))), None)
        if items is None or self._path(answer, _CHAT_TEXT) is None:
            return None
        item = self.definitions.item_of(items.type)
        delta = next((field for field in item.fields if field.wire == DELTA), None) if item is not None else None
        content = self.definitions.object_of(delta.type) if delta is not None else None
        if content is None or not any(field.wire == "content" for field in content.fields):
            return None
        rules = RuleBuilder(self.definitions, answer, config.rules).build(piece)
        return AnswerStreams(
            module=self._beside(response, "{}_stream"),
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

    def tool_loop(self, method: Method, settings: MethodHelpers) -> ToolLoop | None:
        """Return how a method goes on with tools, where it has the shape of OpenAI's chat completions."""
        whole = self.definitions.object_of(method.response.type)
        params = {param.wire: param for param in method.params if param.location == "body"}
        messages, tools, message = params.get("messages"), params.get("tools"), self._path(whole, _CHAT_MESSAGE)
        calls = self._path(whole, _CHAT_CALLS)
        if settings.tools is False or messages is None or tools is None or message is None or calls is None:
            return None
        is_posted = method.http_method == "post" and method.body == "json"
        if not is_posted or not isinstance(self.definitions.resolve(tools.type), ListOf):
            return None
        return ToolLoop(messages.name, messages.wire, tools.name, message, calls[2])

    def _chat_answer(self, method: Method) -> AnswerConfig | None:
        """Return what the config would say of a method with the shape of OpenAI's chat completions."""
        whole = self.definitions.object_of(method.response.type)
        param = next((param for param in method.params if param.wire == "response_format"), None)
        if param is None or self._path(whole, _CHAT_TEXT) is None or not self._takes_schema(param):
            return None
        shape = {"type": "json_schema", "json_schema": {"name": _NAME, "schema": _SCHEMA, "strict": True}}
        stop = _CHAT_STOP if self._path(whole, _CHAT_STOP) is not None else None
        return AnswerConfig(param=param.name, shape=shape, text=_CHAT_TEXT, refusal=_CHAT_REFUSAL, stop=stop)

    def _takes_schema(self, param: Param) -> bool:
        """Whether one of an argument's variants is an object of the type ``json_schema`` with a name and a schema."""
        for kind in self._variants(param.type):
            fields = {} if kind is None else {field.wire: field.type for field in kind.fields}
            schema = self.definitions.object_of(fields["json_schema"]) if "json_schema" in fields else None
            tag = self.definitions.resolve(fields.get("type", Scalar("none")))
            names = set[str]() if schema is None else {field.wire for field in schema.fields}
            if isinstance(tag, LiteralOf) and "json_schema" in tag.values and {"name", "schema"} <= names:
                return True
        return False

    def _variants(self, kind: Type) -> Iterator[ObjectDef | None]:
        kind = self.definitions.resolve(kind)
        if isinstance(kind, UnionOf):
            for member in kind.members:
                yield from self._variants(member)
        else:
            yield self.definitions.object_of(kind)

    def _path(self, whole: ObjectDef | None, path: str) -> tuple[str, ...] | None:
        """Return the Python names on a path through the answer, None where it leads nowhere; unions are looked into."""
        current, names = [whole], list[str]()
        for step in path.split("."):
            name, is_list = step.removesuffix("[]"), step.endswith("[]")
            fields = [field for kind in current if kind is not None for field in kind.fields if field.wire == name]
            if not fields:
                return None
            names.append(fields[0].name)
            kinds = [self.definitions.resolve(field.type) for field in fields]
            items = [kind.item if is_list and isinstance(kind, ListOf) else kind for kind in kinds]
            current = [kind for item in items for kind in self._variants(item)]
        return tuple(names)

    def _classes(self, answer: Ref, text: tuple[str, ...]) -> Iterator[ParsedClass]:
        """Yield the classes from the one that has the text up to the answer; the answer alone if unions are between."""
        places: list[tuple[Ref, str, bool]] = []
        kind: Type = answer
        for name in text[:-1]:
            owner = self.definitions.object_of(kind)
            ref = self.definitions.resolve(kind)
            field = next((field for field in owner.fields if field.name == name), None) if owner is not None else None
            if field is None or not isinstance(ref, Ref):
                break
            inner = self.definitions.resolve(field.type)
            places.append((ref, name, isinstance(inner, ListOf)))
            kind = inner.item if isinstance(inner, ListOf) else inner
        last = self.definitions.resolve(kind)
        if len(places) != len(text) - 1 or not isinstance(last, Ref) or self.definitions.object_of(last) is None:
            yield ParsedClass(f"Parsed{answer.name}", answer)
            return
        yield ParsedClass(f"Parsed{last.name}", last)
        inner_name = f"Parsed{last.name}"
        for ref, name, many in reversed(places):
            yield ParsedClass(f"Parsed{ref.name}", ref, name, inner_name, many)
            inner_name = f"Parsed{ref.name}"

    def _beside(self, answer: Ref, pattern: str) -> str:
        """Return a module that no model has, in the folder of the answer's."""
        folder, _, name = answer.module.rpartition("/")
        path = f"{folder}/{pattern.format(name)}"
        while path in self.definitions.modules:
            path += "_helper"
        return path


def _has_delta(item: ObjectDef | None) -> bool:
    return item is not None and any(field.wire == DELTA for field in item.fields)


def _moved(rules: tuple[FieldRule, ...], to: str) -> Iterator[tuple[str, ...]]:
    """Yield the paths to fields of pieces that go to the top of the answer, as ``to``."""
    for rule in rules:
        if rule.root and rule.to == to:
            yield (rule.name,)
        yield from ((rule.name, *path) for path in _moved(rule.fields, to))


def _shape(value: Any) -> Shape:
    if isinstance(value, Mapping):
        return tuple((str(key), _shape(item)) for key, item in cast("Mapping[str, Any]", value).items())
    return cast("str | int | bool", value)
