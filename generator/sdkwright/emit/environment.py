"""Jinja, set up for source code."""

from __future__ import annotations

from functools import lru_cache

import jinja2

from sdkwright.emit.quote import FILTERS, docstring_line
from sdkwright.locate import templates_dir


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """The environment all templates share: strict about names, exact about white space, with the quoting filters."""
    found = jinja2.Environment(
        loader=jinja2.FileSystemLoader(templates_dir(), encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
    )
    found.filters.update(FILTERS)
    found.filters["docstring_line"] = docstring_line
    return found


def render(template: str, **values: object) -> str:
    """One template with its values."""
    return environment().get_template(template).render(**values)
