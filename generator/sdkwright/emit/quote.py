"""The one way from text of a document into Python source.

Every name, string, comment and docstring that a document or a config supplies passes through a function here before a
template prints it, so that no description can end a string early, start a statement or hide what a line says.  All
functions are pure; the same value always gives the same characters.  Spelling follows black, so that quoting makes no
work for the formatter.
"""

from __future__ import annotations

import ast
import keyword
import math
import re
import shlex
import textwrap
import unicodedata
import urllib.parse
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import cast


class Code(str):
    """Text that a template may print as it is: made by a function here, or checked by one.

    Nothing else may make one from text of a document or a config; what is written in this program may be wrapped.
    """

    __slots__ = ()


_UNSAFE = re.compile(
    "[\\x00-\\x1f\\x7f-\\xa0\\xad\\u061c\\u180e\\u200b\\u200e\\u200f\\u2028-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb"
    "\\ud800-\\udfff\\U000e0000-\\U000e007f]"
)
"""Control characters, line separators, marks that change the direction of text, lone surrogates: never printed."""

LINE_LENGTH = 120
TEXT = r'b?f?(?:"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\')'
"""A string literal on one line."""
_ENTRY = re.compile(r" *(?:([-*+] +|\d{1,3}[.)] +)|([A-Za-z_]\w*: ))?")
_AUTOLINK = re.compile(r"(https?|ftp|www)(:|\.)", re.IGNORECASE)
_SHORT_ESCAPES = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}
_DIRECTIVE = re.compile(
    r"\b(type|pyright|mypy|fmt|noqa|ruff|flake8|isort|pylint|pragma|yapf|coding)(?=[:=])", re.IGNORECASE
)


def _escape(match: re.Match[str]) -> str:
    character = match.group()
    if character in _SHORT_ESCAPES:
        return _SHORT_ESCAPES[character]
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def string_literal(text: str) -> Code:
    """Give the literal that evaluates to ``text``, with the quotes black would choose."""
    quote = "'" if text.count('"') > text.count("'") else '"'
    body = text.replace("\\", "\\\\").replace(quote, "\\" + quote)
    return Code(quote + _UNSAFE.sub(_escape, body) + quote)


def prose(text: str) -> list[str]:
    """Split prose into lines without trailing blanks, tabs, common indent, or blank lines at either end.

    At most one blank line stays between paragraphs.  Line ends may be LF, CR or CRLF.
    """
    raw = re.sub(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]", "\n", text).replace("\xa0", " ").expandtabs(4).split("\n")
    lines = [line.rstrip() for line in raw]
    while lines and not lines[0]:
        lines.pop(0)
    while lines and not lines[-1]:
        lines.pop()
    if not lines:
        return []
    rest = [len(line) - len(line.lstrip(" ")) for line in lines[1:] if line]
    margin = min(rest, default=0)
    lines = [lines[0].lstrip(" "), *(line[margin:] for line in lines[1:])]
    return [line for place, line in enumerate(lines) if line or lines[place - 1]]


def wrap_prose(lines: list[str], width: int) -> list[str]:
    """Break lines of running text that are longer than ``width`` columns; code blocks, tables and URLs stay whole.

    What follows a break stands under the text of a list entry or argument (``- text``, ``name: text``), else under the
    line's own start.
    """
    result: list[str] = []
    fenced = False
    for line in lines:
        start = len(line) - len(line.lstrip(" "))
        fence = line[start:].startswith(("```", "~~~"))
        fenced = fenced != fence
        # Room for the quotes before the first line and for what escaping adds.
        room = max(width - (6 if not result else 2), start + 40)
        if fenced or fence or len(line) <= room or line[start:].startswith(("|", ">")):
            result.append(line)
            continue
        marker = _ENTRY.match(line)
        hang = " " * (start + (marker.end() - marker.start(1) if marker and marker.group(1) else 0))
        if marker and marker.group(2):
            hang = " " * (start + 4)
        result += textwrap.wrap(
            line, room, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False, drop_whitespace=True
        )
    return result


