"""``sdkwright mock``: serve the API."""

from __future__ import annotations

from pathlib import Path

from sdkwright import console, pipeline
from sdkwright.access import Access


def run(
    spec: str | None, config: Path | None, access: Access, *, host: str, port: int, delay: float, auth: bool
) -> int:
    """Serve the document until the process is ended."""
    from sdkwright.config import stream_sentinel, streamed_operations
    from sdkwright.mock import serve

    inputs = pipeline.read(spec, config, access=access)
    console.report((*inputs.config.problems, *inputs.document.problems))
    count = len(inputs.document.operations())
    title = str(inputs.document.root["info"].get("title", ""))

    def announce(url: str) -> None:
        console.tell(url)
        access = "requests need the API's credentials, with any value" if auth else "requests need no credentials"
        console.tell(f"{title}: {count} operation{'s' * (count != 1)}; {access}")

    serve(
        inputs.document,
        host,
        port,
        announce=announce,
        delay=delay,
        requires_credentials=auth,
        streams=streamed_operations(inputs.config),
        sentinel=stream_sentinel(inputs.config),
    )
    return 0
