"""What the body of a method does: which checks, which request, and as what its response is read."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.call_body import Call, mapping_display
from sdkwright.emit.content_types import only_in_form, spell_content_type, type_by_files
from sdkwright.emit.helper_calls import answer_body, helper_call
from sdkwright.emit.imports import Imports
from sdkwright.emit.jobs import job_call
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import Code, expression, identifier, literal, string_literal
from sdkwright.emit.request_urls import spell_url
from sdkwright.emit.response_readers import Reading, ResponseReader
from sdkwright.ir import ListOf, Method, Param, Ref, Scalar, Type, UnionOf
from sdkwright.schema.media import is_json_sequence

_STEPS = frozenset({"<array>", "<key>", "<other>"})
"""Steps to files that are no names of properties."""
_BODY_VERBS = frozenset({"post", "put", "patch", "delete"})
_TEXT_SCALARS = (Scalar("int"), Scalar("float"), Scalar("bool"))
"""What has to be written as text before it can be a body of plain text."""


def call(method: Method, annotator: Annotator, *, is_async: bool, on_client: bool) -> Call:
    """The body of ``method`` on the sync or async class of a resource, or of the client itself."""
    if method.job is not None:
        return job_call(method, method.job, annotator, is_async=is_async)
    return _Builder(method, annotator, is_async, on_client).build()


def _may_be_number(kind: Type) -> bool:
    """Whether a value may be a number as well as text."""
    return isinstance(kind, UnionOf) and not set(_TEXT_SCALARS).isdisjoint(kind.members)


class _Builder:
    def __init__(self, method: Method, annotator: Annotator, is_async: bool, on_client: bool) -> None:
        self.method = method
        self.annotator = annotator
        self.imports: Imports = annotator.imports
        self.is_async = is_async
        self.on_client = on_client
        self.here = Here()
        self.statements: list[Code] = []

    def build(self) -> Call:
        """Put the pieces together."""
        path = spell_url(self.method, self.annotator, self.here, self._client, self._transform)
        page = self.method.response.kind == "page"
        reader = ResponseReader(self.method, self.annotator, self.here, self.is_async)
        reading = reader.page() if page else reader.read()
        headers = self._headers()
        body, content, files = self._body()
        options, verb = self._options(headers, reading), self.method.http_method.lower()
        common = [f"cast_to={reading.cast_to}", *reading.more]
        if page:
            arguments = [path, *reading.more, f"options={options}"]
            arguments += [f"body={body}"] if body else []
            arguments += [f"method={string_literal(verb)}"] if verb != "get" else []
            return self._call("get_api_list", arguments, reading, awaited=False)
        if self._needs_request(verb, body or content or files, bool(files), bool(reading.more)):
            return self._request(verb, path, body, content, files, options, reading)
        pieces = (("body", body), ("content", content), ("files", files), ("options", options))
        pairs = [f"{name}={source}" for name, source in pieces if source]
        return self._call(verb, [path, *pairs, *common], reading, awaited=self.is_async)

    # -- what it carries ------------------------------------------------------------------------------------------

    def _headers(self) -> str:
        """Statements that set headers; gives the expression to pass as ``extra_headers``."""
        method, entries = self.method, list[str]()
        if method.response.accept and not (method.streaming and method.streaming.param is None):
            entries.append(f'"Accept": {string_literal(method.response.accept)}')
        elif method.streaming is not None and method.streaming.param is None:
            accept = "text/event-stream" if method.streaming.kind == "sse" else method.response.accept
            entries.append(f'"Accept": {string_literal(accept or "application/x-ndjson")}')
        content_type = spell_content_type(method, self.imports)
        if content_type is not None:
            entries.append(f'"Content-Type": {content_type}')
        entries += [f"{string_literal(name)}: {string_literal(value)}" for name, value in method.extra_headers]
        if method.base_url and (method.security is None or any(method.security)):
            # The client leaves its credentials out elsewhere; the document says that they are for there too.
            property_name = (
                "auth_headers" if method.security is None else f"auth_headers_for({literal(method.security)})"
            )
            entries.insert(0, f"**{self._client}.{property_name}")
        declared = [param for param in method.params if param.location == "header"]
        cookies = [param for param in method.params if param.location == "cookie"]
        if declared:
            function = self.imports.run("_arguments", "header_arguments")
            added = {item.wire: item.extends for item in declared if item.extends is not None}
            more = f", {literal(added)}" if added else ""
            encoded = tuple(item.wire for item in declared if item.style == "json")
            more += f", as_json={literal(encoded)}" if encoded else ""
            entries.append(f"**{function}({mapping_display(declared, wire=True)}{more})")
        if cookies:
            function = self.imports.run("_arguments", "cookie_arguments")
            entries.append(f"**{function}({self._client}.default_headers, {mapping_display(cookies, wire=True)})")
        if entries:
            merged = f"{{{', '.join(entries)}, **(extra_headers or {{}})}}"
            self.statements.append(statement("extra_headers = ", merged, indent=8))
        return "extra_headers"

    def _body(self) -> tuple[str | None, str | None, str | None]:
        """Source for ``body``, ``content`` and ``files``."""
        method = self.method
        root = next((param for param in method.params if param.location == "body_root"), None)
        if method.body in ("binary", "text") and root is not None:
            return None, self._raw_content(root), None
        if method.body == "jsonl" and root is not None:
            return None, self._line_content(root), None
        if method.raw_media is not None and root is not None:
            return f"None if {self._is_given(root)} else {self._structured()[0]}", self._raw_content(root), None
        if root is not None and method.body == "multipart" and method.file_paths:
            whole, paths = f"{self._whole_body(root)} or {{}}", literal(method.file_paths)
            rest, files = self._without_files(whole, paths, root.style == "form")
            return rest, None, files
        if root is not None:
            return self._whole_body(root), None, None
        return self._structured()

    def _structured(self) -> tuple[str | None, str | None, str | None]:
        """Source for ``body``, ``content`` and ``files`` of a body that is made of arguments."""
        method = self.method
        fields = [param for param in method.params if param.location == "body"]
        if not fields and not method.constant_body:
            # A body that only answers have anything in is an empty one.
            return ("{}" if method.body in ("json", "multipart") else None), None, None
        if method.body == "multipart":
            return self._multipart(fields)
        mapping, statements = answer_body(method, fields, self.annotator, self.here)
        self.statements += statements
        return self._styled(self._transformed(mapping), fields), None, None

    def _raw_content(self, root: Param) -> str:
        source = root.name
        if root.type in _TEXT_SCALARS:
            source = f"{self.imports.run('_arguments', 'text_of')}({source})"
        if not root.required:
            source = f"{source} if {self._is_given(root)} else None"
        return self._as_any(source)

    def _line_content(self, root: Param) -> str:
        """Source for a body of JSON values, one a line."""
        function = self.imports.run("_core/line_bodies", "line_content")
        kind = root.type.item if self.method.transform and isinstance(root.type, ListOf) else None
        more = f", {self.annotator.spell(kind, 'params', self.here)}" if kind is not None else ""
        more += ", is_sequence=True" if is_json_sequence(self.method.content_type or "") else ""
        source = f"{function}({root.name}{more})"
        return source if root.required else f"{source} if {self._is_given(root)} else None"

    def _is_given(self, param: Param) -> str:
        return f"{self.imports.run('_core/utils', 'is_given')}({param.name})"

    def _as_any(self, source: str) -> str:
        any_, cast = self.imports.std("typing", "Any"), self.imports.std("typing", "cast")
        return f"{cast}({any_}, {source})"

    def _whole_body(self, root: Param) -> str:
        source = root.name
        if not root.required:
            source = f"{source} if {self._is_given(root)} else None"
        if not self.method.transform:
            is_lazy = isinstance(root.type, ListOf) and root.type.container == "Iterable"
            # Read once here, as a request may be sent more than once.
            return f"list({source})" if is_lazy and root.required else source
        expected = self.annotator.spell(root.type, "params", self.here)
        return f"{self._transform()}({source}, {expected})"

    def _multipart(self, fields: list[Param]) -> tuple[str, None, str | None]:
        paths = self.method.file_paths
        direct = {path[0] for path in paths}
        wire = {field.name: field.wire for field in fields if field.name in direct}
        # What is no file stays in its field; other fields with files are objects, whose parts have names.
        file_fields = {path[0] for path in paths if path[-1] != "<other>" or not _STEPS.issuperset(path[1:])}
        plain = [field for field in fields if field.name not in file_fields]
        if not paths:
            body = self._transformed(mapping_display(fields, self.method.constant_body))
            return self._with_parts(self._styled(body, plain), None, plain)
        listed = literal([[wire.get(path[0], path[0]), *path[1:]] for path in paths])
        repeats = any(field.style == "form" for field in fields if field.name in direct)
        if self.method.transform and any(step not in _STEPS for path in paths for step in path[1:]):
            # Names within arguments are those on the wire once the body is written.
            whole = self._as_any(self._transformed(mapping_display(fields, self.method.constant_body)))
            body, files = self._without_files(whole, listed, repeats)
            return self._with_parts(self._styled(body, plain, files), files, fields)
        entries = [f"{string_literal(wire.get(field.name, field.name))}: {field.name}" for field in fields]
        entries += [f"{string_literal(name)}: {literal(value)}" for name, value in self.method.constant_body]
        mapping = f"{self.imports.run('_core/utils', 'drop_omitted')}({{{', '.join(entries)}}})"
        name, files = self._without_files(mapping, listed, repeats)
        body = self._transformed(name) if self.method.transform else name
        return self._with_parts(self._styled(body, plain, files), files, fields)

    def _without_files(self, mapping: str, paths: str, repeats: bool) -> tuple[str, str]:
        """Statements that take the files out of a body; gives the variables with the rest of it and with the files."""
        name, files = self._local("body_fields"), self._local("files")
        copied = self.imports.run("_core/files", "deepcopy_with_paths")
        extract = self.imports.run("_core/utils", "extract_files")
        arrays = "repeat" if repeats else self.annotator.catalog.multipart_arrays
        repeat = f", array_format={string_literal(arrays)}" if arrays != "brackets" else ""
        in_objects = any("<array>" in path[: -2 if path[-1] == "<other>" else -1] for path in self.method.file_paths)
        repeat += ", has_places=True" if in_objects and arrays not in ("brackets", "indices") else ""
        self.statements.append(statement(f"{name} = ", f"{copied}({mapping}, {paths})", indent=8))
        self.statements.append(statement(f"{files} = ", f"{extract}({name}, paths={paths}{repeat})", indent=8))
        if self.method.json_without_files:
            self.statements.append(statement("extra_headers = ", type_by_files(files), indent=8))
        return name, files

    def _with_parts(self, body: str, files: str | None, fields: list[Param]) -> tuple[str, None, str | None]:
        """``body`` and ``files`` with the fields that are parts of a media type of their own moved to the latter."""
        types = {field.wire: field.media for field in fields if field.media is not None}
        if not types:
            return body, None, files
        rest, parts = self._local("fields"), files or self._local("files")
        function = self.imports.run("_core/parameter_styles", "with_parts")
        source = f"{function}({body}, {files or 'None'}, {only_in_form(self.method, literal(types), files)})"
        self.statements.append(statement(f"{rest}, {parts} = ", source, indent=8))
        return rest, None, parts

    def _styled(self, mapping: str, fields: list[Param], files: str | None = None) -> str:
        """``mapping`` with the fields that have a style of their own written in it."""
        styles = {field.wire: field.style for field in fields if field.style is not None}
        if not styles:
            return mapping
        function = self.imports.run("_core/parameter_styles", "styled")
        return f"{function}({mapping}, {only_in_form(self.method, literal(styles), files)})"

    def _transform(self) -> str:
        if self.is_async and self.method.response.kind != "page" and self.method.helper != "stream":
            return f"await {self.imports.run('_core/utils', 'async_maybe_transform')}"
        return self.imports.run("_core/utils", "maybe_transform")

    def _transformed(self, mapping: str) -> str:
        """``mapping`` ready to send: through the params class where it renames or formats, else without omissions."""
        if not self.method.transform or self.method.params_type is None:
            return f"{self.imports.run('_core/utils', 'drop_omitted')}({mapping})"
        return f"{self._transform()}({mapping}, {self._params_class(self.method.params_type)})"

    def _params_class(self, ref: Ref) -> str:
        """The params class to transform by; of a split one the half that the call uses."""
        streaming = self.method.streaming
        on, off = Ref(ref.module, f"{ref.name}Streaming"), Ref(ref.module, f"{ref.name}NonStreaming")
        if streaming is None or streaming.param is None or not self.annotator.catalog.defines(on):
            return self.annotator.spell(ref, "params", self.here)
        classes = [self.annotator.spell(side, "params", self.here) for side in (on, off)]
        is_on = f"{classes[0]} if {streaming.param} else {classes[1]}"
        return classes[self.method.helper != "stream"] if self.method.helper is not None else is_on

    def _query(self) -> str | None:
        fields = [param for param in self.method.params if param.location == "query"]
        return self._styled(self._transformed(mapping_display(fields)), fields) if fields else None

    def _options(self, headers: str, reading: Reading) -> str:
        self._own_timeout()
        entries = [f"extra_headers={headers}", "extra_query=extra_query", "extra_body=extra_body", "timeout=timeout"]
        if self.method.max_retries is not None:
            default = self._here("_core/constants", "DEFAULT_MAX_RETRIES")
            unsaid = self.imports.run("_core/types", "not_given")
            source = f"{self.method.max_retries} if {self._client}.max_retries == {default} else {unsaid}"
            entries.append(f"max_retries={source}")
        query = self._query()
        entries += [f"query={query}"] if query else []
        resumes = self.method.resumes and self.method.helper in (None, "stream")
        flags = {"idempotency_key=idempotency_key": self.method.idempotent, "resumes=True": resumes}
        entries += [entry for entry, is_due in flags.items() if is_due]
        if self.method.security is not None:
            entries.append(f"security={literal(self.method.security)}")
        entries += [f"post_parser={reading.post_parser}"] if reading.post_parser else []
        return f"{self.imports.run('_core/request_options', 'make_request_options')}({', '.join(entries)})"

    def _own_timeout(self) -> None:
        """The method's own patience, where neither the caller nor the client says anything."""
        if self.method.timeout is not None:
            default = self._here("_core/constants", "DEFAULT_TIMEOUT")
            unsaid = self.imports.run("_core/types", "NotGiven")
            condition = f"isinstance(timeout, {unsaid}) and {self._client}.timeout == {default}"
            body = f"\n            timeout = {literal(self.method.timeout)}"
            self.statements.append(Code(f"if {expression(condition)}:{body}"))

    def _needs_request(self, verb: str, has_body: bool | str | None, has_files: bool, streams: bool) -> bool:
        """Whether the short verbs cannot make this call."""
        if verb not in _BODY_VERBS:
            return verb != "get" or bool(has_body)
        return (streams and verb != "post") or (has_files and verb == "delete")

    def _request(
        self,
        verb: str,
        path: str,
        body: str | None,
        content: str | None,
        files: str | None,
        options: str,
        reading: Reading,
    ) -> Call:
        final = self.imports.run("_core/request_options", "FinalRequestOptions")
        if files:
            reader = self.imports.run("_core/calls", "read_files_async" if self.is_async else "read_files")
            files = f"{'await ' if self.is_async else ''}{reader}({files})"
        pieces = (("json_data", body), ("content", content), ("files", files))
        arguments = "".join(f", {name}={source}" for name, source in pieces if source)
        construction = f"{final}(method={string_literal(verb)}, url={path}{arguments}, **{options})"
        function = "self.request" if self.on_client else "self._client.request"
        return self._finish(function, (reading.cast_to, construction, *reading.more), reading, self.is_async)

    def _call(self, verb: str, arguments: list[str], reading: Reading, *, awaited: bool) -> Call:
        return self._finish(f"self.{verb}" if self.on_client else f"self._{verb}", tuple(arguments), reading, awaited)

    def _finish(self, function: str, arguments: tuple[str, ...], reading: Reading, awaited: bool) -> Call:
        if self.method.helper in ("stream", "run_tools"):
            method, here = self.method, self.here
            function, arguments = helper_call(method, self.annotator, here, function, arguments, self.is_async)
        checked = [param for param in self.method.params if param.check_empty]
        return Call(
            imports=tuple(self.here.statements),
            non_empty=tuple(identifier(param.name) for param in checked),
            may_be_zero=tuple(identifier(param.name) for param in checked if _may_be_number(param.type)),
            statements=tuple(self.statements),
            function=function,
            arguments=arguments,
            awaited=awaited and self.method.helper != "stream",
            cast=self.imports.std("typing", "cast") if reading.vague and self.method.helper != "stream" else None,
            client_values=tuple(self._client_values()),
        )

    def _client_values(self) -> Iterator[tuple[Code, Code]]:
        """Generate the arguments that the client's options stand in for, each with the source of the option's value."""
        for param in self.method.params:
            if param.client_option is not None:
                function = self.imports.run("_core/calls", "client_option")
                name = string_literal(param.client_option)
                yield identifier(param.name), expression(f"{function}({self._client}, {name})")

    def _here(self, module: str, name: str) -> str:
        statement, bound = self.imports.here(module, name)
        self.here.add(statement)
        return bound

    @property
    def _client(self) -> str:
        return "self" if self.on_client else "self._client"

    def _local(self, name: str) -> str:
        """A name for a variable that no argument has."""
        reserved = {param.name for param in self.method.params}
        while name in reserved:
            name += "_"
        return name
