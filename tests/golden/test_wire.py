"""What packages of golden cases put on the wire, as a server sees it, and what they make of its answers."""

from __future__ import annotations

import datetime
import importlib
import json
import sys
from collections.abc import Iterator
from email.parser import BytesParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import unquote_to_bytes

import pytest

from sdkwright.write import write
from tests.golden import cases


class Server(ThreadingHTTPServer):
    """Keeps each request as it came; answers with what ``answer`` says."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.requests: list[Handler] = []
        self.answer: tuple[int, str, bytes] = (200, "application/json", b"{}")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def last(self) -> Handler:
        return self.requests[-1]


class Handler(BaseHTTPRequestHandler):
    body: bytes = b""

    def __getattr__(self, name: str) -> Any:
        if not name.startswith("do_"):
            raise AttributeError(name)
        return self.handle_any

    def handle_any(self) -> None:
        server = self.server
        assert isinstance(server, Server)
        self.body = self.rfile.read(int(self.headers.get("content-length") or 0))
        server.requests.append(self)
        status, content_type, content = server.answer
        if self.path == "/oauth/token":
            number = sum(request.path == self.path for request in server.requests)
            status, content_type = 200, "application/json"
            content = json.dumps({"access_token": f"t{number}", "expires_in": 3600}).encode()
        self.send_response(status)
        if content_type:
            self.send_header("content-type", content_type)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    @property
    def query(self) -> str:
        return self.path.partition("?")[2]

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        yield running
        running.shutdown()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("wire")


def package(folder: Path, case: str, name: str) -> Any:
    """The package of a case, imported."""
    if not (folder / case).exists():
        write(cases.rendered(case), folder / case)
        sys.path.insert(0, str(folder / case / "src"))
        importlib.invalidate_caches()
    return importlib.import_module(name)


@pytest.fixture
def compass(folder: Path, server: Server) -> Any:
    return package(folder, "parameters", "compass").Compass(base_url=server.url, max_retries=0)


@pytest.fixture
def parcel(folder: Path, server: Server) -> Any:
    return package(folder, "bodies", "parcel").Parcel(base_url=server.url, max_retries=0)


@pytest.fixture
def telegraph(folder: Path, server: Server) -> Any:
    return package(folder, "responses", "telegraph").Telegraph(base_url=server.url, max_retries=0)


@pytest.mark.parametrize(
    ("arguments", "query"),
    [
        ({"kinds": ["park", "inn"]}, "kinds=park&kinds=inn"),
        ({"ids": [1, 2]}, "ids=1%2C2"),
        ({"ids": iter([1, 2])}, "ids=1%2C2"),
        ({"words": ["a", "b"]}, "words=a b"),
        ({"bars": ["a", "b"]}, "bars=a|b"),
        (
            {"filter": {"min_height": 2, "kind": ["x", "y"], "box": {"west": 1.5}}},
            "filter[minHeight]=2&filter[kind]=x&filter[kind]=y&filter[box][west]=1.5",
        ),
        ({"spread": {"west": 1, "east": 2}}, "west=1&east=2"),
        ({"joined": {"west": 1, "east": 2}}, "joined=west,1,east,2"),
        ({"as_json": {"west": 1}}, 'as_json={"west":1}'),
        ({"tags": ["a", "b"]}, "tags[]=a&tags[]=b"),
        ({"on": datetime.date(2020, 2, 29), "flag": True}, "flag=true&on=2020-02-29"),
        ({"api_timeout": 3, "query_limit": 4}, "limit=4&timeout=3"),
        ({"q": "ü&=/?"}, "q=%C3%BC%26%3D%2F%3F"),
    ],
)
def test_a_query_is_written_in_the_style_of_each_parameter(
    compass: Any, server: Server, arguments: dict[str, Any], query: str
) -> None:
    server.answer = (200, "application/json", b"[]")
    compass.places.list(**{"q": "x", **arguments})
    raw = server.last.query if "q" in arguments else server.last.query.removeprefix("q=x&")
    plain = unquote_to_bytes(raw.replace("+", " ")).decode()
    assert plain == unquote_to_bytes(query).decode()
    assert "q" not in arguments or raw == query


def test_lists_stand_in_paths_in_their_style(compass: Any, server: Server) -> None:
    server.answer = (200, "application/json", b"[]")
    compass.tiles.batch.list(["x", "y"], keys=[1, 2], label=["a", "b/c"])
    assert server.last.path == "/tiles/batch/1,2/.a,b%2Fc/;matrix=x;matrix=y"


def test_parameters_within_one_step_of_a_path(compass: Any, server: Server) -> None:
    server.answer = (200, "image/png", b"\x89PNG")
    assert compass.tiles.retrieve("png", z=1, x=2, y=3).read() == b"\x89PNG"
    assert (server.last.path, server.last.headers["accept"]) == ("/tiles/1/2,3.png", "image/png")


def test_zero_is_no_empty_part_of_a_path(compass: Any, server: Server) -> None:
    server.answer = (200, "image/png", b"\x89PNG")
    compass.tiles.retrieve("png", z=0, x=0, y=0)
    assert server.last.path == "/tiles/0/0,0.png"
    for nothing in ("", None):
        with pytest.raises(ValueError, match="non-empty value for `z`"):
            compass.tiles.retrieve("png", z=nothing, x=0, y=0)


def test_a_header_argument_goes_into_its_header(compass: Any, server: Server) -> None:
    server.answer = (200, "application/json", b"[]")
    compass.places.list(q="x", header_limit=5)
    assert server.last.headers["limit"] == "5" and server.last.query == "q=x"


def test_a_header_may_hold_json(compass: Any, server: Server) -> None:
    server.answer = (200, "application/json", b"[]")
    compass.places.list(q="x", x_meta={"name": "é,", "when": datetime.date(2020, 2, 29)})
    assert server.last.headers["x-meta"] == r'{"name":"\u00e9,","when":"2020-02-29"}'


def test_the_first_json_type_among_several_is_sent(parcel: Any, server: Server) -> None:
    parcel.parcels.create(to="x", weight=1.5)
    assert server.last.headers["content-type"] == "application/vnd.parcel+json"
    assert json.loads(server.last.body) == {"to": "x", "weight": 1.5}


def test_get_and_delete_have_bodies(parcel: Any, server: Server) -> None:
    parcel.parcels.delete(ids=["a"])
    assert (server.last.command, server.last.body) == ("DELETE", b'{"ids":["a"]}')
    server.answer = (200, "application/json", b"[]")
    parcel.parcels.search(weight=2)
    assert (server.last.command, server.last.body) == ("GET", b'{"weight":2}')


def test_bodies_that_are_no_object(parcel: Any, server: Server) -> None:
    requests: list[tuple[str, bytes]] = []
    for call in (
        lambda: parcel.parcels.tags.update(body=[{"tag_name": "x"}]),
        lambda: parcel.parcels.limits.update(body={"x": 1}),
        lambda: parcel.parcels.update_motto(body='say "hi"'),
        lambda: parcel.parcels.update_note(body="hällo"),
        lambda: parcel.parcels.scan("p", body=b"\x00\xff", angle=90),
        lambda: parcel.parcels.update_photo("p", body=iter([b"ab", b"c"])),
    ):
        call()
        requests.append((server.last.headers["content-type"], server.last.body))
    assert requests[:5] == [
        ("application/json", b'[{"tagName":"x"}]'),
        ("application/json", b'{"x":1}'),
        ("application/json", b'"say \\"hi\\""'),
        ("text/plain", "hällo".encode()),
        ("application/octet-stream", b"\x00\xff"),
    ]
    assert requests[5][0] == "image/png"


def test_lines_of_json_are_sent_from_items_or_as_they_are(parcel: Any, server: Server) -> None:
    orders = [{"ship_to": "a", "until": datetime.date(2020, 2, 29)}, {"ship_to": "b"}]
    for body in (orders, b'{"shipTo":"a","until":"2020-02-29"}\n{"shipTo":"b"}\n'):
        parcel.imports.create(body=body)
        assert server.last.headers["content-type"] == "application/x-ndjson"
        assert [json.loads(line) for line in server.last.body.splitlines()] == [
            {"shipTo": "a", "until": "2020-02-29"},
            {"shipTo": "b"},
        ]


def test_a_body_is_json_or_bytes_by_what_is_passed(parcel: Any, server: Server) -> None:
    parcel.labels.create(label_text="x", copies=2)
    request = (server.last.headers["content-type"], json.loads(server.last.body), server.last.query)
    assert request == ("application/json", {"labelText": "x"}, "copies=2")
    parcel.labels.create(body=b"%PDF", copies=2)
    assert server.last.headers["content-type"] == "application/pdf"
    assert (server.last.body, server.last.query) == (b"%PDF", "copies=2")
    with pytest.raises(TypeError, match="label_text"):
        parcel.labels.create(copies=2)
    with pytest.raises(TypeError, match="either `body` or `label_text`"):
        parcel.labels.create(body=b"%PDF", label_text="x")


def test_a_form_is_written_as_its_encoding_says(parcel: Any, server: Server) -> None:
    parcel.token.create(grant_type="password", scope=["a", "b"], claims={"user_id": 1}, remember=True)
    assert server.last.headers["content-type"] == "application/x-www-form-urlencoded"
    assert sorted(unquote_to_bytes(server.last.body).decode().split("&")) == [
        "claims[userId]=1",
        "grant_type=password",
        "remember=true",
        "scope=a+b",
    ]


def test_every_part_of_a_multipart_body_has_its_name_and_type(parcel: Any, server: Server) -> None:
    parcel.documents.create(
        file=("a.txt", b"A"),
        attachments=[("b.bin", b"B"), ("c.bin", b"C")],
        scan=("s.jpg", b"S", "image/jpeg"),
        pages=3,
        labels=["x", "y"],
        sender={"full_name": "N", "logo": ("l.png", b"L")},
        meta={"lang": "de"},
        signed_on=datetime.date(2020, 2, 29),
    )
    head = f"Content-Type: {server.last.headers['content-type']}\r\n\r\n".encode()
    parts = [part for part in BytesParser().parsebytes(head + server.last.body).walk() if not part.is_multipart()]
    result = sorted(
        (
            str(part.get_param("name", header="content-disposition")),
            part.get_filename(),
            part.get("content-type"),
            part.get_payload(decode=True),
        )
        for part in parts
    )
    assert result == [
        ("attachments", "b.bin", "application/octet-stream", b"B"),
        ("attachments", "c.bin", "application/octet-stream", b"C"),
        ("file", "a.txt", "text/plain", b"A"),
        ("labels", None, None, b"x"),
        ("labels", None, None, b"y"),
        ("meta", None, "application/json", b'{"lang":"de"}'),
        ("pages", None, None, b"3"),
        ("scan", "s.jpg", "image/jpeg", b"S"),
        ("sender[fullName]", None, None, b"N"),
        ("sender[logo]", "l.png", "image/png", b"L"),
        ("signedOn", None, None, b"2020-02-29"),
    ]


def test_the_whole_query_is_one_value(telegraph: Any, server: Server) -> None:
    server.answer = (204, "", b"")
    telegraph.replies.find(text="x", max_age=2, tags=["a", "b"])
    assert server.last.path == "/replies/find?maxAge=2&tags=a&tags=b&text=x"
    telegraph.replies.select(selector={"max_age": 2})
    assert server.last.path == "/replies/select?%7B%22maxAge%22%3A2%7D"


def test_methods_of_openapi_3_2(telegraph: Any, server: Server) -> None:
    server.answer = (200, "application/json", b"[]")
    telegraph.replies.query_search(text="x")
    assert (server.last.command, server.last.body) == ("QUERY", b'{"text":"x"}')
    server.answer = (204, "", b"")
    assert telegraph.replies.copy_search() is None
    assert server.last.command == "COPY"


MESSAGE = b'{"id":"1","text":"a"}'


def test_answers_of_every_type(telegraph: Any, server: Server) -> None:
    server.answer = (200, "application/hal+json", MESSAGE)
    assert telegraph.messages.retrieve("1").text == "a"
    assert server.last.headers["accept"] == "application/hal+json"
    server.answer = (200, "text/plain", b'"12"')
    assert telegraph.messages.text("1") == '"12"'
    server.answer = (200, "audio/ogg", b"\x00\xff")
    assert telegraph.messages.audio("1").read() == b"\x00\xff"
    server.answer = (200, "application/json", b"7")
    assert telegraph.messages.count() == 7
    server.answer = (200, "application/json", MESSAGE)
    assert telegraph.messages.delete("1").id == "1"


@pytest.mark.parametrize(
    ("method", "content_type"), [("retrieve_archive", "application/jsonl"), ("archive", "application/x-ndjson")]
)
def test_lines_of_json_come_one_by_one(telegraph: Any, server: Server, method: str, content_type: str) -> None:
    server.answer = (200, content_type, MESSAGE + b"\n\n" + MESSAGE.replace(b"a", b"\xe2\x80\xa8") + b"\r\n" + MESSAGE)
    assert [message.text for message in getattr(telegraph.messages, method)()] == ["a", "\u2028", "a"]
    assert server.last.headers["accept"] == content_type


def test_events_are_described_by_the_schema_of_their_data(telegraph: Any, server: Server) -> None:
    server.answer = (200, "text/event-stream", b"event: new\ndata: " + MESSAGE + b"\n\ndata: " + MESSAGE + b"\n\n")
    assert [message.text for message in telegraph.messages.watch()] == ["a", "a"]
    server.answer = (200, "text/event-stream", b'data: {"delta":"b"}\n\ndata: [DONE]\n\n')
    assert [reply.delta for reply in telegraph.replies.create(text="x", stream=True)] == ["b"]


def test_formats_are_sent_as_json_has_them(folder: Path, server: Server) -> None:
    ledger = package(folder, "values", "ledger").Ledger(base_url=server.url, max_retries=0)
    server.answer = (200, "application/json", b'{"id":"1","amount":"1.10","bookedOn":"2020-02-29","rate":1.5}')
    entry = ledger.entries.create(
        amount="1.10",
        booked_on=datetime.date(2020, 2, 29),
        booked_at=datetime.datetime(2020, 2, 29, 1, 2, tzinfo=datetime.timezone.utc),
        password="p",
        receipt="AP8=",
        moments=[datetime.datetime(2020, 1, 1, tzinfo=datetime.timezone.utc)],
        by_name={"x": datetime.date(2020, 1, 1)},
    )
    assert json.loads(server.last.body) == {
        "amount": "1.10",
        "bookedOn": "2020-02-29",
        "bookedAt": "2020-02-29T01:02:00+00:00",
        "password": "p",
        "receipt": "AP8=",
        "moments": ["2020-01-01T00:00:00+00:00"],
        "byName": {"x": "2020-01-01"},
    }
    assert (entry.amount, entry.booked_on, entry.rate) == ("1.10", datetime.date(2020, 2, 29), 1.5)
    server.answer = (200, "application/json", b'{"first":null}')
    with pytest.warns(DeprecationWarning):
        ledger.entries.update("1", first=None, second=None)
    assert (server.last.body, server.last.headers["content-type"]) == (
        b'{"first":null,"second":null}',
        "application/merge-patch+json",
    )


def test_a_recursive_union_is_read_and_sent(folder: Path, server: Server) -> None:
    atlas = package(folder, "references", "atlas").Atlas(base_url=server.url, max_retries=0)
    value = {"a": [1.5, None, {"b": "x"}]}
    server.answer = (200, "application/json", json.dumps(value).encode())
    assert atlas.values.update(body=value) == value
    assert json.loads(server.last.body) == value


def test_properties_keep_their_names_on_the_wire(folder: Path, server: Server) -> None:
    client = package(folder, "names", "bucher_co").Client
    answer = {"def": "d", "copy": True, "json": "j", "model_config": "m", "date": "2020-01-01", "fooBar": "1"}
    server.answer = (200, "application/json", json.dumps(answer).encode())
    got = client(base_url=server.url, max_retries=0).import_(class_="c", from_="f", a_b="1", a_b_="2", a_b__="3")
    assert json.loads(server.last.body) == {"class": "c", "from": "f", "a b": "2", "a-b": "3", "a_b": "1"}
    assert (got.def_, got.copy_, got.json_, got.api_model_config, got.foo_bar_) == ("d", True, "j", "m", "1")


SECRETS = ("authorization", "x-key", "x-secret", "cookie")


def credentials(server: Server) -> dict[str, str]:
    """What the last request was authenticated with."""
    result = {name: value for name in SECRETS if (value := server.last.headers.get(name)) is not None}
    return {**result, **({"query": server.last.query} if server.last.query else {})}


@pytest.mark.parametrize(
    ("method", "headers"),
    [
        ("either", {"authorization": "Bearer b", "x-key": "k", "x-secret": "s"}),
        ("maybe", {"x-key": "k"}),
        ("both", {"cookie": "session=c", "query": "key=q"}),
        ("basic", {"authorization": "Basic dTpw"}),
        ("machine", {"authorization": "Bearer t1"}),
        ("digest", {"authorization": "Bearer b"}),
    ],
)
def test_an_operation_gets_the_credentials_it_asks_for(
    folder: Path, server: Server, method: str, headers: dict[str, str]
) -> None:
    server.answer = (204, "", b"")
    client = package(folder, "security", "fort").Fort(
        base_url=server.url,
        api_key="b",
        key="k",
        secret="s",
        query_key="q",
        session_api_key="c",
        username="u",
        password="p",
        client_id="id",
        client_secret="hush",
    )
    getattr(client, method).retrieve()
    result = credentials(server)
    if method == "either":
        # The client's own: all that it has, of which the API takes what it likes.
        assert result["x-key"] == "k" and result["x-secret"] == "s" and "authorization" in result
    else:
        assert result == headers
    client.open()
    assert credentials(server) == {}


def test_a_client_needs_only_the_credentials_of_what_it_calls(folder: Path, server: Server) -> None:
    fort = package(folder, "security", "fort")
    server.answer = (204, "", b"")
    fort.Fort(base_url=server.url).open()
    fort.Fort(base_url=server.url).maybe.retrieve()
    fort.Fort(base_url=server.url, query_key="q", session_api_key="c").both.retrieve()
    assert credentials(server) == {"cookie": "session=c", "query": "key=q"}
    with pytest.raises(TypeError, match="credentials"):
        fort.Fort(base_url=server.url).either.retrieve()


def test_a_token_is_no_credential_for_what_needs_another(folder: Path, server: Server) -> None:
    fort = package(folder, "security", "fort")
    client = fort.Fort(base_url=server.url, client_id="id", client_secret="hush")
    with pytest.raises(TypeError, match=r"username=\.\.\. .* and password=\.\.\."):
        client.basic.retrieve()
    assert server.requests == []
    server.answer = (204, "", b"")
    client.machine.retrieve()
    assert credentials(server) == {"authorization": "Bearer t1"}


def test_a_token_is_fetched_once_and_anew_when_it_is_refused(folder: Path, server: Server) -> None:
    fort = package(folder, "security", "fort")
    client = fort.Fort(base_url=server.url, client_id="id", client_secret="hush", max_retries=0)
    server.answer = (204, "", b"")
    client.machine.retrieve()
    client.machine.retrieve()
    assert [request.path for request in server.requests] == ["/oauth/token", "/machine", "/machine"]
    first = server.requests[0]
    assert first.body == b"grant_type=client_credentials&scope=read+write"
    assert first.headers["authorization"] == "Basic aWQ6aHVzaA=="
    server.answer = (401, "", b"")
    with pytest.raises(fort.AuthenticationError):
        client.machine.retrieve()
    assert [request.path for request in server.requests[3:]] == ["/machine", "/oauth/token", "/machine"]
    assert server.last.headers["authorization"] == "Bearer t2"


def test_what_the_document_says_to_sdks_changes_what_is_sent(folder: Path, server: Server) -> None:
    notes = package(folder, "extensions", "extended").Extended(base_url=server.url).notes
    server.answer = (200, "application/json", b'{"rows": []}')
    notes.list()
    assert server.last.headers["x-beta"] == "paper"
    notes.list(betas=["pens", "inks"], filter="a", order="b")
    assert server.last.headers["x-beta"] == "pens,inks,paper"
    assert server.last.query == "f=a&sortBy=b"
    notes.list(betas=["paper"], extra_headers={"X-Beta": "own"})
    assert server.last.headers["x-beta"] == "own"
    notes.create(kind="note", body_text="t", due=datetime.date(2020, 2, 29))
    assert json.loads(server.last.body) == {"kind": "note", "txt": "t", "due": "2020-02-29"}
