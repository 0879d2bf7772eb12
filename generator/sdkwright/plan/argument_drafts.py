"""The arguments of a method before they have types: what is sent where, under which name, in which order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from sdkwright.ir import ParamLocation, Style
from sdkwright.naming.names import Names
from sdkwright.openapi import Parameter
from sdkwright.plan.bodies import Body, flatten_body, with_upload
from sdkwright.plan.body_choice import choose_body
from sdkwright.plan.dotted_parameters import group_dotted
from sdkwright.plan.endpoints import Endpoint
from sdkwright.plan.fields import argument_name, distinct_names, sort_key
from sdkwright.plan.leaf_types import description_of
from sdkwright.plan.serialization import Styles
from sdkwright.schema.keywords import (
    Schema,
    as_schema,
    constants,
    is_skipped,
    naming,
    properties,
    ref_of,
    renames,
    required,
    types_of,
)
from sdkwright.schema.media import is_form, is_media_file
from sdkwright.schema.values import is_list
from sdkwright.schema.view import SchemaView

_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_PREFIXES: dict[ParamLocation, str] = {
    "path": "path",
    "query": "query",
    "querystring": "query",
    "header": "header",
    "cookie": "cookie",
}
RAW_BYTES: Schema = {"type": "string", "format": "binary"}
_RANKS = {"query": 0, "querystring": 0, "body": 1, "body_root": 1, "header": 2, "cookie": 3}


@dataclass(frozen=True)
class ArgumentDraft:
    """An argument without its type; ``explicit_name`` is the Python name the document or the config gives it.

    ``client_option`` is the client's option whose value a path holds where a call gives none.
    """

    wire: str
    location: ParamLocation
    schema: Schema
    required: bool
    doc: str
    examples: tuple[Any, ...] = ()
    explode: bool = False
    style: Style | None = None
    media: str | None = None
    explicit_name: str | None = None
    extends: str | None = None
    client_option: str | None = None

    @property
    def key(self) -> tuple[ParamLocation, str]:
        """The key of an argument among those of its method."""
        return self.location, self.wire


@dataclass(frozen=True)
class CallDraft:
    """A method's request: its named arguments in signature order, its body, and what the body always holds."""

    arguments: tuple[tuple[str, ArgumentDraft], ...]
    positional: tuple[str, ...]
    body: Body
    constants: tuple[tuple[str, bool], ...] = ()

    @property
    def has_params_class(self) -> bool:
        """Whether any argument is not in the path, so that a class documents them."""
        return any(draft.location != "path" for _, draft in self.arguments)


