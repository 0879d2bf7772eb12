"""Pages of lists. Iterating over one goes on to the pages after it."""

from __future__ import annotations

from typing import Any, Generic, List, Optional, TypeVar, cast

from ._core.pages import BaseAsyncPage, BaseSyncPage, PageInfo

__all__ = [
    "SyncNumberedPage",
    "AsyncNumberedPage",
]

_T = TypeVar("_T")


def _given(page: Any, name: str) -> Any:
    """What the request for `page` gave for `name`."""
    options: Any = page._options
    in_body = getattr(options.json_data, "get", None)
    return options.params.get(name, in_body(name) if in_body is not None else None)


def _asked(page: Any, name: str, default: int) -> int:
    """The number that the request for `page` gave for `name`."""
    try:
        return int(_given(page, name))
    except (TypeError, ValueError):
        return default


class SyncNumberedPage(BaseSyncPage[_T], Generic[_T]):
    rows: List[_T]
    of: Optional[int] = None

    def _get_page_items(self) -> List[_T]:
        items = cast("Optional[List[_T]]", self.rows)
        return items or []

    def next_page_info(self) -> Optional[PageInfo]:
        """Return how to ask for the next page, `None` when this is the last."""
        current = _asked(self, "page_no", 1)
        total_pages = self.of
        if total_pages is not None and int(current) >= int(total_pages):
            return None
        return PageInfo(params={"page_no": int(current) + 1})


class AsyncNumberedPage(BaseAsyncPage[_T], Generic[_T]):
    rows: List[_T]
    of: Optional[int] = None

    def _get_page_items(self) -> List[_T]:
        items = cast("Optional[List[_T]]", self.rows)
        return items or []

    def next_page_info(self) -> Optional[PageInfo]:
        """Return how to ask for the next page, `None` when this is the last."""
        current = _asked(self, "page_no", 1)
        total_pages = self.of
        if total_pages is not None and int(current) >= int(total_pages):
            return None
        return PageInfo(params={"page_no": int(current) + 1})
