"""Names that every package has already are left alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator

import pytest

from sdkwright.naming.reserved import is_usable_brand, is_usable_class, safe, safe_attribute, safe_class
from tests.shared import ROOT


@pytest.mark.parametrize(("name", "identifier"), [("from", "from_"), ("None", "None_"), ("2fa", "_2fa"), ("id", "id")])
def test_names_are_never_keywords_nor_begin_with_digits(name: str, identifier: str) -> None:
    assert safe(name) == identifier


def test_names_that_are_taken_get_an_underscore() -> None:
    assert safe("self", reserved=frozenset({"self"})) == "self_"


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


@pytest.mark.parametrize(("name", "attribute"), [("property", "property_"), ("omit", "omit_"), ("class", "class_")])
def test_attributes_do_not_hide_what_stands_below_them(name: str, attribute: str) -> None:
    assert safe_attribute(name) == attribute


def test_no_attribute_hides_a_name_that_generated_classes_use_in_their_bodies() -> None:
    package = ROOT / "generated/groq/src/groq"
    files = [package / "_client.py", *sorted((package / "resources").rglob("*.py"))]
    names = {name for file in files for name in _class_body_names(ast.parse(file.read_text("utf-8")))}
    assert {"property", "cached_property", "not_given", "omit", "overload"} <= names
    assert {name for name in names if name.islower() and safe_attribute(name) == name} == set()


def _class_body_names(module: ast.Module) -> Iterator[str]:
    """Yield the names that are looked up while the bodies of classes run: in decorators and defaults."""
    functions = [
        item
        for node in ast.walk(module)
        if isinstance(node, ast.ClassDef)
        for item in node.body
        if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    for function in functions:
        for part in (*function.decorator_list, *function.args.defaults, *function.args.kw_defaults):
            if part is not None:
                yield from (node.id for node in ast.walk(part) if isinstance(node, ast.Name))
