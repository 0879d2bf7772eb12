"""Where the request of a method goes, as source: its path with the arguments in it, its server, its whole query."""

from __future__ import annotations

import re
from collections.abc import Callable

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.imports import Imports
from sdkwright.emit.quote import identifier, string_literal
from sdkwright.ir import Method, Param

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def spell_url(method: Method, annotator: Annotator, here: Here, client: str, transform: Callable[[], str]) -> str:
    """Return the expression for the URL of ``method``.

    ``client`` is the source of the client; ``transform`` spells the function that writes arguments as they are sent.
    """
    imports = annotator.imports
    params = {param.wire: param for param in method.params if param.location == "path"}
    template = _PLACEHOLDER.sub(lambda match: _rename(match, params), method.path)
    source: str = string_literal(template)
    if method.base_url:
        # A base URL of the caller's, as that of a proxy or a mock, holds for all operations.
        own = string_literal(method.base_url.rstrip("/") + template)
        source = f"{source} if {client}.base_url_overridden else {own}"
    path_params = [param for param in params.values() if "{" + param.name + "}" in template]
    if path_params:
        function = imports.run("_core/utils", "path_template")
        source = f"{function}({source}, {', '.join(f'{param.name}={_value(param, imports)}' for param in path_params)})"
    query = next((param for param in method.params if param.location == "querystring"), None)
    if query is None:
        return source
    value: str = identifier(query.name)
    if method.transform:
        value = f"{transform()}({value}, {annotator.spell(query.type, 'params', here)})"
    return f"{imports.run('_core/parameter_styles', 'with_querystring')}({source}, {value})"


def _value(param: Param, imports: Imports) -> str:
    """Return the argument of a path parameter, written in its style."""
    name = identifier(param.name)
    if param.style is None:
        return name
    function = imports.run("_core/parameter_styles", "path_value")
    if param.style == "simple":
        return f"{function}({name})"
    wire, style = string_literal(param.wire), string_literal(param.style)
    return f"{function}({name}, {wire}, {style}, explode={param.explode})"


def _rename(match: re.Match[str], params: dict[str, Param]) -> str:
    param = params.get(match.group(1))
    return match.group() if param is None else "{" + identifier(param.name) + "}"
