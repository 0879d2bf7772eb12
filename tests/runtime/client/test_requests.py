"""What a request looks like: URL, query, headers, body."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

from runtime.request_options import FinalRequestOptions, make_request_options
from runtime.types import Omit, not_given

from .support import AsyncTiny, Item, Script, Tiny, ok


def build(client: Tiny | AsyncTiny | None = None, **options: Any) -> httpx.Request:
    client = client or Tiny()
    return client._build_request(FinalRequestOptions(**{"method": "post", "url": "/x", **options}))


class TestUrl:
    @pytest.mark.parametrize(
        ("base", "path", "url"),
        [
            ("http://h/v1", "/x", "http://h/v1/x"),
            ("http://h/v1/", "x", "http://h/v1/x"),
            ("http://h", "/x/y", "http://h/x/y"),
            ("http://h/v1", "/a%2Fb/c", "http://h/v1/a%2Fb/c"),
            ("http://h/v1", "/models/m:free", "http://h/v1/models/m:free"),
            ("http://h/v1", "models/m:free", "http://h/v1/models/m:free"),
            ("http://h/v1", "//other.test/x", "http://h/v1/other.test/x"),
            ("http://h/v1", "/proxy/https://other.test/x", "http://h/v1/proxy/https://other.test/x"),
            ("http://h/v1", "https://other.test/x", "https://other.test/x"),
            ("http://h/v1?key=1", "/x?b=2", "http://h/v1/x?key=1&b=2"),
            ("http://h/v1", "/é", "http://h/v1/%C3%A9"),
        ],
    )
    def test_paths_are_joined_below_the_base_url(self, base: str, path: str, url: str) -> None:
        assert str(build(Tiny(base_url=base), url=path).url) == url

    def test_a_base_url_set_later_is_followed(self) -> None:
        client = Tiny()
        assert build(client).url.host == "api.test"
        client.base_url = "https://new.test:8443/v2"
        request = build(client)
        assert str(request.url) == "https://new.test:8443/v2/x"
        assert request.headers["host"] == "new.test:8443"

    def test_many_different_paths_do_not_pile_up(self) -> None:
        client = Tiny()
        for number in range(2000):
            build(client, url=f"/x/{number}")
        assert len(client._urls._cache) <= 512


class TestQuery:
    def test_defaults_call_and_url_are_merged_and_the_call_wins(self) -> None:
        client = Tiny(default_query={"a": 1, "b": 1})
        url = build(client, url="/x?c=1&d=1&d=2", params={"b": 2, "c": 2}).url
        assert url.params.multi_items() == [("d", "1"), ("d", "2"), ("a", "1"), ("b", "2"), ("c", "2")]

    def test_a_quoted_path_stays_quoted(self) -> None:
        assert build(url="/a%2Fb?x=1", params={"y": "z w"}).url.raw_path == b"/v1/a%2Fb?x=1&y=z+w"

    def test_the_http_clients_own_parameters_yield(self) -> None:
        client = Tiny(http_client=httpx.Client(params={"http": "1", "b": "http"}))
        assert dict(build(client, params={"b": "call"}).url.params) == {"http": "1", "b": "call"}

    def test_without_parameters_the_url_is_left_alone(self) -> None:
        assert build(url="/x?").url.raw_path in (b"/v1/x", b"/v1/x?")


class TestHeaders:
    def test_the_client_tells_about_itself(self) -> None:
        headers = build(method="get").headers
        assert headers["user-agent"] == "Tiny/Python 1.2.3"
        assert headers["x-stainless-lang"] == "python"
        assert headers["x-stainless-package-version"] == "1.2.3"
        assert headers["x-stainless-async"] == "false"
        assert headers["x-stainless-read-timeout"] == "60.0"
        assert headers["x-stainless-retry-count"] == "0"
        for name in ("os", "arch", "runtime", "runtime-version"):
            assert headers[f"x-stainless-{name}"]
        assert headers["accept"] == "application/json"
        assert headers["host"] == "api.test"

    def test_a_new_key_is_sent_in_the_next_request(self) -> None:
        client = Tiny("first-key")
        assert build(client).headers["authorization"] == "Bearer first-key"
        client.api_key = "second-key"
        assert build(client).headers["authorization"] == "Bearer second-key"
        assert build(client).headers["x-tenant"] == "tenant of second-key"

    def test_changes_to_custom_headers_and_the_http_client_show(self) -> None:
        custom: dict[str, str] = {"X-A": "1"}
        http = httpx.Client()
        client = Tiny(default_headers=custom, http_client=http)
        assert build(client).headers["x-a"] == "1"
        custom["X-A"] = "2"
        assert build(client).headers["x-a"] == "2"
        http.headers["X-B"] = "3"
        assert build(client).headers["x-b"] == "3"

    def test_a_header_computed_for_each_request_is_computed_for_each_request(self) -> None:
        class Counting(Tiny):
            count = 0

            @property
            def auth_headers(self) -> dict[str, str]:
                self.count += 1
                return {"Authorization": f"Bearer {self.count}"}

        client = Counting()
        assert [build(client).headers["authorization"] for _ in range(3)] == ["Bearer 1", "Bearer 2", "Bearer 3"]

    def test_requests_do_not_share_headers(self) -> None:
        client = Tiny()
        build(client).headers["X-Mine"] = "1"
        assert "x-mine" not in build(client).headers

    def test_case_does_not_matter(self) -> None:
        client = Tiny(default_headers={"user-AGENT": "mine", "x-stainless-LANG": "py"})
        headers = build(client, headers={"CONTENT-type": "application/vnd.api+json"}, json_data={}).headers
        assert headers.get_list("user-agent") == ["mine"]
        assert headers.get_list("x-stainless-lang") == ["py"]
        assert headers.get_list("content-type") == ["application/vnd.api+json"]

    def test_omit_removes_a_header(self) -> None:
        client = Tiny(default_headers={"User-Agent": Omit()})  # type: ignore[dict-item]
        headers = build(client, headers={"authorization": Omit(), "X-Not": not_given}).headers
        assert "user-agent" not in headers
        assert "authorization" not in headers
        assert "x-not" not in headers

    def test_the_timeout_of_a_call_is_told_and_used(self) -> None:
        request = build(timeout=7)
        assert request.headers["x-stainless-read-timeout"] == "7"
        assert request.extensions["timeout"] == {"connect": 7, "read": 7, "write": 7, "pool": 7}
        request = build(timeout=None)
        assert "x-stainless-read-timeout" not in request.headers
        assert request.extensions["timeout"] == dict.fromkeys(("connect", "read", "write", "pool"))

    def test_a_timeout_set_later_is_followed(self) -> None:
        client = Tiny(timeout=5)
        assert build(client).extensions["timeout"]["read"] == 5
        build(client).extensions["timeout"]["read"] = 1  # what a hook does to a request is done to that request alone
        build(client).extensions["trace"] = "t"
        assert build(client).extensions == {"timeout": dict.fromkeys(("connect", "read", "write", "pool"), 5)}
        client.timeout = httpx.Timeout(9)
        request = build(client)
        assert request.extensions["timeout"]["read"] == 9
        assert request.headers["x-stainless-read-timeout"] == "9"

    def test_cookies_of_the_http_client_are_sent(self) -> None:
        client = Tiny(http_client=httpx.Client(cookies={"a": "1"}))
        assert build(client).headers["cookie"] == "a=1"

    def test_a_host_header_of_ones_own_is_kept(self) -> None:
        assert build(Tiny(default_headers={"Host": "front.test"})).headers["host"] == "front.test"
        assert build(headers={"Host": "front.test"}, url="https://other.test/x").headers["host"] == "front.test"

    @pytest.mark.parametrize("value", ["key\n", "a\r\nX-Evil: 1", "a\0b", "clé"])
    def test_a_value_no_header_can_hold_is_refused_without_being_quoted(self, value: str) -> None:
        with pytest.raises(ValueError, match="Authorization") as caught:
            build(Tiny(value))
        assert value not in str(caught.value)
        assert value.strip() not in str(caught.value)

    def test_a_value_that_is_no_text_is_refused(self) -> None:
        with pytest.raises(TypeError, match="X-Number"):
            build(headers={"X-Number": 7})

    def test_a_package_can_check_the_headers(self) -> None:
        class Checking(Tiny):
            def _validate_headers(self, headers: Any, custom_headers: Any) -> None:
                if not headers.get("X-NEEDED"):
                    raise TypeError("X-Needed is needed")

        with pytest.raises(TypeError, match="needed"):
            build(Checking())
        build(Checking(), headers={"X-Needed": "1"})


class TestBody:
    def test_json_is_compact_and_utf8(self) -> None:
        request = build(json_data={"a": "é", "b": [1, None]})
        assert request.content == '{"a":"é","b":[1,null]}'.encode()
        assert request.headers["content-type"] == "application/json"
        assert request.headers["content-length"] == str(len(request.content))

    def test_extra_json_wins(self) -> None:
        assert json.loads(build(json_data={"a": 1, "b": 1}, extra_json={"b": 2}).content) == {"a": 1, "b": 2}
        assert json.loads(build(extra_json={"b": 2}).content) == {"b": 2}
        with pytest.raises(TypeError, match="extra_body"):
            build(json_data=[1], extra_json={"b": 2})

    @pytest.mark.parametrize("value", [0, False, "", [], {}])
    def test_an_empty_value_is_a_body(self, value: object) -> None:
        assert json.loads(build(json_data=value).content) == value

    def test_a_request_without_a_body_names_no_type_unless_it_could_have_one(self) -> None:
        for method in ("get", "head", "delete"):
            headers = build(method=method).headers
            assert "content-type" not in headers
            assert "content-length" not in headers
        headers = build(method="post").headers
        assert headers["content-type"] == "application/json"
        assert headers["content-length"] == "0"
        assert build(method="get", headers={"Content-Type": "text/x"}).headers["content-type"] == "text/x"

    def test_get_and_delete_may_have_a_body(self) -> None:
        for method in ("get", "delete"):
            request = build(method=method, json_data={"a": 1})
            assert request.content == b'{"a":1}'
            assert request.headers["content-type"] == "application/json"

    def test_a_form_is_written_like_the_query(self) -> None:
        request = build(
            json_data={"a": [1, 2], "b": {"c": "d e"}}, headers={"Content-Type": "application/x-www-form-urlencoded"}
        )
        assert httpx.QueryParams(request.content.decode()).multi_items() == [("a", "1,2"), ("b[c]", "d e")]

    def test_a_form_may_be_a_list(self) -> None:
        request = build(json_data=[{"n": "cut"}, "b"], headers={"Content-Type": "application/x-www-form-urlencoded"})
        assert httpx.QueryParams(request.content.decode()).multi_items() == [("0[n]", "cut"), ("1", "b")]

    def test_a_multipart_body_holds_fields_then_files(self) -> None:
        request = build(
            json_data={"a": [1, 2], "n": {"m": True}},
            files=[("f", ("n.txt", b"hello", "text/plain"))],
            headers={"Content-Type": "multipart/form-data; boundary=zz"},
        )
        assert request.headers["content-type"] == "multipart/form-data; boundary=zz"
        body = request.read().decode()
        assert [line for line in body.split("\r\n") if "name=" in line] == [
            'Content-Disposition: form-data; name="a[]"',
            'Content-Disposition: form-data; name="a[]"',
            'Content-Disposition: form-data; name="n[m]"',
            'Content-Disposition: form-data; name="f"; filename="n.txt"',
        ]
        assert body.startswith("--zz\r\n")
        assert request.headers["content-length"] == str(len(body))

    def test_a_multipart_body_may_have_no_files(self) -> None:
        request = build(json_data={"a": "b"}, headers={"Content-Type": "multipart/form-data"})
        assert request.headers["content-type"].startswith("multipart/form-data; boundary=")
        assert b'name="a"' in request.read()

    def test_files_make_a_multipart_body(self) -> None:
        request = build(files={"f": b"x"})
        assert request.headers["content-type"].startswith("multipart/form-data; boundary=")

    def test_a_body_has_one_form(self) -> None:
        with pytest.raises(TypeError, match="`body` or `content`"):
            Tiny().post("/x", cast_to=Item, body={}, content=b"x")
        with pytest.raises(TypeError, match="`files` or `content`"):
            Tiny().post("/x", cast_to=Item, files={"f": b"x"}, content=b"x")


class TestOptions:
    def test_only_what_was_given_is_an_option(self) -> None:
        assert make_request_options() == {}
        assert make_request_options(timeout=None, extra_body={}) == {"timeout": None, "extra_json": {}}
        assert make_request_options(query={"a": 1, "b": 1}, extra_query={"b": 2}) == {"params": {"a": 1, "b": 2}}

    def test_a_copy_can_be_changed_alone(self) -> None:
        options = FinalRequestOptions(method="get", url="/x", params={"a": 1})
        copied = options.copy()
        copied.url = "/y"
        copied.params = {}
        assert (options.url, options.params) == ("/x", {"a": 1})

    def test_construct_leaves_out_what_was_not_given(self) -> None:
        options = FinalRequestOptions.construct(method="get", url="/x", headers=not_given, timeout=not_given)
        assert options.get_max_retries(4) == 4
        assert options.given_headers() == {}

    def test_hooks_change_options_and_request_of_each_attempt(self) -> None:
        class Signing(Tiny):
            def _prepare_options(self, options: FinalRequestOptions) -> FinalRequestOptions:
                options.params = {**options.params, "n": str(int(str(options.params.get("n", 0))) + 1)}
                return options

            def _prepare_request(self, request: httpx.Request) -> None:
                request.headers["X-Signed"] = request.url.query.decode()

        script = Script(httpx.Response(500), ok())
        client = script.client(Signing)
        client.get("/x", cast_to=Item)
        assert [r.headers["x-signed"] for r in script.requests] == ["n=1", "n=1"]


@pytest.mark.parametrize(
    ("cast_to", "content", "value"),
    [
        (str, b"text", "text"),
        (bytes, b"\x00\x01", b"\x00\x01"),
        (type(None), b"ignored", None),
        (dict[str, int], b'{"a": 1}', {"a": 1}),
        (list[str], b'["a"]', ["a"]),
        (object, b'{"a": [1]}', {"a": [1]}),
    ],
)
def test_a_response_is_read_as_asked(cast_to: Any, content: bytes, value: object) -> None:
    script = Script(httpx.Response(200, content=content, headers={"content-type": "application/json"}))
    assert script.client().get("/x", cast_to=cast_to) == value


def test_the_http_response_itself_can_be_asked_for() -> None:
    response = Script(ok()).client().get("/x", cast_to=httpx.Response)
    assert response.json() == {"name": "a"}


async def test_the_async_client_makes_the_same_requests() -> None:
    script = Script(ok())
    client = script.async_client()
    item = await client.post("/x", cast_to=Item, body={"a": 1}, options={"params": {"q": [1, 2]}})
    assert item.name == "a"
    assert script.last.url == "http://api.test/v1/x?q=1%2C2"
    assert script.bodies == [b'{"a":1}']
    assert script.last.headers["user-agent"] == "AsyncTiny/Python 1.2.3"
    for call in (client.put, client.patch, client.delete):
        await call("/x", cast_to=Item, body={"b": 2})
    assert [r.method for r in script.requests] == ["POST", "PUT", "PATCH", "DELETE"]
