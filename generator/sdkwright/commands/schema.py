"""``sdkwright schema``: the JSON Schema of a config."""

from __future__ import annotations

import json
from pathlib import Path

from sdkwright import console


def run(out: Path | None) -> int:
    """Write the JSON Schema (2020-12) of a config file to ``out`` or, without it, to stdout."""
    from sdkwright.config.reference import json_schema

    text = json.dumps(json_schema(), indent=2, ensure_ascii=False)
    if out is None:
        console.tell(text)
        return 0
    out.write_text(f"{text}\n", encoding="utf-8")
    console.say(f"{out}: written")
    return 0
