"""How most of a document's array parameters are written in a query string."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from sdkwright.openapi import Document
from sdkwright.schema.keywords import as_schema, is_array

ArrayFormat = Literal["comma", "repeat"]


def choose_array_format(document: Document) -> ArrayFormat:
    """Return ``repeat`` (``form``, exploded, as OpenAPI's default) or ``comma``, as more parameters have it."""
    counts: Counter[ArrayFormat] = Counter()
    for operation in document.operations():
        for parameter in operation.parameters:
            in_form = parameter.location == "query" and parameter.style == "form"
            if in_form and is_array(document.view.expand(as_schema(parameter.schema))):
                counts["repeat" if parameter.explode else "comma"] += 1
    return "repeat" if counts["repeat"] >= counts["comma"] else "comma"
