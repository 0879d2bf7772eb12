"""One configured method → its IR and the types modules it brings along."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from sdkwright.config.client import seconds_of
from sdkwright.ir import (
    AliasDef,
    Method,
    Nullable,
    Param,
    Ref,
    Response,
    ResponseKind,
    Scalar,
    Streaming,
    Type,
    TypeModule,
)
from sdkwright.openapi import Operation
from sdkwright.plan.argument_drafts import Drafter
from sdkwright.plan.config_tree import CLIENT
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.error_answers import find_errors
from sdkwright.plan.method_drafts import MethodDraft
from sdkwright.plan.method_names import MethodRefs
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.plan.params import ArgumentBuilder, find_raw_body
from sdkwright.plan.responses import ResponseDraft
from sdkwright.plan.rules import Rules
from sdkwright.plan.samples import Sampler
from sdkwright.plan.shapes import look_through
from sdkwright.plan.streams import StreamDraft, stream_overloads
from sdkwright.schema.keywords import Schema, as_schema, split_null

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_REPLACEMENT = re.compile(r"\b(?:instead|(?:replaced|superseded) by|in favou?r of)\b", re.IGNORECASE)
_RANKS = {"create": 0, "retrieve": 1, "update": 2, "list": 3, "delete": 4}
_BUILT_IN: dict[ResponseKind, Type] = {"text": Scalar("str"), "binary": Scalar("bytes"), "none": Scalar("none")}


@dataclass(frozen=True)
class BuiltMethod:
    """A method, the modules it needs, and the path of its response's own module when it has one."""

    method: Method
    modules: tuple[TypeModule, ...]
    response_module: str | None


def rank_method(name: str) -> tuple[int, str]:
    """Return the sort key of a method: ``create, retrieve, update, list, delete``, then the alphabet."""
    return (_RANKS.get(name, len(_RANKS)), name)


def deprecation_message(statement: bool | str, usual: str) -> str | None:
    """Return what callers of something deprecated are told, ``usual`` where nothing else is said.

    It is None when it is not deprecated after all.
    """
    return statement if isinstance(statement, str) else usual if statement else None


