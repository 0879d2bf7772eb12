"""Rebuild pairs from published packages, generate from them, and compare name by name and type by type.

    python -m tests.peers.rebuild PACKAGE==VERSION … [--show 40] [--keep FOLDER]

``PACKAGE`` is the name of a distribution whose source has an api.md; it is downloaded on first use.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from sdkwright.errors import InputError
from sdkwright.review.prove.names import compare_names
from tests.peers.pairs import generate
from tests.peers.rebuild.config import write
from tests.peers.rebuild.download import unpacked
from tests.peers.rebuild.pair import rebuild


def main() -> int:
    """Print a row for each package; 1 when one could not be generated."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("packages", nargs="+", metavar="PACKAGE==VERSION")
    parser.add_argument("--show", type=int, default=0, help="how many differences to print")
    parser.add_argument("--keep", type=Path, help="where to leave document, config and generated source")
    arguments = parser.parse_args()
    good = True
    with tempfile.TemporaryDirectory() as temporary:
        for requirement in arguments.packages:
            folder = (arguments.keep or Path(temporary)) / requirement.replace("==", "-")
            folder.mkdir(parents=True, exist_ok=True)
            good = _row(requirement, folder, arguments.show) and good
    return 0 if good else 1


def _row(requirement: str, folder: Path, show: int) -> bool:
    source, listing = unpacked(requirement)
    result = rebuild(source, listing)
    document, config = write(result, folder)
    start = time.monotonic()
    try:
        package, warnings = generate(document, config, folder / "ours")
    except InputError as error:
        print(f"{requirement}: not generated: {str(error)[:2000]}")
        return False
    spent = time.monotonic() - start
    surface = compare_names(source, package)
    lost = ", ".join(f"{count} {what}" for what, count in result.lost.most_common(6))
    print(f"{requirement}: {surface.score}  warnings {len(warnings)}  {spent:.0f} s", flush=True)
    if lost:
        print(f"    not to be known: {lost}")
    for line in [*warnings[:show], *sorted(surface.missing)[:show], *sorted(surface.differing)[:show]]:
        print(f"    {line}")
    return True


if __name__ == "__main__":
    sys.exit(main())
