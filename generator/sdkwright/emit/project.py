"""The files of a distribution beside its package: metadata, licence, changelog, and the list of all methods."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.environment import render
from sdkwright.emit.http_library import REQUIREMENTS as HTTP_REQUIREMENTS
from sdkwright.emit.quote import Code, html, identifier, literal, program
from sdkwright.emit.resources import is_shown
from sdkwright.emit.root import verifies_webhooks
from sdkwright.ir import (
    ListOf,
    LiteralOf,
    MapOf,
    Method,
    Nullable,
    Param,
    Ref,
    Resource,
    Response,
    Sdk,
    Type,
    UnionOf,
    Webhook,
)

LICENCES = {name: f"project/{name}.txt" for name in ("Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT")}
REQUIREMENTS = (
    "anyio>=3.5, <5",
    "pydantic>=2.9, <3",
    "typing-extensions>=4.14, <5",
)
VERIFIER = "standardwebhooks>=1.0.1, <2"
"""What verifies webhooks."""

_WIDTH = 120
_HOST = "https://github.com/"
_SCALARS = {"none": "None", "file": "bytes", "base64": "str"}


@dataclass(frozen=True)
class Section:
    """A heading of api.md: ``depth`` counts its ``#``; ``types`` is an import statement, ``methods`` are list items."""

    depth: int
    title: str
    types: Code
    methods: tuple[Code, ...]


def project_files(sdk: Sdk, catalog: Catalog) -> dict[str, str]:
    """Return paths below the distribution's folder, with their text."""
    metadata = sdk.metadata
    urls = [(Code("Homepage"), metadata.repository or metadata.docs), (Code("Repository"), metadata.repository)]
    urls.append((Code("Documentation"), metadata.docs))
    if metadata.repository is not None and metadata.repository.startswith(_HOST):
        urls.append((Code("Issues"), f"{metadata.repository}/issues"))
        urls.append((Code("Changelog"), f"{metadata.repository}/blob/HEAD/CHANGELOG.md"))
    links = [(name, url) for name, url in urls if url]
    files = {
        "pyproject.toml": render(
            "project/pyproject.toml.jinja",
            sdk=sdk,
            source=f"src/{metadata.package.replace('.', '/')}",
            requirements=sorted([*REQUIREMENTS, *HTTP_REQUIREMENTS[sdk.http_library]]),
            webhooks=VERIFIER if verifies_webhooks(sdk) else None,
            urls=links,
        ),
        "CHANGELOG.md": render("project/CHANGELOG.md.jinja", sdk=sdk),
        ".gitignore": render("project/gitignore.jinja"),
        "api.md": render("project/api.md.jinja", sections=sections(sdk, catalog)).rstrip() + "\n",
    }
    if metadata.license in LICENCES:
        files["LICENSE"] = render(LICENCES[metadata.license], holder=sdk.client_class)
    else:
        files["LICENSE"] = f"SPDX-License-Identifier: {metadata.license}\n"
    return files


def sections(sdk: Sdk, catalog: Catalog) -> list[Section]:
    """Return the sections of api.md: shared types, the client's methods, then resources in the config's order."""
    result: list[Section] = []
    if sdk.shared:
        result.append(Section(1, "Shared Types", _types(sdk, catalog, sdk.shared), ()))
    if sdk.methods or sdk.models or sdk.webhooks:
        paths = (*_by_name(sdk.models), *sdk.responses)
        lines = tuple(_line(sdk, catalog, method, "client", "_client") for method in sdk.methods)
        lines += tuple(_webhook_line(sdk, catalog, webhook, "client", "_client") for webhook in sdk.webhooks)
        result.append(Section(1, sdk.client_class, _types(sdk, catalog, paths), lines))
    for resource in sdk.resources:
        result.extend(_sections(sdk, catalog, resource))
    return result


def _sections(sdk: Sdk, catalog: Catalog, resource: Resource) -> list[Section]:
    paths = (*_by_name(resource.models), *resource.responses)
    owner = ".".join(["client", *map(identifier, resource.path)])
    methods = (*resource.methods, *resource.helpers)
    lines = tuple(_line(sdk, catalog, method, owner, resource.module) for method in methods)
    lines += tuple(_webhook_line(sdk, catalog, webhook, owner, resource.module) for webhook in resource.webhooks)
    own = Section(len(resource.path), resource.title, _types(sdk, catalog, paths), lines)
    below = [section for child in resource.subresources for section in _sections(sdk, catalog, child)]
    return [own, *below] if is_shown(resource) or own.types or below else []