@dataclass(frozen=True)
class MethodBuilder:
    """Builds the methods of one SDK from their drafts.

    ``own_url`` gives the base URL of an operation that has one; ``takes_keys``: requests carry an idempotency key;
    ``splits_params``: there is a params class each for streams and answers.  ``tells_empty``: methods say that they
    return None where an operation may also succeed without content.
    """

    rules: Rules
    sampler: Sampler
    drafter: Drafter
    own_url: Callable[[Operation], str | None]
    takes_keys: bool
    splits_params: bool
    tells_empty: bool = True

    def build(self, draft: MethodDraft) -> BuiltMethod:
        """Build one method with its types."""
        endpoint, call, refs = draft.endpoint, draft.call, draft.refs
        operation, settings = endpoint.operation, endpoint.settings
        ref = refs.params or Ref("types/none", "None_")
        arguments = ArgumentBuilder(self.rules, self.sampler, self.drafter, endpoint, ref).build(
            call, draft.stream.switch if draft.stream is not None else None, splits=self.splits_params
        )
        response, own = self._response(endpoint, draft.response, refs.response, types=not draft.gives_events_only)
        streaming, event_module = self._streaming(endpoint, draft.stream, response.type, refs)
        if streaming is not None and draft.gives_events_only:
            response, own = _with_type(response, streaming.event), event_module
            event_module = None
        # A class of arguments that is a model's stands in the model's module.
        params_module = None if refs.params == draft.body_model else arguments.module
        modules = [module for module in (params_module, own, event_module) if module is not None]
        switch = streaming.param if streaming is not None else None
        requested = settings.default_request_options
        retries = requested.get("max_retries")
        method = Method(
            name=endpoint.name,
            http_method=operation.method,
            path=operation.path.partition("#")[0],
            params=arguments.params,
            response=response,
            body=call.body.kind,
            params_type=refs.params if arguments.module is not None else None,
            file_paths=arguments.file_paths,
            streaming=streaming,
            overloads=stream_overloads(arguments.params, switch) if switch is not None else arguments.overloads,
            doc=(settings.description or operation.description or operation.summary or "").strip(),
            deprecated=_deprecation(endpoint),
            idempotent=self.takes_keys and operation.method != "get",
            content_type=call.body.content_type,
            json_without_files=call.body.json_without_files,
            raw_media=call.body.raw_media if find_raw_body(call) is not None else None,
            errors=find_errors(self.rules.registry, operation),
            constant_body=call.constants,
            skip_test=settings.skip_test_reason,
            source=operation.pointer,
            base_url=self.own_url(operation),
            extra_headers=_own_headers(as_schema(requested.get("headers")), arguments.params),
            timeout=seconds_of(requested.get("timeout")),
            max_retries=retries if isinstance(retries, int) else None,
            security=None if operation.security is None else tuple(tuple(names) for names in operation.security),
            resumes=settings.sdkwright.resume and streaming is not None and streaming.kind == "sse",
        )
        return BuiltMethod(method, tuple(modules), own.path if own is not None else None)

    def _response(
        self, endpoint: Endpoint, draft: ResponseDraft, ref: Ref | None, *, types: bool
    ) -> tuple[Response, TypeModule | None]:
        """Build what a method returns, and the module of a response of its own; without ``types``, its type is open."""
        kind, module = _BUILT_IN.get(draft.kind, Scalar("object")), None
        if types and draft.schema is not None:
            kind, module = self._type(endpoint, draft.schema, ref)
        is_empty = self.tells_empty and draft.kind == "json" and endpoint.operation.may_be_empty
        if is_empty and not isinstance(kind, Nullable | Scalar):
            kind = Nullable(kind)
        return Response(draft.kind, kind, draft.accept, draft.page, draft.unwrap), module

    def _streaming(
        self, endpoint: Endpoint, draft: StreamDraft | None, answer: Type, refs: MethodRefs
    ) -> tuple[Streaming | None, TypeModule | None]:
        """Build how a method streams, and the module of events of its own."""
        if draft is None:
            return None, None
        event, module = answer, None
        if draft.model is not None:
            event = draft.model.ref("response")
        elif draft.schema is not None and (refs.event is None or refs.event != refs.response):
            event, module = self._type(endpoint, draft.schema, refs.event)
        return Streaming(event, draft.param, draft.nullable, draft.kind, draft.whole_events), module

    def _type(self, endpoint: Endpoint, schema: Schema, ref: Ref | None) -> tuple[Type, TypeModule | None]:
        """Return the type of a whole response: its own class ``ref``, a model's, or plain ``object``."""
        if ref is not None:
            builder = ModuleBuilder(self.rules, "response", ref.module, ref.name, source=endpoint.operation.pointer)
            module = builder.build_model(schema)
            # An alias says itself that it may be null; a class cannot.
            is_alias = isinstance(builder.scope.find(ref.name), AliasDef)
            return (Nullable(ref) if self._is_nullable(schema) and not is_alias else ref), module
        body, nullable = split_null(schema)
        model = self.rules.registry.find(schema) or self.rules.registry.find(body)
        if model is not None:
            kind = self.rules.registry.type_of(model, "response")
            return (Nullable(kind) if nullable and not isinstance(kind, Nullable) else kind), None
        nested = self.rules.find_nested(schema, "response", "")
        return nested or self.rules.responses.find(schema) or Scalar("object"), None

    def _is_nullable(self, schema: Schema) -> bool:
        return split_null(look_through(self.rules.view, schema))[1]


def _with_type(response: Response, kind: Type) -> Response:
    return Response(response.kind, kind, response.accept, response.page, response.unwrap)


def _own_headers(headers: Schema, params: tuple[Param, ...]) -> tuple[tuple[str, str], ...]:
    """Return headers that the method sends by itself, spelled as the argument that may replace one is."""
    names = {param.wire.lower(): param.wire for param in params if param.location == "header"}
    return tuple((names.get(str(key).lower(), str(key)), str(value)) for key, value in headers.items())


def _deprecation(endpoint: Endpoint) -> str | None:
    """Return the message of a deprecated method; None when it is not deprecated."""
    own, operation = endpoint.settings.deprecated, endpoint.operation
    if own is None:
        own = operation.raw.get("x-stainless-deprecation-message") or operation.deprecated
    names = (*(name for name in endpoint.resource if name != CLIENT), endpoint.name)
    usual = f"{'.'.join(names)} is deprecated."
    for text in (operation.raw.get("summary"), operation.raw.get("description")):
        sentences = _SENTENCE_END.split(" ".join(str(text or "").split()))
        replacement = next((sentence for sentence in sentences if _REPLACEMENT.search(sentence)), None)
        if replacement is not None:
            return deprecation_message(own, f"{usual} {replacement}")
    return deprecation_message(own, usual)
