from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .class_ import Class as Class
    from .grosse import Grosse as Grosse
    from .dict_model import DictModel as DictModel
    from .list_model import ListModel as ListModel
    from .dict_model_param import DictModelParam as DictModelParam
    from .list_model_param import ListModelParam as ListModelParam
    from .optional_response import OptionalResponse as OptionalResponse
    from .list_create_params import ListCreateParams as ListCreateParams
    from .list_list_response import ListListResponse as ListListResponse
    from .client_import_params import ClientImportParams as ClientImportParams
    from .list_retrieve_params import ListRetrieveParams as ListRetrieveParams
    from .grossen_list_response import GrossenListResponse as GrossenListResponse
    from .client_retrieve_response import ClientRetrieveResponse as ClientRetrieveResponse
else:
    _modules = {
        "Class": "class_",
        "Grosse": "grosse",
        "DictModel": "dict_model",
        "ListModel": "list_model",
        "DictModelParam": "dict_model_param",
        "ListModelParam": "list_model_param",
        "OptionalResponse": "optional_response",
        "ListCreateParams": "list_create_params",
        "ListListResponse": "list_list_response",
        "ClientImportParams": "client_import_params",
        "ListRetrieveParams": "list_retrieve_params",
        "GrossenListResponse": "grossen_list_response",
        "ClientRetrieveResponse": "client_retrieve_response",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
        },
    )
