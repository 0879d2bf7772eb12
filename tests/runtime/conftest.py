"""The HTTP library that the tests of the runtime run on: ``HTTP_LIBRARY=httpx2 pytest tests/runtime`` for the successor.

Tests name the library ``httpx``; its successor then stands under that name.
"""

from __future__ import annotations

import importlib
import os
import sys

from runtime import settings

LIBRARY = os.environ.get("HTTP_LIBRARY", "httpx")

if LIBRARY != "httpx":
    settings.HTTP_LIBRARY = LIBRARY
    sys.modules["httpx"] = importlib.import_module(LIBRARY)
