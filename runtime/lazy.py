"""Names and modules that are loaded when first asked for (PEP 562)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from types import ModuleType
from typing import Any, is_typeddict


def attach(
    module_name: str, names: Mapping[str, str], *, hides_modules: bool = False
) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return ``(__getattr__, __dir__)`` for the package ``module_name``.

    ``names`` maps each public name to the module that defines it, relative to the package: ``"_client"``,
    ``"chat.chat_completion"``, or with a leading dot from the package above: ``".shared.error_object"``. The empty
    string says that the name is itself a submodule. A name is kept on the package once loaded, so that the second
    access costs what any attribute costs. An unknown name raises :class:`AttributeError`.

    With ``hides_modules``, a class from a private module of the package is named, in tracebacks and documentation, by
    where users import it from: its ``__module__`` becomes ``module_name``.

    Use it as ``__getattr__, __dir__ = attach(__name__, {...})``, beside the same imports under ``TYPE_CHECKING``.
    """

    def load(name: str) -> object:
        where = names.get(name)
        if where is None:
            raise AttributeError(f"module {module_name!r} has no attribute {name!r}")
        if not where:
            return import_module(f"{module_name}.{name}")
        value: object = getattr(import_module(f".{where}", module_name), name)
        if hides_modules and isinstance(value, type) and value.__module__.startswith(f"{module_name}._"):
            value.__module__ = module_name
        setattr(sys.modules[module_name], name, value)
        return value

    def listed() -> list[str]:
        return sorted({*vars(sys.modules[module_name]), *names})

    return load, listed


def resource_classes(stem: str) -> tuple[str, ...]:
    """Return the names of the classes of a resource that are public, such as ``Files`` and ``AsyncFiles``."""
    sides = (stem, f"Async{stem}")
    return tuple(f"{side}{kind}" for kind in ("", "WithRawResponse", "WithStreamingResponse") for side in sides)


class _Later:
    """Stands for a module until something is read from it, then puts the module in its own place."""

    __slots__ = ("_alias", "_name", "_owner")

    def __init__(self, owner: str, name: str, alias: str) -> None:
        self._owner = owner
        self._name = name
        self._alias = alias

    def __getattr__(self, attribute: str) -> object:
        owner = sys.modules[self._owner]
        module = import_module(self._name, owner.__package__)
        setattr(owner, self._alias, module)
        value: object = getattr(module, attribute)
        return value


def later(owner: str, *names: str) -> Any:
    """Return what stands in the module ``owner`` for each of the modules ``names`` until it is used.

    A name with a leading dot is relative to the owner's package. The result is one object for one name, else a list.
    Assign each to a variable called like the module, beside the same imports under ``TYPE_CHECKING``:
    ``httpx = later(__name__, "httpx")``.
    """
    names_later = [_Later(owner, name, name.rpartition(".")[2]) for name in names]
    return names_later[0] if len(names_later) == 1 else names_later


def reexport(module_name: str, *sources: str) -> tuple[Callable[[str], object], Callable[[], list[str]]]:
    """Return ``(__getattr__, __dir__)`` for a module that has the names in ``__all__`` of other modules as its own.

    ``sources`` are relative to the package of ``module_name``, such as ``"._core.types"``, those that load least
    first: they are imported in this order until one has the name. An unknown name raises :class:`AttributeError`.

    Use it as ``__getattr__, __dir__ = reexport(__name__, "._core.types")``, beside ``from ._core.types import *`` under
    ``TYPE_CHECKING``.
    """

    def modules() -> Iterator[ModuleType]:
        package = sys.modules[module_name].__package__
        return (import_module(source, package) for source in sources)

    def listed() -> list[str]:
        return sorted({name for module in modules() for name in module.__all__})

    def load(name: str) -> object:
        if name == "__all__":
            return listed()
        if not name.startswith("__"):
            for module in modules():
                if name in module.__all__:
                    value: object = getattr(module, name)
                    setattr(sys.modules[module_name], name, value)
                    if isinstance(value, type) and value.__module__ == module.__name__ and not is_typeddict(value):
                        # Named in messages by where it is imported from. A TypedDict finds its names by this.
                        value.__module__ = module_name
                    return value
        raise AttributeError(f"module {module_name!r} has no attribute {name!r}")

    return load, listed


def preload(*modules: str) -> None:
    """Import modules that are not imported yet."""
    for module in modules:
        if module not in sys.modules:
            import_module(module)
