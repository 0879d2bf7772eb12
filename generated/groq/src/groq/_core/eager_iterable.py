"""``Iterable`` fields that can be read more than once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any, TypeAlias, TypeVar

from pydantic_core import CoreSchema
from pydantic_core import core_schema as cs

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler

_T = TypeVar("_T")


class _ReadAtOnce:
    """Metadata that has pydantic read an iterable when it is validated.

    By itself pydantic wraps an ``Iterable`` in an iterator that validates as it goes, and that is empty when it is
    dumped for a second time.
    """

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        (item,) = getattr(source, "__args__", None) or (Any,)
        items: CoreSchema = cs.list_schema(handler.generate_schema(item))

        def read(value: Any, validate: Callable[[Any], list[Any]]) -> Any:
            entries = validate(list(value) if hasattr(value, "__iter__") else value)
            if isinstance(value, (list, str, Iterator)):
                return entries
            try:
                return value.__class__(entries)  # a set, tuple, deque … stays one
            except Exception:
                return entries

        return cs.no_info_wrap_validator_function(
            read, items, serialization=cs.plain_serializer_function_ser_schema(list)
        )


EagerIterable: TypeAlias = Annotated[Iterable[_T], _ReadAtOnce()]
