"""Query strings: nested parameters flattened into ``name=value`` pairs."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from enum import Enum
from typing import Any, cast, get_args
from urllib.parse import parse_qs, urlencode

from .types import ArrayFormat, NestedFormat, NotGiven, Omit, not_given
from .utils.guards import UNSENT, is_iterable, is_list

__all__ = ["Querystring", "parse", "stringify"]

Params = Mapping[str, Any]

_ARRAY_FORMATS: tuple[str, ...] = get_args(ArrayFormat)


class Repeated(list[Any]):
    """A list that is written as ``a=1&a=2``, in any array format."""


class Querystring:
    """Writes parameters in one of the formats APIs use for arrays and nested objects.

    ``array_format`` for ``{"a": [1, 2]}``: ``comma`` → ``a=1,2``, ``repeat`` → ``a=1&a=2``, ``indices`` →
    ``a[0]=1&a[1]=2``, ``brackets`` → ``a[]=1&a[]=2``. ``nested_format`` for ``{"a": {"b": 1}}``: ``brackets`` →
    ``a[b]=1``, ``dots`` → ``a.b=1``. ``None``, omitted values and empty objects are left out.
    """

    array_format: ArrayFormat
    nested_format: NestedFormat

    def __init__(self, *, array_format: ArrayFormat = "repeat", nested_format: NestedFormat = "brackets") -> None:
        self.array_format = array_format
        self.nested_format = nested_format

    def parse(self, query: str) -> dict[str, list[str]]:
        """Return the values of each name in a query string, as written: nested names are not taken apart."""
        return parse_qs(query)

    def stringify(
        self,
        params: Params,
        *,
        array_format: ArrayFormat | NotGiven = not_given,
        nested_format: NestedFormat | NotGiven = not_given,
    ) -> str:
        """Return the parameters as an encoded query string, without the ``?``.

        Formats override those of the instance.
        """
        return urlencode(self.stringify_items(params, array_format=array_format, nested_format=nested_format))

    def stringify_items(
        self,
        params: Params,
        *,
        array_format: ArrayFormat | NotGiven = not_given,
        nested_format: NestedFormat | NotGiven = not_given,
    ) -> list[tuple[str, str]]:
        """Return the parameters as pairs of text, not yet encoded.

        Raises :class:`NotImplementedError`, as published packages do, for an array format that does not exist.
        """
        arrays = self.array_format if isinstance(array_format, NotGiven) else array_format
        nested = self.nested_format if isinstance(nested_format, NotGiven) else nested_format
        pairs: list[tuple[str, str]] = []
        for name, value in params.items():
            if value.__class__ is str:
                pairs.append((name, value))
            else:
                _add(pairs, name, value, arrays, nested)
        return pairs


_default = Querystring()
parse = _default.parse
stringify = _default.stringify
stringify_items = _default.stringify_items


def _add(pairs: list[tuple[str, str]], name: str, value: object, arrays: ArrayFormat, nested: NestedFormat) -> None:
    if isinstance(value, Repeated):
        for entry in value:
            _add(pairs, name, entry, arrays, nested)
        return
    value = to_plain(value)
    if isinstance(value, Mapping):
        for key, inner in cast("Mapping[str, Any]", value).items():
            _add(pairs, f"{name}.{key}" if nested == "dots" else f"{name}[{key}]", inner, arrays, nested)
    elif is_list(value):
        _add_array(pairs, name, value, arrays, nested)
    else:
        text = text_of(value)
        if text is not None:
            pairs.append((name, text))


def _add_array(
    pairs: list[tuple[str, str]], name: str, values: list[Any], arrays: ArrayFormat, nested: NestedFormat
) -> None:
    if arrays == "comma":
        entries: list[Any] = [to_plain(value) for value in values]
        texts = [text_of(entry) for entry in entries if not isinstance(entry, (Mapping, list))]
        joined = ",".join(text for text in texts if text is not None)
        if joined:
            pairs.append((name, joined))
        # An object has no form in a list of commas; it keeps its names.
        for entry in entries:
            if isinstance(entry, (Mapping, list)):
                _add(pairs, name, cast(object, entry), arrays, nested)
    elif arrays == "repeat":
        for value in values:
            _add(pairs, name, value, arrays, nested)
    elif arrays == "indices":
        for index, value in enumerate(values):
            _add(pairs, f"{name}[{index}]", value, arrays, nested)
    elif arrays == "brackets":
        for value in values:
            _add(pairs, f"{name}[]", value, arrays, nested)
    else:  # published packages raise this class for a wrong argument, and their tests ask for it
        raise NotImplementedError(f"Unknown array_format value: {arrays}, choose from {', '.join(_ARRAY_FORMATS)}")


def to_plain(value: Any) -> Any:
    """Return a value whose class says nothing about its shape as a mapping, a list or a scalar."""
    if value.__class__ in _PLAIN_TYPES or isinstance(value, (str, bytes, Mapping)):
        return cast(object, value)
    if isinstance(value, type):
        raise TypeError(f"The class {value.__name__} cannot be sent: pass an instance of it, or a mapping")
    if hasattr(value, "model_dump"):
        return value.model_dump(mode="json", by_alias=True, exclude_unset=True)
    if isinstance(value, Enum):
        return value.value
    return list(value) if is_iterable(value) else value


_PLAIN_TYPES = frozenset((str, int, float, bool, type(None), dict, list, *UNSENT))


def text_of(value: object) -> str | None:
    """Return a scalar as a query string has it; ``None`` for what is left out."""
    if value is None or isinstance(value, (NotGiven, Omit)):
        return None
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, Enum):
        return text_of(value.value)
    if isinstance(value, (datetime.date, datetime.time)):
        return value.isoformat()
    if isinstance(value, bytes):
        return value.decode()
    return str(value)
