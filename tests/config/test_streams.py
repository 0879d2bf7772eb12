"""What the config says of streams, for the mock."""

from __future__ import annotations

from pathlib import Path

from sdkwright.config import load_config, streamed_operations

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
    found = streamed_operations(load_config(tmp_path / "sdk.yml"))
    assert found == {("post", "/chat"): "/components/schemas/ChatChunk", ("get", "/logs"): None}
