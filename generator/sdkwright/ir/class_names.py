"""The classes that stand for one resource."""

from __future__ import annotations


def resource_classes(stem: str) -> tuple[str, ...]:
    """Return the six classes of a resource called ``stem``, in the order packages export them."""
    return tuple(
        f"{start}{stem}{end}" for end in ("", "WithRawResponse", "WithStreamingResponse") for start in ("", "Async")
    )
