"""What datamodel-code-generator wrote for one shape, read back as a tree.

SchemaView is by allowlist: a class with one base and annotated fields that default to None at most, or an alias.
Anything else is refused, so that nothing but what the plan asked for can get into a package.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import lru_cache

from sdkwright.emit.types.dcg import TypeLayerError


@dataclass(frozen=True)
class SkeletonField:
    """``annotation`` as written; ``optional`` says that ``= None`` follows."""

    name: str
    annotation: ast.expr
    optional: bool


@dataclass(frozen=True)
class Skeleton:
    """A class (``base`` and ``fields``) or, with ``base`` None, an alias of ``alias``."""

    base: str | None
    fields: tuple[SkeletonField, ...] = ()
    alias: ast.expr | None = None


@lru_cache(maxsize=4096)
def read_skeleton(source: str) -> Skeleton:
    """Read one definition.  Raises :class:`TypeLayerError` when it holds more than a shape can ask for."""
    try:
        body = ast.parse(source).body
    except SyntaxError as error:
        raise TypeLayerError(f"datamodel-code-generator wrote no Python: {error}") from error
    if len(body) != 1:
        raise TypeLayerError("datamodel-code-generator wrote several statements for one definition")
    statement = body[0]
    if isinstance(statement, ast.AnnAssign) and _is_name(statement.annotation, "TypeAlias") and statement.value:
        return Skeleton(None, alias=statement.value)
    if not isinstance(statement, ast.ClassDef) or statement.decorator_list or len(statement.bases) != 1:
        raise _refused(statement)
    base = statement.bases[0]
    if not isinstance(base, ast.Name) or any(keyword.arg != "total" for keyword in statement.keywords):
        raise _refused(statement)
    return Skeleton(base.id, tuple(_field(item) for item in statement.body if not isinstance(item, ast.Pass)))


def _field(statement: ast.stmt) -> SkeletonField:
    if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
        raise _refused(statement)
    value = statement.value
    if value is not None and not (isinstance(value, ast.Constant) and value.value is None):
        raise _refused(statement)
    return SkeletonField(statement.target.id, statement.annotation, value is not None)


def _is_name(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _refused(node: ast.stmt) -> TypeLayerError:
    return TypeLayerError(f"datamodel-code-generator wrote what nobody asked for: {ast.unparse(node)}")
