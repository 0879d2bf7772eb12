"""Pages of lists. Iterating over one goes on to the pages after it."""

from __future__ import annotations

from typing import Generic, List, Optional, TypeVar, cast

from ._core.pages import BaseAsyncPage, BaseSyncPage, PageInfo

__all__ = [
    "SyncCursorPage",
    "AsyncCursorPage",
]

_T = TypeVar("_T")


class SyncCursorPage(BaseSyncPage[_T], Generic[_T]):
    data: List[_T]
    next_cursor: Optional[str] = None

    def _get_page_items(self) -> List[_T]:
        items = cast("Optional[List[_T]]", self.data)
        return items or []

    def next_page_info(self) -> Optional[PageInfo]:
        """Return how to ask for the next page, `None` when this is the last."""
        next_cursor = self.next_cursor
        if not next_cursor:
            return None
        return PageInfo(params={"cursor": next_cursor})


class AsyncCursorPage(BaseAsyncPage[_T], Generic[_T]):
    data: List[_T]
    next_cursor: Optional[str] = None

    def _get_page_items(self) -> List[_T]:
        items = cast("Optional[List[_T]]", self.data)
        return items or []

    def next_page_info(self) -> Optional[PageInfo]:
        """Return how to ask for the next page, `None` when this is the last."""
        next_cursor = self.next_cursor
        if not next_cursor:
            return None
        return PageInfo(params={"cursor": next_cursor})
