"""The properties hold for some inputs; `make fuzz` tries many more."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

from tests.fuzz.targets import TARGETS


@pytest.mark.parametrize("name", list(TARGETS))
def test_a_property_holds_for_some_inputs(name: str) -> None:
    examples = 15 if "document" in name else 60
    TARGETS[name].test(settings(max_examples=examples, deadline=None, suppress_health_check=[HealthCheck.too_slow]))()
