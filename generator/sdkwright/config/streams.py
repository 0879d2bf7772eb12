"""The streams in a config, for those who have to answer as the API would."""

from __future__ import annotations

from sdkwright.config.document import Config
from sdkwright.config.resources import ResourceConfig


def streamed_operations(config: Config) -> dict[tuple[str, str], str | None]:
    """Return ``(method, path)`` of each operation that the config streams → the JSON pointer of its events' model.

    None stands for events like the answer, or a model that the config does not have.
    """
    resources = dict(_walk(config.resources))
    switches: dict[tuple[str, str], str | None] = {}
    for resource in resources.values():
        for method in resource.methods.values():
            if method.streaming is None or method.http_method is None or method.path is None:
                continue
            where, _, name = (method.streaming.stream_event_model or "").rpartition(".")
            owner = resources.get(where)
            model = owner.models.get(name) if owner is not None else None
            switches[method.http_method, method.path] = model.pointer.removeprefix("#") or None if model else None
    return switches


def stream_sentinel(config: Config) -> str:
    """Return the data that ends an event stream, empty where none does: ``[DONE]`` unless the config has rules."""
    rules = config.streaming.on_event
    if not rules:
        return "[DONE]"
    return next((rule.data_starts_with for rule in rules if rule.handle == "done" and rule.data_starts_with), "")


def _walk(resources: dict[str, ResourceConfig], above: str = "") -> list[tuple[str, ResourceConfig]]:
    result: list[tuple[str, ResourceConfig]] = []
    for name, resource in resources.items():
        result.append((above + name, resource))
        result += _walk(resource.subresources, f"{above}{name}.")
    return result
