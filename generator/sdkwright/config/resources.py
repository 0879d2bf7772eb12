"""The tree of resources: which models and methods the package has and where they are."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal
from urllib.parse import unquote

from pydantic import BeforeValidator, Field, field_validator, model_validator

from sdkwright.config.base import Section, Targeted, as_tuple
from sdkwright.openapi.pointers import join, split

# Methods of one's own (OpenAPI 3.2) are upper case, so that a slip of the pen is not one of them.
_ENDPOINT = re.compile(
    r"^\s*((?i:get|post|put|patch|delete|head|options|trace|query)|[A-Z][A-Z0-9-]*)\s+(/.*)$", re.DOTALL
)
_NAME = re.compile(r"^[^\W\d][\w \-]*$")
_COMPONENT = "#/components/schemas/"


class ModelConfig(Targeted):
    """A schema that gets a module of its own.

    ``pointer`` is the schema's JSON pointer with ``#`` in front, whatever spelling the file uses; it is empty for
    an alias, whose ``to`` names the model it stands for.  ``param_model`` gives the model a class for requests whether
    or not one uses it; a name is that class's.  ``line`` is where the file says so.
    """

    accepted: ClassVar[frozenset[str]] = frozenset({"no_model_suffix", "class_name", "name"})

    pointer: str = Field(default="", alias="openapi_uri")
    no_params_suffix: bool = False
    param_model: bool | str | None = None
    type: str | None = None
    to: str | None = None
    line: int | None = None

    @field_validator("pointer", mode="after")
    @classmethod
    def _normalise(cls, value: str) -> str:
        if not value:
            return value
        if value.startswith("#/"):
            return "#" + join("", *(unquote(token) for token in split(value)))
        return "#" + value if value.startswith("/") else _COMPONENT + value.replace("~", "~0").replace("/", "~1")

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

    accepted: ClassVar[frozenset[str]] = frozenset({"variants", "union_discriminator"})
    null_says: ClassVar[frozenset[str]] = frozenset({"param_discriminator"})

    param_discriminator: str | None = None
    stream_event_model: str | None = None
    params_type_name: str | None = None
    type: Literal["sse", "jsonl"] = "sse"

    @property
    def has_param_discriminator(self) -> bool:
        """Whether the file gives ``param_discriminator`` at all."""
        return "param_discriminator" in self.model_fields_set


class MethodConfig(Targeted):
    """A method: an operation (``http_method`` and ``path``), an alias of another method, or a webhook helper.

    ``http_method`` is lower case; both are None unless ``type`` is ``http``.  ``paginated`` is None when the file
    leaves it open, else a scheme's name, or whether it is paginated at all.  ``positional_params`` is None likewise:
    without any, an empty list, all are given by name.  ``line`` is where the file says so.
    """

    accepted: ClassVar[frozenset[str]] = frozenset({"bulk", "handle_errors", "params_type_name", "response_type_name"})

    type: Literal["http", "alias", "webhook_unwrap"] = "http"
    endpoint: str | None = None
    to: str | None = None
    paginated: bool | str | None = None
    streaming: StreamingConfig | None = None
    unwrap_response: bool | str | None = None
    body_param_name: str | None = None
    positional_params: Annotated[tuple[str, ...] | None, BeforeValidator(as_tuple)] = None
    default_request_options: dict[str, Any] = {}
    deprecated: bool | str | None = None
    description: str | None = None
    skip_test_reason: str | None = None
    discriminator: str | None = None
    line: int | None = None

    @field_validator("endpoint")
    @classmethod
    def _well_formed(cls, value: str | None) -> str | None:
        if value is not None and not _ENDPOINT.match(value):
            raise ValueError(f'an endpoint is a method and a path, as in "post /things", not {value!r}')
        return value

    @field_validator("streaming", mode="before")
    @classmethod
    def _switch(cls, value: Any) -> Any:
        """``streaming: true`` streams with all defaults, ``false`` is as if it were not there."""
        if isinstance(value, bool):
            return StreamingConfig() if value else None
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
        found = _ENDPOINT.match(self.endpoint or "")
        return (found[1].lower(), found[2]) if found and self.type == "http" else (None, None)


class ResourceConfig(Targeted):
    """A group of methods and models; ``subresources`` are below it."""

    models: dict[str, ModelConfig] = {}
    methods: dict[str, MethodConfig] = {}
    subresources: dict[str, ResourceConfig] = {}
    description: str | None = None
    deprecated: bool | str | None = None
    standalone_api: bool = False
