"""Source distributions of published packages, kept in ``.cache``."""

from __future__ import annotations

from pathlib import Path

from sdkwright.review.prove.published import download_sdist
from tests.peers.surface import CACHE


def unpacked(requirement: str) -> tuple[Path, str]:
    """The source folder of ``name==version`` and its api.md, downloaded on first use.

    Raises InputError when the package index does not have it, ValueError when it is of another kind.
    """
    folder = download_sdist(requirement, CACHE)
    sources = [path.parent for path in sorted((folder / "src").glob("*/_client.py"))]
    listing = folder / "api.md"
    if not sources or not listing.is_file():
        raise ValueError(f"{requirement} has no api.md or no client beside its types")
    return sources[0], listing.read_text("utf-8")
