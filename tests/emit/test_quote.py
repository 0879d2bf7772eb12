from __future__ import annotations

import ast

import black
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from sdkwright.emit import quote

HOSTILE = [
    'ends with a quote"',
    'three """ quotes',
    'four """" quotes',
    '"""',
    '"',
    "\\",
    'backslash then quote \\"',
    "ends with backslash \\",
    '"""\nimport os\nos.system("true")\n"""',
    "line one\r\nline two\rline three\x0bline four\x85five\u2028six",
    "nul \x00 bell \x07 bidi \u202e\u2066 bom \ufeff surrogate \ud800",
    "{{ 7 * 7 }} {% raw %}",
    "\N{GRINNING FACE} naïve 日本語",
]
anything = st.text(st.characters(exclude_categories=()), max_size=40)


@given(anything)
@example(HOSTILE[1])
@example(HOSTILE[10])
def test_a_string_literal_evaluates_to_its_text(text: str) -> None:
    source = quote.string_literal(text)
    assert ast.literal_eval(source) == text
    assert source.isprintable() or any(ord(character) > 127 for character in source)


@pytest.mark.parametrize("text", HOSTILE)
def test_black_keeps_a_string_literal_as_it_is(text: str) -> None:
    source = f"x = {quote.string_literal(text)}\n"
    assert black.format_str(source, mode=black.Mode(line_length=120)) == source


def _docstring_of(source: str) -> str:
    tree = ast.parse(source)
    (function,) = tree.body
    assert isinstance(function, ast.FunctionDef)
    assert len(function.body) == 2, ast.dump(function)
    doc = ast.get_docstring(function)
    assert doc is not None
    return doc


@given(anything)
@example(HOSTILE[0])
@example(HOSTILE[2])
@example(HOSTILE[3])
@example(HOSTILE[4])
@example(HOSTILE[5])
@example(HOSTILE[6])
@example(HOSTILE[8])
def test_a_docstring_stays_one_string_with_the_same_words(text: str) -> None:
    rendered = quote.docstring(text, 4)
    if not rendered:
        assert not quote.prose(text)
        return
    doc = _docstring_of(f"def f():\n    {rendered}\n    return 1\n")
    assert doc.split() == "\n".join(quote.prose(text)).split()


@pytest.mark.parametrize("text", [*HOSTILE, "word " * 40, "a\n\n\n\n  b\n    c", "x" * 108 + "."])
def test_black_changes_nothing_but_white_space_in_a_docstring(text: str) -> None:
    source = f"def f():\n    {quote.docstring(text, 4)}\n    return 1\n"
    formatted = black.format_str(source, mode=black.Mode(line_length=120))
    assert _docstring_of(formatted).split() == _docstring_of(source).split()


def test_a_docstring_without_words_is_left_out() -> None:
    assert quote.docstring(" \n\t ") == ""


def test_a_long_docstring_closes_on_its_own_line() -> None:
    assert quote.docstring("One.\n\nTwo.", 4) == '"""One.\n\n    Two.\n    """'


@given(anything)
@example("pyright: ignore")
@example("-*- coding: rot13 -*-")
@example("a\nimport os")
def test_a_comment_adds_no_statement_and_no_instruction(text: str) -> None:
    rendered = quote.comment(text)
    assert all(line.startswith("#") for line in rendered.split("\n") if line)
    assert ast.parse(f"{rendered}\nx = 1\n".encode()).body[0].__class__ is ast.Assign
    assert "coding:" not in rendered and "type:" not in rendered


@pytest.mark.parametrize("name", ["", "a b", "class", "x\n", "1a", "a-b", "a.b", "ﬁle", "a;b"])
def test_what_is_no_plain_name_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not a Python name"):
        quote.identifier(name)


def test_a_module_path_becomes_dotted() -> None:
    assert quote.module_path("types/chat/role") == "types.chat.role"
    with pytest.raises(ValueError, match="not a Python name"):
        quote.module_path("types/../x")


@pytest.mark.parametrize(
    "value", [None, True, 3, -2.5, 1e300, "a'b\"", b"\x00\xff'\"", [1, ["x"]], (1,), {"a": [None], "b\n": {}}]
)
def test_a_literal_evaluates_to_its_value(value: object) -> None:
    assert ast.literal_eval(quote.literal(value)) == value


def test_a_literal_of_anything_else_is_refused() -> None:
    with pytest.raises(TypeError):
        quote.literal(object())
