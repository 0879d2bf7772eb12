"""The contract between reading an API and writing its SDK: frozen values, no behaviour, imports nothing else.

``plan`` builds one :class:`Sdk`; ``emit`` turns it into files.  Whatever a package shows its users (names, order,
types, prose) is decided here and nowhere later.  New facts get a new field, never a side channel.
"""

from __future__ import annotations

from sdkwright.ir.class_names import resource_classes
from sdkwright.ir.methods import (
    BodyKind,
    Method,
    Overload,
    Param,
    ParamLocation,
    Response,
    ResponseKind,
    Streaming,
    Style,
)
from sdkwright.ir.samples import Sample, SampleKind
from sdkwright.ir.sdk import (
    Auth,
    AuthKind,
    ClientOption,
    Environment,
    Example,
    Metadata,
    PageField,
    PageScheme,
    Resource,
    Sdk,
    StreamRule,
    Webhook,
)
from sdkwright.ir.serialise import to_json
from sdkwright.ir.types import (
    AliasDef,
    Container,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Scalar,
    ScalarName,
    Side,
    Type,
    TypeModule,
    UnionOf,
)

__all__ = [
    "AliasDef",
    "Auth",
    "AuthKind",
    "BodyKind",
    "ClientOption",
    "Container",
    "Definition",
    "Environment",
    "Example",
    "Field",
    "ListOf",
    "LiteralOf",
    "MapOf",
    "Metadata",
    "Method",
    "Nullable",
    "ObjectDef",
    "Overload",
    "PageField",
    "PageScheme",
    "Param",
    "ParamLocation",
    "Ref",
    "Resource",
    "Response",
    "ResponseKind",
    "Sample",
    "SampleKind",
    "Scalar",
    "ScalarName",
    "Sdk",
    "Side",
    "StreamRule",
    "Streaming",
    "Style",
    "Type",
    "TypeModule",
    "UnionOf",
    "Webhook",
    "resource_classes",
    "to_json",
]
