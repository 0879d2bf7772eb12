"""From a config file to a `Config`: errors and warnings with their lines."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeAlias, cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sdkwright.config.base import OTHER_TARGETS, PYTHON, Section
from sdkwright.config.document import Config
from sdkwright.config.findings import nearest_name
from sdkwright.errors import InputError, Problem, Severity
from sdkwright.openapi.pointers import join
from sdkwright.openapi.source import Source
from sdkwright.schema.values import is_list, is_map

Place: TypeAlias = "tuple[str | int, ...]"
_SHORTHANDS = {"models": "openapi_uri", "methods": "endpoint"}


def load_config(path: Path) -> Config:
    """Read the config file at ``path``; unknown keys become warnings in ``Config.problems``.

    Raises InputError with all errors at once: the file is missing or not YAML, or a value is wrong.
    """
    source = Source(path)
    if source.value is None:
        return Config(file=source.name, path=path)
    if not is_map(source.value):
        raise InputError(source.problem("a config file is a mapping of sections"))
    data = _with_lines(source, source.value)
    try:
        config = Config.model_validate(data)
    except ValidationError as error:
        raise InputError(_in_order(_wrong_value(source, detail) for detail in error.errors())) from None
    return config.model_copy(
        update={
            "file": source.name,
            "path": path,
            "problems": _in_order([*source.warnings, *_unknown_keys(source, config), *_unknown_targets(source)]),
            "unused": {
                join("", *place, key): section.without_effect[key]
                for place, section in _sections(config)
                for key in section.unused_keys()
            },
        }
    )


def _with_lines(source: Source, data: dict[str, Any]) -> dict[str, Any]:
    """Return the data with short spellings written out and each model, method, scheme and transform told its line."""
    result = dict(data)
    targets = result.get("targets")
    if is_map(targets):
        result["targets"] = {PYTHON: targets[PYTHON] or {}} if PYTHON in targets else {}
    if is_map(result.get("resources")):
        result["resources"] = _resources(source, ("resources",), result["resources"])
    if "pagination" in result:
        result["pagination"] = _listed(source, ("pagination",), result["pagination"])
    openapi = result.get("openapi")
    if is_map(openapi):
        result["openapi"] = {
            key: _listed(source, ("openapi", key), value) if key in ("transforms", "transformations") else value
            for key, value in openapi.items()
        }
    return result


def _resources(source: Source, place: Place, data: Any) -> Any:
    if not is_map(data):
        return {} if data is None else data
    return {name: _resource(source, (*place, name), body) for name, body in data.items()}


def _resource(source: Source, place: Place, data: Any) -> Any:
    if not is_map(data):
        return {} if data is None else data
    result = dict(data)
    if "subresources" in result:
        result["subresources"] = _resources(source, (*place, "subresources"), result["subresources"])
    for section, short in _SHORTHANDS.items():
        if is_map(result.get(section)):
            result[section] = {
                name: _entry(source, (*place, section, name), short, body) for name, body in result[section].items()
            }
    return result


def _entry(source: Source, place: Place, short: str, data: Any) -> Any:
    """Return a model or method: its line is that of the pointer or endpoint, which is what a report is about."""
    if isinstance(data, str):
        return {short: data, "line": _line(source, place)}
    if is_map(data):
        return {**data, "line": _line(source, (*place, short))}
    return data


def _listed(source: Source, place: Place, data: Any) -> Any:
    if not is_list(data):
        return data
    return [
        {**item, "line": _line(source, (*place, index))} if is_map(item) else item for index, item in enumerate(data)
    ]


def _line(source: Source, place: Place) -> int | None:
    position = source.position(join("", *place))
    return position[0] if position else None


def _wrong_value(source: Source, detail: ErrorDetails) -> Problem:
    """Return one pydantic error in the words of this file; the places of union members are not the file's."""
    place = _real_place(source.value, detail["loc"])
    value = detail["input"]
    if detail["type"] == "value_error":
        message = str(detail.get("ctx", {}).get("error", detail["msg"]))
    elif detail["type"] == "missing":
        message = f"the key {detail['loc'][-1]!r} is missing"
    else:
        mapping = detail["type"] in ("model_type", "dict_type")
        message = "this should be a mapping" if mapping else detail["msg"][:1].lower() + detail["msg"][1:]
        if isinstance(value, (str, int, float)) or value is None:
            message += f", not {json.dumps(value, ensure_ascii=False)}"
    return source.problem(message, join("", *place))


def _real_place(data: Any, location: tuple[str | int, ...]) -> Place:
    """Return the leading part of ``location`` that exists in the file."""
    place: list[str | int] = []
    for part in location:
        if is_map(data) and part in data:
            data = data[str(part)]
        elif is_list(data) and isinstance(part, int) and part < len(data):
            data = data[part]
        else:
            break
        place.append(part)
    return tuple(place)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.line or 0))


def _unknown_keys(source: Source, config: Config) -> Iterator[Problem]:
    """Yield a warning for each key that nothing reads, sections before what is in them."""
    for place, section in _sections(config):
        names = [field.alias or name for name, field in type(section).model_fields.items()]
        for key in section.unknown_keys():
            near = nearest_name(key, names)
            hint = f"did you mean {near!r}?" if near else None
            yield source.problem(
                f"unknown key {key!r} is ignored", join("", *place, key), severity="warning", hint=hint
            )


def _unknown_targets(source: Source) -> Iterator[Problem]:
    """Yield a warning for each target that no generator has."""
    targets = source.value.get("targets") if is_map(source.value) else None
    names = {PYTHON, *OTHER_TARGETS}
    if not is_map(targets):
        return
    for key in targets:
        if key not in names and not key.startswith("x-"):
            near = nearest_name(key, names)
            hint = f"did you mean {near!r}?" if near else None
            severity: Severity = "error" if near == PYTHON and PYTHON not in targets else "warning"
            place = join("", "targets", key)
            yield source.problem(f"there is no target {key!r}; it is ignored", place, severity=severity, hint=hint)


def _sections(value: object, place: Place = ()) -> Iterator[tuple[Place, Section]]:
    """Yield the sections in ``value``, itself first, each with its place in the file."""
    if isinstance(value, Section):
        yield place, value
        for name, field in type(value).model_fields.items():
            yield from _sections(getattr(value, name), (*place, field.alias or name))
    elif isinstance(value, tuple):
        for index, item in enumerate(cast("tuple[object, ...]", value)):
            yield from _sections(item, (*place, index))
    elif is_map(value):
        for key, item in value.items():
            if isinstance(item, Section):
                yield from _sections(item, (*place, key))
