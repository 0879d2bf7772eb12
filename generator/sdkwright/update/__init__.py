"""A config file and a newer document come in, the file's text with what is new in the document goes out.

Comments, order and spelling of the file stay as they are.  May be changed here: what counts as new, and how text is
put into a file; what new operations are called is decided by ``infer``.
"""

from __future__ import annotations

from sdkwright.update.additions import Additions, find_additions
from sdkwright.update.rewrite import Update, update_text

__all__ = ["Additions", "Update", "find_additions", "update_text"]
