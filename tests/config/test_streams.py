"""What the config says of streams, for the mock."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config import load_config, stream_sentinel, streamed_operations

CONFIG = """
organization: {name: tiny}
resources:
  chat:
    subresources:
      completions:
        models: {chunk: ChatChunk}
        methods:
          create: {endpoint: post /chat, streaming: {stream_event_model: chat.completions.chunk}}
          retrieve: get /chat
  logs:
    methods:
      follow: {endpoint: get /logs, streaming: {param_discriminator: null}}
"""


def test_streamed_operations_are_found_with_the_model_of_their_events(tmp_path: Path) -> None:
    (tmp_path / "sdk.yml").write_text(CONFIG)
    result = streamed_operations(load_config(tmp_path / "sdk.yml"))
    assert result == {("post", "/chat"): "/components/schemas/ChatChunk", ("get", "/logs"): None}


@pytest.mark.parametrize(
    ("rules", "sentinel"),
    [
        ("", "[DONE]"),
        ("{on_event: [{data_starts_with: end, handle: done}, {kind: fallthrough, handle: yield}]}", "end"),
        ("{on_event: [{event_type: stop, handle: done}, {kind: fallthrough, handle: yield}]}", ""),
        ("{on_event: [{kind: fallthrough, handle: yield}]}", ""),
    ],
)
def test_what_ends_a_stream_is_read_from_the_rules_of_events(rules: str, sentinel: str, tmp_path: Path) -> None:
    (tmp_path / "sdk.yml").write_text(CONFIG + (f"streaming: {rules}\n" if rules else ""))
    assert stream_sentinel(load_config(tmp_path / "sdk.yml")) == sentinel
