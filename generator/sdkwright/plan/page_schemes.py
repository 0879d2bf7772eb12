"""Pagination schemes: the page classes of a package, and what each parameter and field is for."""

from __future__ import annotations

from collections.abc import Sequence

from sdkwright.config import Config, PaginationConfig
from sdkwright.ir import ListOf, PageField, PageScheme, Scalar
from sdkwright.naming.names import Names
from sdkwright.openapi import Operation
from sdkwright.openapi.pagination import (
    ITEMS,
    USUAL_FIRST,
    assign_request_purposes,
    assign_response_purposes,
    first_number,
    flatten_fields,
    is_optional,
    is_required,
    paging_header,
    purpose_of,
    top_level_array,
)
from sdkwright.openapi.request_names import query_names
from sdkwright.plan.fields import field_name
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.plan.rules import Rules
from sdkwright.schema.keywords import Schema, as_schema, properties, required
from sdkwright.schema.view import SchemaView

_PAGE_METHODS = frozenset({"get_next_page", "has_next_page", "iter_pages", "next_page_info"})
"""Methods of page classes, which no field may hide."""
_COUNTING = frozenset({"page_number_param", "offset_count_param"})
_Field = tuple[tuple[str, ...], Schema, str | None]


def build_schemes(rules: Rules, config: Config, operations: Sequence[Operation]) -> tuple[PageScheme, ...]:
    """Build the schemes of the config, in its order."""
    return tuple(_build_scheme(rules, settings, operations) for settings in config.pagination)


def _build_scheme(rules: Rules, settings: PaginationConfig, operations: Sequence[Operation]) -> PageScheme:
    class_name = rules.names.pascal(settings.name)
    builder = ModuleBuilder(rules, "response", "pagination", class_name)
    array = top_level_array(settings.response)
    if array is None:
        fields = flatten_fields(assign_response_purposes(settings.type, settings.response))
    else:
        declared = assign_response_purposes(settings.type, settings.response)
        in_headers = (field for field in flatten_fields(declared) if paging_header(field[1]) is not None)
        fields = (((_array_name(settings, array),), array, ITEMS), *in_headers)
    item_id, item_id_required = _find_item_id(rules.names, fields)
    response = tuple(_response_field(rules, builder, field) for field in fields)
    nested = (builder.finish(),) if builder.scope.definitions else ()
    request = flatten_fields(assign_request_purposes(settings.type, settings.request))
    return PageScheme(
        name=settings.name,
        class_name=class_name,
        kind=settings.type,
        request=tuple(
            PageField(
                field_name(rules.names, path[-1], "params"),
                path,
                builder.type_of(schema, rules.property_path(f"{class_name}Request", path[-1])),
                purpose,
            )
            for path, schema, purpose in request
        ),
        response=response,
        nested=nested,
        param_location=settings.param_location,
        top_level_array=array is not None,
        first=_first_number(rules.view, settings, operations),
        past_empty=bool(settings.continue_on_empty_items),
        item_id=item_id,
        item_id_required=item_id_required,
    )


def _first_number(view: SchemaView, settings: PaginationConfig, operations: Sequence[Operation]) -> int:
    """Return what the first page or item is called: by the scheme, else by all operations with its parameters."""
    usual = USUAL_FIRST.get(settings.type)
    if usual is None:
        return 0
    fields = flatten_fields(assign_request_purposes(settings.type, settings.request))
    counting = {path[-1]: schema for path, schema, purpose in fields if purpose in _COUNTING}
    numbers = (first_number(schema) for schema in counting.values())
    first = next((number for number in numbers if number is not None), None)
    if first is not None:
        return first
    members = [operation for operation in operations if settings.request.keys() <= query_names(operation)]
    distinct: set[int | None] = {
        first_number(view.expand(as_schema(param.schema)), param.description or "")
        for operation in members
        for param in operation.parameters
        if param.name in counting
    }
    agreed = [number for number in distinct if number is not None]
    return agreed[0] if len(agreed) == 1 else usual


def _response_field(rules: Rules, builder: ModuleBuilder, field: _Field) -> PageField:
    path, schema, purpose = field
    wire = path[-1]
    name = field_name(rules.names, wire, "response")
    if name in _PAGE_METHODS and len(path) == 1:
        name = f"{name}_"
    if purpose == ITEMS:
        return PageField(name, path, ListOf(Scalar("object")), purpose)
    if len(path) > 1:
        return PageField(name, path, Scalar("object"), purpose, optional=is_optional(schema))
    header = paging_header(schema)
    kind = builder.type_of(schema, rules.property_path(builder.main, wire))
    return PageField(name, path, kind, purpose, is_required(schema) and header is None, header, is_optional(schema))


def _array_name(settings: PaginationConfig, array: Schema) -> str:
    """Return what the config calls the items of pages that are bare lists."""
    return next((name for name, schema in settings.response.items() if schema is array), ITEMS)


def _find_item_id(names: Names, fields: tuple[_Field, ...]) -> tuple[str, bool]:
    """Return the property of an item that is its cursor, by Python name, and whether every item has it.

    It is the property that says so, else ``id``.
    """
    items = next((schema for _, schema, purpose in fields if purpose == ITEMS), as_schema(None))
    item = as_schema(items.get("items"))
    wire = next((wire for wire, schema in properties(item).items() if purpose_of(schema) == "cursor_item_id"), "id")
    return field_name(names, wire, "response"), wire in required(item)
