"""What holds for all tests."""

from __future__ import annotations

import sys

from coverage import Coverage

from tests.tools.core_lines import CoreFinder

if Coverage.current() is not None:
    sys.meta_path.insert(0, CoreFinder())
