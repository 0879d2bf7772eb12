"""Source distributions of published packages, kept in ``.cache``."""

from __future__ import annotations

import subprocess
import sys
import tarfile
from pathlib import Path

from tests.peers.surface import CACHE


def unpacked(requirement: str) -> tuple[Path, str]:
    """The source folder of ``name==version`` and its api.md, downloaded on first use.

    Raises CalledProcessError when the package index does not have it, ValueError when it is of another kind.
    """
    name, _, version = requirement.partition("==")
    stem = f"{name.replace('-', '_')}-{version}"
    folder = CACHE / stem
    if not folder.is_dir():
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(CACHE)]
        subprocess.run([*pip, "--ignore-requires-python", requirement], check=True)
        with tarfile.open(CACHE / f"{stem}.tar.gz") as archive:
            archive.extractall(CACHE, filter="data")
    sources = [one.parent for one in sorted((folder / "src").glob("*/_client.py"))]
    listing = folder / "api.md"
    if not sources or not listing.is_file():
        raise ValueError(f"{requirement} has no api.md or no client beside its types")
    return sources[0], listing.read_text("utf-8")