def _by_name(paths: tuple[str, ...]) -> list[str]:
    return sorted(paths, key=lambda path: path.rpartition("/")[2])


def _types(sdk: Sdk, catalog: Catalog, paths: tuple[str, ...] | list[str]) -> Code:
    """Return the statement that imports a section's types.

    All lie in one folder, shared ones are exported from ``types``.
    """
    if not paths:
        return Code()
    folder = paths[0].rpartition("/")[0]
    public_folder = "types" if folder in ("types/shared", "types/shared_params") else folder
    names = [_public_name(catalog, path) for path in paths]
    module = f"{sdk.metadata.package}.{public_folder.replace('/', '.')}"
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= _WIDTH:
        return program(line)
    return program(f"from {module} import (\n" + "".join(f"    {name},\n" for name in names) + ")")


def _public_name(catalog: Catalog, path: str) -> str:
    return catalog.main(path)


def _line(sdk: Sdk, catalog: Catalog, method: Method, owner: str, module: str) -> Code:
    """Return one method: a link to its code, its arguments, and what it returns."""
    root = f"./src/{sdk.metadata.package.replace('.', '/')}"
    arguments: list[str] = [
        html(param.name) for param in method.params if param.location == "path" or _is_whole_body(method, param)
    ]
    if method.params_type is not None:
        arguments.append(f'\\*\\*<a href="{root}/{method.params_type.module}.py">params</a>')
    returns = _helper_returns(method, root) or _returns(sdk, catalog, method.response, root)
    title = f"{method.http_method} {method.path}"
    link = f'<a href="{root}/{module}.py">{identifier(method.name)}</a>'
    return Code(f'<code title="{html(title)}">{owner}.{link}({", ".join(arguments)}) -> {returns}</code>')


def _webhook_line(sdk: Sdk, catalog: Catalog, webhook: Webhook, owner: str, module: str) -> Code:
    """Return one webhook method, which calls no path."""
    root = f"./src/{sdk.metadata.package.replace('.', '/')}"
    link = f'<a href="{root}/{module}.py">{identifier(webhook.name)}</a>'
    arguments = "payload, headers, key" if webhook.verified else "payload"
    return Code(f"<code>{owner}.{link}({arguments}) -> {_type(catalog, webhook.event, root)}</code>")


def _is_whole_body(method: Method, param: Param) -> bool:
    return param.location == "body_root" and method.params_type is None


def _helper_returns(method: Method, root: str) -> str | None:
    """Return what ``parse`` and ``stream`` return, None for what returns the response."""
    if method.helper == "parse" and method.answer is not None:
        module, name = method.answer.module, method.answer.classes[-1].name
    elif method.helper == "stream" and method.streams is not None:
        module, name = method.streams.module, f"{method.streams.class_name}Manager"
    else:
        return None
    return f'<a href="{root}/{module}.py">{identifier(name)}</a>'


def _returns(sdk: Sdk, catalog: Catalog, response: Response, root: str) -> str:
    if response.kind == "none":
        return "None"
    if response.kind == "binary":
        return "HttpxBinaryResponseContent" if sdk.legacy_responses else "BinaryAPIResponse"
    type_name = _type(catalog, response.type, root)
    if response.kind == "page" and response.page is not None:
        name = f"Sync{catalog.page(response.page).class_name}"
        return f'<a href="{root}/pagination.py">{name}</a>[{type_name}]'
    if response.kind == "jsonl":
        return f"JSONLDecoder[{type_name}]"
    del sdk
    return type_name


def _type(catalog: Catalog, kind: Type, root: str) -> str:
    bare = catalog.plain(kind)
    if isinstance(bare, Nullable):
        return f"Optional[{_type(catalog, bare.inner, root)}]"
    if isinstance(bare, Ref):
        return f'<a href="{root}/{bare.module}.py">{identifier(bare.name)}</a>'
    if isinstance(bare, ListOf):
        return f"List[{_type(catalog, bare.item, root)}]"
    if isinstance(bare, MapOf):
        return f"Dict[str, {_type(catalog, bare.value, root)}]"
    if isinstance(bare, UnionOf):
        return f"Union[{', '.join(dict.fromkeys(_type(catalog, member, root) for member in bare.members))}]"
    if isinstance(bare, LiteralOf):
        return html(f"Literal[{', '.join(str(literal(value)) for value in bare.values)}]")
    return _SCALARS.get(bare.name, bare.name)
