"""Facts about the machine that are sent with each request; found when first needed, then kept."""

from __future__ import annotations

import os
import sys
from functools import cache
from typing import Literal

__all__ = ["OtherArch", "OtherPlatform", "get_architecture", "get_platform", "platform_headers"]


class OtherPlatform:
    """An operating system without a name of its own in the header."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return f"Other:{self.name}"


class OtherArch:
    """A processor architecture without a name of its own in the header."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __str__(self) -> str:
        return f"other:{self.name}"


Platform = (
    OtherPlatform | Literal["MacOS", "Linux", "Windows", "FreeBSD", "OpenBSD", "iOS", "iPadOS", "Android", "Unknown"]
)
Arch = OtherArch | Literal["x32", "x64", "arm", "arm64", "unknown"]

# Found with sys and os alone: `platform` starts subprocesses on some systems, `distro` reads files.
_PLATFORMS: dict[str, Platform] = {
    "android": "Android",
    "cygwin": "Windows",
    "darwin": "MacOS",
    "freebsd": "FreeBSD",
    "ios": "iOS",
    "linux": "Linux",
    "openbsd": "OpenBSD",
    "win32": "Windows",
}
_RUNTIMES = {"cpython": "CPython", "graalpy": "GraalVM", "ironpython": "IronPython", "jython": "Jython", "pypy": "PyPy"}


def get_platform() -> Platform:
    """Return the operating system's name; anything unheard of is an :class:`OtherPlatform`."""
    if sys.platform == "linux" and hasattr(sys, "getandroidapilevel"):
        return "Android"
    # BSD systems append their major version.
    name = sys.platform.rstrip("0123456789") if "bsd" in sys.platform else sys.platform
    if not name:
        return "Unknown"
    return _PLATFORMS.get(name) or OtherPlatform(name)


def get_architecture() -> Arch:
    """Return the processor's architecture; anything unheard of is an :class:`OtherArch`."""
    machine = _machine().lower()
    if machine in ("arm64", "aarch64"):
        return "arm64"
    if machine == "arm" or machine.startswith(("armv6", "armv7")):
        return "arm"
    if machine in ("x86_64", "amd64"):
        return "x64"
    if machine in ("i386", "i486", "i586", "i686", "x86") or sys.maxsize <= 2**32:
        return "x32"
    return OtherArch(machine) if machine else "unknown"


@cache
def platform_headers(version: str) -> dict[str, str]:
    """Return the headers that tell the API about client and machine; do not change what is returned."""
    return {
        "X-Stainless-Lang": "python",
        "X-Stainless-Package-Version": version,
        "X-Stainless-OS": str(get_platform()),
        "X-Stainless-Arch": str(get_architecture()),
        "X-Stainless-Runtime": _RUNTIMES.get(sys.implementation.name, sys.implementation.name),
        "X-Stainless-Runtime-Version": ".".join(str(part) for part in sys.version_info[:3]),
    }


def _machine() -> str:
    if sys.platform == "win32":
        # A 32-bit Python on 64-bit Windows sees the real one under the second name.
        return os.environ.get("PROCESSOR_ARCHITEW6432") or os.environ.get("PROCESSOR_ARCHITECTURE", "")
    return os.uname().machine
