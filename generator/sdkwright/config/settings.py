"""The rest of the config: streams, pages, names, prose, and what the document needs before it is read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeAlias

from pydantic import AliasChoices, BeforeValidator, Field, model_validator
from pydantic.json_schema import SkipJsonSchema

from sdkwright.config.base import Section, as_tuple, without_nulls
from sdkwright.schema.values import is_list


def _event_types(value: Any) -> Any:
    """Return one name or several; null stands for events that carry no type and becomes the empty name."""
    if value is None:
        return ("",)
    return tuple("" if item is None else item for item in value) if is_list(value) else as_tuple(value)


_EventTypes: TypeAlias = "str | tuple[str | None, ...] | None"


class OnEventRule(Section):
    """The first rule that matches an event decides what is done with it.

    ``event_type`` is empty when the rule does not look at the type; the name ``""`` in it means no type.
    """

    without_effect: ClassVar[Mapping[str, str]] = {
        "param_discriminator": "rules hold for all streams",
    }
    null_says: ClassVar[frozenset[str]] = frozenset({"event_type"})

    handle: Literal["done", "yield", "error"]
    """done ends the stream, yield gives the event to the caller, error raises."""
    data_starts_with: str | None = None
    """Matches events whose data begins with this text."""
    event_type: Annotated[tuple[str, ...], BeforeValidator(_event_types, _EventTypes)] = ()
    """Matches events of this type, or one of these; null is for events without a type."""
    error_property: str | None = None
    """The property of the data that holds the error."""
    kind: Literal["fallthrough"] | None = None
    """fallthrough matches what no rule before did."""

    @model_validator(mode="after")
    def _needs_a_matcher(self) -> OnEventRule:
        if self.data_starts_with is None and not self.event_type and self.kind is None:
            raise ValueError("a rule needs data_starts_with, event_type or kind: fallthrough")
        return self


class StreamingRules(Section):
    """``streaming:`` of the whole API."""

    on_event: tuple[OnEventRule, ...] = ()
    """Rules in order; the first that matches an event decides."""


class PaginationConfig(Section):
    """A pagination scheme; ``request`` and ``response`` map names to schemas, given as they are in the file."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "description": "page classes say what they do",
    }

    name: str
    """The scheme's name, which gives the names of the page classes."""
    type: Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page"]
    """How the next page is found."""
    request: dict[str, Any] = {}
    """Query or body parameters of the scheme, with their schemas."""
    response: dict[str, Any] = {}
    """Fields of the answer, with their schemas.

    What has `optional: true` beside its purpose need not be in all answers.
    """
    param_location: Literal["query", "body"] = "query"
    """Where the parameters are sent."""
    continue_on_empty_items: bool | None = None
    """Whether a page without items may have another after it."""
    line: SkipJsonSchema[int | None] = None


class Settings(Section):
    """Options of the whole package; None is "the edition's default"."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "multiple_file_styles": "it is for another language",
        "go_multi_client": "it is for another language",
        "inject_headers": "use client_settings.default_headers",
        "override_staging_repo": "there is no staging repository",
        "force_generation": "whatever the config names is generated",
        "python": "none of its keys means something here",
    }

    license: str | None = None
    """An SPDX identifier, for LICENSE and project metadata."""
    unwrap_response_fields: Annotated[tuple[str, ...], BeforeValidator(as_tuple, str | tuple[str, ...])] = ()
    """Fields whose value methods return instead of the object around it."""
    sort_schema_properties: bool | None = None
    """Whether the fields of models are in alphabetical order, required ones first."""
    disable_mock_tests: bool = False
    """Whether generated tests of methods are skipped."""
    file_header: str | None = None
    """A comment at the beginning of each module."""


class QuerySettings(Section):
    """How arrays and objects are written in a query string."""

    nested_format: Literal["brackets", "dots"] = "brackets"
    """a[b]=1, or a.b=1."""
    array_format: Literal["comma", "repeat", "indices", "brackets"] = "comma"
    """a=1,2, or a=1&a=2, or a[0]=1, or a[]=1."""


class MultipartSettings(Section):
    """How arrays are written in multipart bodies."""

    array_format: Literal["comma", "repeat", "indices", "brackets"] = "brackets"
    """The name of each part of an array."""


class CasingConfig(Section):
    """How one word is spelled in names."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "constant": "it is for another language",
        "kebab": "it is for another language",
        "screaming": "it is for another language",
        "upper": "use initialism",
        "lower": "use snake",
        "title": "use pascal",
        "camel": "Python has no such names",
    }

    initialism: bool = False
    """Whether the word is written in capitals in class names."""
    snake: str | None = None
    """The word in names of methods, arguments and modules."""
    pascal: str | None = None
    """The word in names of classes."""
    capital: str | None = None
    """The same."""
    singular: str | None = None
    """The singular of the word."""
    plural: str | None = None
    """The plural of the word."""


