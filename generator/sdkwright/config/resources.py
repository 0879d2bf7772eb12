"""The tree of resources: which models and methods the package has and where they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, TypeAlias
from urllib.parse import unquote

from pydantic import BeforeValidator, Field, field_validator, model_validator
from pydantic.json_schema import SkipJsonSchema

from sdkwright.config.answers import MethodHelpers
from sdkwright.config.base import Section, Targeted, as_tuple, empty_sections
from sdkwright.openapi.pointers import join, split
from sdkwright.schema.pointers import escape_step

# Methods of one's own (OpenAPI 3.2) are upper case, so that a slip of the pen is not one of them.
_ENDPOINT = re.compile(
    r"^\s*((?i:get|post|put|patch|delete|head|options|trace|query)|[A-Z][A-Z0-9-]*)\s+(/.*)$", re.DOTALL
)
_NAME = re.compile(r"^[^\W\d][\w \-]*$")
_COMPONENT = "#/components/schemas/"


class ModelConfig(Targeted):
    """A schema that gets a module of its own.

    ``pointer`` is the schema's JSON pointer with ``#`` in front, in any spelling of the file; it is empty for
    an alias, whose ``to`` names the model it stands for.  ``param_model`` gives the model a class for requests whether
    or not one uses it; a name is that class's.  ``line`` is where the file says so.
    """

    short_form: ClassVar[str | None] = "openapi_uri"
    without_effect: ClassVar[Mapping[str, str]] = {
        "no_model_suffix": "models have no suffix",
        "class_name": "the class has the name of its key",
        "name": "the class has the name of its key",
    }

    pointer: str = Field(default="", alias="openapi_uri")
    """The schema: a JSON pointer, or the name of a component."""
    no_params_suffix: bool = False
    """Whether the class for requests has no Param at its end."""
    param_model: bool | str | None = None
    """True makes a class for requests even if no request uses it; a name is that class's."""
    type: str | None = None
    """alias, for a second name of another model."""
    to: str | None = None
    """The model that an alias stands for."""
    line: SkipJsonSchema[int | None] = None

    @field_validator("pointer", mode="after")
    @classmethod
    def _normalise(cls, value: str) -> str:
        if not value:
            return value
        if value.startswith("#/"):
            return "#" + join("", *(unquote(token) for token in split(value)))
        return "#" + value if value.startswith("/") else _COMPONENT + escape_step(value)

    @field_validator("param_model")
    @classmethod
    def _is_a_name(cls, value: bool | str | None) -> bool | str | None:
        if isinstance(value, str) and not _NAME.match(value):
            raise ValueError(f"param_model is true, or the name of the class for requests, not {value!r}")
        return value

    @model_validator(mode="after")
    def _needs_a_schema(self) -> ModelConfig:
        if not self.pointer and not self.to:
            raise ValueError("a model needs openapi_uri, or type: alias with to")
        return self


class StreamingConfig(Section):
    """How a method streams.

    ``has_param_discriminator`` tells a ``param_discriminator: null`` (always streams) from an absent one.
    """

    without_effect: ClassVar[Mapping[str, str]] = {
        "variants": "the switch and the event's model say it",
        "union_discriminator": "the document's discriminator says it",
        "params_type_name": "the class has the name of its place",
    }
    null_says: ClassVar[frozenset[str]] = frozenset({"param_discriminator"})

    param_discriminator: str | None = None
    """The parameter that switches streaming on; null where the answer is always a stream."""
    stream_event_model: str | None = None
    """The model of an event, by resource and name (chat.completion_chunk); default: the answer's."""
    type: Literal["sse", "jsonl"] = "sse"
    """How events are written: server-sent events, or a JSON value a line."""

    @property
    def has_param_discriminator(self) -> bool:
        """Whether the file gives ``param_discriminator`` at all."""
        return "param_discriminator" in self.model_fields_set


def _streams(value: Any) -> Any:
    """Read ``true`` as streaming with all defaults, and ``false`` as if it were not there."""
    if isinstance(value, bool):
        return StreamingConfig() if value else None
    return value


