"""`read_document`: the steps from a file to a `Document`, in order."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sdkwright.access import Access
from sdkwright.errors import InputError, Problem
from sdkwright.schema.values import is_map

from .bundle import bundle, origin_of
from .document import Document
from .lift import lift
from .pointers import parent
from .shape import METHODS
from .source import Source
from .subtypes import unite_subtypes
from .validate import validate

_VERSION = re.compile(r"3\.[012](\.\d+)?(-\S+)?")


def read_document(
    path: Path,
    *,
    transforms: Sequence[Mapping[str, Any]] = (),
    strict: bool = False,
    source: Source | None = None,
    access: Access | None = None,
) -> Document:
    """Return the OpenAPI document (3.0 to 3.2; JSON or YAML) in the file ``path``, or in ``source``, read from it.

    ``access`` says what else may be read.  ``transforms`` (the config's ``openapi.transforms``) are applied to it
    first.  Raises `InputError` when the file is missing, does not parse, is no such document, or has a reference that
    leads nowhere; with ``strict`` also when an operation had to be left out.  All else that is wrong is in
    `Document.problems`.
    """
    access = access or Access()
    source = source or Source(Path(path), max_bytes=access.max_bytes)
    root, version = _root(source)
    _check_operations(source, root, access.max_operations)
    problems: list[Problem] = []
    if transforms:
        # Imported here: not every document is transformed, and the reader of JSONPath takes a while to load.
        from .transforms import transform

        root = transform(root, transforms, problems)
    bundled = bundle(source, root, access)
    problems += bundled.problems

    def report(pointer: str, message: str, hint: str | None = None) -> None:
        origin, place = origin_of(pointer, bundled.origins, source)
        problems.append(origin.problem(message, place, severity="warning", hint=hint))

    lifted = unite_subtypes(lift(bundled.root, bundled.elsewhere, report))
    if not is_map(lifted.get("info")):
        lifted["info"] = {}
    pointers = {problem.pointer for problem in problems}
    problems += [problem for file in bundled.sources for problem in file.warnings]
    for pointer, message in validate(bundled.root, version):
        if pointers.isdisjoint((pointer, parent(pointer))):
            report(pointer, message)
    distinct = tuple(dict.fromkeys(problems))
    files = bundled.sources, bundled.absent
    document = Document(
        source.path, lifted, version, distinct, source, bundled.origins, *files, frozenset(bundled.omitted)
    )
    errors = tuple(problem for problem in document.problems if problem.severity == "error")
    if strict and errors:
        raise InputError(errors)
    return document


def _check_operations(source: Source, root: Mapping[str, Any], limit: int) -> None:
    """Raise `InputError` for a document of more than ``limit`` operations.

    Each costs a module or two, and their tests.
    """
    for key in ("paths", "webhooks"):
        items: Mapping[str, Any] = root.get(key) or {}
        count = sum(sum(name in METHODS for name in item) for item in items.values() if is_map(item))
        if count > limit:
            message = f"too large: {count} operations, more than {limit}"
            raise InputError(source.problem(message, f"/{key}", hint="raise the limit with --max-operations"))


def _root(source: Source) -> tuple[dict[str, Any], str]:
    """Return the document and its version; raises `InputError` when it is none that can be read."""
    value = source.value
    if not is_map(value):
        what = "empty" if value is None else f"a {type(value).__name__}"
        hint = "an OpenAPI document is a mapping with the keys openapi, info and paths"
        raise InputError(source.problem(f"not an OpenAPI document: the file is {what}", hint=hint))
    root = value
    if "swagger" in root and "openapi" not in root:
        message = f"this is Swagger (OpenAPI) {root['swagger']}; only 3.0, 3.1 and 3.2 can be read"
        hint = "convert it to OpenAPI 3 first, for example with swagger2openapi or editor.swagger.io"
        raise InputError(source.problem(message, "/swagger", hint=hint))
    if "openapi" not in root:
        hint = "it should begin with a line such as: openapi: 3.1.0"
        raise InputError(source.problem("not an OpenAPI document: it has no key 'openapi'", hint=hint))
    version = str(root["openapi"])
    if not _VERSION.fullmatch(version):
        message = f"OpenAPI {version!r} cannot be read; 3.0, 3.1 and 3.2 can"
        raise InputError(source.problem(message, "/openapi"))
    for key in ("paths", "components", "webhooks"):
        if root.get(key) is not None and not is_map(root[key]):
            raise InputError(source.problem(f"{key!r} must be a mapping", f"/{key}"))
    return root, version
