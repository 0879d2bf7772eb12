"""Names that every package has already are left alone."""

from __future__ import annotations

import pytest

from sdkwright.naming.reserved import is_usable_brand, is_usable_class, safe, safe_class


@pytest.mark.parametrize(("name", "kept"), [("from", "from_"), ("None", "None_"), ("2fa", "_2fa"), ("id", "id")])
def test_names_are_never_keywords_nor_begin_with_digits(name: str, kept: str) -> None:
    assert safe(name) == kept


def test_names_that_are_taken_get_an_underscore() -> None:
    assert safe("self", taken=frozenset({"self"})) == "self_"


@pytest.mark.parametrize(("name", "expected"), [("3DModel", "_3DModel"), ("None", "None_"), ("Model", "Model")])
def test_class_names_are_identifiers(name: str, expected: str) -> None:
    assert safe_class(name) == expected


@pytest.mark.parametrize("name", ["json", "httpx", "tests", "import", "api", "client", "async_client"])
def test_a_brand_does_not_hide_what_the_package_needs(name: str) -> None:
    assert not is_usable_brand(name)


def test_a_brand_of_its_own_can_be_used() -> None:
    assert is_usable_brand("acme")


def test_a_model_does_not_hide_what_its_module_imports() -> None:
    assert not is_usable_class("Optional")
    assert is_usable_class("Order")
