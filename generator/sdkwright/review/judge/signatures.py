"""Signatures of a method by what it answers, and the rows of their parameters."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sdkwright.review.judge.arguments import Slot, name_of, slot_rows
from sdkwright.review.judge.context import Context, Place, change, subject_of
from sdkwright.review.model import Change
from sdkwright.review.surface.facts import Field, Function, Param, Signature
from sdkwright.review.surface.samples import sample_source
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ANY, ROOT, Ref, Type, Values, members_of, union_of

_STREAMS = {"Stream", "AsyncStream", "JSONLDecoder", "AsyncJSONLDecoder"}
_SWITCH = "stream"
_MARKERS = {"omit", "not_given", "NOT_GIVEN", "None", "..."}


@dataclass(frozen=True)
class Modes:
    """The signature of the calls that answer in one piece and of those that stream; None where there is none."""

    plain: Signature | None
    stream: Signature | None
    has_switch: bool = False
    """Whether the argument `stream` chooses; the signatures are without it."""
    plain_overloads: tuple[Signature, ...] = ()
    stream_overloads: tuple[Signature, ...] = ()
    """What the signatures are merged from."""

    def example(self) -> Signature | None:
        """Return a signature that calls can follow: that of the first overload."""
        return next(iter((*self.plain_overloads, *self.stream_overloads)), None)

    def stream_call(self) -> Signature | None:
        """Return the signature of calls that stream, with the switch that they pass."""
        example = next(iter(self.stream_overloads), None)
        if example is None or not self.has_switch:
            return example
        switch = Param(_SWITCH, "keyword", Values(frozenset({"True"})), None)
        return replace(example, params=(*example.params, switch))


def stream_event(kind: Type | None) -> Type | None:
    """Return what a stream yields, None for what is no stream."""
    if isinstance(kind, Ref) and kind.path.rpartition(".")[2] in _STREAMS and kind.path.startswith("~._"):
        return kind.args[0] if kind.args else ANY
    return None


def modes_of(function: Function) -> Modes:
    """Return the method's signatures with overloads of one kind merged into one."""
    streams = [sig for sig in function.signatures if stream_event(sig.returns) is not None]
    others = [sig for sig in function.signatures if sig not in streams]
    if streams and len(function.signatures) > 1:
        others = [sig for sig in others if not _has_stream(sig.returns)]
        others, streams = _without_switch(others), _without_switch(streams)
        return Modes(merge_signatures(others), merge_signatures(streams), True, tuple(others), tuple(streams))
    return Modes(merge_signatures(others), merge_signatures(streams), False, tuple(others), tuple(streams))


def _has_stream(kind: Type | None) -> bool:
    return kind is not None and any(stream_event(member) is not None for member in members_of(kind))


def _without_switch(signatures: Iterable[Signature]) -> list[Signature]:
    return [replace(sig, params=tuple(p for p in sig.params if p.name != _SWITCH)) for sig in signatures]


def merge_signatures(signatures: Sequence[Signature]) -> Signature | None:
    """Return one signature that stands for all of them: what any accepts, what all require."""
    if len(signatures) < 2:
        return signatures[0] if signatures else None
    params: dict[str, Param] = {}
    for signature in signatures:
        for param in signature.params:
            earlier = params.get(param.name)
            if earlier is None:
                params[param.name] = param
            else:
                default = earlier.default if earlier.default is not None else param.default
                kind = union_of([earlier.type or ANY, param.type or ANY])
                params[param.name] = replace(earlier, type=kind, default=default)
    for name, param in params.items():
        missing = any(name not in {p.name for p in signature.params} for signature in signatures)
        params[name] = replace(param, default="omit") if missing and param.default is None else param
    return Signature(tuple(params.values()), union_of(signature.returns or ANY for signature in signatures))


