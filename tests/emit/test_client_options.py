"""What a config says about the client, as its requests show it."""

from __future__ import annotations

import inspect
from types import ModuleType
from typing import Any

import httpx
import pytest

from tests.emit.conftest import Load
from tests.golden import cases
from tests.plan.tiny import plan


@pytest.fixture
def acme(load: Load, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    from sdkwright import pipeline

    for name in ("API_KEY", "CLIENT_ID", "CLIENT_SECRET", "REGION", "LEVEL", "SHOP", "BASE_URL"):
        monkeypatch.delenv(f"ACME_{name}", raising=False)
    return load(pipeline.plan(cases.inputs("client_options")).sdk)


class Server:
    """Answers everything, and remembers what it was asked."""

    def __init__(self, *statuses: int) -> None:
        self.statuses = list(statuses)
        self.requests: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        if request.url.path == "/token":
            return httpx.Response(200, json={"access_token": "t1", "expires_in": 3600})
        return httpx.Response(self.statuses.pop(0) if self.statuses else 200, json={})

    def client(self, package: ModuleType, **options: Any) -> Any:
        return package.ACMECloud(http_client=httpx.Client(transport=httpx.MockTransport(self)), **options)

    @property
    def last(self) -> httpx.Request:
        return self.requests[-1]


def test_options_go_where_the_config_sends_them(acme: ModuleType, monkeypatch: Any) -> None:
    monkeypatch.setenv("ACME_LEVEL", "7")
    server = Server()
    server.client(acme, api_key="k", organization="o1", ratio=2.5).status()
    headers, params = server.last.headers, server.last.url.params
    assert (headers["x-acme-org"], headers["x-ratio"], headers["x-api-version"]) == ("o1", "2.5", "2024-01-01")
    assert (params["level"], params["verbose"]) == ("7", "false")


def test_a_server_variable_is_filled_in_every_environment(acme: ModuleType) -> None:
    server = Server()
    server.client(acme, api_key="k").status()
    assert server.last.url.host + server.last.url.path == "api.acme.example/eu/status"
    server.client(acme, api_key="k", environment="sandbox", region="us").status()
    assert server.last.url.host + server.last.url.path == "sandbox.acme.example/us/status"


def test_an_option_fills_paths_where_a_call_does_not(acme: ModuleType) -> None:
    server = Server()
    client = server.client(acme, api_key="k", shop_id="s1")
    client.things.sold()
    assert server.last.url.path == "/eu/shops/s1/sold"
    client.things.return_("t1", shop_id="s2")
    assert server.last.url.path == "/eu/shops/s2/sold/t1"
    with pytest.raises(ValueError, match="`shop_id`"):
        client.things.sold(shop_id="")
    with pytest.raises(ValueError, match="Missing shop_id"):
        server.client(acme, api_key="k").things.sold()


@pytest.mark.parametrize(
    ("options", "authorization"),
    [
        ({"api_key": "k"}, "Bearer k"),
        ({"user": "u", "password": "p"}, "Basic dTpw"),
        ({"client_id": "i", "client_secret": "s"}, "Bearer t1"),
    ],
)
def test_any_scheme_of_several_authenticates(acme: ModuleType, options: dict[str, str], authorization: str) -> None:
    server = Server()
    server.client(acme, **options).status()
    assert server.last.headers["authorization"] == authorization


def test_without_any_credentials_nothing_is_sent(acme: ModuleType) -> None:
    server = Server()
    with pytest.raises(TypeError, match="api_key"):
        server.client(acme).status()
    assert server.requests == []


def test_an_option_of_another_target_is_none_here(acme: ModuleType) -> None:
    with pytest.raises(TypeError, match="browser"):
        acme.ACMECloud(api_key="k", browser=True)


def test_arrays_are_written_as_the_config_says(acme: ModuleType) -> None:
    server = Server()
    server.client(acme, api_key="k").things.list(ids=["a", "b"])
    assert server.last.url.params.get_list("ids") == ["a", "b"]


def test_a_body_has_the_name_that_the_config_gives_it(acme: ModuleType) -> None:
    server = Server()
    server.client(acme, api_key="k").things.create(thing={"name": "n"})
    assert server.last.content == b'{"name":"n"}'
    assert server.last.headers["idempotency-key"]


def test_a_method_has_headers_and_patience_of_its_own(acme: ModuleType) -> None:
    server = Server(500)
    with pytest.raises(acme.InternalServerError):
        server.client(acme, api_key="k").things.move("a", "b")
    assert len(server.requests) == 1
    assert server.last.headers["x-slow"] == "1"
    assert server.last.extensions["timeout"]["read"] == 10.0


def test_caller_and_client_have_more_say_than_the_method(acme: ModuleType) -> None:
    server = Server()
    server.client(acme, api_key="k", timeout=5.0).things.move("a", "b")
    assert server.last.extensions["timeout"]["read"] == 5.0
    server.client(acme, api_key="k").things.move("a", "b", timeout=3.0, extra_headers={"X-Slow": "2"})
    assert server.last.extensions["timeout"]["read"] == 3.0
    assert server.last.headers["x-slow"] == "2"
    server = Server(500, 200)
    server.client(acme, api_key="k", max_retries=1).things.move("a", "b")
    assert len(server.requests) == 2


def test_defaults_of_the_config_are_those_of_the_client(acme: ModuleType) -> None:
    client = acme.ACMECloud(api_key="k")
    assert (client.timeout.read, client.max_retries) == (120.0, 3)


def test_a_second_name_is_the_same_call(acme: ModuleType) -> None:
    server = Server()
    client = server.client(acme, api_key="k")
    client.things.find("x")
    client.things.fetch("x")
    assert server.requests[0].url == server.requests[1].url


@pytest.fixture
def files(load: Load, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A package of an API with two environments, a method with a server of its own and options nothing else gives."""
    monkeypatch.delenv("TINY_BASE_URL", raising=False)
    upload = {"servers": [{"url": "https://up.example.com/v1"}]}
    options = {"tenant": {"type": "string"}, "zone": {"type": "string", "default": "eu"}}
    sdk = plan(
        {"/files": {"post": upload, "get": {}}},
        None,
        {"files": {"methods": {"upload": "post /files", "list": "get /files"}}},
        environments={"live": "https://api.example.com", "test": "https://test.example.com"},
        client_settings={"opts": options},
    )
    return load(sdk)


def test_a_server_of_an_operation_yields_to_a_base_url_of_the_callers(
    files: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    server = Server()

    def host(client: Any) -> str:
        client.files.upload()
        return str(server.last.url)

    def client(**options: Any) -> Any:
        http_client = httpx.Client(transport=httpx.MockTransport(server))
        return files.Tiny(tenant="t", http_client=http_client, **options)

    own = "https://up.example.com/v1/files"
    assert host(client()) == own
    assert host(client(environment="test")) == own
    assert host(client().copy(zone="us")) == own
    assert host(client().copy(environment="test")) == own
    assert host(client(base_url="http://mock/a")) == "http://mock/a/files"
    assert host(client(base_url="http://mock").copy(zone="us")) == "http://mock/files"
    assert host(client().copy(base_url="http://mock")) == "http://mock/files"
    late = client()
    late.base_url = "http://mock"
    assert host(late) == "http://mock/files"
    monkeypatch.setenv("TINY_BASE_URL", "http://proxy")
    assert host(client()) == "http://proxy/files"


def test_an_option_that_nothing_else_gives_is_a_required_argument(files: ModuleType) -> None:
    parameters = inspect.signature(files.Tiny.__init__).parameters
    assert parameters["tenant"].default is inspect.Parameter.empty
    assert parameters["zone"].default == "eu"
    with pytest.raises(TypeError, match="tenant"):
        files.Tiny()
