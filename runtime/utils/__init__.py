"""Small helpers; each submodule is loaded when one of its names is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..lazy import attach

if TYPE_CHECKING:
    from .annotations import extract_type_arg as extract_type_arg
    from .annotations import extract_type_var_from_base as extract_type_var_from_base
    from .annotations import get_args as get_args
    from .annotations import get_origin as get_origin
    from .annotations import is_annotated_type as is_annotated_type
    from .annotations import is_iterable_type as is_iterable_type
    from .annotations import is_list_type as is_list_type
    from .annotations import is_literal_type as is_literal_type
    from .annotations import is_required_type as is_required_type
    from .annotations import is_sequence_type as is_sequence_type
    from .annotations import is_type_alias_type as is_type_alias_type
    from .annotations import is_typeddict as is_typeddict
    from .annotations import is_typevar as is_typevar
    from .annotations import is_union as is_union
    from .annotations import is_union_type as is_union_type
    from .annotations import strip_annotated_type as strip_annotated_type
    from .collections import deepcopy_minimal as deepcopy_minimal
    from .collections import flatten as flatten
    from .collections import strip_not_given as strip_not_given
    from .dates import parse_date as parse_date
    from .dates import parse_datetime as parse_datetime
    from .functions import coerce_boolean as coerce_boolean
    from .functions import file_from_path as file_from_path
    from .functions import get_async_library as get_async_library
    from .functions import human_join as human_join
    from .functions import lru_cache as lru_cache
    from .functions import quote as quote
    from .functions import required_args as required_args
    from .guards import drop_omitted as drop_omitted
    from .guards import is_dict as is_dict
    from .guards import is_given as is_given
    from .guards import is_iterable as is_iterable
    from .guards import is_list as is_list
    from .guards import is_mapping as is_mapping
    from .guards import is_mapping_t as is_mapping_t
    from .guards import is_sequence as is_sequence
    from .guards import is_tuple as is_tuple
    from .guards import refuse_beside as refuse_beside
    from .json_encoding import json_safe as json_safe
    from .json_encoding import openapi_dumps as openapi_dumps
    from .multipart import extract_files as extract_files
    from .path_templates import fill_variable as fill_variable
    from .path_templates import path_template as path_template
    from .proxies import LazyProxy as LazyProxy
    from .threads import asyncify as asyncify
    from .threads import to_thread as to_thread
    from .transformation import PropertyInfo as PropertyInfo
    from .transformation import async_maybe_transform as async_maybe_transform
    from .transformation import async_transform as async_transform
    from .transformation import maybe_transform as maybe_transform
    from .transformation import transform as transform

_BY_MODULE = {
    "collections": ("deepcopy_minimal", "flatten", "strip_not_given"),
    "dates": ("parse_date", "parse_datetime"),
    "functions": (
        "coerce_boolean",
        "file_from_path",
        "get_async_library",
        "human_join",
        "lru_cache",
        "quote",
        "required_args",
    ),
    "guards": (
        "drop_omitted",
        "is_dict",
        "is_given",
        "is_iterable",
        "is_list",
        "is_mapping",
        "is_mapping_t",
        "is_sequence",
        "is_tuple",
        "refuse_beside",
    ),
    "json_encoding": ("json_safe", "openapi_dumps"),
    "multipart": ("extract_files",),
    "path_templates": ("fill_variable", "path_template"),
    "proxies": ("LazyProxy",),
    "threads": ("asyncify", "to_thread"),
    "transformation": ("PropertyInfo", "async_maybe_transform", "async_transform", "maybe_transform", "transform"),
    "annotations": (
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

if not TYPE_CHECKING:
    _MODULES = {name: module for module, names in _BY_MODULE.items() for name in names}
    __all__ = list(_MODULES)
    __getattr__, __dir__ = attach(__name__, _MODULES)
