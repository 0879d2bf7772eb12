"""Annotations → schemas.  Classes that have a module's main class for an owner go back inline, without their names."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from sdkwright.naming.names import Names
from tests.peers.rebuild.source import Class, Member, Module, Package

Schema = dict[str, Any]
NULL: Schema = {"type": "null"}
FILE: Schema = {"type": "string", "format": "binary"}
_SCALARS: dict[str, Schema] = {
    "str": {"type": "string"},
    "int": {"type": "integer"},
    "float": {"type": "number"},
    "bool": {"type": "boolean"},
    "object": {},
    "None": NULL,
    "Any": {},
    "date": {"type": "string", "format": "date"},
    "datetime": {"type": "string", "format": "date-time"},
    "FileTypes": FILE,
    "Base64FileInput": {"type": "string", "format": "byte"},
}
_LISTS = {"List", "TypingList", "Iterable", "Sequence", "SequenceNotStr", "list"}
_MAPS = {"Dict", "Mapping", "dict"}
_WRAPPERS = {"Required", "NotRequired", "Omit", "NotGiven"}
_UNNAMED = re.compile(r"(UnionMember|Variant)\d+$")


@dataclass
class Schemas:
    """Makes schemas of annotations and collects the components they need.

    ``components`` says which main classes (by module and name) are components; ``lost`` counts what cannot be told.
    """

    package: Package
    components: dict[tuple[str, str], str]
    names: Names = field(default_factory=Names)
    extra: dict[str, tuple[Module, str]] = field(default_factory=dict[str, "tuple[Module, str]"])
    lost: Counter[str] = field(default_factory=Counter[str])
    _active: list[tuple[str, str]] = field(default_factory=list["tuple[str, str]"])
    _cycles: set[tuple[str, str]] = field(default_factory=set["tuple[str, str]"])
    nested: dict[str, Schema] = field(default_factory=dict[str, Schema])

    def main(self, module: Module, name: str) -> Schema:
        """The schema of a module's main class or alias."""
        self._active.append((module.path, name))
        try:
            if name in module.classes:
                return self._class(module, module.classes[name], "")
            return self.of(module.aliases[name], module, "", name, root=True)
        finally:
            self._active.pop()

    def of(self, node: ast.expr, module: Module, owner: str, here: str, *, root: bool = False) -> Schema:
        """The schema of an annotation in the class ``owner`` (empty for a main one), at the name path ``here``."""
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            return self.of(ast.parse(node.value, mode="eval").body, module, owner, here, root=root)
        if isinstance(node, ast.BinOp):
            return self._union(_flat(node), module, owner, here, root)
        if isinstance(node, ast.Subscript):
            return self._generic(node, module, owner, here, root)
        text = ast.unparse(node)
        last = text.rpartition(".")[2]
        if text in _SCALARS or (last in _SCALARS and text.split(".")[0] in {"builtins", "datetime", "_types"}):
            if text in module.classes or text in module.aliases:
                return self._refer(module, text, text, owner)
            return dict(_SCALARS[last])
        result = self.package.within(module, tuple(text.split(".")))
        if result is None:
            self.lost[f"no such type: {text}"] += 1
            return {}
        return self._refer(*result, text, owner, module)

    def _refer(self, target: Module, name: str, text: str, owner: str, module: Module | None = None) -> Schema:
        """A reference for a component, an inline schema for a class that is nested in this module."""
        component = self.components.get((target.path, name))
        if component is not None:
            return {"$ref": f"#/components/schemas/{component}"}
        if (module is None or target.path == module.path) and name != target.main:
            return self._nested(target, name)
        if name == target.main:
            self.components[target.path, name] = component = self._free(
                name.removesuffix("Param") if _twin(target) else name
            )
            self.extra[component] = (target, name)
            return {"$ref": f"#/components/schemas/{component}"}
        self.lost["a class inside another module"] += 1
        return self._nested(target, name)

    def _free(self, name: str) -> str:
        while name in self.components.values() or name in self.nested:
            name += "X"
        return name

    def _nested(self, module: Module, name: str) -> Schema:
        key = (module.path, name)
        if key in self._cycles or key in self._active:
            self._cycles.add(key)
            return self._recursive(module, name)
        self._active.append(key)
        try:
            schema = self._inline(module, name)
        finally:
            self._active.pop()
        return self._recursive(module, name) if key in self._cycles else schema

    def _inline(self, module: Module, name: str) -> Schema:
        if name in module.classes:
            return self._class(module, module.classes[name], name)
        return self.of(module.aliases[name], module, name, name)

    def _recursive(self, module: Module, name: str) -> Schema:
        """A nested class that contains itself has to be a component; no model is made of it."""
        component = f"{module.path.replace('/', '_')}_{name}"
        if component not in self.nested:
            self.nested[component] = {}
            self.nested[component] = self._inline(module, name)
            self.lost["a nested class that contains itself"] += 1
        return {"$ref": f"#/components/schemas/{component}"}

    def _titled(self, variant: ast.expr, module: Module, here: str, schema: Schema) -> Schema:
        """A variant, with the part of its class's name that the union's does not give as its title."""
        name = _class_of(variant)
        if not name or "$ref" in schema or (name not in module.classes and name not in module.aliases):
            return schema
        rest = remainder(self.names, name, here)
        return schema if not rest or _UNNAMED.match(rest) else {"title": rest, **schema}

    # -- classes -----------------------------------------------------------------------------------------------------

    def _class(self, module: Module, cls: Class, owner: str) -> Schema:
        """An object; what it inherits from a model is a reference, from a class of this module is its own."""
        members = dict[str, tuple[Module, Member]]()
        bases: list[Schema] = []
        for base in cls.bases:
            text = ast.unparse(base)
            target = self.package.within(module, tuple(text.split("."))) if "[" not in text else None
            if target is None or not target[0].path.startswith("types/"):
                continue
            if target[0].path != module.path:
                bases.append(self._refer(*target, text, owner, module))
            elif target[1] in target[0].classes:
                members.update({member.name: (target[0], member) for member in target[0].classes[target[1]].members})
        members.update({member.name: (module, member) for member in cls.members})
        schema = self._object(cls, members, owner)
        if bases:
            return {"allOf": [*bases, schema]}
        return schema

    def _object(self, cls: Class, members: dict[str, tuple[Module, Member]], owner: str) -> Schema:
        properties: Schema = {}
        required: list[str] = []
        last = max(
            (i for i, (_, member) in enumerate(members.values()) if not cls.typed and member.value is None),
            default=-1,
        )
        for index, (module, member) in enumerate(members.values()):
            wire = alias_of(member) or member.name
            is_needed = is_required(member) if cls.typed else not _has_default(member)
            annotation = member.annotation
            if not cls.typed and not is_needed:
                inner = _optional(annotation)
                is_needed = index < last
                annotation = inner if inner is not None and not is_needed else annotation
            properties[wire] = self.of(annotation, module, owner, owner + self.names.pascal(wire))
            if is_needed:
                required.append(wire)
        schema: Schema = {"type": "object", "properties": properties}
        if required:
            schema["required"] = required
        if cls.extra is not None:
            schema["additionalProperties"] = self.of(cls.extra, next(iter(members.values()))[0], owner, owner) or True
        elif not properties:
            schema["additionalProperties"] = False
        return schema

    # -- generics ----------------------------------------------------------------------------------------------------

    def _generic(self, node: ast.Subscript, module: Module, owner: str, here: str, root: bool) -> Schema:
        head = ast.unparse(node.value).rpartition(".")[2]
        items = list(node.slice.elts) if isinstance(node.slice, ast.Tuple) else [node.slice]
        if head == "Literal":
            values = [ast.literal_eval(item) for item in items]
            kinds = {bool: "boolean", int: "integer", str: "string"}
            types = sorted({kinds[type(value)] for value in values if value is not None})
            return {"type": types[0], "enum": values} if len(types) == 1 else {"enum": values}
        if head == "Optional":
            return nullable(self.of(items[0], module, owner, here, root=root))
        if head == "Union":
            return self._union(items, module, owner, here, root)
        if head == "Annotated":
            return self._annotated(items, module, owner, here, root)
        if head in _LISTS:
            return {"type": "array", "items": self.of(items[0], module, owner, here)}
        if head in _MAPS:
            return {"type": "object", "additionalProperties": self.of(items[-1], module, owner, here) or True}
        if head in _WRAPPERS:
            return self.of(items[0], module, owner, here, root=root)
        if head == "Tuple":
            return {"type": "array", "items": self._union(items, module, owner, here, False)}
        self.lost[f"no such generic: {head}"] += 1
        return {}

    def _annotated(self, items: list[ast.expr], module: Module, owner: str, here: str, root: bool) -> Schema:
        facts = property_info(items[1:])
        text = ast.unparse(items[0])
        if facts.get("format") == "iso8601":
            items = [_WithoutText().visit(items[0])]
        if facts.get("format") == "base64" and "Base64FileInput" in text:
            return {"type": "string", "format": "byte"}
        schema = self.of(items[0], module, owner, here, root=root)
        tag = facts.get("discriminator")
        if tag is not None:
            target: Any = schema if "$ref" not in schema and "anyOf" in schema else None
            if target is None:
                self.lost["a discriminator beside a reference"] += 1
            else:
                target["discriminator"] = {"propertyName": tag}
                if not _named_by(self.names, target["anyOf"], tag):
                    # With a mapping, values do not name variants.
                    some = next(iter(self.components.values()), "")
                    target["discriminator"]["mapping"] = {"_": f"#/components/schemas/{some}"}
        return schema

    def _union(self, items: list[ast.expr], module: Module, owner: str, here: str, root: bool) -> Schema:
        # A union at the top of a module gives its variants their names alone.
        place = "" if root else here
        variants = [item for item in items if ast.unparse(item) not in {"Omit", "NotGiven"}]
        parts = [self._titled(variant, module, place, self.of(variant, module, owner, place)) for variant in variants]
        return parts[0] if len(parts) == 1 else {"anyOf": parts}


