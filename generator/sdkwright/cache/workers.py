"""A few processes that work for this one, without a thread in it.

On Linux they are copies of this process (fork) as long as it has one thread: they start at once and have all it knows.
Elsewhere they are new ones (spawn), to which ``setup`` and its arguments are sent.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any

__all__ = ["Workers", "cores", "starts_at_once"]


class Workers:
    """``count`` processes, each of which first calls ``setup(*args)``.

    Leave it as a context manager: that ends the processes.
    """

    def __init__(self, count: int, setup: Callable[..., object], *args: object) -> None:
        context = _context()
        self._processes: list[Any] = []
        self._pipes: list[Connection] = []
        for _ in range(count):
            ours, theirs = context.Pipe()
            self._pipes.append(ours)
            # A copy of this process has the open ends of this one, and with them would never see a pipe closed.
            copied = tuple(self._pipes) if context.get_start_method() == "fork" else ()
            process = context.Process(target=_serve, args=(theirs, copied, setup, args), daemon=True)
            process.start()
            theirs.close()
            self._processes.append(process)

    def run(
        self,
        function: Callable[..., Any],
        tasks: Iterable[Sequence[object]],
        done: Callable[[Any], object] | None = None,
    ) -> list[Any]:
        """``function(*task)`` for each task, in the order of ``tasks``; ``done`` is told each result when it comes.

        Raises what the function raises, and RuntimeError when a process ends before its answer.
        """
        waiting = list(enumerate(tasks))[::-1]
        results: list[Any] = [None] * len(waiting)
        busy: dict[Any, int] = {}
        for pipe in self._pipes:
            if waiting:
                busy[pipe] = self._send(pipe, function, *waiting.pop())
        while busy:
            ready: list[Any] = list(wait(list(busy)))
            for pipe in ready:
                place = busy.pop(pipe)
                results[place] = self._receive(pipe)
                if waiting:
                    busy[pipe] = self._send(pipe, function, *waiting.pop())
                if done is not None:
                    done(results[place])
        return results

    def start(self, function: Callable[..., Any], *task: object) -> Callable[[], Any]:
        """Call ``function(*task)`` in the first process; what is given waits for the result."""
        self._send(self._pipes[0], function, 0, task)
        return lambda: self._receive(self._pipes[0])

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for pipe in self._pipes:
            pipe.close()
        for process in self._processes:
            process.terminate()
            process.join()

    def _send(self, pipe: Any, function: Callable[..., Any], place: int, task: Sequence[object]) -> int:
        pipe.send((function, tuple(task)))
        return place

    def _receive(self, pipe: Any) -> Any:
        try:
            is_result, value = pipe.recv()
        except EOFError:
            raise RuntimeError("a worker process ended before it had answered") from None
        if is_result:
            return value
        raise value


def cores() -> int:
    """How many processes can work at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def starts_at_once() -> bool:
    """Whether a process can be had as a copy of this one."""
    return sys.platform == "linux" and threading.active_count() == 1


def _context() -> Any:
    return multiprocessing.get_context("fork" if starts_at_once() else "spawn")


def _serve(pipe: Any, copied: tuple[Connection, ...], setup: Callable[..., object], args: tuple[object, ...]) -> None:
    """The life of a worker: answer until the other end is closed, be it that its owner was killed."""
    for end in copied:
        end.close()
    try:
        setup(*args)
        while True:
            function, task = pipe.recv()
            try:
                answer = True, function(*task)
            except Exception as error:
                answer = False, error
            pipe.send(answer)
    except (EOFError, OSError, KeyboardInterrupt):
        return
