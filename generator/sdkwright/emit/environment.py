"""Jinja, set up for source code: a template prints what is marked as :class:`~sdkwright.emit.quote.Code`, or its own words.

All that a template prints is checked: numbers and marked text pass, any other value is refused.  Text that stands in
the template itself, what macros return, and joined (``~``) marked text are marked by the environment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

import jinja2
from jinja2 import nodes
from jinja2.compiler import CodeGenerator, Frame

from sdkwright.emit.blank_lines import tidy
from sdkwright.emit.import_statements import import_line
from sdkwright.emit.line_breaks import laid, statement
from sdkwright.emit.quote import FILTERS, Code, docstring_line
from sdkwright.locate import templates_dir


class UnquotedText(TypeError):
    """A template would print text that did not come through the quoting layer: a defect of this program."""


def print_value(value: object) -> Code:
    """Return ``value`` as a template prints it.  Raises :class:`UnquotedText` for text that is not marked."""
    if isinstance(value, Code):
        return value
    if isinstance(value, int | float):
        return Code(repr(value))
    if type(value) is jinja2.Undefined:  # `x if y` where y is false; what is not defined is a StrictUndefined
        return Code()
    raise UnquotedText(f"a template prints {type(value).__name__} {str(value)[:80]!r}, which was not quoted")


_EMPTY = Code()


class _Generator(CodeGenerator):
    """Compiles templates so that their own text is marked."""

    def visit_Const(self, node: nodes.Const, frame: Frame) -> None:
        value = node.as_const(frame.eval_ctx)
        self.write(f"environment.code({value!r})" if isinstance(value, str) else repr(value))

    def visit_Concat(self, node: nodes.Concat, frame: Frame) -> None:
        self.write("environment.joined((")
        for part in node.nodes:
            self.visit(part, frame)
            self.write(", ")
        self.write("))")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        self.writeline(f"return environment.code(concat({frame.buffer}))")

    def _output_child_to_const(self, node: nodes.Expr, frame: Frame, finalize: Any) -> str:
        if isinstance(node, nodes.TemplateData):
            return super()._output_child_to_const(node, frame, finalize)
        raise nodes.Impossible


class _Environment(jinja2.Environment):
    code_generator_class = _Generator
    code = Code

    def joined(self, parts: Iterable[object]) -> Code:
        """Return the parts one after another, each of them printable."""
        return Code("".join(map(print_value, parts)))


@lru_cache(maxsize=1)
def environment() -> jinja2.Environment:
    """Return the environment all templates share.

    Strict about names, exact about white space, with the quoting filters.
    """
    result = _Environment(
        loader=jinja2.FileSystemLoader(templates_dir(), encoding="utf-8"),
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,
        optimized=False,
        auto_reload=False,
        finalize=print_value,
    )
    more: dict[str, Callable[..., str]] = {
        "docstring_line": docstring_line,
        "laid": laid,
        "after": _after,
        "indent": _indented,
        "join": _joined,
        "spaces": _spaces,
    }
    result.filters.update(FILTERS)
    result.filters.update(more)
    result.globals["import_line"] = import_line  # pyright: ignore[reportArgumentType]
    return result


def _after(source: str, prefix: str, indent: int = 0, suffix: str = _EMPTY) -> Code:
    """Return an expression behind what comes before it on its line, broken where it is too long.

    The first line bare.
    """
    return statement(print_value(prefix), source, print_value(suffix), indent)


def _indented(text: str, width: int) -> Code:
    """Return marked text with all lines but the first indented."""
    return Code(print_value(text).replace("\n", "\n" + " " * width))


def _spaces(count: int) -> Code:
    return Code(" " * count)


def _joined(parts: Iterable[str], between: str) -> Code:
    """Return marked texts with marked text between them."""
    return Code(print_value(between).join(map(print_value, parts)))


def render(template: str, **values: object) -> str:
    """Return one template with its values."""
    return environment().get_template(template).render(**values)


def render_module(template: str, **values: object) -> str:
    """Return a template of a Python module, with blank lines in black's form."""
    return tidy(render(template, **values))
