"""Pages of a list: what they hold, how the next one is asked for, and iterating over all of them.

This module needs the model classes and so is loaded when a client first lists something.
"""

# pyright: reportPrivateUsage=false

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Callable, Generator, Iterator, Mapping
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

from pydantic import PrivateAttr

from .models import BaseModel
from .transport_api import URL, QueryParams
from .types import NotGiven, not_given

if TYPE_CHECKING:
    from typing_extensions import Self

    from .request_options import FinalRequestOptions
    from .types import Body, Query

__all__ = [
    "AsyncPageT",
    "AsyncPaginator",
    "BaseAsyncPage",
    "BasePage",
    "BaseSyncPage",
    "PageInfo",
    "SyncPageT",
    "page_fields",
]

_T = TypeVar("_T")
SyncPageT = TypeVar("SyncPageT", bound="BaseSyncPage[Any]")
AsyncPageT = TypeVar("AsyncPageT", bound="BaseAsyncPage[Any]")


class SyncPageClient(Protocol):
    """The client as a page knows it."""

    def _prepare_url(self, url: str) -> URL: ...
    def _request_api_list(self, model: type[Any], page: type[SyncPageT], options: FinalRequestOptions) -> SyncPageT: ...


class AsyncPageClient(Protocol):
    """The async client as a page knows it."""

    def _prepare_url(self, url: str) -> URL: ...
    async def _request_api_list(
        self, model: type[Any], page: type[AsyncPageT], options: FinalRequestOptions
    ) -> AsyncPageT: ...
    async def request(self, cast_to: type[AsyncPageT], options: FinalRequestOptions) -> AsyncPageT: ...


def page_fields(data: object, headers: Mapping[str, str], in_headers: Mapping[str, tuple[str, bool]]) -> dict[str, Any]:
    """Return the fields of a page by wire name: those of the body, and those that headers hold.

    ``in_headers`` are the headers of these, and whether their value is text or written as JSON (a number, true, false).
    """
    fields: dict[str, Any] = dict(cast("Mapping[str, Any]", data)) if isinstance(data, Mapping) else {}
    for name, (header, is_text) in in_headers.items():
        value = headers.get(header)
        fields[name] = value if is_text or value is None else _read_json(value)
    return fields


