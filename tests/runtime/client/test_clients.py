"""Making, sharing and closing clients, and what is loaded when."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from runtime import http_clients
from runtime.base_client import _PLAIN_URL, BaseClient
from runtime.constants import DEFAULT_CONNECTION_LIMITS, DEFAULT_TIMEOUT
from runtime.exceptions import APIConnectionError
from runtime.http_clients import DefaultAsyncHttpxClient, DefaultHttpxClient
from runtime.platform_headers import OtherArch, OtherPlatform, get_architecture, get_platform
from runtime.request_options import FinalRequestOptions
from runtime.resource import AsyncAPIResource, SyncAPIResource

from ...shared import ROOT
from ..streaming.support import wait_for
from .support import AsyncTiny, Item, Received, Reply, Script, Tiny, loopback, ok


class TestLaziness:
    def run(self, code: str) -> Any:
        out = subprocess.run(
            [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True, cwd=ROOT, timeout=60
        )
        return json.loads(out.stdout)

    def test_making_a_client_loads_what_answers_need_and_not_what_connections_need(self) -> None:
        code = """
import json, sys
before = set(sys.modules)
from runtime.async_client import AsyncAPIClient
from runtime.sync_client import SyncAPIClient
for kind in (SyncAPIClient, AsyncAPIClient):
    kind(version="1", base_url="http://t", _strict_response_validation=False)
