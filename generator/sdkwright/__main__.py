"""``python -m sdkwright`` is the command ``sdkwright``."""

from __future__ import annotations

from sdkwright.cli import main

if __name__ == "__main__":
    main()
