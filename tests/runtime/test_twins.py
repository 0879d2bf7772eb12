"""The synchronous and the asynchronous half of the runtime say the same, but for the words that make them wait."""

from __future__ import annotations

import ast
import re

import pytest

from ..shared import ROOT

RUNTIME = ROOT / "runtime"
CLASSES = [
    ("response", "AsyncAPIResponse", "APIResponse"),
    ("response", "AsyncResponseContextManager", "ResponseContextManager"),
    ("streaming", "AsyncStream", "Stream"),
    ("jsonl", "AsyncJSONLDecoder", "JSONLDecoder"),
    ("answers/streams", "AsyncAnswerStream", "AnswerStream"),
    ("answers/streams", "AsyncAnswerStreamManager", "AnswerStreamManager"),
    ("pages", "BaseAsyncPage", "BaseSyncPage"),
    ("resource", "AsyncAPIResource", "SyncAPIResource"),
]
DIFFERENT = {
    # a paginator that can be awaited; the order of arguments; what is left in a finalizer, see abandoned
    "SyncAPIClient": {"get_api_list", "__init__", "__exit__"},
    # a function and an awaitable
    "ResponseContextManager": {"__init__", "__enter__", "__exit__", "_request_func", "_api_request"},
    "Stream": {"__stream__", "__exit__"},
    "JSONLDecoder": {"__init__", "__exit__"},  # generators start in different ways, see stream_io
    "BaseSyncPage": {"__iter__"},  # `yield from` is for synchronous generators alone
    "SyncAPIResource": {"_sleep"},
}
"""Members that do not have the same form in both halves."""

WORDS = {"SyncAPIClient": "APIClient", "AsyncAPIClient": "APIClient", "StopAsyncIteration": "StopIteration"}


def word(name: str) -> str:
    """Return a name as both halves have it."""
    if name in WORDS:
        return WORDS[name]
    name = re.sub(r"Async(?=[A-Z])|Sync(?=[A-Z])|^async_|^sync_|^a(?=iter_|close|open|read)|_async$", "", name)
    return re.sub(r"^__a(?=enter|exit|iter|next)", "__", name)


class Level(ast.NodeTransformer):
    """Takes away what makes code wait, names of either half, docstrings and annotations' quotes."""

    def visit(self, node: ast.AST) -> ast.AST:
        node = super().visit(node)
        for name, value in ast.iter_fields(node):
            if isinstance(value, str) and not isinstance(node, ast.Constant):
                setattr(node, name, word(value))
        return node

    def visit_Await(self, node: ast.Await) -> ast.AST:
        return self.visit(node.value)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return self.visit(ast.FunctionDef(**dict(ast.iter_fields(node)), lineno=1, col_offset=0))

    def visit_AsyncFor(self, node: ast.AsyncFor) -> ast.AST:
        return self.visit(ast.For(**dict(ast.iter_fields(node)), lineno=1, col_offset=0))

    def visit_AsyncWith(self, node: ast.AsyncWith) -> ast.AST:
        return self.visit(ast.With(**dict(ast.iter_fields(node)), lineno=1, col_offset=0))

    def visit_Constant(self, node: ast.Constant) -> ast.AST:
        return ast.Constant(word(node.value) if isinstance(node.value, str) else node.value)


def members(module: str, name: str) -> dict[str, list[str]]:
    """Return the members of a class, levelled, by name; overloads together."""
    tree = ast.parse((RUNTIME / f"{module}.py").read_text("utf-8"))
    cls = next(node for node in tree.body if isinstance(node, ast.ClassDef) and node.name == name)
    result: dict[str, list[str]] = {}
    for node in cls.body:
        if isinstance(node, ast.Expr) or (isinstance(node, ast.Assign) and ast.unparse(node) == "aclose = close"):
            continue
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            node.body = [line for line in node.body if not _is_text(line)] or [ast.Pass()]
        levelled = unwrapped(ast.unparse(ast.fix_missing_locations(Level().visit(node))))
        key = (
            node.name
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            else levelled.split(":")[0].split()[0]
        )
        result.setdefault(word(key), []).append(levelled)
    return result


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def unwrapped(source: str) -> str:
    """Return code with ``yield from`` for iterating and yielding, and ``next`` for calling ``__next__``."""
    source = re.sub(r"(self\.\w+)\.__next__\(\)", r"next(\1)", source)
    return re.sub(r"for (\w+) in (.+):\n\s+yield \1\b", r"yield from \2", source)


@pytest.mark.parametrize(
    ("module", "twin_module", "asynchronous", "synchronous"),
    [("async_client", "sync_client", "AsyncAPIClient", "SyncAPIClient")]
    + [(module, module, asynchronous, synchronous) for module, asynchronous, synchronous in CLASSES],
)
def test_both_halves_say_the_same(module: str, twin_module: str, asynchronous: str, synchronous: str) -> None:
    different = DIFFERENT.get(synchronous, set())
    ours = {name: text for name, text in members(module, asynchronous).items() if name not in different}
    theirs = {name: text for name, text in members(twin_module, synchronous).items() if name not in different}
    assert ours == theirs
