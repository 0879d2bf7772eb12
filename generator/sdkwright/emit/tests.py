"""The tests of a package, derived from the IR: one module a resource, and the client's own."""

from __future__ import annotations
