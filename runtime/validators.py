"""Compiled validators: one per type, made at first use and kept."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Callable, Iterable
from typing import Any, Literal, TypeVar, cast

import pydantic
from pydantic_core import SchemaValidator, ValidationError

from .discriminators import is_model
from .lenient_schema import SchemaBuilder
from .limits import PARSER_DEPTH, is_nested_deeper
from .utils.annotations import get_args, get_origin
from .utils.guards import VALIDATOR

_T = TypeVar("_T")

JSONData = bytes | bytearray | memoryview | str

_QUICK_VALIDATOR = "__quick_validator__"
_MAX_CACHE_ENTRIES = 1024
_lenient: dict[Any, SchemaValidator] = {}
_quick: dict[Any, SchemaValidator] = {}
_strict: dict[Any, Callable[[Any], Any]] = {}
_LONE_SURROGATE = "[\ud800-\udfff]"
_SURROGATE = r"[\ud800-\udfff]|\\u[dD][89a-fA-F]"
"""In a text of JSON, written as it is or as an escape; two escapes may well be one character."""
_making = threading.Lock()
# Before 2.14 pydantic cannot write models among unknown fields whose class it has not built yet.
_WRITES_UNFINISHED = tuple(int(part) for part in pydantic.VERSION.split(".")[:2]) >= (2, 14)


def lenient_validator(type_: Any) -> SchemaValidator:
    """Return the validator that takes everything, and makes of it what ``type_`` asks for as far as it goes."""
    return _validator(type_, VALIDATOR, _lenient, quick=False)


def quick_validator(type_: Any) -> SchemaValidator:
    """Return a validator that is faster, and refuses some of what :func:`lenient_validator` takes."""
    return _validator(type_, _QUICK_VALIDATOR, _quick, quick=True)


def _validator(type_: Any, attribute: str, by_type: dict[Any, SchemaValidator], *, quick: bool) -> SchemaValidator:
    if is_model(type_):
        # Kept on the class, so that both can be collected together.
        validator: SchemaValidator | None = type_.__dict__.get(attribute)
        if validator is None:
            validator, complete = _compile(type_, quick)
            if complete:
                type.__setattr__(type_, attribute, validator)
        return validator
    try:
        key = _key(type_)
        validator = by_type.get(key)
    except TypeError:  # metadata that cannot be hashed
        return _compile(type_, quick)[0]
    if validator is None:
        validator, complete = _compile(type_, quick)
        if complete:
            if len(by_type) >= _MAX_CACHE_ENTRIES:
                by_type.clear()
            by_type[key] = validator
    return validator


def json_validator(type_: type[_T] | Any, *, strict: bool = False) -> Callable[[JSONData], Any]:
    """Return the function from JSON to ``type_``, for those who call it often; see :func:`parse_json_as`."""
    if strict:
        return _strict_validator(type_)
    validator = lenient_validator(type_)
    validate = cast("Callable[[Any], Any]", validator.validate_json)

    def parse(data: JSONData) -> Any:
        try:
            return validate(data)
        except ValidationError:
            return _from_text(validator, data)

    return parse


def parse_json_as(type_: type[_T] | Any, data: JSONData, *, strict: bool = False, max_depth: int = PARSER_DEPTH) -> Any:
    """Return the value of ``type_`` in ``data``, a JSON text in UTF-8.

    All that the type does not allow is kept as it is, so that all JSON is taken; ``strict`` has pydantic validate
    instead. Raises :class:`ValueError` when ``data`` is not JSON or nests deeper than ``max_depth`` (which counts from
    200 on, where pydantic's parser gives up), and ``pydantic.ValidationError``, which is one, when it does not fit and
    ``strict`` is set.
    """
    if strict:
        return _strict_validator(type_)(data)
    validator = lenient_validator(type_)
    try:
        validate = cast("Callable[[Any], Any]", validator.validate_json)
        return validate(data)  # a view is refused, and then read by the other way
    except ValidationError:
        return _from_text(validator, data, max_depth)


def _from_text(validator: SchemaValidator, data: JSONData, max_depth: int = PARSER_DEPTH) -> Any:
    """Return the value of JSON that pydantic-core's parser refuses: views, lone surrogates, a byte order mark, depth.

    Raises :class:`ValueError` for what is no JSON or nests deeper than ``max_depth``.
    """
    text = data
    if not isinstance(text, str):
        text = bytes(text)
        text = text.decode(json.detect_encoding(text), "surrogatepass")  # as json.loads does
    if is_nested_deeper(text, max_depth):
        raise ValueError("The JSON is nested too deeply")
    # pydantic-core takes no lone surrogate in a name of a field, and the model would stay a dictionary.
    hook = _object_with_sound_names if re.search(_SURROGATE, text) else None
    try:
        value = json.loads(text, object_pairs_hook=hook)
    except RecursionError as error:
        raise ValueError("The JSON is nested too deeply") from error
    return validator.validate_python(value)


def _object_with_sound_names(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON with a replacement character for each lone surrogate in its names."""
    return {re.sub(_LONE_SURROGATE, "\ufffd", name): value for name, value in pairs}


def _strict_validator(type_: Any) -> Callable[[Any], Any]:
    if is_model(type_):
        return cast("Callable[[Any], Any]", type_.model_validate_json)
    try:
        key = _key(type_)
        validator = _strict.get(key)
    except TypeError:
        return pydantic.TypeAdapter(type_).validate_json
    if validator is None:
        if len(_strict) >= _MAX_CACHE_ENTRIES:
            _strict.clear()
        validator = _strict[key] = pydantic.TypeAdapter(type_).validate_json
    return validator


def _compile(type_: Any, quick: bool) -> tuple[SchemaValidator, bool]:
    builder = SchemaBuilder(quick=quick)
    schema = builder.build(type_)
    if builder.extras and not _WRITES_UNFINISHED:
        for cls in builder.models:
            cls.model_rebuild(raise_errors=False)
    return _make(schema, builder.models), builder.complete


def _make(schema: Any, models: Iterable[type[pydantic.BaseModel]]) -> SchemaValidator:
    # Unless told otherwise pydantic-core takes the validator that it finds on a finished model class for the schema
    # given here for that class.
    try:
        return SchemaValidator(schema, None, _use_prebuilt=False)
    except TypeError:
        pass
    # Releases that cannot be told (pydantic 2.11 and 2.12) do not look at classes that are not finished.
    finished = [cls for cls in models if cls.__dict__.get("__pydantic_complete__")]
    with _making:
        try:
            for cls in finished:
                type.__setattr__(cls, "__pydantic_complete__", False)
            return SchemaValidator(schema)
        finally:
            for cls in finished:
                type.__setattr__(cls, "__pydantic_complete__", True)


def _key(type_: Any) -> Any:
    """Return a key that two types share only if they are written alike: equal unions may differ in order."""
    args = get_args(type_)
    if not args:
        return type_
    origin = get_origin(type_)
    if origin is Literal:
        return (origin, *((arg.__class__, arg) for arg in args))
    return (origin, *(_key(arg) for arg in args))
