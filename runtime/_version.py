"""Name and version of the package, as sent in ``User-Agent``; written anew for every generated package."""

from __future__ import annotations

__title__ = "sdk"
__version__ = "0.0.0"
