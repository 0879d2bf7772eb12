"""An inferred config as the YAML one would have written by hand, with comments that say what may be changed."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap
from typing import Any

import yaml

from sdkwright.config import Config, MethodConfig, ModelConfig, PaginationConfig, ResourceConfig
from sdkwright.infer.pages import is_paginated_by
from sdkwright.infer.unused import unused_schemas
from sdkwright.openapi import Document
from sdkwright.schema.keywords import as_schema
from sdkwright.schema.values import is_list, is_map

_PLAIN = re.compile(r"[A-Za-z_$./][\w$./{}+:@?=&,;'()-]*(?: [\w$./{}+:@?=&,;'()-]+)*")
_PLAIN_IN_FLOW = re.compile(r"[A-Za-z_$][\w$.-]*(?: [\w$./+-]+)*")
_WIDTH = 116
_MAX_LINE_CHARACTERS = 100
_MIN_SPACES = 3
_MAX_METHODS = 6
_COMPONENT = "#/components/schemas/"
_USUAL = frozenset({"list", "create", "retrieve", "update", "delete"})

_COMMENTS: Mapping[str, str] = {
    "organization": "Who publishes the API: the client class, its error class and its environment variables are named"
    " after it.",
    "targets": "package_name is what users import, project_name what they install.",
    "custom_casings": "Words that class names spell in a way no rule gives.",
    "environments": "Base URLs by name; the first is the default. A {variable} is filled by a client option.",
    "client_settings": "Arguments of the client: read_env is the environment variable they are taken from when left"
    " out, nullable says that calls may do without.",
    "resources": "The client's attributes, and what they hold. Every name here is yours to change, and methods and"
    " models may move to other resources. A model is a class with a module of its own, to be imported; schemas that are"
    " not listed become classes beside what uses them.",
    "pagination": "A list method whose operation has all parameters and fields of a scheme returns pages to iterate"
    " over; paginated: false keeps a method from it, paginated: NAME says which scheme.",
    "query_settings": "How arrays and objects are written in a query string.",
    "sdkwright": "openapi_styles: parameters are written as OpenAPI's defaults say where the document states no style.",
    "settings": "Of the package as a whole.",
    "openapi": "The document, from here.",
    "readme": "The requests that the README shows.",
}
_WITHOUT_HOST = "The document does not say where the API is: write its base URL here. Callers may always pass base_url."
_ENDS = ("done", "failed")
_OF_JOB = "Starts a job: methods wait for it until its status is done or failed. job: false is for none."
_OF_RESOURCES: Mapping[str, str] = {
    "$shared": "Models that several resources use.",
    "$client": "What is on the client itself.",
}
_UNUSED = "Schemas that no method takes or gives. To have a class of one, name it among the models of a resource:"
_OPEN = "What package and document do not tell, for you to decide or to know:"
_LEFT_OUT = """
# Operations that the package shall not have: take their methods out above, and list them here.
# unspecified_endpoints:
#   - {endpoint}
"""


def render_config(
    document: Document, config: Config, *, package: str | None = None, remarks: Iterable[str] = ()
) -> str:
    """Return YAML that loads to ``config`` again; ``document`` gives the title and summaries for comments.

    ``package`` is the published package that the config gives again, ``remarks`` what is left for its owner to decide.
    """
    title = as_schema(document.root.get("info")).get("title")
    about = " ".join(title.split()) if isinstance(title, str) and title.strip() else document.path.name
    lines = [f"# How the Python SDK of {about} is laid out."]
    sources = document.path.name if package is None else f"the package {package} and {document.path.name}"
    lines.append(f"# Inferred from {sources}; from now on this file is yours to edit.")
    open_points = list(remarks)
    if open_points:
        lines += ["", *_comment(_OPEN), *(line for point in open_points for line in _comment(point, "", "#   "))]
    body = config.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"resources", "pagination"})
    for key in (*_COMMENTS, *(key for key in type(config).model_fields if key not in _COMMENTS)):
        if key == "resources" and config.resources:
            section = ["resources:", *_resources(document, config)]
        elif key == "pagination" and config.pagination:
            section = ["pagination:", *_pagination(config, _paginated(document, config))]
        elif body.get(key) not in (None, {}, []):
            section = list(_lines({key: body[key]}))
        else:
            continue
        is_plain = key == "sdkwright" and not config.sdkwright.openapi_styles
        lines += ["", *_comment("" if is_plain else _COMMENTS.get(key, "")), *section]
        if key == "environments" and not any("://" in str(server.get("url")) for server in document.servers):
            lines[-len(section) : -len(section)] = _comment(_WITHOUT_HOST)
    unused = unused_schemas(document, config)
    if unused:
        lines += ["", *_comment(_UNUSED), *_comment(", ".join(unused), "", "#   ")]
    first = next((f"{operation.method} {operation.path}" for operation in document.operations()), None)
    if first is not None and not config.unspecified_endpoints:
        lines += _LEFT_OUT.format(endpoint=render_scalar(first)).rstrip().splitlines()
    return "\n".join(lines) + "\n"


def _comment(text: str, indent: str = "", sign: str = "# ") -> Iterator[str]:
    """Yield comment lines, wrapped."""
    line = ""
    for word in text.split():
        if line and len(indent) + len(line) + len(word) > _WIDTH:
            yield f"{indent}{sign}{line}"
            line = word
        else:
            line = f"{line} {word}".strip()
    if line:
        yield f"{indent}{sign}{line}"


def _resources(document: Document, config: Config) -> Iterator[str]:
    summaries = {operation.endpoint: operation.summary for operation in document.operations()}
    for index, (name, resource) in enumerate(config.resources.items()):
        if index:
            yield ""
        yield from _comment(_OF_RESOURCES.get(name, ""), "  ")
        yield from render_resource(name, resource, "  ", summaries)


def render_resource(
    name: str, resource: ResourceConfig, indent: str, summaries: Mapping[str, str | None]
) -> Iterator[str]:
    yield f"{indent}{render_scalar(name)}:"
    inner = indent + "  "
    rest = resource.model_dump(mode="json", exclude_defaults=True, exclude={"models", "methods", "subresources"})
    yield from _lines(rest, inner)
    if resource.models:
        yield f"{inner}models:"
        for key, model in resource.models.items():
            yield from render_model(key, model, inner + "  ")
    if resource.methods:
        yield f"{inner}methods:"
        for key, method in resource.methods.items():
            yield from render_method(key, method, inner + "  ", summaries)
    if resource.subresources:
        yield f"{inner}subresources:"
        for key, below in resource.subresources.items():
            yield from render_resource(key, below, inner + "  ", summaries)


def render_model(key: str, model: ModelConfig, indent: str) -> Iterator[str]:
    """Yield one line for a plain model."""
    body = model.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"line", "pointer"})
    pointer = _short_pointer(model.pointer)
    if body:
        yield from _lines({key: {**({"openapi_uri": pointer} if pointer else {}), **body}}, indent)
    else:
        yield f"{indent}{render_scalar(key)}: {render_scalar(pointer)}"


def render_method(name: str, method: MethodConfig, indent: str, summaries: Mapping[str, str | None]) -> Iterator[str]:
    """Yield one line for a plain method; an unusual name is explained by the operation's summary."""
    body = method.model_dump(mode="json", exclude_defaults=True, exclude={"line"})
    if method.streaming is not None:
        # An empty section says that a method streams, a null in it that it always does.
        body["streaming"] = method.streaming.model_dump(mode="json", exclude_unset=True)
    if method.sdkwright.job:
        yield from _comment(_OF_JOB, indent)
        body["sdkwright"]["job"] = method.sdkwright.job.model_dump(mode="json", exclude_unset=True)
    summary = summaries.get(method.endpoint or "")
    if summary and name not in _USUAL:
        yield from _comment(summary, indent)
    if set(body) == {"endpoint"}:
        yield f"{indent}{render_scalar(name)}: {render_scalar(method.endpoint)}"
    else:
        yield from _lines({name: body}, indent)


