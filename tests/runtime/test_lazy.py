"""Modules that are loaded when they are used."""

from __future__ import annotations

import sys
from types import ModuleType

import pytest

from runtime.lazy import later


@pytest.fixture
def owner(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    module = ModuleType("some_owner")
    module.__package__ = "email"
    monkeypatch.setitem(sys.modules, "some_owner", module)
    return module


def test_a_module_that_was_used_takes_its_place(owner: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "email.mime.text", raising=False)
    owner.text = later("some_owner", ".mime.text")
    assert "email.mime.text" not in sys.modules
    assert owner.text.MIMEText("x").get_payload() == "x"
    assert owner.text is sys.modules["email.mime.text"]


def test_several_modules_stand_for_themselves(owner: ModuleType) -> None:
    owner.json, owner.charset = later("some_owner", "json", ".charset")
    assert owner.json.loads("1") == 1
    assert owner.charset.Charset("utf-8").input_charset == "utf-8"


def test_what_a_module_lacks_is_an_attribute_error(owner: ModuleType) -> None:
    owner.json = later("some_owner", "json")
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = owner.json.nothing
