"""Small helpers; each submodule is loaded when one of its names is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._lazy import attach

if TYPE_CHECKING:
    from ._collections import deepcopy_minimal as deepcopy_minimal
    from ._collections import flatten as flatten
    from ._collections import strip_not_given as strip_not_given
    from ._datetime_parse import parse_date as parse_date
    from ._datetime_parse import parse_datetime as parse_datetime
    from ._functions import coerce_boolean as coerce_boolean
    from ._functions import file_from_path as file_from_path
    from ._functions import get_async_library as get_async_library
    from ._functions import human_join as human_join
    from ._functions import lru_cache as lru_cache
    from ._functions import quote as quote
    from ._functions import required_args as required_args
    from ._given import drop_omitted as drop_omitted
    from ._given import is_dict as is_dict
    from ._given import is_given as is_given
    from ._given import is_iterable as is_iterable
    from ._given import is_list as is_list
    from ._given import is_mapping as is_mapping
    from ._given import is_mapping_t as is_mapping_t
    from ._given import is_sequence as is_sequence
    from ._given import is_tuple as is_tuple
    from ._json import json_safe as json_safe
    from ._json import openapi_dumps as openapi_dumps
    from ._multipart import extract_files as extract_files
    from ._path import path_template as path_template
    from ._proxy import LazyProxy as LazyProxy
    from ._sync import asyncify as asyncify
    from ._sync import to_thread as to_thread
    from ._transform import PropertyInfo as PropertyInfo
    from ._transform import async_maybe_transform as async_maybe_transform
    from ._transform import async_transform as async_transform
    from ._transform import maybe_transform as maybe_transform
    from ._transform import transform as transform
    from ._typing import extract_type_arg as extract_type_arg
    from ._typing import extract_type_var_from_base as extract_type_var_from_base
    from ._typing import get_args as get_args
    from ._typing import get_origin as get_origin
    from ._typing import is_annotated_type as is_annotated_type
    from ._typing import is_iterable_type as is_iterable_type
    from ._typing import is_list_type as is_list_type
    from ._typing import is_literal_type as is_literal_type
    from ._typing import is_required_type as is_required_type
    from ._typing import is_sequence_type as is_sequence_type
    from ._typing import is_type_alias_type as is_type_alias_type
    from ._typing import is_typeddict as is_typeddict
    from ._typing import is_typevar as is_typevar
    from ._typing import is_union as is_union
    from ._typing import is_union_type as is_union_type
    from ._typing import strip_annotated_type as strip_annotated_type

_BY_MODULE = {
    "_collections": ("deepcopy_minimal", "flatten", "strip_not_given"),
    "_datetime_parse": ("parse_date", "parse_datetime"),
    "_functions": (
        "coerce_boolean",
        "file_from_path",
        "get_async_library",
        "human_join",
        "lru_cache",
        "quote",
        "required_args",
    ),
    "_given": (
        "drop_omitted",
        "is_dict",
        "is_given",
        "is_iterable",
        "is_list",
        "is_mapping",
        "is_mapping_t",
        "is_sequence",
        "is_tuple",
    ),
    "_json": ("json_safe", "openapi_dumps"),
    "_multipart": ("extract_files",),
    "_path": ("path_template",),
    "_proxy": ("LazyProxy",),
    "_sync": ("asyncify", "to_thread"),
    "_transform": ("PropertyInfo", "async_maybe_transform", "async_transform", "maybe_transform", "transform"),
    "_typing": (
        "extract_type_arg",
        "extract_type_var_from_base",
        "get_args",
        "get_origin",
        "is_annotated_type",
        "is_iterable_type",
        "is_list_type",
        "is_literal_type",
        "is_required_type",
        "is_sequence_type",
        "is_type_alias_type",
        "is_typeddict",
        "is_typevar",
        "is_union",
        "is_union_type",
        "strip_annotated_type",
    ),
}

__getattr__, __dir__ = attach(__name__, {name: module for module, names in _BY_MODULE.items() for name in names})
