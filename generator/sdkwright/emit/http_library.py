"""The HTTP library of a package: httpx, or its successor, which has the same classes under another name."""

from __future__ import annotations

import re
from collections.abc import Mapping

DEFAULT = "httpx"
REQUIREMENTS: Mapping[str, tuple[str, ...]] = {
    # Without sniffio, the library beneath httpx looks for it on the disk again for each lock of an async client.
    DEFAULT: ("httpx>=0.25, <1", "sniffio>=1.3, <2"),
    # The successor needs Python 3.11; a package uses the library that is installed.
    "httpx2": ("httpx2>=2.9, <3; python_version >= '3.11'", "httpx>=0.25, <1; python_version < '3.11'"),
}
"""What a package requires for each."""

_IMPORT = re.compile(r"^( *)import httpx$", re.MULTILINE)
_API = "/transport_api.py"


def use_library(files: Mapping[str, str], library: str) -> dict[str, str]:
    """Return the files of a distribution with the imports of the HTTP library named ``library``.

    Programs (tests, examples, the README) keep the name ``httpx`` for it; the core imports it in one module.
    """
    if library == DEFAULT:
        return dict(files)
    return {path: _import_other(path, text, library) for path, text in files.items()}


def _import_other(path: str, text: str, library: str) -> str:
    if path.endswith(_API):
        return text.replace("import httpx as httpx", f"import {library} as httpx").replace(
            "from httpx import", f"from {library} import"
        )
    return _IMPORT.sub(rf"\1import {library} as httpx", text)
