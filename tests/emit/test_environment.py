"""A template prints marked text and its own words, and there is no other way."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from sdkwright.emit.environment import UnquotedText, environment, print_value
from sdkwright.emit.quote import Code, identifier, literal
from sdkwright.locate import templates_dir

EMIT = Path(print_value.__code__.co_filename).parent
TEMPLATES = sorted(
    path.relative_to(templates_dir()).as_posix()
    for path in templates_dir().rglob("*")
    if path.suffix in (".jinja", ".txt") and "review" not in path.parts  # a page of HTML, with its own environment
)


def printed(source: str, **values: object) -> str:
    return environment().from_string(source).render(**values)


def test_text_that_was_not_quoted_is_refused() -> None:
    for source in (
        "{{ text }}",
        "{{ 'a' ~ text }}",
        "{{ text ~ code }}",
        "{{ text.replace('a', 'b') }}",
        "{{ [text] | join(', ') }}",
        "{{ texts }}",
        "{{ text | upper }}",
        "{{ code | upper }}",
        "{{ code | indent(4) }}{{ text | indent(4) }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(text) }}",
        "{% set x = text %}{{ x }}",
        "{% for x in [text] %}{{ x }}{% endfor %}",
        "{{ text if true }}",
        "{{ none }}",
    ):
        with pytest.raises(UnquotedText):
            printed(source, text="text", texts=["text"], code=Code("code"))


def test_words_of_templates_numbers_and_marked_text_are_printed() -> None:
    source = "{% macro m(x) %}<{{ x }}>{% endmacro %}{{ 'a' ~ code }} {{ m(code) }} {{ 3 }} {{ 'b' if no }}{{ code | indent(2) }}"
    assert printed(source, code=Code("c\nd"), no=False) == "ac\nd <c\nd> 3 c\n  d"


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_prints_through_the_check(name: str) -> None:
    source = (templates_dir() / name).read_text(encoding="utf-8")
    assert not re.search(
        r"\|\s*(safe|e|escape|forceescape|format|string)\b|\{%-?\s*(autoescape|filter|call)\b|Markup", source
    )
    compiled = environment().compile(source, name, raw=True)
    for node in ast.walk(ast.parse(compiled)):
        if isinstance(node, ast.Yield) and node.value is not None:
            assert is_checked(node.value), ast.unparse(node)
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in ("append", "extend")
        ):
            for value in node.args:
                parts = value.elts if isinstance(value, ast.Tuple) else [value]
                assert all(map(is_checked, parts)), ast.unparse(node)


def is_checked(value: ast.expr) -> bool:
    """Whether a compiled template prints a constant of its own, or what passed `finalize`."""
    if isinstance(value, ast.Constant):
        return True
    return ast.unparse(value).startswith("str(environment.finalize(") or ast.unparse(value) == "event"


def test_there_is_one_environment() -> None:
    makers = [
        path.relative_to(EMIT).as_posix()
        for path in sorted(EMIT.rglob("*.py"))
        if re.search(r"\bEnvironment\(|\bTemplate\(|FileSystemLoader\(", path.read_text(encoding="utf-8"))
    ]
    assert makers == ["environment.py"]


def test_quoting_marks_what_it_gives() -> None:
    assert isinstance(identifier("a"), Code) and isinstance(literal(["a"]), Code)
    assert print_value(1.5) == "1.5"
