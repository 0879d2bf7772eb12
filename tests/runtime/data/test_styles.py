"""Values in the styles of single parameters."""

from __future__ import annotations

from runtime.parameter_styles import path_value, styled


def test_what_is_none_inside_a_value_is_left_out_with_its_name() -> None:
    assert styled({"a": {"x": None, "b": 1}}, {"a": "comma"}) == {"a": "b,1"}
    assert path_value({"x": None, "b": 1}) == "b,1"
    assert path_value({"x": None, "b": 1}, explode=True) == "b=1"
    assert path_value([None, "a", 2], "id", "matrix", explode=True) == ";id=a;id=2"
