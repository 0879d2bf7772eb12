"""Calls with structured answers: a type that becomes its schema, a stream that is opened later, tools."""

from __future__ import annotations

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.answers import ANSWER, TOOLS
from sdkwright.emit.call_body import Constants, local_name, mapping_display
from sdkwright.emit.import_statements import import_line
from sdkwright.emit.imports import relative
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import Code, identifier
from sdkwright.ir import Method, Param


def answer_body(method: Method, fields: list[Param], annotator: Annotator, here: Here) -> tuple[str, tuple[Code, ...]]:
    """Return the body of a request as a dict display, and the statements that come before it.

    The type that a structured answer is asked for becomes its schema, functions and types as tools theirs; nothing is
    loaded for other values.
    """
    sources: dict[str, str] = {}
    statements: list[Code] = []
    if method.answer is not None:
        module, name = method.answer.module, identifier(method.answer.param)
        if method.helper is not None:
            if method.helper != "parse":  # there what reads the response imports the facts
                here.add(annotator.imports.here(module, ANSWER)[0])
            sources[method.answer.param] = f"{annotator.imports.local(module, ANSWER)[1]}.request({name})"
        else:
            test = f"{annotator.imports.run('_core/helper_arguments', 'is_type')}({name})"
            statements.append(_converted(annotator, module, ANSWER, name, "request", test))
    if method.tools is not None:
        module, name = method.tools.module, identifier(method.tools.tools)
        if method.helper is not None:
            line, facts = annotator.imports.here(module, TOOLS)
            here.add(line)
            tools = tool_set(method)
            statements.append(statement(f"{tools} = ", f"{facts}.tools({name})", indent=8))
            sources[method.tools.tools] = f"{tools}.params"
        else:
            test = f"{annotator.imports.run('_core/helper_arguments', 'has_functions')}({name})"
            statements.append(_converted(annotator, module, TOOLS, name, "params", test))
    return mapping_display(fields, _constants(method), sources), tuple(statements)


def tool_set(method: Method) -> str:
    """Return the variable that has the tools of a helper's call."""
    return local_name(method, "tool_set")


def _converted(annotator: Annotator, module: str, facts: str, name: str, function: str, test: str) -> Code:
    """Return the statement that converts an argument where it has to be."""
    clause, bound = annotator.imports.local(module, facts)
    line = import_line(relative(annotator.imports.module, module), [clause], 12)
    converted = statement(f"{name} = ", f"{bound}.{function}({name})", indent=12)
    return Code(f"if {test}:\n            {line}\n\n            {converted}")


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
    if method.helper == "run_tools":
        return _tool_loop(method, annotator, here, function, arguments, is_async)
    if method.streams is None:
        raise ValueError(f"{method.name} opens a stream of which nothing is known")
    name = f"{'Async' if is_async else ''}{method.streams.class_name}Manager"
    line, manager = annotator.imports.here(method.streams.module, name)
    here.add(line)
    target = () if method.answer is None else (f"target={identifier(method.answer.param)}",)
    tools = () if method.tools is None else (f"tools={tool_set(method)}",)
    return manager, (function, *arguments, *target, *tools)


def _tool_loop(
    method: Method, annotator: Annotator, here: Here, function: str, arguments: tuple[str, ...], is_async: bool
) -> tuple[str, tuple[str, ...]]:
    if method.tools is None:
        raise ValueError(f"{method.name} runs tools of which nothing is known")
    line, run = annotator.imports.here("_core/answers/tool_runner", "async_run_tools" if is_async else "run_tools")
    here.add(line)
    facts = annotator.imports.local(method.tools.module, TOOLS)[1]
    loop_arguments = (f"format={facts}", f"tools={tool_set(method)}", "max_rounds=max_rounds", "on_call=on_call")
    return run, (function, *arguments, *loop_arguments)
