"""Keys reach the API's own origin and nothing else: no log, no text, no other host."""

from __future__ import annotations

import logging
import pickle
import traceback
from typing import Any

import httpx
import pytest

import runtime
from runtime.exceptions import APIConnectionError, APIStatusError, AuthenticationError, BadRequestError
from runtime.headers import REDACTED, is_harmless, is_secret, redact_headers, redact_query
from runtime.request_options import FinalRequestOptions
from runtime.utils.logs import HideUrlSecrets, setup_logging

from .support import Item, Script, Tiny, ok

KEY = "sk-0123456789abcdef"
SECRETS = {
    "X-API-Key": "secret-one",
    "Cookie": "session=secret-two",
    "X-Amz-Security-Token": "secret-three",
    "Proxy-Authorization": "secret-four",
}


def secrets_in(request: httpx.Request) -> set[str]:
    text = str(request.headers.raw) + str(request.url)
    return {value for value in (KEY, *SECRETS.values()) if value in text}


@pytest.mark.parametrize(
    "name",
    ["Authorization", "authorization", "Api-Key", "x_api_key", "xi-api-key", "X-Goog-Api-Key", "Cookie", "Set-Cookie",
     "X-Auth-Token", "Ocp-Apim-Subscription-Key", "client_secret", "password", "key", "sig"],
)  # fmt: skip
def test_names_of_secrets_are_known(name: str) -> None:
    assert is_secret(name)


@pytest.mark.parametrize(
    "name", ["Accept", "Content-Type", "User-Agent", "X-Stainless-Lang", "Host", "monkey", "limit"]
)
def test_other_names_are_not(name: str) -> None:
    assert not is_secret(name)


@pytest.mark.parametrize(
    "name",
    ["Helicone-Auth", "X-Portkey-Virtual-Key", "X-Functions-Key", "X-Tenant", "Cookie", "Set-Cookie", "Location",
     "OpenAI-Organization", "X-Forwarded-For", "Idempotency-Key", "Proxy-Authenticate", "Traceparent", "X-Key-Id"],
)  # fmt: skip
def test_headers_that_are_not_known_are_not_harmless(name: str) -> None:
    assert not is_harmless(name)


@pytest.mark.parametrize("name", ["Accept", "content-type", "User-Agent", "X-Stainless-Lang", "x-ratelimit-limit"])
def test_headers_that_are_known_may_be_shown(name: str) -> None:
    assert is_harmless(name)


def test_redaction_keeps_names_and_hides_values() -> None:
    headers = {"Authorization": KEY, "X-Tenant": "t", "Accept": "a/b"}
    assert redact_headers(headers) == {"Authorization": REDACTED, "X-Tenant": REDACTED, "Accept": "a/b"}
    query = {"q": "text", "limit": 5, "all": True, "key": 7}
    assert redact_query(query) == {"q": REDACTED, "limit": 5, "all": True, "key": REDACTED}


class TestOrigins:
    def test_an_absolute_url_elsewhere_gets_no_secrets(self) -> None:
        script = Script(ok())
        client = script.client(api_key=KEY, default_headers=SECRETS, default_query={"api_key": "secret-one", "v": "2"})
        client.get("https://elsewhere.test/x", cast_to=Item)
        assert secrets_in(script.last) == set()
        assert "x-tenant" not in script.last.headers
        assert dict(script.last.url.params) == {"v": "2"}
        assert script.last.headers["host"] == "elsewhere.test"
        assert script.last.headers["x-stainless-lang"] == "python"

    @pytest.mark.parametrize("url", ["http://api.test:81/x", "https://api.test/x", "http://api.test.evil.test/x"])
    def test_another_port_or_scheme_is_elsewhere(self, url: str) -> None:
        script = Script(ok())
        script.client(api_key=KEY).get(url, cast_to=Item)
        assert secrets_in(script.last) == set()

    @pytest.mark.parametrize("url", ["http://api.test/other", "http://api.test:80/v1/x", "HTTP://API.test/x"])
    def test_the_clients_own_origin_is_not(self, url: str) -> None:
        script = Script(ok())
        script.client(api_key=KEY).get(url, cast_to=Item)
        assert secrets_in(script.last) == {KEY}

    def test_what_the_caller_gives_for_the_call_is_sent_wherever_it_goes(self) -> None:
        script = Script(ok())
        script.client().get("https://e.test/x", cast_to=Item, options={"headers": {"Authorization": f"Bearer {KEY}"}})
        assert secrets_in(script.last) == {KEY}

    def test_secrets_of_the_http_client_stay_home_too(self) -> None:
        script = Script(ok())
        client = script.client(http={"headers": SECRETS})
        client.get("/x", cast_to=Item)
        assert secrets_in(script.last) == set(SECRETS.values())
        client.get("https://elsewhere.test/x", cast_to=Item)
        assert secrets_in(script.last) == set()


