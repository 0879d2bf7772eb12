"""Find the data files that the generator reads: the templates and the hand-written runtime.

A wheel carries them inside the package (``sdkwright/_data``), a checkout beside ``generator/``.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def package_dir() -> Path:
    """Return the folder of this program's own modules."""
    return _PACKAGE


def templates_dir() -> Path:
    """Return the folder of Jinja templates.  Raises FileNotFoundError when the installation is incomplete."""
    return _data_dir("templates")


def runtime_dir() -> Path:
    """Return the folder of runtime modules that go into every package.

    Raises FileNotFoundError like `templates_dir`.
    """
    return _data_dir("runtime")


def _data_dir(name: str) -> Path:
    installed, checkout = _PACKAGE / "_data" / name, _PACKAGE.parent.parent / name
    for folder in (installed, checkout):
        if folder.is_dir():
            return folder
    raise FileNotFoundError(f"sdkwright's {name} folder is missing: looked for {installed} and {checkout}")
