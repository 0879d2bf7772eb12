"""Rows that the config accepts, until a day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sdkwright.config import AcceptedChange, load_config
from sdkwright.errors import InputError
from sdkwright.review.acceptance import accept_changes, check_ids
from sdkwright.review.model import Change, Subject

ROW = Change("param-removed", "client.tasks.list(owner)", None, "breaking", "owner: str", None, "", Subject("param"))
ENTRY = AcceptedChange(id=ROW.id, name=ROW.name, reason="Nobody passes it.", until=date(2026, 12, 31))


def test_an_entry_accepts_the_row_of_its_id_and_name_to_the_end_of_its_day() -> None:
    (row,), unused = accept_changes([ROW], [ENTRY], date(2026, 12, 31))
    assert row.accepted is not None and (row.accepted.reason, row.accepted.expired) == ("Nobody passes it.", False)
    assert unused == ()


def test_an_entry_has_expired_on_the_day_after() -> None:
    (row,), _ = accept_changes([ROW], [ENTRY], date(2027, 1, 1))
    assert row.accepted is not None and row.accepted.expired


def test_an_entry_of_another_name_accepts_nothing_and_is_told() -> None:
    other = ENTRY.model_copy(update={"name": "client.tasks.list(limit)"})
    assert accept_changes([ROW], [other], date(2026, 1, 1)) == ((ROW,), (other,))


def test_an_entry_for_a_check_that_there_is_not_is_an_error_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "sdk.yml"
    entry = "{id: method-remvoed, name: client.tasks.archive, reason: r, until: 2030-01-01}"
    path.write_text(f"organization: {{name: acme}}\nsdkwright:\n  accept:\n  - {entry}\n")
    with pytest.raises(
        InputError, match=r"sdk.yml:4: .*'method-remvoed' is no check \(did you mean 'method-removed'\?\)"
    ):
        check_ids(load_config(path))
    path.write_text(path.read_text().replace("remvoed", "removed"))
    check_ids(load_config(path))


@pytest.mark.parametrize("until", ["soon", "2026-13-01", ""])
def test_an_entry_without_a_day_is_an_error_with_its_line(tmp_path: Path, until: str) -> None:
    config = tmp_path / "sdk.yml"
    config.write_text(
        "organization: {name: acme}\nsdkwright:\n  accept:\n"
        f"    - {{id: param-removed, name: client.tasks.list(owner), reason: unused, until: '{until}'}}\n"
    )
    with pytest.raises(InputError, match=r"sdk\.yml:4: .*until"):
        load_config(config)
