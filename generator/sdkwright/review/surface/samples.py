"""Literal expressions that fit a type, for the programs that show a change."""

from __future__ import annotations

from sdkwright.review.model import Argument
from sdkwright.review.surface.facts import Signature
from sdkwright.review.surface.match import without_omitted
from sdkwright.review.surface.surface import Surface
from sdkwright.review.surface.types import ANY, Ref, Type, Union, Values, members_of

_SCALARS = {
    "str": '"text"',
    "int": "1",
    "float": "1.5",
    "bool": "True",
    "bytes": 'b"text"',
    "object": '"text"',
    "None": "None",
    "type": "str",
    "typing.Any": '"text"',
}
_ANYTHING = ('"text"', "7", "2.5", "[]", "{}")
_MORE = {
    "str": ('"another text"',),
    "int": ("7",),
    "float": ("2.5", "7"),
    "bool": ("False",),
    "object": _ANYTHING,
    "typing.Any": _ANYTHING,
}
_NAMES = {"FileTypes": 'b"text"', "FileContent": 'b"text"', "Headers": "{}", "Query": "{}", "Body": "{}"}
_SEQUENCES = {"List", "Sequence", "SequenceNotStr", "Iterable", "Collection"}
_MAPPINGS = {"Dict", "Mapping"}
_MAX_DEPTH = 6


def sample_source(kind: Type | None, surface: Surface) -> str:
    """Return a literal expression that a type checker accepts as ``kind``; empty where there is none."""
    return _sample(without_omitted(kind or ANY), surface, 0)


def other_samples(kind: Type, surface: Surface) -> tuple[str, ...]:
    """Return more literals of a type of texts or numbers, for a program whose first one fits the new type as well."""
    expanded = surface.expand(without_omitted(kind))
    return tuple(
        code for member in members_of(expanded) if isinstance(member, Ref) for code in _MORE.get(member.path, ())
    )


def _sample(kind: Type, surface: Surface, depth: int) -> str:
    if depth > _MAX_DEPTH:
        return ""
    kind = kind if isinstance(kind, Ref) and kind.path.rpartition(".")[2] in _NAMES else surface.expand(kind)
    if isinstance(kind, Values):
        return quoted(min(kind.values))
    if isinstance(kind, Union):
        texts = [text for member in kind.members if (text := _sample(member, surface, depth + 1))]
        return min(texts, key=lambda text: (text in ("None", _SCALARS["type"]), len(text))) if texts else ""
    name = kind.path.rpartition(".")[2]
    if kind.path in _SCALARS or name in _NAMES:
        return _SCALARS.get(kind.path) or _NAMES[name]
    if name in _SEQUENCES:
        item = _sample(kind.args[0], surface, depth + 1) if kind.args else ""
        return f"[{item}]"
    if name in _MAPPINGS:
        value = _sample(kind.args[1], surface, depth + 1) if len(kind.args) == 2 else ""
        return f'{{"key": {value}}}' if value else "{}"
    return _keys(kind, surface, depth)


def _keys(kind: Ref, surface: Surface, depth: int) -> str:
    """Return a dict with the required keys of a TypedDict."""
    cls = surface.find_class(kind.path)
    if cls is None or not surface.is_typed_dict(cls):
        return ""
    items: list[str] = []
    for name, key in surface.fields(cls).items():
        if key.required:
            value = _sample(key.type or ANY, surface, depth + 1)
            if not value:
                return ""
            items.append(f'"{name}": {value}')
    return "{" + ", ".join(items) + "}"


def quoted(value: str) -> str:
    """Return a literal value's source in double quotes, where it is a plain string."""
    inner = value[1:-1]
    return f'"{inner}"' if value.startswith("'") and '"' not in inner and "\\" not in inner else value


def smallest_call(signature: Signature, surface: Surface, without: str = "") -> tuple[Argument, ...]:
    """Return the arguments that the signature requires, each with a literal that fits, but for the one ``without``.

    Texts passed by position are the names of their parameters, so that an exchange of two shows.  What follows the
    argument that is left out is passed by name.
    """
    arguments: list[Argument] = []
    by_name = False
    for param in signature.params:
        by_name = by_name or param.name == without
        if param.name == without or param.default is not None or param.kind in ("var", "keywords"):
            continue
        code = sample_source(param.type, surface)
        if param.kind == "keyword" or (by_name and param.kind == "either"):
            arguments.append(Argument(param.name, code))
        else:
            arguments.append(Argument(None, f'"{param.name}"' if code == _SCALARS["str"] else code))
    return tuple(arguments)
