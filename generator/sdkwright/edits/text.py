"""Bytes of files as lines that can be compared, and back.

Bytes that are not UTF-8 survive, as does a missing newline at the end.  CR LF and LF are the same: version control
changes one into the other.
"""

from __future__ import annotations

import re


def decode(content: bytes) -> str:
    """Return the text with LF line ends; bytes that are not UTF-8 become surrogates, which `encode` turns back."""
    return content.replace(b"\r\n", b"\n").decode("utf-8", "surrogateescape")


def encode_text(text: str, *, crlf: bool = False) -> bytes:
    """Return the bytes of ``text``, with CR LF line ends if ``crlf``."""
    data = text.encode("utf-8", "surrogateescape")
    return data.replace(b"\n", b"\r\n") if crlf else data


def uses_crlf(content: bytes) -> bool:
    """Return whether all lines of ``content`` end in CR LF."""
    return b"\r\n" in content and content.count(b"\r\n") == content.count(b"\n")


def split_lines(text: str) -> list[str]:
    """Return the lines with their newlines; LF alone ends a line, as in version control."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


_WORD = re.compile(r"\w+|\s+|.")


def split_tokens(text: str) -> list[str]:
    """Return identifiers, runs of spaces, and single other characters."""
    return _WORD.findall(text)
