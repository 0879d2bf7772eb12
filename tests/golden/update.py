"""``make goldens``: rewrite what is expected of every case, of packages and of the command line."""

from __future__ import annotations

from tests.cli import cases as cli_cases
from tests.golden import cases

if __name__ == "__main__":
    for name in cases.names():
        cases.update(name)
    cli_cases.update()
