"""Methods as templates print them: arguments with their annotations and defaults, what is returned, docstrings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from sdkwright.emit.annotations import Annotator, Catalog
from sdkwright.emit.answers import answer_argument, helper_returns, tool_arguments, tools_argument
from sdkwright.emit.jobs import JOB_DOCS, job_arguments
from sdkwright.emit.line_breaks import arrow, parameter
from sdkwright.emit.quote import identifier
from sdkwright.emit.runtime import CORE
from sdkwright.ir import ListOf, Method, Nullable, Overload, Param, Response


@dataclass(frozen=True)
class Argument:
    """One argument of a signature; ``default`` is source text, None when it is required."""

    name: str
    annotation: str
    default: str | None = None

    @property
    def source(self) -> str:
        """The argument as a line or lines of a method's signature."""
        return parameter(self.name, self.annotation, self.default)


@dataclass(frozen=True)
class Signature:
    """One way to call a method: positional arguments, keyword ones, and the annotation of the result."""

    positional: tuple[Argument, ...]
    keyword: tuple[Argument, ...]
    returns: str

    @property
    def end(self) -> str:
        """The last line or lines, from the closing parenthesis to the colon."""
        return arrow(self.returns)


@dataclass(frozen=True)
class Signatures:
    """The implementation's signature and, before it, the overloads; ``required`` are the lists to check by."""

    main: Signature
    overloads: tuple[Signature, ...]
    required: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Returned:
    """Annotations of what a method returns as a whole response and as a stream (None when it has none)."""

    response: str
    stream: str | None


def signatures(method: Method, annotator: Annotator, *, is_async: bool) -> Signatures:
    """Return the signatures of ``method`` on the sync or the async class."""
    build = _Builder(method, annotator, is_async)
    returned = build.returned()
    overloads = tuple(build.overload(overload, returned) for overload in method.overloads)
    required: tuple[tuple[str, ...], ...] = ()
    if method.overloads and all(overload.required for overload in method.overloads):
        required = tuple(dict.fromkeys(overload.required for overload in method.overloads))
    return Signatures(build.main(returned), overloads, required)


