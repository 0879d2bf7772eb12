"""Read the modules of both sides, each text once, in as many processes as there are cores."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache
from multiprocessing import get_context

from sdkwright.review.distributions import Distribution, syntax_problem
from sdkwright.review.surface.extract import read_module
from sdkwright.review.surface.facts import Module

_MIN_MODULES_FOR_PROCESSES = 120
"""Modules from which on starting processes pays."""
_BATCH = 24

Task = tuple[str, str, str]
"""Package, path within it, source."""


def read_modules(sides: Iterable[Distribution], jobs: int | None = None) -> list[dict[str, Module]]:
    """Return the modules of each side by dotted path.  Raises InputError when one is no Python."""
    sides = list(sides)
    tasks = {(side.package, place, code) for side in sides for place, code in side.modules.items() if _is_own(place)}
    facts = _run(sorted(tasks), jobs or os.cpu_count() or 1)
    return [_modules(side, facts) for side in sides]


def _is_own(place: str) -> bool:
    return not place.startswith("_vendor/")


def _modules(side: Distribution, facts: Mapping[Task, Module]) -> dict[str, Module]:
    modules = (facts[side.package, place, code] for place, code in side.modules.items() if _is_own(place))
    return {module.path: module for module in modules}


def _run(tasks: list[Task], jobs: int) -> dict[Task, Module]:
    batches = [tasks[start : start + _BATCH] for start in range(0, len(tasks), _BATCH)]
    if jobs < 2 or len(tasks) < _MIN_MODULES_FOR_PROCESSES:
        results = [_batch(batch) for batch in batches]
    else:
        with ProcessPoolExecutor(jobs, mp_context=get_context("fork" if hasattr(os, "fork") else "spawn")) as pool:
            results = list(pool.map(_batch, batches))
    modules = [module for result in results for module in result]
    return dict(zip(tasks, modules, strict=True))


def _batch(tasks: list[Task]) -> list[Module]:
    enabled = gc.isenabled()
    gc.disable()
    try:
        return [_module(*task) for task in tasks]
    finally:
        if enabled:
            gc.enable()


@lru_cache(maxsize=2048)
def _module(package: str, place: str, code: str) -> Module:
    try:
        return read_module(package, place, code)
    except SyntaxError as error:
        raise syntax_problem(package, place, error) from error
