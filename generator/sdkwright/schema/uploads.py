"""Where files are in what is sent."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.schema.keywords import Schema, additional, as_schema, is_null, is_upload, properties, variants
from sdkwright.schema.view import SchemaView

_MAX_DEPTH = 6


def holds_uploads(view: SchemaView, schema: Schema) -> bool:
    """Return whether an upload is anywhere in a value."""
    return next(find_uploads(view, schema), None) is not None


def find_uploads(view: SchemaView, schema: Schema, depth: int = 0) -> Iterator[tuple[str, ...]]:
    """Yield the paths of uploads below a value, by the names on the wire.

    ``<array>`` stands for every item, ``<key>`` for every key of a map; after ``<other>`` what is no file is meant,
    too.
    """
    if depth > _MAX_DEPTH:
        return
    body = view.expand(schema)
    if is_upload(body):
        yield ()
    elif variants(body):
        files = [list(find_uploads(view, member, depth + 1)) for member in variants(body) if not is_null(member)]
        # What is no file, nor a list of files, stays in the body beside one.
        is_open = not all(paths and all(path[:1] in ((), ("<array>",)) for path in paths) for paths in files)
        yield from dict.fromkeys(path or (("<other>",) if is_open else ()) for paths in files for path in paths)
    elif "items" in body:
        yield from (("<array>", *rest) for rest in find_uploads(view, as_schema(body["items"]), depth + 1))
    else:
        for wire, item in properties(body).items():
            yield from ((wire, *rest) for rest in find_uploads(view, item, depth + 1))
        others = ("<other>",) if properties(body) else ()
        for rest in find_uploads(view, additional(body) or {}, depth + 1):
            yield ("<key>", *(rest or others))