class TestRedirects:
    def redirected(self, target: str, status: int = 302, **options: Any) -> Script:
        script = Script(httpx.Response(status, headers={"location": target}), ok())
        client = script.client(api_key=KEY, default_headers=SECRETS, **options)
        client.safety_limits = client.safety_limits.replace(resend_body_elsewhere=True)
        client.post("/x", cast_to=Item, body={"a": 1})
        return script

    def test_elsewhere_gets_no_secrets(self) -> None:
        script = self.redirected("https://elsewhere.test/x")
        assert secrets_in(script.requests[0]) == {KEY, *SECRETS.values()}
        assert secrets_in(script.last) == set()
        assert "x-tenant" not in script.last.headers
        assert script.last.headers["x-stainless-lang"] == "python"

    def test_the_same_origin_keeps_them(self) -> None:
        script = self.redirected("/v1/y")
        # httpx rebuilds cookies from its own jar on each redirect
        assert secrets_in(script.last) == {KEY, *SECRETS.values()} - {SECRETS["Cookie"]}

    def test_an_upgrade_to_https_keeps_them(self) -> None:
        script = self.redirected("https://api.test/v1/x")
        assert secrets_in(script.last) >= {KEY}

    @pytest.mark.parametrize("status", [307, 308])
    def test_a_body_is_not_sent_elsewhere(self, status: int) -> None:
        script = Script(httpx.Response(status, headers={"location": "https://elsewhere.test/x"}), ok())
        with pytest.raises(APIStatusError) as caught:
            script.client().post("/x", cast_to=Item, body={"a": 1})
        assert caught.value.status_code == status
        assert len(script.requests) == 1

    async def test_a_body_is_not_sent_elsewhere_by_the_async_client(self) -> None:
        script = Script(httpx.Response(307, headers={"location": "https://elsewhere.test/x"}), ok())
        with pytest.raises(APIStatusError):
            await script.async_client().post("/x", cast_to=Item, content=iter([b"a"]))
        assert len(script.requests) == 1

    def test_a_body_is_sent_again_to_the_same_origin(self) -> None:
        script = Script(httpx.Response(307, headers={"location": "/v1/y"}), ok())
        script.client().post("/x", cast_to=Item, body={"a": 1})
        assert script.bodies == [b'{"a":1}'] * 2

    def test_headers_of_any_name_stay_home(self) -> None:
        headers = {"Helicone-Auth": "Bearer HEL", "X-Portkey-Virtual-Key": "VK", "X-Functions-Key": "FK"}
        script = Script(httpx.Response(302, headers={"location": "https://elsewhere.test/x"}), ok())
        script.client(default_headers=headers).get("/x", cast_to=Item, options={"headers": {"X-Call": "mine"}})
        assert {*headers, "X-Call"} <= {name.title() for name in script.requests[0].headers}
        assert all(is_harmless(name) for name in script.last.headers)

    def test_a_chain_does_not_bring_them_back(self) -> None:
        hops = [
            httpx.Response(307, headers={"location": "https://elsewhere.test/x"}),
            httpx.Response(307, headers={"location": "http://api.test/v1/y"}),
        ]
        script = Script(*hops, ok())
        script.client(api_key=KEY, default_headers=SECRETS).get("/x", cast_to=Item)
        assert [secrets_in(request) for request in script.requests[1:]] == [set(), set()]

    def test_the_http_clients_auth_stays_home(self) -> None:
        script = Script(httpx.Response(302, headers={"location": "https://elsewhere.test/x"}), ok())
        script.client(http={"auth": ("user", KEY)}).get("/x", cast_to=Item)
        assert script.requests[0].headers["authorization"].startswith("Basic ")
        assert "authorization" not in script.last.headers

    def test_an_auth_flow_is_not_run_elsewhere(self) -> None:
        class WithFlow(Tiny):
            @property
            def custom_auth(self) -> httpx.Auth:
                return httpx.BasicAuth("user", KEY)

        script = Script(ok())
        script.client(WithFlow).get("/x", cast_to=Item)
        assert script.last.headers["authorization"].startswith("Basic ")
        script.client(WithFlow).get("https://elsewhere.test/x", cast_to=Item)
        assert "authorization" not in script.last.headers
        script.client(http={"auth": ("user", KEY)}).get("https://elsewhere.test/x", cast_to=Item)
        assert "authorization" not in script.last.headers

    def test_the_response_knows_its_history(self) -> None:
        script = Script(httpx.Response(302, headers={"location": "/v1/y"}), ok())
        response = script.client().get("/x", cast_to=httpx.Response)
        assert [r.status_code for r in response.history] == [302]
        assert response.url == "http://api.test/v1/y"
        assert script.last.method == "GET"

    def test_an_endless_chain_ends(self) -> None:
        script = Script(httpx.Response(302, headers={"location": "/v1/x"}))
        with pytest.raises(APIConnectionError, match="redirects"):
            script.client().get("/x", cast_to=Item)
        assert len(script.requests) == 21

    def test_redirects_can_be_left_alone(self) -> None:
        script = Script(httpx.Response(302, headers={"location": "/v1/y"}), ok())
        with pytest.raises(Exception, match="302"):
            script.client(http={"follow_redirects": False}).get("/x", cast_to=Item)
        assert len(script.requests) == 1
        script.outcomes.insert(0, httpx.Response(302, headers={"location": "/v1/y"}))
        item = script.client(http={"follow_redirects": False}).get(
            "/x", cast_to=Item, options={"follow_redirects": True}
        )
        assert item.name == "a"

    async def test_the_async_client_does_likewise(self) -> None:
        script = Script(httpx.Response(307, headers={"location": "https://elsewhere.test/x"}), ok())
        client = script.async_client(api_key=KEY, default_headers=SECRETS)
        client.safety_limits = client.safety_limits.replace(resend_body_elsewhere=True)
        await client.post("/x", cast_to=Item, body={"a": 1})
        assert secrets_in(script.requests[0]) == {KEY, *SECRETS.values()}
        assert secrets_in(script.last) == set()
        assert script.bodies == [b'{"a":1}', b'{"a":1}']


