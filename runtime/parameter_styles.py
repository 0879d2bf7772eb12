"""Values written in the styles that an API description gives to single parameters (RFC 6570, OpenAPI's ``style``)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from mimetypes import guess_type
from typing import Any, Literal, cast
from urllib.parse import quote

from .querystring import Repeated, text_of, to_plain
from .utils.guards import is_given, is_list
from .utils.json_encoding import openapi_dumps

Style = Literal["form", "comma", "space", "pipe", "deep", "json"]

_SEPARATORS = {"comma": ",", "space": " ", "pipe": "|"}
_PATH_SEPARATORS = {"label": ".", "matrix": ";"}


def styled(params: Mapping[str, Any] | None, styles: Mapping[str, Style]) -> dict[str, object]:
    """Return the parameters with those that have a style of their own written in it; scalars stay as they are.

    Of ``{"a": [1, 2]}`` ``form`` makes ``a=1&a=2``, ``comma`` ``a=1,2``, ``space`` ``a=1%202``, ``pipe`` ``a=1|2``. Of
    ``{"a": {"b": 1}}`` ``form`` makes ``b=1``, ``deep`` ``a[b]=1``, the others ``a=b,1`` with their own separator. Of
    lists of objects ``deep`` makes ``a[0][b]=1``.  ``json`` makes JSON of both. What is ``None`` inside of them is left
    out but for ``json``, names and all.
    """
    result: dict[str, object] = {}
    for name, value in (params or {}).items():
        style = styles.get(name)
        if style is None or value is None or not is_given(value):
            result[name] = value
        else:
            _write(result, name, to_plain(value), style)
    return result


def _write(result: dict[str, object], name: str, value: object, style: Style) -> None:
    if style == "json":
        result[name] = openapi_dumps(value).decode()
    elif isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        if style == "form":
            result.update(fields)
        elif style == "deep":
            _deepen(result, name, fields)
        else:
            pairs = [part for key, item in fields.items() if text_of(item) is not None for part in (key, item)]
            result[name] = _joined(pairs, _SEPARATORS[style])
    elif is_list(value) and style == "deep" and _holds_containers(value):
        _deepen(result, name, _by_place(value))
    elif is_list(value):
        result[name] = Repeated(value) if style in ("form", "deep") else _joined(value, _SEPARATORS[style])
    else:
        result[name] = value


def _deepen(result: dict[str, object], name: str, fields: Mapping[str, object]) -> None:
    for key, item in fields.items():
        inner = to_plain(item)
        if isinstance(inner, Mapping):
            _deepen(result, f"{name}[{key}]", cast("Mapping[str, object]", inner))
        elif is_list(inner) and _holds_containers(inner):
            _deepen(result, f"{name}[{key}]", _by_place(inner))
        else:
            result[f"{name}[{key}]"] = inner


def _holds_containers(values: list[Any]) -> bool:
    return any(isinstance(to_plain(value), (Mapping, list)) for value in values)


def _by_place(values: list[Any]) -> dict[str, object]:
    """Return the elements of a list by their places, which tell the parts of one from those of the next."""
    return {str(place): value for place, value in enumerate(values)}


def _joined(values: Iterable[object], separator: str) -> str:
    return separator.join(text for text in map(text_of, values) if text is not None)


def path_value(value: object, name: str = "", style: str = "simple", explode: bool = False) -> object:
    """Return a value as one part of a path; lists and mappings in style ``simple``, ``label`` or ``matrix``.

    ``explode`` writes each element as RFC 6570 does with ``*``: ``.a.b`` for ``.a,b``, ``;x=a;x=b`` for ``;x=a,b``.
    """
    value = to_plain(value)
    between = _PATH_SEPARATORS.get(style, ",") if explode else ","
    if isinstance(value, Mapping):
        fields = cast("Mapping[str, object]", value)
        texts = [(key, text) for key, item in fields.items() if (text := text_of(item)) is not None]
        parts = ["=".join(pair) if explode else ",".join(pair) for pair in texts]
    else:
        values = value if is_list(value) else [value]
        parts = [text for value_ in values if (text := text_of(value_)) is not None]
        if explode and style == "matrix":
            parts = [f"{name}={part}" for part in parts]
    if style == "matrix":
        return (";" if explode else f";{name}=") + between.join(parts)
    return ("." if style == "label" else "") + between.join(parts)


def with_querystring(url: str, value: object) -> str:
    """Return the URL with ``value`` as its whole query: text as it is, anything else as JSON, percent-encoded."""
    if value is None or not is_given(value):
        return url
    text = value if isinstance(value, str) else openapi_dumps(value).decode()
    return f"{url}?{quote(text, safe='')}"


_FILES = ("image/", "audio/", "video/", "font/")


def with_parts(
    body: Mapping[str, Any] | None, files: Any, types: Mapping[str, str]
) -> tuple[dict[str, object], list[tuple[str, Any]]]:
    """Take the fields named in ``types`` out of a multipart body and make them parts with that media type.

    Gives what is left of the body, and the files with those parts before them.  Each element of a list is a part of
    its own; what is no text is written as JSON. Files get the media type where nothing says theirs; what stands in
    place of a picture, sound or film (its address) stays as it is.
    """
    fields: dict[str, object] = dict(body or {})
    parts: list[tuple[str, Any]] = []
    for name, media in types.items():
        value = fields.get(name)
        if value is None or not is_given(value) or media.startswith(_FILES):
            continue
        value = to_plain(fields.pop(name))
        for item in value if is_list(value) else [value]:
            as_text = isinstance(item, str) and "json" not in media
            parts.append((name, (None, cast(str, item).encode() if as_text else openapi_dumps(item), media)))
    return fields, [
        *parts,
        *((name, _with_type(file, types.get(name.partition("[")[0]))) for name, file in files or ()),
    ]


def _with_type(file: Any, media: str | None) -> Any:
    """Return a file with the media type ``media``, unless it or its name says another."""
    if media is None:
        return file
    if isinstance(file, tuple):
        parts = cast("tuple[object, ...]", file)
        name, content, *more = parts
        says = any(more) or (isinstance(name, str) and guess_type(name)[0])
        return parts if says else (name, content, media, *more[1:])
    source: object = getattr(file, "name", file)
    name = os.path.basename(source) if isinstance(source, str) else "upload"
    if isinstance(source, os.PathLike):
        name = os.path.basename(os.fspath(cast("os.PathLike[str]", source)))
    return file if guess_type(name)[0] else (name, file, media)
