"""What calls do for structured answers: a type that becomes its schema, a stream that is opened later."""

from __future__ import annotations

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.answers import ANSWER
from sdkwright.emit.call_body import Constants, mapping_display
from sdkwright.emit.import_statements import import_line
from sdkwright.emit.imports import relative
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import Code, identifier, literal, string_literal
from sdkwright.ir import Method, Param, ToolLoop


def answer_body(method: Method, fields: list[Param], annotator: Annotator, here: Here) -> tuple[str, tuple[Code, ...]]:
    """Return the body of a request as a dict display, and the statements that come before it.

    The type that a structured answer is asked for becomes its schema; nothing is loaded for other values.
    """
    constants, answer, imports = _constants(method), method.answer, annotator.imports
    sources: dict[str, str] = {}
    if method.tools is not None and method.helper == "run_tools":
        line, function = imports.here("_core/answers/tools", "tool_params")
        here.add(line)
        sources[method.tools.tools] = f"{function}({identifier(method.tools.tools)})"
    if answer is None:
        return mapping_display(fields, constants, sources), ()
    name = identifier(answer.param)
    clause, facts = imports.local(answer.module, ANSWER)
    if method.helper is not None:
        if method.helper != "parse":  # there what reads the response imports the facts
            here.add(imports.here(answer.module, ANSWER)[0])
        return mapping_display(fields, constants, {**sources, name: f"{facts}.request({name})"}), ()
    line = import_line(relative(imports.module, answer.module), [clause], 12)
    converted = statement(f"{name} = ", f"{facts}.request({name})", indent=12)
    test = f"if isinstance({name}, {annotator.builtin('type')}):"
    return mapping_display(fields, constants), (Code(f"{test}\n            {line}\n\n            {converted}"),)


def _constants(method: Method) -> Constants:
    """Return what the body always has; a method that opens a stream sets its switch."""
    streaming = method.streaming
    if method.helper != "stream" or streaming is None or streaming.param is None:
        return method.constant_body
    return (*method.constant_body, (streaming.param, True))


def helper_call(
    method: Method, annotator: Annotator, here: Here, function: str, arguments: tuple[str, ...], is_async: bool
) -> tuple[str, tuple[str, ...]]:
    """Return the call of what calls ``function`` with ``arguments``: a stream's manager, or the loop of tools."""
    if method.tools is not None and method.helper == "run_tools":
        return _tool_loop(method.tools, annotator, here, function, arguments, is_async)
    if method.streams is None:
        raise ValueError(f"{method.name} opens a stream of which nothing is known")
    name = f"{'Async' if is_async else ''}{method.streams.class_name}Manager"
    line, manager = annotator.imports.here(method.streams.module, name)
    here.add(line)
    target = () if method.answer is None else (f"target={identifier(method.answer.param)}",)
    return manager, (function, *arguments, *target)


def _tool_loop(
    tools: ToolLoop, annotator: Annotator, here: Here, function: str, arguments: tuple[str, ...], is_async: bool
) -> tuple[str, tuple[str, ...]]:
    module, name = "_core/answers/tool_runner", "async_run_tools" if is_async else "run_tools"
    clauses = [annotator.imports.local(module, name) for name in ("ToolFormat", name)]
    here.add(import_line(relative(annotator.imports.module, module), [clause for clause, _ in clauses], 8))
    (_, made), (_, run) = clauses
    wire, calls = string_literal(tools.messages_wire), string_literal(tools.calls)
    facts = f"{made}(messages={wire}, message={literal(tools.message)}, calls={calls})"
    given = (f"format={facts}", f"tools={identifier(tools.tools)}", "max_rounds=max_rounds", "on_call=on_call")
    return run, (function, *arguments, *given)
