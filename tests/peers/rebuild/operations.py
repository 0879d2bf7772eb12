"""Methods → operations: parameters, body and response as a document would have them."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass
from typing import Any

from sdkwright.schema.values import is_list, is_map
from tests.peers.rebuild.listing import Listed
from tests.peers.rebuild.pages import Page
from tests.peers.rebuild.schemas import NULL, Schemas, alias_of, is_required
from tests.peers.rebuild.signatures import Signature
from tests.peers.rebuild.source import Member, Module

Schema = dict[str, Any]
_TEMPLATE = re.compile(r"\{([^{}]+)\}")
_BINARY = ("BinaryAPIResponse", "HttpxBinaryResponseContent", "AsyncBinaryAPIResponse")


@dataclass(frozen=True)
class Place:
    """A method with its signature, the module it stands in and the one of its params."""

    listed: Listed
    signature: Signature
    module: Module
    params: Module | None


@dataclass(frozen=True)
class Key:
    """One key of the params class."""

    wire: str
    name: str
    schema: Schema
    required: bool


class Operations:
    """Makes operations; ``own`` are the response classes (module, name) that belong to one method each."""

    def __init__(
        self, schemas: Schemas, pages: dict[str, Page], own: set[tuple[str, str]], *, sorted_fields: bool
    ) -> None:
        self.schemas = schemas
        self.pages = pages
        self.own = own
        self.sorted_fields = sorted_fields

    def operation(self, place: Place) -> tuple[Schema, Schema]:
        """The operation and what the config says of the method."""
        listed, signature = place.listed, place.signature
        config: Schema = {"endpoint": f"{listed.verb} {listed.path}"}
        paths = [*_TEMPLATE.findall(listed.path)]
        names = self._path_names(paths, signature)
        parameters: list[Schema] = [
            {"name": wire, "in": "path", "required": True, "schema": self._argument(place, names[wire])}
            for wire in paths
        ]
        last = tuple(names[wire] for wire in paths[-1:])
        if signature.positional != last:
            config["positional_params"] = list(signature.positional)
        operation: Schema = {"responses": self._responses(place, config)}
        for variant in self._variants(place):
            keys = [key for key in variant[1] if key.name not in names.values()]
            self._place_keys(place, keys, parameters, operation, variant[0], config)
        if parameters:
            operation["parameters"] = parameters
        return operation, config

    # -- what is sent ------------------------------------------------------------------------------------------------

    def _path_names(self, paths: list[str], signature: Signature) -> dict[str, str]:
        """Path parameters by wire name: arguments of their name, else what is given by position."""
        names: dict[str, str] = {}
        free = list(signature.arguments)
        for wire in paths:
            snake = self.schemas.names.snake(wire)
            result = next((name for name in (snake, f"{snake}_", f"path_{snake}", wire) if name in free), None)
            if result is None:
                result = next((name for name in free if name in signature.positional), snake)
                self.schemas.lost["a path parameter under another name"] += 1
            names[wire] = result
            if result in free:
                free.remove(result)
        return names

    def _argument(self, place: Place, name: str) -> Schema:
        annotation = place.signature.arguments.get(name)
        if annotation is None:
            return {"type": "string"}
        schema = self.schemas.of(annotation, place.module, "", name)
        parts = schema.get("anyOf", [])
        # Dates in paths are passed as text or dates.
        return next((part for part in parts if "format" in part), schema)

    def _variants(self, place: Place) -> list[tuple[str, list[Key]]]:
        """The keys of the params class, for each variant of a body that has several."""
        module = place.params
        if module is None:
            return []
        alias = module.aliases.get(module.main)
        if alias is None:
            return [("", self._keys(module, module.main))]
        names = (
            [ast.unparse(element) for element in alias.slice.elts]
            if isinstance(alias, ast.Subscript) and isinstance(alias.slice, ast.Tuple)
            else []
        )
        members = [name for name in names if name in module.classes]
        if any(name.endswith("NonStreaming") for name in members):
            keys = {key.wire: key for name in members for key in self._keys(module, name)}
            streams = next((key for key in keys.values() if key.name == "stream"), None)
            if streams is not None:
                off = next(key for key in self._keys(module, members[0]) if key.name == "stream")
                null = NULL in off.schema.get("anyOf", [])
                kind: Schema = {"type": ["boolean", "null"] if null else "boolean"}
                keys[streams.wire] = Key(streams.wire, streams.name, kind, False)
            return [("", list(keys.values()))]
        return [(name, self._keys(module, name)) for name in members]

    def _keys(self, module: Module, name: str) -> list[Key]:
        matches = module.classes[name]
        members: dict[str, tuple[Module, Member]] = {}
        for base in matches.bases:
            target = self.schemas.package.within(module, tuple(ast.unparse(base).split(".")))
            if target is not None and target[1] in target[0].classes:
                members.update({member.name: (target[0], member) for member in target[0].classes[target[1]].members})
        members.update({member.name: (module, member) for member in matches.members})
        variant = name if name != module.main and not name.startswith(module.main) else ""
        result: list[Key] = []
        for where, attribute in members.values():
            wire = alias_of(attribute) or attribute.name
            here = variant + self.schemas.names.pascal(wire)
            schema = self.schemas.of(attribute.annotation, where, variant, here)
            result.append(Key(wire, attribute.name, schema, is_required(attribute)))
        return result

    def _place_keys(
        self, place: Place, keys: list[Key], parameters: list[Schema], operation: Schema, variant: str, config: Schema
    ) -> None:
        if not keys:
            return
        where = self._locations(place, keys)
        body = [key for key in keys if where[key.wire] == "body"]
        names = {parameter["name"] for parameter in parameters if parameter["in"] != "path"}
        for key in keys:
            if where[key.wire] != "body" and key.wire not in names:
                parameters.append(
                    {"name": key.wire, "in": where[key.wire], "required": key.required, "schema": key.schema}
                )
        root = _root(body)
        if root is not None:
            if root.name != "body":
                config["body_param_name"] = root.name
            operation["requestBody"] = _content(root.schema, root.required)
        elif body:
            schema: Schema = {"type": "object", "properties": {key.wire: key.schema for key in body}}
            required_keys = [key.wire for key in body if key.required]
            schema |= {"required": required_keys} if required_keys else {}
            self._add_body(operation, schema, variant, bool(required_keys))

    def _add_body(self, operation: Schema, schema: Schema, variant: str, has_required: bool) -> None:
        if not variant:
            operation["requestBody"] = _content(schema, has_required)
            return
        titled = schema if re.match(r"Variant\d+$", variant) else {"title": variant, **schema}
        body = operation.setdefault("requestBody", _content({"oneOf": []}, True))
        for content in body["content"].values():
            content["schema"]["oneOf"].append(titled)

    def _locations(self, place: Place, keys: list[Key]) -> dict[str, str]:
        """Where each key travels: names tell headers, verbs tell queries from bodies, and the order of arguments both."""
        result = {key.wire: "header" if _is_header(key) else "query" for key in keys}
        if place.listed.verb in ("get", "delete"):
            return result
        optional = [key for key in keys if result[key.wire] != "header" and key.name not in place.signature.required]
        turn = next((i for i in range(1, len(optional)) if _key(optional[i]) < _key(optional[i - 1])), 0)
        # Optional arguments are those of the query first; where the alphabet starts anew the body begins.
        query = {key.wire for key in optional[:turn]} if self.sorted_fields else set[str]()
        for key in keys:
            if result[key.wire] == "query" and key.wire not in query:
                result[key.wire] = "body"
        return result

    # -- what comes back ---------------------------------------------------------------------------------------------

    def _responses(self, place: Place, config: Schema) -> Schema:
        signature = place.signature
        node = signature.returns
        text = "None" if node is None else ast.unparse(node)
        content: Schema = {}
        if signature.streams is not None:
            event = self._type(place, signature.streams)
            config["streaming"] = self._streaming(place, event)
            content["text/event-stream"] = {"schema": event}
            node = node if signature.switched else None
            text = text if signature.switched else "Stream"
        if text.split(".")[-1] in _BINARY:
            return _answer({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}})
        head, item = _page_of(node)
        if head in self.pages and item is not None:
            page = self.pages[head]
            config["paginated"] = page.name
            content["application/json"] = {"schema": page.response(self._type(place, item))}
        elif text == "str" and not self._alias_of(place, "str"):
            content["text/plain"] = {"schema": {"type": "string"}}
        elif node is not None and text != "None":
            config["paginated"] = False
            content["application/json"] = {"schema": self._type(place, node)}
        return _answer(content)

    def _streaming(self, place: Place, event: Schema) -> Schema:
        result: Schema = {"param_discriminator": "stream" if place.signature.switched else None}
        if "$ref" in event:
            result["stream_event_model"] = event["$ref"]
        return result

    def _type(self, place: Place, node: ast.expr) -> Schema:
        """A response: a component, or what the method's own class holds."""
        target = (
            self.schemas.package.within(place.module, tuple(ast.unparse(node).split("."))) if _is_name(node) else None
        )
        if target is not None and (target[0].path, target[1]) in self.own:
            return self.schemas.main(*target)
        own = self._alias_of(place, ast.unparse(node))
        if own is not None:
            return self.schemas.main(own, own.main)
        return self.schemas.of(node, place.module, "", "")

    def _alias_of(self, place: Place, text: str) -> Module | None:
        """The module of the method's own response that is an alias, whose type the signature may spell out."""
        for path, name in self.own:
            if path.endswith(f"_{place.listed.name}_response"):
                module = self.schemas.package.module(path)
                if module is not None and name in module.aliases and ast.unparse(module.aliases[name]) == text:
                    return module
        return None