def _read_json(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


class PageInfo:
    """How to ask for the next page: exactly one of a URL, query parameters or body properties.

    Parameters and properties are merged over those of the request for this page.
    """

    url: URL | NotGiven
    params: Query | NotGiven
    json: Body | NotGiven

    def __init__(
        self,
        *,
        url: URL | str | NotGiven = not_given,
        params: Query | NotGiven = not_given,
        json: Body | NotGiven = not_given,
    ) -> None:
        if sum(not isinstance(value, NotGiven) for value in (url, params, json)) != 1:
            raise ValueError("A next page is described by exactly one of `url`, `params` and `json`")
        self.url = URL(url) if isinstance(url, str) else url
        self.params = params
        self.json = json

    def __repr__(self) -> str:
        for name in ("url", "params", "json"):
            value = getattr(self, name)
            if not isinstance(value, NotGiven):
                return f"{type(self).__name__}({name}={value!r})"
        return f"{type(self).__name__}()"


_SAME_PAGE = "The API names pages as next that were fetched before, so that the list has no end."


def _place(options: FinalRequestOptions) -> tuple[str, Any, Any]:
    """Return what tells the request for one page of a list from that for another."""
    return options.url, options.params, options.json_data


class _Rounds:
    """Notices a list whose pages come round again, without keeping more than one of them (Brent, 1980)."""

    __slots__ = ("_countdown", "_last_place", "_length")

    def __init__(self, options: FinalRequestOptions) -> None:
        self._last_place = _place(options)
        self._countdown = self._length = 1

    def refuse_repeated(self, options: FinalRequestOptions) -> None:
        """Raise :class:`RuntimeError` when the page at ``options`` was there before."""
        place = _place(options)
        if place == self._last_place:
            raise RuntimeError(_SAME_PAGE)
        self._countdown -= 1
        if not self._countdown:
            self._length *= 2
            self._last_place, self._countdown = place, self._length


class BasePage(BaseModel, Generic[_T]):
    """One page of a list. A subclass says where its items are and how the next page is asked for."""

    _options: FinalRequestOptions = PrivateAttr()
    _model: type[_T] = PrivateAttr()

    def _get_page_items(self) -> list[_T]:
        raise RuntimeError(f"{type(self).__name__} does not say where its items are")

    def next_page_info(self) -> PageInfo | None:
        """Return how to ask for the next page, ``None`` when this is the last."""
        raise RuntimeError(f"{type(self).__name__} does not say how its next page is asked for")

    def has_next_page(self) -> bool:
        """Say whether there is another page: this one holds items and names a next."""
        return bool(self._get_page_items()) and self.next_page_info() is not None

    def _params_from_url(self, url: URL) -> QueryParams:
        """Return the parameters of ``url`` over those of the request for this page."""
        return QueryParams(cast(Any, self._options.params)).merge(url.params)

    def _info_to_options(self, info: PageInfo) -> FinalRequestOptions:
        """Return the request for the page that ``info`` describes."""
        options = self._options.copy()
        options._strip_raw_response_headers()
        # The page that was asked for under this key has arrived; the next is another call.
        options.idempotency_key = None
        if not isinstance(info.params, NotGiven):
            options.params = {**options.params, **info.params}
        elif not isinstance(info.url, NotGiven):
            link_params = info.url.params
            options.params = {name: value for name, value in options.params.items() if name not in link_params}
            # A link may be relative to the URL it came from (RFC 3986, section 4.2).
            options.url = str(info.url if info.url.is_absolute_url else self._own_url().join(info.url))
        else:
            body, more = cast(Any, options.json_data), cast(Any, info.json)
            if not isinstance(more, Mapping) or not isinstance(body or {}, Mapping):
                raise TypeError("Body properties for the next page can be merged into an object only")
            options.json_data = {**(body or {}), **more}
        return options

    def _own_url(self) -> URL:
        """Return the URL that this page came from, without the query parameters of its request."""
        raise RuntimeError(f"{type(self).__name__} does not know its client")

    def _next_options(self) -> FinalRequestOptions:
        info = self.next_page_info()
        if info is None:
            raise RuntimeError("No next page: ask `.has_next_page()` before `.get_next_page()`.")
        options = self._info_to_options(info)
        if _place(options) == _place(self._options):
            raise RuntimeError(_SAME_PAGE)
        return options

    # pydantic's own __iter__ goes over fields; pages go over items, each kind in its own way.


class BaseSyncPage(BasePage[_T], Generic[_T]):
    """A page whose next ones are fetched while it is iterated over: ``for item in page``."""

    _client: SyncPageClient = PrivateAttr()

    def _set_private_attributes(self, client: SyncPageClient, model: type[_T], options: FinalRequestOptions) -> None:
        self._client = client
        self._model = model
        self._options = options

    def _own_url(self) -> URL:
        return self._client._prepare_url(self._options.url)

    def __iter__(self) -> Iterator[_T]:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        for page in self.iter_pages():
            yield from page._get_page_items()

    def iter_pages(self) -> Iterator[Self]:
        """Yield this page and each after it; a page is fetched when it is asked for."""
        page = self
        rounds = _Rounds(self._options)
        while True:
            yield page
            if not page.has_next_page():
                return
            page = page.get_next_page()
            rounds.refuse_repeated(page._options)

    def get_next_page(self) -> Self:
        """Fetch the next page; raises :class:`RuntimeError` when there is none."""
        return self._client._request_api_list(self._model, page=type(self), options=self._next_options())


class BaseAsyncPage(BasePage[_T], Generic[_T]):
    """A page whose next ones are fetched while it is iterated over: ``async for item in page``."""

    _client: AsyncPageClient = PrivateAttr()

    def _set_private_attributes(self, client: AsyncPageClient, model: type[_T], options: FinalRequestOptions) -> None:
        self._client = client
        self._model = model
        self._options = options

    def _own_url(self) -> URL:
        return self._client._prepare_url(self._options.url)

    async def __aiter__(self) -> AsyncIterator[_T]:
        async for page in self.iter_pages():
            for item in page._get_page_items():
                yield item

    async def iter_pages(self) -> AsyncIterator[Self]:
        """Yield this page and each after it; a page is fetched when it is asked for."""
        page = self
        rounds = _Rounds(self._options)
        while True:
            yield page
            if not page.has_next_page():
                return
            page = await page.get_next_page()
            rounds.refuse_repeated(page._options)

    async def get_next_page(self) -> Self:
        """Fetch the next page; raises :class:`RuntimeError` when there is none."""
        return await self._client._request_api_list(self._model, page=type(self), options=self._next_options())


class AsyncPaginator(Generic[_T, AsyncPageT]):
    """A list call that was not made yet: ``await`` it for its first page, or ``async for`` over all its items."""

    def __init__(
        self, client: AsyncPageClient, options: FinalRequestOptions, page_cls: type[AsyncPageT], model: type[_T]
    ) -> None:
        self._client = client
        self._options = options
        self._page_cls = page_cls
        self._model = model

    def __await__(self) -> Generator[Any, None, AsyncPageT]:
        return self._get_page().__await__()

    async def _get_page(self) -> AsyncPageT:
        options = self._options.copy()
        options.post_parser = bind(self._client, self._model, self._options)
        return await self._client.request(self._page_cls, options)

    async def __aiter__(self) -> AsyncIterator[_T]:
        page = await self
        async for item in page:
            yield cast(_T, item)


def bind(client: Any, model: type[Any], options: FinalRequestOptions) -> Callable[[Any], Any]:
    """Return a post-parser that tells a page where its next ones come from."""

    def tell(page: Any) -> Any:
        # Not a page: the response of `with_raw_response`, or a body that a lenient client took as it is.
        if hasattr(page, "_set_private_attributes"):
            page._set_private_attributes(client=client, model=model, options=options)
        return page

    return tell
