"""Decorators and conversions without a module of their own."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar, cast

from ..types import FileTypes

_CallableT = TypeVar("_CallableT", bound=Callable[..., Any])


def required_args(*variants: Sequence[str]) -> Callable[[_CallableT], _CallableT]:
    """Check at run time that one of several sets of arguments is given, as the overloads of a function declare.

    ``@required_args(["a"], ["a", "stream"])`` lets a call through when it names every argument of at least one list;
    an argument counts as given with any value. Raises :class:`TypeError` naming what is missing, or when there
    are more positional arguments than the function takes.
    """
    requirements = [frozenset(variant) for variant in variants]

    def decorate(func: _CallableT) -> _CallableT:
        code = func.__code__
        positional = code.co_varnames[: code.co_argcount]

        @functools.wraps(func)
        def checked(*args: Any, **kwargs: Any) -> Any:
            if len(args) > len(positional):
                raise TypeError(f"{func.__name__}() takes {len(positional)} argument(s) but {len(args)} were given")
            argument_names = kwargs.keys() | positional[: len(args)] if args else kwargs.keys()
            for names in requirements:
                if names <= argument_names:
                    return func(*args, **kwargs)
            raise TypeError(_missing(variants, argument_names))

        return cast(_CallableT, checked)

    return decorate


def _missing(variants: Sequence[Sequence[str]], arguments: Iterable[str]) -> str:
    if len(variants) == 1:
        names = [quote(name) for name in variants[0] if name not in arguments]
        return f"Missing required argument{'s' if len(names) > 1 else ''}: {human_join(names, final='and')}"
    sets = [f"({human_join([quote(name) for name in variant], final='and')})" for variant in variants]
    return f"Missing required arguments; Expected either {human_join(sets)} arguments to be given"


def quote(string: str) -> str:
    """Return ``string`` between single quotes, for messages."""
    return f"'{string}'"


def human_join(words: Sequence[str], *, delim: str = ", ", final: str = "or") -> str:
    """Return ``a``, ``a or b``, ``a, b or c``."""
    *rest, last = words or [""]
    return f"{delim.join(rest)} {final} {last}" if rest else last


def lru_cache(*, maxsize: int | None = 128) -> Callable[[_CallableT], _CallableT]:
    """Return ``functools.lru_cache`` that keeps the signature of what it wraps."""
    return cast("Callable[[_CallableT], _CallableT]", functools.lru_cache(maxsize=maxsize))


def coerce_boolean(text: str | None) -> bool:
    """Return whether the text of an environment variable says yes: ``true``, ``1`` or ``on``."""
    return text in ("true", "1", "on", "True", "TRUE")


def file_from_path(path: str | os.PathLike[str]) -> FileTypes:
    """Return a file to upload, under the last part of ``path`` as its name; read at once. Raises :class:`OSError`."""
    with open(path, "rb") as file:
        return (os.path.basename(path), file.read())


def get_async_library() -> str:
    """Return the async library that runs the caller: ``asyncio``, ``trio`` …, or ``false`` outside of any."""
    # No library is imported for this: one that is running has been imported by its user.
    sniffio = sys.modules.get("sniffio")
    if sniffio is not None:
        try:
            return str(sniffio.current_async_library())
        except Exception:
            return "false"
    asyncio = sys.modules.get("asyncio")
    if asyncio is not None:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            pass
        else:
            return "asyncio"
    trio = sys.modules.get("trio")
    if trio is not None:
        try:
            trio.lowlevel.current_task()
        except RuntimeError:
            pass
        else:
            return "trio"
    return "false"
