"""Query strings in every format, and reading them back."""

from __future__ import annotations

import datetime
import enum
from typing import Any, cast, get_args
from urllib.parse import parse_qsl, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from runtime.models import BaseModel
from runtime.querystring import Querystring, parse, stringify, stringify_items
from runtime.types import ArrayFormat, NestedFormat, Omit, omit


class Order(enum.Enum):
    UP = "asc"


class Range(BaseModel):
    start: int
    end: int | None = None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (omit, ""),
        (Omit(), ""),
        (None, ""),
        ("", "a="),
        ("ü&=", "a=%C3%BC%26%3D"),
        (datetime.date(2024, 1, 2), "a=2024-01-02"),
        (datetime.datetime(2024, 1, 2, tzinfo=datetime.timezone.utc), "a=2024-01-02T00%3A00%3A00%2B00%3A00"),
        (Order.UP, "a=asc"),
        ([Order.UP, None, omit], "a=asc"),
        (Range(start=1), "a%5Bstart%5D=1"),
        (iter([1, 2]), "a=1&a=2"),
        ({3}, "a=3"),
        ([[1, 2], 3], "a=1&a=2&a=3"),
        ([], ""),
        (b"raw", "a=raw"),
    ],
)
def test_values_as_they_are_written(value: object, expected: str) -> None:
    assert stringify({"a": value}) == expected


def test_indices_count_every_entry() -> None:
    assert unquote(stringify({"a": ["x", {"b": [True]}]}, array_format="indices")) == "a[0]=x&a[1][b][0]=true"


def test_objects_within_a_list_of_commas_keep_their_names() -> None:
    assert unquote(stringify({"a": [1, {"b": 2}, 3]}, array_format="comma")) == "a=1,3&a[b]=2"
    assert unquote(stringify({"a": [[1, 2], [3]]}, array_format="comma")) == "a=1,2&a=3"


def test_the_instance_decides_unless_the_call_does() -> None:
    qs = Querystring(array_format="comma", nested_format="dots")
    assert unquote(qs.stringify({"a": {"b": [1, 2]}})) == "a.b=1,2"
    assert unquote(qs.stringify({"a": {"b": [1, 2]}}, array_format="brackets", nested_format="brackets")) == (
        "a[b][]=1&a[b][]=2"
    )


def test_pairs_are_not_encoded() -> None:
    assert stringify_items({"a b": "c&d", "e": 1}) == [("a b", "c&d"), ("e", "1")]


def test_parse_reads_lists() -> None:
    assert parse("a=1&a=2&b=x%20y") == {"a": ["1", "2"], "b": ["x y"]}


def test_an_unknown_format_is_an_error() -> None:
    with pytest.raises(NotImplementedError, match="choose from comma, repeat, indices, brackets"):
        stringify({"a": [1]}, array_format=cast(Any, "semicolon"))


_keys = st.text("abc", min_size=1, max_size=2)
_trees = st.dictionaries(
    _keys,
    st.recursive(
        st.text(max_size=3) | st.integers() | st.booleans() | st.none(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_keys, inner, max_size=3),
        max_leaves=8,
    ),
    max_size=3,
)


def _leaves(value: Any, array_format: ArrayFormat, nested: NestedFormat, name: str) -> list[tuple[str, str]]:
    """The pairs that a value stands for, name by name."""
    if value is None:
        return []
    if isinstance(value, dict):
        parts = [(f"{name}.{key}" if nested == "dots" else f"{name}[{key}]", inner) for key, inner in value.items()]
    elif isinstance(value, list):
        suffix = {"repeat": "", "brackets": "[]", "indices": "[{}]"}[array_format]
        parts = [(name + suffix.format(index), inner) for index, inner in enumerate(value)]
    else:
        return [(name, str(value).lower() if isinstance(value, bool) else str(value))]
    return [pair for key, inner in parts for pair in _leaves(inner, array_format, nested, key)]


@settings(max_examples=200, deadline=None)
@given(
    tree=_trees,
    arrays=st.sampled_from([name for name in get_args(ArrayFormat) if name != "comma"]),
    nested=st.sampled_from(get_args(NestedFormat)),
)
def test_every_leaf_is_written_once_under_its_path(tree: Any, arrays: Any, nested: Any) -> None:
    expected = [pair for key, value in tree.items() for pair in _leaves(value, arrays, nested, key)]

    query = stringify(tree, array_format=arrays, nested_format=nested)

    assert parse_qsl(query, keep_blank_values=True) == expected
    assert query.isascii()


@settings(max_examples=100, deadline=None)
@given(values=st.lists(st.integers() | st.booleans(), min_size=1))
def test_commas_join_scalars(values: list[Any]) -> None:
    texts = [str(value).lower() if isinstance(value, bool) else str(value) for value in values]
    assert stringify_items({"a": values}, array_format="comma") == [("a", ",".join(texts))]
