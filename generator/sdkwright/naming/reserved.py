"""Names that resources, methods, models and packages stay clear of, because every package has them already."""

from __future__ import annotations

import keyword
import sys

from sdkwright.naming.english import word_set
from sdkwright.naming.names import Names

_NAMES = Names()
_CONSTANTS = frozenset({"None", "True", "False", "__debug__"})


# Public attributes of every client, and so no names for resources or methods on it; wrappers take what they wrap beside
# ``self``.
CLIENT_ATTRIBUTES = word_set("""
    auth_headers base_url base_url_overridden close copy custom_auth default_headers default_query delete get
    get_api_list is_closed max_retries patch platform_headers post put qs request self timeout safety_limits user_agent with_middleware
    with_options with_raw_response with_streaming_response
    """)

# Attributes of every resource.
RESOURCE_ATTRIBUTES = frozenset({"self", "with_raw_response", "with_streaming_response"})

# What the statements of these classes name themselves, as decorators and defaults: an attribute called so would be
# taken for it by all that stands below.
_CLASS_BODY_NAMES = word_set("cached_property deprecated not_given omit overload override property required_args")

# Arguments of every client beside its options.
CLIENT_ARGUMENTS = word_set("""
    base_url timeout max_retries default_headers default_query http_client environment self
    """)

# Classes that every package exports beside its client.
_EXPORTS = word_set("""
    Client AsyncClient Stream AsyncStream Timeout Transport ProxiesTypes NotGiven Omit NoneType BaseModel RequestOptions
    DefaultHttpxClient DefaultAsyncHttpxClient DefaultAioHttpClient APIClient SyncAPIClient AsyncAPIClient BaseClient
    """)
# A client called ``API`` would have an ``APIError`` beside the one all packages have.
_ERROR_STEMS = word_set("""
    API APIStatus APITimeout APIConnection APIResponseValidation BadRequest Authentication PermissionDenied NotFound
    Conflict UnprocessableEntity RateLimit InternalServer
    """)
_DEPENDENCIES = frozenset({"httpx", "pydantic", "anyio", "sniffio", "distro", "typing_extensions", "pytest", "respx"})

# Folders beside the package that can be imported, too.
_FOLDERS = frozenset({"examples", "src", "tests"})

# What modules of types import by name; a class called so would hide it.
TYPING_NAMES = word_set("""
    Any Annotated BaseModel Base64FileInput Dict FieldInfo FileTypes Iterable List Literal Optional PropertyInfo
    Required SequenceNotStr TypeAlias TypeAliasType TypedDict Union
    """)


def is_usable_brand(name: str) -> bool:
    """Tell whether a package and a client may be called so without hiding what they need themselves."""
    return is_usable_package(_NAMES.snake(name)) and is_usable_client(_NAMES.pascal(name))


def is_usable_client(brand: str) -> bool:
    """Tell whether a client class may be called so, beside what every package exports."""
    if not brand.isidentifier() or keyword.iskeyword(brand):
        return False
    return brand not in _EXPORTS and brand not in _ERROR_STEMS and f"Async{brand}" not in _EXPORTS


def is_usable_package(name: str) -> bool:
    """Tell whether a package may be called so without hiding another that it or its users need."""
    is_reserved = name in sys.stdlib_module_names or name in _DEPENDENCIES | _FOLDERS
    return name.isidentifier() and not is_reserved and not keyword.iskeyword(name)


def is_usable_class(name: str) -> bool:
    """Tell whether a class of a types module may be called so."""
    return name not in TYPING_NAMES


def safe(name: str, *, reserved: frozenset[str] = frozenset()) -> str:
    """Return a Python identifier: leading digits get an underscore, keywords and ``reserved`` a trailing one."""
    if name[:1].isdigit():
        name = "_" + name
    if keyword.iskeyword(name) or name in _CONSTANTS or name in reserved:
        return name + "_"
    return name


def safe_attribute(name: str) -> str:
    """Return what a method or resource called ``name`` is called in the class that has it."""
    return safe(name, reserved=_CLASS_BODY_NAMES)


def safe_class(name: str) -> str:
    """Return a class name that is no keyword and does not start with a digit."""
    if name[:1].isdigit():
        name = "_" + name
    return name + "_" if keyword.iskeyword(name) else name
