from __future__ import annotations

from typing import Dict, Optional
from typing_extensions import Literal, Required, TypedDict

__all__ = ["BatchCreateParams"]


class BatchCreateParams(TypedDict, total=False):
    completion_window: Required[str]
    """Time allowed for the whole batch, from `24h` to `7d`. A longer window makes it less likely that the batch
    expires unfinished.
    """

    endpoint: Required[Literal["/v1/chat/completions"]]
    """Route that all lines of the file are sent to. Chat completions are the only choice so far."""

    input_file_id: Required[str]
    """Id of a file uploaded with purpose `batch`: [JSON lines](https://console.groq.com/docs/batch), one request
    each, 100 MB at most.
    """

    metadata: Optional[Dict[str, str]]
    """Your own labels for the batch, returned with it unchanged."""
