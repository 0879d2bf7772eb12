"""One file under ``types/``: definitions, imports and ``__all__``, printed by ``templates/types/module.py.jinja``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from sdkwright.emit import quote
from sdkwright.emit.types.dcg import TypeLayerError
from sdkwright.emit.types.definitions import Definitions
from sdkwright.emit.types.expression import Expr, atom, statement
from sdkwright.emit.types.scope import Scope
from sdkwright.emit.types.shapes import Shape
from sdkwright.ir import TypeModule
from sdkwright.locate import templates_dir


@lru_cache(maxsize=8)
def template(name: str) -> Template:
    """A template of ``templates/types``."""
    environment = Environment(
        loader=FileSystemLoader(templates_dir() / "types"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # Python source; what comes from a document is quoted before it gets here
    )
    return environment.get_template(name)


def render_module(module: TypeModule, sources: Mapping[Shape, str]) -> str:
    """The source of one types module, laid out as black would.

    Raises :class:`TypeLayerError`, with the module's path, when what was generated differs from the plan.
    """
    scope = Scope(module)
    definitions = Definitions(module, scope, sources)
    try:
        blocks = [definitions.block(definition) for definition in module.definitions]
    except TypeLayerError as error:
        raise TypeLayerError(f"{module.path}: {error}") from error
    exports = Expr("", tuple(atom(quote.string_literal(quote.identifier(name))) for name in module.exports))
    return template("module.py.jinja").render(
        header=scope.header(),
        exports=statement("__all__ = ", exports),
        blocks=blocks,
        footer=scope.footer(),
    )
