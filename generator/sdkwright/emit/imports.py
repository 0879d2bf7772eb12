"""The names a generated module binds, and the import statements that bind them.

A module asks an :class:`Imports` for every name it prints.  What is needed when the module runs is imported at its top;
what only annotations mention stands under ``TYPE_CHECKING``; what one function needs is imported inside it.  Two things
with one name never meet: the second is reached through its module, or under another name.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sdkwright.emit.import_statements import ALPHABETICAL, ImportOrder, import_blocks, import_clause, import_line
from sdkwright.emit.quote import Code, identifier, module_path

_TARGET = tuple[str, str]


def relative(from_module: str, to_module: str) -> Code:
    """Spell the module ``to_module`` as seen from ``from_module``; both are paths below the package."""
    here, there = from_module.split("/")[:-1], to_module.split("/") if to_module else []
    common = 0
    while common < len(here) and common < len(there) - 1 and here[common] == there[common]:
        common += 1
    rest = there[common:]
    return Code("." * (len(here) - common + 1) + (module_path("/".join(rest)) if rest else ""))


def parent_of(source: str) -> Code:
    """Return the package of a module as import statements name it.

    ``.`` for ``.role``, ``..chat`` for ``..chat.role``.
    """
    head = source[: source.rindex(".")]
    return Code(head if head.strip(".") else f"{head}.")


@dataclass
class Imports:
    """Collects what the module at ``module`` (a path below the package, such as ``resources/files``) imports.

    ``avoid`` are names that mean something else in the module's classes or functions: its methods and their arguments.
    ``eager``: annotations are evaluated at run time, so nothing stands under ``TYPE_CHECKING``.
    ``root``: the package (dotted) that a test module imports by full names, as its callers do.
    """

    module: str
    avoid: frozenset[str] = frozenset()
    eager: bool = False
    root: str = ""
    order: ImportOrder = ALPHABETICAL
    _bound: dict[str, _TARGET] = field(default_factory=dict[str, _TARGET])
    _names: dict[_TARGET, str] = field(default_factory=dict[_TARGET, str])
    _run: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    _typed: dict[str, set[str]] = field(default_factory=dict[str, set[str]])
    _plain: set[str] = field(default_factory=set[str])
    _plain_typed: set[str] = field(default_factory=set[str])

    def define(self, *names: str) -> None:
        """Reserve names that the module itself defines."""
        for name in names:
            self._bound[identifier(name)] = (self.module, name)

    def reserve(self, module: str, name: str, bound: str, *, is_hidden: bool = True) -> bool:
        """Have ``name`` of the package's ``module`` go by ``bound`` wherever it is imported; False if that is taken.

        ``is_hidden`` is False where none of the names to avoid stands between the import and its uses.
        """
        if bound in self._bound or (is_hidden and not self._is_free(bound, (module, name))):
            return False
        self._bound[bound] = (module, name)
        self._names[module, name] = bound
        return True

    def keep_names(self, module: str, *names: str) -> None:
        """Have names of ``module`` go by no other: templates print them, outside of what the names to avoid hide."""
        for name in names:
            self.reserve(module, name, name, is_hidden=False)

    def std(self, module: str, name: str, bound: str = "") -> str:
        """Return a name of another distribution or the standard library, imported at the top, as ``bound`` if given."""
        bound = self._bind((module, name), bound or name, alias=f"_{bound or name}")
        self._run.setdefault(module, set()).add(import_clause(name, bound))
        return bound

    def std_typed(self, module: str, name: str) -> str:
        """Return the same for annotations only."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        self._lazy(module, import_clause(name, bound))
        return bound

    def fixed(self, module: str) -> None:
        """Add ``import module`` at the top, for templates that print its name."""
        self._bound.setdefault(module, (module, ""))
        self._plain.add(module)

    def plain(self, module: str) -> str:
        """Add ``import module`` at the top; return the name it has there."""
        bound = self._bind((module, ""), module, alias=f"_{module}")
        self._plain.add(import_clause(module, bound))
        return bound

    def plain_typed(self, module: str) -> str:
        """Return the same for annotations only."""
        bound = self._bind((module, ""), module, alias=f"_{module}")
        self._plain_typed.add(import_clause(module, bound))
        return bound

    def run(self, module: str, name: str) -> str:
        """Return a name of the package, imported at the top."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        self._run.setdefault(self._source(module), set()).add(import_clause(name, bound))
        return bound

    def run_from(self, source: str, clause: str) -> None:
        """Add ``from source import clause`` at the top, both as they are written there."""
        self._run.setdefault(source, set()).add(clause)

    def typed(self, module: str, name: str) -> str:
        """Return a name of the package for annotations only."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        self._lazy(self._source(module), import_clause(name, bound))
        return bound

    def model(self, module: str, name: str, *, main: bool) -> str:
        """Return a class or alias of a types module, for annotations; nested ones are reached through their module."""
        expression, line = self._model(module, name, main=main)
        if line is not None:
            self._lazy(*line)
        return expression

    def model_here(self, module: str, name: str, *, main: bool) -> tuple[Code, str]:
        """Return the same for use inside a function: ``(import statement, expression)``."""
        expression, line = self._model(module, name, main=main)
        return (Code() if line is None else import_line(line[0], [line[1]], 8)), expression

    def here(self, module: str, name: str) -> tuple[Code, str]:
        """Return a name of the package imported inside a function: ``(import statement, name)``."""
        clause, bound = self.local(module, name)
        return import_line(self._source(module), [clause], 8), bound

    def local(self, module: str, name: str) -> tuple[str, str]:
        """Do the same as ``(what to import, name)``, for one statement with several names."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        return import_clause(name, bound), bound

    def render(self) -> Code:
        """Return all statements at the top of the module, ready to follow ``from __future__ import annotations``."""
        typed = {module: names - self._run.get(module, set()) for module, names in self._typed.items()}
        typed = {module: names for module, names in typed.items() if names}
        plain_typed = self._plain_typed - self._plain
        run = {module: set(names) for module, names in self._run.items()}
        if typed or plain_typed:
            run.setdefault("typing", set()).add("TYPE_CHECKING")
        blocks = import_blocks(self._plain, run, 0, self.order, self._own)
        if typed or plain_typed:
            inner = "\n\n".join(import_blocks(plain_typed, typed, 4, self.order, self._own))
            blocks.append(
                "if TYPE_CHECKING:\n" + "\n".join(f"    {line}" if line else "" for line in inner.split("\n"))
            )
        return Code("\n\n".join(blocks))

    def _lazy(self, module: str, name: str) -> None:
        (self._run if self.eager else self._typed).setdefault(module, set()).add(name)

    def _model(self, module: str, name: str, *, main: bool) -> tuple[str, tuple[str, str] | None]:
        """Return how a class is written, and the ``(module, name)`` to import for that; None for one of this module."""
        if module == self.module:
            return identifier(name), None
        target = (module, name)
        package, _, last = module.rpartition("/")
        if main and self._is_free(name, target):
            self._bound[identifier(name)] = target
            return name, (self._source(package if self.root else module), name)
        bound = self._bind((module, ""), last, alias="_" + module.replace("/", "_"))
        return f"{bound}.{identifier(name)}", (self._source(package), import_clause(last, bound))

    def _bind(self, target: _TARGET, name: str, *, alias: str) -> str:
        local_name = self._names.get(target)
        if local_name is not None:
            return local_name
        bound = name
        while not self._is_free(bound, target):
            bound = alias if bound == name and alias != name else bound + "_"
        self._bound[bound] = target
        self._names[target] = bound
        return bound

    def _is_free(self, bound: str, target: _TARGET) -> bool:
        # pytest takes whatever is called Test… in a test module for a class of tests.
        is_test = bool(self.root) and bound.startswith("Test")
        return not is_test and bound not in self.avoid and self._bound.get(bound, target) == target

    def _source(self, module: str) -> str:
        """Return the module of the package at the path ``module`` as import statements name it."""
        if not self.root:
            return relative(self.module, module)
        return f"{self.root}.{module_path(module)}" if module else self.root

    @property
    def _own(self) -> frozenset[str]:
        return frozenset({self.root.partition(".")[0], "tests"} if self.root else ())
