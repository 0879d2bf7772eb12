"""How methods take tools: as OpenAI's chat completions do, or as the config says."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.config.answers import MethodHelpers, ToolLoopConfig
from sdkwright.ir import ListOf, Method, Ref, ToolLoop
from sdkwright.plan.answer_places import AnswerPlaces, UnknownPlace, to_shape
from sdkwright.plan.type_graph import Definitions

_CHAT = ToolLoopConfig(
    shape={
        "type": "function",
        "function": {"name": "$name", "description": "$description", "parameters": "$schema", "strict": "$strict"},
    },
    calls="choices[].message.tool_calls[]",
    name="function.name",
    arguments="function.arguments",
    messages="messages",
    reply="choices[].message",
    result={"role": "tool", "tool_call_id": "$id", "content": "$content"},
)


@dataclass(frozen=True)
class ToolPlanner:
    """Plans how methods take tools."""

    definitions: Definitions

    def plan(self, method: Method, settings: MethodHelpers) -> ToolLoop | None:
        """Return how a method takes tools; None when it takes none.

        Raises UnknownPlace when the config names what the method does not have.
        """
        config = settings.tools
        if config is False or not isinstance(method.response.type, Ref):
            return None
        stated = config is not None and config.calls is not None
        if not stated and not self._is_chat(method):
            return None
        config = config if config is not None and stated else _CHAT
        return self._loop(method, method.response.type, config)

    def _loop(self, method: Method, answer: Ref, config: ToolLoopConfig) -> ToolLoop:
        places = AnswerPlaces(self.definitions)
        whole = self.definitions.object_of(answer)
        params = {param.name: param for param in method.params if param.location == "body"}
        params |= {param.wire: param for param in params.values()}
        for name in (config.param, config.messages):
            if name is not None and name not in params:
                raise UnknownPlace(f"the method {method.name} has no argument {name}", "name one of its arguments")
        calls = config.calls or ""
        messages = params[config.messages] if config.messages is not None else None
        for path in (config.name, config.id, config.arguments):
            places.require_path(method.name, whole, f"{calls}.{path}")
        return ToolLoop(
            module=places.module_beside(answer, "{}_tools"),
            tools=params[config.param].name,
            shape=to_shape(config.shape),
            calls=places.require_path(method.name, whole, calls),
            tag=next(iter(config.tag.items()), None),
            name=tuple(config.name.split(".")),
            id=config.id,
            arguments=tuple(config.arguments.split(".")),
            messages=messages.name if messages is not None else None,
            messages_wire=messages.wire if messages is not None else "",
            reply=places.require_path(method.name, whole, config.reply or calls),
            reply_shape=to_shape(config.reply_shape) if config.reply_shape is not None else None,
            result=to_shape(config.result),
            results=to_shape(config.results) if config.results is not None else None,
        )

    def _is_chat(self, method: Method) -> bool:
        whole = self.definitions.object_of(method.response.type)
        params = {param.wire: param for param in method.params if param.location == "body"}
        if "messages" not in params or "tools" not in params:
            return False
        if method.http_method != "post" or method.body != "json":
            return False
        calls = AnswerPlaces(self.definitions).path(whole, f"{_CHAT.calls}.{_CHAT.arguments}")
        return calls is not None and isinstance(self.definitions.resolve(params["tools"].type), ListOf)
