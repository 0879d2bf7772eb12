"""The config file as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, ClassVar

from pydantic import Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema

from sdkwright.config.base import PYTHON, Section
from sdkwright.config.client import ClientSettings, Organization, TargetConfig
from sdkwright.config.resources import Resources
from sdkwright.config.settings import (
    CasingConfig,
    MultipartSettings,
    OpenapiSettings,
    PaginationConfig,
    QuerySettings,
    Readme,
    SdkwrightConfig,
    Settings,
    StreamingRules,
)
from sdkwright.errors import Problem


class _OnlyPython:
    """Says in the JSON Schema that a mapping's entries are for other generators, but for one."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler(core)
        return {"type": "object", "properties": {PYTHON: schema["additionalProperties"]}}


class Config(Section):
    """How an SDK is laid out; attributes are named as the file's keys.

    ``file`` and ``path`` say where it was read from (empty and None without a file); ``problems`` are the warnings
    found on the way, ``unused`` the keys of the file (as JSON pointers) that change nothing in a Python package, each
    with the reason.  ``targets`` has no language but Python.  ``security`` is None where the document's own holds.
    """

    without_effect: ClassVar[Mapping[str, str]] = {
        "codeflow": "there is no hosted service",
        "diagnostics": "reports of sdkwright are not suppressed",
        "errors": "error classes follow the status codes",
        "nullability": "the document says what may be null",
        "custom_code": "hand edits are kept as docs/files.md says",
        "keep_files": "files that are not generated stay where they are",
        "force_generation": "whatever the config names is generated",
        "agents": "there is no hosted service",
        "webhooks": "they are methods of type webhook_unwrap",
        "property_name_mapping": "use the transform renameValue or x-stainless-naming",
        "x_stainless": "anchors of the file stand here",
        "workspace": "there is no hosted service",
        "codegen": "there is no hosted service",
        "edition": "it numbers the releases of another generator",
    }

    organization: Organization = Organization()
    """Who publishes the package."""
    targets: Annotated[dict[str, TargetConfig], _OnlyPython()] = {}
    """The packages of each language; only python means something here."""
    environments: dict[str, str] = {}
    """Names and base URLs; the first is the default. {variables} are filled by client options."""
    client_settings: ClientSettings = ClientSettings()
    """The client's arguments and what every request carries."""
    security: tuple[dict[str, tuple[str, ...]], ...] | None = None
    """Which schemes a request needs, instead of the document's own security."""
    security_schemes: dict[str, dict[str, Any]] = {}
    """Security schemes as OpenAPI describes them, beside the document's own."""
    resources: Resources = {}
    """The tree of resources: $client has methods of the client itself, $shared the models of types/shared."""
    streaming: StreamingRules = StreamingRules()
    """What ends a stream and what is an error in one."""
    pagination: tuple[PaginationConfig, ...] = ()
    """The schemes of pages."""
    settings: Settings = Settings()
    """Options of the package."""
    query_settings: QuerySettings = QuerySettings()
    """How arrays and objects are written in a query string."""
    multipart_settings: MultipartSettings = MultipartSettings()
    """How arrays are written in multipart bodies."""
    custom_casings: dict[str, CasingConfig] = {}
    """How words are spelled in names."""
    openapi: OpenapiSettings = OpenapiSettings()
    """Where the document is and how it is changed before it is read."""
    readme: Readme = Readme()
    """What README shows."""
    unspecified_endpoints: tuple[str, ...] = ()
    """Operations that the package leaves out on purpose."""
    sdkwright: SdkwrightConfig = SdkwrightConfig()
    """What only sdkwright has."""

    file: SkipJsonSchema[str] = Field(default="", exclude=True)
    path: SkipJsonSchema[Path | None] = Field(default=None, exclude=True)
    problems: SkipJsonSchema[tuple[Problem, ...]] = Field(default=(), exclude=True)
    unused: SkipJsonSchema[Mapping[str, str]] = Field(default={}, exclude=True)

    @property
    def python(self) -> TargetConfig:
        """The Python target, empty when the file has none."""
        return self.targets.get(PYTHON, TargetConfig())


def empty_config() -> Config:
    """Return the config of an API that has none: everything is left to inference."""
    return Config()
