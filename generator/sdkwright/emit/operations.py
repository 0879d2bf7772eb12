"""Sdk → the table of operations that a package carries, by which its middleware names calls."""

from __future__ import annotations

from sdkwright.emit.resources import walk_resources
from sdkwright.ir import Sdk


def operation_rows(sdk: Sdk) -> tuple[tuple[str, str, str], ...]:
    """Return HTTP method, path and method name (``chat.completions.create``) of each operation, in the SDK's order.

    Of several methods that send one request the first counts.
    """
    rows: dict[tuple[str, str], str] = {}
    for method in sdk.methods:
        rows.setdefault((method.http_method.upper(), method.path), method.name)
    for resource in walk_resources(sdk.resources):
        for method in resource.methods:
            name = ".".join([*resource.path, method.name])
            rows.setdefault((method.http_method.upper(), method.path), name)
    return tuple((http_method, path, name) for (http_method, path), name in rows.items())