class TransformConfig(Section):
    """One change to make to the document before it is read; ``args`` depend on the command."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "description": "give reason instead",
    }

    command: str
    """What is done."""
    reason: str = ""
    """Why, for readers of the file."""
    args: Any = None
    """Targets (JSONPath) and values, as the command needs them."""
    line: SkipJsonSchema[int | None] = None


class OpenapiSettings(Section):
    """Where the document is (relative to the config file) and how it is mended first."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "code_samples": "there is no documentation site",
        "output": "the document is not written",
        "upstream": "there is no hosted service",
        "metadata": "there is no documentation site",
    }

    path: str | None = None
    """The document, relative to the config file."""
    transforms: tuple[TransformConfig, ...] = Field(
        default=(), validation_alias=AliasChoices("transforms", "transformations")
    )
    """Changes made to the document, in order."""


class ExampleRequest(Section):
    """A request the README shows; ``response_property`` is the part of the answer it looks at."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "assign_to": "the variable is named after the answer",
        "pagination": "the method says whether it has pages",
        "headline": "the key of the request says it",
        "resource": "give endpoint",
        "method": "give endpoint",
        "comment": "the code speaks for itself",
    }

    type: str = "request"
    """request, or chat for a conversation."""
    endpoint: str | None = None
    """The verb and the path of the operation."""
    params: dict[str, Any] = {}
    """The arguments, by the document's names."""
    response_property: str | None = None
    """The part of the answer that the example prints."""


class Readme(Section):
    """Settings of the generated README."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "include_badges": "the badges are those of the package index",
        "title": "give targets.python.readme_title",
        "include_stainless_attribution": "README names no generator of others",
        "description": "give sdkwright.description",
    }

    example_requests: Annotated[
        dict[str, ExampleRequest], BeforeValidator(without_nulls, dict[str, ExampleRequest | None])
    ] = {}
    """Requests by the part of README that shows them.

    Default, headline, streaming, pagination, nested_params, file_uploads, errors …
    """


class AcceptedChange(Section):
    """A row of `sdkwright diff` that the owner accepts: a check's id and a name, why, and the last day it holds."""

    id: str = Field(min_length=1)
    """The check's id, as sdkwright diff prints it."""
    name: str = Field(min_length=1)
    """The name that changed."""
    reason: str = Field(min_length=1)
    """Why callers can live with it."""
    until: date
    """The last day on which it is accepted."""


class SdkwrightConfig(Section):
    """Keys that only this generator has.

    ``accept`` lists changes for callers that `sdkwright diff` shows apart. ``resource_class_suffix`` ends the names of
    resource classes; ``streaming_params`` says whether a streaming method's params are one class or split by the
    switch; None takes the edition's default. ``files`` moves paths (or patterns) of the package from one class to
    another: generated, seeded or merged. ``nested_models`` maps the pointer of a schema without a model of its own to
    the model (dotted path) in whose module its class is, wherever else it is used.  ``openapi_styles`` writes
    parameters and form fields as OpenAPI says also where the document states no style, and not as ``query_settings``
    say.  ``custom_code_budget`` is the number of hand-edited lines allowed in generated files.
    """

    accept: tuple[AcceptedChange, ...] = ()
    """Changes for callers that sdkwright diff shows apart."""
    custom_code_budget: int | None = Field(default=None, ge=0)
    """How many hand-edited lines generated files may have."""
    resource_class_suffix: str | None = None
    """The end of the names of resource classes; default: Resource."""
    streaming_params: Literal["split", "single"] | None = None
    """Whether the parameters of a method that may stream are one class or two."""
    files: dict[str, Literal["generated", "seeded", "merged"]] = {}
    """Paths or patterns of the package that belong to another class of files than by default."""
    nested_models: dict[str, str] = {}
    """Pointers of schemas without a model, and the model in whose module their class is."""
    reading: Literal["json-schema", "published"] = "json-schema"
    """Whether `required` beside allOf or a union, and patternProperties, hold as JSON Schema says, and methods say that they return None where a 204 stands beside a 200; or all this is left out as in published packages."""
    edition: Literal["current", "2025-08"] = "current"
    """As which edition of published packages types are spelled.

    Until `2025-08` lists in requests were `List`, keyword classes with undeclared properties `Union[XTyped, Dict[str,
    T]]`, and `_compat` had `PYDANTIC_V2`.
    """
    http_library: Literal["httpx", "httpx2"] = "httpx"
    """The HTTP library that the package requires and uses: httpx or its successor.

    Callers may pass clients of either.
    """
    raw_responses: Literal["current", "legacy"] = "current"
    """Whether `with_raw_response` gives `LegacyAPIResponse`, whose `parse()` is not awaited on async clients either, and files are `HttpxBinaryResponseContent`, as in older packages."""
    pydantic_v2_name: bool = False
    """Whether `_compat` has `PYDANTIC_V2` too, as in older packages."""
    openapi_styles: bool = False
    """Whether parameters are written as OpenAPI says where the document states no style, not as query_settings say."""
    version: str | None = None
    """The version of the package; default: the one that it has already, else 0.1.0."""
    description: str | None = None
    """A sentence on the package, for its metadata."""
