"""Each folder in ``errors`` holds a document and the text of everything that is wrong with it.

``options.json`` may say ``strict``, ``transforms`` and which ``operations`` are left.  With the environment variable
``SDKWRIGHT_ACCEPT`` set, ``expected.txt`` is written instead of compared.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from sdkwright.errors import InputError
from sdkwright.openapi import read_document

CASES = sorted(path for path in (Path(__file__).parent / "errors").iterdir() if path.is_dir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_is_wrong_is_told_with_its_place(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(case)
    path = next(iter(sorted(Path().glob("openapi.*"))), Path("openapi.yaml"))
    options: dict[str, Any] = json.loads(Path("options.json").read_text()) if Path("options.json").exists() else {}
    operations: list[str] = []
    try:
        document = read_document(path, transforms=options.get("transforms", ()), strict=options.get("strict", False))
        problems = document.problems
        operations = [f"{operation.method} {operation.path}" for operation in document.operations()]
        ending = "read\n"
    except InputError as error:
        problems = error.problems
        ending = "refused\n"
    text = "".join(f"{problem.severity}: {problem}\n" for problem in problems) + ending
    expected = case / "expected.txt"
    if os.environ.get("SDKWRIGHT_ACCEPT"):
        expected.write_text(text)
    assert text == expected.read_text()
    assert operations == options.get("operations", [])
