"""Name and version of the package, as sent in ``User-Agent``."""

from __future__ import annotations

__title__ = "groq"
__version__ = "1.7.0"