@dataclass(frozen=True)
class Drafter:
    """Drafts the calls of one SDK.

    ``client_headers`` are lower-case names of headers that the client sends itself, ``default_headers`` what it sends
    in them; ``sort`` orders arguments by name.  ``page_params`` are the parameters that pages are asked for with.
    ``path_options`` maps parameters of paths to the client's options that fill them where a call gives none.
    """

    names: Names
    view: SchemaView
    styles: Styles
    client_headers: frozenset[str]
    default_headers: Mapping[str, str | None]
    sort: bool
    page_params: frozenset[str] = frozenset()
    path_options: Mapping[str, str] = field(default_factory=dict[str, str])

    def draft_call(self, endpoint: Endpoint, *, always_streams: bool) -> CallDraft:
        """Draft the call of a method; ``always_streams``: no argument chooses between a stream and an answer."""
        body = choose_body(self.view, endpoint.operation)
        drafts = [*self._parameters(endpoint), *self._body_arguments(endpoint, body, body.schema)]
        switches = [draft for draft in drafts if always_streams and self._asks_to_stream(draft)]
        arguments = _name_drafts(self.names, [draft for draft in drafts if draft not in switches])
        positional = _choose_positional(endpoint.settings.positional_params, arguments)
        ordered = tuple(self._order(arguments, positional))
        return CallDraft(ordered, positional, body, tuple((draft.wire, True) for draft in switches))

    def draft_variant(self, endpoint: Endpoint, call: CallDraft, schema: Schema) -> list[tuple[str, ArgumentDraft]]:
        """Draft the arguments for one variant of the body, under the names they have in all variants."""
        names = {draft.key: name for name, draft in call.arguments}
        drafts = [*self._parameters(endpoint), *self._body_arguments(endpoint, call.body, schema)]
        return self._order([(names[draft.key], draft) for draft in drafts if draft.key in names], call.positional)

    def _asks_to_stream(self, draft: ArgumentDraft) -> bool:
        """Return whether all that an optional property can say is that the answer is to be streamed."""
        if draft.location != "body" or draft.wire != "stream" or draft.required:
            return False
        return constants(self.view.expand(draft.schema)) == (True,)

    def _parameters(self, endpoint: Endpoint) -> Iterator[ArgumentDraft]:
        """Draft path, query, header and cookie parameters; path parameters in the order of the path."""
        operation = endpoint.operation
        declared = {(parameter.location, parameter.name): parameter for parameter in operation.parameters}
        for wire in _TEMPLATE.findall(operation.path):
            parameter = declared.get(("path", wire))
            option = self.path_options.get(wire)
            if parameter is None:
                yield ArgumentDraft(wire, "path", {"type": "string"}, option is None, "", client_option=option)
                continue
            yield ArgumentDraft(
                wire,
                "path",
                as_schema(parameter.schema),
                option is None,
                parameter.description or "",
                tuple(parameter.examples),
                parameter.explode,
                self.styles.style_parameter(parameter),
                client_option=option,
            )
        for parameter in group_dotted(self.names, operation.parameters, self.page_params):
            if parameter.location == "path" or is_skipped(parameter.extensions):
                continue
            extends = self._extended_default(endpoint, parameter)
            is_header = parameter.location == "header"
            if is_header and parameter.name.lower() in self.client_headers and extends is None:
                continue
            if parameter.location == "querystring":
                yield from self._querystring(parameter)
            else:
                yield self._parameter(parameter, extends)

    def _parameter(self, parameter: Parameter, extends: str | None) -> ArgumentDraft:
        schema = as_schema(parameter.schema)
        node = {**schema, **parameter.extensions}
        return ArgumentDraft(
            parameter.name,
            parameter.location,
            schema,
            parameter.required,
            description_of({**node, "description": parameter.description or schema.get("description")}),
            tuple(parameter.examples),
            style=self.styles.style_parameter(parameter),
            explicit_name=self._find_explicit_name(node),
            extends=extends,
        )

    def _querystring(self, parameter: Parameter) -> Iterator[ArgumentDraft]:
        """Draft a parameter that is the whole query (OpenAPI 3.2).

        A form's fields as arguments, anything else as one.
        """
        schema = as_schema(parameter.schema)
        is_fields = parameter.content_type is not None and is_form(parameter.content_type)
        flat = flatten_body(self.view, schema) if is_fields else None
        if flat is None:
            doc = parameter.description or description_of(schema)
            examples = tuple(parameter.examples)
            yield ArgumentDraft(parameter.name, "querystring", schema, parameter.required, doc, examples)
            return
        required_names = required(flat)
        for wire, item in properties(flat).items():
            field = replace(
                parameter, name=wire, location="query", content_type=None, style="form", explode=True, schema=item
            )
            style = self.styles.style_parameter(replace(field, style_stated=True))
            is_required = parameter.required and wire in required_names
            yield ArgumentDraft(wire, "query", item, is_required, description_of(item), style=style)

    def _find_explicit_name(self, node: Schema) -> str | None:
        """Return the argument's name where the document gives one for SDKs."""
        name = node.get("x-stainless-param")
        return naming(node).get("method_argument") or (
            argument_name(self.names, name) if isinstance(name, str) and name else None
        )

    def _extended_default(self, endpoint: Endpoint, parameter: Parameter) -> str | None:
        """Return what is sent in a header anyway, where an argument adds to that and does not replace it.

        Those are headers with ``x-stainless-extend-default``; the default is that of the method (its
        ``default_request_options``), else of the client (``default_headers``), else of the schema.
        """
        schema = as_schema(parameter.schema)
        if parameter.location != "header" or not {**schema, **parameter.extensions}.get("x-stainless-extend-default"):
            return None
        own = as_schema(endpoint.settings.default_request_options.get("headers"))
        for headers in (own, self.default_headers):
            for name, value in headers.items():
                if str(name).lower() == parameter.name.lower() and value is not None:
                    return str(value)
        default = schema.get("default")
        values: list[Any] = default if is_list(default) else [default]
        return ",".join(str(value) for value in values if isinstance(value, str | int)) or None

    def _body_arguments(self, endpoint: Endpoint, body: Body, schema: Schema) -> Iterator[ArgumentDraft]:
        """Draft the body's properties as arguments of their own, or the body as one argument."""
        root_name = endpoint.settings.body_param_name
        if body.kind == "none":
            return
        if body.kind in ("binary", "text"):
            content: Schema = RAW_BYTES if body.kind == "binary" else self._text(schema)
            yield ArgumentDraft("body", "body_root", content, body.required, body.doc, explicit_name=root_name)
            return
        flat = flatten_body(self.view, schema) if body.kind != "jsonl" else None
        if flat is None or root_name is not None:
            style = self.styles.style_whole(body.kind)
            doc = description_of(schema)
            yield ArgumentDraft("body", "body_root", schema, body.required, doc, style=style, explicit_name=root_name)
            return
        aliases, required_names = renames(flat), required(flat)
        for wire, item in properties(flat).items():
            if not item.get("readOnly") and not is_skipped(item):
                yield self._field(body, wire, item, wire in required_names, aliases.get(wire))
        if body.raw_media is not None:
            name = "body" if "body" not in properties(flat) else "content"
            yield ArgumentDraft(name, "body_root", RAW_BYTES, False, "The body as it is, in place of its properties.")

    def _field(self, body: Body, wire: str, schema: Schema, is_required: bool, alias: str | None) -> ArgumentDraft:
        doc = description_of(schema) or (description_of(self.view.resolve(schema)[1]) if ref_of(schema) else "")
        name = self._find_explicit_name(schema)
        if name is None and alias is not None:
            name = argument_name(self.names, alias)
        encoding = body.encoding.get(wire, {})
        if body.kind == "multipart":
            schema = with_upload(schema, encoding)
        media = self.styles.part_media(body.kind, encoding, schema)
        # A part with a media type of its own is written as that type; files have names, which a style decides.
        has_style = media is None or is_media_file(media) or self.styles.is_file(schema)
        style = self.styles.style_field(body.kind, encoding, schema) if has_style else None
        return ArgumentDraft(wire, "body", schema, is_required, doc, style=style, media=media, explicit_name=name)

    def _text(self, schema: Schema) -> Schema:
        """Return what callers give for a body of plain text: a number or truth value where the schema asks for one."""
        kinds = types_of(self.view.expand(schema))
        return schema if kinds in (("integer",), ("number",), ("boolean",)) else {"type": "string"}

    def _order(
        self, arguments: Iterable[tuple[str, ArgumentDraft]], positional: Sequence[str]
    ) -> list[tuple[str, ArgumentDraft]]:
        """Put arguments in signature order: positional, other path ones, required, optional query, body, headers."""
        arguments = list(arguments)
        first = [entry for name in positional for entry in arguments if entry[0] == name]
        rest = [entry for entry in arguments if entry[0] not in positional]
        paths = [entry for entry in rest if entry[1].location == "path"]
        others = [entry for entry in rest if entry[1].location != "path"]
        if self.sort:
            others.sort(key=lambda entry: sort_key(entry[1].wire))
        required_entries = [entry for entry in others if entry[1].required]
        optional = [entry for entry in others if not entry[1].required]
        return [*first, *paths, *required_entries, *sorted(optional, key=lambda entry: _RANKS[entry[1].location])]


