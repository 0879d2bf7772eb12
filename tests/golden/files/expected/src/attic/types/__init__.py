from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.lazy import attach

if TYPE_CHECKING:
    from .file import File as File
    from .file_list_params import FileListParams as FileListParams
    from .file_create_params import FileCreateParams as FileCreateParams
    from .file_list_response import FileListResponse as FileListResponse
    from .file_replace_params import FileReplaceParams as FileReplaceParams
    from .file_retrieve_params import FileRetrieveParams as FileRetrieveParams
else:
    _modules = {
        "File": "file",
        "FileListParams": "file_list_params",
        "FileCreateParams": "file_create_params",
        "FileListResponse": "file_list_response",
        "FileReplaceParams": "file_replace_params",
        "FileRetrieveParams": "file_retrieve_params",
    }
    __all__ = list(_modules)
    __getattr__, __dir__ = attach(
        __name__,
        {
            **dict.fromkeys(_modules.values(), ""),
            **_modules,
            "files": "",
        },
    )
