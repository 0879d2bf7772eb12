"""Carries hand-written code from a module of the old generator's over to the module that is generated in its place."""

from __future__ import annotations

import ast
import difflib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase

from sdkwright.adopt.definitions import Definition, Module, Path, find_free_names, import_statement, parse_module
from sdkwright.edits.merge import merge_texts

_WRAPPERS = ("*WithRawResponse", "*WithStreamingResponse")
_MAX_DIFF_LINES = 60


@dataclass(frozen=True)
class Carried:
    """``text`` is the new module with what could be taken over; ``names`` are those definitions.

    ``undecided`` are changes that nothing new corresponds to: what it is about, and a diff or the code.
    """

    text: str
    names: tuple[str, ...] = ()
    undecided: tuple[tuple[str, str], ...] = ()


def carry_edits(base: str, edited: str, output: str, *, is_python: bool) -> Carried:
    """Carry what was changed from ``base``, the old generator's text, to ``edited`` over to ``output``."""
    before, after, now = (parse_module(text) if is_python else None for text in (base, edited, output))
    if before is None or after is None or now is None:
        merge = merge_texts(base, edited, output)
        if not merge.conflicts and not is_python:
            return Carried(merge.text, ("text",))
        return Carried(output, undecided=(("the file", _diff(base, edited)),))
    added = [
        item
        for path, item in after.definitions.items()
        if path not in before.definitions and (len(path) == 1 or path[:-1] in before.definitions)
    ]
    imports = [name for name in after.imports if name not in before.imports]
    result = _insert(after, now, output, added, imports)
    undecided = list(result.undecided)
    text, names = result.text, list(result.names)
    for path, item in after.definitions.items():
        old = before.definitions.get(path)
        if old is None or old.meaning == item.meaning or (item.is_class and old.heading == item.heading):
            continue
        merged = _merge_definition(before.text_of(old), after.text_of(item), text, path)
        if merged is None:
            undecided.append((f"`{item.name}` was changed", _diff(before.text_of(old), after.text_of(item))))
        else:
            text = merged
            names.append(item.name)
    for path, item in before.definitions.items():
        is_topmost = path[:-1] in after.definitions or len(path) == 1
        if path not in after.definitions and path in now.definitions and is_topmost:
            undecided.append((f"`{item.name}` was removed, and is generated again", ""))
    rest = [_rest(module) for module in (before, after)]
    if rest[0] != rest[1]:
        undecided.append(("statements outside of definitions were changed", _diff(*map("\n".join, rest))))
    return Carried(text, tuple(names), tuple(undecided))


def carry_additions(edited: str, output: str, is_added: Callable[[Definition], bool]) -> Carried:
    """Carry the definitions of ``edited`` that ``output`` lacks and that ``is_added`` takes for hand-written."""
    after, now = parse_module(edited), parse_module(output)
    if after is None or now is None:
        return Carried(output)
    added = [
        item
        for path, item in after.definitions.items()
        if path not in now.definitions and (len(path) == 1 or path[:-1] in now.definitions) and is_added(item)
    ]
    imports = [name for name, node in after.imports.items() if _is_from_lib(node)]
    return _insert(after, now, output, added, imports)


def _is_from_lib(node: ast.stmt) -> bool:
    """Return whether a name comes from the folder for hand-written modules."""
    return isinstance(node, ast.ImportFrom) and bool(node.level) and "lib" in (node.module or "").split(".")


def is_added_to_model(item: Definition) -> bool:
    """Return whether a definition that a generated model lacks was written by hand: models have fields alone."""
    return item.is_function and not (item.path[-1].startswith("__") and item.path[-1].endswith("__"))


def is_added_to_resource(item: Definition) -> bool:
    """Return whether a definition that a generated resource or client lacks is one that callers may use."""
    is_wrapper = any(fnmatchcase(item.path[0], pattern) for pattern in _WRAPPERS)
    return item.is_function and len(item.path) > 1 and not item.path[-1].startswith("_") and not is_wrapper


