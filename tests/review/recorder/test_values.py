"""Expressions for values of types."""

from __future__ import annotations

import datetime
import enum
import io
import sys
import uuid
from collections.abc import Iterable, Sequence
from typing import IO, Annotated, Any, Literal, Optional, TypeVar, Union

import pytest
from typing_extensions import Required, TypeAliasType, TypedDict

from sdkwright.review.recorder.values import NoValue, Request, write_value

MODULE = sys.modules[__name__]
Size = TypeVar("Size", bound=int)
Free = TypeVar("Free")
Name = TypeAliasType("Name", "str | None")


class Colour(enum.Enum):
    RED = "red"


class Omit:
    """Stands for an argument that is left out."""


class Node(TypedDict, total=False):
    name: Required[str]
    below: list[Node]
    when: datetime.date


class Odd(TypedDict):
    what: memoryview


def write(kind: Any, *, is_full: bool = False) -> str:
    return write_value(kind, MODULE, Request("word", is_full))


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (str, "'word'"),
        ("int", "1"),
        (None, "None"),
        (uuid.UUID, "'00000000-0000-4000-8000-000000000000'"),
        (Annotated[bool, "about"], "True"),
        (Literal["a", "b"], "'a'"),
        (Literal[Colour.RED], "'red'"),
        (Colour, "'red'"),
        (Size, "1"),
        (Name, "'word'"),
        (Union[None, IO[bytes], str], "'word'"),  # noqa: UP007
        (Union[Omit, None, IO[bytes]], "io.BytesIO(b'content')"),  # noqa: UP007
        (Optional[Omit], "None"),  # noqa: UP045
        (dict[str, float], "{'key': 0.5}"),
        (tuple[str, int], "('word', 1,)"),
        (Iterable[str], "['word']"),
        (Sequence[Node], "[{'name': 'name'}]"),
        (Node, "{'name': 'name'}"),
    ],
)
def test_a_type_has_an_expression(kind: Any, code: str) -> None:
    assert write(kind) == code
    eval(code, {"io": io})


def test_optional_keys_are_written_where_everything_is_asked_for() -> None:
    code = write(Node, is_full=True)
    assert eval(code, {"datetime": datetime}) == {
        "name": "name",
        "below": [{"name": "name"}],
        "when": datetime.date(2020, 1, 2),
    }


@pytest.mark.parametrize("kind", [Free, "Missing", Omit, Odd, [1]])
def test_what_has_no_expression_is_no_value(kind: Any) -> None:
    with pytest.raises(NoValue):
        write(kind)
