"""Types of the IR as annotations and run-time expressions."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field

from sdkwright.emit.imports import Imports
from sdkwright.emit.prints import print_of
from sdkwright.emit.quote import Code, literal
from sdkwright.ir import (
    AliasDef,
    Definition,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    PageScheme,
    Ref,
    Scalar,
    Sdk,
    Side,
    Type,
    UnionOf,
)

_BUILTINS = {"str": "str", "int": "int", "float": "float", "bool": "bool", "object": "object", "bytes": "bytes"}


class Catalog:
    """The definitions of a package: the classes and aliases of its types modules, and its pagination schemes.

    It records lookups in types modules, so that cached output can be invalidated when an answer changes.
    ``multipart_arrays`` is how the client writes arrays in multipart bodies, ``legacy_responses`` whether raw responses
    are those of older editions.
    """

    def __init__(self, sdk: Sdk) -> None:
        self.multipart_arrays = sdk.multipart_arrays
        self.legacy_responses = sdk.legacy_responses
        self._pages = {scheme.name: scheme for scheme in sdk.pages}
        self._modules = {module.path: module for module in sdk.types}
        self._definitions: dict[tuple[str, str], Definition] = {
            (module.path, definition.name): definition
            for module in self._modules.values()
            for definition in module.definitions
        }
        self._questions: set[str] = set()
        self._prints: dict[str, str] = {}

    @contextmanager
    def watched(self) -> Generator[set[str], None, None]:
        """Collect what is asked meanwhile, each question as `answer` reads it."""
        self._questions = set()
        yield self._questions

    def answer(self, question: str) -> str:
        """Return the answer to a question that was noted, in short: equal answers are equal texts."""
        kind, path, name = question.split(" ")
        if kind == "module":
            return self.print_of(path)
        if kind == "main":
            return self._modules[path].main if path in self._modules else ""
        definition = self._definitions.get((path, name))
        if isinstance(definition, AliasDef):
            return f"alias {definition.type.name if isinstance(definition.type, Scalar) else ''}"
        return "class" if definition is not None else ""

    def print_of(self, path: str) -> str:
        """Return a hash of the whole module at ``path``; empty when there is none."""
        text = self._prints.get(path)
        if text is None:
            module = self._modules.get(path)
            text = self._prints[path] = "" if module is None else print_of(module)
        return text

    def find(self, ref: Ref) -> Definition | None:
        """Return the definition that ``ref`` names; None for classes outside of the types modules."""
        self._questions.add(f"module {ref.module} ")
        return self._definitions.get((ref.module, ref.name))

    def defines(self, ref: Ref) -> bool:
        """Return whether there is what ``ref`` names."""
        return self._definition(ref) is not None

    def is_main(self, ref: Ref) -> bool:
        """Return whether ``ref`` is what its module is named after, and so is imported by itself."""
        return self.main(ref.module) in ("", ref.name)

    def main(self, path: str) -> str:
        """Return the main name of the module at ``path``; empty if there is no such module."""
        self._questions.add(f"main {path} ")
        return self._modules[path].main if path in self._modules else ""

    def page(self, name: str) -> PageScheme:
        """Return the pagination scheme called ``name``.  Raises KeyError if there is none."""
        return self._pages[name]

    def is_class(self, kind: Type) -> bool:
        """Return whether ``kind`` is a class at run time, as against an alias or a composed type."""
        return isinstance(kind, Ref) and not isinstance(self._definition(kind), AliasDef)

    def plain(self, kind: Type) -> Type:
        """Return ``kind`` with an alias of a bare string replaced by ``str``.

        Published methods name aliases of other scalars.
        """
        definition = self._definition(kind) if isinstance(kind, Ref) else None
        return definition.type if isinstance(definition, AliasDef) and definition.type == Scalar("str") else kind

    def _definition(self, ref: Ref) -> Definition | None:
        """Return the definition that ``ref`` names, used only for its kind and the scalar it stands for."""
        self._questions.add(f"name {ref.module} {ref.name}")
        return self._definitions.get((ref.module, ref.name))


@dataclass
class Here:
    """Import statements that a function needs for the expressions in it, in order of first use."""

    statements: list[Code] = field(default_factory=list[Code])

    def add(self, statement: Code) -> None:
        """Keep a statement, once."""
        if statement and statement not in self.statements:
            self.statements.append(statement)


@dataclass(frozen=True)
class Annotator:
    """Spells types for one module; what they need is added to its imports."""

    catalog: Catalog
    imports: Imports

    def spell(self, kind: Type, side: Side, here: Here | None = None) -> str:
        """Return the annotation for a value of ``kind``.

        With ``here``, an expression that can be evaluated in a function.
        """
        if isinstance(kind, Scalar):
            return self._scalar(kind, side, here)
        if isinstance(kind, LiteralOf):
            literal_name = self.imports.std("typing", "Literal")
            return f"{literal_name}[{', '.join(literal(value) for value in kind.values)}]"
        if isinstance(kind, ListOf):
            return f"{self._container(kind, here)}[{self.spell(kind.item, side, here)}]"
        if isinstance(kind, MapOf):
            key = self.builtin("str")
            return f"{self.imports.std('typing', 'Dict')}[{key}, {self.spell(kind.value, side, here)}]"
        if isinstance(kind, UnionOf):
            return self._union([self.spell(member, side, here) for member in kind.members])
        if isinstance(kind, Nullable):
            if isinstance(kind.inner, UnionOf):
                return self._union([*(self.spell(member, side, here) for member in kind.inner.members), "None"])
            return f"{self.imports.std('typing', 'Optional')}[{self.spell(kind.inner, side, here)}]"
        if here is None:
            return self.imports.model(kind.module, kind.name, main=self.catalog.is_main(kind))
        statement, expression = self.imports.model_here(kind.module, kind.name, main=self.catalog.is_main(kind))
        here.add(statement)
        return expression

    def _union(self, members: list[str]) -> str:
        unique = list(dict.fromkeys(members))
        return unique[0] if len(unique) == 1 else f"{self.imports.std('typing', 'Union')}[{', '.join(unique)}]"

    def _container(self, kind: ListOf, here: Here | None) -> str:
        if kind.container == "SequenceNotStr":
            return self._of_types("SequenceNotStr", here)
        return self.imports.std("typing", kind.container)

    def _of_types(self, name: str, here: Here | None) -> str:
        """Return a name of the package's ``_types``, imported where the expression is evaluated."""
        if here is None:
            return self.imports.typed("_core/types", name)
        statement, bound = self.imports.here("_core/types", name)
        here.add(statement)
        return bound

    def builtin(self, name: str) -> str:
        """Spell a builtin; where an argument or a method has its name, it is reached through its module."""
        if name in self.imports.avoid:
            return f"{self.imports.plain('builtins')}.{name}"
        return name

    def _scalar(self, kind: Scalar, side: Side, here: Here | None) -> str:
        name = kind.name
        if name == "none":
            return "None"
        if name in _BUILTINS:
            return self.builtin(_BUILTINS[name])
        if name in ("date", "datetime"):
            # An argument may be called ``date``: then the class is reached through its module, as readers know it.
            hidden = self.imports.avoid & {"date", "datetime"}
            name_source = f"{self.imports.plain('datetime')}.{name}" if hidden else self.imports.std("datetime", name)
            return name_source if side == "response" else self._union([self.builtin("str"), name_source])
        if name == "file":
            return self._of_types("FileTypes", here)
        return self._union([self.builtin("str"), self._of_types("Base64FileInput", here)])
