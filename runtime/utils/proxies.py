"""A stand-in for an object that is made when first used."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, Generic, TypeVar, cast

__all__ = ["LazyProxy"]

T = TypeVar("T")


class LazyProxy(ABC, Generic[T]):
    """Behaves like the object that :meth:`__load__` returns, which is called at each use.

    A subclass that wants it called once keeps the result itself. When ``__load__`` returns a proxy, the proxy shows
    itself rather than looking further, so that a proxy which loads itself does not recurse.
    """

    @abstractmethod
    def __load__(self) -> T:
        """Make or find the object."""

    def __get_proxied__(self) -> T:
        return self.__load__()

    def __as_proxied__(self) -> T:
        """Return this proxy, typed as what it stands for."""
        return cast(T, self)

    def __getattr__(self, name: str) -> Any:
        target: Any = self.__get_proxied__()
        return target if _is_proxy(target) else getattr(target, name)

    def __repr__(self) -> str:
        target = self.__get_proxied__()
        return type(target).__name__ if _is_proxy(target) else repr(target)

    def __str__(self) -> str:
        target = self.__get_proxied__()
        return type(target).__name__ if _is_proxy(target) else str(target)

    def __dir__(self) -> Iterable[str]:
        target = self.__get_proxied__()
        return [] if _is_proxy(target) else dir(target)

    @property
    def __class__(self) -> Any:
        # isinstance() asks for this and must not fail because the object cannot be made here and now.
        try:
            target = self.__get_proxied__()
        except Exception:
            return type(self)
        return type(target) if _is_proxy(target) else target.__class__

    @__class__.setter
    def __class__(self, value: Any) -> None:
        raise AttributeError("the class of a proxy cannot be set")


def _is_proxy(value: object) -> bool:
    # type() and not isinstance(), which would ask the proxy for its class and so load it.
    return issubclass(type(value), LazyProxy)
