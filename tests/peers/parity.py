"""Compare our groq package with the published one, name by name and type by type.

    python -m tests.peers.parity [--ours generated/groq/src/groq]

Every difference must stand in ``groq_differences.yaml`` with its reason, and every entry there must still be needed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from sdkwright.review.prove.names import compare_names
from tests.peers.surface import report, source
from tests.shared import ROOT

VERSION = "1.7.0"


def main() -> int:
    """Print the score; 1 when a difference is not listed or a listed one is gone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", type=Path, default=ROOT / "generated" / "groq" / "src" / "groq")
    ours = parser.parse_args().ours
    return 0 if report("groq", compare_names(source("groq", VERSION), ours)) else 1


if __name__ == "__main__":
    raise SystemExit(main())
