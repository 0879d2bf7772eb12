from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .area import Area as Area
    from .edge import Edge as Edge
    from .leaf import Leaf as Leaf
    from .node import Node as Node
    from .tree import Tree as Tree
    from .place import Place as Place
    from .point import Point as Point
    from .value import Value as Value
    from .edge_param import EdgeParam as EdgeParam
    from .node_param import NodeParam as NodeParam
    from .coordinates import Coordinates as Coordinates
    from .value_param import ValueParam as ValueParam
    from .node_create_params import NodeCreateParams as NodeCreateParams
    from .tree_list_response import TreeListResponse as TreeListResponse
    from .value_update_params import ValueUpdateParams as ValueUpdateParams
    from .deep_retrieve_params import DeepRetrieveParams as DeepRetrieveParams
    from .deep_retrieve_response import DeepRetrieveResponse as DeepRetrieveResponse
else:
    _modules = {
        "Area": "area",
        "Edge": "edge",
        "Leaf": "leaf",
        "Node": "node",
        "Tree": "tree",
        "Place": "place",
        "Point": "point",
        "Value": "value",
        "EdgeParam": "edge_param",
        "NodeParam": "node_param",
        "Coordinates": "coordinates",
        "ValueParam": "value_param",
        "NodeCreateParams": "node_create_params",
        "TreeListResponse": "tree_list_response",
        "ValueUpdateParams": "value_update_params",
        "DeepRetrieveParams": "deep_retrieve_params",
        "DeepRetrieveResponse": "deep_retrieve_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
