"""The names one module may use: what it imports, under which name, and when a name must be qualified or quoted."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit import quote
from sdkwright.emit.quote import LINE_LENGTH
from sdkwright.emit.types.walk import types_of
from sdkwright.ir import Definition, ObjectDef, Ref, Scalar, TypeModule

_STANDARD = ("builtins", "typing", "datetime", "typing_extensions")
_DATES = ("date", "datetime")


@dataclass(frozen=True, order=True)
class Import:
    """``from module import name`` or, without a name, ``import module``.

    ``bound`` is the name it gets here; ``public`` marks a re-export, ``import X as X``.
    """

    module: str
    name: str
    bound: str
    public: bool = False

    @property
    def clause(self) -> str:
        own = self.name or self.module
        return own if self.bound == own and not self.public else f"{own} as {self.bound}"


class Scope:
    """Names and imports of one types module.  Ask for a name and it is imported."""

    def __init__(self, module: TypeModule) -> None:
        self._module = module
        self._place = {definition.name: place for place, definition in enumerate(module.definitions)}
        self._fields = {name for definition in module.definitions for name in field_names(definition)}
        self._taken = set(self._place) | self._fields
        self._imports: dict[str, Import] = {}
        self._late: dict[str, Import] = {}
        self._current = 0
        self._shadows: frozenset[str] = frozenset()
        self.quoted = False
        self._bound = {ref: self._bind(ref) for ref in sorted(_foreign(module), key=lambda ref: (ref.module, ref.name))}
        self._qualify_dates = any(
            _uses_date(definition, shadow) and shadow in field_names(definition)
            for definition in module.definitions
            for shadow in _DATES
        )

    def enter(self, definition: Definition) -> None:
        """Go to a definition: its fields shadow builtins, and classes from here on are not defined yet."""
        self._current = self._place[definition.name]
        self._shadows = frozenset(field_names(definition))

    def library(self, module: str, name: str) -> str:
        """A name of ``typing``, ``typing_extensions`` or pydantic."""
        return self._import(module, name, quote.identifier(name))

    def runtime(self, module: str, name: str) -> str:
        """A name of the package's own core, such as ``_models``."""
        return self._import("." * len(self._module.path.split("/")) + module, name, name)

    def renamed(self, module: str, name: str, bound: str) -> str:
        """A name imported as another."""
        return self._import(module, name, bound)

    def builtin(self, name: str) -> str:
        """``str``, ``object`` ..., through ``builtins`` where a field of the class has that name."""
        if name not in self._shadows:
            return name
        return f"{self._whole('builtins')}.{name}"

    def date(self, name: str) -> str:
        """``date`` or ``datetime``, through the module where a field of some class here has that name."""
        if not self._qualify_dates:
            return self._import("datetime", name, name)
        return f"{self._whole('datetime')}.{name}"

    def ref(self, ref: Ref, *, lazy: bool) -> str:
        """A class of this package, quoted when it is not bound yet where the annotation stands.

        ``lazy`` says that the annotation is not evaluated when the module is loaded (``TypedDict`` fields), so that
        only classes of late modules are quoted.
        """
        if ref.module == self._module.path:
            forward = self._place.get(ref.name, 0) >= self._current
            return self._quoted(ref.name) if forward and not lazy else quote.identifier(ref.name)
        bound = self._bound[ref]
        late = ref.module in self._module.late
        imports = self._late if late else self._imports
        imports[bound] = Import(self._relative(ref.module), quote.identifier(ref.name), bound)
        return self._quoted(bound) if late else bound

    def header(self) -> quote.Code:
        """The import lines at the top, in isort's order by length, with the blank lines between groups."""
        groups: list[list[Import]] = [[], [], []]
        for item in self._imports.values():
            groups[2 if item.module.startswith(".") else 0 if item.module in _STANDARD else 1].append(item)
        blocks: list[str] = [import_lines(group) for group in groups if group]
        if self._module.side == "params" or self.quoted:
            blocks.insert(0, "from __future__ import annotations")
        return quote.Code("\n\n".join(blocks))

    def footer(self) -> quote.Code:
        """The import lines of late modules."""
        return import_lines(list(self._late.values()))

    def _quoted(self, name: str) -> str:
        self.quoted = True
        return f'"{quote.identifier(name)}"'

    def _whole(self, module: str) -> str:
        bound = f"_{module}" if module in self._taken else module
        self._imports[bound] = Import(module, "", bound)
        return bound

    def _import(self, module: str, name: str, bound: str) -> str:
        known = self._imports.get(bound)
        if bound in self._taken or (known is not None and (known.module, known.name) != (module, name)):
            bound = f"_{bound}"
        self._imports[bound] = Import(module, name, bound)
        return bound

    def _bind(self, ref: Ref) -> str:
        """The name of a class from elsewhere: its own, or one that says where it is from when that is taken."""
        bound, folders = ref.name, ref.module.split("/")[:-1]
        while bound in self._taken:
            bound = (folders.pop().title().replace("_", "") if folders else "_") + bound
        self._taken.add(bound)
        return bound

    def _relative(self, target: str) -> str:
        here, there = self._module.path.split("/")[:-1], target.split("/")
        common = 0
        while common < min(len(here), len(there) - 1) and here[common] == there[common]:
            common += 1
        return "." * (len(here) - common + 1) + quote.module_path("/".join(there[common:]))


def import_lines(imports: list[Import], indent: int = 0) -> quote.Code:
    """``import`` and ``from`` lines, the shortest module first, each line's names likewise."""
    margin = " " * indent
    whole = sorted((item for item in imports if not item.name), key=lambda item: _length_key(item.module))
    lines = [f"{margin}import {item.clause}" for item in whole]
    named: dict[str, list[str]] = {}
    for item in sorted((item for item in imports if item.name), key=lambda item: _length_key(item.module)):
        named.setdefault(item.module, []).append(item.clause)
    for module, clauses in named.items():
        clauses.sort(key=_kind_key)
        line = f"{margin}from {module} import {', '.join(clauses)}"
        if len(line) > LINE_LENGTH:
            inner = "".join(f"{margin}    {clause},\n" for clause in clauses)
            line = f"{margin}from {module} import (\n{inner}{margin})"
        lines.append(line)
    return quote.Code("\n".join(lines))


def _length_key(text: str) -> tuple[int, str, str]:
    return len(text), text.lower(), text


def _kind_key(name: str) -> tuple[int, int, str, str]:
    return 0 if name.isupper() and len(name) > 1 else 1 if name[0].isupper() else 2, *_length_key(name)


def field_names(definition: Definition) -> set[str]:
    """The Python names of a class's own fields."""
    return {item.name for item in definition.fields} if isinstance(definition, ObjectDef) else set()


def _foreign(module: TypeModule) -> set[Ref]:
    return {
        type_
        for definition in module.definitions
        for type_ in types_of(definition)
        if isinstance(type_, Ref) and type_.module != module.path
    }


def _uses_date(definition: Definition, name: str) -> bool:
    return any(type_ == Scalar("date" if name == "date" else "datetime") for type_ in types_of(definition))
