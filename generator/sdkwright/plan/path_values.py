"""Values in a path: types and samples of path parameters."""

from __future__ import annotations

from sdkwright.ir import ListOf, MapOf, Nullable, Sample, Scalar, Type
from sdkwright.plan.argument_drafts import ArgumentDraft
from sdkwright.plan.leaf_types import is_list_of_leaves
from sdkwright.plan.module_builder import ModuleBuilder
from sdkwright.plan.rules import ClassPath, Rules
from sdkwright.schema.keywords import Schema, constants
from sdkwright.schema.view import SchemaView

_UNFIT = (Scalar("object"), Scalar("file"), Scalar("base64"))


def path_type(rules: Rules, schema: Schema) -> Type:
    """Return the type of a path parameter: never null, and text where it cannot stand in a path as it is."""
    builder = ModuleBuilder(rules, "params", "types/path", "Path")
    kind = builder.type_of(schema, ClassPath.of("Path"))
    bare = kind.inner if isinstance(kind, Nullable) else kind
    if not builder.scope.definitions and is_list_of_leaves(bare):
        return bare
    is_unfit = isinstance(bare, ListOf | MapOf) or bare in _UNFIT
    return Scalar("str") if builder.scope.definitions or is_unfit else bare


def path_sample(view: SchemaView, draft: ArgumentDraft, kind: Type, sample: Sample, full: Sample) -> Sample:
    """Return ``sample`` as a path can hold it: as text unless a list is passed, and not empty, which leads elsewhere.

    ``full`` stands in for an empty list or object.
    """
    if sample.kind in ("list", "dict") and not sample.items:
        sample = full
    if isinstance(kind, ListOf):
        return sample
    if sample.kind not in ("list", "dict", "none") and sample.value != "":
        return sample
    others = (value for value in constants(view.expand(draft.schema)) if value != "")
    text = next((value for value in others if isinstance(value, str)), None)
    return Sample("value", _write_in_path(sample, draft) if text is None else text)


def _write_in_path(sample: Sample, draft: ArgumentDraft) -> str:
    """Write a list or object as a path holds it, in the parameter's style (RFC 6570, sections 3.2.2, 3.2.5, 3.2.7)."""
    style, explode = draft.style or "", draft.explode
    values = [_write(item) for item in sample.items]
    separator = {"label": ".", "matrix": ";"}.get(style, ",") if explode else ","
    if sample.kind == "dict":
        pairs = zip(sample.keys, values, strict=True)
        parts = [f"{key}={value}" if explode else f"{key},{value}" for key, value in pairs]
    else:
        parts = [f"{draft.wire}={value}" if explode and style == "matrix" else value for value in values]
    start = {"label": ".", "matrix": ";" if explode else f";{draft.wire}="}.get(style, "")
    return start + separator.join(parts) if any(values) else draft.wire


def _write(sample: Sample) -> str:
    value = sample.value
    return str(value).lower() if isinstance(value, bool) or value is None else str(value)
