"""One answer from many pieces."""

from __future__ import annotations

from typing import Any, cast

import pytest

from runtime.answers.accumulation import Accumulator


def total(rules: dict[str, Any], *pieces: dict[str, Any]) -> dict[str, Any]:
    accumulator = Accumulator(rules)
    accumulator.add(pieces)
    return accumulator.answer()


@pytest.mark.parametrize(
    ("rule", "values", "expected"),
    [
        ("first", ["x", "y"], "x"),
        ("first", [None, "y"], "y"),
        ("last", ["x", "y"], "y"),
        ("last", ["x", None], "x"),
        ("join", ["x", None, "y"], "xy"),
        ("join", ["", ""], ""),
        ("extend", [[1], [2, 3]], [1, 2, 3]),
        ("add", [1, 2, 0.5], 3.5),
        ("last", [None], None),
    ],
)
def test_a_rule_puts_values_together(rule: str, values: list[Any], expected: Any) -> None:
    assert total({"a": rule}, *({"a": value} for value in values)) == {"a": expected}


def test_what_is_dropped_or_never_came_is_not_in_the_answer() -> None:
    assert total({"a": "drop", "b": "last"}, {"a": 1}) == {}


def test_constants_are_those_of_the_answer_at_any_depth() -> None:
    rules = {"a": {"value": "whole"}, "b": {"to": "c", "fields": {"a": {"value": 1}, "b": "last"}}}
    assert total(rules, {"a": "piece", "b": {"a": 9, "b": 2}}) == {"a": "whole", "c": {"a": 1, "b": 2}}


def test_items_are_merged_by_key_in_its_order() -> None:
    rules = {"a": {"by": "a", "keep": False, "fields": {"a": "drop", "b": "join"}}}
    pieces = [[{"a": 1, "b": "x"}], [{"a": 0, "b": "p"}, {"a": 1, "b": "y"}], [{"a": 0, "b": "q"}]]
    assert total(rules, *({"a": items} for items in pieces)) == {"a": [{"b": "pq"}, {"b": "xy"}]}


def test_items_without_a_key_are_merged_by_place() -> None:
    rules = {"a": {"by": "index", "fields": {"b": "join"}}}
    assert total(rules, {"a": [{"b": "x"}]}, {"a": [{"b": "y"}]}) == {"a": [{"b": "xy"}]}


def test_a_value_can_go_to_the_top() -> None:
    rules = {"a": {"fields": {"b": {"to": "usage", "root": True, "rule": "last"}}}}
    assert total(rules, {"a": {"b": 5}}) == {"a": {}, "usage": 5}


@pytest.mark.parametrize("odd", [{"b": 5, "d": 1}, {"b": None}, None, "text"])
def test_nothing_stays_of_an_object_but_what_goes_to_the_top(odd: Any) -> None:
    rules = {"a": {"keep": False, "fields": {"b": {"to": "usage", "root": True, "rule": "last"}, "c": "drop"}}}
    assert total(rules, {"a": {"b": 4, "c": 2}}, {"a": odd}) == {"usage": 5 if odd == {"b": 5, "d": 1} else 4}


def test_fields_that_no_schema_knows_are_kept() -> None:
    rules = {"a": {"to": "message", "fields": {}}}
    pieces = [{"a": {"new": "x"}, "odd": 1}, {"a": {"new": "y", "n": 2}, "odd": 3}]
    assert total(rules, *pieces) == {"message": {"new": "xy", "n": 2}, "odd": 3}


def test_a_piece_of_another_form_is_passed_over() -> None:
    rules = {"a": {"by": "index", "fields": {"b": "join"}}, "c": {"fields": {"d": "last"}}}
    assert total(rules, {"a": [3, {"b": "x"}], "c": {"d": 1}}, cast(Any, [])) == {"a": [{"b": "x"}], "c": {"d": 1}}