def _answer(content: Schema) -> Schema:
    return {"200": {"description": "", "content": content}} if content else {"204": {"description": ""}}


def _content(schema: Schema, required: bool) -> Schema:
    media = "multipart/form-data" if _has_file(schema) else "application/json"
    return {"required": required, "content": {media: {"schema": schema}}}


def _has_file(schema: Any) -> bool:
    if is_map(schema):
        return schema.get("format") == "binary" or any(_has_file(part) for part in schema.values())
    return is_list(schema) and any(_has_file(part) for part in schema)


def _root(body: list[Key]) -> Key | None:
    """The body itself, where it is one argument: a list, a map, a union or a file."""
    if len(body) != 1 or not body[0].required:
        return None
    only = body[0]
    shape = only.schema
    return only if only.name == "body" and shape.get("type") not in ("string", "integer", "number", "boolean") else None


def _is_header(key: Key) -> bool:
    return "-" in key.wire and "[" not in key.wire and key.wire.lower() != key.name


def _key(key: Key) -> tuple[bool, str]:
    return (key.wire != "id", key.wire.lower())


def _is_name(node: ast.expr) -> bool:
    return isinstance(node, ast.Name | ast.Attribute)


def _page_of(node: ast.expr | None) -> tuple[str, ast.expr | None]:
    if isinstance(node, ast.Subscript):
        return ast.unparse(node.value), node.slice
    return "", None
