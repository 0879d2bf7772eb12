"""Statements with lines that are too long, put into black's form one by one."""

from __future__ import annotations

from sdkwright.emit.formatting import Formatter, format_source

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