def _short_pointer(pointer: str) -> str:
    """Return a component by its name alone, which says as much."""
    name = pointer.removeprefix(_COMPONENT)
    return pointer if name == pointer or re.search(r"[/~%#]", name) else name


def _pagination(config: Config, paginated: Mapping[str, list[str]]) -> Iterator[str]:
    for index, scheme in enumerate(config.pagination):
        if index:
            yield ""
        methods = paginated.get(scheme.name, [])
        more = f" and {len(methods) - _MAX_METHODS} more" if len(methods) > _MAX_METHODS else ""
        yield from _comment(", ".join(methods[:_MAX_METHODS]) + more, "  ")
        yield from render_scheme(scheme, "  ")


def render_scheme(scheme: PaginationConfig, indent: str) -> Iterator[str]:
    """Yield the lines of a page scheme as an item of a list."""
    body = scheme.model_dump(mode="json", exclude_defaults=True, exclude={"line"})
    first, *rest = _lines(body, f"{indent}  ")
    yield f"{indent}- {first.strip()}"
    yield from rest


def _paginated(document: Document, config: Config) -> dict[str, list[str]]:
    """Return the dotted names of the methods that each scheme turns into pages."""
    operations = {operation.endpoint: operation for operation in document.operations()}
    endpoints: dict[str, list[str]] = {}
    for name, method in _methods(config.resources, ()):
        operation = operations.get(method.endpoint or "")
        if operation is None or method.paginated is False:
            continue
        fitting = (scheme.name for scheme in config.pagination if is_paginated_by(document, operation, scheme))
        scheme = method.paginated if isinstance(method.paginated, str) else next(fitting, None)
        if scheme is not None:
            endpoints.setdefault(scheme, []).append(name)
    return endpoints


