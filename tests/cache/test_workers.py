"""Processes that share the work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from sdkwright.cache.workers import Workers

_numbers: list[int] = []


def learn(number: int) -> None:
    _numbers.append(number)


def plus(number: int) -> int:
    if number < 0:
        raise ValueError("less than nothing")
    return number + _numbers[-1]


def end() -> None:
    os._exit(3)


def test_results_come_in_the_order_of_the_tasks_whoever_did_them() -> None:
    results: list[int] = []
    with Workers(2, learn, 100) as workers:
        assert workers.run(plus, [(number,) for number in range(20)], results.append) == list(range(100, 120))
        assert workers.start(plus, 1)() == 101
    assert sorted(results) == list(range(100, 120))


def test_an_error_in_a_worker_is_raised_here() -> None:
    with Workers(1, learn, 1) as workers, pytest.raises(ValueError, match="less than nothing"):
        workers.run(plus, [(-1,)])


def test_a_worker_that_dies_is_noticed() -> None:
    with Workers(1, learn, 1) as workers, pytest.raises(RuntimeError, match="ended before it had answered"):
        workers.run(end, [()])


@pytest.mark.skipif(sys.platform != "linux", reason="reads the state of processes in /proc, which only Linux has")
def test_workers_end_with_a_process_that_is_killed() -> None:
    program = (
        "import time\nfrom sdkwright.cache.workers import Workers\nif __name__ == '__main__':\n"
        "    with Workers(2, int) as workers:\n"
        "        print(*(process.pid for process in workers._processes), flush=True)\n        time.sleep(60)\n"
    )
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True, env=environment) as owner:
        assert owner.stdout is not None
        workers = [int(number) for number in owner.stdout.readline().split()]
        owner.send_signal(signal.SIGKILL)
    assert len(workers) == 2
    until = time.monotonic() + 10
    while any(map(_runs, workers)) and time.monotonic() < until:
        time.sleep(0.05)
    survivors = [number for number in workers if _runs(number)]
    for number in survivors:
        os.kill(number, signal.SIGKILL)
    assert survivors == []


def _runs(process: int) -> bool:
    try:
        with open(f"/proc/{process}/stat", encoding="ascii") as file:
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
