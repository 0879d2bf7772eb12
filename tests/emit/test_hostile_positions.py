"""Hostile positions × payloads: wherever a text of a document or a config may stand, it adds nothing to the package."""

from __future__ import annotations

import ast
import builtins
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from sdkwright import pipeline
from sdkwright.emit.runtime import runtime_names
from sdkwright.errors import InputError
from tests.golden.test_hostile import document

PAYLOADS = [
    "A\")\n                os.system('touch PWNED')\n                str(\"",
    '"""\nimport subprocess\nsubprocess.run("true")\n"""',
    "x'); __import__('os').system('true'); ('",
    "{{ eval('1') }}{% for x in y %}\\",
    "</code><script>alert(1)</script>[a](javascript:1) ![b](https://evil.example/c.png) <https://evil.example>\x1b[31m",
    "```\n<img src=x onerror=y>\n\n# Title\r\n\u202e\u2028import os\x00",
]
CONFIG_POSITIONS = (
    ("organization", "name"),
    ("organization", "docs"),
    ("organization", "contact"),
    ("targets", "python", "package_name"),
    ("targets", "python", "project_name"),
    ("targets", "python", "readme_title"),
    ("targets", "python", "production_repo"),
    ("environments", "production"),
    ("environments", None),
    ("client_settings", "default_env_prefix"),
    ("client_settings", "opts", "api_key", "read_env"),
    ("client_settings", "opts", "api_key", "default"),
    ("client_settings", "opts", "api_key", "description"),
    ("client_settings", "opts", "api_key", "send_in_header"),
    ("client_settings", "opts", "api_key", "send_as_query_param"),
    ("client_settings", "opts", None),
    ("client_settings", "default_headers", "X-Extra"),
    ("client_settings", "default_headers", None),
    ("client_settings", "idempotency_header"),
    ("resources", "things", "description"),
    ("resources", "things", "methods", "list"),
    ("resources", "things", "methods", None),
    ("resources", "things", "models", "thing"),
    ("resources", None),
    ("settings", "license"),
    ("settings", "file_header"),
    ("custom_casings", "thing", "pascal"),
    ("streaming", "on_event", 0, "data_starts_with"),
    ("streaming", "on_event", 1, "event_type"),
    ("streaming", "on_event", 1, "error_property"),
    ("pagination", 0, "name"),
    ("pagination", 0, "request", None),
    ("pagination", 0, "response", None),
)


def config() -> dict[str, Any]:
    return {
        "organization": {"name": "acme", "docs": "https://docs.example", "contact": "a@b.example"},
        "targets": {"python": {"package_name": "acme", "project_name": "acme", "readme_title": "Acme"}},
        "environments": {"production": "https://x.example", "sandbox": "https://y.example"},
        "client_settings": {"opts": {"api_key": {"type": "string", "read_env": "ACME_KEY", "nullable": True}}},
        "resources": {"things": {"models": {"thing": "#/components/schemas/Thing"}, "methods": {"list": "get /a"}}},
        "streaming": {
            "on_event": [
                {"data_starts_with": "[DONE]", "handle": "done"},
                {"event_type": "error", "handle": "error", "error_property": "error"},
                {"kind": "fallthrough", "handle": "yield"},
            ]
        },
        "pagination": [
            {
                "name": "cursor_page",
                "type": "cursor",
                "request": {
                    "after": {"type": "string", "x-stainless-pagination-property": {"purpose": "next_cursor_param"}}
                },
                "response": {
                    "data": {"type": "array", "items": {}, "x-stainless-pagination-property": {"purpose": "items"}},
                    "next": {"type": "string", "x-stainless-pagination-property": {"purpose": "next_cursor_field"}},
                },
            }
        ],
    }


SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "T", "version": "1"},
    "servers": [{"url": "https://x.example"}],
    "paths": {
        "/a": {
            "get": {
                "operationId": "a",
                "parameters": [{"name": "after", "in": "query", "schema": {"type": "string"}}],
                "responses": {
                    "200": {
                        "description": "r",
                        "content": {
                            "application/json": {
                                "schema": {
                                    "type": "object",
                                    "properties": {
                                        "data": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
                                        "next": {"type": "string"},
                                    },
                                }
                            }
                        },
                    }
                },
            }
        }
    },
    "components": {"schemas": {"Thing": {"type": "object", "properties": {"x": {"type": "string"}}}}},
}


def put(value: Any, path: tuple[str | int | None, ...], text: str) -> None:
    """Set the value at ``path`` to ``text``; a last part of None names a key instead, and moves what a key has there."""
    for part in path[:-1]:
        value = value.setdefault(part, {}) if isinstance(value, dict) else value[part]
    if path[-1] is not None:
        value[path[-1]] = text
    else:
        value[text] = value.pop(next(iter(value))) if value else text


