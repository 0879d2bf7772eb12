"""Which credentials a request carries whose operation names the security schemes it takes."""

from __future__ import annotations

import pytest

from runtime.security import (
    Credentials,
    joined_headers,
    replace_credential_headers,
    replace_credential_query,
    select_credentials,
)

BEARER = Credentials(headers={"Authorization": "Bearer k"})
KEY = Credentials(headers={"X-Key": "k"})
QUERY = Credentials(query={"key": "k"})
ABSENT = Credentials()
SCHEMES = {"bearer": BEARER, "key": KEY, "query": QUERY, "absent": ABSENT}


@pytest.mark.parametrize(
    ("alternatives", "selected"),
    [
        ([["bearer"]], [BEARER]),
        ([["absent"], ["key"]], [KEY]),
        ([["bearer", "key"]], [BEARER, KEY]),
        ([["bearer", "absent"], ["query"]], [QUERY]),
        ([["absent"], []], []),
        ([], []),
    ],
)
def test_the_first_alternative_with_all_its_credentials_is_selected(
    alternatives: list[list[str]], selected: list[Credentials]
) -> None:
    assert select_credentials(alternatives, SCHEMES) == selected


def test_without_a_whole_alternative_all_there_is_goes_out() -> None:
    assert select_credentials([["bearer", "absent"], ["absent", "unknown"]], SCHEMES) == [BEARER, ABSENT]


def test_an_auth_flow_counts_as_credentials() -> None:
    flow = Credentials(flow=True)
    assert select_credentials([["oauth"]], {"oauth": flow}) == [flow]


def test_headers_of_other_schemes_go_and_those_of_the_selected_come() -> None:
    headers = {"Authorization": "Bearer k", "Accept": "*/*"}
    replace_credential_headers(headers, [], [["key"]], SCHEMES)
    assert headers == {"X-Key": "k", "Accept": "*/*"}


def test_headers_that_the_caller_set_stay() -> None:
    headers = {"Authorization": "Bearer k"}
    replace_credential_headers(headers, ["authorization", "x-key"], [["key"]], SCHEMES)
    assert headers == {"Authorization": "Bearer k"}


def test_another_value_under_the_same_name_is_no_credential_of_the_client() -> None:
    headers = {"Authorization": "Basic other"}
    replace_credential_headers(headers, [], [["key"]], SCHEMES)
    assert headers == {"Authorization": "Basic other", "X-Key": "k"}


def test_query_credentials_stay_only_where_they_are_selected() -> None:
    query = {"key": "k", "page": 1}
    assert replace_credential_query(query, [["query"]], SCHEMES) == query
    assert replace_credential_query(query, [["bearer"]], SCHEMES) == {"page": 1}
    assert replace_credential_query({"key": "mine"}, [["bearer"]], SCHEMES) == {"key": "mine"}


COOKIES = {
    "jar": Credentials({"Cookie": "sid=a"}),
    "form": Credentials({"Cookie": "form=b"}),
    "key": Credentials({"X-Key": "k"}),
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
    request_headers = joined_headers(*(scheme.headers for scheme in COOKIES.values()))
    assert request_headers == {"Cookie": "sid=a; form=b", "X-Key": "k"}
    replace_credential_headers(request_headers, [], alternatives, COOKIES)
    assert request_headers == headers


def test_a_cookie_header_of_the_call_stays() -> None:
    headers = {"Cookie": "own=1"}
    replace_credential_headers(headers, ["cookie"], [["jar", "form"]], COOKIES)
    assert headers == {"Cookie": "own=1"}