def param_rows(
    context: Context,
    place: Place,
    old: Signature,
    new: Signature,
    wires: tuple[Mapping[str, str], Mapping[str, str]] = ({}, {}),
    required_names: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset()),
) -> Iterator[Change]:
    """Return what changed for calls: ``wires`` are the request's names, ``required_names`` what a body insists on."""
    place = replace(place, signature=old)
    before, after = _slots(old, wires[0], required_names[0]), _slots(new, wires[1], required_names[1])
    renamed = _renamed_by_position(old, new, before, after)
    for name, other in renamed.items():
        before[name] = replace(before[name], wire=f"\0{name}")
        after[other] = replace(after[other], wire=f"\0{name}")
    yield from slot_rows(context, place, before, after)
    yield from _kind_rows(context, place, old, new)
    yield from _order_rows(context, place, old, new, renamed)
    yield from _default_rows(context, place, old, new)


def _slots(signature: Signature, wires: Mapping[str, str], required: frozenset[str]) -> dict[str, Slot]:
    return {
        p.name: Slot(p.name, p.type, p.default is None or p.name in required, wires.get(p.name, ""))
        for p in signature.params
        if p.kind not in ("var", "keywords") and not p.name.startswith("_")
    }


def _positional(signature: Signature) -> list[str]:
    return [param.name for param in signature.params if param.kind in ("positional", "either")]


def _renamed_by_position(
    old: Signature, new: Signature, before: Mapping[str, Slot], after: Mapping[str, Slot]
) -> dict[str, str]:
    """Return positional parameters that have another name at the same place."""
    return {
        earlier: other
        for earlier, other in zip(_positional(old), _positional(new), strict=False)
        if earlier in before and other in after and earlier not in after and other not in before
    }


def _kind_rows(context: Context, place: Place, old: Signature, new: Signature) -> Iterator[Change]:
    kinds = {param.name: param for param in new.params}
    for param in old.params:
        other = kinds.get(param.name)
        if other is None or param.name.startswith("_"):
            continue
        was, is_now = param.kind in ("positional", "either"), other.kind in ("positional", "either")
        if was != is_now:
            check = "param-became-keyword-only" if was else "param-became-positional"
            subject = subject_of(place, param.name, surface=context.old)
            texts = (f"{param.name}", f"*, {param.name}") if was else (f"*, {param.name}", f"{param.name}")
            yield change(check, place, *texts, name=name_of(place, param.name), member=param.name, subject=subject)
        elif param.kind == "either" and other.kind == "positional":
            subject = subject_of(place, param.name, sample_source(param.type, context.old), surface=context.old)
            texts = (param.name, f"{param.name}, /")
            name = name_of(place, param.name)
            yield change("param-became-positional-only", place, *texts, name=name, member=param.name, subject=subject)


def _order_rows(
    context: Context, place: Place, old: Signature, new: Signature, renamed: Mapping[str, str]
) -> Iterator[Change]:
    before, after = [renamed.get(name, name) for name in _positional(old)], _positional(new)
    common = [name for name in before if name in after]
    shared = [name for name in after if name in common]
    inserted = after[: len(common)] != shared[: len(common)] if common else False
    if common != shared or inserted:
        texts = f"({', '.join(_positional(old))})", f"({', '.join(after)})"
        yield change("param-order-changed", place, *texts, subject=subject_of(place, surface=context.old))


def _default_rows(context: Context, place: Place, old: Signature, new: Signature) -> Iterator[Change]:
    others = {param.name: param.default for param in new.params}
    for param in old.params:
        other = others.get(param.name)
        if param.default is None or other is None or param.name.startswith("_"):
            continue
        before, after = _value(context.old, param.default), _value(context.new, other)
        if before == after or {before, after} <= _MARKERS:
            continue
        detail = f"`{after}`" if after not in _MARKERS else "what the API takes without it"
        yield change(
            "param-default-changed",
            place,
            f"{param.name} = {before}",
            f"{param.name} = {after}",
            name=name_of(place, param.name),
            member=param.name,
            detail=detail,
        )


def _value(surface: Surface, default: str) -> str:
    """Return the source of a default, of a constant the value that it has."""
    item = surface.find(default) if default.startswith(ROOT) else None
    name = default.rpartition(".")[2] if item is not None or default.startswith(ROOT) else default
    is_constant = isinstance(item, Field) and item.default is not None and name not in _MARKERS
    return item.default if is_constant and isinstance(item, Field) and item.default else name