def _insert(
    source: Module, target: Module, output: str, added: Sequence[Definition], imported: Sequence[str]
) -> Carried:
    """Put definitions of ``source`` at the end of the same class of ``target``, with the imports that they need.

    The names ``imported`` are imported in any case.
    """
    undecided: list[tuple[str, str]] = []
    insertions: dict[int, list[str]] = {}
    names: list[str] = []
    statements: list[ast.stmt] = []
    for item in _with_helpers(source, target, added):
        owner = target.definitions.get(item.path[:-1])
        if item.path in target.definitions:
            continue
        if len(item.path) > 1 and (owner is None or not owner.is_class):
            undecided.append((f"`{item.name}` was added, and its class is no longer there", source.text_of(item)))
            continue
        place = len(target.lines) if owner is None else owner.end
        gap = "\n\n" if owner is None else "\n" if item.is_function else ""
        insertions.setdefault(place, []).append(gap + source.text_of(item))
        names.append(item.name)
        statements += item.nodes
    lines = list(target.lines)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    bound = target.bound_names() | {name.partition(".")[0] for name in names}
    import_names = [name for name in find_free_names(statements) if name in source.imports]
    new = [name for name in dict.fromkeys((*import_names, *imported)) if name not in bound]
    names += [f"import of {name}" for name in new if name not in import_names]
    imports = [import_statement(source.imports[name], name) for name in new]
    if not insertions and not imports:
        return Carried(output, undecided=tuple(undecided))
    if imports:
        insertions.setdefault(_end_of_imports(target), []).insert(0, "".join(dict.fromkeys(imports)))
    for place in sorted(insertions, reverse=True):
        lines[place:place] = ["".join(insertions[place])]
    return Carried("".join(lines), tuple(names), tuple(undecided))


def _with_helpers(source: Module, target: Module, added: Sequence[Definition]) -> list[Definition]:
    """Return ``added`` with the module's own functions and variables that it uses and ``target`` lacks."""
    helpers = list(added)
    for item in helpers:
        for name in find_free_names(item.nodes):
            helper = source.definitions.get((name,))
            if helper is not None and (name,) not in target.definitions and name not in target.imports:
                helpers += [] if helper in helpers else [helper]
    return sorted(helpers, key=lambda item: item.start)


def _end_of_imports(module: Module) -> int:
    nodes = [node for node in module.tree.body if isinstance(node, (ast.Import, ast.ImportFrom))]
    if nodes:
        return nodes[-1].end_lineno or nodes[-1].lineno
    first = module.tree.body[0] if module.tree.body else None
    is_docstring = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    return (first.end_lineno or 0) if first is not None and is_docstring else 0


def _merge_definition(base: str, edited: str, output: str, path: Path) -> str | None:
    """Return ``output`` with a change of one definition in it; None where it is not about the same lines."""
    module = parse_module(output)
    item = None if module is None else module.definitions.get(path)
    if module is None or item is None:
        return None
    merge = merge_texts(base, edited, module.text_of(item))
    if merge.conflicts:
        return None
    text = "".join([*module.lines[: item.start], merge.text, *module.lines[item.end :]])
    return text if parse_module(text) is not None else None


def _rest(module: Module) -> list[str]:
    """Return the statements of a module that are neither definitions nor imports nor texts."""
    defined = {id(node) for item in module.definitions.values() for node in item.nodes}
    skipped = (ast.Import, ast.ImportFrom)
    nodes: Iterable[ast.stmt] = (node for node in module.tree.body if id(node) not in defined)
    return [ast.unparse(node) for node in nodes if not isinstance(node, skipped) and not _is_text(node)]


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _diff(before: str, after: str) -> str:
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), "generated", "yours", lineterm="", n=2))
    more = [f"… {len(lines) - _MAX_DIFF_LINES} more lines"] if len(lines) > _MAX_DIFF_LINES else []
    return "\n".join([*lines[:_MAX_DIFF_LINES], *more])
