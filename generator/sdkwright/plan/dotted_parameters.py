"""Parameters of a query whose names have a dot in common: one parameter with a key for each."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from sdkwright.naming.names import Names
from sdkwright.openapi import Parameter
from sdkwright.plan.fields import field_name
from sdkwright.schema.keywords import Schema, as_schema, naming


def group_dotted(
    names: Names, parameters: Iterable[Parameter], apart: Collection[str] = frozenset()
) -> list[Parameter]:
    """Return the parameters with ``at.gte`` and ``at.lt`` made one, ``at``, that stands where the first of them does.

    Those in ``apart`` stay as they are, and so do those that would meet another parameter, or have a name or a media
    type of their own.
    """
    parameters = list(parameters)
    reserved = {parameter.name for parameter in parameters if parameter.location == "query"}
    groups: dict[str, list[Parameter]] = {}
    for parameter in parameters:
        head = _head(parameter)
        if head and head not in reserved and parameter.name not in apart:
            groups.setdefault(head, []).append(parameter)
    members = {member.pointer: head for head, group in groups.items() for member in group}
    grouped: list[Parameter] = []
    for parameter in parameters:
        group = members.get(parameter.pointer)
        if group is None:
            grouped.append(parameter)
        elif parameter is groups[group][0]:
            grouped.append(_join(names, group, groups[group]))
    return grouped


def _head(parameter: Parameter) -> str:
    """Return what stands before the dot, empty where the parameter is not to be grouped."""
    head, _, tail = parameter.name.partition(".")
    is_plain = parameter.location == "query" and parameter.content_type is None
    is_named = (
        naming({**as_schema(parameter.schema), **parameter.extensions}) or "x-stainless-param" in parameter.extensions
    )
    return head if is_plain and not is_named and head and tail else ""


def _join(names: Names, head: str, members: list[Parameter]) -> Parameter:
    """Make one parameter of several; its keys are sent under their whole names, as fields of the query."""
    required_names = [parameter.name for parameter in members if parameter.required]
    schema: Schema = {
        "type": "object",
        "properties": {parameter.name: _field(names, parameter) for parameter in members},
        "required": required_names,
    }
    return replace(
        members[0],
        name=head,
        schema=schema,
        required=bool(required_names),
        style="form",
        explode=True,
        style_stated=True,
        description=None,
        examples=(),
        extensions={},
    )


def _field(names: Names, parameter: Parameter) -> Schema:
    name = field_name(names, parameter.name.partition(".")[2], "params")
    doc = {"description": parameter.description} if parameter.description else {}
    return {**as_schema(parameter.schema), **doc, "x-stainless-naming": {"python": {"property_name": name}}}