def _name_drafts(names: Names, drafts: Sequence[ArgumentDraft]) -> list[tuple[str, ArgumentDraft]]:
    """Name the arguments: where two places use one name, each is prefixed by its place."""
    wishes = [draft.explicit_name or argument_name(names, draft.wire) for draft in drafts]
    locations: dict[str, set[ParamLocation]] = {}
    for name, draft in zip(wishes, drafts, strict=True):
        locations.setdefault(name, set()).add(draft.location)
    placed: list[str] = []
    for name, draft in zip(wishes, drafts, strict=True):
        if len(locations[name]) > 1:
            name = f"{_PREFIXES.get(draft.location, 'body')}_{draft.explicit_name or names.snake(draft.wire)}"
        placed.append(name)
    distinct = distinct_names(
        [(name, _exact_wire(wish, name, draft)) for name, wish, draft in zip(placed, wishes, drafts, strict=True)]
    )
    return list(zip(distinct, drafts, strict=True))


def _exact_wire(wish: str, name: str, draft: ArgumentDraft) -> str:
    """Return ``name`` where the argument is spelled on the wire as it was to be called, else the name on the wire."""
    return name if wish == draft.wire else draft.wire


def _choose_positional(
    configured: Sequence[str] | None, arguments: Sequence[tuple[str, ArgumentDraft]]
) -> tuple[str, ...]:
    """Return the names given without a keyword.

    Those the config lists, else the last path parameter calls must give.
    """
    arguments = [(name, draft) for name, draft in arguments if draft.client_option is None]
    if configured is None:
        return tuple([name for name, draft in arguments if draft.location == "path"][-1:])
    # One name can be both in the path and elsewhere; the config then means the path.
    ranked = sorted(arguments, key=lambda entry: entry[1].location != "path")
    names = (next((name for name, draft in ranked if key in (draft.wire, name)), None) for key in configured)
    return tuple(dict.fromkeys(name for name in names if name is not None))
