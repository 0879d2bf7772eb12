"""The client's side of the config: who publishes it, where the API is, how it is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from sdkwright.config.base import Section, Targeted

_ISO_DURATION = re.compile(r"^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$")
_UNIT_DURATION = re.compile(r"^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


def _seconds(value: Any) -> Any:
    """Return a duration as seconds: a number, ``60s`` / ``10m``, or an ISO 8601 duration (``PT10M``)."""
    if not isinstance(value, str):
        return value
    short = _UNIT_DURATION.match(value)
    if short:
        return float(short[1]) * _UNITS[short[2]]
    parts = _ISO_DURATION.match(value)
    if parts and any(parts.groups()):
        days, hours, minutes, seconds = (float(part or 0) for part in parts.groups())
        return ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return value


def seconds_of(value: Any) -> float | None:
    """Return a duration in any spelling the file may use, as seconds; None for what is none."""
    seconds = _seconds(value)
    return float(seconds) if isinstance(seconds, int | float) and not isinstance(seconds, bool) else None


def _text(value: Any) -> Any:
    """Return a scalar as the text a header carries; YAML reads ``2024`` as a number."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (int, float)) else value


Seconds = Annotated[float, BeforeValidator(_seconds, float | str), Field(ge=0)]
Text = Annotated[str, BeforeValidator(_text, str | float | bool)]
Value = str | int | float | bool


class Organization(Section):
    """Who the package is by: ``name`` gives the client class and the error prefix."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "security_contact": "it goes to a site that no longer exists",
        "upload_spec": "there is no hosted service",
        "logo": "it is for a documentation site",
        "github_org": "the repository is named by production_repo",
    }

    name: str = ""
    """The brand: the client's class and the prefix of the error class derive from it."""
    docs: str | None = None
    """The address of the API's documentation, for README and project metadata."""
    contact: str | None = None
    """An email address, or a page, for README and project metadata."""


class Publish(Section):
    """Where releases go."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "conda": "only PyPI is published to",
        "maven": "it is for another language",
        "npm": "it is for another language",
        "rubygems": "it is for another language",
    }

    pypi: bool | dict[str, Any] = False
    """Whether README tells to install from PyPI."""


class TargetConfig(Targeted):
    """The Python package: ``package_name`` is imported, ``project_name`` installed.

    Both are empty where the file does not say; the planner derives them from the organization.
    """

    without_effect: ClassVar[Mapping[str, str]] = {
        "edition": "it numbers the releases of another generator",
        "staging_repo": "there is no staging repository",
        "branch": "the package is written to a folder",
        "keep_files": "files that are not generated stay where they are",
        "force_generation": "whatever the config names is generated",
        "release_environment": "there is no hosted service",
        "options": "none of them means something here",
    }

    package_name: str = ""
    """The name that is imported; default: derived from the organization's."""
    project_name: str = ""
    """The name that is installed; default: the import name with hyphens."""
    readme_title: str | None = None
    """The title of README."""
    production_repo: str | None = None
    """The repository on GitHub, as owner/name, for links."""
    publish: Publish = Publish()
    """Where releases go."""


class OptAuth(Section):
    """The security scheme an option feeds, and which part of it."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "header_name": "the document's security scheme names the header",
    }

    security_scheme: str
    """The name of a security scheme of the document or of security_schemes."""
    role: Literal["value", "username", "password", "client_id", "client_secret"] = "value"
    """Which part of the credentials the option is."""


class OptConfig(Targeted):
    """One argument of the client."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "br_overwrite_environment": "it is for another language",
        "required_in_tests": "tests give every option",
        "send_as_body_param": "no published package shows what it does",
        "send_in_body": "no published package shows what it does",
    }

    type: Literal["string", "number", "integer", "boolean"] = "string"
    """The type of the argument."""
    nullable: bool = False
    """Whether the client works without it; None is then a value."""
    default: Value | None = None
    """The value when neither the argument nor the variable is given."""
    read_env: str | None = None
    """The environment variable it is read from."""
    auth: OptAuth | None = None
    """The credentials it is part of."""
    send_in_header: str | None = None
    """The header it is sent in with every request."""
    send_as_query_param: str | None = None
    """The query parameter it is sent in with every request."""
    send_as_path_param: str | None = None
    """The parameter of paths that it fills where a call gives none."""
    server_variable: str | None = None
    """The variable of the base URL that it fills."""
    example: Value | None = None
    """The value in examples and tests."""
    description: str | None = None
    """A sentence for the docstring."""


class Idempotency(Section):
    """``header`` carries a key that makes a repeated request harmless; None when the API has none."""

    header: str | None = None
    """The header that carries a key, the same for all attempts of a request."""


class Retries(Section):
    """How often and how patiently failed requests are repeated; None leaves the runtime's own figure."""

    max_retries: int | None = Field(default=None, ge=0)
    """How many attempts follow the first."""
    initial_delay_seconds: float | None = Field(default=None, ge=0)
    """Seconds before the second attempt; it doubles from then on."""
    max_delay_seconds: float | None = Field(default=None, ge=0)
    """The longest wait between two attempts, in seconds."""


class ClientSettings(Section):
    """The client class: its options and what every request carries.  ``default_timeout`` is in seconds."""

    without_effect: ClassVar[Mapping[str, str]] = {
        "disable_idempotency": "leave idempotency.header out instead",
        "send_platform_headers": "they are always sent; a default header set to null takes one away",
        "use_ref_types": "it is for another language",
    }

    opts: dict[str, OptConfig] = {}
    """The client's arguments; left out, they are inferred from the security schemes."""
    idempotency: Idempotency = Idempotency()
    """How a repeated request is made harmless."""
    default_headers: dict[str, Text | None] = {}
    """Headers of every request; null takes one away."""
    default_timeout: Seconds | None = None
    """Seconds, or a duration such as 60s, 10m or PT10M; default: 60 s."""
    default_retries: Retries = Retries()
    """How failed requests are repeated."""
    default_env_prefix: str | None = None
    """The first part of the names of environment variables; default: the package's name."""