def docstring_line(line: str) -> Code:
    """Escape one line for the inside of a triple-quoted string, wherever in it the line stands."""
    line = line.replace("\\", "\\\\")
    line = re.sub('"{3,}', lambda run: '\\"' * len(run.group()), line)
    return Code(_UNSAFE.sub(_escape, line))


def docstring(text: str, indent: int = 0) -> Code:
    """Give a whole docstring, quotes included, for a body that is indented by ``indent`` columns.

    The first line is where the caller prints it; the following ones carry the indent.  Text without any words gives
    an empty string, so that a template can leave the statement out.
    """
    lines: list[str] = [docstring_line(line) for line in wrap_prose(prose(text), LINE_LENGTH - indent)]
    if not lines:
        return Code()
    if lines[0].startswith('"'):
        lines[0] = "\\" + lines[0]
    if len(lines) == 1 and indent + len(lines[0]) + 6 <= LINE_LENGTH:
        last = lines[0]
        if last.endswith('"'):
            lines[0] = f'{last[:-1]}\\"' if not last.endswith('\\"') else last
            lines[0] += " "  # what black writes, which wants no quote right before the closing ones
        elif last.endswith("\\"):
            lines[0] += " "
        return Code(f'"""{lines[0]}"""')
    margin = " " * indent
    if len(lines) > 1 and lines[1].startswith(" "):
        lines.insert(0, "")  # a heading keeps what is below it deeper, as black measures from the second line on
    body = "\n".join(margin + line if line and place else line for place, line in enumerate(lines))
    return Code(f'"""{body}\n{margin}"""')


def comment(text: str, indent: int = 0) -> Code:
    """Give ``text`` as comment lines, the first where the caller prints it, the others indented.

    What tools read as an instruction to them (``type:``, ``noqa:``, ``coding=``) is broken apart.
    """
    lines: list[str] = []
    for line in prose(text):
        safe = _DIRECTIVE.sub(r"\1 ", _UNSAFE.sub(_escape, line)).lstrip("!")
        lines.append(f"# {safe}".rstrip())
    return Code(("\n" + " " * indent).join(lines))


def identifier(name: str) -> Code:
    """Give ``name`` back when it may stand as a name in source.  Raises ValueError otherwise."""
    if not name.isidentifier() or keyword.iskeyword(name) or unicodedata.normalize("NFKC", name) != name:
        raise ValueError(f"not a Python name: {name!r}")
    return Code(name)


def module_path(path: str) -> Code:
    """Give the dotted form of a module's path (``types/chat/role``).  Raises ValueError on an empty or unsafe part."""
    return Code(".".join(identifier(part) for part in path.split("/")))


def dotted_name(name: str) -> Code:
    """Give a name, or one reached through a module, back.  Raises ValueError on an empty or unsafe part."""
    return Code(".".join(map(identifier, name.split("."))))


@lru_cache(maxsize=1 << 14)
def expression(source: str) -> Code:
    """Give ``source`` back when it is one Python expression on one line.  Raises ValueError otherwise."""
    try:
        ast.parse(source, mode="eval")
    except SyntaxError as error:
        raise ValueError(f"not an expression: {source!r}") from error
    if "\n" in source or "#" in re.sub(TEXT, "", source):
        raise ValueError(f"not an expression on one line: {source!r}")
    return Code(source)


def program(source: str) -> Code:
    """Give ``source`` back when it is a Python module.  Raises ValueError otherwise."""
    try:
        ast.parse(source)
    except SyntaxError as error:
        raise ValueError(f"not a program: {source!r}") from error
    return Code(source)


def literal(value: object) -> Code:
    """Give the source of a plain value: None, bool, int, float, str, bytes, and lists, tuples and dicts of them.

    Raises TypeError for anything else.
    """
    return Code(_literal(value))


