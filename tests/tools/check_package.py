"""Type-check generated packages: ``python -m tests.tools.check_package generated/groq ...``.

pyright and mypy, both strict, on each package's sources, tests and examples.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.tools.typecheck import mypy, pyright


def complaints(package: Path) -> list[str]:
    """What the checkers have to say against the distribution in the folder ``package``."""
    package = package.resolve()
    source = package / "src"
    folders = [folder for folder in (source, package / "tests", package / "examples") if folder.is_dir()]
    return pyright(folders, [source, package]) + mypy(folders, [source, package])


def main() -> int:
    """Check the packages named on the command line; 1 if there is anything to complain of."""
    result = [line for name in sys.argv[1:] for line in complaints(Path(name))]
    print("\n".join(result) if result else f"{' '.join(sys.argv[1:])}: nothing to complain of")
    return 1 if result else 0


if __name__ == "__main__":
    sys.exit(main())
