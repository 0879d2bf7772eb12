"""Shared by the pieces of a method's body: its imports, its statements, and names that are free in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.call_body import local_name
from sdkwright.emit.imports import Imports
from sdkwright.emit.quote import Code
from sdkwright.ir import Method, Param, Scalar

TEXT_SCALARS = (Scalar("int"), Scalar("float"), Scalar("bool"))
"""What has to be written as text before it can be a body of plain text."""


@dataclass(frozen=True)
class CallScope:
    """The method that is written, on the sync or async class of a resource, or of the client itself (``on_client``).

    ``here`` collects the imports within the method, ``statements`` what comes before the call.
    """

    method: Method
    annotator: Annotator
    is_async: bool
    on_client: bool
    here: Here = field(default_factory=Here)
    statements: list[Code] = field(default_factory=list[Code])

    @property
    def imports(self) -> Imports:
        """The imports of the module."""
        return self.annotator.imports

    @property
    def client(self) -> str:
        """The source of the client."""
        return "self" if self.on_client else "self._client"

    def import_here(self, module: str, name: str) -> str:
        """Import a name within the method; return what it is bound to."""
        statement, bound = self.imports.here(module, name)
        self.here.add(statement)
        return bound

    def local_name(self, name: str) -> str:
        """Return a name for a variable that no argument has."""
        return local_name(self.method, name)

    def is_given(self, param: Param) -> str:
        """Return the condition under which the caller passes an argument."""
        return f"{self.imports.run('_core/utils', 'is_given')}({param.name})"

    def as_any(self, source: str) -> str:
        """Return ``source`` cast to a type that goes anywhere."""
        any_, cast = self.imports.std("typing", "Any"), self.imports.std("typing", "cast")
        return f"{cast}({any_}, {source})"


def free_name(method: Method, name: str) -> str:
    """Return ``name``, or what no argument of ``method`` has in its place."""
    reserved = {param.name for param in method.params}
    while name in reserved:
        name += "_"
    return name