print(json.dumps(sorted(set(sys.modules) - before)))
"""
        loaded = self.run(code)
        unwanted = {"httpx", "distro", "anyio", "asyncio", "certifi", "sniffio", "httpcore", "ssl"}
        assert not unwanted & set(loaded)
        assert "pydantic.main" in loaded
        assert not {name for name in loaded if name.startswith("runtime.") and "model" in name}

    def test_importing_the_clients_loads_neither_httpx_nor_pydantic(self) -> None:
        loaded = self.run(
            "import json, sys, runtime.sync_client, runtime.async_client; print(json.dumps(sorted(sys.modules)))"
        )
        assert not {"httpx", "pydantic"} & set(loaded)

    @given(st.from_regex(_PLAIN_URL, fullmatch=True))
    def test_a_base_url_that_is_not_read_at_once_is_one_that_httpx_takes(self, url: str) -> None:
        assert str(Tiny(base_url=url).base_url).rstrip("/") == str(httpx.URL(url)).rstrip("/")

    @pytest.mark.parametrize("url", ["http://t:x", "http://1.2.3.400", "http://[::1"])
    def test_a_base_url_that_is_none_is_refused_when_the_client_is_made(self, url: str) -> None:
        with pytest.raises((httpx.InvalidURL, ValueError)):
            Tiny(base_url=url)

    def test_the_http_client_is_made_when_first_needed(self) -> None:
        client = Tiny()
        assert client._http is None
        assert client._client is client._client
        assert client._http is not None
        client.close()

    def test_many_threads_make_one_http_client(self, monkeypatch: pytest.MonkeyPatch) -> None:
        instances: list[Any] = []

        class Slow(http_clients.OwnedSyncClient):
            def __init__(self, **options: Any) -> None:
                time.sleep(0.02)
                instances.append(self)
                super().__init__(**options)

        monkeypatch.setattr("runtime.http_clients.OwnedSyncClient", Slow)
        client = Tiny()
        with ThreadPoolExecutor(16) as pool:
            result = {id(http) for http in pool.map(lambda _: client._client, range(32))}
        assert len(result) == len(instances) == 1
        client.close()

    def test_the_tls_context_is_made_once_for_each_set_of_certificates(self, monkeypatch: pytest.MonkeyPatch) -> None:
        import certifi

        first = http_clients.shared_tls_context()
        assert http_clients.shared_tls_context() is first
        with monkeypatch.context() as changed:
            changed.setenv("SSL_CERT_FILE", certifi.where())
            changed.setenv("SSL_CERT_DIR", "/nowhere")
            assert http_clients.shared_tls_context() is not first
        assert http_clients.shared_tls_context() is first


class TestDefaults:
    def test_a_default_client_has_our_timeout_limits_and_redirects(self) -> None:
        with DefaultHttpxClient() as http:
            assert http.timeout == DEFAULT_TIMEOUT
            assert http.follow_redirects
        with DefaultHttpxClient(timeout=3, follow_redirects=False) as http:
            assert http.timeout == httpx.Timeout(3)
            assert not http.follow_redirects

    @pytest.mark.parametrize("kind", [DefaultHttpxClient, DefaultAsyncHttpxClient])
    def test_the_environments_proxies_are_used(self, kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "proxy.test:8080")
        monkeypatch.setenv("NO_PROXY", "localhost,127.0.0.1,::1,corp.test, http://plain.test")
        ours = {str(p.pattern): t is not None for p, t in kind()._mounts.items()}
        theirs = {str(p.pattern): t is not None for p, t in httpx.Client()._mounts.items()}
        assert ours == theirs
        assert ours["https://"]
        monkeypatch.setenv("NO_PROXY", "*")
        assert kind()._mounts == {}
        assert kind(trust_env=False)._mounts == {}

    @pytest.mark.parametrize("kind", [DefaultHttpxClient, DefaultAsyncHttpxClient])
    def test_a_proxy_given_is_used_for_everything(self, kind: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://other.test")
        assert [str(p.pattern) for p in kind(proxy="http://proxy.test:8080")._mounts] == ["all://"]

    def test_a_transport_or_mounts_of_ones_own_are_kept(self) -> None:
        transport = httpx.MockTransport(lambda request: ok())
        assert DefaultHttpxClient(transport=transport)._transport is transport
        mounted = DefaultHttpxClient(mounts={"all://x.test": transport})
        assert transport in mounted._mounts.values()

    def test_verification_can_be_switched_off_without_touching_the_shared_context(self) -> None:
        shared = http_clients.shared_tls_context()
        DefaultHttpxClient(verify=False).close()
        assert shared.check_hostname

    def test_limits_reach_the_pool(self) -> None:
        limits = httpx.Limits(max_connections=3, max_keepalive_connections=2)
        pool = cast(Any, DefaultHttpxClient(limits=limits)._transport)._pool
        assert (pool._max_connections, pool._max_keepalive_connections) == (3, 2)
        pool = cast(Any, DefaultHttpxClient()._transport)._pool
        assert pool._max_connections == DEFAULT_CONNECTION_LIMITS.max_connections

    async def test_the_aiohttp_client_is_there_or_says_how_to_get_it(self) -> None:
        from runtime.http_clients import DefaultAioHttpClient

        try:
            client = DefaultAioHttpClient()
        except RuntimeError as error:
            assert "pip install" in str(error)
        else:
            assert client.timeout == DEFAULT_TIMEOUT
            await client.aclose()

    @pytest.mark.parametrize(("kind", "http"), [(Tiny, httpx.AsyncClient), (AsyncTiny, httpx.Client)])
    def test_the_wrong_kind_of_http_client_is_refused(self, kind: Any, http: Any) -> None:
        with pytest.raises(TypeError, match="Invalid `http_client` arg"):
            kind(http_client=http())

    def test_no_retries_are_zero_and_not_none(self) -> None:
        with pytest.raises(TypeError, match="max_retries cannot be None"):
            Tiny(max_retries=cast(Any, None))

    def test_the_timeout_of_an_http_client_is_used_when_it_was_set(self) -> None:
        assert Tiny(http_client=httpx.Client(timeout=3)).timeout == httpx.Timeout(3)
        assert Tiny(http_client=httpx.Client()).timeout == DEFAULT_TIMEOUT
        assert Tiny(http_client=httpx.Client(timeout=3), timeout=4).timeout == 4


class TestClosing:
    def test_a_closed_client_refuses_calls(self) -> None:
        client = Tiny()
        client.close()
        assert client.is_closed()
        with pytest.raises(APIConnectionError) as caught:
            client.get("/x", cast_to=Item)
        assert "closed" in str(caught.value.__cause__)

    def test_leaving_the_block_closes(self) -> None:
        script = Script(ok())
        with script.client() as client:
            client.get("/x", cast_to=Item)
            assert not client.is_closed()
        assert client.is_closed()
        assert client._client.is_closed

    async def test_leaving_the_async_block_closes(self) -> None:
        async with Script(ok()).async_client() as client:
            await client.get("/x", cast_to=Item)
            assert not client.is_closed()
        assert client.is_closed()
        with pytest.raises(APIConnectionError):
            await client.get("/x", cast_to=Item)

    def test_a_shared_http_client_outlives_the_copy(self) -> None:
        client = Tiny()
        http = client._client
        copied = Tiny(http_client=http)
        del copied
        gc.collect()
        assert not http.is_closed
        del client
        gc.collect()
        assert not http.is_closed
        http.close()

    def test_an_abandoned_client_closes_its_connections(self) -> None:
        client = Tiny()
        closed: list[bool] = []
        transport = cast(Any, client._client)._transport
        transport.close = lambda: closed.append(True)
        del client, transport
        gc.collect()
        assert wait_for(lambda: closed == [True])


class TestResources:
    def test_a_resource_calls_through_its_client(self) -> None:
        script = Script(ok())
        resource = SyncAPIResource(script.client())
        for call in (resource._get, resource._post, resource._put, resource._patch, resource._delete):
            assert call("/x", cast_to=Item).name == "a"
        assert [r.method for r in script.requests] == ["GET", "POST", "PUT", "PATCH", "DELETE"]
        resource._sleep(0)

    async def test_an_async_resource_does_too(self) -> None:
        script = Script(ok())
        resource = AsyncAPIResource(script.async_client())
        for call in (resource._get, resource._post, resource._put, resource._patch, resource._delete):
            assert (await call("/x", cast_to=Item)).name == "a"
        await resource._sleep(0)


def test_platform_facts_are_known_words() -> None:
    platform, arch = get_platform(), get_architecture()
    assert isinstance(platform, OtherPlatform) or platform in ("Linux", "MacOS", "Windows", "FreeBSD", "OpenBSD")
    assert isinstance(arch, OtherArch) or arch in ("x32", "x64", "arm", "arm64", "unknown")
    assert str(OtherPlatform("plan9")) == "Other:plan9"
    assert str(OtherArch("sparc")) == "other:sparc"


@pytest.mark.parametrize(
    ("system", "name"),
    [
        ("darwin", "MacOS"),
        ("win32", "Windows"),
        ("freebsd13", "FreeBSD"),
        ("openbsd7", "OpenBSD"),
        ("aix", "Other:aix"),
    ],
)
def test_operating_systems_are_named(system: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert str(get_platform()) == name


@pytest.mark.parametrize(
    ("machine", "name"),
    [("x86_64", "x64"), ("AMD64", "x64"), ("aarch64", "arm64"), ("armv7l", "arm"), ("i686", "x32"), ("", "unknown"),
     ("riscv64", "other:riscv64")],
)  # fmt: skip
def test_processors_are_named(machine: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("runtime.platform_headers._machine", lambda: machine)
    assert str(get_architecture()) == name


def test_32_threads_share_one_client_over_sockets() -> None:
    def answer(request: Received) -> Reply:
        return 200, {"content-type": "application/json"}, json.dumps({"name": json.loads(request.body)["n"]}).encode()

    def call(number: int) -> bool:
        item = client.post("/x", cast_to=Item, body={"n": str(number)}, options={"headers": {"X-N": str(number)}})
        return item.name == str(number)

    with loopback(answer) as (url, received), Tiny(base_url=url) as client:
        with ThreadPoolExecutor(32) as pool:
            assert all(pool.map(call, range(320)))
        assert len(received) == 320
        assert all(json.loads(r.body)["n"] == r.headers["x-n"] for r in received)
        assert all(r.headers["authorization"] == "Bearer key-0123456789" for r in received)


def test_requests_can_be_built_while_the_key_changes() -> None:
    client = Tiny("a")
    stop = threading.Event()

    def change() -> None:
        while not stop.is_set():
            client.api_key = "b" if client.api_key == "a" else "a"

    thread = threading.Thread(target=change)
    thread.start()
    try:
        for _ in range(500):
            headers = client._build_request(FinalRequestOptions(method="get", url="/x")).headers
            assert headers["authorization"] in ("Bearer a", "Bearer b")
    finally:
        stop.set()
        thread.join()


def test_the_base_class_is_no_client_of_its_own() -> None:
    client = BaseClient[Any, Any](
        version="1", base_url="http://t", _strict_response_validation=False, http_client=None, max_retries=0
    )
    with pytest.raises(TypeError, match="no client of its own"):
        _ = client._client
    with pytest.raises(TypeError, match="no client of its own"):
        _ = client._default_stream_cls
