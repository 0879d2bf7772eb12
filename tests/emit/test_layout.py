"""What leaves the templates is in black's form already."""

from __future__ import annotations

import black
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.blank_lines import tidy
from sdkwright.emit.import_statements import import_line
from sdkwright.emit.line_breaks import is_settled, parameter, statement
from sdkwright.emit.package import package_files
from sdkwright.emit.runtime import runtime_files
from tests.emit import mini

MODE = black.Mode(target_versions={black.TargetVersion.PY310}, line_length=120)  # type: ignore[attr-defined]
names = st.sampled_from(["a", "bb", "a_longer_name", "a_very_much_longer_name_than_the_others_are", "x" * 60])


def brackets(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    items = st.lists(inner, min_size=1, max_size=5)
    return st.one_of(
        st.builds(lambda head, items: f"{head}({', '.join(items)})", names, items),
        st.builds(lambda items: f"[{', '.join(items)}]", items),
        st.builds(lambda items: "{" + ", ".join(f'"k{n}": {item}' for n, item in enumerate(items)) + "}", items),
        st.builds(lambda head, items: f"{head}(key={items[0]}, **{items[-1]})", names, items),
    )


expressions = st.recursive(names, brackets, max_leaves=12)
types = st.recursive(
    st.sampled_from(["str", "int", "SomeModel", "AnotherModelWithALongName", 'Literal["a", "b"]']),
    lambda inner: st.builds(
        lambda head, items: f"{head}[{', '.join(items)}]",
        st.sampled_from(["Union", "Optional", "Dict", "Iterable"]),
        st.lists(inner, min_size=1, max_size=6),
    ),
    max_leaves=14,
)


def formatted(source: str) -> str:
    return black.format_str(source, mode=MODE)


@settings(max_examples=150, deadline=None)
@given(expressions)
@example("f([" + ", ".join(["name"] * 30) + "])")
@example("f({" + '"key": value, ' * 2 + "})")
def test_a_statement_is_broken_as_black_breaks_it(source: str) -> None:
    body = statement("value = ", source, indent=4)
    if any(len(line) > 120 for line in body.split("\n")):
        return  # such a file is given to black
    printed = f"def f():\n    {body}\n"
    assert formatted(printed) == printed


@settings(max_examples=150, deadline=None)
@given(st.lists(types, min_size=1, max_size=3), st.sampled_from([None, "omit"]))
def test_a_parameter_is_broken_as_black_breaks_it(members: list[str], default: str | None) -> None:
    # A default never stands behind a type alone: there is `| Omit` or `| None`.
    annotation = " | ".join([*members, "Omit"] if default else members)
    printed = f"def f(\n    self,\n    *,\n    {parameter('name', annotation, default, 4)}\n): ...\n"
    if is_settled(printed):
        assert formatted(printed) == printed


@given(
    st.lists(st.sampled_from(["Aaaaaaaaaaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb", "CCCCCC", "d"]), min_size=1, max_size=4)
)
def test_an_import_is_broken_as_black_breaks_it(imports: list[str]) -> None:
    printed = import_line("...types.some.module_of_the_package.with_a_long_name", imports) + "\n"
    assert formatted(printed) == printed


SOURCE = '''"""Module."""
from __future__ import annotations
import os
X = 1
class A:

    """Doc.

    More.


    """

    x: int
    @overload
    def f(self) -> int: ...

    @overload
    def f(self, a: str) -> str: ...
    def f(self):

        """Doc."""
        import os
        return os


    @property

    def g(self):
        return 1
    y = 2
if X:
    def h():
        pass

Y = [
    1,

]


'''


def test_blank_lines_are_put_where_black_wants_them() -> None:
    printed = tidy(SOURCE)
    again = formatted(printed)
    assert [line for line in printed.split("\n") if line] == [line for line in SOURCE.split("\n") if line.strip()]
    assert tidy(again) == again


def test_a_package_needs_no_black() -> None:
    sdk = mini.sdk()
    files = package_files(sdk, Catalog(sdk))
    assert {path for path, text in files.items() if not is_settled(text)} == set()
    assert {path for path, text in files.items() if formatted(text) != text} == set()


@pytest.mark.parametrize("name", ["EError", "GroqError", "ErrorOfSomeOtherLength"])
def test_the_core_needs_no_black_whatever_its_error_is_called(name: str) -> None:
    files = {path: text for path, text in runtime_files(name, "Groq").items() if name in text}
    assert "_exceptions.py" in files
    assert {path for path, text in files.items() if name in text and not is_settled(text)} == set()
    assert {path for path, text in files.items() if formatted(text) != text} == set()


@pytest.mark.parametrize("explode", [False, True])
def test_a_call_may_be_broken_in_any_case(explode: bool) -> None:
    assert statement("", "f(a, b)", explode=explode) == ("f(\n    a,\n    b,\n)" if explode else "f(a, b)")


def test_a_tuple_of_one_item_stays_a_tuple_however_long_it_is() -> None:
    options = {"client_id": "A" * 50, "client_secret": "B" * 50}
    printed = statement("value = ", f"f(options=({options!r},))".replace("'", '"'))
    assert eval(printed.removeprefix("value = "), {"f": lambda options: options}) == (options,)
    assert formatted(printed) == printed + "\n"
