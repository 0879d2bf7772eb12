"""A package besides resources and types: its names, environments, options, defaults."""

from __future__ import annotations

from sdkwright.config import Config
from sdkwright.ir import Sdk
from sdkwright.naming.names import Names
from sdkwright.openapi import Document
from sdkwright.plan import client


def build_settings(document: Document, config: Config, names: Names) -> Sdk:
    """Build an SDK without resources, methods and types."""
    name = config.organization.name
    settings = config.client_settings
    prefix = settings.default_env_prefix or names.constant(name)
    retries = settings.default_retries
    return Sdk(
        metadata=client.metadata(document, config, names),
        client_class=names.pascal(name),
        error_class=f"{names.pascal(name)}Error",
        env_prefix=prefix,
        base_url_env=f"{prefix}_BASE_URL",
        custom_headers_env=f"{prefix}_CUSTOM_HEADERS",
        environments=client.environments(config),
        options=client.options(config, names),
        auth=client.auth(document, config, names),
        security=client.security(document, config),
        resources=(),
        methods=(),
        types=(),
        stream_rules=client.stream_rules(config),
        default_headers=tuple((key, value) for key, value in settings.default_headers.items() if value is not None),
        idempotency_header=settings.idempotency.header,
        names_host=client.names_host(document, config),
        timeout=settings.default_timeout if settings.default_timeout is not None else 60.0,
        max_retries=retries.max_retries if retries.max_retries is not None else 2,
        initial_retry_delay=retries.initial_delay_seconds if retries.initial_delay_seconds is not None else 0.5,
        max_retry_delay=retries.max_delay_seconds if retries.max_delay_seconds is not None else 8.0,
        array_format=config.query_settings.array_format,
        nested_format=config.query_settings.nested_format,
        multipart_arrays=config.multipart_settings.array_format,
        mock_tests=not config.settings.disable_mock_tests,
        file_header=config.settings.file_header or "",
        http_library=config.sdkwright.http_library,
        legacy_responses=config.sdkwright.raw_responses == "legacy",
        former_names=config.sdkwright.pydantic_v2_name or config.sdkwright.edition != "current",
    )
