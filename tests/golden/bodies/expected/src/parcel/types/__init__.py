from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .parcel import Parcel as Parcel
    from .parcel_param import ParcelParam as ParcelParam
    from .parcel_scan_params import ParcelScanParams as ParcelScanParams
    from .token_create_params import TokenCreateParams as TokenCreateParams
    from .parcel_create_params import ParcelCreateParams as ParcelCreateParams
    from .parcel_delete_params import ParcelDeleteParams as ParcelDeleteParams
    from .parcel_search_params import ParcelSearchParams as ParcelSearchParams
    from .token_create_response import TokenCreateResponse as TokenCreateResponse
    from .document_create_params import DocumentCreateParams as DocumentCreateParams
    from .parcel_search_response import ParcelSearchResponse as ParcelSearchResponse
    from .document_create_response import DocumentCreateResponse as DocumentCreateResponse
    from .parcel_update_note_params import ParcelUpdateNoteParams as ParcelUpdateNoteParams
    from .parcel_update_motto_params import ParcelUpdateMottoParams as ParcelUpdateMottoParams
    from .parcel_update_photo_params import ParcelUpdatePhotoParams as ParcelUpdatePhotoParams
else:
    _modules = {
        "Parcel": "parcel",
        "ParcelParam": "parcel_param",
        "ParcelScanParams": "parcel_scan_params",
        "TokenCreateParams": "token_create_params",
        "ParcelCreateParams": "parcel_create_params",
        "ParcelDeleteParams": "parcel_delete_params",
        "ParcelSearchParams": "parcel_search_params",
        "TokenCreateResponse": "token_create_response",
        "DocumentCreateParams": "document_create_params",
        "ParcelSearchResponse": "parcel_search_response",
        "DocumentCreateResponse": "document_create_response",
        "ParcelUpdateNoteParams": "parcel_update_note_params",
        "ParcelUpdateMottoParams": "parcel_update_motto_params",
        "ParcelUpdatePhotoParams": "parcel_update_photo_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "parcels": "",
        },
    )
