"""A ``stainless.yml``-style file comes in, a frozen `Config` goes out; every report names its file and line.

Change here what the file may say; what it means for the package is decided by the planner.
"""

from __future__ import annotations

from sdkwright.config.base import Section, Targeted, applies_to_python
from sdkwright.config.casings import naming_rules
from sdkwright.config.client import ClientSettings, OptAuth, OptConfig, Organization, TargetConfig
from sdkwright.config.document import Config, empty_config
from sdkwright.config.load import load_config
from sdkwright.config.references import check_references, locate_findings
from sdkwright.config.resources import MethodConfig, ModelConfig, ResourceConfig, StreamingConfig
from sdkwright.config.settings import (
    AcceptedChange,
    CasingConfig,
    ExampleRequest,
    OnEventRule,
    OpenapiSettings,
    PaginationConfig,
    QuerySettings,
    SdkwrightConfig,
    Settings,
    TransformConfig,
)
from sdkwright.config.streams import stream_sentinel, streamed_operations

__all__ = [
    "AcceptedChange",
    "CasingConfig",
    "ClientSettings",
    "Config",
    "ExampleRequest",
    "MethodConfig",
    "ModelConfig",
    "OnEventRule",
    "OpenapiSettings",
    "OptAuth",
    "OptConfig",
    "Organization",
    "PaginationConfig",
    "QuerySettings",
    "ResourceConfig",
    "SdkwrightConfig",
    "Section",
    "Settings",
    "StreamingConfig",
    "TargetConfig",
    "Targeted",
    "TransformConfig",
    "applies_to_python",
    "check_references",
    "empty_config",
    "load_config",
    "locate_findings",
    "naming_rules",
    "stream_sentinel",
    "streamed_operations",
]
