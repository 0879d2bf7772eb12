"""Document and config as files."""

from __future__ import annotations

import json
from pathlib import Path

from tests.peers.rebuild.pair import Rebuilt


def write(rebuilt: Rebuilt, folder: Path) -> tuple[Path, Path]:
    """Write both into ``folder`` and give their paths."""
    document, config = folder / "openapi.json", folder / "stainless.yml"
    document.write_text(json.dumps(rebuilt.document, indent=1))
    config.write_text(json.dumps(rebuilt.config, indent=1))
    return document, config
