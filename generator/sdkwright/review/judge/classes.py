"""Classes and aliases that are on both sides: fields, keys, bases, methods, and what an alias stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TypeGuard

from pydantic import BaseModel

from sdkwright.review.judge.answers import RESULT_CHECKS, answer_rows
from sdkwright.review.judge.arguments import Slot, slot_rows, type_rows
from sdkwright.review.judge.context import Context, Place, change, subject_of
from sdkwright.review.judge.fields import field_rows, undeclared_rows
from sdkwright.review.judge.methods import function_rows
from sdkwright.review.judge.words import doc_rows
from sdkwright.review.model import Change, Subject, SubjectKind
from sdkwright.review.surface.expressions import is_same_code
from sdkwright.review.surface.facts import Class, Field, Param, Signature
from sdkwright.review.surface.samples import sample_source
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ROOT, Ref, Type, members_of, render, union_of

_INHERITED = frozenset(name for name in dir(BaseModel) if not name.startswith("_"))
"""What every model has from pydantic, stated again by its package or not."""


def class_rows(context: Context) -> Iterator[Change]:
    """Return what changed in the classes and aliases that both packages export."""
    for old_path, new_path in {**context.pairs.new_of, **context.pairs.moved}.items():
        if old_path.startswith(f"{ROOT}.resources."):
            continue
        old, new = context.old.find(old_path), context.new.find(new_path)
        if isinstance(old, Class) and isinstance(new, Class):
            yield from _class(context, old, new)
        elif _is_alias(old) and _is_alias(new):
            yield from _alias(context, old_path, old.value, new.value)
            yield from doc_rows(_place(context, old_path, "export"), old.doc, new.doc)
        elif isinstance(old, Field) and isinstance(new, Field) and not _is_alias(old) and not _is_alias(new):
            yield from _constant(context, old_path, old, new)
        elif isinstance(old, Class | Field) and isinstance(new, Class | Field) and type(old) is not type(new):
            yield from _replaced(context, old_path, new_path, old, new)


def _constant(context: Context, path: str, old: Field, new: Field) -> Iterator[Change]:
    before, after = old.default, new.default
    if before is None or after is None or before.startswith(("{", "[")):
        return
    if not is_same_code(before, after):
        yield change("constant-changed", _place(context, path, "export"), before, after, detail=f"`{after}`")


def _replaced(context: Context, path: str, new_path: str, old: Class | Field, new: Class | Field) -> Iterator[Change]:
    """Yield a class that became an alias or the reverse: no change for code that builds dicts which still fit."""
    is_dict = isinstance(old, Class) and context.old.is_typed_dict(old)
    if is_dict and isinstance(new, Field) and new.value and context.pairs.forward.fits_shape(Ref(path), new.value):
        return
    place = _place(context, path, "class")
    if isinstance(old, Field) and old.value is not None and path in context.old_uses.inputs:
        old = replace(old, value=_refused(context, old.value, Ref(new_path)))
    subject = _subject(context, place, path, old)
    yield change("class-replaced", place, _kind(context.old, old), _kind(context.new, new), subject=subject)


def _refused(context: Context, old: Type, new: Ref) -> Type:
    """Return the variants of an alias that are no values of the class ``new``; all of them if each is one."""
    fit = context.pairs.forward
    members = members_of(context.old.expand(old))
    refused = [m for m in members if not fit.fits(m, new) and not (isinstance(m, Ref) and fit.fits_shape(m, new))]
    return union_of(refused) if refused else old


def _subject(context: Context, place: Place, path: str, old: Class | Field) -> Subject:
    """Return a field or value that a name had, which shows that it stands for something else now."""
    if isinstance(old, Field):
        is_argument = path in context.old_uses.inputs
        expect = None if is_argument else old.value
        return subject_of(place, code=sample_source(old.value, context.old), expect=expect, surface=context.old)
    if context.old.is_typed_dict(old):
        return subject_of(place, code=sample_source(Ref(path), context.old), surface=context.old)
    for name, field in context.old.fields(old).items():
        return subject_of(place, name, expect=field.type, surface=context.old, kind="field")
    return subject_of(place)


def _is_alias(item: object) -> TypeGuard[Field]:
    return isinstance(item, Field) and item.value is not None


def _class(context: Context, old: Class, new: Class) -> Iterator[Change]:
    dicts = context.old.is_typed_dict(old), context.new.is_typed_dict(new)
    models = context.old.is_model(old), context.new.is_model(new)
    place = _place(context, old.path, "class")
    if dicts[0] != dicts[1] or models[0] != models[1]:
        subject = _subject(context, place, old.path, old)
        yield change("class-replaced", place, _kind(context.old, old), _kind(context.new, new), subject=subject)
    elif dicts[0]:
        keys = _keys(context.old, old)
        params = [Param(key.name, "keyword", key.type, None) for key in keys.values() if key.required]
        place = _place(context, old.path, "key", arguments=True)
        place = replace(place, signature=Signature(tuple(params), None))
        yield from slot_rows(context, place, keys, _keys(context.new, new))
    else:
        place = _place(context, old.path, "field")
        fields = _read_fields(context.old, old), _read_fields(context.new, new)
        yield from field_rows(context, place, *fields)
        yield from undeclared_rows(context, place, old, new)
        yield from _base_rows(context, old, new)
        yield from _method_rows(context, old, new)
    yield from _doc_rows(context, place, old, new)


def _keys(surface: Surface, cls: Class) -> dict[str, Slot]:
    return {
        name: Slot(name, key.type, bool(key.required), key.alias or name) for name, key in surface.fields(cls).items()
    }


def _read_fields(surface: Surface, cls: Class) -> dict[str, Field]:
    """Return the fields that code reads; not the resources of a client.

    An option that a client keeps has as alias the environment variable that it is read from: another name for the same
    variable is another name for the same option.
    """
    constructor = cls.methods.get("__init__")
    variables: Mapping[str, str] = constructor.body.environment if constructor is not None else {}
    return {
        name: replace(field, alias=variables[name]) if name in variables else field
        for name, field in surface.fields(cls).items()
        if not (isinstance(field.type, Ref) and surface.canonical(field.type.path).startswith(f"{ROOT}.resources"))
        and not name.startswith("with_")
        and not (name in _INHERITED and (field.is_property or name.startswith("model_")) and surface.is_model(cls))
    }


def _base_rows(context: Context, old: Class, new: Class) -> Iterator[Change]:
    after = set(context.new.ancestors(new.path))
    names = {path.rpartition(".")[2] for path in after}
    for base in context.old.ancestors(old.path):
        other = context.pairs.new_of.get(base, base)
        hidden = base.startswith(f"{ROOT}._") and base not in context.pairs.new_of
        if other in after or (hidden and base.rpartition(".")[2] in names) or _is_inner(context, base):
            continue
        name = base.rpartition(".")[2]
        path, expect = context.old.importable(old.path), context.old.importable(base)
        module = expect.rpartition(".")[0]
        subject = Subject("class", path, expect=expect, imports=(module,) if module else ())
        place = _place(context, old.path, "class")
        yield change("base-class-removed", place, f"({name})", None, detail=f"`{name}`", subject=subject)


def _is_inner(context: Context, base: str) -> bool:
    """Return whether a base is the package's own affair: nobody can import it."""
    return base.startswith(ROOT) and base not in context.old.import_paths


