"""What the corpus counts as noise in inferred names."""

from __future__ import annotations

import pytest

from tests.corpus.names import find_noise, measure_names


@pytest.mark.parametrize(
    ("name", "noise"),
    [
        ("chat.completions.create", None),
        ("widgets.get_well_soon", "verb"),
        ("widgets.post", "verb"),
        ("put.create", "verb"),
        ("v1.widgets.list", "version"),
        ("widgets.list_v2beta1", "version"),
        ("api.widgets.list", "path"),
        ("widgets.retrieve_json", "path"),
        ("widgets.list_2", "path"),
        ("oauth2.head", None),
        ("ipv4_addresses.list", None),
    ],
)
def test_a_name_has_noise_where_it_speaks_of_http(name: str, noise: str | None) -> None:
    assert find_noise(name) == noise


def test_the_share_is_that_of_names_without_noise() -> None:
    assert measure_names(["a.list", "api.list", "b.list", "b.get"]) == (0.5, ("api.list", "b.get"))
    assert measure_names([]) == (1.0, ())