class MethodConfig(Targeted):
    """A method: an operation (``http_method`` and ``path``), an alias of another method, or a webhook helper.

    ``http_method`` is lower case; both are None unless ``type`` is ``http``.  ``paginated`` is None when the file
    leaves it open, else a scheme's name, or whether it is paginated at all.  ``positional_params`` is None likewise:
    without any, an empty list, all are given by name.  ``line`` is where the file says so.
    """

    short_form: ClassVar[str | None] = "endpoint"
    without_effect: ClassVar[Mapping[str, str]] = {
        "bulk": "it is for another language",
        "handle_errors": "errors are raised",
        "params_type_name": "the class has the name of its place",
        "response_type_name": "the class has the name of its place",
    }

    type: Literal["http", "alias", "webhook_unwrap"] = "http"
    """http sends a request, alias is another name of a method, webhook_unwrap checks and reads a webhook."""
    endpoint: str | None = None
    """The verb and the path: post /things."""
    to: str | None = None
    """The method that an alias stands for."""
    paginated: bool | str | None = None
    """A scheme's name, or whether the method has pages; default: it has if it fits a scheme."""
    streaming: Annotated[StreamingConfig | None, BeforeValidator(_streams, bool | StreamingConfig | None)] = None
    """How the method streams; true is for the usual way."""
    unwrap_response: bool | str | None = None
    """The field of the answer that the method returns, or false for none."""
    body_param_name: str | None = None
    """The argument that takes the whole body."""
    positional_params: Annotated[tuple[str, ...] | None, BeforeValidator(as_tuple, str | tuple[str, ...] | None)] = None
    """Arguments that may be given by position; default: those of the path."""
    default_request_options: dict[str, Any] = {}
    """Options of each request of the method: timeout, maxRetries or headers."""
    deprecated: bool | str | None = None
    """True, or a sentence: calls warn, and editors strike the method through."""
    description: str | None = None
    """The docstring, instead of the document's text."""
    skip_test_reason: str | None = None
    """Why the generated test of the method is skipped."""
    discriminator: str | None = None
    """The property that tells the events of a webhook apart."""
    webhook_key_opt: str | None = None
    """The client option with the key that signs webhooks; default: the one with webhook in its name."""
    sdkwright: MethodHelpers = MethodHelpers()
    """What the method gives besides its call: answers as values, streams that end in one."""
    line: SkipJsonSchema[int | None] = None

    @field_validator("endpoint")
    @classmethod
    def _well_formed(cls, value: str | None) -> str | None:
        if value is not None and not _ENDPOINT.match(value):
            raise ValueError(f'an endpoint is a method and a path, as in "post /things", not {value!r}')
        return value

    @model_validator(mode="after")
    def _needs_a_goal(self) -> MethodConfig:
        if self.type == "http" and self.endpoint is None:
            raise ValueError('a method needs an endpoint, as in "post /things"')
        if self.type == "alias" and self.to is None:
            raise ValueError("an alias needs to: the method it stands for")
        return self

    @property
    def http_method(self) -> str | None:
        """``post`` of ``post /things``."""
        return self._endpoint_parts()[0]

    @property
    def path(self) -> str | None:
        """``/things`` of ``post /things``."""
        return self._endpoint_parts()[1]

    def _endpoint_parts(self) -> tuple[str, str] | tuple[None, None]:
        match = _ENDPOINT.match(self.endpoint or "")
        return (match[1].lower(), match[2]) if match and self.type == "http" else (None, None)


class ResourceConfig(Targeted):
    """A group of methods and models; ``subresources`` are below it."""

    models: dict[str, ModelConfig] = {}
    """Schemas that get a module of their own, by the name of the class."""
    methods: dict[str, MethodConfig] = {}
    """Methods, by name."""
    subresources: Resources = {}
    """Resources below this one."""
    description: str | None = None
    """The docstring of the resource's class."""
    deprecated: bool | str | None = None
    """True, or a sentence, for all methods."""
    standalone_api: bool = False
    """Whether models have files of their own below types/ as a separate API's."""


Resources: TypeAlias = Annotated[
    dict[str, ResourceConfig], BeforeValidator(empty_sections, dict[str, ResourceConfig | None])
]
ResourceConfig.model_rebuild()
