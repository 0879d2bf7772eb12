"""Structured answers and streams that end in one, as source: annotations, and the modules with their classes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sdkwright.emit.environment import render_module
from sdkwright.emit.imports import Imports
from sdkwright.emit.quote import Code, identifier, literal
from sdkwright.ir import (
    AnswerStreams,
    FieldRule,
    Method,
    ParsedClass,
    ParsedField,
    Ref,
    Resource,
    Sdk,
    Shape,
    StructuredAnswer,
    ToolLoop,
    TypeModule,
)
from sdkwright.ir.walk import every_resource

ANSWER = "ANSWER"
"""What a module of structured answers calls its facts."""

TOOLS = "TOOLS"
"""What a module of tools calls its facts."""

_TYPEVARS = "_core/answers/typevars"
_DEFAULTS = {"text": "content", "key": "index", "delta": None, "items": None, "usage": (("usage",),)}


def helper_modules(resource: Resource) -> tuple[TypeModule, ...]:
    """Return the modules that a resource's helpers need, with what each exports, as modules of types."""
    modules: dict[str, str] = {}
    for method in resource.methods:
        if method.answer is not None:
            modules[method.answer.module] = method.answer.classes[-1].name
        if method.streams is not None:
            modules[method.streams.module] = method.streams.class_name
    return tuple(TypeModule(path, "response", main, (), (main,)) for path, main in modules.items())


def gives_answers(sdk: Sdk) -> bool:
    """Return whether anything in the package needs the core's part for answers."""
    return any(not helper.job for resource in every_resource(sdk.resources) for helper in resource.helpers)


def answer_argument(method: Method, annotation: str, imports: Imports) -> str:
    """Return the annotation of the argument that takes the type of a structured answer."""
    type_ = imports.std_typed("typing", "Type")
    if method.helper == "parse":
        return f"{type_}[{imports.typed(_TYPEVARS, 'ContentT')}]"
    if method.helper == "stream":
        return f"{type_}[{imports.typed(_TYPEVARS, 'AnswerT')}] | {annotation}"
    return f"{annotation} | {type_}[object]"


def tools_argument(item: str, imports: Imports) -> str:
    """Return the annotation of tools: functions and types, and what the API itself takes (``item``)."""
    function = f"{imports.std_typed('collections.abc', 'Callable')}[..., object]"
    tool = f"{imports.typed('_core/answers/tools', 'Tool')}[{imports.std_typed('typing', 'Any')}]"
    return f"{imports.std_typed('typing', 'Iterable')}[{function} | {tool} | {item}]"


def tool_arguments(imports: Imports) -> Iterator[tuple[str, str, str]]:
    """Yield the arguments of a loop that the API does not have: name, annotation and default."""
    call = imports.typed("_core/answers/tools", "ToolCall")
    yield "max_rounds", "int", "10"
    yield "on_call", f"{imports.std_typed('collections.abc', 'Callable')}[[{call}], object] | None", "None"


def helper_returns(method: Method, imports: Imports, *, is_async: bool) -> str:
    """Return the annotation of what a helper returns."""
    if method.helper == "parse" and method.answer is not None:
        parsed = imports.typed(method.answer.module, method.answer.classes[-1].name)
        return f"{parsed}[{imports.typed(_TYPEVARS, 'ContentT')}]"
    if method.streams is None:
        raise ValueError(f"{method.name} is a helper without facts")
    name = f"{'Async' if is_async else ''}{method.streams.class_name}Manager"
    manager = imports.typed(method.streams.module, name)
    return manager if method.answer is None else f"{manager}[{imports.typed(_TYPEVARS, 'AnswerT')}]"


def answer_files(resource: Resource, header: Code) -> dict[str, str]:
    """Return the modules of a resource's structured answers and streams: paths below the package, with their source."""
    files: dict[str, str] = {}
    for method in resource.methods:
        if method.answer is not None:
            files[f"{method.answer.module}.py"] = _parsed_module(method.answer, header)
        if method.streams is not None:
            files[f"{method.streams.module}.py"] = _stream_module(method.streams, method, header)
        if method.tools is not None:
            files[f"{method.tools.module}.py"] = _tools_module(method.tools, header)
    return files


def _parsed_module(answer: StructuredAnswer, header: Code) -> str:
    imports = Imports(answer.module)
    imports.define(*(parsed.name for parsed in answer.classes), ANSWER)
    facts: dict[str, Any] = {"text": answer.text}
    if answer.refusal is not None:
        facts["refusal"] = answer.refusal
    if answer.stop:
        facts |= {"stop": answer.stop, "cut": answer.cut}
    if len(answer.classes) == 1 and len(answer.text) > 1:
        facts["on_answer"] = True
    return render_module(
        "package/parsed_answer.py.jinja",
        header=header,
        classes=[_class_view(parsed, imports) for parsed in answer.classes],
        names=[identifier(parsed.name) for parsed in reversed(answer.classes)],
        shape=literal(plain_shape(answer.shape)),
        facts=[(identifier(name), literal(value)) for name, value in facts.items()],
        format=identifier(imports.run("_core/answers/formats", "AnswerFormat")),
        typevar=identifier(imports.run(_TYPEVARS, "ContentT")),
        generic=identifier(imports.std("typing", "Generic")),
        final=identifier(imports.std("typing", "Final")),
        field=identifier(imports.std("pydantic", "Field")),
        optional=identifier(imports.std("typing", "Optional")),
        imports=imports.render(),
    )