def remainder(names: Names, name: str, here: str) -> str:
    """What a nested class is called beyond its place, which may be named by a word in the singular."""
    words = names.snake(here)
    for place in (here, names.pascal(names.singular(words)) if words else ""):
        if name.lower().startswith(place.lower()):
            return name[len(place) :]
    return name


def nullable(schema: Schema) -> Schema:
    """The schema, or null."""
    if set(schema) == {"anyOf"}:
        return {"anyOf": [*schema["anyOf"], NULL]} if NULL not in schema["anyOf"] else schema
    if isinstance(schema.get("type"), str):
        more = {"enum": [*schema["enum"], None]} if "enum" in schema else {}
        return {**schema, "type": [schema["type"], "null"], **more}
    # Anything at all takes null; what may be null besides is an object of which no more is said.
    return {"anyOf": [schema, NULL]} if schema else {"type": ["object", "null"]}


def alias_of(member: Member) -> str | None:
    """The name on the wire where it is not the Python name."""
    if isinstance(member.value, ast.Call):
        return next((_text(keyword.value) for keyword in member.value.keywords if keyword.arg == "alias"), None)
    for node in ast.walk(member.annotation):
        if isinstance(node, ast.Subscript) and ast.unparse(node.value).endswith("Annotated"):
            facts = property_info(node.slice.elts[1:]) if isinstance(node.slice, ast.Tuple) else {}
            if "alias" in facts:
                return facts["alias"]
    return None


