"""From the IR to the files of a distribution: types, templates, the runtime, then a safety check and black.

In comes one :class:`sdkwright.ir.Sdk`, out go paths with their final contents.  Nothing is decided here that callers
could notice (``plan`` does that); how a file is spelled, is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.formatting import format_files
from sdkwright.emit.package import package_files
from sdkwright.emit.project import project_files
from sdkwright.emit.quote import module_path
from sdkwright.emit.runtime import runtime_files
from sdkwright.emit.safety import UnsafeSource, check
from sdkwright.emit.tests import test_files
from sdkwright.emit.types import render_types
from sdkwright.ir import Sdk

__all__ = ["UnsafeSource", "emit"]


def emit(
    sdk: Sdk, *, jobs: int = 1, cache: Path | None = None, progress: Callable[[int, int], None] | None = None
) -> dict[str, str | bytes]:
    """Render the whole distribution: paths relative to its folder, in order, with what is in them.

    ``jobs`` processes share the work and ``cache`` is a folder for what need not be made again; neither changes the
    result.  ``progress`` is told how many modules are in their final form, of how many.  Raises
    :class:`UnsafeSource` when a module would hold statements that no template prints.
    """
    source = f"src/{module_path(sdk.metadata.package).replace('.', '/')}"
    catalog = Catalog(sdk)
    rendered = {f"{source}/{path}": text for path, text in package_files(sdk, catalog).items()}
    types = {f"{source}/{path}": text for path, text in render_types(sdk, jobs=jobs, cache=cache).items()}
    check({**rendered, **types}, sdk.metadata.package)
    tests = test_files(sdk, catalog)
    check({path: text for path, text in {**tests.final, **tests.rough}.items() if path.endswith(".py")}, sdk.metadata.package)
    core = {f"{source}/{path}": text for path, text in runtime_files(sdk.error_class).items()}
    formatted = format_files({**rendered, **types, **core, **tests.rough}, jobs=jobs, cache=cache, progress=progress)
    files: dict[str, str | bytes] = {**formatted, **tests.final, **project_files(sdk, catalog)}
    files |= {f"{source}/py.typed": "", f"{source}/lib/.keep": ""}
    return {path: files[path] for path in sorted(files)}
