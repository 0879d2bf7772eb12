"""Fuzz: ``python -m tests.fuzz [SECONDS] [--target NAME] [--atheris]``; exits with 1 where a property does not hold.

Without ``--atheris`` hypothesis makes the inputs, and all targets take turns. With it, atheris (``pip install
atheris``) makes them for one target, guided by which code they reach.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import time
import traceback
from collections import Counter

from hypothesis import HealthCheck, seed, settings

from .targets import TARGETS

EXAMPLES = 300
"""Inputs that a target is tried on in one turn."""
_SETTINGS = settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def main() -> int:
    """Fuzz for a while and print how many inputs each target was tried on."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("seconds", type=float, nargs="?", default=600.0)
    parser.add_argument("--target", choices=list(TARGETS))
    parser.add_argument("--first", type=int, default=0, help="the seed of the first turn")
    parser.add_argument("--atheris", action="store_true")
    arguments = parser.parse_args()
    if arguments.atheris:
        return _fuzz_by_coverage(arguments.target or next(iter(TARGETS)), arguments.seconds)
    names = [arguments.target] if arguments.target else list(TARGETS)
    tried: Counter[str] = Counter()
    failed: dict[str, int] = {}
    end = time.monotonic() + arguments.seconds
    turn = arguments.first
    while time.monotonic() < end and len(failed) < len(names):
        for name in names:
            if name in failed or time.monotonic() > end:
                continue
            try:
                seed(turn)(TARGETS[name].test(_SETTINGS))()
            except Exception:
                traceback.print_exc()
                failed[name] = turn
            tried[name] += EXAMPLES
        turn += 1
    for name in names:
        print(f"{name}: {tried[name]} inputs{f', fails with seed {failed[name]}' if name in failed else ''}")
    return int(bool(failed))


def _fuzz_by_coverage(name: str, seconds: float) -> int:
    try:
        atheris = importlib.import_module("atheris")
    except ImportError:
        print("atheris is not installed: pip install atheris", file=sys.stderr)
        return 2
    # Loaded anew, so that atheris sees which of our code an input reaches.
    ours = ("runtime", "sdkwright", TARGETS[name].check.__module__)
    for module in [module for module in sys.modules if module in ours or module.startswith(("runtime.", "sdkwright."))]:
        del sys.modules[module]
    with atheris.instrument_imports(include=["runtime", "sdkwright"]):
        targets = importlib.import_module(ours[-1])
    test = targets.TARGETS[name].test(_SETTINGS)
    atheris.Setup([sys.argv[0], f"-max_total_time={int(seconds)}"], test.hypothesis.fuzz_one_input)
    atheris.Fuzz()
    return 0


if __name__ == "__main__":
    sys.exit(main())
