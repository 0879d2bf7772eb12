"""Modules of the core that a package has at its root."""

from __future__ import annotations

import ast

import pytest

from sdkwright.emit.runtime import AT_ROOT
from sdkwright.locate import runtime_dir


@pytest.mark.parametrize("name", ["exceptions", "legacy_response", "response", "streaming"])
def test_a_core_module_at_the_root_defines_what_it_exports(name: str) -> None:
    """Tools that read source without running it look for the classes there."""
    assert name in AT_ROOT
    tree = ast.parse((runtime_dir() / f"{name}.py").read_text(encoding="utf-8"))
    definitions = {node.name for node in tree.body if isinstance(node, ast.ClassDef | ast.FunctionDef)}
    exports = {
        item.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        and ast.unparse(node.targets[0]) == "__all__"
        and isinstance(node.value, ast.List)
        for item in node.value.elts
        if isinstance(item, ast.Constant)
    }
    assert exports and exports <= definitions
