from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .bags import Bags as Bags
    from .entry import Entry as Entry
    from .shared import Money as Money
    from .nullables import Nullables as Nullables
    from .bags_param import BagsParam as BagsParam
    from .entry_param import EntryParam as EntryParam
    from .maybe_money import MaybeMoney as MaybeMoney
    from .nullables_param import NullablesParam as NullablesParam
    from .bag_update_params import BagUpdateParams as BagUpdateParams
    from .maybe_money_param import MaybeMoneyParam as MaybeMoneyParam
    from .entry_create_params import EntryCreateParams as EntryCreateParams
    from .entry_update_params import EntryUpdateParams as EntryUpdateParams
else:
    _modules = {
        "Bags": "bags",
        "Entry": "entry",
        "Money": "shared",
        "Nullables": "nullables",
        "BagsParam": "bags_param",
        "EntryParam": "entry_param",
        "MaybeMoney": "maybe_money",
        "NullablesParam": "nullables_param",
        "BagUpdateParams": "bag_update_params",
        "MaybeMoneyParam": "maybe_money_param",
        "EntryCreateParams": "entry_create_params",
        "EntryUpdateParams": "entry_update_params",
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
