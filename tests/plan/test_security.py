"""Which methods name security schemes of their own."""

from __future__ import annotations

from typing import Any

from tests.plan.tiny import Json, build, config, document, method, plan

_SCHEMES: Json = {
    "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
    "admin": {"type": "http", "scheme": "bearer"},
    "mtls": {"type": "mutualTLS"},
}
_OPTIONS: Json = {
    "api_key": {"type": "string", "auth": {"security_scheme": "key"}},
    "admin_key": {"type": "string", "auth": {"security_scheme": "admin", "role": "value"}},
}


def security_of(own: Any, *, usual: Any = ({"key": []},), options: Json | None = None) -> Any:
    """The schemes of a method that asks for ``own``, in an API whose methods ask for ``usual``."""
    operation: Json = {} if own is None else {"security": own}
    sdk = plan(
        {"/pets": {"get": operation}},
        None,
        {"pets": {"methods": {"list": "get /pets"}}},
        client_settings={"opts": _OPTIONS if options is None else options},
        document={"components": {"securitySchemes": _SCHEMES}, "security": list(usual)},
    )
    return method(sdk, "pets.list").security


def test_a_method_that_asks_for_what_all_do_names_nothing() -> None:
    assert security_of(None) is None
    assert security_of([{"key": []}]) is None


def test_other_credentials_are_named() -> None:
    assert security_of([{"admin": []}]) == (("admin",),)
    assert security_of([{"admin": []}, {"key": []}]) == (("admin",), ("key",))
    assert security_of([{"admin": [], "key": []}]) == (("admin", "key"),)


def test_a_method_that_needs_no_credentials_says_so() -> None:
    assert security_of([]) == ()
    assert security_of([{}]) == ((),)


def test_alternatives_in_another_order_are_the_same() -> None:
    usual: Any = ({"key": []}, {"admin": []})
    assert security_of([{"admin": []}, {"key": []}], usual=usual) is None


def test_schemes_that_no_option_feeds_do_not_count() -> None:
    assert security_of([{"key": [], "mtls": []}]) is None
    assert security_of([{"admin": [], "mtls": []}]) == (("admin",),)


def test_where_there_is_one_scheme_it_is_sent_by_all_that_need_one() -> None:
    only = {"api_key": _OPTIONS["api_key"]}
    assert security_of([{"key": []}], options=only) is None
    assert security_of([], options=only) == ()


def test_another_way_in_that_no_option_feeds_makes_the_one_scheme_optional() -> None:
    only = {"api_key": _OPTIONS["api_key"]}
    assert security_of([{"admin": []}, {"key": []}], options=only) == ((), ("key",))


def test_what_single_operations_ask_for_is_needed_as_a_whole_and_silent_ones_may_do_without() -> None:
    paths: Json = {"/pets": {"get": {}, "post": {"security": [{"key": []}]}, "delete": {"security": []}}}
    tree = {"pets": {"methods": {"list": "get /pets", "create": "post /pets", "delete": "delete /pets"}}}
    settings = {"opts": {"api_key": _OPTIONS["api_key"]}}
    document: Json = {"components": {"securitySchemes": _SCHEMES}}
    sdk = plan(paths, None, tree, client_settings=settings, document=document)
    assert sdk.security == (("key",),)
    own = [method(sdk, f"pets.{name}").security for name in ("list", "create", "delete")]
    assert own == [((), ("key",)), None, ()]


def warnings_of(*own: Json) -> list[str]:
    """What is said of an API with one operation that takes one of the alternatives ``own``."""
    schemes: Json = {**_SCHEMES, "digest": {"type": "http", "scheme": "Digest"}}
    paths: Json = {"/pets": {"get": {"security": list(own)}}}
    api = document(paths, components={"securitySchemes": schemes})
    settings = config({"pets": {"methods": {"list": "get /pets"}}}, client_settings={"opts": _OPTIONS})
    return [f"{problem.pointer}: {problem.message}" for problem in build(api, settings)[1]]


def test_schemes_that_only_the_http_client_can_see_to_are_told() -> None:
    message = "/components/securitySchemes/{}: the scheme '{}' takes {}, which the package has no option for"
    certificate = message.format("mtls", "mtls", "a client certificate")
    answer = message.format("digest", "digest", "the answer to a Digest challenge")
    assert warnings_of({"mtls": []}) == [certificate]
    assert warnings_of({"mtls": [], "key": []}, {"digest": []}) == [certificate, answer]


def test_they_are_not_told_where_there_is_another_way_in() -> None:
    assert warnings_of({"mtls": []}, {"key": []}) == []
    assert warnings_of({"digest": []}, {}) == []
