"""From the IR to the files of a distribution: types, templates, the runtime, then a safety check and black.

In comes one :class:`sdkwright.ir.Sdk`, out go paths with their final contents.  Nothing is decided here that callers
could notice (``plan`` does that); how a file is spelled, is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.formatting import format_files
from sdkwright.emit.layout import is_settled
from sdkwright.emit.package import package_files
from sdkwright.emit.project import project_files
from sdkwright.emit.quote import module_path
from sdkwright.emit.readme import readme_files
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
    total = len(sdk.types) + len(sdk.resources) + 1
    report = progress or _unreported
    report(0, total)
    types = render_types(sdk, jobs=jobs, cache=cache)
    report(len(sdk.types), total)
    rendered = package_files(sdk, catalog)
    check({**rendered, **types}, sdk.metadata.package)
    core = runtime_files(sdk.error_class)
    tests = test_files(sdk, catalog)
    beside = {**project_files(sdk, catalog), **readme_files(sdk, catalog)}
    check(
        {path: text for path, text in {**tests.final, **tests.rough, **beside}.items() if path.endswith(".py")},
        sdk.metadata.package,
    )
    package = {f"{source}/{path}": text for path, text in {**rendered, **types, **core}.items()}
    loose = {f"{source}/{path}": text for path, text in rendered.items() if not is_settled(text)}
    loose |= {f"{source}/{path}": text for path, text in core.items() if sdk.error_class in text}
    formatted = format_files({**loose, **tests.rough}, jobs=jobs, cache=cache)
    report(total, total)
    files: dict[str, str | bytes] = {**package, **tests.final, **beside, **formatted}
    files |= {f"{source}/py.typed": "", f"{source}/lib/.keep": ""}
    return {path: files[path] for path in sorted(files)}


def _unreported(done: int, total: int) -> None:
    """Nobody asked how far it is."""
