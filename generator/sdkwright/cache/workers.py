"""Worker processes, without a thread in this one.

On Linux they are forked as long as this process has one thread: they start at once with all its memory.
Elsewhere they are spawned, and ``setup`` and its arguments are sent to them.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Sequence
from multiprocessing.connection import Connection, wait
from types import TracebackType
from typing import Any

__all__ = ["Workers", "cores", "forks_safely"]


class Workers:
    """``count`` processes, each of which first calls ``setup(*args)``; a context manager that ends them on exit."""

    def __init__(self, count: int, setup: Callable[..., object], *args: object) -> None:
        context = _context()
        self._processes: list[Any] = []
        self._pipes: list[Connection] = []
        for _ in range(count):
            ours, theirs = context.Pipe()
            self._pipes.append(ours)
            # A forked process inherits the open ends of this one, and with them would never see a pipe closed.
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
        """Call ``function(*task)`` for each task and return the results in the order of ``tasks``.

        ``done`` is called with each result as it arrives.  Raises what the function raises, and RuntimeError when a
        process ends before it has answered.
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
        """Call ``function(*task)`` in the first process.

        Returns a callable that blocks until the result is available.
        """
        self._send(self._pipes[0], function, 0, task)
        return lambda: self._receive(self._pipes[0])

    def __enter__(self) -> Workers:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """End the processes at once."""
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
    """Return the number of processes that can run at once."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def forks_safely() -> bool:
    """Return whether this process can be forked: on Linux, with a single thread."""
    return sys.platform == "linux" and threading.active_count() == 1


def _context() -> Any:
    return multiprocessing.get_context("fork" if forks_safely() else "spawn")


def _serve(pipe: Any, copied: tuple[Connection, ...], setup: Callable[..., object], args: tuple[object, ...]) -> None:
    """Answer tasks until the other end of ``pipe`` is closed, also because its owner was killed."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # a forked process inherits the handler that cleans up
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
