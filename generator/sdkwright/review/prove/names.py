"""The public names of a package with their types, read from source, in one spelling for each type."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_PRIVATE_BUT_EXPORTED = ("_client", "_streaming", "_exceptions", "_response")
"""Modules whose classes the package's root exports."""
_ALIASES: Mapping[str, str] = {
    "List": "list",
    "Dict": "dict",
    "Set": "set",
    "Tuple": "tuple",
    "Type": "type",
    "Text": "str",
    "NotGiven": "Omit",
}
_ALTERNATIVES = "Union("


@dataclass(frozen=True)
class Comparison:
    """How two surfaces compare; ``published`` and ``generated`` are the types by name."""

    published: Mapping[str, str]
    generated: Mapping[str, str]

    @property
    def missing(self) -> tuple[str, ...]:
        """The names that the generated package lacks."""
        return tuple(name for name in self.published if name not in self.generated)

    @property
    def differing(self) -> tuple[str, ...]:
        """The names that both have with another type."""
        names = (name for name, kind in self.published.items() if kind and name in self.generated)
        return tuple(name for name in names if self.published[name] != self.generated[name])

    @property
    def score(self) -> str:
        """The shares of names and types that agree, in a line."""
        names, total = len(self.published) - len(self.missing), len(self.published)
        typed = sum(1 for kind in self.published.values() if kind)
        shared = sum(1 for name, kind in self.published.items() if kind and name in self.generated)
        types = shared - len(self.differing)
        extra = sum(1 for name in self.generated if name not in self.published)
        shares = 100 * names / max(1, total), 100 * types / max(1, typed)
        return f"names {names}/{total} {shares[0]:.1f}%  types {types}/{typed} {shares[1]:.1f}%  extra {extra}"


def compare_names(published: Path, generated: Path) -> Comparison:
    """Compare the package folders ``published`` and ``generated`` name by name and type by type."""
    return Comparison(read_names(published), read_names(generated))


def read_names(package: Path) -> dict[str, str]:
    """Return the dotted names of modules, classes, fields, functions and parameters with their types.

    A name without a type has an empty one.  Overloads are told apart by the type of ``stream``.
    """
    names: dict[str, str] = {}
    for path in sorted(package.rglob("*.py")):
        parts = list(path.relative_to(package).with_suffix("").parts)
        if parts[-1] == "__init__":
            parts.pop()
        if any(part.startswith("_") for part in parts) and (len(parts) > 1 or parts[0] not in _PRIVATE_BUT_EXPORTED):
            continue
        module = ".".join([package.name, *parts])
        names[module] = ""
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in [*tree.body, *_read_wildcards(tree, path)]:
            _add(node, module, names)
        if path.name == "__init__.py":
            for name in _imported_names(tree):
                names[f"{module}.{name}"] = ""
    return names


def _read_wildcards(tree: ast.Module, path: Path) -> Iterable[ast.stmt]:
    """Yield the statements of the modules whose names the module at ``path`` hands on (``from ._core.files import *``)."""
    for node in ast.walk(tree):
        source = _find_source(node, path)
        if source and isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            handed_on = ast.parse(source.read_text(encoding="utf-8"))
            yield from handed_on.body
            yield from _read_imported(handed_on, source, _exported_names(handed_on))


def _read_imported(tree: ast.Module, path: Path, names: frozenset[str]) -> Iterable[ast.stmt]:
    """Yield the definitions of ``names`` that the module at ``path`` imports from others of its package."""
    for node in tree.body:
        source = _find_source(node, path)
        if source and isinstance(node, ast.ImportFrom):
            imports = names & {alias.name for alias in node.names if alias.asname in (None, alias.name)}
            definitions = ast.parse(source.read_text(encoding="utf-8"))
            for statement in definitions.body:
                if isinstance(statement, (ast.ClassDef, ast.FunctionDef)) and statement.name in imports:
                    yield statement


