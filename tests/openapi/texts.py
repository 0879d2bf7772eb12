"""Documents for tests, written as short texts."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sdkwright.openapi import Document, read_document


def read_text_document(
    folder: Path, text: str, version: str = "3.1.0", transforms: Sequence[Mapping[str, Any]] = (), **files: str
) -> Document:
    """The document with the body ``text`` (paths and components), written to ``folder`` beside ``files``."""
    head = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\n"
    body = textwrap.dedent(text)
    path = folder / "openapi.yaml"
    path.write_text(head + (body if "paths:" in body else f"paths: {{}}\n{body}"))
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(textwrap.dedent(content))
    return read_document(path, transforms=transforms)


def schema(folder: Path, text: str, version: str = "3.0.3") -> Any:
    """The schema ``text``, as it is after lifting."""
    indented = textwrap.indent(textwrap.dedent(text).strip(), "      ")
    document = read_text_document(
        folder, f"components:\n  schemas:\n    Other: {{type: object}}\n    It:\n{indented}\n", version
    )
    return document.schemas["It"]
