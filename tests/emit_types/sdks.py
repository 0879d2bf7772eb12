"""An SDK around types modules."""

from __future__ import annotations

from sdkwright.ir import Metadata, Sdk, TypeModule


def sdk_of(modules: tuple[TypeModule, ...]) -> Sdk:
    """A package that has nothing but these types."""
    return Sdk(
        metadata=Metadata("demo", "demo", "demo", "0.0.1", "Demo", "", "MIT"),
        client_class="Demo",
        error_class="DemoError",
        env_prefix="DEMO",
        base_url_env="DEMO_BASE_URL",
        environments=(),
        options=(),
        auth=(),
        security=(),
        resources=(),
        methods=(),
        types=modules,
    )
