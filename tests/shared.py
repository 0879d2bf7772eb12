"""Where the reference data lies that the tests may use but the product never needs.

``SHARED`` is the folder named by ``SDKWRIGHT_SHARED``, else ``shared`` beside the checkout, else ``None``; tests that
need it use ``needs_shared``.  ``.ci/run`` sets ``SDKWRIGHT_REQUIRE_SHARED`` when the folder is there, which turns
these skips into failures.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _find() -> Path | None:
    override = os.environ.get("SDKWRIGHT_SHARED")
    folder = Path(override) if override else ROOT.parent / "shared"
    return folder if folder.is_dir() else None


SHARED = _find()

if SHARED is None and os.environ.get("SDKWRIGHT_REQUIRE_SHARED"):
    raise RuntimeError("SDKWRIGHT_REQUIRE_SHARED is set, but the reference data was not found")

needs_shared = pytest.mark.skipif(SHARED is None, reason="the reference data (../shared) is not on this machine")
