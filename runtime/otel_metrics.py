"""OpenTelemetry metrics of calls of models: tokens and durations, by the conventions for generative AI."""

from __future__ import annotations

import importlib
from collections.abc import Mapping
from typing import Any

from .settings import PACKAGE

__all__ = ["ModelMetrics"]

_DIMENSIONS = (
    "gen_ai.operation.name",
    "gen_ai.provider.name",
    "gen_ai.request.model",
    "gen_ai.response.model",
    "server.address",
    "server.port",
    "error.type",
)
"""The attributes of a span that its measurements have; all others differ from call to call."""

_TOKENS = {"gen_ai.usage.input_tokens": "input", "gen_ai.usage.output_tokens": "output"}
_TOKEN_BOUNDS = [4**power for power in range(14)]
_SECOND_BOUNDS = [0.01 * 2**power for power in range(14)]


class ModelMetrics:
    """The histograms of one client. Raises ``ImportError`` where OpenTelemetry is not installed."""

    def __init__(self, meter_provider: Any) -> None:
        meter = importlib.import_module("opentelemetry.metrics").get_meter(PACKAGE, meter_provider=meter_provider)
        self._tokens = meter.create_histogram(
            "gen_ai.client.token.usage",
            unit="{token}",
            description="Number of input and output tokens used.",
            explicit_bucket_boundaries_advisory=_TOKEN_BOUNDS,
        )
        self._seconds = meter.create_histogram(
            "gen_ai.client.operation.duration",
            unit="s",
            description="Duration of operations of models.",
            explicit_bucket_boundaries_advisory=_SECOND_BOUNDS,
        )

    def record(self, attributes: Mapping[str, Any], seconds: float) -> None:
        """Record a call that took so long, given the attributes of its span."""
        dimensions = {name: attributes[name] for name in _DIMENSIONS if name in attributes}
        self._seconds.record(seconds, dimensions)
        for name, kind in _TOKENS.items():
            if name in attributes:
                self._tokens.record(attributes[name], {**dimensions, "gen_ai.token.type": kind})