def _method_rows(context: Context, old: Class, new: Class) -> Iterator[Change]:
    path = context.old.importable(old.path)
    display = context.old.display(old.path)
    if _is_client(context, old.path):
        return
    before, after = context.old.methods(old), context.new.methods(new)
    inherited = _INHERITED if context.old.is_model(old) and context.new.is_model(new) else frozenset[str]()
    for name, method in before.items():
        place = Place(f"{display}.{name}", "method", None, path, call=name)
        other = after.get(name)
        if other is None and name in inherited:
            continue
        if other is None:
            yield change("method-removed", place, f"{place.name}(…)", None, subject=Subject("method", path, name))
        else:
            yield from function_rows(context, place, method, other)
    for name in after.keys() - before.keys() - inherited - context.old.fields(old).keys():
        yield change("method-added", Place(f"{display}.{name}", "method", None, path, call=name), None, f"{name}(…)")


def _is_client(context: Context, path: str) -> bool:
    """Return whether a class is the sync client, or the async one that is named after it.

    Their methods are judged as calls.
    """
    client = context.old_tree.client
    name = "" if client is None else client.path.rpartition(".")[2]
    return client is not None and path in (client.path, f"{client.path.removesuffix(name)}Async{name}")


def _alias(context: Context, path: str, old: Type | None, new: Type | None) -> Iterator[Change]:
    """Yield what an alias that stands for something else means to code that passes it, and that gets it."""
    if old is None or new is None:
        return
    is_argument = path in context.old_uses.inputs
    is_answer = path in context.old_uses.outputs
    if is_argument or (not is_answer and path.endswith(("Param", "Params"))):
        yield from type_rows(context, _place(context, path, "class", arguments=True), "", old, new)
    if is_answer or not (is_argument or path.endswith(("Param", "Params"))):
        yield from answer_rows(context, _place(context, path, "class"), old, new, RESULT_CHECKS)


def _doc_rows(context: Context, place: Place, old: Class, new: Class) -> Iterator[Change]:
    yield from doc_rows(_place(context, old.path, "class"), old.doc, new.doc)
    after = context.new.fields(new)
    for name, field in context.old.fields(old).items():
        if name in after and not field.is_property:
            inner = Place(f"{place.name}.{name}", "field", place.operation, place.path)
            yield from doc_rows(inner, field.doc, after[name].doc)


def _place(context: Context, path: str, kind: SubjectKind, *, arguments: bool = False) -> Place:
    operation = context.operations(path, arguments=arguments) or context.operations(path, arguments=not arguments)
    return Place(context.old.display(path), kind, operation, context.old.importable(path))


def _kind(surface: Surface, item: Class | Field) -> str:
    if isinstance(item, Field):
        return render(item.value) if item.value is not None else item.name
    bases = ", ".join(render(base) for base in item.bases)
    return f"class {item.path.rpartition('.')[2]}({bases})"
