"""Questions asked of one JSON Schema (2020-12 spelling, as ``openapi`` lifts every document to)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, cast

from sdkwright.schema.values import is_list

Schema = Mapping[str, Any]

ANNOTATIONS = frozenset(
    [
        "description",
        "title",
        "default",
        "example",
        "examples",
        "deprecated",
        "readOnly",
        "writeOnly",
        "externalDocs",
        "xml",
        "$comment",
        "summary",
    ]
)
LIMITS = frozenset(
    [
        "minLength",
        "maxLength",
        "pattern",
        "minimum",
        "maximum",
        "exclusiveMinimum",
        "exclusiveMaximum",
        "multipleOf",
        "minItems",
        "maxItems",
        "uniqueItems",
        "minProperties",
        "maxProperties",
        "minContains",
        "maxContains",
    ]
)


def as_schema(value: object) -> Schema:
    """Return a schema as a mapping; the boolean schemas ``true`` and ``false`` allow anything here."""
    return cast("Schema", value) if isinstance(value, dict) else {}


def schemas(value: object) -> list[Schema]:
    """Return a list of schemas; anything else counts as empty."""
    return [as_schema(item) for item in value] if is_list(value) else []


def item_schemas(schema: Schema) -> list[Schema]:
    """Return the schemas that the items of a list may have; one that allows anything where not all are described.

    Where only places are (``prefixItems``), items are anything, as in published packages, even of a tuple that is
    closed.
    """
    items = as_schema(schema.get("items"))
    return [*schemas(schema.get("prefixItems")), items] if items else [items]


def properties(schema: Schema) -> dict[str, Schema]:
    """Return declared properties by wire name; the schema's own dictionary where that holds nothing but schemas."""
    value = schema.get("properties")
    if not isinstance(value, dict):
        return {}
    fields = cast("dict[object, object]", value)
    if all(type(name) is str and type(item) is dict for name, item in fields.items()):
        return cast("dict[str, Schema]", fields)
    return {str(name): as_schema(item) for name, item in fields.items()}


def required(schema: Schema) -> frozenset[str]:
    """Return wire names of the properties that must be there."""
    names = schema.get("required")
    return frozenset(str(name) for name in cast("list[object]", names)) if isinstance(names, list) else frozenset()


def types_of(schema: Schema) -> tuple[str, ...]:
    """Return the ``type`` keyword as a tuple, ``null`` included."""
    types = schema.get("type")
    if isinstance(types, str):
        return (types,)
    return tuple(str(name) for name in types) if is_list(types) else ()


def is_array(schema: Schema) -> bool:
    """Tell whether an expanded schema is a list."""
    return "array" in types_of(schema) or (not types_of(schema) and "items" in schema)


def is_empty_class(schema: Schema) -> bool:
    """Return whether the document asks for a class of an object without properties (``x-stainless-empty-object``)."""
    return schema.get("x-stainless-empty-object") is True and not properties(schema)


def is_annotation(key: str) -> bool:
    """Return whether a keyword neither restricts nor shapes a value."""
    return key in ANNOTATIONS or key.startswith("x-")


def is_annotation_only(schema: Schema) -> bool:
    """Return whether nothing in the schema restricts or shapes a value."""
    return all(map(is_annotation, schema))


def is_null(schema: Schema) -> bool:
    """Return whether the schema allows null and nothing else."""
    if types_of(schema) == ("null",):
        return True
    if "const" in schema:
        return schema["const"] is None
    return schema.get("enum") == [None]


def without(schema: Schema, *keys: str) -> dict[str, Any]:
    """Return the schema less some keywords."""
    return {key: value for key, value in schema.items() if key not in keys}


def split_null(schema: Schema) -> tuple[Schema, bool]:
    """Take null out: ``(the schema without it, whether it was there)``.  Looks at type, enum and the variants."""
    names = types_of(schema)
    nullable = False
    if "null" in names and len(names) > 1:
        rest = [name for name in names if name != "null"]
        schema = {**schema, "type": rest[0] if len(rest) == 1 else rest}
        nullable = True
    enum = schema.get("enum")
    if isinstance(enum, list) and None in enum:
        values = [value for value in cast("list[object]", enum) if value is not None]
        if values:
            schema = {**schema, "enum": values}
            nullable = True
    for key in ("anyOf", "oneOf"):
        if key not in schema:
            continue
        variants = schemas(schema[key])
        others = [variant for variant in variants if not is_null(variant)]
        if others and len(others) < len(variants):
            schema = {**schema, key: others}
            nullable = True
    return schema, nullable


def ref_of(schema: Schema) -> str | None:
    """Return the ``$ref`` of a schema, when it has one."""
    reference = schema.get("$ref")
    return reference if isinstance(reference, str) else None


_ONE_BELOW = frozenset(
    {"items", "additionalProperties", "not", "contains", "contentSchema", "unevaluatedProperties", "propertyNames"}
)
_LISTED_BELOW = frozenset({"allOf", "anyOf", "oneOf", "prefixItems"})
_NAMED_BELOW = frozenset({"properties", "patternProperties"})


