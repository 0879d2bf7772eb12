"""Lists of a generated package over a real connection: every kind of page, on both sides, fetched as it is needed."""

from __future__ import annotations

import asyncio
import importlib
import json
import sys
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import islice
from pathlib import Path
from typing import Any, cast
from urllib.parse import parse_qs, urlsplit

import pytest
import yaml

from sdkwright import pipeline

PACKAGE = "turning_pages"
COUNT, SIZE = 12, 5
IDS = [f"item-{number}" for number in range(COUNT)]
KINDS = ["cursor", "cursor_id", "cursor_url", "offset", "page_number", "bare", "nested"]

_TEXT: dict[str, Any] = {"type": "string"}
_NUMBER: dict[str, Any] = {"type": "integer"}
_LIST: dict[str, Any] = {"type": "array", "items": {}}


def _object(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields}


# By kind: the scheme's type, its parameter and that parameter's schema, and what the response holds beside the items.
SCHEMES: dict[str, tuple[str, dict[str, Any], dict[str, Any]]] = {
    "cursor": ("cursor", {"cursor": _TEXT}, {"data": _LIST, "next_cursor": _TEXT}),
    "cursor_id": ("cursor_id", {"after": _TEXT}, {"data": _LIST, "has_more": {"type": "boolean"}}),
    "cursor_url": ("cursor_url", {}, {"results": _LIST, "next": _TEXT}),
    "offset": ("offset", {"offset": _NUMBER}, {"entries": _LIST, "total": _NUMBER}),
    "page_number": ("page_number", {"page": _NUMBER}, {"rows": _LIST, "total_pages": _NUMBER}),
    "bare": ("page_number", {"page_number": _NUMBER}, {}),
    "nested": (
        "cursor",
        {"cursor": _TEXT},
        {"data": _object(found=_object(rows=_LIST), next=_TEXT, hasNextPage={"type": "boolean"})},
    ),
}


def _with_items(schema: dict[str, Any], items: dict[str, Any]) -> dict[str, Any]:
    if schema is _LIST:
        return items
    below = {name: _with_items(field, items) for name, field in schema.get("properties", {}).items()}
    return {**schema, "properties": below} if below else schema


def _operation(parameters: dict[str, Any], fields: dict[str, Any]) -> dict[str, Any]:
    entry = {"$ref": "#/components/schemas/Entry"}
    several = {"type": "array", "items": entry}
    schema = _with_items(_object(**fields), several) if fields else several
    return {
        "parameters": [{"name": name, "in": "query", "schema": schema} for name, schema in parameters.items()],
        "responses": {"200": {"description": "A page.", "content": {"application/json": {"schema": schema}}}},
    }


def _document() -> dict[str, Any]:
    return {
        "openapi": "3.1.0",
        "info": {"title": "Turning pages", "version": "1"},
        "servers": [{"url": "https://pages.example"}],
        "paths": {f"/{kind}": {"get": _operation(*SCHEMES[kind][1:])} for kind in KINDS},
        "components": {
            "schemas": {"Entry": {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}}
        },
    }


def _config() -> dict[str, Any]:
    resources: dict[str, Any] = {
        kind: {"methods": {"list": {"endpoint": f"get /{kind}", "paginated": f"{kind}_page"}}} for kind in KINDS
    }
    resources["cursor"]["models"] = {"entry": "Entry"}
    pagination = [
        {
            "name": f"{kind}_page",
            "type": SCHEMES[kind][0],
            "request": SCHEMES[kind][1],
            "response": SCHEMES[kind][2] or {"type": "array", "items": {}},
        }
        for kind in KINDS
    ]
    return {
        "organization": {"name": "turning-pages"},
        "targets": {"python": {"package_name": PACKAGE}},
        "environments": {"production": "https://pages.example"},
        "resources": resources,
        "pagination": pagination,
    }


def _start_of(kind: str, query: dict[str, str]) -> int:
    """Where the page asked for begins."""
    if kind in ("cursor", "cursor_url", "nested"):
        return int(query.get("cursor", 0))
    if kind == "cursor_id":
        return IDS.index(query["after"]) + 1 if "after" in query else 0
    if kind == "offset":
        return int(query.get("offset", 0))
    return (int(query.get("page" if kind == "page_number" else "page_number", 1)) - 1) * SIZE


