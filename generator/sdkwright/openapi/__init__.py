"""A file in, a `Document` out: read, transformed, bundled, validated, in OpenAPI 3.1 spelling, with line numbers.

May be changed here: what is accepted and how it is repaired.  No names of Python things are decided in this package.
"""

from __future__ import annotations

from .document import Document
from .operations import Location, MediaType, Operation, Parameter, RequestBody, Response, Schema
from .read import read_document

__all__ = [
    "Document",
    "Location",
    "MediaType",
    "Operation",
    "Parameter",
    "RequestBody",
    "Response",
    "Schema",
    "read_document",
]
