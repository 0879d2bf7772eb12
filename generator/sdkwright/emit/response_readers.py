"""As what the response of a method is read: the class it becomes, and what else the call is told for that."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.answers import ANSWER
from sdkwright.emit.call_scope import free_name
from sdkwright.emit.helper_calls import tool_set
from sdkwright.emit.import_statements import import_line
from sdkwright.emit.imports import relative
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import Code, identifier
from sdkwright.emit.runtime import HTTP
from sdkwright.emit.signatures import page_class
from sdkwright.ir import Method, Nullable, Scalar, Streaming, Type


@dataclass(frozen=True)
class Reading:
    """How a response becomes a value: ``cast_to``, further arguments of the call, whether its result needs a cast.

    ``statements`` come before the call.
    """

    cast_to: str
    more: tuple[str, ...] = ()
    vague: bool = False
    post_parser: str | None = None
    statements: tuple[Code, ...] = ()


@dataclass(frozen=True)
class ResponseReader:
    """Decides how the response of one method is read; what that needs is added to ``here`` and the imports."""

    method: Method
    annotator: Annotator
    here: Here
    is_async: bool

    def page(self) -> Reading:
        """Return how a page of a list is read."""
        response = self.method.response
        kind = self.annotator.catalog.plain(response.type)
        item = self.annotator.spell(kind, "response", self.here)
        name = page_class(self.annotator.catalog, response, self.is_async)
        statement, page = self.annotator.imports.here("pagination", name)
        self.here.add(statement)
        model = item if self.annotator.catalog.is_class(kind) or isinstance(kind, Scalar) else self._any(item)
        return Reading(page, (f"page={page}[{item}]", f"model={model}"))

    def read(self) -> Reading:
        """Return how any other response is read, or the events of a stream."""
        streaming, response = self.method.streaming, self.method.response
        if self.method.helper == "parse" and self.method.answer is not None:
            answer = self.method.answer
            imports = self.annotator.imports
            clauses = [imports.local(answer.module, name) for name in (ANSWER, answer.classes[-1].name)]
            self.here.add(import_line(relative(imports.module, answer.module), [clause for clause, _ in clauses], 8))
            facts, parsed = (bound for _, bound in clauses)
            tools = "" if self.method.tools is None else f", {tool_set(self.method)}"
            reader = f"{facts}.reader({identifier(answer.param)}{tools})"
            return Reading(self._any(parsed), vague=True, post_parser=reader)
        if self.method.helper == "stream" and streaming is not None:
            event = self.annotator.spell(streaming.event, "response", self.here)
            final = self.annotator.spell(response.type, "response", self.here)
            more = ("stream=True", f"stream_cls={self._here('_streaming', self._side('Stream'))}[{event}]")
            return Reading(final, more, vague=True)
        if streaming is None or self.method.helper == "run_tools":
            return self._whole(response.kind, response.type)
        if streaming.param is not None and streaming.kind != "jsonl":
            either = self._either(streaming, streaming.param)
            if either is not None:
                return either
        whole = self._whole(response.kind, response.type) if streaming.param is not None else None
        event = self.annotator.spell(streaming.event, "response", self.here)
        flag = "True" if streaming.param is None else f"{streaming.param} or False"
        if streaming.kind == "jsonl":
            lines = f"{self._here('_core/jsonl', self._side('JSONLDecoder'))}[{event}]"
            cast_to = lines if whole is None else f"{lines} if {streaming.param} else {whole.cast_to}"
            return Reading(self._any(cast_to), (f"stream={flag}", f"stream_cls={self._any('None')}"), vague=True)
        stream = self._stream_class(streaming)
        more = (f"stream={flag}", f"stream_cls={stream}[{event}]")
        if whole is None:
            is_class = self.annotator.catalog.is_class(streaming.event)
            return Reading(event if is_class else self._any(event), more)
        return Reading(whole.cast_to, more, whole.vague, whole.post_parser)

    def _either(self, streaming: Streaming, param: str) -> Reading | None:
        """Return how a response is read that is a stream if ``param`` is true: what the other needs is not loaded.

        None where it takes more than a type to read the response that is no stream.
        """
        on, off = (replace(self, here=Here()) for _ in range(2))
        whole = off._whole(self.method.response.kind, self.method.response.type)
        if whole.more or whole.post_parser:
            return None
        event = self.annotator.spell(streaming.event, "response", on.here)
        stream = on._stream_class(streaming)
        cast_to, stream_cls = free_name(self.method, "cast_to"), free_name(self.method, "stream_cls")
        anything = self.annotator.imports.std("typing", "Any")
        streamed = [
            statement(f"{cast_to}: {anything} = ", event, indent=12),
            statement(f"{stream_cls}: {anything} = ", f"{stream}[{event}]", indent=12),
        ]
        plain = [statement(f"{cast_to} = ", whole.cast_to, indent=12), Code(f"{stream_cls} = None")]
        condition = f"if {identifier(param)}:{_block(on.here, streamed)}\n        else:{_block(off.here, plain)}"
        more = (f"stream={param} or False", f"stream_cls={stream_cls}")
        return Reading(cast_to, more, vague=True, statements=(Code(condition),))

    def _stream_class(self, streaming: Streaming) -> str:
        module, name = ("_core/event_streams", "EventStream") if streaming.whole_events else ("_streaming", "Stream")
        return self._here(module, self._side(name))

    def _whole(self, kind: str, type_: Type) -> Reading:
        """Return how a response that is no stream is read."""
        if kind == "none":
            return Reading(self.annotator.imports.run("_core/types", "NoneType"))
        if kind == "text":
            return Reading("str")
        if kind == "binary" and self.annotator.catalog.legacy_responses:
            content = self._here("_legacy_response", "as_binary_content")
            return Reading(self._here(HTTP, "Response"), vague=True, post_parser=content)
        if kind == "binary":
            return Reading(self._here("_response", self._side("BinaryAPIResponse")))
        if kind == "jsonl":
            item = self.annotator.spell(type_, "response", self.here)
            lines = f"{self._here('_core/jsonl', self._side('JSONLDecoder'))}[{item}]"
            return Reading(self._any(lines), ("stream=True", f"stream_cls={self._any('None')}"), vague=True)
        plain = self.annotator.catalog.plain(type_)
        unwrap = self.method.response.unwrap
        if unwrap:
            return self._unwrapped(plain, unwrap)
        if plain == Scalar("str"):
            # Read as JSON: `str` alone asks for the body's text, quotes and all.
            return Reading(self._any(self.annotator.spell(Nullable(plain), "response")), vague=True)
        expression = self.annotator.spell(plain, "response", self.here)
        if self.annotator.catalog.is_class(plain) or isinstance(plain, Scalar):
            return Reading(expression)
        return Reading(self._any(expression), vague=True)

    def _unwrapped(self, kind: Type, wire: str) -> Reading:
        expression = self.annotator.spell(kind, "response", self.here)
        envelope = f"{self._here('_wrappers', wrapper_class(wire))}[{expression}]"
        return Reading(self._any(envelope), vague=True, post_parser=f"{envelope}.unwrap")

    def _any(self, expression: str) -> str:
        return f"{self.annotator.imports.std('typing', 'cast')}({self.annotator.imports.std('typing', 'Any')}, {expression})"

    def _here(self, module: str, name: str) -> str:
        statement, bound = self.annotator.imports.here(module, name)
        self.here.add(statement)
        return bound

    def _side(self, name: str) -> str:
        return f"Async{name}" if self.is_async else name


def _block(here: Here, statements: list[Code]) -> str:
    """Lines of a function's block: imports, then, after an empty line, statements."""
    entries = [*here.statements, "", *statements] if here.statements else statements
    return "".join(f"\n            {line}".rstrip(" ") for entry in entries for line in entry.split("\n"))


def wrapper_class(wire: str) -> str:
    """Return the name of the class that takes the property ``wire`` out of its envelope."""
    words = [word for word in re.split(r"[^0-9A-Za-z]+", wire) if word]
    return identifier("".join(word[0].upper() + word[1:] for word in words) + "Wrapper")