def property_info(items: list[ast.expr]) -> dict[str, str]:
    """The keywords of ``PropertyInfo(…)``."""
    result: dict[str, str] = {}
    for item in items:
        if isinstance(item, ast.Call):
            result.update({word.arg: text for word in item.keywords if word.arg and (text := _text(word.value))})
    return result


def is_required(member: Member) -> bool:
    """Whether a key of a TypedDict is required."""
    return isinstance(member.annotation, ast.Subscript) and ast.unparse(member.annotation.value) == "Required"


def _named_by(names: Names, variants: list[Schema], tag: str) -> bool:
    """Whether variants are called by the value of their discriminating property."""
    titled = [variant for variant in variants if "title" in variant]
    values = [variant.get("properties", {}).get(tag, {}).get("enum", []) for variant in titled]
    return all(
        value and names.pascal(str(value[0])) == variant["title"] for variant, value in zip(titled, values, strict=True)
    )


def _class_of(variant: ast.expr) -> str:
    """The class a variant is, or holds a list of."""
    while isinstance(variant, ast.Subscript) and ast.unparse(variant.value) in _LISTS:
        variant = variant.slice
    return variant.id if isinstance(variant, ast.Name) else ""


def _twin(module: Module) -> bool:
    return module.path.endswith("_param")


def _has_default(member: Member) -> bool:
    if isinstance(member.value, ast.Call):
        return any(keyword.arg == "default" for keyword in member.value.keywords)
    return member.value is not None


def _optional(node: ast.expr) -> ast.expr | None:
    """``T`` of ``Optional[T]``."""
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Optional":
        return node.slice
    if isinstance(node, ast.Subscript) and ast.unparse(node.value) == "Annotated" and isinstance(node.slice, ast.Tuple):
        inner = _optional(node.slice.elts[0])
        if inner is not None:
            return ast.Subscript(node.value, ast.Tuple([inner, *node.slice.elts[1:]]))
    return None


class _WithoutText(ast.NodeTransformer):
    """``Union[str, datetime]`` is how a date is passed; ``str`` beside it says nothing."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        self.generic_visit(node)
        if ast.unparse(node.value) != "Union" or not isinstance(node.slice, ast.Tuple):
            return node
        elements = [element for element in node.slice.elts if ast.unparse(element) != "str"]
        return elements[0] if len(elements) == 1 else ast.Subscript(node.value, ast.Tuple(elements))


def _flat(node: ast.expr) -> list[ast.expr]:
    if isinstance(node, ast.BinOp):
        return [*_flat(node.left), *_flat(node.right)]
    return [node]


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None
