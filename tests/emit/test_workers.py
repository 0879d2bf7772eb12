"""Processes that share the work."""

from __future__ import annotations

import os

import pytest

from sdkwright.workers import Workers

_known: list[int] = []


def learn(number: int) -> None:
    _known.append(number)


def plus(number: int) -> int:
    if number < 0:
        raise ValueError("less than nothing")
    return number + _known[-1]


def end() -> None:
    os._exit(3)


def test_results_come_in_the_order_of_the_tasks_whoever_did_them() -> None:
    told: list[int] = []
    with Workers(2, learn, 100) as workers:
        assert workers.run(plus, [(number,) for number in range(20)], told.append) == list(range(100, 120))
        assert workers.start(plus, 1)() == 101
    assert sorted(told) == list(range(100, 120))


def test_an_error_in_a_worker_is_raised_here() -> None:
    with Workers(1, learn, 1) as workers, pytest.raises(ValueError, match="less than nothing"):
        workers.run(plus, [(-1,)])


def test_a_worker_that_dies_is_noticed() -> None:
    with Workers(1, learn, 1) as workers, pytest.raises(RuntimeError, match="ended before it had answered"):
        workers.run(end, [()])
