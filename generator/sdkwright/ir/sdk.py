"""The whole package: client, resources, types modules, metadata."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from sdkwright.ir.methods import Method
from sdkwright.ir.samples import Sample
from sdkwright.ir.types import Type, TypeModule

AuthKind: TypeAlias = Literal["bearer", "basic", "header", "query", "cookie", "oauth2_client_credentials"]


@dataclass(frozen=True)
class ClientOption:
    """One argument of the client's constructor, in the order they are declared.

    ``type`` is the annotation without None; ``nullable`` options may stay None, others raise when neither the
    argument nor ``read_env`` gives a value.  ``send_in_header`` / ``send_as_query_param`` name where it goes on
    every request; ``server_variable`` names a ``{var}`` of the base URL it fills.
    """

    name: str
    type: Literal["str", "int", "float", "bool"]
    nullable: bool
    default: str | int | float | bool | None = None
    read_env: str | None = None
    doc: str = ""
    example: str | None = None
    send_in_header: str | None = None
    send_as_query_param: str | None = None
    server_variable: str | None = None


@dataclass(frozen=True)
class Auth:
    """One security scheme.  ``name`` is the scheme's, ``wire`` the header, query or cookie name where it has one.

    ``options`` maps the scheme's roles (value, username, password, client_id, client_secret) to client options.
    """

    name: str
    kind: AuthKind
    options: tuple[tuple[str, str], ...]
    wire: str | None = None
    prefix: str = ""
    token_url: str | None = None
    scopes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Environment:
    """A named base URL; the first is the default."""

    name: str
    url: str


@dataclass(frozen=True)
class StreamRule:
    """One rule of ``streaming.on_event``: the first that matches an event decides what is done with it."""

    handle: Literal["done", "yield", "error"]
    data_starts_with: str | None = None
    event_types: tuple[str, ...] | None = None
    error_property: str | None = None
    fallthrough: bool = False


@dataclass(frozen=True)
class PageField:
    """A request parameter or response property of a pagination scheme.

    ``path`` is the property path in the response (``("cursor_page_info", "next")``) or the one parameter name; ``role``
    is the purpose it serves (``items``, ``next_cursor_param``, ``next_cursor_field``, ...), None for others.
    ``required``: every page has it; ``optional``: some answers do not even describe it.  ``header`` is the response
    header that holds it, None for what is in the body.
    """

    name: str
    path: tuple[str, ...]
    type: Type
    role: str | None = None
    required: bool = False
    header: str | None = None
    optional: bool = False


@dataclass(frozen=True)
class PageScheme:
    """A pagination scheme: ``name`` is the config's, ``class_name`` the stem (``CursorPage``).

    ``first`` is the number of the first page or item where the scheme counts them.  ``past_empty``: a page without
    items need not be the last.  ``item_id`` is the property of an item, by Python name,
    that ``cursor_id`` goes on from; with ``item_id_required`` every item has it.
    """

    name: str
    class_name: str
    kind: Literal["cursor", "cursor_id", "cursor_url", "offset", "page_number", "fake_page"]
    request: tuple[PageField, ...]
    response: tuple[PageField, ...]
    nested: tuple[TypeModule, ...] = ()
    param_location: Literal["query", "body"] = "query"
    top_level_array: bool = False
    first: int = 0
    past_empty: bool = False
    item_id: str = "id"
    item_id_required: bool = False


@dataclass(frozen=True)
class Webhook:
    """A method that turns the body of a webhook's request into an event.

    ``verified``: it checks the signature first (Standard Webhooks), takes ``headers`` and a ``key``, which when left
    out is that of the client option ``key_option``.  ``sample`` is the JSON text of an event, for tests.
    """

    name: str
    event: Type
    verified: bool = True
    key_option: str | None = None
    doc: str = ""
    sample: str = "{}"


@dataclass(frozen=True)
class Resource:
    """A group of methods: ``path`` are its names from the client down (``("chat", "completions")``), Python names.

    ``module`` is its file (``resources/chat/completions``); ``class_name`` the class (``Completions``); ``is_package``
    when it has subresources, whose class then lives in ``resources/chat/chat``.  ``models`` are the types modules
    configured on it and ``responses`` those named after its methods, both in the order api.md lists them.
    ``helpers`` are methods made from others of it.
    """

    path: tuple[str, ...]
    title: str
    class_name: str
    module: str
    is_package: bool
    methods: tuple[Method, ...]
    subresources: tuple[Resource, ...]
    models: tuple[str, ...] = ()
    responses: tuple[str, ...] = ()
    doc: str = ""
    deprecated: str | None = None
    webhooks: tuple[Webhook, ...] = ()
    helpers: tuple[Method, ...] = ()


@dataclass(frozen=True)
class Example:
    """A request the README shows: ``resource`` and ``method`` find it; ``role`` says where it is shown.

    ``arguments`` are values by Python name that the config gives; where it gives none, the parameters' samples serve.
    ``looks_at`` is the property of the result that is printed, by Python name; None for the whole.
    """

    role: str
    resource: tuple[str, ...]
    method: str
    arguments: tuple[tuple[str, Sample], ...] = ()
    looks_at: str | None = None


@dataclass(frozen=True)
class Metadata:
    """Facts for pyproject.toml, LICENSE and README.

    ``install`` is where it is installed from when that is no package index (``git+https://…``).  ``version_comment``
    follows the version in ``_version.py``, for release tools that look for it; ``config_file`` is the
    name of the config.
    """

    organization: str
    package: str
    project: str
    version: str
    title: str
    description: str
    license: str
    docs: str | None = None
    contact: str | None = None
    repository: str | None = None
    api_version: str = ""
    install: str | None = None
    version_comment: str = ""
    config_file: str = ""


@dataclass(frozen=True)
class Sdk:
    """Everything there is to emit.

    ``client_class`` is ``Groq``, ``error_class`` ``GroqError``, ``env_prefix`` ``GROQ``.  ``base_url_env`` overrides
    the default URL.  ``types`` are all modules under ``types/`` sorted by path; ``methods`` those on the client
    itself.  ``type_folders`` are packages that exist even where nothing is in them.  Times are seconds.
    ``legacy_responses`` and ``former_names`` ask for the raw responses and the names of older editions.
    """

    metadata: Metadata
    client_class: str
    error_class: str
    env_prefix: str
    base_url_env: str
    environments: tuple[Environment, ...]
    options: tuple[ClientOption, ...]
    auth: tuple[Auth, ...]
    security: tuple[tuple[str, ...], ...]
    resources: tuple[Resource, ...]
    methods: tuple[Method, ...]
    types: tuple[TypeModule, ...]
    type_folders: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    responses: tuple[str, ...] = ()
    pages: tuple[PageScheme, ...] = ()
    stream_rules: tuple[StreamRule, ...] = ()
    default_headers: tuple[tuple[str, str], ...] = ()
    idempotency_header: str | None = None
    names_host: bool = True
    timeout: float = 60.0
    max_retries: int = 2
    initial_retry_delay: float = 0.5
    max_retry_delay: float = 8.0
    array_format: Literal["comma", "repeat", "indices", "brackets"] = "comma"
    nested_format: Literal["brackets", "dots"] = "brackets"
    multipart_arrays: Literal["comma", "repeat", "indices", "brackets"] = "brackets"
    custom_headers_env: str | None = None
    examples: tuple[Example, ...] = ()
    mock_tests: bool = True
    file_header: str = ""
    webhooks: tuple[Webhook, ...] = ()
    legacy_responses: bool = False
    http_library: Literal["httpx", "httpx2"] = "httpx"
    former_names: bool = False
