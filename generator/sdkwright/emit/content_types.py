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
    if method.json_without_files:
        return None  # it depends on the files, which are looked for later
    root = next((param for param in method.params if param.location == "body_root"), None)
    if method.raw_media is not None and root is not None:
        raw = _spell_raw_type(root.name, method.raw_media, imports)
        usual = string_literal(method.content_type or _USUAL.get(method.body) or "application/json")
        return f"{raw} if {imports.run('_core/utils', 'is_given')}({root.name}) else {usual}"
    content_type = method.content_type or _USUAL.get(method.body)
    if content_type is None or content_type == "application/json":
        return None
    if method.body != "binary" or not is_range(content_type):
        return string_literal(content_type)
    return (
        string_literal(to_concrete(content_type)) if root is None else _spell_raw_type(root.name, content_type, imports)
    )


def _spell_raw_type(name: str, media: str, imports: Imports) -> str:
    """Return the source of the media type of the bytes in the variable ``name``, of which ``media`` may be a range."""
    if not is_range(media):
        return string_literal(media)
    guess = imports.run("_core/files", "guess_content_type")
    return f"{guess}({name}, {string_literal(media)}, otherwise={string_literal(to_concrete(media))})"


def type_by_files(files: str) -> str:
    """Return the source of headers that say that a body is a form where the variable ``files`` holds any, else JSON."""
    media = f'"multipart/form-data" if {files} else "application/json"'
    return f'{{"Content-Type": {media}, **(extra_headers or {{}})}}'


def only_in_form(method: Method, source: str, files: str | None) -> str:
    """Return the source of parts or styles of a body, none where it is JSON for lack of ``files``."""
    return f"{source} if {files} else {{}}" if method.json_without_files and files is not None else source
