"""YAML and JSON as text, and where each value stands in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from sdkwright.openapi.json_reader import JsonPlaces, read_json
from sdkwright.openapi.source import Source
from sdkwright.openapi.yaml_reader import ReadError, read_yaml


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("on", "on"), ("off", "off"), ("yes", "yes"), ("No", "No"), ("y", "y"),
        ("2024-01-31", "2024-01-31"), ("2024-01-31T10:00:00Z", "2024-01-31T10:00:00Z"), ("12:30:45", "12:30:45"),
        ("3.1.0", "3.1.0"), ("1_000", "1_000"), ("0b11", "0b11"),
        ("true", True), ("False", False), ("null", None), ("~", None), ("", None),
        ("12", 12), ("-3", -3), ("+4", 4), ("010", 10), ("0o17", 15), ("0x1F", 31),
        ("1.5", 1.5), (".5", 0.5), ("1e3", 1000.0), ("1.", 1.0), (".inf", ".inf"), ("-", [None]), (".", "."),
        ("'12'", "12"), ('"true"', "true"), ("!!str 12", "12"), ("!!int '12'", 12), ("=", "="),
    ],
)  # fmt: skip
def test_plain_scalars_follow_yaml_1_2(text: str, value: Any) -> None:
    assert read_yaml(text) == value
    assert type(read_yaml(text)) is type(value)


def test_keys_stay_as_they_are_written() -> None:
    assert list(read_yaml("200: a\non: b\n1.0: c\n2024-01-31: d\nnull: e\n")) == [
        "200",
        "on",
        "1.0",
        "2024-01-31",
        "null",
    ]


def test_aliases_and_merge_keys_stand_for_their_values() -> None:
    text = "base: &b {x: 1, y: 2}\none: {<<: *b, y: 3}\ntwo: {<<: [*b, {z: 4}]}\nthree: *b\n"
    value = read_yaml(text)
    assert value["one"] == {"x": 1, "y": 3}
    assert value["two"] == {"x": 1, "y": 2, "z": 4}
    assert value["three"] == {"x": 1, "y": 2}


def test_nesting_that_would_end_a_recursive_reader_is_refused() -> None:
    with pytest.raises(ReadError, match="nested too deeply"):
        read_yaml("[" * 300_000)


def test_json_and_yaml_find_the_same_places() -> None:
    value = {"a": [1, {"b/c": {"d": "x"}}], "e~f": None, "g": []}
    text = json.dumps(value, indent=2)
    places = JsonPlaces(text)
    positions: dict[str, tuple[int, int]] = {}
    read_yaml(text, positions)
    tokens = {"": [], "/a": ["a"], "/a/0": ["a", "0"], "/a/1/b~1c/d": ["a", "1", "b/c", "d"], "/e~0f": ["e~f"]}
    for pointer, steps in tokens.items():
        assert places.position(steps) == positions[pointer], pointer
    assert places.position(["a", "7"]) is None


def test_a_place_that_is_not_in_the_file_is_that_of_its_parent(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("a:\n  b: 1\n")
    assert Source(path).position("/a/b/c/0") == (2, 3)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_of_json_and_yaml_are_known(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes("title: café".encode(encoding))
    assert Source(path).value == {"title": "café"}


def test_flow_yaml_may_begin_with_a_brace(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("{a: 1, b: [x]}")
    assert Source(path).value == {"a": 1, "b": ["x"]}


def test_numbers_beyond_all_bounds_do_no_harm() -> None:
    assert read_yaml("9" * 5000) == "9" * 5000
    with pytest.raises(ReadError, match="a number of 5000 digits is too long"):
        read_json("9" * 5000)
