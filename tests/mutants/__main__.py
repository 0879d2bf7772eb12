"""Run many mutants: ``python -m tests.mutants [COUNT [FIRST]]``; exits with 1 where one shows a fault."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.mutants.run import run_mutants

COUNT = 6000
RENDER_EVERY = 10


def main() -> int:
    """Run the mutants and print what they gave."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else COUNT
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    with tempfile.TemporaryDirectory() as folder:
        tally = run_mutants(range(first, first + count), Path(folder), render_every=RENDER_EVERY)
    print(f"{sum(tally.endings.values())} mutants: {dict(tally.endings)}, slowest {tally.slowest:.1f} s")
    for fault, number in sorted(tally.faults.items()):
        print(f"  mutant {number}: {fault}")
    return int(bool(tally.faults))


if __name__ == "__main__":
    sys.exit(main())
