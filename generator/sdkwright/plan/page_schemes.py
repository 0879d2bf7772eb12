"""Pagination schemes: the page classes of a package, and what each parameter and field is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.config import Config, PaginationConfig
from sdkwright.ir import ListOf, PageField, PageScheme, Scalar, Type
from sdkwright.naming.names import Names
from sdkwright.plan.fields import field_name
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.plan.rules import Rules
from sdkwright.schema.keywords import Schema, as_schema, properties, types_of

ITEMS = "items"
_PROPERTY = "x-stainless-pagination-property"
_CURSOR_FIELDS = ("next_cursor", "next_page_token", "next_page", "next_token", "end_cursor", "after", "cursor", "next")
_CURSOR_PARAMS = (
    "cursor",
    "page_token",
    "after",
    "starting_after",
    "next_token",
    "page_cursor",
    "pagination_token",
    "next",
)
_HAS_MORE = ("has_more", "has_next_page", "has_next", "more")
_PAGE_PARAMS = ("page", "page_number", "page_no", "p")
_OFFSET_PARAMS = ("offset", "skip", "start", "start_index")

# What a parameter or field is for, by the kind of scheme, where neither config nor document says it.
_REQUEST_ROLES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "cursor": (("next_cursor_param", _CURSOR_PARAMS),),
    "cursor_id": (("next_cursor_id_param", (*_CURSOR_PARAMS, "after_id", "starting_after")),),
    "cursor_url": (),
    "offset": (("offset_count_param", _OFFSET_PARAMS),),
    "page_number": (("page_number_param", _PAGE_PARAMS),),
    "fake_page": (),
}
_RESPONSE_ROLES: Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "cursor": (("next_cursor_field", _CURSOR_FIELDS), ("has_next_page", _HAS_MORE)),
    "cursor_id": (("has_next_page", _HAS_MORE),),
    "cursor_url": (("next_cursor_url_field", ("next", "next_url", "next_page_url")), ("has_next_page", _HAS_MORE)),
    "offset": (
        ("offset_total_count_field", ("total", "total_count", "count")),
        ("offset_count_start_field", ("offset", "start")),
        ("has_next_page", _HAS_MORE),
    ),
    "page_number": (
        ("total_page_count_field", ("total_pages", "page_count", "pages")),
        ("current_page_number_field", ("page", "page_number", "current_page")),
        ("has_next_page", _HAS_MORE),
    ),
    "fake_page": (),
}


@dataclass(frozen=True)
class _Shape:
    """A scheme's request or response, with roles settled: ``fields`` by path."""

    fields: tuple[tuple[tuple[str, ...], Schema, str | None], ...]


def build_schemes(rules: Rules, config: Config) -> tuple[PageScheme, ...]:
    """Build the schemes of the config, in its order."""
    return tuple(_build_scheme(rules, settings) for settings in config.pagination)


def _build_scheme(rules: Rules, settings: PaginationConfig) -> PageScheme:
    class_name = rules.names.pascal(settings.name)
    builder = ModuleBuilder(rules, "response", "pagination", class_name)
    request = _with_roles(settings.request, _REQUEST_ROLES[settings.type])
    array = _is_array(settings.response)
    response = _response_shape(settings, array)
    fields: list[PageField] = []
    for path, schema, role in response.fields:
        name = field_name(rules.names, path[-1], "response")
        kind: Type = ListOf(Scalar("object"))
        if role != ITEMS:
            kind = (
                builder.type_of(schema, rules.property_path(class_name, path[-1]))
                if len(path) == 1
                else Scalar("object")
            )
        fields.append(PageField(name, path, kind, role))
    nested = (builder.finish(),) if builder.scope.definitions else ()
    return PageScheme(
        name=settings.name,
        class_name=class_name,
        kind=settings.type,
        request=tuple(
            PageField(
                field_name(rules.names, path[-1], "params"),
                path,
                builder.type_of(schema, rules.property_path(f"{class_name}Request", path[-1])),
                role,
            )
            for path, schema, role in request.fields
        ),
        response=tuple(fields),
        nested=nested,
        param_location=settings.param_location,
        top_level_array=array,
        past_empty=bool(settings.continue_on_empty_items),
        item_id=_item_id(rules.names, response),
    )


def _is_array(response: Mapping[str, object]) -> bool:
    """Whether pages are bare lists: the response is one, or its items say so (``is_top_level_array``)."""
    return response.get("type") == "array" or bool(_bare(response))


def _bare(response: Mapping[str, object]) -> str | None:
    said = ((name, as_schema(as_schema(one).get(_PROPERTY))) for name, one in response.items())
    return next((name for name, one in said if one.get("is_top_level_array")), None)


def _item_id(names: Names, response: _Shape) -> str:
    """The property of an item that is its cursor, by Python name: the one that says so, else ``id``."""
    items = next((schema for _, schema, role in response.fields if role == ITEMS), as_schema(None))
    known = properties(as_schema(items.get("items")))
    wire = next((wire for wire, one in known.items() if _purpose(one) == "cursor_item_id"), "id")
    return field_name(names, wire, "response")


def _response_shape(settings: PaginationConfig, array: bool) -> _Shape:
    if array:
        return _Shape((((_bare(settings.response) or ITEMS,), _array_of(settings.response), ITEMS),))
    shape = _with_roles(settings.response, _RESPONSE_ROLES[settings.type])
    if any(role == ITEMS for _, _, role in shape.fields):
        return shape
    found = list(shape.fields)
    for index, (path, schema, role) in enumerate(found):
        if role is None and "array" in types_of(schema):
            found[index] = (path, schema, ITEMS)
            break
    return _Shape(tuple(found))


def _array_of(response: Mapping[str, object]) -> Schema:
    bare = _bare(response)
    return as_schema(response if bare is None else response[bare])


def _with_roles(declared: Mapping[str, object], known: tuple[tuple[str, tuple[str, ...]], ...]) -> _Shape:
    """Flatten declared properties into paths and give each the role the config names, else the one its name implies."""
    flat: list[tuple[tuple[str, ...], Schema, str | None]] = []

    def add(path: tuple[str, ...], schema: Schema) -> None:
        flat.append((path, schema, _purpose(schema)))
        for name, item in properties(schema).items():
            add((*path, name), item)

    for name, schema in declared.items():
        add((name,), as_schema(schema))
    given = {role for _, _, role in flat if role is not None}
    for role, names in known:
        if role in given:
            continue
        for wanted in names:
            place = next((i for i, (path, _, had) in enumerate(flat) if path[-1] == wanted and had is None), None)
            if place is not None:
                flat[place] = (*flat[place][:2], role)
                break
    return _Shape(tuple(flat))


def _purpose(schema: Schema) -> str | None:
    found = schema.get(_PROPERTY)
    purpose = as_schema(found).get("purpose")
    return purpose if isinstance(purpose, str) else None
