"""How the clients of an emitted package find and send their options."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from types import ModuleType
from typing import Any

import httpx
import pytest

from sdkwright.ir import Auth, ClientOption, Environment, Method, Response, Scalar, Sdk
from tests.emit import mini
from tests.emit.conftest import Load


def echo(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"headers": dict(request.headers), "url": str(request.url)})


def ask(zoo: ModuleType, **options: Any) -> tuple[dict[str, str], httpx.URL]:
    """The headers and the URL of a request of a new client."""
    client = zoo.Zoo(http_client=httpx.Client(transport=httpx.MockTransport(echo)), **options)
    answer = client.get("/x", cast_to=object)
    return answer["headers"], httpx.URL(answer["url"])


def test_a_required_option_comes_from_its_argument_or_the_environment(load: Load, monkeypatch: Any) -> None:
    zoo = load(mini.sdk())
    monkeypatch.delenv("ZOO_API_KEY", raising=False)
    with pytest.raises(zoo.ZooError, match=r"The api_key client option must be set.*ZOO_API_KEY"):
        zoo.Zoo()
    monkeypatch.setenv("ZOO_API_KEY", "from the environment")
    assert ask(zoo)[0]["authorization"] == "Bearer from the environment"
    assert ask(zoo, api_key="mine")[0]["authorization"] == "Bearer mine"


def test_more_headers_come_from_the_environment(load: Load, monkeypatch: Any) -> None:
    zoo = load(mini.sdk())
    monkeypatch.setenv("ZOO_CUSTOM_HEADERS", "X-One: 1\nno colon\nX-Two:2")
    headers, _ = ask(zoo, api_key="k", default_headers={"X-Two": "own"})
    assert (headers["x-one"], headers["x-two"]) == ("1", "own")


def test_every_kind_of_credential_is_sent(load: Load) -> None:
    zoo = load(
        mini.with_auth(
            Auth("basic", "basic", (("username", "user"), ("password", "password"))),
            Auth("header", "header", (("value", "key"),), wire="X-Key"),
            Auth("query", "query", (("value", "token"),), wire="token"),
            Auth("cookie", "cookie", (("value", "session"),), wire="sid"),
        )
    )
    headers, url = ask(zoo, user="u", password="p", key="k", token="t", session="a b;c")
    assert headers["authorization"] == "Basic dTpw"
    assert headers["x-key"] == "k"
    assert headers["cookie"] == "sid=a%20b%3Bc"
    assert url.params["token"] == "t"


def test_what_most_operations_need_wins_over_what_others_need(load: Load) -> None:
    token = Auth("token", "bearer", (("value", "token"),))
    basic = Auth("basic", "basic", (("username", "user"), ("password", "password")))
    zoo = load(mini.with_auth(token, basic, security=(("token",),)))
    assert ask(zoo, token="t", user="u", password="p")[0]["authorization"] == "Bearer t"
    assert ask(zoo, token=None, user="u", password="p")[0]["authorization"] == "Basic dTpw"


def test_cookies_of_several_schemes_are_sent_together(load: Load) -> None:
    sid = Auth("jar", "cookie", (("value", "session"),), wire="sid")
    token = Auth("form", "cookie", (("value", "form_token"),), wire="form")
    zoo = load(mini.with_auth(sid, token, security=(("jar", "form"),)))
    assert ask(zoo, session="a", form_token="b")[0]["cookie"] == "sid=a; form=b"


def test_an_empty_variable_counts_as_none(load: Load, monkeypatch: Any) -> None:
    zoo = load(mini.sdk())
    monkeypatch.setenv("ZOO_BASE_URL", "")
    usual = str(zoo.Zoo(api_key="k").base_url)
    monkeypatch.delenv("ZOO_BASE_URL")
    assert str(zoo.Zoo(api_key="k").base_url) == usual
    monkeypatch.setenv("ZOO_API_KEY", "")
    with pytest.raises(zoo.ZooError, match=r"api_key.*ZOO_API_KEY"):
        zoo.Zoo()


def test_a_copy_of_a_closed_client_is_closed(load: Load) -> None:
    zoo = load(mini.sdk())
    client = zoo.Zoo(api_key="k")
    client.close()
    assert client.copy().is_closed()
    with httpx.Client(transport=httpx.MockTransport(echo)) as http_client:
        assert not client.copy(http_client=http_client).is_closed()


def test_one_alternative_of_several_is_enough_and_none_is_an_error(load: Load) -> None:
    bearer = Auth("bearer", "bearer", (("value", "token"),), prefix="Bearer")
    header = Auth("header", "header", (("value", "key"),), wire="X-Key")
    zoo = load(mini.with_auth(bearer, header, security=(("bearer",), ("header",))))
    assert ask(zoo, key="k")[0]["x-key"] == "k"
    with pytest.raises(TypeError, match=r"credentials.* token=.*, or key=") as caught:
        ask(zoo)
    assert isinstance(caught.value, zoo.ZooError)
    assert str(caught.value).startswith(
        "Could not resolve authentication method. Expected either token or key to be set. "
        "Or for one of the `Authorization` or `X-Key` headers to be explicitly omitted"
    )
    assert "x-key" not in ask(zoo, default_headers={"Authorization": "own"})[0]
    client = zoo.Zoo(http_client=httpx.Client(transport=httpx.MockTransport(echo)))
    client.get("/x", cast_to=object, options={"headers": {"X-Key": zoo.Omit()}})


def test_where_some_methods_need_no_key_the_others_refuse_to_go_without(load: Load, monkeypatch: Any) -> None:
    key = Auth("key", "header", (("value", "api_key"),), wire="X-Key")
    user = Auth("user", "basic", (("username", "name"), ("password", "password")))
    param = Auth("param", "query", (("value", "token"),), wire="token")
    listed = Method("list", "get", "/x", (), Response("json", Scalar("object")))
    own = {"open": (), "admin": (("user",),), "either": (("param",), ("key",)), "maybe": ((), ("key",))}
    methods = (listed, *(replace(listed, name=name, security=security) for name, security in own.items()))
    options = tuple(
        replace(option, read_env=f"ZOO_{option.name.upper()}") for option in mini.with_auth(key, user, param).options
    )
    zoo = load(replace(mini.with_auth(key, user, param, security=(("key",),)), methods=methods, options=options))
    requests: list[httpx.Request] = []

    def count(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return echo(request)

    http_client = httpx.Client(transport=httpx.MockTransport(count))
    client = zoo.Zoo(http_client=http_client)
    client.open()
    client.maybe()
    assert len(requests) == 2
    for call, pattern in (
        (client.list, r"api_key=\.\.\. \(or set ZOO_API_KEY\)"),
        (client.admin, r"name=.* ZOO_NAME.* and password=.* ZOO_PASSWORD"),
        (client.either, r"token=.* ZOO_TOKEN\), or api_key="),
    ):
        with pytest.raises(zoo.ZooError, match=pattern):
            call()
    assert len(requests) == 2
    client.list(extra_headers={"X-Key": "mine"})
    client.list(extra_headers={"X-Key": zoo.Omit()})
    client.admin(extra_headers={"Authorization": "Basic mine"})
    client.either(extra_query={"token": "mine"})
    zoo.Zoo(http_client=http_client, default_query={"token": "mine"}).either()
    monkeypatch.setenv("ZOO_API_KEY", "k")
    assert zoo.Zoo(http_client=http_client).list()["headers"]["x-key"] == "k"
    monkeypatch.delenv("ZOO_API_KEY")
    with_flow = httpx.Client(transport=httpx.MockTransport(count), auth=("u", "p"))
    assert zoo.Zoo(http_client=with_flow).list()["headers"]["authorization"] == "Basic dTpw"


def test_a_scheme_of_two_flows_is_met_by_either(load: Load) -> None:
    value = Auth("oauth", "bearer", (("value", "access_token"),), prefix="Bearer")
    flow = Auth(
        "oauth", "oauth2_client_credentials", (("client_id", "id"), ("client_secret", "secret")), token_url="/t"
    )
    key = Auth("key", "header", (("value", "api_key"),), wire="X-Key")
    send = Method("send", "get", "/x", (), Response("json", Scalar("object")), security=(("oauth",),))
    zoo = load(replace(mini.with_auth(value, flow, key, security=(("key",),)), methods=(send,)))

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, json={"access_token": "bought"}) if request.url.path == "/t" else echo(request)

    http_client = httpx.Client(transport=httpx.MockTransport(answer))
    echoed = zoo.Zoo(http_client=http_client, access_token="mine").send()
    assert echoed["headers"]["authorization"] == "Bearer mine"
    echoed = zoo.Zoo(http_client=http_client, id="i", secret="s").send()
    assert echoed["headers"]["authorization"] == "Bearer bought"
    with pytest.raises(zoo.ZooError, match=r"access_token=.* or id=.* and secret="):
        zoo.Zoo(http_client=http_client, api_key="k").send()


def test_a_method_that_asks_for_no_credentials_takes_none_to_a_server_of_its_own(load: Load) -> None:
    sends = Method("send", "get", "/x", (), Response("json", Scalar("object")), base_url="https://files.example")
    zoo = load(replace(mini.sdk(), methods=(sends, replace(sends, name="open", security=()))))
    client = zoo.Zoo(api_key="k", http_client=httpx.Client(transport=httpx.MockTransport(echo)))
    request, other = client.send(), client.open()
    assert request["url"] == other["url"] == "https://files.example/x"
    assert request["headers"]["authorization"] == "Bearer k"
    assert "authorization" not in other["headers"]


def test_a_method_takes_to_a_server_of_its_own_the_credentials_it_asks_for_and_no_others(load: Load) -> None:
    scheme = Auth("one", "header", (("value", "first"),), wire="X-One")
    two = Auth("two", "header", (("value", "second"),), wire="X-Two")
    sends = Method(
        "send",
        "get",
        "/x",
        (),
        Response("json", Scalar("object")),
        base_url="https://files.example",
        security=(("two",),),
    )
    zoo = load(replace(mini.with_auth(scheme, two), methods=(sends,)))
    client = zoo.Zoo(first="1", second="2", http_client=httpx.Client(transport=httpx.MockTransport(echo)))
    headers = client.send()["headers"]
    assert headers["x-two"] == "2"
    assert "x-one" not in headers


def test_schemes_whose_names_differ_in_signs_alone_are_all_sent(load: Load) -> None:
    scheme = Auth("my-key", "header", (("value", "first"),), wire="X-One")
    two = Auth("my_key", "header", (("value", "second"),), wire="X-Two")
    headers, _ = ask(load(mini.with_auth(scheme, two)), first="1", second="2")
    assert (headers["x-one"], headers["x-two"]) == ("1", "2")


def test_a_request_without_credentials_goes_out_where_the_api_allows_it(load: Load) -> None:
    bearer = Auth("bearer", "bearer", (("value", "token"),), prefix="Bearer")
    header = Auth("header", "header", (("value", "key"),), wire="X-Key")
    zoo = load(mini.with_auth(bearer, header, security=(("bearer",), ())))
    assert "authorization" not in ask(zoo)[0]


def options_sdk() -> Sdk:
    return replace(
        mini.sdk(),
        options=(
            ClientOption("api_key", "str", False, read_env="ZOO_API_KEY"),
            ClientOption("tenant", "str", True, send_in_header="X-Tenant"),
            ClientOption("debug", "bool", False, default=False, read_env="ZOO_DEBUG", send_in_header="X-Debug"),
            ClientOption("limit", "int", True, read_env="ZOO_LIMIT", send_as_query_param="limit"),
            ClientOption("region", "str", False, default="eu", server_variable="region"),
        ),
        environments=(Environment("live", "https://{region}.zoo.example"), Environment("test", "https://test.example")),
        default_headers=(("X-Fixed", "yes"),),
    )


def test_options_are_sent_where_they_belong(load: Load, monkeypatch: Any) -> None:
    zoo = load(options_sdk())
    headers, url = ask(zoo, api_key="k")
    assert url == "https://eu.zoo.example/x"
    assert headers["x-fixed"] == "yes" and headers["x-debug"] == "false" and "x-tenant" not in headers
    monkeypatch.setenv("ZOO_LIMIT", "5")
    monkeypatch.setenv("ZOO_DEBUG", "true")
    headers, url = ask(zoo, api_key="k", tenant="t", region="us")
    assert (url.host, url.params["limit"]) == ("us.zoo.example", "5")
    assert (headers["x-tenant"], headers["x-debug"]) == ("t", "true")


def test_an_environment_chooses_the_base_url(load: Load, monkeypatch: Any) -> None:
    zoo = load(options_sdk())
    assert zoo.ENVIRONMENTS == {"live": "https://{region}.zoo.example", "test": "https://test.example"}
    assert ask(zoo, api_key="k", environment="test")[1].host == "test.example"
    with pytest.raises(ValueError, match="nowhere"):
        zoo.Zoo(api_key="k", environment="nowhere")
    client = zoo.Zoo(api_key="k")
    assert client.copy(environment="test").base_url.host == "test.example"
    assert client.copy(base_url="https://own.example").copy().base_url.host == "own.example"
    monkeypatch.setenv("ZOO_BASE_URL", "https://env.example")
    assert ask(zoo, api_key="k")[1].host == "env.example"
    with pytest.raises(ValueError, match="ZOO_BASE_URL"):
        zoo.Zoo(api_key="k", environment="test")
    assert ask(zoo, api_key="k", environment="test", base_url=None)[1].host == "test.example"


class TokenServer:
    """Gives numbered tokens, and refuses those it was told to."""

    def __init__(self) -> None:
        self.count = 0
        self.refused: set[str] = set()
        self.paths: list[str] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.paths.append(request.url.path)
        if request.url.path == "/token":
            assert request.headers["authorization"].startswith("Basic ")
            assert b"grant_type=client_credentials" in request.content and b"scope=read+write" in request.content
            self.count += 1
            return httpx.Response(200, json={"access_token": f"t{self.count}", "expires_in": 3600})
        token = request.headers.get("authorization", "")
        return httpx.Response(401 if token in self.refused else 200, json={"token": token})


def oauth_sdk() -> Sdk:
    pairs = (("client_id", "client_id"), ("client_secret", "client_secret"))
    auth = Auth("oauth", "oauth2_client_credentials", pairs, token_url="/token", scopes=("read", "write"))
    return mini.with_auth(auth)


def test_a_token_is_fetched_once_and_again_when_refused(load: Load) -> None:
    zoo, server = load(oauth_sdk()), TokenServer()
    http_client = httpx.Client(transport=httpx.MockTransport(server))
    client = zoo.Zoo(client_id="i", client_secret="s", http_client=http_client)
    assert client.get("/x", cast_to=object) == {"token": "Bearer t1"}
    assert client.with_options(max_retries=0).get("/x", cast_to=object) == {"token": "Bearer t1"}
    server.refused.add("Bearer t1")
    assert client.get("/x", cast_to=object) == {"token": "Bearer t2"}
    assert server.count == 2
    assert "s" not in repr(client.custom_auth).replace("token_url", "").replace("ClientCredentials", "").replace(
        "https", ""
    )


async def test_tasks_wait_for_one_token(load: Load) -> None:
    zoo, server = load(oauth_sdk()), TokenServer()
    http_client = httpx.AsyncClient(transport=httpx.MockTransport(server))
    client = zoo.AsyncZoo(client_id="i", client_secret="s", http_client=http_client)
    answers = await asyncio.gather(*(client.get("/x", cast_to=object) for _ in range(5)))
    assert answers == [{"token": "Bearer t1"}] * 5
    assert server.count == 1


def test_a_token_never_leaves_the_origin_of_the_api(load: Load) -> None:
    zoo, server = load(oauth_sdk()), TokenServer()
    http_client = httpx.Client(transport=httpx.MockTransport(server))
    client = zoo.Zoo(client_id="i", client_secret="s", http_client=http_client)
    assert client.get("https://elsewhere.example/x", cast_to=object) == {"token": ""}
    assert server.count == 0


def test_a_token_that_is_refused_is_an_error_of_the_package(load: Load) -> None:
    zoo = load(oauth_sdk())
    http_client = httpx.Client(transport=httpx.MockTransport(lambda request: httpx.Response(400, json={})))
    client = zoo.Zoo(client_id="i", client_secret="s", http_client=http_client, max_retries=0)
    with pytest.raises(zoo.ZooError) as caught:
        client.get("/x", cast_to=object)
    assert "s3cret" not in str(caught.value)
