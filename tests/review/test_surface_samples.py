"""Literals that fit a type, for the programs that show a change."""

from __future__ import annotations

import pytest

from sdkwright.review.surface.samples import other_samples, sample_source
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import NONE, Ref, Type, Values, union_of

SURFACE = Surface("zoo", "1.0.0", {})
STR, INT, CLASS = Ref("str"), Ref("int"), Ref("type", (Ref("typing.Any"),))


@pytest.mark.parametrize(
    ("kind", "code"),
    [
        (STR, '"text"'),
        (CLASS, "str"),
        (union_of([CLASS, NONE, STR]), '"text"'),
        (union_of([NONE, CLASS]), "str"),
        (Values(frozenset({"'b'", "'a'"})), '"a"'),
        (Ref("typing.List", (INT,)), "[1]"),
        (Ref("typing.Dict", (STR, INT)), '{"key": 1}'),
        (Ref("zoo.Unknown"), ""),
    ],
)
def test_a_literal_fits_the_type(kind: Type, code: str) -> None:
    assert sample_source(kind, SURFACE) == code


def test_there_are_others_where_the_first_fits_the_new_type_too() -> None:
    assert other_samples(union_of([STR, INT]), SURFACE) == ('"another text"', "7")
    assert other_samples(Values(frozenset({"'a'"})), SURFACE) == ()