def children(schema: Schema) -> Iterator[Schema]:
    """Yield every schema directly below this one, in document order."""
    for key, value in schema.items():
        if key in _NAMED_BELOW:
            if isinstance(value, dict):
                for item in cast("dict[str, object]", value).values():
                    yield as_schema(item)
        elif key in _LISTED_BELOW:
            yield from schemas(value)
        elif key in _ONE_BELOW and isinstance(value, dict):
            yield cast("Schema", value)


def variants(schema: Schema) -> list[Schema]:
    """Return the members of a ``oneOf`` or ``anyOf``."""
    return schemas(schema.get("oneOf")) or schemas(schema.get("anyOf"))


def only_member(schema: Schema) -> Schema | None:
    """Return the one member of an ``allOf``, ``anyOf`` or ``oneOf`` that is all a schema says.

    None where it says more.
    """
    for key in ("allOf", "anyOf", "oneOf"):
        members = schemas(schema.get(key))
        if len(members) == 1 and is_annotation_only(without(schema, key, "type", "discriminator")):
            return members[0]
    return None


def constants(schema: Schema) -> tuple[object, ...]:
    """Return the values of ``const`` or ``enum``, without null and duplicates, in document order; empty when free."""
    raw: list[object]
    fixed = schema.get("default" if schema.get("x-stainless-const") is True else "x-stainless-const")
    if "const" in schema:
        raw = [schema["const"]]
    elif isinstance(schema.get("enum"), list):
        raw = list(schema["enum"])
    elif isinstance(fixed, str | int) and not isinstance(fixed, bool):
        raw = [fixed]
    else:
        return ()
    # 1, 1.0 and True are equal in Python and three values in JSON.
    distinct: dict[tuple[type, str], object] = {}
    for value in raw:
        if value is not None:
            distinct.setdefault((type(value), repr(value)), value)
    return tuple(distinct.values())


def is_skipped(node: Schema) -> bool:
    """Return whether ``x-stainless-skip`` leaves this out of Python packages: ``true``, or a list that names python."""
    targets = node.get("x-stainless-skip")
    return "python" in targets if is_list(targets) else bool(targets)


def declared_method(operation: Schema) -> tuple[tuple[str, ...], str] | None:
    """Return the resource and name of an operation's method (``x-stainless-method: files.content.retrieve``)."""
    name = operation.get("x-stainless-method")
    parts = [part.strip() for part in name.split(".")] if isinstance(name, str) else []
    return (tuple(parts[:-1]), parts[-1]) if parts and all(parts) else None


def renames(schema: Schema) -> dict[str, str]:
    """Return names that stand for property names in SDKs (``x-stainless-renameMap``), by wire name."""
    names = as_schema(schema.get("x-stainless-renameMap"))
    return {key: value for key, value in names.items() if isinstance(value, str) and value}


_TEXTUAL = ("text/", "application/json", "application/xml")


def is_upload(schema: Schema) -> bool:
    """Return whether a string holds raw bytes (``format: binary``, or a media type without an encoding)."""
    if schema.get("format") == "binary":
        return True
    media = schema.get("contentMediaType")
    return isinstance(media, str) and "contentEncoding" not in schema and not media.startswith(_TEXTUAL)


def is_base64(schema: Schema) -> bool:
    """Return whether a string holds bytes in base64 (``format: byte`` in OpenAPI 3.0, else ``contentEncoding``)."""
    return schema.get("format") == "byte" or schema.get("contentEncoding") == "base64"


def naming(node: Schema) -> dict[str, str]:
    """Return names a document gives for Python packages (``x-stainless-naming.python``).

    Only plain identifiers count.
    """
    names = as_schema(as_schema(node.get("x-stainless-naming")).get("python"))
    return {key: value for key, value in names.items() if isinstance(value, str) and value.isidentifier()}


def additional(schema: Schema) -> Schema | None:
    """Return the schema of undeclared properties: ``None`` when unsaid or forbidden, empty when anything goes."""
    value: Any = schema.get("additionalProperties")
    if value is None or value is False:
        values = [as_schema(item) for item in as_schema(schema.get("patternProperties")).values()]
        return {"anyOf": values} if len(values) > 1 else values[0] if values else None
    return {} if value is True or is_annotation_only(as_schema(value)) else as_schema(value)


def implied_type(schema: Schema) -> str:
    """Return the type of a schema that names none, told by its other keywords."""
    if properties(schema) or "additionalProperties" in schema or "patternProperties" in schema:
        return "object"
    if "items" in schema or "prefixItems" in schema:
        return "array"
    # A pattern beside bounds of a number says nothing certain: a pattern holds for texts only.
    textual = "pattern" in schema and not {"minimum", "maximum", "multipleOf"} & schema.keys()
    if schema.get("format") in {"date", "date-time", "binary", "uuid", "email", "uri"} or textual:
        return "string"
    if is_upload(schema) or is_base64(schema):
        return "string"
    return ""
