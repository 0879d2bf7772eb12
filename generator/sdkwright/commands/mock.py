"""``sdkwright mock``: serve the API."""

from __future__ import annotations

from pathlib import Path

from sdkwright import console, pipeline
from sdkwright.access import Access


def run(spec: str | None, config: Path | None, access: Access, *, host: str, port: int, delay: float) -> int:
    """Serve the document until the process is ended."""
    from sdkwright.config import streamed_operations
    from sdkwright.mock import serve

    inputs = pipeline.read(spec, config, access=access)
    console.report((*inputs.config.problems, *inputs.document.problems))
    serve(inputs.document, host, port, announce=console.tell, delay=delay, streams=streamed_operations(inputs.config))
    return 0
