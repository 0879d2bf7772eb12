"""Plans: what they change, what they leave alone, and that both agree with the types read afresh for every value."""

# ruff: noqa: UP007  # generated packages write types this way
from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import NotRequired, Required, TypeAliasType, TypedDict

from runtime.models import BaseModel
from runtime.types import Base64FileInput, FileTypes, NotGiven, Omit, SequenceNotStr, not_given, omit
from runtime.utils import PropertyInfo, async_maybe_transform, async_transform, maybe_transform, transform
from runtime.utils.transformation_plan import plan_for


class Plain(TypedDict, total=False):
    name: Required[str]
    tags: SequenceNotStr[str]
    inner: Iterable[Plain]
    metadata: dict[str, object]


class Renamed(TypedDict, total=False):
    max_items: Annotated[int, PropertyInfo(alias="maxItems")]
    from_: Required[Annotated[str, PropertyInfo(alias="from")]]
    at: Annotated[str | datetime.datetime, PropertyInfo(alias="startAt", format="iso8601")]
    child: Renamed | None
    children: Iterable[Renamed]
    by_name: dict[str, Renamed]
    either: str | Renamed | Iterable[Plain]
    plain: Plain
    days: Annotated[list[datetime.date], PropertyInfo(format="custom", format_template="%d.%m.%Y")]


Nested = TypeAliasType("Nested", Union[str, Renamed, list["Nested"]])
Words = TypeAliasType("Words", Union[str, list["Words"]])


class Upload(TypedDict, total=False):
    data: Required[Annotated[str | Base64FileInput, PropertyInfo(format="base64")]]
    file_name: Annotated[NotRequired[str], PropertyInfo(alias="fileName")]


class Options(BaseModel):
    max_items: int | None = None
    at: datetime.datetime | None = None


def test_a_type_that_changes_nothing_has_no_plan() -> None:
    assert plan_for(Plain) is None
    assert plan_for(Union[Plain, list[Plain]]) is None
    assert plan_for(str) is None
    assert plan_for(Any) is None


def test_data_that_needs_no_change_is_passed_on_without_a_copy_of_what_it_holds() -> None:
    messages = [{"name": "a", "inner": [{"name": "b"}]}]
    data = {"name": "x", "inner": messages, "tags": omit, "metadata": not_given}

    body = transform(data, Plain)

    assert body == {"name": "x", "inner": messages}
    assert body["inner"] is messages
    assert data["tags"] is omit


def test_what_can_be_read_once_is_read_once() -> None:
    def names() -> Iterator[str]:
        yield "a"

    assert transform({"name": "x", "tags": names()}, Plain) == {"name": "x", "tags": ["a"]}
    assert transform({"from_": "x", "tags": names()}, Renamed) == {"from": "x", "tags": ["a"]}
    assert transform(names(), Iterable[str]) == ["a"]


def test_open_files_are_not_read_as_lines() -> None:
    class Form(TypedDict):
        file: FileTypes

    file = io.BytesIO(b"a\nb\n")
    assert transform({"file": file}, Form) == {"file": file}


def test_names_and_formats_change_at_every_depth_of_a_recursive_type() -> None:
    noon = datetime.datetime(2024, 2, 3, 12, tzinfo=datetime.timezone.utc)
    data = {
        "from_": "a",
        "max_items": 1,
        "child": {"from_": "b", "children": ({"from_": "c", "at": noon},)},
        "by_name": {"from_": {"from_": "d", "days": [noon.date()]}},
        "plain": {"name": "from_"},
        "from": "unknown keys are kept",
    }

    assert transform(data, Renamed) == {
        "from": "unknown keys are kept",
        "maxItems": 1,
        "child": {"from": "b", "children": [{"from": "c", "startAt": "2024-02-03T12:00:00+00:00"}]},
        "by_name": {"from_": {"from": "d", "days": ["03.02.2024"]}},
        "plain": {"name": "from_"},
    }


def test_omitted_values_are_left_out_wherever_the_type_leads() -> None:
    data = {"from_": "a", "child": {"from_": Omit(), "max_items": NotGiven()}, "by_name": {"x": omit}}

    assert transform(data, Renamed) == {"from": "a", "child": {}, "by_name": {}}


def test_models_are_sent_as_they_look_on_the_wire() -> None:
    options = Options(at=datetime.datetime(2024, 1, 1))

    assert transform(options, Renamed) == {"at": "2024-01-01T00:00:00"}
    assert transform(options, Plain) == {"at": "2024-01-01T00:00:00"}
    assert transform({"from_": "a", "child": options}, Renamed) == {"from": "a", "child": {"at": "2024-01-01T00:00:00"}}


def test_none_is_no_data() -> None:
    assert maybe_transform(None, Renamed) is None
    assert maybe_transform({"from_": "a"}, Renamed) == {"from": "a"}


async def test_the_async_twin_does_the_same(tmp_path: Path) -> None:
    file = tmp_path / "a.bin"
    file.write_bytes(b"hi")

    assert await async_transform({"data": file, "file_name": "a"}, Upload) == {"data": "aGk=", "fileName": "a"}
    assert await async_maybe_transform(None, Upload) is None
    assert await async_maybe_transform({"from_": "a"}, Renamed) == {"from": "a"}
    assert transform({"data": io.BytesIO(b"hi")}, Upload) == {"data": "aGk="}
    assert transform({"data": "as it is"}, Upload) == {"data": "as it is"}


