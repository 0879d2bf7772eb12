"""References that lead in a circle, and long chains of those that do not."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest

from sdkwright.errors import InputError
from sdkwright.openapi import read_document


def chain(folder: Path, length: int, last: dict[str, object]) -> Path:
    """Write a document whose schemas each refer to the next; the one after them is ``last``."""
    schemas: dict[str, object] = {f"C{i}": {"$ref": f"#/components/schemas/C{i + 1}"} for i in range(length)}
    schemas[f"C{length}"] = last
    path = folder / "openapi.json"
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": {}}
    path.write_text(json.dumps({**head, "components": {"schemas": schemas}}))
    return path


def test_a_chain_that_ends_is_no_circle(tmp_path: Path) -> None:
    assert read_document(chain(tmp_path, 3, {"type": "object"})).problems == ()


def test_each_reference_of_a_circle_is_told_and_none_that_leads_there(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_document(chain(tmp_path, 4, {"$ref": "#/components/schemas/C2"}))
    messages = sorted(problem.message for problem in caught.value.problems)
    assert messages == [f"the reference '#/components/schemas/C{i}' leads in a circle" for i in (2, 3, 4)]


def test_long_chains_and_long_circles_cost_little(tmp_path: Path) -> None:
    start = time.process_time()
    read_document(chain(tmp_path, 3000, {"type": "object"}))
    with pytest.raises(InputError, match="leads in a circle"):
        read_document(chain(tmp_path, 3000, {"$ref": "#/components/schemas/C0"}))
    assert time.process_time() - start < 8