def _find_source(node: ast.AST, path: Path) -> Path | None:
    if not (isinstance(node, ast.ImportFrom) and node.level and node.module):
        return None
    source = path.parents[node.level - 1].joinpath(*node.module.split(".")).with_suffix(".py")
    return source if source.is_file() else None


def _exported_names(tree: ast.Module) -> frozenset[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and any(isinstance(it, ast.Name) and it.id == "__all__" for it in node.targets):
            return frozenset(ast.literal_eval(node.value))
    return frozenset()


def _imported_names(tree: ast.Module) -> Iterable[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom):
            names = (alias.asname or alias.name for alias in node.names)
            yield from (name for name in names if name != "*" and _is_public(name))


def _add(node: ast.stmt, owner: str, names: dict[str, str]) -> None:
    if isinstance(node, ast.ClassDef) and _is_public(node.name):
        names[f"{owner}.{node.name}"] = ""
        for child in node.body:
            _add(child, f"{owner}.{node.name}", names)
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)) and _is_public(node.name):
        _add_function(node, owner, names)
    elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) and _is_public(node.target.id):
        kind = spell(node.annotation)
        names[f"{owner}.{node.target.id}"] = spell(node.value) if kind == "TypeAlias" else kind
    elif isinstance(node, ast.Assign) and ".types" not in owner:
        for target in node.targets:
            if isinstance(target, ast.Name) and _is_public(target.id):
                names[f"{owner}.{target.id}"] = ""
    elif isinstance(node, ast.If):
        for child in (*node.body, *node.orelse):
            _add(child, owner, names)


def _add_function(node: ast.FunctionDef | ast.AsyncFunctionDef, owner: str, names: dict[str, str]) -> None:
    name = f"{owner}.{node.name}"
    if any(isinstance(decorator, ast.Name) and decorator.id == "overload" for decorator in node.decorator_list):
        streams = (spell(item.annotation) for item in node.args.kwonlyargs if item.arg == "stream")
        name += f"<overload stream: {next(streams, '')}>"
    names[name] = spell(node.returns)
    for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
        if argument.arg not in ("self", "cls"):
            names[f"{name}({argument.arg})"] = spell(argument.annotation)


def spell(node: ast.expr | None) -> str:
    """Return one spelling for all ways to write a type: unions and literals sorted, module qualifiers dropped."""
    if node is None:
        return ""
    if isinstance(node, ast.Constant):
        return _spell_constant(node)
    if isinstance(node, ast.Name):
        return _ALIASES.get(node.id, node.id)
    if isinstance(node, ast.Attribute):
        return _ALIASES.get(node.attr, node.attr)
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitOr):
        return _join([spell(node.left), spell(node.right)])
    if isinstance(node, ast.Subscript):
        return _spell_generic(node)
    if isinstance(node, (ast.List, ast.Tuple)):
        return f"[{', '.join(spell(item) for item in node.elts)}]"
    return ast.unparse(node)


def _spell_constant(node: ast.Constant) -> str:
    if isinstance(node.value, str):
        try:
            return spell(ast.parse(node.value, mode="eval").body)
        except SyntaxError:
            pass
    return repr(node.value)


def _spell_generic(node: ast.Subscript) -> str:
    head = spell(node.value)
    parameters = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if head == "Literal":
        return f"Literal[{', '.join(sorted(ast.unparse(item) for item in parameters))}]"
    items = [spell(item) for item in parameters]
    if head == "Optional":
        return _join([*items, "None"])
    if head == "Union":
        return _join(items)
    if head == "Annotated":
        return items[0]
    return f"{head}[{', '.join(items)}]"


def _join(items: Iterable[str]) -> str:
    variants: set[str] = set()
    for item in items:
        is_union = item.startswith(_ALTERNATIVES) and item.endswith(")")
        variants.update(item[len(_ALTERNATIVES) : -1].split(" | ") if is_union else [item])
    return variants.pop() if len(variants) == 1 else f"{_ALTERNATIVES}{' | '.join(sorted(variants))})"


def _is_public(name: str) -> bool:
    return name == "__init__" or not name.startswith("_")
