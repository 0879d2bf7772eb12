"""Iterables that can be read more than once."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Any

import pydantic
import pytest

from runtime.eager_iterable import EagerIterable


class Model(pydantic.BaseModel):
    numbers: EagerIterable[int]


class Twice:
    """An iterable whose class makes no other from a list."""

    def __iter__(self) -> Iterable[int]:  # type: ignore[misc]
        yield from (1, 2)


@pytest.mark.parametrize(
    ("value", "numbers"),
    [
        (["1", 2], [1, 2]),
        ((1, "2"), (1, 2)),
        ({1}, {1}),
        (deque(["1"]), deque([1])),
        (iter([1, 2]), [1, 2]),
        (Twice(), [1, 2]),
    ],
    ids=["list", "tuple", "set", "deque", "iterator", "other"],
)
def test_items_are_validated_and_stay_in_their_kind(value: Any, numbers: Any) -> None:
    model = Model(numbers=value)
    assert model.numbers == numbers
    assert model.model_dump() == model.model_dump() == {"numbers": list(numbers)}


def test_items_of_another_type_and_what_is_no_iterable_are_refused() -> None:
    for value in (["a"], 3):
        with pytest.raises(pydantic.ValidationError):
            Model.model_validate({"numbers": value})
