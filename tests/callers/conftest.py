"""The Groq API, played by the mock, for programs that use the generated package."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sdkwright.mock import running
from sdkwright.openapi import read_document
from tests.callers.batch_server import serve_batches
from tests.shared import ROOT

PACKAGE = ROOT / "generated" / "groq" / "src"
PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))


@pytest.fixture(scope="module")
def mock_url() -> Iterator[str]:
    """Where the mock listens."""
    with running(read_document(ROOT / "spec" / "groq.openapi.yaml")) as url:
        yield url


@pytest.fixture(scope="module")
def batch_url() -> Iterator[str]:
    """Where a server listens whose batches go on and end, and whose connections break."""
    with serve_batches() as url:
        yield url
