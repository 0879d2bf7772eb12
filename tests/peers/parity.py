"""Compare our groq package with the published one, name by name and type by type.

    python -m tests.peers.parity [--ours generated/groq/src/groq]

The published source is downloaded, read by the comparison tool, and kept only in ``.cache``.  Every difference must
stand in ``groq_differences.yaml`` with its reason, and every entry there must still be needed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
from pathlib import Path

import yaml

from tests.shared import ROOT, SHARED

PEER = "groq==1.7.0"
CACHE = ROOT / ".cache" / "peers"
LISTED = Path(__file__).with_name("groq_differences.yaml")


def source() -> Path:
    """The published package's source folder, downloaded on first use."""
    found = sorted(CACHE.glob("groq-*/src/groq"))
    if not found:
        CACHE.mkdir(parents=True, exist_ok=True)
        pip = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "-q",
            "--no-deps",
            "--no-binary",
            ":all:",
            "-d",
            str(CACHE),
            PEER,
        ]
        subprocess.run(pip, check=True)
        with tarfile.open(next(CACHE.glob("groq-*.tar.gz"))) as archive:
            archive.extractall(CACHE, filter="data")
        found = sorted(CACHE.glob("groq-*/src/groq"))
    return found[0]


def compare(ours: Path) -> tuple[str, set[str], set[str]]:
    """The tool's score line, the names that are missing, and those whose types differ."""
    assert SHARED is not None
    tool = SHARED / "tools" / "api_parity.py"
    command = [sys.executable, str(tool), "--peer", str(source()), "--ours", str(ours), "--show", "100000"]
    lines = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False).stdout.splitlines()
    missing = {line.split("missing  ", 1)[1].rsplit(": ", 1)[0] for line in lines if line.startswith("missing  ")}
    differing = {line.split("differs  ", 1)[1] for line in lines if line.startswith("differs  ")}
    return lines[-1], missing, differing


def main() -> int:
    """Print the score; 1 when a difference is not listed or a listed one is gone."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", type=Path, default=ROOT / "generated" / "groq" / "src" / "groq")
    ours = parser.parse_args().ours
    if SHARED is None:
        print("the reference data is not here: skipped")
        return 0
    listed = {entry["name"] for entry in yaml.safe_load(LISTED.read_text())}
    score, missing, differing = compare(ours)
    for name in sorted(missing):
        print(f"missing from our package: {name}")
    for name in sorted(differing - listed):
        print(f"differs and is not listed with a reason: {name}")
    for name in sorted(listed - differing):
        print(f"listed, but no longer different: {name}")
    print(score)
    return 1 if missing or differing != listed else 0


if __name__ == "__main__":
    raise SystemExit(main())
