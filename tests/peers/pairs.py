"""Generate packages from real pairs of document and config, and compare each with the published one.

    python -m tests.peers.pairs [isaacus] [onebusaway]

Document and config are taken as they are.  Every difference must stand in ``<package>_differences.yaml`` with its
reason, every entry there must still be needed, and generating must warn of nothing.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from sdkwright import pipeline
from tests.peers.surface import compare, report, source
from tests.shared import SHARED

PAIRS = {"isaacus": "0.21.1", "onebusaway": "1.26.0"}


def generate(shared: Path, name: str, folder: Path) -> tuple[Path, tuple[str, ...]]:
    """Generate the pair ``name`` into ``folder``; gives the package's source folder and the warnings there were."""
    pair = shared / "stainless" / name
    plan = pipeline.plan(pipeline.read(pair / "openapi.yml", pair / "stainless.yml"))
    package = folder / name / "src" / plan.sdk.metadata.package
    inside = f"src/{plan.sdk.metadata.package}/"
    for path, content in pipeline.emit(plan.sdk, cache=pipeline.cache_dir()).items():
        if path.startswith(inside) and isinstance(content, str):
            target = package / path.removeprefix(inside)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(content, encoding="utf-8")
    return package, tuple(str(problem) for problem in plan.problems)


def main() -> int:
    """Print the scores; 1 when a difference is not listed, a listed one is gone, or there was a warning."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", choices=[[], *PAIRS], default=[], metavar="NAME", help="default: all")
    names = parser.parse_args().names or list(PAIRS)
    if SHARED is None:
        print("the reference data is not here: skipped")
        return 0
    agree = True
    with tempfile.TemporaryDirectory() as folder:
        for name in names:
            package, warnings = generate(SHARED, name, Path(folder))
            for warning in warnings:
                print(f"{name}: {warning}")
            agree = report(name, compare(source(name, PAIRS[name]), package)) and not warnings and agree
    return 0 if agree else 1


if __name__ == "__main__":
    raise SystemExit(main())
