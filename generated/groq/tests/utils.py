"""What the tests of this package share: checking values against annotations, and clients that need no server."""

from __future__ import annotations

import sys
import types
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

import httpx
import pydantic
from typing_extensions import Annotated, TypeAliasType

from groq import AsyncGroq, Groq
from groq._response import AsyncAPIResponse

CONTENT = b"\x00\xff\r\n\xe2\x80\xa8 binary"
"""A body that is neither text nor JSON."""


def assert_matches_type(expected: Any, value: object, *, path: Sequence[str]) -> None:
    """Fail unless `value` is what the annotation `expected` says, all the way down.

    `path` says where the value stands; the message names the first place that does not fit.
    """
    problem = mismatch(expected, value, ".".join(path))
    assert problem is None, problem


def mismatch(expected: Any, value: object, place: str) -> str | None:
    """The first thing about `value` that is not as `expected` says; None when there is none."""
    if isinstance(expected, TypeAliasType):
        return mismatch(_meaning(expected), value, place)
    origin, arguments = get_origin(expected), get_args(expected)
    if origin is Annotated:
        return mismatch(arguments[0], value, place)
    if origin is Union or origin is types.UnionType:
        problems = [mismatch(one, value, place) for one in arguments]
        return None if None in problems else f"fits no member of {expected}: {'; '.join(map(str, problems))}"
    if origin is Literal:
        fits = any(type(one) is type(value) and one == value for one in arguments)
        return None if fits else f"{place}: {value!r} is none of {arguments}"
    if isinstance(expected, type) and issubclass(expected, pydantic.BaseModel):
        return _model_mismatch(expected, value, place)
    if origin is list:
        return _list_mismatch(arguments[0], value, place)
    if origin is dict:
        return _dict_mismatch(arguments[1], value, place)
    return None if _is_plainly(origin or expected, value) else f"{place}: {value!r} is no {expected}"


def _meaning(alias: TypeAliasType) -> Any:
    """What a recursive alias stands for, its own name in it being looked up where it is defined."""
    holder = types.SimpleNamespace(__annotations__={"value": alias.__value__})
    return get_type_hints(holder, vars(sys.modules[alias.__module__ or __name__]), include_extras=True)["value"]


def _is_plainly(expected: Any, value: object) -> bool:
    if expected is Any or expected is object or isinstance(expected, TypeVar):
        return True
    if expected is None:
        return value is None
    if isinstance(value, bool):
        return expected is bool
    if expected is float:
        return isinstance(value, (int, float))
    if expected is date and isinstance(value, datetime):
        return False
    return isinstance(value, expected)


def _model_mismatch(expected: type[pydantic.BaseModel], value: object, place: str) -> str | None:
    if not isinstance(value, expected):
        return f"{place}: {value!r} is no {expected.__name__}"
    expected.model_rebuild()
    for name, field in expected.model_fields.items():
        found = getattr(value, name)
        if found is None and not field.is_required():
            continue
        problem = mismatch(field.annotation, found, f"{place}.{name}")
        if problem is not None:
            return problem
    return None


def _list_mismatch(item: Any, value: Any, place: str) -> str | None:
    if not isinstance(value, list):
        return f"{place}: {value!r} is no list"
    problems = (mismatch(item, one, f"{place}[{index}]") for index, one in enumerate(cast("list[object]", value)))
    return next((one for one in problems if one is not None), None)


def _dict_mismatch(item: Any, value: Any, place: str) -> str | None:
    if not isinstance(value, dict):
        return f"{place}: {value!r} is no dict"
    problems = (mismatch(item, one, f"{place}.{name}") for name, one in cast("dict[str, object]", value).items())
    return next((one for one in problems if one is not None), None)


def client_with_answer(client: Groq) -> Groq:
    """`client`, with every request answered by `CONTENT` in place of a server."""
    return client.copy(http_client=httpx.Client(transport=httpx.MockTransport(_answer)))


def async_client_with_answer(client: AsyncGroq) -> AsyncGroq:
    """The asynchronous twin of `client_with_answer`."""
    return client.copy(http_client=httpx.AsyncClient(transport=httpx.MockTransport(_answer)))


def _answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, content=CONTENT, headers={"content-type": "application/octet-stream"})


async def gives_nothing(response: AsyncAPIResponse[None]) -> bool:
    """Whether a response is parsed to None; type checkers do not like to be asked directly."""
    parse: Any = response.parse
    return await parse() is None
