"""``pagination.py``: a sync and an async page class for each scheme."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sdkwright.emit.annotations import Annotator, Catalog
from sdkwright.emit.imports import Imports
from sdkwright.emit.quote import Code, expression, identifier, literal, string_literal
from sdkwright.emit.runtime import HTTP
from sdkwright.ir import AliasDef, Definition, Nullable, ObjectDef, PageField, PageScheme, Ref, Scalar, Sdk, Type

MODULE = "pagination"


@dataclass(frozen=True)
class FieldView:
    """A field of a page or of a model nested in one; ``value`` is the source after ``=`` or None."""

    name: Code
    annotation: Code
    value: Code | None


@dataclass(frozen=True)
class ModelView:
    """A model nested in a page; it is generic where the items are somewhere in it."""

    name: Code
    fields: tuple[FieldView, ...]
    is_generic: bool


@dataclass(frozen=True)
class AliasView:
    """An alias nested in a page; ``value`` is its type."""

    name: Code
    value: Code


@dataclass(frozen=True)
class SchemeView:
    """A scheme with what its fields are for as expressions on ``self``, None where it has no such field or parameter."""

    class_name: Code
    kind: str
    build: Code | None
    build_doc: str
    nested: tuple[ModelView | AliasView, ...]
    fields: tuple[FieldView, ...]
    items: Code | None
    casts_items: bool
    has_more: Code | None
    next_cursor: Code | None
    next_url: Code | None
    total: Code | None
    total_pages: Code | None
    current: Code | None
    param: Code | None
    in_body: bool
    first: int
    counts_from_zero: bool
    past_empty: bool
    item_id: Code
    item_name: Code
    item_id_required: bool
    back_param: Code | None
    back_cursor: Code | None

    @property
    def goes_back(self) -> bool:
        """Whether a call that asks for what comes before a place goes on that way."""
        return self.back_param is not None and (
            self.kind == "cursor_id" or (self.kind == "cursor" and self.back_cursor is not None)
        )


def pagination_view(sdk: Sdk, catalog: Catalog) -> dict[str, object]:
    """Return all that the template prints."""
    imports = Imports(MODULE, avoid=_field_names(sdk), eager=True)
    for scheme in sdk.pages:
        imports.define(f"Sync{identifier(scheme.class_name)}", f"Async{scheme.class_name}")
        imports.define(*(definition.name for module in scheme.nested for definition in module.definitions))
        if scheme.kind == "cursor_id":
            imports.define(f"{scheme.class_name}Item")
    imports.define("_T", "_BaseModelT")
    for name in ("Generic", "List", "Optional", "TypeVar"):
        imports.std("typing", name)
    arrays = any(scheme.top_level_array or _in_headers(scheme) for scheme in sdk.pages)
    if any(map(_in_headers, sdk.pages)):
        imports.run("_core/pages", "page_fields")
    if arrays or any(scheme.nested for scheme in sdk.pages):
        imports.run("_core/models", "BaseModel")
    if arrays:
        imports.std("typing", "Type")
    for name in ("Protocol", "runtime_checkable") if any(page.kind == "cursor_id" for page in sdk.pages) else ():
        imports.std("typing_extensions", name)
    for name in ("BaseSyncPage", "BaseAsyncPage"):
        imports.run("_core/pages", name)
    if any(scheme.kind != "fake_page" for scheme in sdk.pages):
        imports.run("_core/pages", "PageInfo")
    annotator = Annotator(catalog, imports)
    views = [_scheme(page, annotator) for page in sdk.pages]
    if any(view.build or (view.items and view.casts_items) for view in views):
        imports.std("typing", "cast")
    counts = any(view.kind in ("offset", "page_number") and view.param for view in views)
    turns = any(view.goes_back for view in views)
    if counts or turns or any(view.build for view in views):
        imports.std("typing", "Any")
    if any(view.build or view.next_url for view in views):
        imports.run(HTTP, "httpx")
    return {"schemes": views, "counts": counts, "turns": turns, "arrays": arrays, "imports": imports.render()}


def _field_names(sdk: Sdk) -> frozenset[str]:
    """Return the names that the classes' bodies bind, which annotations there would mean."""
    nested = (definition for scheme in sdk.pages for module in scheme.nested for definition in module.definitions)
    below = (field.name for definition in nested if isinstance(definition, ObjectDef) for field in definition.fields)
    return frozenset((*(field.name for scheme in sdk.pages for field in scheme.response), *below))


