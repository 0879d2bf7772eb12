"""An inferred config as the YAML one would have written by hand, with comments that say what may be changed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from sdkwright.config import Config, MethodConfig, ResourceConfig
from sdkwright.config.base import is_list, is_mapping
from sdkwright.openapi import Document
from sdkwright.schema import as_schema

_PLAIN = re.compile(r"[A-Za-z_$./][\w$./{}+-]*(?: [\w$./{}+-]+)*")
_WIDTH = 116

_COMMENTS: Mapping[str, str] = {
    "organization": "Who publishes the API: the client class, its error class and its environment variables are named"
    " after it.",
    "targets": "package_name is what users import, project_name what they install.",
    "openapi": "The document, from here.",
    "environments": "Base URLs by name; the first is the default. A {variable} is filled by a client option.",
    "client_settings": "Arguments of the client: read_env is the environment variable they are taken from when left"
    " out.",
    "resources": "The client's attributes. Names of resources, models and methods may be changed freely; a model has a"
    " module of its own.",
    "pagination": "A list method that has all parameters and fields of a scheme returns pages; paginated: false keeps"
    " it from it.",
    "query_settings": "How arrays and objects are written in a query string.",
    "sdkwright": "openapi_styles: parameters are written as OpenAPI's defaults say where the document states no style.",
    "settings": "Of the package as a whole.",
    "readme": "The requests that the README shows.",
}


def render_config(document: Document, config: Config) -> str:
    """YAML that loads to ``config`` again; ``document`` gives the title and summaries for comments."""
    title = as_schema(document.root.get("info")).get("title")
    about = " ".join(title.split()) if isinstance(title, str) and title.strip() else document.path.name
    lines = [f"# How the Python SDK of {about} is laid out."]
    lines.append(f"# Inferred from {document.path.name}; from now on this file is yours to edit.")
    body = config.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"resources", "pagination"})
    for key in type(config).model_fields:
        if key == "resources" and config.resources:
            section = ["resources:", *_resources(document, config)]
        elif key == "pagination" and config.pagination:
            section = ["pagination:", *_pagination(config)]
        elif body.get(key) not in (None, {}, []):
            section = list(_lines({key: body[key]}))
        else:
            continue
        lines += ["", *_comment(_COMMENTS.get(key, "")), *section]
    return "\n".join(lines) + "\n"


def _comment(text: str, indent: str = "") -> Iterator[str]:
    """Comment lines, wrapped."""
    line = ""
    for word in text.split():
        if line and len(indent) + len(line) + len(word) > _WIDTH:
            yield f"{indent}# {line}"
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield f"{indent}# {line}"


def _resources(document: Document, config: Config) -> Iterator[str]:
    summaries = {one.endpoint: one.summary for one in document.operations()}
    for index, (name, resource) in enumerate(config.resources.items()):
        if index:
            yield ""
        yield from _resource(name, resource, "  ", summaries)


def _resource(name: str, resource: ResourceConfig, indent: str, summaries: Mapping[str, str | None]) -> Iterator[str]:
    yield f"{indent}{_scalar(name)}:"
    inner = indent + "  "
    if resource.models:
        yield f"{inner}models:"
        for key, model in resource.models.items():
            yield f"{inner}  {_scalar(key)}: {_scalar(model.pointer)}"
    if resource.methods:
        yield f"{inner}methods:"
        for key, method in resource.methods.items():
            yield from _method(key, method, inner + "  ", summaries)
    if resource.subresources:
        yield f"{inner}subresources:"
        for key, below in resource.subresources.items():
            yield from _resource(key, below, inner + "  ", summaries)


def _method(name: str, method: MethodConfig, indent: str, summaries: Mapping[str, str | None]) -> Iterator[str]:
    """One line for a plain method; an unusual name is explained by the operation's summary."""
    body = method.model_dump(mode="json", exclude_defaults=True, exclude={"line"})
    summary = summaries.get(method.endpoint or "")
    if summary and name not in ("list", "create", "retrieve", "update", "delete"):
        yield from _comment(summary, indent)
    if set(body) == {"endpoint"}:
        yield f"{indent}{_scalar(name)}: {_scalar(method.endpoint)}"
    else:
        yield f"{indent}{_scalar(name)}:"
        yield from _lines(body, indent + "  ")


def _pagination(config: Config) -> Iterator[str]:
    for index, scheme in enumerate(config.pagination):
        if index:
            yield ""
        body = scheme.model_dump(mode="json", exclude_defaults=True, exclude={"line"})
        first, *rest = _lines(body, "    ")
        yield f"  - {first.strip()}"
        yield from rest


def _lines(value: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """A mapping in block style."""
    for key, item in value.items():
        if is_mapping(item) and item:
            yield f"{indent}{_scalar(key)}:"
            yield from _lines(item, indent + "  ")
        elif is_list(item) and item:
            yield f"{indent}{_scalar(key)}:"
            for one in item:
                yield f"{indent}  - {_scalar(one)}"
        else:
            yield f"{indent}{_scalar(key)}: {_scalar(item)}"


def _scalar(value: Any) -> str:
    """A leaf: plain where YAML reads it back as the same text, else quoted as in JSON, which YAML includes."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and yaml.safe_load(value) == value and "{" not in value[:1]:
        return value
    return json.dumps(value, ensure_ascii=not _is_printable(value))


def _is_printable(value: object) -> bool:
    return isinstance(value, str) and value.isprintable()