def _answer(kind: str, start: int, base: str) -> Any:
    items = [{"id": entry_id} for entry_id in IDS[start : start + SIZE]]
    after = start + SIZE
    more = after < COUNT
    return {
        "cursor": {"data": items, "next_cursor": str(after) if more else None},
        "cursor_id": {"data": items, "has_more": more},
        "cursor_url": {"results": items, "next": f"{base}/cursor_url?cursor={after}" if more else None},
        "offset": {"entries": items, "total": COUNT},
        "page_number": {"rows": items, "total_pages": -(-COUNT // SIZE)},
        "bare": items,
        "nested": {"data": {"found": {"rows": items}, "next": str(after) if more else None, "hasNextPage": more}},
    }[kind]


class Pages(ThreadingHTTPServer):
    """Serves the lists and remembers what it was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.paths: list[str] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        server = cast("Pages", self.server)
        server.paths.append(self.path)
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        kind = parts.path.strip("/")
        body = json.dumps(_answer(kind, _start_of(kind, query), server.url)).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Stay quiet."""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("pages")
    (folder / "openapi.yaml").write_text(yaml.safe_dump(_document(), sort_keys=False))
    (folder / "sdk.yml").write_text(yaml.safe_dump(_config(), sort_keys=False))
    plan = pipeline.plan(pipeline.read(folder / "openapi.yaml", folder / "sdk.yml"))
    assert plan.problems == ()
    for path, content in pipeline.emit(plan.sdk, jobs=1).items():
        if path.startswith("src/") and isinstance(content, str):
            _write(folder / path, content)
    sys.path.insert(0, str(folder / "src"))
    try:
        yield importlib.import_module(PACKAGE)
    finally:
        sys.path.remove(str(folder / "src"))
        for name in [module for module in sys.modules if module.partition(".")[0] == PACKAGE]:
            del sys.modules[name]


def _write(path: Path, content: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(content, encoding="utf-8")


@pytest.fixture
def server() -> Iterator[Pages]:
    with Pages() as running:
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def client(package: Any, server: Pages) -> Iterator[Any]:
    with package.Client(base_url=server.url) as instance:
        yield instance


def _async(package: Any, server: Pages, work: Callable[[Any], Any]) -> Any:
    async def run() -> Any:
        async with package.AsyncClient(base_url=server.url) as client:
            return await work(client)

    return asyncio.run(run())


@pytest.mark.parametrize("kind", KINDS)
class TestSync:
    def test_iterating_gives_every_item_once_in_order(self, client: Any, server: Pages, kind: str) -> None:
        result = list(getattr(client, kind).list())
        assert [entry.id for entry in result] == IDS
        assert {type(entry).__name__ for entry in result} == {"Entry"}

    def test_a_page_is_fetched_when_an_item_of_it_is_wanted(self, client: Any, server: Pages, kind: str) -> None:
        items = iter(getattr(client, kind).list())
        assert len(server.paths) <= 1
        assert [entry.id for entry in islice(items, SIZE)] == IDS[:SIZE]
        assert len(server.paths) == 1
        assert next(items).id == IDS[SIZE]
        assert len(server.paths) == 2

    def test_pages_can_be_turned_by_hand(self, client: Any, server: Pages, kind: str) -> None:
        first = getattr(client, kind).list()
        assert first.has_next_page()
        second = first.get_next_page()
        assert type(second) is type(first)
        assert [entry.id for entry in second._get_page_items()] == IDS[SIZE : 2 * SIZE]
        assert len(server.paths) == 2

    def test_the_first_page_is_left_as_it_was(self, client: Any, server: Pages, kind: str) -> None:
        first = getattr(client, kind).list()
        pages = [[entry.id for entry in page._get_page_items()] for page in first.iter_pages()]
        assert [entry_id for page in pages for entry_id in page] == IDS
        assert [entry.id for entry in first._get_page_items()] == IDS[:SIZE]


@pytest.mark.parametrize("kind", KINDS)
class TestAsync:
    def test_iterating_gives_every_item_once_in_order(self, package: Any, server: Pages, kind: str) -> None:
        async def work(client: Any) -> list[str]:
            return [entry.id async for entry in getattr(client, kind).list()]

        assert _async(package, server, work) == IDS

    def test_a_page_is_fetched_when_an_item_of_it_is_wanted(self, package: Any, server: Pages, kind: str) -> None:
        async def work(client: Any) -> None:
            items = aiter(getattr(client, kind).list())
            assert server.paths == []
            assert [(await anext(items)).id for _ in range(SIZE)] == IDS[:SIZE]
            assert len(server.paths) == 1
            assert (await anext(items)).id == IDS[SIZE]
            assert len(server.paths) == 2

        _async(package, server, work)

    def test_pages_can_be_turned_by_hand(self, package: Any, server: Pages, kind: str) -> None:
        async def work(client: Any) -> list[str]:
            first = await getattr(client, kind).list()
            assert first.has_next_page()
            return [entry.id for entry in (await first.get_next_page())._get_page_items()]

        assert _async(package, server, work) == IDS[SIZE : 2 * SIZE]


def test_a_stopped_iteration_asks_for_nothing_more(client: Any, server: Pages) -> None:
    for entry in client.cursor.list():
        if entry.id == IDS[SIZE]:
            break
    assert len(server.paths) == 2


def test_a_next_url_is_followed_as_it_is(client: Any, server: Pages) -> None:
    list(client.cursor_url.list())
    assert server.paths == ["/cursor_url", "/cursor_url?cursor=5", "/cursor_url?cursor=10"]


def test_numbers_are_counted_on_from_where_the_call_began(client: Any, server: Pages) -> None:
    assert [entry.id for entry in client.offset.list(offset=7)] == IDS[7:]
    assert [entry.id for entry in client.page_number.list(page=2)] == IDS[SIZE:]
    assert server.paths == ["/offset?offset=7", "/page_number?page=2", "/page_number?page=3"]
