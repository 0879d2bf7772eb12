"""The rest of the config: streams, pages, names, prose, and what the document needs before it is read."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, ClassVar, Literal

from pydantic import AliasChoices, BeforeValidator, Field, model_validator

from sdkwright.config.base import Section, as_tuple, is_list, without_nulls


def _event_types(value: Any) -> Any:
    """One name or several; null stands for events that carry no type and becomes the empty name."""
    if value is None:
        return ("",)
    return tuple("" if item is None else item for item in value) if is_list(value) else as_tuple(value)


class OnEventRule(Section):
    """The first rule that matches an event decides what is done with it.

    ``event_type`` is empty when the rule does not look at the type; the name ``""`` in it means no type.
    """

    accepted: ClassVar[frozenset[str]] = frozenset({"param_discriminator"})
    null_says: ClassVar[frozenset[str]] = frozenset({"event_type"})

    handle: Literal["done", "yield", "error"]
    data_starts_with: str | None = None
    event_type: Annotated[tuple[str, ...], BeforeValidator(_event_types)] = ()
    error_property: str | None = None
    kind: Literal["fallthrough"] | None = None

    @model_validator(mode="after")
    def _needs_a_matcher(self) -> OnEventRule:
        if self.data_starts_with is None and not self.event_type and self.kind is None:
            raise ValueError("a rule needs data_starts_with, event_type or kind: fallthrough")
        return self


class StreamingRules(Section):
    """``streaming:`` of the whole API."""

    on_event: tuple[OnEventRule, ...] = ()


class PaginationConfig(Section):
    """A pagination scheme; ``request`` and ``response`` map names to schemas, given as they are in the file."""

    accepted: ClassVar[frozenset[str]] = frozenset({"description"})

    name: str
    type: Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page"]
    request: dict[str, Any] = {}
    response: dict[str, Any] = {}
    param_location: Literal["query", "body"] = "query"
    continue_on_empty_items: bool | None = None
    line: int | None = None


class Settings(Section):
    """Options of the whole package; None is "the edition's default"."""

    accepted: ClassVar[frozenset[str]] = frozenset(
        {"multiple_file_styles", "go_multi_client", "inject_headers", "override_staging_repo"}
    )

    license: str | None = None
    unwrap_response_fields: Annotated[tuple[str, ...], BeforeValidator(as_tuple)] = ()
    sort_schema_properties: bool | None = None
    disable_mock_tests: bool = False
    file_header: str | None = None
    python: dict[str, Any] = {}


class QuerySettings(Section):
    """How arrays and objects are written in a query string."""

    nested_format: Literal["brackets", "dots"] = "brackets"
    array_format: Literal["comma", "repeat", "indices", "brackets"] = "comma"


class MultipartSettings(Section):
    """How arrays are written in multipart bodies."""

    array_format: Literal["comma", "repeat", "indices", "brackets"] = "brackets"


class CasingConfig(Section):
    """How one word is spelled in names."""

    accepted: ClassVar[frozenset[str]] = frozenset({"constant", "kebab", "screaming", "upper", "lower", "title"})

    initialism: bool = False
    snake: str | None = None
    pascal: str | None = None
    camel: str | None = None
    capital: str | None = None
    singular: str | None = None
    plural: str | None = None


class TransformConfig(Section):
    """One change to make to the document before it is read; ``args`` depend on the command."""

    accepted: ClassVar[frozenset[str]] = frozenset({"description"})

    command: str
    reason: str = ""
    args: Any = None
    line: int | None = None


class OpenapiSettings(Section):
    """Where the document is (relative to the config file) and how it is mended first."""

    accepted: ClassVar[frozenset[str]] = frozenset({"code_samples", "output", "upstream", "metadata"})

    path: str | None = None
    transforms: tuple[TransformConfig, ...] = Field(
        default=(), validation_alias=AliasChoices("transforms", "transformations")
    )


class ExampleRequest(Section):
    """A request the README shows; ``response_property`` is the part of the answer it looks at."""

    accepted: ClassVar[frozenset[str]] = frozenset(
        {"assign_to", "pagination", "headline", "resource", "method", "comment"}
    )

    type: str = "request"
    endpoint: str | None = None
    params: dict[str, Any] = {}
    response_property: str | None = None


class Readme(Section):
    """What the generated README shows."""

    accepted: ClassVar[frozenset[str]] = frozenset({"include_badges", "title", "description"})

    example_requests: Annotated[dict[str, ExampleRequest], BeforeValidator(without_nulls)] = {}


class AcceptedChange(Section):
    """A row of `sdkwright diff` that the owner accepts: a check's id and a name, why, and the last day it holds."""

    id: str = Field(min_length=1)
    name: str = Field(min_length=1)
    reason: str = Field(min_length=1)
    until: date


class SdkwrightConfig(Section):
    """Keys that only this generator has.

    ``accept`` lists changes for callers that `sdkwright diff` shows apart.
    ``resource_class_suffix`` ends the names of resource classes; ``streaming_params`` says whether a streaming
    method's params are one class or split by the switch; None takes the edition's default.
    ``files`` moves paths (or patterns) of the package from one class to another: generated, seeded or merged.
    ``nested_models`` maps the pointer of a schema without a model of its own to the model (dotted path) in whose module
    its class is, wherever else it is used.  ``openapi_styles`` writes parameters and form fields as OpenAPI says also where
    the document states no style, and not as ``query_settings`` say.  ``custom_code_budget`` is the number of hand-edited lines allowed in generated files.
    """

    accept: tuple[AcceptedChange, ...] = ()
    custom_code_budget: int | None = Field(default=None, ge=0)
    resource_class_suffix: str | None = None
    streaming_params: Literal["split", "single"] | None = None
    files: dict[str, Literal["generated", "seeded", "merged"]] = {}
    nested_models: dict[str, str] = {}
    openapi_styles: bool = False
    version: str | None = None
    description: str | None = None
