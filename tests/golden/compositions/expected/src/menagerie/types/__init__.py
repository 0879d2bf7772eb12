from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .term import Term as Term
    from .event import Event as Event
    from .phone import Phone as Phone
    from .animal import Animal as Animal
    from .keeper import Keeper as Keeper
    from .shared import Cat as Cat, Dog as Dog, Fish as Fish
    from .measures import Measures as Measures
    from .term_param import TermParam as TermParam
    from .phone_param import PhoneParam as PhoneParam
    from .animal_param import AnimalParam as AnimalParam
    from .keeper_param import KeeperParam as KeeperParam
    from .measures_param import MeasuresParam as MeasuresParam
    from .event_list_response import EventListResponse as EventListResponse
    from .animal_create_params import AnimalCreateParams as AnimalCreateParams
    from .animal_list_response import AnimalListResponse as AnimalListResponse
    from .keeper_create_params import KeeperCreateParams as KeeperCreateParams
    from .measure_update_params import MeasureUpdateParams as MeasureUpdateParams
else:
    _modules = {
        "Term": "term",
        "Event": "event",
        "Phone": "phone",
        "Animal": "animal",
        "Keeper": "keeper",
        "Cat": "shared",
        "Dog": "shared",
        "Fish": "shared",
        "Measures": "measures",
        "TermParam": "term_param",
        "PhoneParam": "phone_param",
        "AnimalParam": "animal_param",
        "KeeperParam": "keeper_param",
        "MeasuresParam": "measures_param",
        "EventListResponse": "event_list_response",
        "AnimalCreateParams": "animal_create_params",
        "AnimalListResponse": "animal_list_response",
        "KeeperCreateParams": "keeper_create_params",
        "MeasureUpdateParams": "measure_update_params",
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
