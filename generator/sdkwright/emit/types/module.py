"""One file under ``types/``: definitions, imports and ``__all__``, printed by ``templates/types/module.py.jinja``."""

from __future__ import annotations

from collections.abc import Mapping

from sdkwright.emit import quote
from sdkwright.emit.environment import render
from sdkwright.emit.line_breaks import break_line
from sdkwright.emit.types.dcg import TypeLayerError
from sdkwright.emit.types.restore import Restorer
from sdkwright.emit.types.scope import Scope
from sdkwright.emit.types.shapes import Shape
from sdkwright.ir import TypeModule


def render_module(module: TypeModule, sources: Mapping[Shape, str]) -> str:
    """Return the source of one types module, laid out as black would.

    Raises :class:`TypeLayerError`, with the module's path, when what was rendered is not what was asked for.
    """
    scope = Scope(module)
    restorer = Restorer(module, scope, sources)
    try:
        blocks = [restorer.block(definition) for definition in module.definitions]
    except TypeLayerError as error:
        raise TypeLayerError(f"{module.path}: {error}") from error
    exports = quote.literal([quote.identifier(name) for name in module.exports])
    return render(
        "types/module.py.jinja",
        header=scope.header(),
        exports=quote.Code(break_line(f"__all__ = {exports}")),
        blocks=blocks,
        footer=scope.footer(),
    )
