"""Jinja, set up for source code."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

import jinja2

from sdkwright.emit.blank_lines import tidy
from sdkwright.emit.imports import import_line
from sdkwright.emit.line_breaks import statement
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
    more: dict[str, Callable[..., str]] = {"docstring_line": docstring_line, "after": _after}
    found.filters.update(FILTERS)
    found.filters.update(more)
    found.globals["import_line"] = import_line  # pyright: ignore[reportArgumentType]
    return found


def _after(source: str, prefix: str, indent: int = 0, suffix: str = "") -> str:
    """An expression behind what comes before it on its line, broken where it is too long; the first line bare."""
    return statement(prefix, source, suffix, indent)


def render(template: str, **values: object) -> str:
    """One template with its values."""
    return environment().get_template(template).render(**values)


def render_module(template: str, **values: object) -> str:
    """A template of a Python module, with blank lines in black's form."""
    return tidy(render(template, **values))
