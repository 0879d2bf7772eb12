"""Which credentials an operation takes, and how they share headers."""

from __future__ import annotations

import pytest

from runtime.security import Sent, joined_headers, settle_headers

SCHEMES = {
    "jar": Sent({"Cookie": "sid=a"}),
    "form": Sent({"Cookie": "form=b"}),
    "key": Sent({"X-Key": "k"}),
}


@pytest.mark.parametrize(
    ("alternatives", "headers"),
    [
        ([["jar", "form"]], {"Cookie": "sid=a; form=b"}),
        ([["form"]], {"Cookie": "form=b"}),
        ([["jar", "key"]], {"Cookie": "sid=a", "X-Key": "k"}),
        ([[]], {}),
    ],
)
def test_an_operation_takes_its_own_cookies_and_no_others(
    alternatives: list[list[str]], headers: dict[str, str]
) -> None:
    sent = joined_headers(*(scheme.headers for scheme in SCHEMES.values()))
    assert sent == {"Cookie": "sid=a; form=b", "X-Key": "k"}
    settle_headers(sent, [], alternatives, SCHEMES)
    assert sent == headers


def test_a_cookie_header_of_the_call_stays() -> None:
    sent = {"Cookie": "own=1"}
    settle_headers(sent, ["cookie"], [["jar", "form"]], SCHEMES)
    assert sent == {"Cookie": "own=1"}
