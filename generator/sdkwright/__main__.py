"""``python -m sdkwright`` is the command ``sdkwright``."""

from __future__ import annotations

from sdkwright.cli import run

if __name__ == "__main__":
    run()