@dataclass(frozen=True)
class _Builder:
    method: Method
    annotator: Annotator
    is_async: bool

    def returned(self) -> Returned:
        """Return the annotations of the result."""
        if self.method.helper in ("parse", "stream"):
            return Returned(helper_returns(self.method, self.annotator.imports, is_async=self.is_async), None)
        streaming = self.method.streaming if self.method.helper is None else None
        stream = None
        if streaming is not None:
            event = self.annotator.spell(streaming.event, "response")
            name = _side("JSONLDecoder" if streaming.kind == "jsonl" else "Stream", self.is_async)
            module = "_core/jsonl" if streaming.kind == "jsonl" else "_streaming"
            stream = f"{self.annotator.imports.typed(module, name)}[{event}]"
            if streaming.param is None:
                return Returned(stream, stream)
        return Returned(self.response(self.method.response), stream)

    def response(self, response: Response) -> str:
        """Return the annotation of a whole response."""
        imports = self.annotator.imports
        if response.kind == "none":
            return "None"
        if response.kind == "text":
            return "str"
        if response.kind == "binary" and self.annotator.catalog.legacy_responses:
            return imports.typed("_legacy_response", "HttpxBinaryResponseContent")
        if response.kind == "binary":
            return imports.typed("_response", _side("BinaryAPIResponse", self.is_async))
        item = self.annotator.spell(self.annotator.catalog.plain(response.type), "response")
        if response.kind == "jsonl":
            return f"{imports.typed('_core/jsonl', _side('JSONLDecoder', self.is_async))}[{item}]"
        if response.kind == "page":
            name = page_class(self.annotator.catalog, response, self.is_async)
            page = f"{imports.typed('pagination', name)}[{item}]"
            if self.is_async:
                return f"{imports.typed('_core/pages', 'AsyncPaginator')}[{item}, {page}]"
            return page
        return item

    def argument(self, param: Param) -> Argument:
        """Return one of the method's own arguments."""
        name = identifier(param.name)
        if param.location == "body_root" and (self.method.body == "binary" or self.method.raw_media is not None):
            annotation = self._binary()
        elif param.location == "body_root" and self.method.body == "jsonl" and isinstance(param.type, ListOf):
            annotation = f"{self._iterable(param.type)} | {self._binary()}"
        else:
            annotation = self.annotator.spell(param.type, "params")
        tools = self.method.tools
        if tools is not None and param.name == tools.tools:
            kind = param.type.inner if isinstance(param.type, Nullable) else param.type
            item = self.annotator.spell(kind.item, "params") if isinstance(kind, ListOf) else annotation
            listed = tools_argument(item, self.annotator.imports)
            annotation = listed if param.required or kind is param.type else f"{listed} | None"
        if self.method.answer is not None and self.method.answer.param == param.name:
            annotation = answer_argument(self.method, annotation, self.annotator.imports)
        if param.client_option is not None:
            return Argument(name, f"{annotation} | None", "None")
        return Argument(name, annotation) if param.required else self._optional(name, annotation)

    def _binary(self) -> str:
        imports = self.annotator.imports
        content = imports.typed("_core/types", "FileContent")
        return f"{content} | {imports.typed('_core/calls', 'AsyncBinaryTypes' if self.is_async else 'BinaryTypes')}"

    def _iterable(self, kind: ListOf) -> str:
        """Return the annotation of items sent one by one, some of which an async client may wait for."""
        item = self.annotator.spell(kind.item, "params")
        names = ("Iterable", "AsyncIterable") if self.is_async else ("Iterable",)
        return " | ".join(f"{self.annotator.imports.std('typing', name)}[{item}]" for name in names)

    def _optional(self, name: str, annotation: str) -> Argument:
        imports = self.annotator.imports
        return Argument(
            name, f"{annotation} | {imports.run('_core/types', 'Omit')}", imports.run("_core/types", "omit")
        )

    def main(self, returned: Returned) -> Signature:
        """Return the implementation's signature."""
        arguments = [self.argument(param) for param in self.method.params]
        streaming, returns = self.method.streaming, returned.response
        if streaming is not None and streaming.param is not None and self.method.helper is None:
            returns = f"{returned.response} | {returned.stream}"
            off, on = self._switch(False), self._switch(True)
            switch = self._optional(streaming.param, f"{off} | {on}")
            arguments = [switch if argument.name == streaming.param else argument for argument in arguments]
        return self._signature(arguments, returns)

    def overload(self, overload: Overload, returned: Returned) -> Signature:
        """Return one typed way to call the method."""
        params = {item.name: item for item in overload.arguments or self.method.params}
        fixed = [param.name for param in self.method.params if param.positional or param.location == "path"]
        arguments: list[Argument] = []
        for name in (*fixed, *overload.required, *overload.optional):
            argument = self.argument(replace(params[name], required=name not in overload.optional))
            if self.method.streaming is not None and name == self.method.streaming.param:
                argument = self._switched(name, overload)
            arguments.append(argument)
        returns = {
            "response": returned.response,
            "stream": returned.stream or returned.response,
            "either": f"{returned.response} | {returned.stream}",
        }[overload.returns]
        return self._signature(arguments, returns)

    def _switched(self, name: str, overload: Overload) -> Argument:
        if overload.stream == "false":
            return self._optional(name, self._switch(False))
        return Argument(name, self._switch(True) if overload.stream == "true" else "bool")

    def _switch(self, value: bool) -> str:
        literal = f"{self.annotator.imports.std('typing', 'Literal')}[{value}]"
        nullable = self.method.streaming is not None and self.method.streaming.param_nullable
        if value or not nullable:
            return literal
        return f"{self.annotator.imports.std('typing', 'Optional')}[{literal}]"

    def _signature(self, arguments: list[Argument], returns: str) -> Signature:
        positional = {param.name for param in self.method.params if param.positional}
        keyword = [argument for argument in arguments if argument.name not in positional]
        return Signature(
            tuple(argument for argument in arguments if argument.name in positional), (*keyword, *self._tail()), returns
        )

    def _tail(self) -> Iterable[Argument]:
        """Yield the arguments every method ends with."""
        imports = self.annotator.imports
        if self.method.helper == "run_tools":
            yield from (Argument(*parts) for parts in tool_arguments(imports))
        if self.method.job is not None:
            model = self.response(self.method.response)
            yield from (Argument(*parts) for parts in job_arguments(self.method, model, imports))
        for name, kind in (("extra_headers", "Headers"), ("extra_query", "Query"), ("extra_body", "Body")):
            yield Argument(name, f"{imports.typed('_core/types', kind)} | None", "None")
        timeout = f"float | {imports.typed(CORE, 'httpx')}.Timeout | None | {imports.typed('_core/types', 'NotGiven')}"
        yield Argument("timeout", timeout, imports.run("_core/types", "not_given"))
        if self.method.idempotent:
            yield Argument("idempotency_key", "str | None", "None")


def page_class(catalog: Catalog, response: Response, is_async: bool) -> str:
    """Return the name of the page class that a paginated method returns."""
    return identifier(f"{'Async' if is_async else 'Sync'}{catalog.page(response.page or '').class_name}")


def _side(name: str, is_async: bool) -> str:
    return f"Async{name}" if is_async else name


def method_doc(method: Method) -> str:
    """Return the docstring of a method: what it does, and an entry for each argument that has a description."""
    parts = [method.doc.strip()] if method.doc.strip() else []
    if method.params:
        entries = [entry(param.name, param.doc) for param in method.params if param.doc.strip()]
        entries += [entry(*parts) for parts in JOB_DOCS if method.job is not None]
        entries += [
            entry("extra_headers", "More headers for this request; they win over all others."),
            entry("extra_query", "More query parameters for this request."),
            entry("extra_body", "More properties for this request's JSON body."),
            entry("timeout", "Seconds to wait for this request, in place of the client's timeout."),
        ]
        if method.idempotent:
            entries.append(entry("idempotency_key", "A key of your own for all attempts of this call."))
        parts.append("Args:\n" + "\n".join(entries))
    return "\n\n".join(parts)


def entry(name: str, doc: str) -> str:
    """Return one argument of the ``Args:`` section; continuation lines stand deeper than the name."""
    lines = [line.rstrip() for line in doc.strip().replace("\r\n", "\n").split("\n")]
    first, *rest = lines
    return "\n".join([f"    {name}: {first}", *(f"        {line}" if line else "" for line in rest)])
