"""Generic types of .NET and Java have names that say what they hold."""

from __future__ import annotations

import pytest

from sdkwright.naming.generics import flatten_generic


@pytest.mark.parametrize(
    ("name", "flat"),
    [
        (
            "Farm.Page`1[[Farm.Models.Cow, Farm, Version=1.0.0.0, Culture=neutral, PublicKeyToken=null]]",
            "Farm.Page_Cow",
        ),
        ("Page`1[[C.D, C]]", "Page_D"),
        ("Pair`2[[A.Key, A],[System.Collections.Generic.List`1[[B.Hen, B]], mscorlib]]", "Pair_Key_List_Hen"),
        ("Pair`2[System.String,Farm.Cow]", "Pair_String_Cow"),
        ("Sheets<Farm.Cow, List<Hen>>", "Sheets_Cow_List_Hen"),
        ("Reply«List«Cow»»", "Reply_List_Cow"),
        ("Box`1", "Box"),
        ("Farm.Cow", "Farm.Cow"),
        ("Farm.Barn+Cow", "Farm.Barn+Cow"),
        ("[odd]", "[odd]"),
        ("Open[", "Open["),
    ],
)
def test_a_generic_name_is_that_of_the_type_and_its_arguments(name: str, flat: str) -> None:
    assert flatten_generic(name) == flat
