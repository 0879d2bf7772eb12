from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .area import Area as Area
    from .halt import Halt as Halt
    from .road import Road as Road
    from .sign import Sign as Sign
    from .zone import Zone as Zone
    from .depot import Depot as Depot
    from .ferry import Ferry as Ferry
    from .owner import Owner as Owner
    from .round import Round as Round
    from .shared import Car as Car, Bike as Bike, Truck as Truck, VehicleBase as VehicleBase
    from .square import Square as Square
    from .vehicle import Vehicle as Vehicle
    from .zone_base import ZoneBase as ZoneBase
    from .vehicle_param import VehicleParam as VehicleParam
    from .vehicle_create_params import VehicleCreateParams as VehicleCreateParams
    from .vehicle_list_response import VehicleListResponse as VehicleListResponse
    from .stop_retrieve_response import StopRetrieveResponse as StopRetrieveResponse
    from .route_retrieve_response import RouteRetrieveResponse as RouteRetrieveResponse
else:
    _modules = {
        "Area": "area",
        "Halt": "halt",
        "Road": "road",
        "Sign": "sign",
        "Zone": "zone",
        "Depot": "depot",
        "Ferry": "ferry",
        "Owner": "owner",
        "Round": "round",
        "Car": "shared",
        "Bike": "shared",
        "Truck": "shared",
        "VehicleBase": "shared",
        "Square": "square",
        "Vehicle": "vehicle",
        "ZoneBase": "zone_base",
        "VehicleParam": "vehicle_param",
        "VehicleCreateParams": "vehicle_create_params",
        "VehicleListResponse": "vehicle_list_response",
        "StopRetrieveResponse": "stop_retrieve_response",
        "RouteRetrieveResponse": "route_retrieve_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "shared": "",
            "shared_params": "",
        },
    )
