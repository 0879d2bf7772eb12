"""From tokens to the plan's words, in the very source that datamodel-code-generator rendered.

A class is its frame and its fields, each as rendered; an alias is one statement.  Every word of that source must be a
token of the plan or one that the templates print: anything else is refused, so that nothing the plan did not ask for
gets into a package.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

from sdkwright.emit import quote
from sdkwright.emit.line_breaks import break_line
from sdkwright.emit.types.dcg import NAME, TypeLayerError
from sdkwright.emit.types.scope import Scope
from sdkwright.emit.types.shapes import (
    FIELD,
    Lowered,
    Shape,
    field_type,
    lower,
    lower_field,
    plain,
    shape_of,
    shape_of_field,
    shape_of_type,
    tag_of,
)
from sdkwright.ir import AliasDef, Definition, Field, ObjectDef, Side, Type, TypeModule, UnionOf

_WORD = re.compile(r"'?\w+'?")
_PLACE = re.compile(r"'?([RLP])(\d+)_'?")
_SOURCE = re.compile(r"[\w\s\[\](),:='\".#>-]*", re.ASCII)
_TEMPLATE_WORDS = frozenset(
    {
        "None", "True", "False", "class", "pass", "if", "else", "def", "self", "attr", "__getattr__",
        "__pydantic_extra__", "total", "extra_items", "alias", "default", "format", "discriminator", "iso8601", "base64",
        "type", "ignore", "call", "arg",
    }
)  # fmt: skip
_TYPING = {"Union": "Union", "Optional": "Optional", "List": "List", "Dict": "Dict", "Set": "Iterable"}
_EXTENSIONS = ("Literal", "Required", "Annotated", "TypeAlias", "TypeAliasType", "TypedDict")
_FIELD_CLASS = re.compile(rf"class {NAME}\((?:BaseModel|TypedDict)\):\n(    {FIELD}: .+)")
_PASS = "    pass"
_OVERRIDE_NOTE = "  # type: ignore[assignment, unused-ignore]"
"""Stands on one line with its field, however long: black leaves such lines as they are."""
_NOTHING = Lowered("", (), (), ())


@dataclass(frozen=True)
class Block:
    """A class or an alias with its docstrings, as it stands in the module."""

    is_class: bool
    text: quote.Code


class Restorer:
    """Restores the definitions of one module; ``sources`` holds what was rendered for each shape."""

    def __init__(self, module: TypeModule, scope: Scope, sources: Mapping[Shape, str]) -> None:
        self._module = module
        self._side: Side = module.side
        self._scope = scope
        self._sources = sources
        self._words = _words(scope, is_response=module.side == "response")

    def block(self, definition: Definition) -> Block:
        """Return one definition.  Raises :class:`TypeLayerError` when what was rendered is not what was asked for."""
        self._scope.enter(definition)
        try:
            if isinstance(definition, AliasDef):
                return Block(False, quote.Code(self._alias(definition)))
            return Block(True, quote.Code(self._class(definition)))
        except TypeLayerError as error:
            raise TypeLayerError(f"{definition.name}: {error}") from error

    def _alias(self, alias: AliasDef) -> str:
        name = quote.identifier(alias.name)
        own: dict[str, str] = {NAME: name, f"'{NAME}'": quote.string_literal(name)}
        source = self._aliased(shape_of(alias, self._module), alias.type, own, lazy=False)
        lines: list[str] = []
        for line in source.split("\n"):
            indent = len(line) - len(line.lstrip())
            lines.append(break_line(line))
            if line[indent:].startswith(f"{name}: ") and (doc := quote.docstring(alias.doc, indent)):
                lines.append(" " * indent + doc)
        return "\n".join(lines)

    def _class(self, definition: ObjectDef) -> str:
        own: dict[str, str] = {NAME: quote.identifier(definition.name)}
        if definition.base is not None:
            own["Base_"] = self._scope.ref(definition.base, lazy=False)
        if definition.extra is not None:
            own["E_"] = self._part(definition.extra, lazy=False)
        frame = self._restored(self._sources[shape_of(definition, self._module)], own)
        header, mark, rest = frame.partition(f"\n{_PASS}")
        if not mark or "\n" in header:
            raise TypeLayerError(f"datamodel-code-generator rendered no class without fields: {frame}")
        doc = quote.docstring(definition.doc, 4)
        body = [f"    {doc}"] if doc else []
        if self._side == "response" and definition.name.startswith("Test"):
            body.append("    __test__ = False")  # pytest would take it for a test where a test imports it
        body += [self._field(item) for item in definition.fields]
        body += [rest.lstrip("\n")] if rest else []
        return "\n".join([break_line(header), "\n\n".join(body or [_PASS])])

    def _field(self, item: Field) -> str:
        name, (type_, _) = quote.identifier(item.name), field_type(item, self._side)
        own = {FIELD: name, "W_": quote.string_literal(item.wire)}
        source = self._sources[shape_of_field(item, self._side)]
        match = _FIELD_CLASS.fullmatch(source)
        try:
            if match is None:
                raise TypeLayerError(f"datamodel-code-generator rendered no class with one field: {source}")
            line = self._restored(match[1], own, lower_field(type_, self._side), lazy=self._side == "params")
        except TypeLayerError as error:
            raise TypeLayerError(f"field {name}: {error}") from error
        # A field that says anew what a base class says need not fit in its place.
        laid_out = line + _OVERRIDE_NOTE if item.overrides else break_line(line)
        doc = quote.docstring(item.doc, 4)
        return f"{laid_out}\n    {doc}" if doc else laid_out

    def _part(self, type_: Type, *, lazy: bool) -> str:
        """Return the annotation of a type that was rendered as an alias of its own."""
        source = self._aliased(shape_of_type(type_, self._side), type_, {NAME: NAME, "TypeAlias": ""}, lazy=lazy)
        head = f"{NAME}:  = "
        if not source.startswith(head):
            raise TypeLayerError(f"datamodel-code-generator rendered no alias: {source}")
        return source.removeprefix(head)

    def _aliased(self, shape: Shape, type_: Type, own: dict[str, str], *, lazy: bool) -> str:
        tag = tag_of(plain(type_), self._side)
        if tag is not None:
            own["T_"] = _tag_arguments(tag, plain(type_))
        return self._restored(self._sources[shape], own, lower(type_, self._side), lazy=lazy)

    def _restored(self, source: str, own: Mapping[str, str], lowered: Lowered = _NOTHING, *, lazy: bool = False) -> str:
        """Replace the tokens of what was rendered; ``own`` are those of the definition or field itself.

        ``lazy`` says that annotations are not evaluated when the module is loaded.
        """
        places: set[str] = set()

        def replaced(match: re.Match[str]) -> str:
            word = match[0]
            if word in own:
                return own[word]
            if word in _TEMPLATE_WORDS:
                return word
            if word in self._words:
                return self._words[word]()
            place = _PLACE.fullmatch(word)
            if place is None:
                raise TypeLayerError(f"datamodel-code-generator wrote {word}, which nobody asked for: {source}")
            places.add(word)
            return self._placed(place, lowered, lazy=lazy)

        if not _SOURCE.fullmatch(source):
            raise TypeLayerError(f"datamodel-code-generator wrote what nobody asked for: {source}")
        restored = _WORD.sub(replaced, source)
        if len(places) != len(lowered.refs) + len(lowered.literals) + len(lowered.parts):
            raise TypeLayerError(f"datamodel-code-generator left out what was asked for: {source}")
        return restored

    def _placed(self, place: re.Match[str], lowered: Lowered, *, lazy: bool) -> str:
        kind, number = place[1], int(place[2])
        try:
            if kind == "R":
                return self._scope.ref(lowered.refs[number], lazy=lazy)
            if kind == "P":
                return self._part(lowered.parts[number], lazy=lazy)
            return ", ".join(map(quote.literal, lowered.literals[number].values))
        except IndexError as error:
            raise TypeLayerError(f"datamodel-code-generator wrote {place[0]}, which nobody asked for") from error


def _tag_arguments(tag: str, union: Type) -> str:
    """Return the discriminator as an argument, with the classes that its values stand for where the union says so."""
    mapping = union.mapping if isinstance(union, UnionOf) else ()
    entries = (f"{quote.string_literal(value)}: {quote.string_literal(name)}" for value, name in mapping)
    return f"{quote.string_literal(tag)}, mapping={{{', '.join(entries)}}}" if mapping else quote.string_literal(tag)


def _words(scope: Scope, *, is_response: bool) -> dict[str, Callable[[], str]]:
    """Return how the words for types are spelled in a module; asking for a spelling imports what it needs."""
    words: dict[str, Callable[[], str]] = {
        "BaseModel": partial(scope.runtime, "_models", "BaseModel"),
        "PropertyInfo": partial(scope.runtime, "_utils", "PropertyInfo"),
        "FieldInfo": partial(scope.renamed, "pydantic", "Field", "FieldInfo"),
        "TYPE_CHECKING": partial(scope.library, "typing", "TYPE_CHECKING"),
        "Sequence": partial(scope.runtime, "_types", "SequenceNotStr"),
        "Object_": partial(scope.builtin, "object"),
        "Null_": lambda: "None",
        "Date_": partial(scope.date, "date"),
        "Datetime_": partial(scope.date, "datetime"),
    }
    words |= {word: partial(scope.builtin, word) for word in ("str", "int", "float", "bool")}
    words |= {word: partial(scope.library, "typing", name) for word, name in _TYPING.items()}
    words |= {word: partial(scope.library, "typing_extensions", word) for word in _EXTENSIONS}
    if is_response:
        content, encoded = partial(scope.builtin, "bytes"), partial(scope.builtin, "str")
    else:
        content = partial(scope.runtime, "_types", "FileTypes")
        encoded = partial(scope.runtime, "_types", "Base64FileInput")
    return words | {"Bytes_": content, "File_": content, "Base64_": encoded}
