"""Brings the config and the document into the repository, where the package is generated from them from then on."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from sdkwright.access import is_url
from sdkwright.adopt.config_text import name_document, own_tests
from sdkwright.config import load_config
from sdkwright.errors import InputError, Problem


@dataclass(frozen=True)
class Inputs:
    """``config`` is in the copy of the repository.

    ``spec`` is an address, or None where the config names the document.
    """

    config: Path
    spec: str | None


def place_inputs(config: Path, spec: str | None, top: Path, scratch: Path, folder: Path) -> Inputs:
    """Copy config and document into ``folder``, unless they are in the repository ``top`` already.

    ``scratch`` is the copy of ``top`` that ``folder`` lies in.  Raises InputError when they cannot be read, or other
    files are in their place.
    """
    spec_path = load_config(config).openapi.path
    target = _place(config, top, scratch, folder)
    if spec is None and spec_path is None:
        message, hint = "the config does not say where the document is", "set openapi.path, or give SPEC"
        raise InputError(Problem("error", str(config), "/openapi", None, message, hint))
    source = spec if spec is not None else spec_path
    assert source is not None
    if is_url(source):
        own_tests(target)
        return Inputs(target, None if spec is None else spec)
    document = _place(Path(source) if spec is not None else config.parent / source, top, scratch, folder)
    name_document(target, Path(os.path.relpath(document, target.parent)).as_posix())
    own_tests(target)
    return Inputs(target, None)


def _place(path: Path, top: Path, scratch: Path, folder: Path) -> Path:
    """Return where a file is in the copy; one from elsewhere is copied to ``folder``."""
    resolved = path.resolve()
    if not resolved.is_file():
        raise InputError(Problem("error", str(path), "", None, "there is no such file", None))
    if resolved.is_relative_to(top.resolve()):
        return scratch / resolved.relative_to(top.resolve())
    target = folder / path.name
    if target.exists() and target.read_bytes() != resolved.read_bytes():
        message, hint = f"the repository has another {path.name}", "rename one of them, or give the repository's own"
        raise InputError(Problem("error", str(path), "", None, message, hint))
    shutil.copyfile(resolved, target)
    return target
