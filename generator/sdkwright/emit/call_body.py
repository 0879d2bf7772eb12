"""The body of a method as source fragments, ready to print."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import Code, identifier, literal, string_literal
from sdkwright.ir import Method, Param


@dataclass(frozen=True)
class Call:
    """The body of one method, as source fragments.

    ``imports`` come first, then ``client_values`` (what calls leave to the client, each with its source), then a check
    for each of ``non_empty`` (of which ``may_be_zero`` may be numbers), then ``statements`` (headers, multipart), then
    one call of ``function`` with ``arguments`` (positional source or ``name=source``).  ``cast`` is the function to
    wrap the call in when its type cannot be told to the type checker otherwise.
    """

    imports: tuple[Code, ...]
    non_empty: tuple[Code, ...]
    statements: tuple[Code, ...]
    function: str
    arguments: tuple[str, ...]
    awaited: bool
    cast: str | None = None
    may_be_zero: tuple[Code, ...] = ()
    client_values: tuple[tuple[Code, Code], ...] = ()

    def source(self, returns: str) -> Code:
        """Return the ``return`` statement of a method whose result has the annotation ``returns``."""
        call = f"{'await ' if self.awaited else ''}{self.function}({', '.join(self.arguments)})"
        if self.cast:
            call = f"{self.cast}({string_literal(returns)}, {call})"
        return statement("return ", call, indent=8, explode=len(self.arguments) > 1)


Constants: TypeAlias = "tuple[tuple[str, str | int | bool], ...]"
"""Properties that a body always has."""


def mapping_display(
    params: Sequence[Param], constants: Constants = (), sources: Mapping[str, str] | None = None, *, wire: bool = False
) -> str:
    """Return a dict display of arguments by their Python names (wire names where nothing renames them later).

    ``sources`` are what stands for some arguments instead of their names.
    """
    values = {param.name: (sources or {}).get(param.name, identifier(param.name)) for param in params}
    entries = [f"{string_literal(param.wire if wire else param.name)}: {values[param.name]}" for param in params]
    entries += [f"{string_literal(name)}: {literal(value)}" for name, value in constants]
    return "{" + ", ".join(entries) + "}"


def local_name(method: Method, name: str) -> Code:
    """Return a name for a variable in the body of ``method`` that no argument has."""
    reserved = {param.name for param in method.params}
    while name in reserved:
        name += "_"
    return identifier(name)