def _literal(value: object) -> str:
    if isinstance(value, str):
        return string_literal(value)
    if isinstance(value, bytes):
        return _bytes_literal(value)
    if isinstance(value, float):
        return repr(value) if math.isfinite(value) else f'float("{value}")'
    if value is None or isinstance(value, (bool, int)):
        return repr(value)
    if isinstance(value, Mapping):
        entries = cast("Mapping[object, object]", value).items()
        return "{" + ", ".join(f"{_literal(key)}: {_literal(item)}" for key, item in entries) + "}"
    if isinstance(value, (list, tuple)):
        items = [_literal(item) for item in cast("Sequence[object]", value)]
        if isinstance(value, list):
            return "[" + ", ".join(items) + "]"
        return "(" + ", ".join(items) + ("," if len(items) == 1 else "") + ")"
    raise TypeError(f"no literal for {type(value).__name__}")


def _bytes_literal(value: bytes) -> str:
    text = value.decode("latin-1").replace("\\", "\\\\")
    quote = "'" if text.count('"') > text.count("'") else '"'
    text = text.replace(quote, "\\" + quote)
    escaped = "".join(
        character if " " <= character <= "~" else _SHORT_ESCAPES.get(character, f"\\x{ord(character):02x}")
        for character in text
    )
    return f"b{quote}{escaped}{quote}"


def toml(text: str) -> Code:
    """Give the TOML basic string that means ``text`` (TOML 1.0, String), on one line."""
    body = text.replace("\\", "\\\\").replace('"', '\\"')
    return Code('"' + _UNSAFE.sub(lambda match: f"\\U{ord(match.group()):08x}", _without_surrogates(body)) + '"')


def markdown(text: str) -> Code:
    """Give text that Markdown shows as it is: on one line, with what Markdown would read as markup escaped."""
    line = " ".join(_UNSAFE.sub(" ", _without_surrogates(text)).split())
    escaped = re.sub(r"([\\`*_{}\[\]<>#|~])", r"\\\1", line)
    return Code(_AUTOLINK.sub(lambda match: f"{match[1]}\\{match[2]}", escaped))


def code_span(text: str) -> Code:
    """Give text for the inside of a Markdown code span in single backticks, on one line."""
    return Code(plain_text(text).replace("`", "'"))


def url(text: str) -> Code:
    """Give a web address that Markdown may link; what is none is given as text that it shows as it is."""
    if not text.startswith(("https://", "http://")):
        return markdown(text)
    return Code(urllib.parse.quote(_without_surrogates(text), safe=":/?#@!$&'+,;=%~-._"))


def html(text: str) -> Code:
    """Give text for HTML, in a double-quoted attribute too (HTML standard, section 13.1.2.3), on one line."""
    line = " ".join(_UNSAFE.sub(" ", _without_surrogates(text)).split())
    for character, entity in (("&", "&amp;"), ('"', "&quot;"), ("<", "&lt;"), (">", "&gt;"), ("`", "")):
        line = line.replace(character, entity)
    return Code(line)


def shell_word(text: str) -> Code:
    """Give one word of a shell command, on one line."""
    return Code(shlex.quote(" ".join(_UNSAFE.sub(" ", _without_surrogates(text)).split())))


def plain_text(text: str) -> Code:
    """Give text for a file that nothing interprets: one line without control characters."""
    return Code(" ".join(_UNSAFE.sub(" ", _without_surrogates(text)).split()))


def _without_surrogates(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


FILTERS = {
    "string_literal": string_literal,
    "docstring": docstring,
    "comment": comment,
    "identifier": identifier,
    "module_path": module_path,
    "literal": literal,
    "toml": toml,
    "markdown": markdown,
    "url": url,
    "code_span": code_span,
    "shell_word": shell_word,
    "plain_text": plain_text,
    "expression": expression,
}
"""The functions by the names templates call them."""
