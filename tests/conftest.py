"""What holds for all tests."""

from __future__ import annotations

import sys

import pytest
from coverage import Coverage
from hypothesis import HealthCheck, settings

from tests.tools.core_lines import CoreFinder
from tests.tools.memory import keep_temporary_files_in_memory

if Coverage.current() is not None:
    sys.meta_path.insert(0, CoreFinder())

keep_temporary_files_in_memory()

# A machine that is busy makes no test fail.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put modules with long tests first: several processes then end together, on short ones."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)