class TestTexts:
    def test_a_key_the_server_repeats_is_not_in_the_message(self) -> None:
        script = Script(httpx.Response(401, json={"error": f"Incorrect API key provided: {KEY}"}))
        with pytest.raises(AuthenticationError) as caught:
            script.client(api_key=KEY).get("/x", cast_to=Item)
        assert KEY not in str(caught.value)
        assert REDACTED in str(caught.value)
        assert KEY not in "".join(traceback.format_exception(caught.value))

    @pytest.mark.parametrize("end", ["\r\nx-evil: 1", "\n", "\r", "\0", "é"])
    def test_a_header_of_more_than_its_line_is_refused_and_not_quoted(self, end: str) -> None:
        script = Script(ok())
        with pytest.raises(ValueError, match="'X-Tenant' contains") as caught:
            script.client().get("/x", cast_to=Item, options={"headers": {"X-Tenant": KEY + end}})
        assert KEY not in "".join(traceback.format_exception(caught.value))
        assert script.requests == []

    def test_a_header_the_transport_refuses_is_not_quoted(self) -> None:
        script = Script(httpx.LocalProtocolError(f"Illegal header value b'Bearer {KEY}'"))
        with pytest.raises(APIConnectionError) as caught:
            script.client(api_key=KEY).get("/x", cast_to=Item)
        assert KEY not in "".join(traceback.format_exception(caught.value))

    def test_options_and_clients_do_not_show_keys(self) -> None:
        options = FinalRequestOptions(
            method="get",
            url=f"/x?key={KEY}",
            headers={"Authorization": KEY, "X-Plain": KEY, "Accept": "shown"},
            params={"api_key": KEY, "q": KEY, "limit": 12345},
            json_data={"prompt": KEY},
            extra_json={"more": KEY},
        )
        assert KEY not in repr(options)
        assert "shown" in repr(options)
        assert "12345" in repr(options)
        assert KEY not in repr(Tiny(KEY))

    def test_a_pickled_error_holds_no_secrets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(runtime, "BadRequestError", BadRequestError, raising=False)  # as the root module exports it
        headers = {"x-request-id": "req_1", "set-cookie": f"s={KEY}", "x-account": KEY}
        script = Script(httpx.Response(400, json={"error": "no"}, headers=headers))
        client = script.client(api_key=KEY, default_headers=SECRETS, default_query={"token": KEY, "n": "1"})
        with pytest.raises(BadRequestError) as caught:
            client.post("/x", cast_to=Item, body={"prompt": KEY})
        text = pickle.dumps(caught.value)
        assert not any(secret.encode() in text for secret in (KEY, *SECRETS.values()))
        restored = pickle.loads(text)
        assert type(restored) is BadRequestError
        assert str(restored) == str(caught.value)
        assert restored.body == {"error": "no"}
        assert restored.response.json() == {"error": "no"}
        assert restored.response.headers["x-request-id"] == "req_1"
        assert restored.request.url.params["n"] == "1"
        assert caught.value.request.headers["authorization"] == f"Bearer {KEY}"

    def test_a_request_does_not_show_its_headers(self) -> None:
        script = Script(ok())
        script.client(api_key=KEY, default_headers=SECRETS).get("/x", cast_to=Item)
        text = repr(script.last.headers)
        assert "application/json" in text
        assert not any(secret in text for secret in (KEY, *SECRETS.values()))