def _class_view(parsed: ParsedClass, imports: Imports) -> Mapping[str, Any]:
    if parsed.many or (parsed.calls is not None and parsed.calls.many):
        imports.std("typing", "List")
    return {
        "name": identifier(parsed.name),
        "base": identifier(_import_class(parsed.base, imports)),
        "field": None if parsed.field is None else identifier(parsed.field),
        "inner": None if parsed.inner is None else identifier(parsed.inner),
        "many": parsed.many,
        "is_call": parsed.is_call,
        "calls": None if parsed.calls is None else _call_field(parsed.calls),
    }


def _call_field(field: ParsedField) -> Mapping[str, Any]:
    listed = f"List[{field.inner}]" if field.many else field.inner
    annotation = f"Optional[{listed}] = None" if field.nullable else listed
    return {"name": identifier(field.name), "annotation": Code(annotation), "many": field.many}


def _import_class(ref: Ref, imports: Imports) -> str:
    """Import a class of a types module, main or nested, for use as a base."""
    return imports.run(ref.module, ref.name)


def _tools_module(tools: ToolLoop, header: Code) -> str:
    imports = Imports(tools.module)
    imports.define(TOOLS)
    facts: dict[str, Any] = {"calls": tools.calls, "tag": tools.tag, "name": tools.name, "id": tools.id}
    facts |= {"arguments": tools.arguments, "reply": tools.reply, "result": plain_shape(tools.result)}
    if tools.messages is not None:
        facts["messages"] = tools.messages_wire
    for name, shape in (("reply_shape", tools.reply_shape), ("results", tools.results)):
        if shape is not None:
            facts[name] = plain_shape(shape)
    return render_module(
        "package/tools.py.jinja",
        header=header,
        shape=literal(plain_shape(tools.shape)),
        facts=[(identifier(name), literal(value)) for name, value in facts.items() if value is not None],
        format=identifier(imports.run("_core/answers/tool_formats", "ToolFormat")),
        final=identifier(imports.std("typing", "Final")),
        imports=imports.render(),
    )


def _stream_module(streams: AnswerStreams, method: Method, header: Code) -> str:
    answer = method.answer
    imports = Imports(streams.module)
    name = streams.class_name
    imports.define(*(f"{side}{name}{end}" for side in ("", "Async") for end in ("", "Manager")))
    for runtime_name in ("AnswerStream", "AsyncAnswerStream", "AnswerStreamManager", "AsyncAnswerStreamManager"):
        imports.run("_core/answers/streams", runtime_name)
    if streams.events:
        format_ = imports.run("_core/answers/event_pieces", "EventFormat")
        rules = {kind: dict(updates) for kind, updates in streams.events}
        facts = _event_facts(streams, method.tools)
    else:
        format_ = imports.run("_core/answers/pieces", "StreamFormat")
        rules = _rules(streams.rules)
        facts = _piece_facts(streams)
    typevar = imports.run(_TYPEVARS, "AnswerT") if answer is not None else None
    if answer is None:
        whole = final = imports.run(streams.answer.module, streams.answer.name)
    else:
        whole = imports.run(answer.module, answer.classes[-1].name)
        final = f"{whole}[{typevar}]"
        imports.run(answer.module, ANSWER)
    return render_module(
        "package/answer_stream.py.jinja",
        header=header,
        name=identifier(name),
        event=identifier(imports.run(streams.event.module, streams.event.name)),
        whole=identifier(whole),
        final=Code(final),
        typevar=identifier(typevar) if typevar else None,
        alias=identifier(streams.final_name) if streams.final_name else None,
        format=identifier(format_),
        rules=literal(rules),
        places=[(identifier(key), literal(value)) for key, value in facts.items()],
        imports=imports.render(),
    )


def _piece_facts(streams: AnswerStreams) -> dict[str, Any]:
    facts = {
        "items": streams.items,
        "key": streams.key,
        "delta": streams.delta,
        "text": streams.text,
        "usage": streams.usage,
    }
    return {name: value for name, value in facts.items() if value != _DEFAULTS[name]}


def _event_facts(streams: AnswerStreams, tools: ToolLoop | None) -> dict[str, Any]:
    facts: dict[str, Any] = {"by": streams.by} if streams.by != "type" else {}
    facts["text"] = streams.text_path
    if tools is not None and streams.calls_path:
        facts |= {"calls": streams.calls_path, "tag": tools.tag, "name": tools.name, "id": tools.id}
        facts["arguments"] = tools.arguments
    return {name: value for name, value in facts.items() if value is not None}


def _rules(rules: tuple[FieldRule, ...]) -> dict[str, Any]:
    return {rule.name: _rule(rule) for rule in rules}


def _rule(rule: FieldRule) -> str | dict[str, Any]:
    more: dict[str, Any] = {"to": rule.to} if rule.to != rule.name else {}
    if rule.root:
        more["root"] = True
    if rule.kind == "value":
        return {**more, "value": rule.value}
    if rule.kind in ("merge", "items"):
        by = {"by": rule.by} if rule.kind == "items" else {}
        keep = {} if rule.keep else {"keep": False}
        return {**more, **by, **keep, "fields": _rules(rule.fields)}
    return {**more, "rule": rule.kind} if more else rule.kind


def plain_shape(shape: Shape) -> Any:
    """Return a shape as JSON."""
    return {key: plain_shape(value) for key, value in shape} if isinstance(shape, tuple) else shape
