"""The names a generated module binds, and the import statements that bind them.

A module asks an :class:`Imports` for every name it prints.  What is needed when the module runs is imported at its top;
what only annotations mention stands under ``TYPE_CHECKING``; what one function needs is imported inside it.  Two things
with one name never meet: the second is reached through its module, or under another name.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from sdkwright.emit.quote import LINE_LENGTH, Code, identifier, module_path

_TARGET = tuple[str, str]


def relative(from_module: str, to_module: str) -> Code:
    """Spell the module ``to_module`` as seen from ``from_module``; both are paths below the package."""
    here, there = from_module.split("/")[:-1], to_module.split("/") if to_module else []
    common = 0
    while common < len(here) and common < len(there) - 1 and here[common] == there[common]:
        common += 1
    rest = there[common:]
    return Code("." * (len(here) - common + 1) + (module_path("/".join(rest)) if rest else ""))


def import_line(module: str, names: Iterable[str], indent: int = 0) -> Code:
    """One ``from … import …`` statement in black's form; ``names`` may carry ``as``."""
    ordered = sorted({_checked(name) for name in names}, key=_by_kind)
    module_path(module.lstrip(".").replace(".", "/")) if module.strip(".") else ""
    line = f"from {module} import {', '.join(ordered)}"
    if indent + len(line) <= LINE_LENGTH:
        return Code(line)
    # A list that does not fit goes one name a line, which is how black ends up writing it.
    body = "".join(f"    {name},\n" for name in ordered)
    return Code(f"from {module} import (\n{body})")


def _checked(clause: str) -> str:
    """A name, or a name ``as`` another.  Raises ValueError otherwise."""
    return " as ".join(map(identifier, clause.split(" as ")))


@dataclass
class Imports:
    """Collects what the module at ``module`` (a path below the package, such as ``resources/files``) imports.

    ``avoid`` are names that mean something else in the module's classes or functions: its methods and their arguments.
    ``eager``: annotations are evaluated at run time, so nothing stands under ``TYPE_CHECKING``.
    """

    module: str
    avoid: frozenset[str] = frozenset()
    eager: bool = False
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

    def std(self, module: str, name: str) -> str:
        """A name of another distribution or the standard library, imported at the top."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        self._run.setdefault(module, set()).add(_as(name, bound))
        return bound

    def std_typed(self, module: str, name: str) -> str:
        """The same for annotations only."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        self._lazy(module, _as(name, bound))
        return bound

    def fixed(self, module: str) -> None:
        """``import module`` at the top, for templates that print its name."""
        self._bound.setdefault(module, (module, ""))
        self._plain.add(module)

    def plain(self, module: str) -> str:
        """``import module`` at the top; gives the name it has there."""
        bound = self._bind((module, ""), module, alias=f"_{module}")
        self._plain.add(_as(module, bound))
        return bound

    def plain_typed(self, module: str) -> str:
        """The same for annotations only."""
        bound = self._bind((module, ""), module, alias=f"_{module}")
        self._plain_typed.add(_as(module, bound))
        return bound

    def run(self, module: str, name: str) -> str:
        """A name of the package, imported at the top."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        self._run.setdefault(relative(self.module, module), set()).add(_as(name, bound))
        return bound

    def typed(self, module: str, name: str) -> str:
        """A name of the package for annotations only."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        self._lazy(relative(self.module, module), _as(name, bound))
        return bound

    def model(self, module: str, name: str, *, main: bool) -> str:
        """A class or alias of a types module, for annotations; nested ones are reached through their module."""
        expression, line = self._model(module, name, main=main)
        if line is not None:
            self._lazy(*line)
        return expression

    def model_here(self, module: str, name: str, *, main: bool) -> tuple[Code, str]:
        """The same for use inside a function: ``(import statement, expression)``."""
        expression, line = self._model(module, name, main=main)
        return (Code() if line is None else import_line(line[0], [line[1]], 8)), expression

    def here(self, module: str, name: str) -> tuple[Code, str]:
        """A name of the package imported inside a function: ``(import statement, name)``."""
        clause, bound = self.local(module, name)
        return import_line(relative(self.module, module), [clause], 8), bound

    def local(self, module: str, name: str) -> tuple[str, str]:
        """The same as ``(what to import, name)``, for one statement with several names."""
        bound = self._bind((module, name), name, alias=f"_{name}")
        return _as(name, bound), bound

    def render(self) -> Code:
        """All statements at the top of the module, ready to follow ``from __future__ import annotations``."""
        typed = {module: names - self._run.get(module, set()) for module, names in self._typed.items()}
        typed = {module: names for module, names in typed.items() if names}
        plain_typed = self._plain_typed - self._plain
        run = {module: set(names) for module, names in self._run.items()}
        if typed or plain_typed:
            run.setdefault("typing", set()).add("TYPE_CHECKING")
        blocks = _blocks(self._plain, run, 0)
        if typed or plain_typed:
            inner = "\n\n".join(_blocks(plain_typed, typed, 4))
            blocks.append(
                "if TYPE_CHECKING:\n" + "\n".join(f"    {line}" if line else "" for line in inner.split("\n"))
            )
        return Code("\n\n".join(blocks))

    def _lazy(self, module: str, name: str) -> None:
        (self._run if self.eager else self._typed).setdefault(module, set()).add(name)

    def _model(self, module: str, name: str, *, main: bool) -> tuple[str, tuple[str, str] | None]:
        """How a class is written, and the ``(module, name)`` to import for that; None for one of this module."""
        if module == self.module:
            return identifier(name), None
        target = (module, name)
        if main and name not in self.avoid and self._bound.get(name, target) == target:
            self._bound[identifier(name)] = target
            return name, (relative(self.module, module), name)
        package, _, last = module.rpartition("/")
        bound = self._bind((module, ""), last, alias="_" + module.replace("/", "_"))
        return f"{bound}.{identifier(name)}", (relative(self.module, package), _as(last, bound))

    def _bind(self, target: _TARGET, name: str, *, alias: str) -> str:
        known = self._names.get(target)
        if known is not None:
            return known
        bound = name
        while bound in self.avoid or self._bound.get(bound, target) != target:
            bound = alias if bound == name and alias != name else bound + "_"
        self._bound[bound] = target
        self._names[target] = bound
        return bound


def _by_kind(name: str) -> tuple[int, str]:
    """Constants, then classes, then functions and values, each by the alphabet."""
    bare = name.partition(" ")[0]
    return (0 if bare.isupper() and len(bare) > 1 else 1 if bare[:1].isupper() else 2, name)


def _as(name: str, bound: str) -> str:
    return name if name == bound else f"{name} as {bound}"


_OTHERS = frozenset({"httpx", "pydantic", "pytest", "respx", "typing_extensions"})


def _group(module: str) -> int:
    top = module.partition(".")[0]
    if not top:
        return 2
    return 1 if top in _OTHERS else 0


def _blocks(plain: Iterable[str], names: dict[str, set[str]], indent: int) -> list[str]:
    """Statements in three groups: standard library, other distributions, this package."""
    groups: list[list[str]] = [[], [], []]
    for module in sorted(plain):
        groups[_group(module)].append(f"import {module}")
    for module in sorted(names, key=_depth_first):
        groups[_group(module)].append(import_line(module, names[module], indent))
    return ["\n".join(group) for group in groups if group]


def _depth_first(module: str) -> tuple[int, str]:
    """Far packages first, then the alphabet."""
    return (-(len(module) - len(module.lstrip("."))), module)