def _scheme(scheme: PageScheme, annotator: Annotator) -> SchemeView:
    response_fields = {field.role: field for field in scheme.response if field.role}
    request_fields = {field.role: field for field in scheme.request if field.role}
    items, pages = response_fields.get("items"), response_fields.get("total_page_count_field")
    param = next((request_fields[role] for role in _PARAM_ROLES if role in request_fields), None)
    holders = _item_holders(scheme)
    back = next(
        (
            request_fields[role]
            for role in ("previous_cursor_param", "previous_cursor_id_param")
            if role in request_fields
        ),
        None,
    )
    return SchemeView(
        class_name=identifier(scheme.class_name),
        kind=scheme.kind,
        build=_build(scheme),
        build_doc=(
            "Make a page of a response whose body is the bare list."
            if scheme.top_level_array
            else "Make a page of a response with fields in its headers."
        ),
        nested=tuple(
            _model(definition, holders, annotator) for module in scheme.nested for definition in module.definitions
        ),
        fields=tuple(_field(field, holders, annotator) for field in scheme.response if len(field.path) == 1),
        items=_get(items, scheme),
        casts_items=not holders,
        has_more=_get(response_fields.get("has_next_page"), scheme),
        next_cursor=_get(response_fields.get("next_cursor_field"), scheme),
        next_url=_get(response_fields.get("next_cursor_url_field"), scheme),
        total=_get(response_fields.get("offset_total_count_field"), scheme),
        total_pages=_get(pages, scheme),
        current=_get(
            response_fields.get("current_page_number_field") or response_fields.get("offset_count_start_field"), scheme
        ),
        param=string_literal(param.path[-1]) if param is not None else None,
        in_body=scheme.param_location == "body",
        first=scheme.first,
        # A field for the last page holds its number; of others it is the count.
        counts_from_zero=scheme.first == 0 and pages is not None and "last" not in pages.path[-1].lower(),
        past_empty=scheme.past_empty,
        item_id=string_literal(scheme.item_id),
        item_name=identifier(scheme.item_id),
        item_id_required=scheme.item_id_required,
        back_param=string_literal(back.path[-1]) if back is not None else None,
        back_cursor=_get(response_fields.get("previous_cursor_field"), scheme),
    )


def _in_headers(scheme: PageScheme) -> dict[str, tuple[str, bool]]:
    """Return the fields that headers hold by wire name, each with the header and whether it is text."""
    fields = (field for field in scheme.response if len(field.path) == 1)
    return {field.path[0]: (field.header, field.type == Scalar("str")) for field in fields if field.header}


def _build(scheme: PageScheme) -> Code | None:
    """Return the source of a page's fields where the body alone does not give them, by name or wire name."""
    in_headers = _in_headers(scheme)
    items = f"{{{string_literal(scheme.response[0].name)}: data}}" if scheme.top_level_array else None
    if not in_headers:
        return None if items is None else expression(items)
    return expression(f"page_fields({items or 'data'}, response.headers, {literal(in_headers)})")


_PARAM_ROLES = (
    "next_cursor_param",
    "next_cursor_id_param",
    "offset_count_param",
    "page_number_param",
)


