"""The header Content-Type of a request."""

from __future__ import annotations

from sdkwright.emit.imports import Imports
from sdkwright.emit.quote import string_literal
from sdkwright.ir import Method
from sdkwright.schema.media import is_range, to_concrete

_USUAL = {
    "multipart": "multipart/form-data",
    "form": "application/x-www-form-urlencoded",
    "binary": "application/octet-stream",
    "text": "text/plain",
}


def spell_content_type(method: Method, imports: Imports) -> str | None:
    """Return the source of the media type of the body; None where it is the client's own, JSON."""
    content_type = method.content_type or _USUAL.get(method.body)
    if content_type is None or content_type == "application/json":
        return None
    if method.body != "binary" or not is_range(content_type):
        return string_literal(content_type)
    root = next((param for param in method.params if param.location == "body_root"), None)
    fallback = string_literal(to_concrete(content_type))
    if root is None:
        return fallback
    guess = imports.run("_core/files", "guess_content_type")
    return f"{guess}({root.name}, {string_literal(content_type)}, otherwise={fallback})"
