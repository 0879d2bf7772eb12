"""A `Document` in, a server that answers like its API out: requests are checked, answers are examples, streams flow.

May be changed here: how examples are made and how strict the checks are.  Nothing else of the generator is used than
the document.
"""

from __future__ import annotations

from .app import create_app
from .options import Options
from .server import running, serve

__all__ = ["Options", "create_app", "running", "serve"]
