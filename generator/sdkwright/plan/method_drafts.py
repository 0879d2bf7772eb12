"""Requests and responses of methods, and the names of their own types, before any type is built."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sdkwright.ir import Ref
from sdkwright.openapi.streams import offers_bytes, offers_stream
from sdkwright.plan.argument_drafts import CallDraft, Drafter
from sdkwright.plan.body_choice import list_other_bodies
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.method_names import MethodRefs, OwnTypes, reserve_method
from sdkwright.plan.models import Model
from sdkwright.plan.module_names import ModuleNames
from sdkwright.plan.pages import PageMatcher
from sdkwright.plan.registry import Registry
from sdkwright.plan.responses import ResponseDraft, draft_response, is_anything, success_content
from sdkwright.plan.rules import InlineResponseIndex
from sdkwright.plan.streams import StreamDraft, draft_stream, missing_event_model
from sdkwright.schema.keywords import Schema, ref_of, split_null, variants
from sdkwright.schema.media import is_form
from sdkwright.schema.view import SchemaView


@dataclass(frozen=True)
class MethodDraft:
    """A method without types; ``refs`` are the main classes of its own modules.

    ``body_model`` is the class of the model that its arguments are, and may be the class of its arguments.
    """

    endpoint: Endpoint
    call: CallDraft
    response: ResponseDraft
    stream: StreamDraft | None
    refs: MethodRefs
    body_model: Ref | None = None

    @property
    def gives_events_only(self) -> bool:
        """Whether only events ever come back, so that a type of the response as a whole would be nobody's."""
        return _gives_events_only(self.stream)


@dataclass(frozen=True)
class MethodDrafter:
    """Drafts the methods of one SDK; ``unwrap_fields`` are properties that are taken out of envelopes everywhere."""

    view: SchemaView
    registry: Registry
    drafter: Drafter
    pages: PageMatcher
    unwrap_fields: Sequence[str]

    def draft_methods(
        self, endpoints: Iterable[Endpoint], reserved: ModuleNames
    ) -> tuple[tuple[MethodDraft, ...], InlineResponseIndex]:
        """Draft all methods, in order, and index the parts of models that are the response of one of them."""
        drafts: list[MethodDraft] = []
        classes: dict[int, tuple[Schema, Ref]] = {}
        for endpoint in endpoints:
            draft = self._draft(endpoint, reserved, InlineResponseIndex(classes))
            drafts.append(draft)
            part, ref = draft.response, draft.refs.response
            # Only what is in a model is one place: an envelope without one is written out wherever it is used.
            is_in_model = part.envelope is not None and self.registry.find(part.envelope) is not None
            if ref is not None and is_in_model and part.schema is not None and ref_of(part.schema) is None:
                classes.setdefault(id(part.schema), (part.schema, ref))
        return tuple(drafts), InlineResponseIndex(classes)

    def _draft(self, endpoint: Endpoint, reserved: ModuleNames, responses: InlineResponseIndex) -> MethodDraft:
        missing = missing_event_model(self.registry, endpoint)
        if missing is not None:
            self.pages.warn(endpoint.operation.pointer, f"stream_event_model names no model: {missing}")
        stream = draft_stream(self.drafter.names, self.view, self.registry, endpoint)
        if stream is None and offers_stream(success_content(endpoint)):
            hint = "set `streaming` in the config of the method to get them"
            comes = "bytes come" if offers_bytes(success_content(endpoint)) else "JSON comes"
            self.pages.warn(endpoint.operation.pointer, f"the events are left out: {comes} unasked; {hint}")
        if endpoint.settings.sdkwright.resume and (stream is None or stream.kind != "sse"):
            message = "sdkwright.resume is of no effect: the method has no stream of server-sent events"
            self.pages.warn(endpoint.operation.pointer, message)
        call = self.drafter.draft_call(endpoint, always_streams=stream is not None and stream.switch is None)
        request_fields = [draft.key for _, draft in call.arguments]
        for media in list_other_bodies(self.view, endpoint.operation):
            message = f"the body is sent as {call.body.content_type or 'JSON'}; the other one, {media}, is left out"
            hint = f"pass extra_headers={{'Content-Type': '{media}'}} and extra_body to send it"
            self.pages.warn(endpoint.operation.pointer, f"{message}; {hint}" if is_form(media) else message)
        response = draft_response(self.view, self.pages, endpoint, request_fields, self.unwrap_fields)
        if response.kind == "none" and not success_content(endpoint) and _may_have_body(endpoint):
            message = "200 has no content, so the method returns None; a stream or a file needs its media type there"
            self.pages.warn(endpoint.operation.pointer, message)
        is_whole = self.find_home(response) is None and not _gives_events_only(stream)
        has_response = is_whole and self._needs_module(response.schema, responses)
        has_event = stream is not None and self._needs_module(stream.schema, responses)
        own = OwnTypes(
            params=call.has_params_class,
            response="Response" if has_response else None,
            event=stream.ending if stream is not None and has_event else None,
        )
        body_model = None if stream is not None and stream.switch is not None else self._find_body_model(call)
        refs = reserve_method(self.drafter.names, endpoint, own, reserved, body_model)
        return MethodDraft(endpoint, call, response, stream, refs, body_model)

    def _find_body_model(self, call: CallDraft) -> Ref | None:
        """Return the class in requests of the model whose fields are all that the params class of a method holds."""
        model = self.registry.find(call.body.schema) if call.body.kind == "json" else None
        if model is None or not model.has_side("params"):
            return None
        body = self.view.resolve(call.body.schema)[1]
        is_plain = not variants(body) and "allOf" not in body
        are_fields = all(
            draft.location == "body" or (draft.location == "path" and name in call.positional)
            for name, draft in call.arguments
        )
        return model.ref("params") if is_plain and are_fields else None

    def find_home(self, response: ResponseDraft) -> Model | None:
        """Return the model in whose module the class of a page's items stands: the page, where that is a model."""
        if response.kind != "page" or response.envelope is None or response.schema is None:
            return None
        model = self.registry.find(response.envelope)
        return model if self._needs_module(response.schema, InlineResponseIndex()) else None

    def _needs_module(self, schema: Schema | None, responses: InlineResponseIndex) -> bool:
        """Return whether a whole response has neither a model nor a class already, and is not just anything."""
        if schema is None or responses.find(schema) is not None:
            return False
        body = split_null(schema)[0]
        is_model = self.registry.find(schema) is not None or self.registry.find(body) is not None
        return not is_model and not is_anything(self.view, body)


def _may_have_body(endpoint: Endpoint) -> bool:
    """Return whether an answer is documented without its body, as frameworks do it for streams and files."""
    success = endpoint.operation.success
    return success is not None and success.status == "200" and endpoint.operation.method in ("get", "post")


def _gives_events_only(stream: StreamDraft | None) -> bool:
    return stream is not None and stream.param is None and (stream.model is not None or stream.schema is not None)
