"""The files of a package that is a repository of its own: workflows, how to contribute, where to report weaknesses."""

from __future__ import annotations

import re

from sdkwright.emit.environment import render
from sdkwright.emit.quote import Code
from sdkwright.ir import Sdk

PYTHONS = tuple(f"3.{minor}" for minor in range(10, 15))
"""The versions that a generated package runs on."""
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
_WORKFLOWS = ("comment", "release", "review", "test")


def repository_files(sdk: Sdk) -> dict[str, str]:
    """Return the files by path.

    None for a package whose config names no repository and which is a part of another's.
    """
    if sdk.metadata.repository is None:
        return {}
    values = {
        "sdk": sdk,
        "config": _config_name(sdk.metadata.config_file),
        "package": Code(sdk.metadata.package.replace(".", "/")),
        "pythons": Code(", ".join(f'"{version}"' for version in PYTHONS)),
        "oldest": Code(f'"{PYTHONS[0]}"'),
        "advisories": _advisories(sdk.metadata.repository),
    }
    files = {f".github/workflows/{name}.yml": f"project/workflows/{name}.yml.jinja" for name in _WORKFLOWS}
    files |= {name: f"project/{name}.jinja" for name in ("CONTRIBUTING.md", "SECURITY.md")}
    return {path: render(template, **values).strip() + "\n" for path, template in files.items()}


def _config_name(name: str) -> str:
    """Return the config's name where workflows and shells take it as it is.

    Else the name that the owner is to give it.
    """
    return name if _PLAIN_NAME.fullmatch(name) else "sdk.yml"


def _advisories(repository: str) -> str | None:
    """Return where GitHub takes private reports on a repository."""
    return f"{repository}/security/advisories/new" if repository.startswith("https://github.com/") else None
