"""The public surface of a published package against ours, name by name and type by type.

The published source is downloaded on first use and kept only in ``.cache``.
"""

from __future__ import annotations

from pathlib import Path

from sdkwright.review.prove.names import Comparison
from sdkwright.review.prove.published import download_sdist
from sdkwright.review.prove.reasons import read_reasons
from tests.shared import ROOT

CACHE = ROOT / ".cache" / "peers"


def source(name: str, version: str) -> Path:
    """Return the source folder of the published package ``name``, downloaded on first use.

    Raises InputError when the package index does not have it.
    """
    return distribution(name, version) / "src" / name


def distribution(name: str, version: str) -> Path:
    """Return the unpacked source distribution of ``name``, downloaded on first use.

    Raises InputError when the package index does not have it.
    """
    return download_sdist(f"{name}=={version}", CACHE)


def report(name: str, comparison: Comparison) -> bool:
    """Print what is not as listed for the package ``name``, then its score; return whether all is as listed."""
    reasons = read_reasons(Path(__file__).with_name(f"{name}_differences.yaml"))
    differences = [*comparison.missing, *comparison.differing]
    unlisted = sorted(difference for difference in differences if not reasons.cover(difference))
    for difference in unlisted:
        kind = "missing" if difference in comparison.missing else "differs"
        print(f"{kind} and is not listed with a reason: {difference}")
    unused = reasons.unused(differences, None)
    for entry in unused:
        print(f"listed, but no longer different: {entry}")
    print(f"{name}: {comparison.score}; {len(differences) - len(unlisted)} listed, {len(unlisted)} not")
    return not unlisted and not unused