def _item_holders(scheme: PageScheme) -> dict[str, str]:
    """Return the models nested in a page that hold its items, by name, with the wire name of the field that leads to them.

    They are generic, as the page is: else what is in them would be no models.
    """
    items = next((field for field in scheme.response if field.role == "items"), None)
    if items is None or len(items.path) == 1:
        return {}
    models = {
        definition.name: definition
        for module in scheme.nested
        for definition in module.definitions
        if isinstance(definition, ObjectDef)
    }
    holders: dict[str, str] = {}
    kind = next((field.type for field in scheme.response if field.path == items.path[:1]), None)
    for wire in items.path[1:]:
        model = models.get(_model_name(kind))
        if model is None:
            return {}
        holders[model.name] = wire
        kind = next((field.type for field in model.fields if field.wire == wire), None)
    return holders


def _model_name(kind: Type | None) -> str:
    kind = kind.inner if isinstance(kind, Nullable) else kind
    return kind.name if isinstance(kind, Ref) else ""


def _model(definition: Definition, holders: Mapping[str, str], annotator: Annotator) -> ModelView | AliasView:
    name = identifier(definition.name)
    if isinstance(definition, AliasDef):
        annotator.imports.std("typing_extensions", "TypeAlias")
        return AliasView(name, expression(annotator.spell(definition.type, "response")))
    to_items = holders.get(definition.name)
    fields = (
        (
            _holder(field.name, field.wire, field.type, annotator)
            if field.wire == to_items
            else _optional(field.name, field.wire, field.type, annotator)
        )
        for field in definition.fields
    )
    return ModelView(name, tuple(fields), to_items is not None)


def _holder(name: str, wire: str, kind: Type, annotator: Annotator) -> FieldView:
    """Return a field that is the list of items, or the model in which they are."""
    model = _model_name(kind)
    annotation = expression(f"Optional[{identifier(model)}[_T]]" if model else "Optional[List[_T]]")
    return FieldView(identifier(name), annotation, _default(name, wire, annotator))


def _field(field: PageField, holders: Mapping[str, str], annotator: Annotator) -> FieldView:
    if field.role == "items":
        alias = _alias(field.name, field.path[-1], annotator)
        return FieldView(identifier(field.name), Code("List[_T]"), expression(f"{alias})") if alias else None)
    if _model_name(field.type) in holders:
        return _holder(field.name, field.path[-1], field.type, annotator)
    if field.required and not isinstance(field.type, Nullable):
        alias = _alias(field.name, field.path[-1], annotator)
        annotation = expression(annotator.spell(field.type, "response"))
        return FieldView(identifier(field.name), annotation, expression(f"{alias})") if alias else None)
    return _optional(field.name, field.path[-1], field.type, annotator)


def _optional(name: str, wire: str, kind: Type, annotator: Annotator) -> FieldView:
    """Return a field that a server may leave out: a page without it is still a page."""
    annotation = expression(annotator.spell(kind if isinstance(kind, Nullable) else Nullable(kind), "response"))
    return FieldView(identifier(name), annotation, _default(name, wire, annotator))


def _default(name: str, wire: str, annotator: Annotator) -> Code:
    alias = _alias(name, wire, annotator)
    return expression(f"{alias}, default=None)" if alias else "None")


def _alias(name: str, wire: str, annotator: Annotator) -> str | None:
    if name == wire:
        return None
    return f"{annotator.imports.std('pydantic', 'Field')}(alias={string_literal(wire)}"


def _get(field: PageField | None, scheme: PageScheme) -> Code | None:
    """Return the value of a field, however deep, as an expression that is None where any part of the way is missing."""
    if field is None:
        return None
    names = {field.path: identifier(field.name) for field in scheme.response}
    steps = [names.get(field.path[: depth + 1], field.path[depth]) for depth in range(len(field.path))]
    prefixes = ["self." + ".".join(steps[: depth + 1]) for depth in range(len(steps))]
    if len(prefixes) == 1:
        return expression(prefixes[0])
    present = " and ".join(f"{prefix} is not None" for prefix in prefixes[:-1])
    return expression(f"{prefixes[-1]} if {present} else None")
