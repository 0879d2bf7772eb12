"""The public surface of a published package against ours, name by name and type by type.

The published source is downloaded on first use, read by the comparison tool, and kept only in ``.cache``.
"""

from __future__ import annotations

import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.shared import ROOT, SHARED

CACHE = ROOT / ".cache" / "peers"


@dataclass(frozen=True)
class Surface:
    """What the comparison found: its score line, the names we lack, and those whose types differ."""

    score: str
    missing: frozenset[str]
    differing: frozenset[str]


@dataclass(frozen=True)
class Listed:
    """Differences that have a reason: ``names`` one by one, ``modules`` with all that is in them."""

    names: frozenset[str]
    modules: frozenset[str]

    def holds(self, name: str) -> bool:
        """Whether the difference called ``name`` is listed."""
        return name in self.names or any(_is_in(name, module) for module in self.modules)

    def unused(self, found: frozenset[str]) -> list[str]:
        """Entries that no difference needs any more."""
        modules = {module for module in self.modules if not any(_is_in(name, module) for name in found)}
        return sorted(self.names - found | modules)


def _is_in(name: str, module: str) -> bool:
    return name == module or name.startswith(f"{module}.")


def source(name: str, version: str) -> Path:
    """The source folder of the published package ``name``, downloaded on first use.

    Raises CalledProcessError when the package index does not have it.
    """
    return distribution(name, version) / "src" / name


def distribution(name: str, version: str) -> Path:
    """The unpacked source distribution of ``name``, downloaded on first use.

    Raises CalledProcessError when the package index does not have it.
    """
    folder = CACHE / f"{name}-{version}"
    if not folder.is_dir():
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(CACHE)]
        subprocess.run([*pip, "--ignore-requires-python", f"{name}=={version}"], check=True)
        with tarfile.open(CACHE / f"{name}-{version}.tar.gz") as archive:
            archive.extractall(CACHE, filter="data")
    return folder


def listed(name: str) -> Listed:
    """The differences listed for the package ``name`` in ``<name>_differences.yaml``."""
    entries = yaml.safe_load(Path(__file__).with_name(f"{name}_differences.yaml").read_text())
    return Listed(
        frozenset(entry["name"] for entry in entries if "name" in entry),
        frozenset(entry["module"] for entry in entries if "module" in entry),
    )


def compare(peer: Path, ours: Path) -> Surface:
    """Run the comparison tool over two package folders."""
    assert SHARED is not None
    tool = SHARED / "tools" / "api_parity.py"
    command = [sys.executable, str(tool), "--peer", str(peer), "--ours", str(ours), "--show", "100000"]
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout.splitlines()
    missing = {line.split("missing  ", 1)[1].rsplit(": ", 1)[0] for line in lines if line.startswith("missing  ")}
    differing = {line.split("differs  ", 1)[1] for line in lines if line.startswith("differs  ")}
    return Surface(lines[-1], frozenset(missing), frozenset(differing))


def report(name: str, found: Surface) -> bool:
    """Print what is not as listed for the package ``name``, then its score; whether all is as listed."""
    known, differences = listed(name), found.missing | found.differing
    unlisted = sorted(one for one in differences if not known.holds(one))
    for one in unlisted:
        print(f"{'missing' if one in found.missing else 'differs'} and is not listed with a reason: {one}")
    unused = known.unused(differences)
    for one in unused:
        print(f"listed, but no longer different: {one}")
    print(f"{name}: {found.score}; {len(differences) - len(unlisted)} listed, {len(unlisted)} not")
    return not unlisted and not unused