def generate(folder: Path, spec: dict[str, Any], settings: dict[str, Any] | None) -> dict[str, str]:
    """The files of a package; shapes of types that another one had are taken from a cache."""
    (folder / "openapi.json").write_text(json.dumps(spec), encoding="utf-8")
    if settings is not None:
        (folder / "sdk.yml").write_text(json.dumps(settings), encoding="utf-8")
    inputs = pipeline.read(folder / "openapi.json", None if settings is None else folder / "sdk.yml")
    files = pipeline.emit(pipeline.plan(inputs).sdk, jobs=1, cache=folder.parent / "hostile-cache")
    return {path: text for path, text in files.items() if isinstance(text, str)}


def uses(files: dict[str, str]) -> set[str]:
    """All that rendered modules do, whatever their names are: kinds of nodes, imports, builtins, attributes of modules."""
    core = set(runtime_names())
    rendered = [
        text
        for path, text in files.items()
        if path.endswith(".py") and (not path.startswith("src/") or path.split("/", 2)[2] not in core)
    ]
    return {use for text in rendered for use in uses_in(text)}


@cache
def uses_in(text: str) -> frozenset[str]:
    """The same for one module; most are the same in many packages."""
    return frozenset(uses_of(list(ast.walk(ast.parse(text)))))


def uses_of(nodes: list[ast.AST]) -> Iterator[str]:
    modules = {
        alias.asname or alias.name: alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names
    }
    arguments = {node.arg for node in nodes if isinstance(node, ast.arg)}
    for node in nodes:
        yield type(node).__name__
        if isinstance(node, ast.Import):
            yield from (f"import {alias.name}" for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield f"import {(node.module or '').partition('.')[0]}"
        elif isinstance(node, ast.Name) and hasattr(builtins, node.id) and node.id not in arguments:
            yield node.id
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
            yield f"{modules[node.value.id]}.{node.attr}"


TAG = re.compile(r'</?code>|<code title="[^"<>]*">|<a href="\./src/[\w./]+">|</a>')
LINKS = (
    "https://www.python-httpx.org/",
    "https://docs.pydantic.dev/",
    "https://docs.python.org/3/",
    "https://semver.org/",
)


def assert_markdown_is_plain(files: dict[str, str]) -> None:
    """As CommonMark reads it: no HTML but the tags of templates, no links but theirs, no images, no control characters."""
    for path in ("README.md", "CHANGELOG.md", "api.md"):
        assert find_markup(files[path]) is None, path


@cache
def find_markup(text: str) -> str | None:
    """The first that is not plain; most files are the same in many packages."""
    control = next((letter for letter in text if letter != "\n" and not letter.isprintable()), None)
    if control is not None:
        return repr(control)
    for block in MarkdownIt("commonmark").parse(text):
        for token in (block, *(block.children or ())):
            is_tag = token.type in ("html_inline", "html_block")
            if token.type == "image" or (is_tag and not TAG.fullmatch(token.content)):
                return f"{token.type} {token.content}"
            if token.type == "link_open":
                address = str(token.attrs["href"])
                if not address.startswith(LINKS) and address != "api.md":
                    return address
    return None


@pytest.fixture(scope="module")
def harmless(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """What packages do that come of the same documents and configs with other words."""
    result = uses(generate(tmp_path_factory.mktemp("document"), document("some words"), None))
    for position in CONFIG_POSITIONS:
        settings = config()
        put(settings, position, "word")
        try:
            result |= uses(generate(tmp_path_factory.mktemp("config"), SPEC, settings))
        except InputError:
            continue
    return result


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_no_text_of_a_document_adds_to_a_package(payload: str, harmless: set[str], tmp_path: Path) -> None:
    files = generate(tmp_path, document(payload), None)
    assert uses(files) - {"import " + name for name in package_names(files)} <= harmless
    assert_markdown_is_plain(files)


@pytest.mark.parametrize("position", CONFIG_POSITIONS, ids=lambda parts: ".".join(str(part or "KEY") for part in parts))
def test_no_text_of_a_config_adds_to_a_package(
    position: tuple[str | int | None, ...], harmless: set[str], tmp_path: Path
) -> None:
    for payload in PAYLOADS:
        settings = config()
        put(settings, position, payload)
        try:
            files = generate(tmp_path, SPEC, settings)
        except (InputError, ValueError):  # a ValueError is the quoting layer's, for what can be no name
            continue
        assert uses(files) - {"import " + name for name in package_names(files)} <= harmless, payload
        assert_markdown_is_plain(files)


def package_names(files: dict[str, str]) -> set[str]:
    """The top folders of the source: what a package calls itself."""
    return {path.split("/")[1] for path in files if path.startswith("src/")}
