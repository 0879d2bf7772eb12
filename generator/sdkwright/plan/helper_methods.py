"""Methods made from others: ``parse`` for answers as values, ``stream`` for streams that end in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from sdkwright.config import ResourceConfig
from sdkwright.config.answers import AnswerConfig, AnswerStreamConfig, MethodHelpers, ToolLoopConfig
from sdkwright.errors import InputError, Problem
from sdkwright.ir import HelperKind, Method, Param, Resource
from sdkwright.plan.answer_places import UnknownPlace
from sdkwright.plan.answers import AnswerPlanner
from sdkwright.plan.config_tree import Node
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.tool_loops import ToolPlanner

_PARSE = (
    "Asks for an answer of the type `{param}`, and returns it with the text read as that type, in `parsed`.\n\n"
    "`parsed` is None where the model refuses or calls tools. Raises `AnswerCutError` if the answer was cut, and "
    "`AnswerMismatchError` if it is of another form. Otherwise as `{name}`:"
)
_STREAM = (
    "Opens a stream that ends in an answer, for use in a `with` block: events as they arrive, text alone from "
    "`text_stream`, and the whole answer from `get_final`. Otherwise as `{name}`:"
)
_RUN_TOOLS = (
    "Asks, calls the functions among `tools` that the model asks for, tells it their results, and goes on so until it "
    "asks for none; returns its last answer.\n\n"
    "A function is described by its name, its docstring and the types of its arguments. Arguments that do not fit are told "
    "to the model, as is a `ToolError`; what else a function raises is raised. `max_rounds` is how often results are sent, `ToolRoundsError` what is "
    "raised beyond; `on_call` sees each call first, and what it returns but None is the result. Otherwise as `{name}`:"
)
TOOL_ARGUMENTS = ("max_rounds", "on_call")
"""Arguments of `run_tools` that the API does not have."""


@dataclass(frozen=True)
class HelperBuilder:
    """Adds helpers to resources.  ``endpoints`` are the methods of the config ``file``, by operation and name."""

    planner: AnswerPlanner
    endpoints: Mapping[tuple[str, str], Endpoint]
    file: str

    def add(self, resource: Resource) -> Resource:
        """Return the resource with what its methods' answers are good for."""
        methods = tuple(self._with_facts(method) for method in resource.methods)
        reserved = {method.name for method in methods} | {child.path[-1] for child in resource.subresources}
        reserved |= {webhook.name for webhook in resource.webhooks}
        helpers: list[Method] = []
        for method in methods:
            for helper in self._helpers(method):
                if helper.name not in reserved:
                    reserved.add(helper.name)
                    helpers.append(helper)
        children = tuple(self.add(child) for child in resource.subresources)
        return replace(resource, methods=methods, helpers=tuple(helpers), subresources=children)

    def _with_facts(self, method: Method) -> Method:
        settings, part = self._settings(method), "tools"
        try:
            tools = ToolPlanner(self.planner.definitions).plan(method, settings)
            part = "answer"
            answer = self.planner.structured(method, settings, tools)
            part = "stream"
            streams = self.planner.streams(method, settings)
        except UnknownPlace as error:
            raise InputError(self._problem(method, part, *error.args)) from error
        return replace(method, answer=answer, streams=streams, tools=tools)

    def _settings(self, method: Method) -> MethodHelpers:
        endpoint = self.endpoints.get((method.source, method.name))
        return MethodHelpers() if endpoint is None else endpoint.settings.sdkwright

    def _problem(self, method: Method, part: str, message: str, hint: str) -> Problem:
        endpoint = self.endpoints[method.source, method.name]
        node = Node(endpoint.resource, ResourceConfig())
        pointer = node.pointer("methods", endpoint.key, "sdkwright", part)
        return Problem("error", self.file, pointer, endpoint.settings.line, message, hint)

    def _helpers(self, method: Method) -> Iterator[Method]:
        settings = self._settings(method)
        if method.answer is not None:
            answer = settings.answer if isinstance(settings.answer, AnswerConfig) else None
            yield self._derived(
                method,
                name=answer.method if answer is not None else "parse",
                doc=_PARSE.format(param=method.answer.param, name=method.name),
                params=tuple(_required(method, method.answer.param)),
                helper="parse",
            )
        if method.streams is not None:
            stream = settings.stream if isinstance(settings.stream, AnswerStreamConfig) else AnswerStreamConfig()
            yield self._derived(
                method,
                name=stream.method,
                doc=_STREAM.format(name=method.name),
                params=tuple(_unswitched(method)),
                helper="stream",
            )

        own = {param.name for param in method.params}
        if method.tools is not None and method.tools.messages is not None and own.isdisjoint(TOOL_ARGUMENTS):
            tools = settings.tools if isinstance(settings.tools, ToolLoopConfig) else ToolLoopConfig()
            yield self._derived(
                method,
                name=tools.method,
                doc=_RUN_TOOLS.format(name=method.name),
                params=tuple(_required(method, method.tools.tools)),
                helper="run_tools",
            )

    def _derived(self, method: Method, *, name: str, doc: str, params: tuple[Param, ...], helper: HelperKind) -> Method:
        return replace(
            method,
            name=name,
            doc=f"{doc} {method.doc}".strip(),
            params=params,
            overloads=(),
            helper=helper,
        )


def _unswitched(method: Method) -> Iterator[Param]:
    """Yield the arguments but the one that switches streaming."""
    switch = method.streaming.param if method.streaming is not None else None
    yield from (param for param in method.params if param.name != switch)


def _required(method: Method, name: str) -> Iterator[Param]:
    """Yield the same with ``name`` among the required ones, at the end of them."""
    params = list(_unswitched(method))
    own = next(param for param in params if param.name == name)
    rest = [param for param in params if param.name != name]
    yield from (param for param in rest if param.required)
    yield replace(own, required=True)
    yield from (param for param in rest if not param.required)
