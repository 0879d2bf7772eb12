"""The headers of a request that are not the client's own."""

from __future__ import annotations

from sdkwright.emit.call_body import mapping_display
from sdkwright.emit.call_scope import CallScope
from sdkwright.emit.content_types import spell_content_type
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import literal, string_literal


def spell_headers(scope: CallScope) -> str:
    """Add the statements that set headers; return the expression to pass as ``extra_headers``."""
    method, entries = scope.method, list[str]()
    if method.response.accept and not (method.streaming and method.streaming.param is None):
        entries.append(f'"Accept": {string_literal(method.response.accept)}')
    elif method.streaming is not None and method.streaming.param is None:
        accept = "text/event-stream" if method.streaming.kind == "sse" else method.response.accept
        entries.append(f'"Accept": {string_literal(accept or "application/x-ndjson")}')
    content_type = spell_content_type(method, scope.imports)
    if content_type is not None:
        entries.append(f'"Content-Type": {content_type}')
    entries += [f"{string_literal(name)}: {string_literal(value)}" for name, value in method.extra_headers]
    if method.base_url and (method.security is None or any(method.security)):
        # The client leaves its credentials out elsewhere; the document says that they are for there too.
        property_name = "auth_headers" if method.security is None else f"auth_headers_for({literal(method.security)})"
        entries.insert(0, f"**{scope.client}.{property_name}")
    entries += _spell_arguments(scope)
    if entries:
        merged = f"{{{', '.join(entries)}, **(extra_headers or {{}})}}"
        scope.statements.append(statement("extra_headers = ", merged, indent=8))
    return "extra_headers"


def _spell_arguments(scope: CallScope) -> list[str]:
    """Return the entries of arguments that are headers or cookies."""
    entries: list[str] = []
    declared = [param for param in scope.method.params if param.location == "header"]
    cookies = [param for param in scope.method.params if param.location == "cookie"]
    if declared:
        function = scope.imports.run("_arguments", "header_arguments")
        added = {item.wire: item.extends for item in declared if item.extends is not None}
        more = f", {literal(added)}" if added else ""
        encoded = tuple(item.wire for item in declared if item.style == "json")
        more += f", as_json={literal(encoded)}" if encoded else ""
        entries.append(f"**{function}({mapping_display(declared, wire=True)}{more})")
    if cookies:
        function = scope.imports.run("_arguments", "cookie_arguments")
        entries.append(f"**{function}({scope.client}.default_headers, {mapping_display(cookies, wire=True)})")
    return entries
