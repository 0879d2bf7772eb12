from __future__ import annotations

from typing import Dict, List, Optional

from pydantic import Field as FieldInfo

from .._models import BaseModel

__all__ = ["Node"]


class Node(BaseModel):
    """One node, with nodes below."""

    label: str
    """What it says."""

    by_name: Optional[Dict[str, "Node"]] = FieldInfo(alias="byName", default=None)

    children: Optional[List["Node"]] = None

    edge: Optional["Edge"] = None
    """Nodes and edges need one another."""

    parent: Optional["Node"] = None
    """One node, with nodes below."""

    size: Optional[int] = None


from .edge import Edge
