from __future__ import annotations

from typing import Optional

from .._models import BaseModel

__all__ = ["Edge"]


class Edge(BaseModel):
    """Nodes and edges need one another."""

    to: "Node"
    """One node, with nodes below."""

    weight: Optional[float] = None


from .node import Node
