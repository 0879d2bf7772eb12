"""Which methods return pages, and of what."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from sdkwright.ir import PageScheme, ParamLocation
from sdkwright.openapi.pagination import ITEMS, PAGINATED_METHODS, find_field, fits_scheme
from sdkwright.plan.endpoints import Endpoint
from sdkwright.schema.keywords import Schema, as_schema
from sdkwright.schema.view import SchemaView


@dataclass(frozen=True)
class Page:
    """A page of a scheme, and the schema of its items."""

    scheme: PageScheme
    item: Schema


@dataclass(frozen=True)
class PageMatcher:
    """Holds methods against the pagination schemes; ``warn`` takes a pointer and what is wrong there."""

    view: SchemaView
    schemes: tuple[PageScheme, ...]
    warn: Callable[[str, str], None]

    def match(
        self, endpoint: Endpoint, schema: Schema, request_fields: Sequence[tuple[ParamLocation, str]]
    ) -> Page | None:
        """Return the page a method returns, None when it has no pagination.

        ``schema`` is that of the response, ``request_fields`` the place and wire name of each argument.
        """
        setting = endpoint.settings.paginated
        if setting is False or not self.schemes:
            return None
        pointer = endpoint.operation.pointer
        for scheme in self.schemes:
            if isinstance(setting, str):
                if scheme.name != setting:
                    continue
            elif not self._fits(endpoint, scheme, schema, request_fields):
                continue
            item = self._item(scheme, schema)
            if item is None:
                self.warn(pointer, f"the response has no list of items for the page {scheme.name}")
                return None
            return Page(scheme, item)
        if setting:
            self.warn(pointer, f"no pagination scheme fits {endpoint.operation.path}")
        return None

    def _fits(
        self,
        endpoint: Endpoint,
        scheme: PageScheme,
        schema: Schema,
        request_fields: Sequence[tuple[ParamLocation, str]],
    ) -> bool:
        """Tell whether a method has all of a scheme's parameters and response fields."""
        if endpoint.settings.paginated is None and endpoint.operation.method not in PAGINATED_METHODS:
            return False
        places = {"query"} if scheme.param_location == "query" else {"body", "query"}
        wires = {wire for location, wire in request_fields if location in places}
        params = [field.path[0] for field in scheme.request]
        fields = (
            None
            if scheme.top_level_array
            else [field.path for field in scheme.response if not (field.header or field.optional)]
        )
        return fits_scheme(self.view, wires, schema, params, fields)

    def _item(self, scheme: PageScheme, schema: Schema) -> Schema | None:
        if scheme.top_level_array:
            return as_schema(self.view.expand(schema).get("items"))
        path = next((field.path for field in scheme.response if field.role == ITEMS), None)
        items = find_field(self.view, schema, path) if path is not None else None
        return None if items is None else as_schema(self.view.expand(items).get("items"))
