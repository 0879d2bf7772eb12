"""Pagination schemes, and which list methods use one."""

from __future__ import annotations

from sdkwright.ir import Param, Response, TypeModule
from sdkwright.plan.context import Context, Planned
from sdkwright.plan.schema import Schema


def paginate(
    context: Context, planned: Planned, schema: Schema, params: tuple[Param, ...], stem: str
) -> tuple[Response, TypeModule | None] | None:
    """The page a method returns, or ``None`` when it has no pagination."""
    if not context.config.pagination or planned.settings.paginated is False:
        return None
    del schema, params, stem
    return None
