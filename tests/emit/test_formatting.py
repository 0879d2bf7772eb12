"""Statements with lines that are too long, put into black's form one by one."""

from __future__ import annotations

import pytest

from sdkwright.emit.formatting import Formatter, format_example, format_source

LONG = "Union[" + ", ".join(f"SomethingWithALongName{number}" for number in range(6)) + "]"
OVERLOAD = f"""class Things:
    @overload
    def create(
        self,
        *,
        first: str | Omit = omit,
        second: {LONG},
    ) -> {LONG}: ...
"""


def test_a_head_that_ends_on_the_line_of_its_body_is_one_statement() -> None:
    assert Formatter({}).format(OVERLOAD) == format_source(OVERLOAD)


def test_a_head_may_end_in_a_comment() -> None:
    arguments = ", ".join(f"an_argument_with_a_long_name_{number}: int" for number in range(4))
    source = f"def create({arguments}) -> None:  # noqa: PLR0913\n    # why\n    pass\n"
    assert Formatter({}).format(source) == format_source(source)


def test_an_example_that_nobody_reads_is_left_as_it_is() -> None:
    short = "create(first = 1)\n"
    long = f"create({', '.join(f'argument_{number}={number}' for number in range(2000))})\n"
    assert (format_example(short), format_example(long)) == (format_source(short), long)


_ARGUMENTS = ", ".join(f'argument_{number}="{number}"' for number in range(600))
_NAME = '"NAME_OF_A_VARIABLE"'
_PAIR = '("a key", "another")'


@pytest.mark.parametrize(
    "source",
    [
        f"result = client.things.create({_ARGUMENTS})",
        f"return await self._post(make({_ARGUMENTS}), [1], {{}}, cast=with_a_long_name_{'x' * 120}(1, 2))",
        f"self.refuse(({', '.join([_PAIR] * 1500)}))",
        f"return {{{', '.join(f'**self._headers_{number}' for number in range(600))}}}",
        f"NAMES = [{', '.join([_NAME] * 1000)}]",
    ],
    ids=["call", "nested", "tuple", "dict", "list"],
)
def test_a_huge_statement_is_broken_as_black_breaks_it(source: str) -> None:
    formatter = Formatter({})
    indented = f"class A:\n    async def create(self):\n        {source}\n"
    assert formatter.format(indented) == format_source(indented)
    assert formatter.learnt == {}  # black was not asked: it takes seconds for 5,000 arguments
