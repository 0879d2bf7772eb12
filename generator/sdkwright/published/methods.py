"""Published methods as a config has them: the endpoint, and what the document does not say by itself."""

from __future__ import annotations

import keyword
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sdkwright.config import MethodConfig, PaginationConfig, StreamingConfig
from sdkwright.naming.names import Names
from sdkwright.published.answers import unwrapped_field
from sdkwright.published.endpoints import Call
from sdkwright.published.pages import Page, paginated_setting
from sdkwright.published.requests import params_classes, params_of, read_request, whole_body
from sdkwright.published.signatures import Answer, positional, read_answer
from sdkwright.published.walk import Walk
from sdkwright.review.surface.types import Ref

_DEPRECATED = "deprecated"


@dataclass(frozen=True)
class MethodReader:
    """Makes the settings of methods; ``dotted`` are the places of models in the config by the path of their class.

    ``filled`` are the parameters of paths that the client's options fill.
    """

    walk: Walk
    names: Names
    pages: Mapping[str, Page]
    schemes: Iterable[PaginationConfig]
    dotted: Mapping[str, str]
    filled: frozenset[str] = frozenset()

    def read(self, call: Call) -> MethodConfig:
        """Return the settings of a method."""
        settings: dict[str, Any] = {"endpoint": call.operation.endpoint}
        answer = read_answer(call.method.function)
        page = self.pages.get(answer.page) if answer.page is not None else None
        paginated = paginated_setting(self.walk.nodes.document, call, page, self.schemes)
        if paginated is not None:
            settings["paginated"] = paginated
        if answer.events:
            settings["streaming"] = self._streaming(call, answer)
        field = unwrapped_field(self.walk, call)
        if field is not None:
            settings["unwrap_response"] = field
        request = read_request(self.walk.nodes, call.operation)
        whole = whole_body(self.walk, self.names, call, request)
        if whole is not None and whole != "body":
            settings["body_param_name"] = whole
        names = self._positional(call)
        if names != tuple(wire for wire in _path_order(call) if wire not in self.filled)[-1:]:
            settings["positional_params"] = names
        message, in_document = call.method.function.deprecated, call.operation.deprecated
        if message is not None and (not in_document or message != _document_message(call)):
            settings["deprecated"] = True if message == _DEPRECATED else message
        elif message is None and in_document:
            settings["deprecated"] = False
        return MethodConfig(**settings)

    def _streaming(self, call: Call, answer: Answer) -> StreamingConfig:
        settings: dict[str, Any] = {"param_discriminator": None}
        if answer.switch is not None:
            settings["param_discriminator"] = self._wire(call, answer.switch)
        if answer.is_lines:
            settings["type"] = "jsonl"
        event = answer.events[0]
        path = self.walk.package.locate(event.path) if isinstance(event, Ref) else ""
        if path in self.dotted and event != answer.kind:
            settings["stream_event_model"] = self.dotted[path]
        return StreamingConfig(**settings)

    def _positional(self, call: Call) -> tuple[str, ...]:
        """Return the positional arguments; those of the path by their names there, which `path_` may stand before."""
        path = {self.names.snake(wire): wire for wire in _path_order(call)}
        names = positional(call.method.function)
        return tuple(path.get(name) or path.get(name.removeprefix("path_")) or name for name in names)

    def _wire(self, call: Call, name: str) -> str:
        """Return the name in JSON of an argument."""
        path = params_of(self.walk.package, self.names, call)
        for cls in params_classes(self.walk.package, path) if path is not None else ():
            field = self.walk.package.surface.fields(cls).get(name)
            if field is not None and field.alias:
                return field.alias
        return name


def method_key(name: str) -> str:
    """Return a method's name in the config: a keyword has no underscore there."""
    bare = name.removesuffix("_")
    return bare if keyword.iskeyword(bare) else name


def _path_order(call: Call) -> list[str]:
    """Return the path parameters in the order of the path."""
    return [part[1:-1] for part in call.operation.path.replace("/", " ").split() if part.startswith("{")]


def _document_message(call: Call) -> str:
    message = call.operation.extensions.get("x-stainless-deprecation-message")
    return message if isinstance(message, str) else _DEPRECATED
