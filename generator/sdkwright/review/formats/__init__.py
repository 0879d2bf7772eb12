"""An `Outcome` in, its text out: for a terminal, a pull request's comment, a program, a browser.

May be changed here: how reports look.  What they say is decided before.
"""

from __future__ import annotations

from sdkwright.review.outcome import Outcome

FORMATS = ("text", "markdown", "json", "html")


def render(outcome: Outcome, name: str) -> str:
    """Return the report on ``outcome`` in the format ``name``, whose libraries alone are loaded."""
    if name == "html":
        from .html import render_html

        return render_html(outcome)
    if name == "markdown":
        from .markdown import render_markdown

        return render_markdown(outcome)
    if name == "json":
        from .json_text import render_json

        return render_json(outcome)
    from .text import render_text

    return render_text(outcome)


__all__ = ["FORMATS", "render"]
