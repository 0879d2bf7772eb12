"""One schema from the two classes that a model has, one for responses and one for requests."""

from __future__ import annotations

from typing import Any

from sdkwright.schema.values import is_list, is_map
from tests.peers.rebuild.source import Module

Schema = dict[str, Any]
_NULL: Schema = {"type": "null"}


def are_twins(response: Module, params: Module) -> bool:
    """Whether two modules show one schema: both are classes with fields in common, or neither is one."""
    answer, other = response.classes.get(response.main), params.classes.get(params.main)
    if answer is None or other is None:
        return answer is None and other is None
    mine, theirs = {member.name for member in answer.members}, {member.name for member in other.members}
    return 2 * len(mine & theirs) >= max(len(mine), len(theirs))


def merged(response: Schema | None, params: Schema | None) -> Schema:
    """The schema both come from: requests tell what is required and what may be null, responses the rest."""
    if response is None or params is None:
        return response if response is not None else params if params is not None else {}
    return _merged(response, params)


def _merged(response: Schema, params: Schema) -> Schema:
    bare, null = _without_null(params)
    own, also = _without_null(response)
    result = _alike(own, bare)
    return _with_null(result) if null or also else result


def _alike(response: Schema, params: Schema) -> Schema:
    if "properties" in response and "properties" in params:
        return _objects(response, params)
    if "items" in response and "items" in params:
        return {**response, "items": _merged(response["items"], params["items"])}
    first, second = response.get("anyOf"), params.get("anyOf")
    if first and second and len(first) == len(second):
        return {**response, "anyOf": [_merged(left, other) for left, other in zip(first, second, strict=True)]}
    more, other = response.get("additionalProperties"), params.get("additionalProperties")
    if is_map(more) and is_map(other):
        return {**response, "additionalProperties": _merged(more, other)}
    if "allOf" in response and "allOf" in params and len(response["allOf"]) == len(params["allOf"]):
        return {**response, "allOf": [_merged(a, b) for a, b in zip(response["allOf"], params["allOf"], strict=True)]}
    return response if response else params


def _objects(response: Schema, params: Schema) -> Schema:
    mine, theirs = response["properties"], params["properties"]
    matches: Schema = {}
    for wire in [*mine, *(name for name in theirs if name not in mine)]:
        if wire in mine and wire in theirs:
            matches[wire] = _merged(mine[wire], theirs[wire])
        elif wire in mine:
            matches[wire] = _marked(mine[wire], "readOnly")
        else:
            matches[wire] = _marked(theirs[wire], "writeOnly")
    required = [name for name in response.get("required", []) if name not in theirs]
    result: Schema = {**response, "properties": matches}
    result.pop("required", None)
    required = [*params.get("required", []), *required]
    return {**result, "required": required} if required else result


def _marked(schema: Schema, word: str) -> Schema:
    return {"allOf": [schema], word: True} if "$ref" in schema else {**schema, word: True}


def _without_null(schema: Schema) -> tuple[Schema, bool]:
    members = schema.get("anyOf")
    if is_list(members) and _NULL in members:
        rest = [member for member in members if member != _NULL]
        return (rest[0] if len(rest) == 1 else {**schema, "anyOf": rest}), True
    kind = schema.get("type")
    if is_list(kind) and "null" in kind and len(kind) == 2:
        return {**schema, "type": next(word for word in kind if word != "null")}, True
    return schema, False


def _with_null(schema: Schema) -> Schema:
    if "anyOf" in schema:
        return {**schema, "anyOf": [*schema["anyOf"], _NULL]}
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    return {"anyOf": [schema, _NULL]} if schema else schema
