"""A lifted document in, its operations out; one that cannot be used is left out and reported, the rest goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

from sdkwright.errors import Severity
from sdkwright.schema.values import is_list, is_map

from .operations import Location, MediaType, Operation, Parameter, RequestBody, Response, Schema
from .paging_objects import spread_paging_object
from .path_templates import normalize_template, template_names
from .pointers import join
from .shape import METHODS

Resolve = Callable[[Any], tuple[str, Any]]
Report = Callable[[Severity, str, str], None]
Node = Mapping[str, Any]

_LOCATIONS = ("path", "query", "header", "cookie", "querystring")
_IGNORED_HEADERS = ("accept", "content-type", "authorization")
_HTTP_HEADERS = ("connection", "content-length", "host", "transfer-encoding")
_STATUS = re.compile(r"[1-5](\d\d|XX)|default")


class _Unusable(Exception):
    """Why an operation cannot be generated; the arguments are the pointer and the reason."""

    def __init__(self, pointer: str, message: str) -> None:
        super().__init__(message)
        self.pointer, self.message = pointer, message


class OperationBuilder:
    """``resolve`` follows references, ``report`` hears (severity, pointer, message); ``version`` is the document's."""

    def __init__(self, resolve: Resolve, report: Report, version: str) -> None:
        self.resolve, self.report, self.version = resolve, report, version

    def _warn_of_newer(self, pointer: str, what: str) -> None:
        """Report what OpenAPI 3.2 brought, in a document that says it is older."""
        if self.version.startswith(("2.", "3.0", "3.1")):
            hint = "other tools ignore it; say `openapi: 3.2.0`"
            self.report("warning", pointer, f"{what} is of OpenAPI 3.2, and this document is of {self.version}: {hint}")

    def build(self, paths: Any, pointer: str, *, webhooks: bool = False) -> Iterator[Operation]:
        """Yield the operations of a map of path items, in document order."""
        if not is_map(paths):
            if paths is not None:
                self.report("error", pointer, "must be a mapping; its operations are left out")
            return
        for path, raw_item in paths.items():
            if path.startswith("x-"):
                continue
            place, item = self._node(raw_item, join(pointer, path), "a path item")
            if item is None:
                continue
            if not webhooks and not path.startswith("/"):
                self.report(
                    "warning", join(pointer, path), f"the path {path!r} does not begin with a slash; one is put before"
                )
                path = "/" + path
            for method, at, raw in self._methods(item, place):
                try:
                    yield self._operation(method, path, at, raw, item, place, webhook=webhooks)
                except _Unusable as reason:
                    message = f"{method.upper()} {path} is left out: {reason.message}"
                    self.report("error", reason.pointer, message)

    def _methods(self, item: Node, place: str) -> Iterator[tuple[str, str, Node]]:
        extra: Any = item.get("additionalOperations")
        entries = [(key, join(place, key), item[key]) for key in item if key in METHODS]
        if is_map(extra):
            more = extra
            entries += [(key.lower(), join(place, "additionalOperations", key), more[key]) for key in more]
        for method, at, raw in entries:
            if is_map(raw):
                if method == "query" or at.startswith(join(place, "additionalOperations")):
                    self._warn_of_newer(at, f"the method {method.upper()}")
                yield method, at, raw
            else:
                self.report("error", at, f"{method.upper()} is left out: it must be a mapping")

    def _operation(
        self, method: str, path: str, at: str, raw: Node, item: Node, place: str, *, webhook: bool
    ) -> Operation:
        own = self._parameters(raw.get("parameters"), join(at, "parameters"))
        shared = self._parameters(item.get("parameters"), join(place, "parameters"))
        parameters: dict[tuple[str, Location], Parameter] = {}
        parameters.update(((p.name, p.location), p) for p in (*shared, *own))
        if not webhook:
            path = normalize_template(path, parameters)
            self._match_template(path, at, parameters)
        names = [parameter.name for parameter in parameters.values() if parameter.location == "query"]
        spread = [
            part
            for parameter in parameters.values()
            for part in spread_paging_object(parameter, set(names) - {parameter.name}, self.resolve)
        ]
        operation_id = raw.get("operationId")
        tags = _list(raw.get("tags"))
        return Operation(
            method=method,
            path=path,
            pointer=at,
            operation_id=operation_id if isinstance(operation_id, str) and operation_id.strip() else None,
            tags=tuple(tag for tag in tags if isinstance(tag, str)),
            summary=_text(raw, "summary"),
            description=_text(raw, "description"),
            deprecated=raw.get("deprecated") is True,
            parameters=tuple(spread),
            request_body=self._request_body(raw, at),
            responses=self._responses(raw, at),
            security=requirements(raw.get("security")),
            servers=tuple(s for s in _list(raw.get("servers")) or _list(item.get("servers")) if is_map(s)),
            extensions=_extensions(raw),
            raw=raw,
        )

    def _match_template(self, path: str, at: str, parameters: dict[tuple[str, Location], Parameter]) -> None:
        """Make the path parameters those that the path's template names."""
        names = list(dict.fromkeys(template_names(path)))
        for key in [key for key in parameters if key[1] == "path" and key[0] not in names]:
            self.report(
                "warning",
                parameters.pop(key).pointer,
                f"the path {path!r} has no {{{key[0]}}}; the parameter is ignored",
            )
        for name in names:
            if (name, "path") not in parameters:
                self.report("warning", at, f"the path parameter {name!r} is not described; it is taken as a string")
                parameters[name, "path"] = Parameter(
                    name, "path", True, {"type": "string"}, "simple", False, None, False, (), join(at, "parameters", name)
                )  # fmt: skip

    def _parameters(self, raw: Any, pointer: str) -> list[Parameter]:
        if raw is None:
            return []
        if not is_list(raw):
            raise _Unusable(pointer, "'parameters' must be a list")
        result: dict[tuple[str, str], Parameter] = {}
        for index, value in enumerate(raw):
            parameter = self._parameter(value, join(pointer, index))
            if parameter is None:
                continue
            key = (parameter.name, parameter.location)
            if key in result:
                self.report(
                    "warning",
                    join(pointer, index),
                    f"the {key[1]} parameter {key[0]!r} is described twice; the first counts",
                )
            result.setdefault(key, parameter)
        return list(result.values())

    def _parameter(self, value: Any, pointer: str) -> Parameter | None:
        at, node = self._node(value, pointer, "a parameter")
        if node is None:
            raise _Unusable(pointer, "a parameter must be a mapping")
        name = node.get("name")
        location: Any = node.get("in")
        if not isinstance(name, str) or not name:
            raise _Unusable(at, "a parameter needs a name")
        if location not in _LOCATIONS:
            raise _Unusable(at, f"the parameter {name!r} has no place: 'in' must be one of {', '.join(_LOCATIONS)}")
        if location == "header" and name.lower() in _IGNORED_HEADERS:
            return None  # OpenAPI 3.0 to 3.2, parameter object: such a definition "SHALL be ignored"
        if location == "header" and name.lower() in _HTTP_HEADERS:
            return None  # RFC 9110 and 9112: what sends the request writes these
        if location == "querystring":
            self._warn_of_newer(at, "'in: querystring'")
        content_type, media = self._first_content(node, at)
        style = node.get("style") or ("form" if location in ("query", "cookie") else "simple")
        explode = node.get("explode")
        schema: Any = media.schema if media else node.get("schema")
        return Parameter(
            name=name,
            location=location,
            required=node.get("required") is True or location == "path",
            schema=cast(Schema, schema) if (is_map(schema) or isinstance(schema, bool)) else {},
            style=str(style),
            explode=explode if isinstance(explode, bool) else style in ("form", "cookie", "deepObject"),
            description=_text(node, "description"),
            deprecated=node.get("deprecated") is True,
            examples=media.examples if media else self._examples(node),
            pointer=at,
            content_type=content_type,
            style_stated="style" in node or "explode" in node,
            allow_reserved=node.get("allowReserved") is True,
            extensions=_extensions(node),
        )

    def _first_content(self, node: Node, at: str) -> tuple[str | None, MediaType | None]:
        if "schema" in node:
            return None, None
        return next(iter(self._content(node, at).items()), (None, None))

    def _request_body(self, raw: Node, at: str) -> RequestBody | None:
        if raw.get("requestBody") is None:
            return None
        place, node = self._node(raw["requestBody"], join(at, "requestBody"), "a request body")
        if node is None:
            raise _Unusable(join(at, "requestBody"), "'requestBody' must be a mapping")
        content = self._content(node, place)
        if not content:
            self.report("warning", place, "the request body has no content; it is ignored")
            return None
        required = node.get("required") is True
        return RequestBody(required, _text(node, "description"), content, place, _extensions(node))

    def _responses(self, raw: Node, at: str) -> tuple[Response, ...]:
        responses, pointer = raw.get("responses"), join(at, "responses")
        if responses is None:
            return ()
        if not is_map(responses):
            raise _Unusable(pointer, "'responses' must be a mapping")
        result: list[Response] = []
        for key, value in responses.items():
            if key.startswith("x-"):
                continue
            status = "default" if key.lower() == "default" else key.upper()
            if not _STATUS.fullmatch(status):
                self.report("warning", join(pointer, key), f"{key!r} is no status code; the response is ignored")
                continue
            place, node = self._node(value, join(pointer, key), "a response")
            if node is not None:
                headers = {name: self._header(header) for name, header in _map(node.get("headers")).items()}
                content = self._content(node, place)
                result.append(Response(status, _text(node, "description"), content, headers, place))
        return tuple(result)

    def _header(self, value: Any) -> Node:
        node = self.resolve(value)[1]
        return node if is_map(node) else {}

    def _content(self, node: Node, at: str) -> dict[str, MediaType]:
        result: dict[str, MediaType] = {}
        for name, value in _map(node.get("content")).items():
            place, media = self._node(value, join(at, "content", name), "a media type")
            if media is None:
                continue
            schema, item = media.get("schema"), media.get("itemSchema")
            if item is not None:
                self._warn_of_newer(join(place, "itemSchema"), "'itemSchema'")
            result[name] = MediaType(
                schema=cast(Schema, schema) if (is_map(schema) or isinstance(schema, bool)) else None,
                item_schema=cast(Schema, item) if (is_map(item) or isinstance(item, bool)) else None,
                encoding=_map(media.get("encoding")),
                examples=self._examples(media),
                pointer=place,
            )
        return result

    def _examples(self, node: Node) -> tuple[Any, ...]:
        values = [node["example"]] if "example" in node else []
        for entry in _map(node.get("examples")).values():
            example = self.resolve(entry)[1]
            if is_map(example):
                values += [example[key] for key in ("value", "dataValue") if key in example][:1]
        return tuple(values)

    def _node(self, value: Any, pointer: str, what: str) -> tuple[str, Node | None]:
        """Place and content of ``value`` behind its references; None, with a warning, when it is no mapping."""
        place, node = self.resolve(value)
        place = place or pointer
        if is_map(node):
            return place, node
        self.report("warning", place, f"{what} must be a mapping; it is ignored")
        return place, None


def requirements(value: Any) -> tuple[Mapping[str, tuple[str, ...]], ...] | None:
    """Return a ``security`` list: each entry maps the schemes needed together to their scopes."""
    if not is_list(value):
        return None
    return tuple(
        {name: tuple(str(scope) for scope in _list(scopes)) for name, scopes in _map(entry).items()} for entry in value
    )


def _extensions(node: Node) -> dict[str, Any]:
    return {key: value for key, value in node.items() if key.startswith("x-")}


def _text(node: Node, key: str) -> str | None:
    value = node.get(key)
    return value if isinstance(value, str) and value else None


def _list(value: Any) -> list[Any]:
    return value if is_list(value) else []


def _map(value: Any) -> dict[str, Any]:
    return value if is_map(value) else {}