class TestLogs:
    @pytest.mark.parametrize(("level", "is_logged"), [("debug", False), ("debug-body", True)])
    def test_bodies_are_logged_on_demand_only(
        self, level: str, is_logged: bool, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("SDK_LOG", level)
        caplog.set_level(logging.DEBUG)
        Script(ok()).client().post("/x", cast_to=Item, body={"prompt": "PRIVATE"}, options={"extra_json": {"a": 1}})
        assert ("PRIVATE" in caplog.text) is is_logged

    def test_the_debug_log_of_a_call_holds_no_secrets(self, caplog: pytest.LogCaptureFixture) -> None:
        caplog.set_level(logging.DEBUG)
        script = Script(httpx.Response(500), httpx.ConnectError("x"), ok())
        client = script.client(api_key=KEY, default_headers=SECRETS)
        client.post(
            "/x",
            cast_to=Item,
            body={"q": 1},
            options={"headers": {"X-API-Key": KEY}, "params": {"token": KEY}},
        )
        own = [record.getMessage() for record in caplog.records if record.name.startswith("runtime")]
        assert len(own) >= 3
        assert any("POST /v1/x" in line and "500" in line for line in own)
        assert KEY not in "\n".join(own)

    def test_httpx_logs_urls_without_secrets(self, monkeypatch: pytest.MonkeyPatch) -> None:
        logger = logging.getLogger("httpx")
        monkeypatch.setattr(logger, "filters", [])
        monkeypatch.setattr(logger, "level", logging.NOTSET)
        sdk = logging.getLogger("sdk")
        monkeypatch.setattr(sdk, "level", logging.NOTSET)
        monkeypatch.setattr(logging, "basicConfig", lambda **_: None)
        monkeypatch.setenv("SDK_LOG", "Debug ")
        setup_logging()
        setup_logging()
        assert sdk.level == logging.DEBUG
        assert logger.level == logging.DEBUG
        assert len(logger.filters) == 1

        url = httpx.URL(f"http://t/x?api_key={KEY}&q={KEY}&limit=5")
        record = logging.LogRecord("httpx", logging.INFO, "", 0, "%s %s %d", ("GET", url, 200), None)
        assert HideUrlSecrets().filter(record)
        assert KEY not in record.getMessage()
        assert "limit=5" in record.getMessage()

    @pytest.mark.parametrize("value", ["", "warn", "1"])
    def test_nothing_is_set_up_unless_asked(self, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
        sdk = logging.getLogger("sdk")
        monkeypatch.setattr(sdk, "level", logging.NOTSET)
        monkeypatch.setenv("SDK_LOG", value)
        setup_logging()
        assert sdk.level == logging.NOTSET
