"""Arguments that are required, dates of every spelling, annotations taken apart, and what importing costs."""

# ruff: noqa: UP007, UP045  # generated packages write types this way
from __future__ import annotations

import asyncio
import datetime
import subprocess
import sys
import threading
from types import ModuleType
from typing import Any, Generic, Optional, TypeVar, Union

import pytest
from hypothesis import given
from hypothesis import strategies as st

import runtime.utils as utils
from runtime import compat, types
from runtime.models import BaseModel
from runtime.types import NOT_GIVEN, NotGiven, Omit, not_given, omit
from runtime.utils import (
    asyncify,
    coerce_boolean,
    drop_omitted,
    extract_type_arg,
    extract_type_var_from_base,
    flatten,
    get_async_library,
    human_join,
    is_given,
    lru_cache,
    parse_date,
    parse_datetime,
    required_args,
    strip_annotated_type,
    strip_not_given,
)
from tests.shared import ROOT

T = TypeVar("T")
U = TypeVar("U")


class Box(Generic[T]): ...


class IntBox(Box[int]): ...


class PairBox(Box[U], Generic[T, U]): ...


def test_required_arguments_work_on_coroutine_functions_and_methods() -> None:
    class Client:
        @required_args(["name"], ["name", "stream"])
        async def create(self, *, name: str = "", stream: bool = False) -> str:
            return f"{name} {stream}"

    assert asyncio.run(Client().create(name="x", stream=True)) == "x True"
    with pytest.raises(TypeError, match=r"either \('name'\) or \('name' and 'stream'\)"):
        Client().create(stream=True)


def test_is_given_knows_marks_of_any_instance() -> None:
    assert not any(is_given(mark) for mark in (omit, not_given, Omit(), NotGiven(), NOT_GIVEN))
    assert all(is_given(value) for value in (None, 0, "", False))
    assert not omit and not not_given
    assert drop_omitted({"a": Omit(), "b": None, "c": {"d": omit}}) == {"b": None, "c": {"d": omit}}
    assert strip_not_given({"a": not_given, "b": 1}) == {"b": 1}
    assert strip_not_given("x") == "x"


@given(
    st.datetimes(timezones=st.timezones() | st.none(), min_value=datetime.datetime(1000, 1, 1)).map(
        # an offset in whole minutes, as ISO 8601 has it
        lambda at: at if at.tzinfo is None else at.astimezone(datetime.timezone(datetime.timedelta(minutes=90)))
    )
)
def test_iso_datetimes_are_read_back(at: datetime.datetime) -> None:
    assert parse_datetime(at.isoformat()) == at
    assert parse_datetime(at.isoformat(" ").encode()) == at


@given(st.dates(min_value=datetime.date(1000, 1, 1)))
def test_iso_dates_are_read_back(day: datetime.date) -> None:
    assert parse_date(day.isoformat()) == day


@pytest.mark.parametrize("text", ["1_000", "2020-01-01T", "2020-01-01T1", "٢٠٢٠-01-01T00:00", "2020-13-01T00:00:00"])
def test_text_that_is_no_moment_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError):
        parse_datetime(text)


def test_type_arguments_are_found_through_subclasses() -> None:
    def find(typ: Any) -> Any:
        return extract_type_var_from_base(typ, generic_bases=(Box,), index=0)

    assert find(Box[str]) is str
    assert find(IntBox) is int
    assert find(PairBox[str, bytes]) is bytes
    with pytest.raises(TypeError, match="no luck"):
        extract_type_var_from_base(dict, generic_bases=(Box,), index=0, failure_message="no luck")
    with pytest.raises(TypeError, match="Could not resolve"):
        find(PairBox)
    with pytest.raises(RuntimeError, match="index 3"):
        extract_type_arg(Union[int, str], 3)


def test_annotated_and_required_are_taken_off() -> None:
    from typing import Annotated

    from typing_extensions import NotRequired, Required

    assert strip_annotated_type(Required[Annotated[Annotated[int, 1], 2]]) is int
    assert strip_annotated_type(Annotated[NotRequired[int | None], 1]) == Optional[int]


async def test_asyncify_leaves_the_thread() -> None:
    assert await asyncify(threading.get_ident)() != threading.get_ident()
    assert get_async_library() == "asyncio"


async def test_under_nest_asyncio_threads_do_not_outlive_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    name = asyncify(lambda: threading.current_thread().name)
    assert "AnyIO" in await name()
    monkeypatch.setitem(sys.modules, "nest_asyncio", ModuleType("nest_asyncio"))
    assert (await name()).startswith("asyncio_")


def test_outside_of_any_loop_there_is_no_async_library() -> None:
    assert get_async_library() == "false"


def test_small_helpers() -> None:
    assert human_join(["a"]) == "a"
    assert human_join(["a", "b", "c"]) == "a, b or c"
    assert flatten([[1], [], [2, 3]]) == [1, 2, 3]
    assert coerce_boolean("true") and not coerce_boolean("no") and not coerce_boolean(None)

    @lru_cache(maxsize=None)
    def new() -> object:
        return object()

    assert new() is new()


def test_every_name_is_there() -> None:
    for name in dir(utils):
        assert getattr(utils, name) is not None
    with pytest.raises(AttributeError):
        utils.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_compat_names_work_without_knowing_pydantic_1() -> None:
    class Model(BaseModel):
        a: int | None = None

    model = compat.parse_obj(Model, {"a": 1})
    assert compat.model_copy(model) == model
    assert compat.model_dump(model, exclude_unset=True, by_alias=True) == {"a": 1}
    assert compat.model_json(Model(), indent=None) == '{"a":null}'
    assert compat.field_get_default(compat.get_model_fields(Model)["a"]) is None
    assert compat.field_outer_type(compat.get_model_fields(Model)["a"]) == Optional[int]
    assert compat.get_model_config(Model)["extra"] == "allow"
    assert compat.ConfigDict(extra="allow") == {"extra": "allow"}
    with pytest.raises(AttributeError):
        compat.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_names_of_httpx_are_its_own() -> None:
    import httpx

    assert types.Timeout is httpx.Timeout
    assert types.Transport is httpx.BaseTransport
    assert types.ProxiesTypes is not None
    with pytest.raises(AttributeError):
        types.nothing  # type: ignore[attr-defined]  # noqa: B018


def test_parameters_are_made_without_importing_what_only_responses_need() -> None:
    code = """
import sys
import runtime.compat, runtime.files, runtime.querystring, runtime.types, runtime.utils
from runtime.utils import maybe_transform, path_template, required_args, is_given, extract_files, openapi_dumps
from typing import Iterable, TypedDict
class P(TypedDict):
    a: Iterable[int]
openapi_dumps(maybe_transform({"a": [1]}, P)); path_template("/a/{b}", b=1)
print(*sorted({"pydantic", "pydantic_core", "httpx", "anyio", "email", "distro", "asyncio"} & sys.modules.keys()))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == ""
