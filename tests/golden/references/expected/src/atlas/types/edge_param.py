from __future__ import annotations

from typing_extensions import Required, TypedDict

__all__ = ["EdgeParam"]


class EdgeParam(TypedDict, total=False):
    """Nodes and edges need one another."""

    to: Required["NodeParam"]
    """One node, with nodes below."""

    weight: float


from .node_param import NodeParam
