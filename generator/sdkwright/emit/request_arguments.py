"""How arguments become what is sent: renamed and formatted by their params class, fields in styles of their own."""

from __future__ import annotations

from sdkwright.emit.call_body import mapping_display
from sdkwright.emit.call_scope import CallScope
from sdkwright.emit.content_types import only_in_form
from sdkwright.emit.quote import literal
from sdkwright.ir import Param, Ref


def spell_transform(scope: CallScope) -> str:
    """Return the source of the function that writes arguments as they are sent."""
    if scope.is_async and scope.method.response.kind != "page" and scope.method.helper != "stream":
        return f"await {scope.imports.run('_core/utils', 'async_maybe_transform')}"
    return scope.imports.run("_core/utils", "maybe_transform")


def transform_mapping(scope: CallScope, mapping: str) -> str:
    """Return ``mapping`` ready to send.

    Through the params class where it renames or formats, else without omissions.
    """
    if not scope.method.transform or scope.method.params_type is None:
        return f"{scope.imports.run('_core/utils', 'drop_omitted')}({mapping})"
    return f"{spell_transform(scope)}({mapping}, {_spell_params_class(scope, scope.method.params_type)})"


def style_fields(scope: CallScope, mapping: str, fields: list[Param], files: str | None = None) -> str:
    """Return ``mapping`` with the fields that have a style of their own written in it."""
    styles = {field.wire: field.style for field in fields if field.style is not None}
    if not styles:
        return mapping
    function = scope.imports.run("_core/parameter_styles", "styled")
    return f"{function}({mapping}, {only_in_form(scope.method, literal(styles), files)})"


def spell_query(scope: CallScope) -> str | None:
    """Return the source of the query; None where the method has no arguments in it."""
    fields = [param for param in scope.method.params if param.location == "query"]
    return style_fields(scope, transform_mapping(scope, mapping_display(fields)), fields) if fields else None


def _spell_params_class(scope: CallScope, ref: Ref) -> str:
    """Return the params class to transform by; of a split one the half that the call uses."""
    streaming = scope.method.streaming
    on, off = Ref(ref.module, f"{ref.name}Streaming"), Ref(ref.module, f"{ref.name}NonStreaming")
    if streaming is None or streaming.param is None or not scope.annotator.catalog.defines(on):
        return scope.annotator.spell(ref, "params", scope.here)
    classes = [scope.annotator.spell(side, "params", scope.here) for side in (on, off)]
    is_on = f"{classes[0]} if {streaming.param} else {classes[1]}"
    return classes[scope.method.helper != "stream"] if scope.method.helper is not None else is_on
