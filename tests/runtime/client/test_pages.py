"""Lists: pages, and iterating over all of them while they are fetched."""

from __future__ import annotations

import json
from typing import Any, Generic, TypeVar, cast

import httpx
import pytest

from runtime.constants import RAW_RESPONSE_HEADER
from runtime.models import BaseModel
from runtime.pages import AsyncPaginator, BaseAsyncPage, BasePage, BaseSyncPage, PageInfo

from .support import AsyncTiny, Item, Received, Reply, Script, Tiny, loopback

_T = TypeVar("_T")
NUMBERS = list(range(1, 8))


class _Cursor(BasePage[_T], Generic[_T]):
    data: list[_T]
    next_cursor: str | None = None

    def _get_page_items(self) -> list[_T]:
        return self.data or []

    def next_page_info(self) -> PageInfo | None:
        return None if not self.next_cursor else PageInfo(params={"cursor": self.next_cursor})


class Cursor(BaseSyncPage[_T], _Cursor[_T], Generic[_T]): ...


class AsyncCursor(BaseAsyncPage[_T], _Cursor[_T], Generic[_T]): ...


class ByUrl(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    data: list[_T]
    next: str | None = None

    def _get_page_items(self) -> list[_T]:
        return self.data

    def next_page_info(self) -> PageInfo | None:
        return None if self.next is None else PageInfo(url=httpx.URL(self.next))


class ByBody(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    data: list[_T]

    def _get_page_items(self) -> list[_T]:
        return self.data

    def next_page_info(self) -> PageInfo | None:
        body = cast("dict[str, int]", self._options.json_data)
        return PageInfo(json={"page": body.get("page", 1) + 1})


class TopLevel(BaseSyncPage[_T], BasePage[_T], Generic[_T]):
    items: list[_T]

    def _get_page_items(self) -> list[_T]:
        return self.items

    def next_page_info(self) -> PageInfo | None:
        offset = int(str(self._options.params.get("offset", 0)))
        return PageInfo(params={"offset": offset + len(self.items)})

    @classmethod
    def build(cls: Any, *, response: httpx.Response, data: object) -> Any:
        return cls.construct(None, items=data)


def by_cursor(request: httpx.Request) -> httpx.Response:
    start = int(request.url.params.get("cursor", "0"))
    size = int(request.url.params["limit"])
    page = {"data": [{"name": str(n)} for n in NUMBERS[start : start + size]]}
    if start + size < len(NUMBERS):
        page["next_cursor"] = str(start + size)  # type: ignore[assignment]
    return httpx.Response(200, json=page)


def listed(client: Tiny, **options: Any) -> Cursor[Item]:
    return client.get_api_list("/items", page=Cursor[Item], model=Item, options={"params": {"limit": 3}, **options})


class TestSync:
    def test_items_of_all_pages_come_in_order_and_as_models(self) -> None:
        script = Script(by_cursor)
        items = list(listed(script.client()))
        assert all(type(item) is Item for item in items)
        assert [item.name for item in items] == [str(n) for n in NUMBERS]
        assert [str(r.url.query, "ascii") for r in script.requests] == [
            "limit=3",
            "limit=3&cursor=3",
            "limit=3&cursor=6",
        ]

    def test_a_page_is_fetched_when_it_is_reached(self) -> None:
        script = Script(by_cursor)
        page = listed(script.client())
        items = iter(page)
        for _ in range(3):
            next(items)
        assert len(script.requests) == 1
        next(items)
        assert len(script.requests) == 2

    def test_pages_can_be_walked(self) -> None:
        page = listed(Script(by_cursor).client())
        sizes = []
        while True:
            sizes.append(len(page.data))
            if not page.has_next_page():
                break
            page = page.get_next_page()
        assert sizes == [3, 3, 1]
        with pytest.raises(RuntimeError, match="No next page"):
            page.get_next_page()

    def test_iter_pages_yields_pages(self) -> None:
        assert [len(page.data) for page in listed(Script(by_cursor).client()).iter_pages()] == [3, 3, 1]

    def test_an_empty_page_is_the_last(self) -> None:
        script = Script(httpx.Response(200, json={"data": [], "next_cursor": "9"}))
        assert list(listed(script.client())) == []
        assert len(script.requests) == 1

    def test_headers_and_retries_of_the_call_hold_for_all_pages(self) -> None:
        script = Script(by_cursor)
        list(listed(script.client(), headers={"X-A": "1"}, max_retries=0))
        assert [r.headers["x-a"] for r in script.requests] == ["1"] * 3

    @pytest.mark.parametrize("strict", [True, False])
    def test_strict_and_lenient_clients_page_alike(self, strict: bool) -> None:
        client = Script(by_cursor).client(_strict_response_validation=strict)
        assert len(list(listed(client))) == 7

    def test_a_url_names_the_next_page(self) -> None:
        answers = [
            {"data": [{"name": "a"}], "next": "http://api.test/v1/items?cursor=2&limit=1"},
            {"data": [{"name": "b"}], "next": "/v1/items?cursor=3"},
            {"data": [{"name": "c"}]},
        ]
        script = Script(*[httpx.Response(200, json=answer) for answer in answers])
        page = script.client().get_api_list(
            "/items", page=ByUrl[Item], model=Item, options={"params": {"limit": 9, "q": "x"}}
        )
        assert [item.name for item in page] == ["a", "b", "c"]
        assert [dict(r.url.params) for r in script.requests] == [
            {"limit": "9", "q": "x"},
            {"limit": "1", "q": "x", "cursor": "2"},
            {"q": "x", "cursor": "3"},
        ]
        assert {r.url.path for r in script.requests} == {"/v1/items"}

    def test_a_next_url_elsewhere_gets_no_key(self) -> None:
        answers = [{"data": [{"name": "a"}], "next": "https://elsewhere.test/items"}, {"data": []}]
        script = Script(*[httpx.Response(200, json=answer) for answer in answers])
        list(script.client().get_api_list("/items", page=ByUrl[Item], model=Item))
        assert "authorization" in script.requests[0].headers
        assert "authorization" not in script.last.headers

    @pytest.mark.parametrize(
        ("link", "url"),
        [
            ("?cursor=3", "http://api.test/v1/zoo/items?cursor=3"),
            ("items?cursor=3", "http://api.test/v1/zoo/items?cursor=3"),
            ("../items?cursor=3", "http://api.test/v1/items?cursor=3"),
            ("/v1/zoo/items?cursor=3", "http://api.test/v1/zoo/items?cursor=3"),
            ("//other.test/items?cursor=3", "http://other.test/items?cursor=3"),
        ],
    )
    def test_a_relative_link_starts_from_the_url_of_its_page(self, link: str, url: str) -> None:
        script = Script(
            httpx.Response(200, json={"data": [{"name": "a"}], "next": link}),
            httpx.Response(200, json={"data": [{"name": "b"}]}),
        )
        page = script.client().get_api_list("/zoo/items", page=ByUrl[Item], model=Item)
        assert [item.name for item in page] == ["a", "b"]
        assert str(script.last.url) == url
        assert ("authorization" in script.last.headers) is ("other" not in url)

    @pytest.mark.parametrize("cursors", [["x"], ["x", "y"], ["s", "x", "y", "z"]])
    def test_a_list_whose_cursors_come_round_again_ends_with_an_error(self, cursors: list[str]) -> None:
        following = dict(zip(["", *cursors], [*cursors, cursors[-2] if len(cursors) > 1 else cursors[0]], strict=True))

        def answer(request: httpx.Request) -> httpx.Response:
            cursor = request.url.params.get("cursor", "")
            return httpx.Response(200, json={"data": [{"name": cursor}], "next_cursor": following[cursor]})

        script = Script(answer)
        with pytest.raises(RuntimeError, match="no end"):
            list(listed(script.client()))
        assert len(script.requests) < 4 * len(following)

    def test_body_properties_name_the_next_page(self) -> None:
        script = Script(*[httpx.Response(200, json={"data": d}) for d in ([{"name": "a"}], [{"name": "b"}], [])])
        page = script.client().get_api_list("/search", page=ByBody[Item], model=Item, body={"q": 1}, method="post")
        assert [item.name for item in page] == ["a", "b"]
        assert [json.loads(body) for body in script.bodies] == [{"q": 1}, {"q": 1, "page": 2}, {"q": 1, "page": 3}]
        assert {r.method for r in script.requests} == {"POST"}

    def test_a_top_level_array_can_be_a_page(self) -> None:
        script = Script(*[httpx.Response(200, json=d) for d in ([{"name": "a"}, {"name": "b"}], [{"name": "c"}], [])])
        page = script.client().get_api_list("/items", page=TopLevel[Item], model=Item)
        assert [item["name"] if isinstance(item, dict) else item.name for item in page] == ["a", "b", "c"]
        assert [r.url.params.get("offset") for r in script.requests] == [None, "2", "3"]

    def test_the_page_after_a_raw_response_is_a_page(self) -> None:
        script = Script(by_cursor)
        response = cast(Any, listed(script.client(), headers={RAW_RESPONSE_HEADER: "raw"}))
        assert response.headers["content-type"] == "application/json"
        page = response.parse()
        assert isinstance(page, Cursor)
        assert len(list(cast("Cursor[Item]", page))) == 7

    def test_over_a_socket(self) -> None:
        def answer(request: Received) -> Reply:
            response = by_cursor(httpx.Request("GET", f"http://t{request.target}"))
            return 200, {"content-type": "application/json"}, response.content

        with loopback(answer) as (url, received), Tiny(base_url=url) as client:
            assert len(list(listed(client))) == 7
        assert len(received) == 3


class TestAsync:
    def listed(self, client: AsyncTiny) -> AsyncPaginator[Item, AsyncCursor[Item]]:
        return client.get_api_list("/items", page=AsyncCursor[Item], model=Item, options={"params": {"limit": 3}})

    async def test_a_cursor_that_never_changes_ends_with_an_error(self) -> None:
        script = Script(httpx.Response(200, json={"data": [{"name": "a"}], "next_cursor": "x"}))
        with pytest.raises(RuntimeError, match="no end"):
            async for _ in self.listed(script.async_client()):
                pass
        assert len(script.requests) == 2

    async def test_iterating_goes_over_all_pages(self) -> None:
        script = Script(by_cursor)
        paginator = self.listed(script.async_client())
        assert script.requests == []
        assert [item.name async for item in paginator] == [str(n) for n in NUMBERS]
        assert len(script.requests) == 3

    async def test_awaiting_gives_the_first_page(self) -> None:
        script = Script(by_cursor)
        page = await self.listed(script.async_client())
        assert len(script.requests) == 1
        assert page.has_next_page()
        following = await page.get_next_page()
        assert [item.name for item in following.data] == ["4", "5", "6"]
        assert [len(p.data) async for p in page.iter_pages()] == [3, 3, 1]

    async def test_a_call_can_be_iterated_over_twice(self) -> None:
        paginator = self.listed(Script(by_cursor).async_client())
        for _ in range(2):
            assert len([item async for item in paginator]) == 7


class TestPageInfo:
    def test_it_is_one_of_three(self) -> None:
        for wrong in ({}, {"url": httpx.URL("/x"), "params": {}}):
            with pytest.raises(ValueError, match="exactly one"):
                PageInfo(**cast(Any, wrong))

    def test_it_shows_what_it_is(self) -> None:
        assert repr(PageInfo(params={"a": 1})) == "PageInfo(params={'a': 1})"
        assert repr(PageInfo(url="http://t/x")) == "PageInfo(url=URL('http://t/x'))"

    def test_body_properties_need_a_body_that_is_an_object(self) -> None:
        script = Script(httpx.Response(200, json={"data": [{"name": "a"}]}))
        page = script.client().get_api_list("/x", page=ByCursorBody[Item], model=Item, body=[1], method="post")
        with pytest.raises(TypeError, match="object"):
            page.get_next_page()


class ByCursorBody(ByBody[_T], Generic[_T]):
    def next_page_info(self) -> PageInfo | None:
        return PageInfo(json={"page": 2})


def test_a_page_must_say_where_its_items_are() -> None:
    class Nothing(BaseSyncPage[Item], BasePage[Item]):
        pass

    with pytest.raises(RuntimeError, match="Nothing"):
        Nothing.construct().has_next_page()


def test_a_page_is_a_model() -> None:
    assert issubclass(Cursor, BaseModel)
