"""What is read from one module's source."""

from __future__ import annotations

import pytest

from sdkwright.review.surface.expressions import is_same_code
from sdkwright.review.surface.extract import read_module
from sdkwright.review.surface.types import Ref, union_of

ALIASES = """
from typing import TYPE_CHECKING, Protocol, TypeAlias
if TYPE_CHECKING:
    import httpx as _own
class Value(Protocol): ...
Timeout: TypeAlias = "_own.Timeout | Value"
TITLE = "a | b"
"""


def test_an_alias_written_as_text_stands_for_its_type() -> None:
    attributes = read_module("acme", "_core/httpx.py", ALIASES).attributes
    assert attributes["Timeout"].value == union_of([Ref("httpx.Timeout"), Ref("~._core.httpx.Value")])
    assert attributes["TITLE"].value is None


@pytest.mark.parametrize(
    ("code", "other", "expected"),
    [
        ("httpx.Timeout(timeout=60, connect=5.0)", "Timeout(timeout=60.0, connect=5)", True),
        ("httpx.Timeout(60)", "Timeout(61)", False),
        ("a.B", "C", False),
        ("'60'", "60", False),
        ("f().b", "b", False),
        ("x y", "x y", True),
    ],
)
def test_code_is_compared_by_the_value_it_gives(code: str, other: str, expected: bool) -> None:
    assert is_same_code(code, other) is expected
