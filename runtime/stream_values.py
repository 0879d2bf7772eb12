"""One value from one JSON text of a stream, and what is said when there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, Generic, Literal, Protocol, TypeVar, cast

from . import stream_errors as errors
from .transport_api import Response
from .utils.annotations import alias_target, get_args, get_origin, is_alias, is_union, strip_annotated_type

__all__ = ["ValueMaker", "Values", "decoded", "fields_as_json", "is_json", "keeps_unknown", "names_kinds"]

_T = TypeVar("_T")

_NOT_NUMBERS: Final = (
    b"NaN",
    b"Infinity",
)  # which Python's and pydantic's readers take for numbers, and JSON (RFC 8259) does not have


_BEGINNINGS: Final = (b"{", b"[", b'"')  # of JSON, which data that does not go on so was meant to be


class Values(Protocol):
    """A factory of values of one type for one stream."""

    @property
    def takes_text(self) -> bool:
        """Whether data is an item as it is."""
        ...

    @property
    def may_be_text(self) -> bool:
        """Whether data that is not JSON is an item as it is."""
        ...

    @property
    def strict(self) -> bool:
        """Whether data that does not fit is refused."""
        ...

    def compiled(self, data: bytes, /) -> Any:
        """Make a value from JSON in UTF-8. Raises ``ValueError`` where ``make`` has to be asked."""
        ...

    def make(self, data: bytes) -> Any:
        """Make a value. Raises ``APIResponseValidationError`` when there is none."""
        ...


class ValueMaker(Generic[_T]):
    """Makes values of one type for one stream.

    ``strict`` refuses JSON that does not fit the type; otherwise a value is made as well as can be.
    """

    __slots__ = ("_cast_to", "_is_open", "_response", "compiled", "may_be_text", "strict", "takes_text")

    def __init__(self, cast_to: type[_T], response: Response, *, strict: bool, text: bool = False) -> None:
        from .validators import json_validator, quick_validator

        self._cast_to = cast_to
        self._response = response
        self.strict = strict
        self.takes_text = text and _is_text(cast_to)
        """Whether data is an item as it is, because the API describes its events as text and not as JSON."""
        self.may_be_text = text and _has_text(cast_to)
        """Whether data that is not JSON is an item as it is: a choice of text and something else."""
        self._is_open = text and cast_to is object  # nothing says what the data is
        if self.takes_text:
            compiled: Any = _as_text
        elif strict:
            compiled = json_validator(cast_to, strict=True)
        else:
            compiled = quick_validator(cast_to).validate_json
        self.compiled = cast("Callable[[bytes], _T]", compiled)
        """The fast way: JSON in UTF-8 in, the value out; raises ``ValueError`` where ``make`` has to be asked."""

    def make(self, data: bytes) -> _T:
        """Return the value in ``data``, where bytes that are not UTF-8 count as U+FFFD.

        Raises ``APIResponseValidationError`` when ``data`` is not JSON, or does not fit and has to.
        """
        if self.takes_text:
            return self.compiled(data)
        if self.may_be_text and not is_json(data):
            return cast(_T, _as_text(data))
        if self._is_open and not data.startswith(_BEGINNINGS) and not is_json(data):
            return cast(_T, _as_text(data))
        if any(mark in data for mark in _NOT_NUMBERS) and not is_json(data):
            raise errors.not_json(self._response)
        try:
            return self.compiled(data)
        except ValueError:
            self.compiled = self._lenient()  # from now on: what the quick way refuses once may well come again
        try:
            return self.compiled(data)
        except ValueError as error:
            misfit = error
        repaired = data.decode("utf-8", "replace").encode()
        if repaired != data:
            try:
                return self.compiled(repaired)
            except ValueError as error:
                misfit = error
        if is_json(repaired):
            raise errors.unexpected_item(self._response) from misfit
        raise errors.not_json(self._response)

    def _lenient(self) -> Callable[[bytes], _T]:
        from .validators import json_validator

        return cast("Callable[[bytes], _T]", json_validator(self._cast_to, strict=self.strict))


def keeps_unknown(type_: Any, names: frozenset[str]) -> bool:
    """Say whether what an object has under ``names`` is among the unknown fields of the model that it becomes."""
    from .discriminators import is_model

    if not is_model(type_) or type_.model_config.get("extra") != "allow" or type_.model_config.get("alias_generator"):
        return False
    wire_names = ((name, field.validation_alias or field.alias or name) for name, field in type_.model_fields.items())
    return all(isinstance(alias, str) and names.isdisjoint((name, alias)) for name, alias in wire_names)


def _as_text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _is_text(type_: Any) -> bool:
    """Say whether all values of the type are text: ``str``, constants of it, or a choice of these."""
    type_ = strip_annotated_type(type_)
    if is_alias(type_):
        return _is_text(alias_target(type_))
    origin = get_origin(type_)
    if origin is Literal:
        return all(isinstance(value, str) for value in get_args(type_))
    return type_ is str or (is_union(origin) and all(_is_text(member) for member in get_args(type_)))


def _has_text(type_: Any) -> bool:
    """Say whether some values of the type are text."""
    type_ = strip_annotated_type(type_)
    if is_alias(type_):
        return _has_text(alias_target(type_))
    return _is_text(type_) or (is_union(get_origin(type_)) and any(map(_has_text, get_args(type_))))


def names_kinds(type_: Any) -> bool:
    """Say whether values are objects of several kinds, each of which says which it is."""
    from .discriminators import find_discriminator

    type_ = strip_annotated_type(type_)
    if is_alias(type_):
        return names_kinds(alias_target(type_))
    discriminator = find_discriminator(type_, ()) if is_union(get_origin(type_)) else None
    return discriminator is not None and discriminator.decides and len(discriminator.members) > 1


def is_json(data: bytes) -> bool:
    """Return whether ``data`` is JSON, bytes that are not UTF-8 apart."""
    from pydantic_core import from_json

    try:
        from_json(data.decode("utf-8", "replace"), allow_inf_nan=False)
    except ValueError:
        return False
    return True


def fields_as_json(event: str | None, data: bytes, id: str | None, retry: int | None) -> bytes:
    """Return the fields that an event has as a JSON object, its data as text."""
    from pydantic_core import to_json

    fields = {"event": event, "data": data.decode("utf-8", "replace"), "id": id, "retry": retry}
    return to_json({name: value for name, value in fields.items() if value is not None})


def decoded(data: bytes) -> object:
    """Return ``data`` as a JSON value, else as text."""
    from pydantic_core import from_json

    text = data.decode("utf-8", "replace")
    try:
        return from_json(text, allow_inf_nan=False)
    except ValueError:
        return text
