"""A mock of a short document, on a real socket."""

from __future__ import annotations

import contextlib
import tempfile
import textwrap
from collections.abc import Generator
from pathlib import Path
from typing import Any

import httpx

from sdkwright.mock import running
from sdkwright.mock.schemas import Schemas
from sdkwright.openapi import Document, read_document


def document(text: str, version: str = "3.1.0") -> Document:
    """The document with the body ``text``."""
    body = textwrap.dedent(text)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "openapi.yaml"
        head = f"openapi: {version}\ninfo: {{title: T, version: '1'}}\n"
        path.write_text(head + (body if "paths:" in body else f"paths: {{}}\n{body}"))
        return read_document(path)


@contextlib.contextmanager
def client(text: str, version: str = "3.1.0", **options: Any) -> Generator[httpx.Client, None, None]:
    """A client of a mock that serves ``text``."""
    with running(document(text, version), **options) as url, httpx.Client(base_url=url, timeout=20) as http:
        yield http


def schemas_of(schemas: str) -> Schemas:
    """The schemas of a document as responses must fit them."""
    text = f"components:\n  schemas:\n{textwrap.indent(textwrap.dedent(schemas), '    ')}"
    return Schemas.of(document(text), "response")


def reason(response: httpx.Response) -> str:
    """Why a request was refused, all in one text."""
    assert response.status_code == 400, response.text
    return " | ".join(response.json()["error"]["details"])
