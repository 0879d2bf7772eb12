"""Run published packages' own tests against the packages generated from their pairs.

    python -m tests.peers.suites [isaacus] [onebusaway] [llama_stack_client]

The document is served by the mock of this project.  Nothing of the published package is imported but its tests.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from sdkwright.mock import Options
from sdkwright.openapi import read_document
from sdkwright.review.prove.suite import Result, run_suite
from sdkwright.review.sides import open_side
from tests.peers.pairs import PAIRS, Pair, generate
from tests.peers.surface import CACHE, distribution
from tests.shared import SHARED

# Tests that each suite passes with the package it was published with, and that ours are held to.
PASSED = {"isaacus": 458, "onebusaway": 1110, "llama_stack_client": 2418}


def run(pair: Pair, shared: Path, folder: Path) -> Result:
    """Run the suite of ``pair`` on the package generated from it into ``folder``."""
    document, config = pair.files(shared)
    package, _ = generate(document, config, folder / "ours")
    published = str(distribution(pair.package, pair.version))
    with open_side(published) as theirs, open_side(str(package)) as ours:
        result = run_suite(theirs, ours, read_document(document), Options(), CACHE)
    assert result is not None, f"{published} has no tests"
    return result


def main() -> int:
    """Print each suite's score; 1 when a test failed, or fewer passed than with the published package."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[[], *PASSED], default=[], metavar="NAME", help="default: all")
    names = parser.parse_args().names or list(PASSED)
    if SHARED is None:
        print("the reference data is not here: skipped")
        return 0
    good = True
    for name in names:
        with tempfile.TemporaryDirectory() as folder:
            result = run(PAIRS[name], SHARED, Path(folder))
        if result.failed or result.passed < PASSED.get(name, 1):
            print(result.output)
            good = False
        print(f"{name}: {result.line}", flush=True)
    return 0 if good else 1


if __name__ == "__main__":
    raise SystemExit(main())
