"""The config file as a whole."""

from __future__ import annotations

from pathlib import Path
from typing import Any, ClassVar

from pydantic import Field

from sdkwright.config.base import PYTHON, Section
from sdkwright.config.client import ClientSettings, Organization, TargetConfig
from sdkwright.config.resources import ResourceConfig
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


class Config(Section):
    """How an SDK is laid out; attributes are named as the file's keys.

    ``file`` and ``path`` say where it was read from (empty and None without a file); ``problems`` are the warnings
    found on the way.  ``targets`` has no language but Python.  ``security`` is None where the document's own holds.
    """

    accepted: ClassVar[frozenset[str]] = frozenset(
        {"codeflow", "diagnostics", "errors", "nullability", "custom_code", "agents", "webhooks"}
        | {"property_name_mapping", "x_stainless", "workspace", "codegen"}
    )

    edition: str | None = None
    organization: Organization = Organization()
    targets: dict[str, TargetConfig] = {}
    environments: dict[str, str] = {}
    client_settings: ClientSettings = ClientSettings()
    security: tuple[dict[str, tuple[str, ...]], ...] | None = None
    security_schemes: dict[str, dict[str, Any]] = {}
    resources: dict[str, ResourceConfig] = {}
    streaming: StreamingRules = StreamingRules()
    pagination: tuple[PaginationConfig, ...] = ()
    settings: Settings = Settings()
    query_settings: QuerySettings = QuerySettings()
    multipart_settings: MultipartSettings = MultipartSettings()
    custom_casings: dict[str, CasingConfig] = {}
    openapi: OpenapiSettings = OpenapiSettings()
    readme: Readme = Readme()
    unspecified_endpoints: tuple[str, ...] = ()
    sdkwright: SdkwrightConfig = SdkwrightConfig()

    file: str = Field(default="", exclude=True)
    path: Path | None = Field(default=None, exclude=True)
    problems: tuple[Problem, ...] = Field(default=(), exclude=True)

    @property
    def python(self) -> TargetConfig:
        """The Python target, empty when the file has none."""
        return self.targets.get(PYTHON, TargetConfig())


def empty_config() -> Config:
    """The config of an API that has none: everything is left to inference."""
    return Config()
