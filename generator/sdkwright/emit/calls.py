"""The body of a method: which checks, which request, and as what its response is read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sdkwright.emit.annotations import Annotator
from sdkwright.emit.call_body import Call
from sdkwright.emit.call_scope import TEXT_SCALARS, CallScope
from sdkwright.emit.helper_calls import helper_call
from sdkwright.emit.jobs import job_call
from sdkwright.emit.quote import Code, expression, identifier, string_literal
from sdkwright.emit.request_arguments import spell_transform
from sdkwright.emit.request_bodies import BodySource, spell_body
from sdkwright.emit.request_headers import spell_headers
from sdkwright.emit.request_options import spell_options
from sdkwright.emit.request_urls import spell_url
from sdkwright.emit.response_readers import Reading, ResponseReader
from sdkwright.ir import Method, Type, UnionOf

_BODY_VERBS = frozenset({"post", "put", "patch", "delete"})


def call(method: Method, annotator: Annotator, *, is_async: bool, on_client: bool) -> Call:
    """Return the body of ``method`` on the sync or async class of a resource, or of the client itself."""
    if method.job is not None:
        return job_call(method, method.job, annotator, is_async=is_async)
    return _build_call(CallScope(method, annotator, is_async, on_client))


def _build_call(scope: CallScope) -> Call:
    """Put the pieces together."""
    path = spell_url(scope.method, scope.annotator, scope.here, scope.client, lambda: spell_transform(scope))
    page = scope.method.response.kind == "page"
    reader = ResponseReader(scope.method, scope.annotator, scope.here, scope.is_async)
    reading = reader.page() if page else reader.read()
    headers = spell_headers(scope)
    request = spell_body(scope)
    options, verb = spell_options(scope, headers, reading.post_parser), scope.method.http_method.lower()
    scope.statements.extend(reading.statements)
    if page:
        arguments = [path, *reading.more, f"options={options}"]
        arguments += [f"body={request.body}"] if request.body else []
        arguments += [f"method={string_literal(verb)}"] if verb != "get" else []
        return _call_verb(scope, "get_api_list", arguments, reading, awaited=False)
    if _needs_request(verb, request, streams=bool(reading.more)):
        return _call_request(scope, verb, path, request, options, reading)
    pieces = (*request._asdict().items(), ("options", options))
    pairs = [f"{name}={source}" for name, source in pieces if source]
    arguments = [path, *pairs, f"cast_to={reading.cast_to}", *reading.more]
    return _call_verb(scope, verb, arguments, reading, awaited=scope.is_async)


def _needs_request(verb: str, request: BodySource, *, streams: bool) -> bool:
    """Return whether the short verbs cannot make this call."""
    if verb not in _BODY_VERBS:
        return verb != "get" or any(request)
    return (streams and verb != "post") or (bool(request.files) and verb == "delete")


def _call_request(scope: CallScope, verb: str, path: str, request: BodySource, options: str, reading: Reading) -> Call:
    final = scope.imports.run("_core/request_options", "FinalRequestOptions")
    files = request.files
    if files:
        reader = scope.imports.run("_core/calls", "read_files_async" if scope.is_async else "read_files")
        files = f"{'await ' if scope.is_async else ''}{reader}({files})"
    pieces = (("json_data", request.body), ("content", request.content), ("files", files))
    arguments = "".join(f", {name}={source}" for name, source in pieces if source)
    construction = f"{final}(method={string_literal(verb)}, url={path}{arguments}, **{options})"
    return _finish(
        scope, f"{scope.client}.request", (reading.cast_to, construction, *reading.more), reading, scope.is_async
    )


def _call_verb(scope: CallScope, verb: str, arguments: Sequence[str], reading: Reading, *, awaited: bool) -> Call:
    return _finish(scope, f"self.{verb}" if scope.on_client else f"self._{verb}", tuple(arguments), reading, awaited)


def _finish(scope: CallScope, function: str, arguments: tuple[str, ...], reading: Reading, awaited: bool) -> Call:
    method, here = scope.method, scope.here
    if method.helper in ("stream", "run_tools"):
        function, arguments = helper_call(method, scope.annotator, here, function, arguments, scope.is_async)
    checked = [param for param in method.params if param.check_empty]
    return Call(
        imports=tuple(here.statements),
        non_empty=tuple(identifier(param.name) for param in checked),
        may_be_zero=tuple(identifier(param.name) for param in checked if _may_be_number(param.type)),
        statements=tuple(scope.statements),
        function=function,
        arguments=arguments,
        awaited=awaited and method.helper != "stream",
        cast=scope.imports.std("typing", "cast") if reading.vague and method.helper != "stream" else None,
        client_values=tuple(_client_values(scope)),
    )


def _client_values(scope: CallScope) -> Iterator[tuple[Code, Code]]:
    """Yield the arguments that the client's options stand in for, each with the source of the option's value."""
    for param in scope.method.params:
        if param.client_option is not None:
            function = scope.imports.run("_core/calls", "client_option")
            name = string_literal(param.client_option)
            yield identifier(param.name), expression(f"{function}({scope.client}, {name})")


def _may_be_number(kind: Type) -> bool:
    """Return whether a value may be a number as well as text."""
    return isinstance(kind, UnionOf) and not set(TEXT_SCALARS).isdisjoint(kind.members)
