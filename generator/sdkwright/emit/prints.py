"""A short print of a part of the IR: equal parts have equal prints, and others do not."""

from __future__ import annotations

import io
import pickle

from sdkwright.cache.file_cache import digest
from sdkwright.ir import Resource, Sdk, TypeModule


def print_of(part: TypeModule | Resource | Sdk) -> str:
    """Return the hash of all that ``part`` says, whichever objects within it are the same and which are only equal."""
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True  # no references to what came before: the IR is a tree
    pickler.dump(part)
    return digest(buffer.getvalue())
