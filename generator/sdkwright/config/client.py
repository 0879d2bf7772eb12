"""The client's side of the config: who publishes it, where the API is, how it is called."""

from __future__ import annotations

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BeforeValidator, Field

from sdkwright.config.base import Section, Targeted

_ISO_DURATION = re.compile(r"^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$")
_UNIT_DURATION = re.compile(r"^(\d+(?:\.\d+)?)\s*(ms|s|m|h)$")
_UNITS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


def _seconds(value: Any) -> Any:
    """A duration as seconds: a number, ``60s`` / ``10m``, or an ISO 8601 duration (``PT10M``)."""
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
    """A duration in any spelling the file may use, as seconds; None for what is none."""
    found = _seconds(value)
    return float(found) if isinstance(found, int | float) and not isinstance(found, bool) else None


def _text(value: Any) -> Any:
    """A scalar as the text a header carries; YAML reads ``2024`` as a number."""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value) if isinstance(value, (int, float)) else value


Seconds = Annotated[float, BeforeValidator(_seconds), Field(ge=0)]
Text = Annotated[str, BeforeValidator(_text)]
Value = str | int | float | bool


class Organization(Section):
    """Who the package is by: ``name`` gives the client class and the error prefix."""

    accepted: ClassVar[frozenset[str]] = frozenset({"security_contact", "upload_spec", "logo"})

    name: str = ""
    docs: str | None = None
    contact: str | None = None
    github_org: str | None = None


class Publish(Section):
    """Where releases go."""

    accepted: ClassVar[frozenset[str]] = frozenset({"conda", "maven", "npm", "rubygems"})

    pypi: bool | dict[str, Any] = False


class TargetConfig(Targeted):
    """The Python package: ``package_name`` is imported, ``project_name`` installed.

    Both are empty where the file does not say; the planner derives them from the organization.
    """

    accepted: ClassVar[frozenset[str]] = frozenset({"edition", "staging_repo", "branch", "release_environment"})

    package_name: str = ""
    project_name: str = ""
    readme_title: str | None = None
    production_repo: str | None = None
    publish: Publish = Publish()
    options: dict[str, Any] = {}


class OptAuth(Section):
    """The security scheme an option feeds, and which part of it."""

    accepted: ClassVar[frozenset[str]] = frozenset({"header_name"})

    security_scheme: str
    role: Literal["value", "username", "password", "client_id", "client_secret"] = "value"


class OptConfig(Targeted):
    """One argument of the client."""

    accepted: ClassVar[frozenset[str]] = frozenset({"br_overwrite_environment", "send_in_body"})

    type: Literal["string", "number", "integer", "boolean"] = "string"
    nullable: bool = False
    default: Value | None = None
    read_env: str | None = None
    auth: OptAuth | None = None
    send_in_header: str | None = None
    send_as_query_param: str | None = None
    server_variable: str | None = None
    example: Value | None = None
    description: str | None = None


class Idempotency(Section):
    """``header`` carries a key that makes a repeated request harmless; None when the API has none."""

    header: str | None = None


class Retries(Section):
    """How often and how patiently failed requests are repeated; None leaves the runtime's own figure."""

    max_retries: int | None = Field(default=None, ge=0)
    initial_delay_seconds: float | None = Field(default=None, ge=0)
    max_delay_seconds: float | None = Field(default=None, ge=0)


class ClientSettings(Section):
    """The client class: its options and what every request carries.  ``default_timeout`` is in seconds."""

    accepted: ClassVar[frozenset[str]] = frozenset({"disable_idempotency", "send_platform_headers", "use_ref_types"})

    opts: dict[str, OptConfig] = {}
    idempotency: Idempotency = Idempotency()
    default_headers: dict[str, Text | None] = {}
    default_timeout: Seconds | None = None
    default_retries: Retries = Retries()
    default_env_prefix: str | None = None
