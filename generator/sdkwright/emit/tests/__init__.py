"""The tests of a package: each method against a server that answers like the API, and the client over no network.

In comes the IR, out go the files under ``tests/``, in black's form but for lines that are too long.
"""

from __future__ import annotations

from collections.abc import Iterable

from sdkwright.emit.annotations import Annotator, Catalog
from sdkwright.emit.blank_lines import tidy
from sdkwright.emit.environment import render
from sdkwright.emit.imports import Imports
from sdkwright.emit.package import module_header
from sdkwright.emit.quote import identifier, module_path
from sdkwright.emit.root import has_own_urls, verifies_webhooks
from sdkwright.emit.tests.client import brings_token, client_tests, constructor
from sdkwright.emit.tests.methods import RESERVED, method_tests, variable_of
from sdkwright.emit.tests.webhooks import webhook_test
from sdkwright.ir import Method, Resource, Sdk, Webhook
from sdkwright.naming.file_names import file_stem

MOCK_SERVER = "tests/mock_server.py"
"""Module of every package, written by hand like the runtime."""

SAMPLE_FILE = "An example of a file to upload.\n"


def suite_files(sdk: Sdk, catalog: Catalog) -> dict[str, str]:
    """Return all but the tests of resources."""
    files = {"tests/__init__.py": "", "tests/sample_file.txt": SAMPLE_FILE, "tests/api_resources/__init__.py": ""}
    shared = {"sdk": sdk, "header": module_header(sdk), "root": module_path(sdk.metadata.package.replace(".", "/"))}
    options = constructor(sdk)
    files["tests/utils.py"] = render("tests/utils.py.jinja", **shared, webhooks=verifies_webhooks(sdk))
    files[MOCK_SERVER] = render("tests/mock_server.py.jinja", **shared)
    files["tests/conftest.py"] = render(
        "tests/conftest.py.jinja",
        **shared,
        options=options,
        reroutes=has_own_urls(sdk),
        brings_token=brings_token(sdk),
    )
    files["tests/test_client.py"] = tidy(
        render("tests/test_client.py.jinja", **shared, **client_tests(sdk), options=options)
    )
    if sdk.methods or sdk.webhooks:
        files[_client_path(sdk)] = _module(sdk, catalog, (), sdk.client_class, sdk.methods, sdk.webhooks)
    return files


def resource_test_files(sdk: Sdk, catalog: Catalog, resources: Iterable[Resource]) -> dict[str, str]:
    """Return the tests of some resources."""
    files: dict[str, str] = {}
    for resource in resources:
        folder = "tests/api_resources"
        for part in resource.path[:-1]:
            folder += f"/{identifier(file_stem(part))}"
            files.setdefault(f"{folder}/__init__.py", "")
        if resource.methods or resource.webhooks:
            path = f"{folder}/{identifier(file_stem(f'test_{resource.path[-1]}'))}.py"
            files[path] = _module(sdk, catalog, resource.path, _title(resource), resource.methods, resource.webhooks)
    return files


def _client_path(sdk: Sdk) -> str:
    """Return where methods of the client itself are tested; a resource called ``client`` has the plain name."""
    is_reserved = any(resource.path == ("client",) and resource.methods for resource in sdk.resources)
    return f"tests/api_resources/test_client{'_methods' if is_reserved else ''}.py"


def _title(resource: Resource) -> str:
    return resource.title if resource.title.isidentifier() else identifier(resource.class_name)


def _module(
    sdk: Sdk,
    catalog: Catalog,
    path: tuple[str, ...],
    title: str,
    methods: tuple[Method, ...],
    webhooks: tuple[Webhook, ...],
) -> str:
    root = module_path(sdk.metadata.package.replace(".", "/"))
    classes = (identifier(f"Test{title}"), identifier(f"TestAsync{title}"))
    imports = Imports("", avoid=frozenset({*classes, *RESERVED, variable_of(path)}), eager=True, root=root)
    annotator = Annotator(catalog, imports)
    sides = [
        {
            "is_async": is_async,
            "class_name": classes[is_async],
            "client": identifier(imports.run("", f"{'Async' if is_async else ''}{identifier(sdk.client_class)}")),
            "tests": [
                test for method in methods for test in method_tests(sdk, annotator, path, method, is_async=is_async)
            ],
            "webhooks": [webhook_test(annotator, path, webhook, is_async=is_async) for webhook in webhooks],
        }
        for is_async in (False, True)
    ]
    owner = ".".join(["client", *path])
    deprecated = any(method.deprecated is not None for method in methods)
    return render(
        "tests/resource.py.jinja",
        header=module_header(sdk),
        about=f"Calls of `{owner}`, against a server that answers as the API's document says.",
        deprecated=deprecated,
        event=webhooks[0].sample if webhooks else None,
        legacy=sdk.legacy_responses,
        imports=imports.render(),
        sides=sides,
    )
