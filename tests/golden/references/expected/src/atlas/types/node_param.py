from __future__ import annotations

from typing import Dict, Iterable
from typing_extensions import Required, Annotated, TypedDict

from .._utils import PropertyInfo

__all__ = ["NodeParam"]


class NodeParam(TypedDict, total=False):
    """One node, with nodes below."""

    label: Required[str]
    """What it says."""

    by_name: Annotated[Dict[str, NodeParam], PropertyInfo(alias="byName")]

    children: Iterable[NodeParam]

    edge: "EdgeParam"
    """Nodes and edges need one another."""

    parent: NodeParam
    """One node, with nodes below."""

    size: int


from .edge_param import EdgeParam
