"""An `Outcome` in, its text out: for a terminal, a pull request's comment, a program, a browser.

May be changed here: how reports look.  What they say is decided before.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdkwright.review.outcome import Outcome

from .html import render_html
from .json_text import render_json
from .markdown import render_markdown
from .text import render_text

FORMATS: Mapping[str, Callable[[Outcome], str]] = {
    "text": render_text,
    "markdown": render_markdown,
    "json": render_json,
    "html": render_html,
}

__all__ = ["FORMATS", "render_html", "render_json", "render_markdown", "render_text"]
