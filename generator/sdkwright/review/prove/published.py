"""Published packages: source distributions from the package index, unpacked and kept in a folder."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path

from sdkwright.errors import InputError, Problem

_REQUIREMENT = re.compile(r"([A-Za-z0-9][A-Za-z0-9._-]*)==([A-Za-z0-9.!+]+)")
_SECONDS = 300


def is_requirement(text: str) -> bool:
    """Return whether ``text`` pins a package: ``NAME==VERSION``."""
    return _REQUIREMENT.fullmatch(text) is not None


def download_sdist(requirement: str, folder: Path) -> Path:
    """Return the unpacked source distribution of ``NAME==VERSION``, downloaded into ``folder`` on first use.

    Raises InputError when the package index does not have it.
    """
    target = folder / requirement.replace("==", "-")
    if target.is_dir():
        return target
    download = folder / f".download-{target.name}"
    shutil.rmtree(download, ignore_errors=True)
    download.mkdir(parents=True)
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    pip += ["--no-binary", ":all:", "--ignore-requires-python", "-d", str(download), requirement]
    try:
        done = subprocess.run(pip, capture_output=True, text=True, timeout=_SECONDS, check=False)
        if done.returncode:
            lines = done.stderr.strip().splitlines() or ["no reason given"]
            raise _problem(requirement, f"it cannot be downloaded: {lines[-1]}")
        archives = sorted(download.glob("*.tar.gz"))
        if not archives:
            raise _problem(requirement, "the package index has no source distribution of it")
        with tarfile.open(archives[0]) as archive:
            archive.extractall(download / "unpacked", filter="data")
        next((download / "unpacked").iterdir()).rename(target)
    except (OSError, subprocess.TimeoutExpired, tarfile.TarError, StopIteration) as error:
        raise _problem(requirement, f"it cannot be downloaded: {error}") from error
    finally:
        shutil.rmtree(download, ignore_errors=True)
    return target


def _problem(requirement: str, message: str) -> InputError:
    return InputError(Problem("error", requirement, "", None, message, "give NAME==VERSION, a folder or an sdist"))
