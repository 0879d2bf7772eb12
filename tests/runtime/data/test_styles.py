"""Values in the styles of single parameters."""

from __future__ import annotations

from runtime.parameter_styles import path_value, styled, with_parts
from runtime.querystring import Querystring


def test_what_is_none_inside_a_value_is_left_out_with_its_name() -> None:
    assert styled({"a": {"x": None, "b": 1}}, {"a": "comma"}) == {"a": "b,1"}
    assert path_value({"x": None, "b": 1}) == "b,1"
    assert path_value({"x": None, "b": 1}, explode=True) == "b=1"
    assert path_value([None, "a", 2], "id", "matrix", explode=True) == ";id=a;id=2"


def test_a_file_has_the_media_type_of_its_part_where_nothing_says_its_own() -> None:
    parts = [("badge", b"x"), ("badge", ("a", b"x")), ("badge", ("a.png", b"x")), ("badge", ("a", b"x", "image/gif"))]
    _, files = with_parts({}, [*parts, ("other", b"x")], {"badge": "image/webp"})
    assert files == [
        ("badge", ("upload", b"x", "image/webp")),
        ("badge", ("a", b"x", "image/webp")),
        *parts[2:],
        ("other", b"x"),
    ]


def test_the_address_of_a_picture_has_no_media_type_of_pictures() -> None:
    fields, files = with_parts({"badge": "https://a.test/b.png"}, [("badge", b"x")], {"badge": "image/png"})
    assert fields == {"badge": "https://a.test/b.png"}
    assert files == [("badge", ("upload", b"x", "image/png"))]


def test_objects_in_lists_have_places() -> None:
    rows = [{"url": "a", "tags": ["x", "y"]}, {"url": "b"}]
    deep = styled(
        {"rows": rows, "box": {"rows": rows[1:]}, "ids": [1, 2]}, {"rows": "deep", "box": "deep", "ids": "deep"}
    )
    assert Querystring().stringify_items(deep) == [
        ("rows[0][url]", "a"),
        ("rows[0][tags]", "x"),
        ("rows[0][tags]", "y"),
        ("rows[1][url]", "b"),
        ("box[rows][0][url]", "b"),
        ("ids", "1"),
        ("ids", "2"),
    ]
