"""What holds for every plan: annotations say what it says, words stay words, the text is in black's form."""

from __future__ import annotations

import ast

import black
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sdkwright.emit.line_breaks import break_line
from sdkwright.emit.types import render_modules
from sdkwright.ir import (
    AliasDef,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Side,
    Type,
    TypeModule,
    UnionOf,
)
from tests.emit_types.plans import HERE, literals, nasty, optional, reads, types

BLACK = black.Mode(line_length=120, target_versions={black.TargetVersion.PY310})


def blackened(source: str) -> str:
    return black.format_str(source, mode=BLACK)


def same(annotation: ast.expr | None, expected: str) -> bool:
    assert annotation is not None
    unquoted = ast.unparse(annotation).replace("'Own'", "Own")
    return unquoted == ast.unparse(ast.parse(expected, mode="eval"))


def admits_null(type_: Type) -> bool:
    return optional(type_, "response") == reads(type_, "response")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(types("response"), st.booleans()), min_size=1, max_size=12))
def test_response_annotations_say_what_the_plan_says(types_: list[tuple[Type, bool]]) -> None:
    fields = tuple(
        Field(f"field_{i}", f"field_{i}", type_, is_required) for i, (type_, is_required) in enumerate(types_)
    )
    aliases = tuple(AliasDef(f"Alias{i}", type_) for i, (type_, _) in enumerate(types_))
    names = ("Own", "Main", *(alias.name for alias in aliases))
    module = TypeModule(HERE, "response", "Main", (ObjectDef("Own", ()), ObjectDef("Main", fields), *aliases), names)
    source = render_modules((module,))["types/here.py"]
    body = ast.parse(source).body
    statements = [node for node in body if isinstance(node, ast.ClassDef)][1].body
    for node, (type_, is_required) in zip(statements, types_, strict=True):
        assert isinstance(node, ast.AnnAssign)
        bare = is_required and not admits_null(type_)
        assert same(node.annotation, reads(type_, "response") if bare else optional(type_, "response"))
        assert (node.value is None) == bare
    assignments = [node for node in body if isinstance(node, ast.AnnAssign)]
    for node, (type_, _) in zip(assignments, types_, strict=True):
        assert same(node.value, reads(type_, "response"))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(types("params"), st.booleans()), min_size=1, max_size=12))
def test_params_annotations_say_what_the_plan_says(types_: list[tuple[Type, bool]]) -> None:
    fields = tuple(
        Field(f"field_{i}", f"field_{i}", type_, is_required) for i, (type_, is_required) in enumerate(types_)
    )
    module = TypeModule(HERE, "params", "Main", (ObjectDef("Main", fields), ObjectDef("Own", ())), ("Main", "Own"))
    source = render_modules((module,))["types/here.py"]
    statements = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef)).body
    for node, (type_, is_required) in zip(statements, types_, strict=True):
        assert isinstance(node, ast.AnnAssign)
        plain = reads(type_, "params")
        assert same(node.annotation, f"Required[{plain}]" if is_required else plain)
        assert node.value is None


@pytest.mark.parametrize("side", ["response", "params"])
@settings(max_examples=60, deadline=None)
@given(
    prose=st.lists(nasty, min_size=4, max_size=4),
    wire=nasty.filter(lambda text: text != "field"),
    values=literals(),
    tag=nasty,
)
def test_words_of_a_document_stay_words(side: Side, prose: list[str], wire: str, values: LiteralOf, tag: str) -> None:
    union = UnionOf((Ref("types/a", "A"), ListOf(MapOf(Nullable(values)))), tag)
    fields = (Field("field", wire, values, True, prose[0]), Field("other", "other", union, False, prose[1]))
    definitions = (AliasDef("Alias", values, prose[2]), ObjectDef("Main", fields, prose[3]))
    module = TypeModule("types/main", side, "Main", definitions, ("Main", "Alias"))
    source = render_modules((module,))["types/main.py"]
    tree = ast.parse(source)
    assert source.isprintable() or all(character.isprintable() or character == "\n" for character in source)
    calls = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert calls <= {"FieldInfo", "PropertyInfo"}
    kinds = {type(node) for node in tree.body}
    assert kinds <= {ast.ImportFrom, ast.Assign, ast.AnnAssign, ast.ClassDef, ast.Expr}
    texts = [ast.literal_eval(node) for node in ast.walk(tree) if isinstance(node, ast.Constant)]
    assert wire in texts
    alias = next(node for node in tree.body if isinstance(node, ast.AnnAssign)).value
    assert isinstance(alias, ast.Subscript)
    argument = ast.literal_eval(alias.slice)
    result = argument if isinstance(alias.slice, ast.Tuple) else (argument,)
    assert [(type(constant), constant) for constant in result] == [(type(value), value) for value in values.values]


