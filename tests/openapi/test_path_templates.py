"""Templates of paths as documents write them."""

from __future__ import annotations

import pytest

from sdkwright.openapi.path_templates import normalize_template, template_names

PARAMETERS = {("id", "path"), ("kind", "query")}


@pytest.mark.parametrize(
    ("path", "normal"),
    [
        ("/a/{id}", "/a/{id}"),
        ("/a/{{id}}/b", "/a/{id}/b"),
        ("/a/{{ id }}", "/a/{id}"),
        ("/a/:id/b", "/a/{id}/b"),
        ("/a/:other", "/a/:other"),
        ("/a/b:id", "/a/b:id"),
        ("/a/{id}?expand=all&kind={kind}", "/a/{id}?expand=all"),
        ("/a/{id}?kind={kind}#x", "/a/{id}#x"),
        ("/a?other={other}", "/a?other={other}"),
        ("/a?beta=true", "/a?beta=true"),
    ],
)
def test_a_path_has_its_parameters_in_one_pair_of_braces(path: str, normal: str) -> None:
    assert normalize_template(path, PARAMETERS) == normal


def test_a_template_names_each_parameter_once() -> None:
    assert template_names("/{a}/{b}/{a}") == ["a", "b"]