def _methods(resources: Mapping[str, ResourceConfig], path: tuple[str, ...]) -> Iterator[tuple[str, MethodConfig]]:
    for key, resource in resources.items():
        at = path if key == "$client" else (*path, key)
        yield from ((".".join((*at, name)), method) for name, method in resource.methods.items())
        yield from _methods(resource.subresources, at)


def _lines(value: Mapping[str, Any], indent: str = "") -> Iterator[str]:
    """Yield a mapping in block style, what is small and plain in it in flow style."""
    for key, item in value.items():
        head = f"{indent}{render_scalar(key)}:"
        flow = render_flow(item) if indent and is_map(item) and _is_flat(item) else None
        if flow is not None and len(head) + len(flow) < _MAX_LINE_CHARACTERS:
            yield f"{head} {flow}"
        elif is_map(item) and item:
            yield head
            yield from _lines(item, indent + "  ")
        elif is_list(item) and key in _ENDS:
            yield f"{head} {render_flow(item)}"
        elif is_list(item) and item:
            yield head
            for entry in item:
                yield f"{indent}  - {render_scalar(entry)}"
        elif isinstance(item, str) and len(head) + len(item) > _WIDTH and _can_fold(item):
            yield f"{head} >-"
            yield from (f"{indent}  {line}" for line in _folded(item, _WIDTH - len(indent)))
        else:
            yield f"{head} {render_scalar(item)}"


def _is_flat(value: Mapping[str, Any]) -> bool:
    """Return whether a mapping holds nothing but leaves, what pages are made of, or the values that end a job."""
    return all(
        (not is_list(item) or key in _ENDS)
        and (not is_map(item) or not item or key == "x-stainless-pagination-property")
        for key, item in value.items()
    )


def render_flow(value: Any) -> str:
    """Render a mapping or a list of leaves on one line."""
    if is_map(value):
        return "{" + ", ".join(f"{render_flow(key)}: {render_flow(item)}" for key, item in value.items()) + "}"
    if is_list(value):
        return f"[{', '.join(map(render_flow, value))}]"
    if isinstance(value, str) and _PLAIN_IN_FLOW.fullmatch(value) and render_scalar(value) == value:
        return value
    return json.dumps(value, ensure_ascii=not _is_printable(value))


def _can_fold(text: str) -> bool:
    """Return whether a text is prose, and reads back as itself from a folded block."""
    return text.isprintable() and text.count(" ") > _MIN_SPACES and text == " ".join(text.split())


def _folded(text: str, width: int) -> list[str]:
    return wrap(text, width, break_long_words=False, break_on_hyphens=False)


def render_scalar(value: Any) -> str:
    """Return a leaf: plain where YAML reads it back as the same text, else quoted as in JSON, which YAML includes."""
    if isinstance(value, str) and _PLAIN.fullmatch(value) and yaml.safe_load(value) == value and "{" not in value[:1]:
        return value
    return json.dumps(value, ensure_ascii=not _is_printable(value))


def _is_printable(value: object) -> bool:
    return isinstance(value, str) and value.isprintable()