names = st.integers(1, 100).map(lambda length: "N" * length)
strings = st.integers(1, 30).map(lambda length: '"' + "v" * length + '"')
literal_lists = st.lists(strings, min_size=1, max_size=25).map(lambda items: f"Literal[{', '.join(items)}]")
property_infos = st.integers(1, 40).map(lambda length: f'PropertyInfo(alias="{"w" * length}")')
expressions = st.recursive(
    st.one_of(names, literal_lists),
    lambda inner: st.one_of(
        inner.map(lambda type_: f"Optional[{type_}]"),
        inner.map(lambda type_: f"Dict[str, {type_}]"),
        st.tuples(inner, property_infos).map(lambda parts: f"Annotated[{parts[0]}, {parts[1]}]"),
        st.lists(inner, min_size=2, max_size=5).map(lambda members: f"Union[{', '.join(members)}]"),
    ),
    max_leaves=8,
)
field_infos = st.tuples(st.integers(1, 60), st.booleans()).map(
    lambda facts: f'FieldInfo(alias="{"w" * facts[0]}"{", default=None" if facts[1] else ""})'
)


@settings(max_examples=200, deadline=None)
@given(
    expression=expressions,
    name=st.integers(1, 30).map(lambda length: "f" * length),
    base=names,
    info=field_infos,
)
def test_statements_are_broken_as_black_does(expression: str, name: str, base: str, info: str) -> None:
    fields = "\n\n".join(break_line(f"    {name}: {expression}{value}") for value in ("", " = None", f" = {info}"))
    alias = break_line(f"{name}: TypeAlias = {expression}")
    run_time = break_line(f'    {name} = TypeAliasType("X", {expression})')
    header = break_line(f"class {name}({base}, total=False):")
    source = f"{alias}\nif x:\n{run_time}\n\n\n{header}\n{fields}\n"
    assert blackened(source) == source


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 50).map(lambda length: '"' + "v" * length + '"'), min_size=1, max_size=12))
def test_exports_are_broken_as_black_does(items: list[str]) -> None:
    source = break_line(f"__all__ = [{', '.join(items)}]") + "\n"
    assert blackened(source) == source


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(["word ", "x" * 25 + " ", "\n", "\n\n", "- ", "1. ", "    ", "```\n", "| a | b |\n", "é"]),
        max_size=30,
    ),
    st.sampled_from(["response", "params"]),
    st.booleans(),
    st.booleans(),
)
def test_modules_are_in_blacks_form(pieces: list[str], side: Side, recursive: bool, extra: bool) -> None:
    doc = "".join(pieces)
    own = Ref("types/main", "Alias")
    text = Field("text", "text", LiteralOf(("a",)), True, doc)
    late = Field("late", "Late", Nullable(Ref("types/other", "O" * 60)), False, doc)
    definitions = (
        AliasDef("Alias", UnionOf((LiteralOf(("a",)), MapOf(own))) if recursive else LiteralOf(("a",)), doc, recursive),
        AliasDef("Second", own),
        ObjectDef("Empty", ()),
        ObjectDef("Only", (), doc),
        ObjectDef("Long" * 20, (text, late), doc, base=Ref("types/main", "Only"), extra=own if extra else None),
        AliasDef("Last", Ref("types/main", "Only"), doc),
    )
    exports = tuple(definition.name for definition in definitions)
    module = TypeModule("types/main", side, "Alias", definitions, exports, late=("types/other",) if recursive else ())
    source = render_modules((module,))["types/main.py"]
    assert blackened(source) == source
