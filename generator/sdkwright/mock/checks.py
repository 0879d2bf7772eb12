"""A request and its operation in, what is wrong with it out, and the body as a plain value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, unquote

from sdkwright.openapi import Operation, Parameter
from sdkwright.openapi.streams import list_lines
from sdkwright.schema.keywords import properties
from sdkwright.schema.media import find_offered, is_json, is_json_lines, is_textual
from sdkwright.schema.values import is_map

from .bodies import MAX_FIELDS, BodyError, has_fields, lines_of, pairs_of, value_of
from .fields import Decoder, Field, collect, exploded
from .options import Options
from .routing import Route
from .schemas import Schemas, schema_or_anything

# What HTTP clients and servers settle among themselves, whatever a document says of it.
_TRANSPORT_HEADERS = frozenset(
    {"accept-encoding", "connection", "content-length", "date", "host", "te", "transfer-encoding", "user-agent"}
)
_PREFIXES = {"label": ".", "matrix": ";"}


@dataclass(frozen=True)
class RequestParts:
    """The parts of a request, as they came."""

    path: Mapping[str, str]
    query: str
    headers: Mapping[str, str]
    cookies: Mapping[str, str]
    content_type: str
    body: bytes


class Checker:
    """Checks requests against a document; compiles what it needs when it is first needed."""

    def __init__(self, schemas: Schemas, options: Options) -> None:
        self.schemas, self.options = schemas, options
        self.decoder = Decoder(schemas)

    async def check(self, route: Route, parts: RequestParts) -> tuple[list[str], dict[str, Any], Any]:
        """Return the errors, the query's values and the body's value."""
        errors: list[str] = []
        query = self._query(route, parts.query, errors)
        for parameter in route.operation.parameters:
            is_transport = parameter.location == "header" and parameter.name.lower() in _TRANSPORT_HEADERS
            if parameter.location not in ("query", "querystring") and not is_transport:
                self._single(parameter, parts, errors)
        try:
            body = await self._body(route.operation, parts, errors)
        except BodyError as error:
            errors.append(str(error))
            body = None
        return errors, query, body

    def _query(self, route: Route, text: str, errors: list[str]) -> dict[str, Any]:
        parameters = [p for p in route.operation.parameters if p.location == "query"]
        try:
            pairs = parse_qsl(text, keep_blank_values=True, max_num_fields=MAX_FIELDS)
        except ValueError as error:
            errors.append(f"the query cannot be read: {error}")
            return {}
        errors += [f"the query must hold {name}={value}" for name, value in route.query if (name, value) not in pairs]
        fields = collect(pairs, [parameter.name for parameter in parameters])
        values: dict[str, Any] = {}
        for parameter in parameters:
            field = fields.get(parameter.name)
            schema = schema_or_anything(parameter.schema)
            if (
                field is None
                and parameter.style == "form"
                and parameter.explode
                and "object" in self.decoder.kinds(schema)
            ):
                declared = {other.name for other in parameters}
                names = [name for name in self.decoder.properties(schema) if name not in declared]
                field = exploded(fields, names)
            if field is None:
                errors += _missing(parameter)
                continue
            values[parameter.name] = self._checked(parameter, field, errors)
            self._check_format(parameter, field, values[parameter.name], errors)
        return values

    def _single(self, parameter: Parameter, parts: RequestParts, errors: list[str]) -> None:
        if parameter.location == "path":
            text = parts.path.get(parameter.name)
            text = self._from_path(text, parameter) if text is not None else None
        elif parameter.location == "header":
            text = parts.headers.get(parameter.name.lower())
        else:
            text = parts.cookies.get(parameter.name)
            text = unquote(text) if text is not None else None
        if text is None:
            errors += _missing(parameter)
        elif parameter.location != "path" or not self._is_answered_only(parameter):
            self._checked(parameter, Field([text]), errors)

    def _is_answered_only(self, parameter: Parameter) -> bool:
        """Return whether an object has nothing but parts for answers (``readOnly``).

        What a path holds of it is not said.
        """
        view = self.schemas.view
        parts = [view.expand(item) for item in properties(view.expand(schema_or_anything(parameter.schema))).values()]
        return bool(parts) and all(part.get("readOnly") is True for part in parts)

    def _from_path(self, text: str, parameter: Parameter) -> str:
        """Return a path parameter less what its style puts around it, its parts separated by commas."""
        prefix = _PREFIXES.get(parameter.style)
        if not prefix or not text.startswith(prefix):
            return text
        if parameter.style == "matrix":
            return ",".join(part.removeprefix(f"{parameter.name}=") for part in text[1:].split(";"))
        has_parts = {"array", "object"} & set(self.decoder.kinds(schema_or_anything(parameter.schema)))
        return text[1:].replace(".", ",") if parameter.explode and has_parts else text[1:]

    def _checked(self, parameter: Parameter, field: Field, errors: list[str]) -> Any:
        schema = schema_or_anything(parameter.schema)
        if parameter.content_type is not None and is_json(parameter.content_type) and len(field.values) == 1:
            try:
                value = json.loads(field.values[0])
            except (ValueError, RecursionError):
                errors.append(f"{_describe_parameter(parameter)}: {field.values[0]!r} is not valid JSON")
                return None
        else:
            value = self.decoder.decode(field, schema, parameter.style)
        errors += [
            f"{_describe_parameter(parameter)}: {error}" for error in self.schemas.validator.list_errors(schema, value)
        ]
        return value

    def _check_format(self, parameter: Parameter, field: Field, value: Any, errors: list[str]) -> None:
        """Hold the caller to the API's one way of writing lists and objects, when options name it."""
        arrays, objects = self.options.array_format, self.options.object_format
        styles = field.formats & {"repeat", "comma", "brackets", "indices"}
        if arrays is not None and isinstance(value, list) and styles - {arrays}:
            errors.append(
                f"{_describe_parameter(parameter)}: the list is written as {min(styles - {arrays})}, not as {arrays}"
            )
        notations = {how.removeprefix("object ") for how in field.formats if how.startswith("object ")}
        if objects is not None and is_map(value) and notations - {objects}:
            errors.append(
                f"{_describe_parameter(parameter)}: the object is written with {min(notations)}, not with {objects}"
            )

    async def _body(self, operation: Operation, parts: RequestParts, errors: list[str]) -> Any:
        described = operation.request_body
        if described is None:
            return None
        if not parts.body and not has_fields(parts.content_type):
            if described.required:
                errors.append("a request body is required")
            return None
        name = find_offered(described.content, parts.content_type or "application/octet-stream")
        if name is None:
            kinds = ", ".join(described.content)
            errors.append(f"the content type {parts.content_type or 'of the body is missing;'!r} is none of: {kinds}")
            return None
        media = described.content[name]
        lines = list_lines(self.schemas.view, name, media) if is_json_lines(parts.content_type) else None
        schema = lines or schema_or_anything(media.schema)
        of = self.decoder.kinds(schema)
        if of == ("string",) and self.schemas.view.expand(schema).get("format") == "binary":
            # Raw bytes, whatever the content type; a form brings them as a part of any name.
            return None
        if has_fields(parts.content_type):
            fields = collect(await pairs_of(parts.body, parts.content_type), self.decoder.properties(schema))
            for field_name, field in fields.items():
                encoding = media.encoding.get(field_name)
                field.style = str(encoding.get("style", field.style)) if is_map(encoding) else field.style
            # An empty form may be an object or a list that has nothing in it.
            empty: Any = [] if of == ("array",) else {}
            value: Any = self.decoder.decode(Field(children=fields), schema) if fields else empty
        else:
            value = value_of(parts.body, parts.content_type) if lines is None else lines_of(parts.body)
            if lines is None and not is_json(parts.content_type) and not is_textual(parts.content_type):
                return value
            if not is_json(parts.content_type) and isinstance(value, str):
                value = self.decoder.decode(Field([value]), schema)
        errors += [f"body: {error}" for error in self.schemas.validator.list_errors(schema, value)]
        return value


def _missing(parameter: Parameter) -> Iterable[str]:
    return [f"{_describe_parameter(parameter)} is required"] if parameter.required else []


def _describe_parameter(parameter: Parameter) -> str:
    return f"{parameter.location} parameter {parameter.name!r}"
