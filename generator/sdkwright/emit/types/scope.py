"""The names one module of types may use: what it imports, under which name, and when a name is qualified or quoted."""

from __future__ import annotations

import builtins

from sdkwright.emit import quote
from sdkwright.emit.import_statements import BY_LENGTH, import_blocks, import_clause
from sdkwright.emit.imports import Imports, parent_of, relative
from sdkwright.emit.types.walk import walk_types
from sdkwright.ir import Definition, ObjectDef, Ref, Scalar, TypeModule

_BUILTINS = frozenset(dir(builtins))
_DATES = ("date", "datetime")


class Scope:
    """Names and imports of one types module.  Ask for a name and it is imported."""

    def __init__(self, module: TypeModule) -> None:
        self._module = module
        self._place = {definition.name: place for place, definition in enumerate(module.definitions)}
        fields = {name for definition in module.definitions for name in field_names(definition)}
        self._late: dict[str, set[str]] = {}
        self._modules: dict[str, str] = {}
        self._current = 0
        self._shadows: frozenset[str] = frozenset()
        self._is_quoting = False
        self._imports = Imports(module.path, avoid=frozenset(self._place) | fields, order=BY_LENGTH)
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
        """Return a name of ``typing``, ``typing_extensions`` or pydantic."""
        return self._imports.std(module, quote.identifier(name))

    def runtime(self, module: str, name: str) -> str:
        """Return a name of one of the package's own modules, such as ``_models``."""
        return self._imports.run(module, name)

    def renamed(self, module: str, name: str, bound: str) -> str:
        """Return a name of another distribution that is imported as ``bound``."""
        return self._imports.std(module, name, bound)

    def builtin(self, name: str) -> str:
        """Return ``str``, ``object`` ..., through ``builtins`` where a field of the class has that name."""
        return name if name not in self._shadows else f"{self._imports.plain('builtins')}.{name}"

    def date(self, name: str) -> str:
        """Return ``date`` or ``datetime``, through the module where a field of some class here has that name."""
        if self._qualify_dates:
            return f"{self._imports.plain('datetime')}.{name}"
        return self._imports.std("datetime", name)

    def ref(self, ref: Ref, *, lazy: bool) -> str:
        """Return the name of a class of this package, quoted when it is not bound yet where the annotation stands.

        ``lazy`` says that the annotation is not evaluated when the module is loaded (``TypedDict`` fields), so that
        only classes of late modules are quoted.
        """
        if ref.module == self._module.path:
            forward = self._place.get(ref.name, 0) >= self._current
            return self._quoted(ref.name) if forward and not lazy else quote.identifier(ref.name)
        expression, source, clause = self._bound[ref]
        if ref.module in self._module.late:
            self._late.setdefault(source, set()).add(clause)
            return self._quoted(expression)
        self._imports.run_from(source, clause)
        return expression

    def header(self) -> quote.Code:
        """Return the import statements at the top."""
        imports = self._imports.render()
        if self._module.side != "params" and not self._is_quoting:
            return imports
        future = "from __future__ import annotations"
        return quote.Code(f"{future}\n\n{imports}" if imports else future)

    def footer(self) -> quote.Code:
        """Return the import statements of late modules."""
        return quote.Code("\n".join(import_blocks((), self._late, order=BY_LENGTH)))

    def _quoted(self, name: str) -> str:
        self._is_quoting = True
        return f'"{quote.dotted_name(name)}"'

    def _bind(self, ref: Ref) -> tuple[str, str, str]:
        """Reserve what a class from elsewhere goes by: its name, or the name in its module where that is taken.

        Returns the expression, and from where which clause imports what it starts with.
        """
        source = relative(self._module.path, ref.module)
        if self._imports.reserve(ref.module, ref.name, ref.name):
            return ref.name, source, quote.identifier(ref.name)
        bound, module = self._bind_module(ref.module), ref.module.rpartition("/")[2]
        return f"{bound}.{quote.identifier(ref.name)}", parent_of(source), import_clause(module, bound)

    def _bind_module(self, path: str) -> str:
        """Reserve what a module goes by: its name, unless it means something else where its classes are mentioned."""
        if path not in self._modules:
            users = [item for item in self._module.definitions if any(ref.module == path for ref in _refs(item))]
            folder, _, name = path.rpartition("/")
            hidden = name in self._place or name in _BUILTINS or any(name in field_names(item) for item in users)
            bound = f"_{name}" if hidden else name
            while not self._imports.reserve(path, "", bound, is_hidden=hidden):
                bound = f"_{folder.replace('/', '_')}_{name}" if bound in (name, f"_{name}") else f"{bound}_"
            self._modules[path] = bound
        return self._modules[path]


def field_names(definition: Definition) -> set[str]:
    """Return the Python names of a class's own fields."""
    return {item.name for item in definition.fields} if isinstance(definition, ObjectDef) else set()


def _refs(definition: Definition) -> set[Ref]:
    return {type_ for type_ in walk_types(definition) if isinstance(type_, Ref)}


def _foreign(module: TypeModule) -> set[Ref]:
    return {ref for definition in module.definitions for ref in _refs(definition) if ref.module != module.path}


def _uses_date(definition: Definition, name: str) -> bool:
    return any(type_ == Scalar("date" if name == "date" else "datetime") for type_ in walk_types(definition))