def test_extra_items_of_a_typed_dict_are_transformed_by_their_type() -> None:
    class Item(TypedDict):
        a_b: Annotated[int, PropertyInfo(alias="aB")]

    class Open(TypedDict, extra_items=Item):  # type: ignore[call-arg]
        name: str

    assert transform({"name": "x", "other": {"a_b": 1}}, Open) == {"name": "x", "other": {"aB": 1}}


def test_aliases_of_types_are_looked_through() -> None:
    alias: Any = TypeAliasType("alias", list[Annotated[datetime.date, PropertyInfo(format="iso8601")]])

    assert transform([datetime.date(2024, 1, 2)], alias) == ["2024-01-02"]


def test_metadata_that_cannot_be_hashed_is_no_obstacle() -> None:
    type_: Any = Annotated[Renamed, ["a list"]]

    assert transform({"from_": "a"}, type_) == {"from": "a"}


def test_names_that_cannot_be_found_are_an_error_and_not_a_request_with_the_wrong_names() -> None:
    class Broken(TypedDict):
        field: Missing  # type: ignore[name-defined]  # noqa: F821  # pyright: ignore

    with pytest.raises(NameError, match="Missing"):
        transform({"field": 1}, Broken)


def test_property_info_shows_what_was_given() -> None:
    assert repr(PropertyInfo(alias="a", discriminator="type")) == "PropertyInfo(alias='a', discriminator='type')"


def naive(data: Any, type_: Any, info: PropertyInfo | None = None) -> Any:
    """The same reading of the types, done anew at every value."""
    origin, args = get_origin(type_), get_args(type_)
    if origin is Annotated:
        result = [entry for entry in args[1:] if isinstance(entry, PropertyInfo) and entry.format]
        return naive(data, args[0], result[0] if result else info)
    if origin in (Required, NotRequired):
        return naive(data, args[0], info)
    if origin in (Union, UnionType):
        for member in args:
            data = naive(data, member, info)
        return data
    if isinstance(type_, type) and hasattr(type_, "__total__"):
        return _naive_object(data, type_)
    if origin is dict:
        if not isinstance(data, dict):
            return naive(data, object, info)
        return {key: naive(value, args[1], info) for key, value in data.items() if value is not omit}
    if args and origin is not None and isinstance(data, (list, tuple)):
        return [naive(entry, args[0], info) for entry in data]
    if info is not None and isinstance(data, datetime.date):
        return data.strftime(info.format_template or "") if info.format == "custom" else data.isoformat()
    return data


def _naive_object(data: Any, type_: Any) -> Any:
    if not isinstance(data, Mapping):
        return data
    result: dict[str, Any] = {}
    for key, value in data.items():
        if value is omit:
            continue
        hint = get_type_hints(type_, include_extras=True).get(key, Any)
        infos = [entry for layer in _layers(hint) for entry in getattr(layer, "__metadata__", ())]
        alias = next((info.alias for info in infos if isinstance(info, PropertyInfo) and info.alias), key)
        result[alias] = naive(value, hint)
    return result


def _layers(hint: Any) -> Iterator[Any]:
    while get_origin(hint) in (Annotated, Required, NotRequired):
        yield hint
        hint = get_args(hint)[0]


_values = st.recursive(
    st.none() | st.integers(0, 3) | st.sampled_from(["a", omit]) | st.dates() | st.datetimes(),
    lambda inner: st.lists(inner, max_size=2)
    | st.dictionaries(
        st.sampled_from(
            ["from_", "max_items", "at", "child", "children", "by_name", "either", "plain", "days", "name"]
        ),
        inner,
        max_size=4,
    ),
    max_leaves=12,
)


def test_a_recursive_alias_is_followed() -> None:
    data = [{"from_": "a"}, [{"from_": "b"}, "c"]]

    assert transform(data, Nested) == [{"from": "a"}, [{"from": "b"}, "c"]]
    assert plan_for(Words) is None
    assert transform(["a", ["b"]], Words) == ["a", ["b"]]


def _without_omitted(value: Any) -> Any:
    """Where no plan leads, ``omit`` stays for the encoder to drop."""
    if isinstance(value, dict):
        return {key: _without_omitted(entry) for key, entry in value.items() if entry is not omit}
    if isinstance(value, list):
        return [_without_omitted(entry) for entry in value]
    return value


@settings(max_examples=300, deadline=None)
@given(data=_values)
def test_plans_do_what_reading_the_types_for_every_value_does(data: Any) -> None:
    for type_ in (Renamed, Plain, list[Renamed], dict[str, Renamed], Union[str, list[Renamed], Renamed]):
        assert _without_omitted(transform(data, type_)) == _without_omitted(naive(data, type_))


def test_bytes_for_a_base64_field_are_written_in_base64() -> None:
    assert maybe_transform({"data": b"\x89PNG"}, Upload) == {"data": "iVBORw=="}
