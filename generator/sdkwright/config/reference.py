"""The contents of a config file, for editors (JSON Schema) and for readers (docs/config.md): both made from the models.

python -m sdkwright.config.reference > docs/config.md
"""

from __future__ import annotations

import ast
import inspect
import textwrap
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any, get_args

from sdkwright.config.base import PYTHON, Section
from sdkwright.config.document import Config

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KEYS = {"targets": PYTHON}
"""The one key of a mapping that means something here."""
_HEAD = """\
# The config file

A config has the format of a `stainless.yml`: owners of one bring it unchanged. `sdkwright init` writes a first one,
`sdkwright schema` the JSON Schema that editors check and complete from:

```yaml
# yaml-language-server: $schema=sdk.schema.json
```

A key that nobody knows is a warning with its line, a wrong value or a name that refers to nothing an error with its
line. What is for other languages only (`targets.go`, `terraform:` at a method …) is ignored in silence, as are keys
that begin with `x-` or `$`. A key without a value is as if it were not there. A key that has no effect on a Python
package is named once a run; the tables say why.

<!-- Written from the models by `make config-reference`; do not edit. -->
"""


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a config file."""
    schema = Config.model_json_schema()
    for name, section in _objects(schema).items():
        _describe(section, _MODELS[name])
    return {"$schema": _DIALECT, **schema, "title": "Config of a Python SDK"}


def _objects(schema: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return the schema of each section as a mapping, by the name of its model."""
    sections: dict[str, dict[str, Any]] = {Config.__name__: schema, **schema["$defs"]}
    return {name: section.get("anyOf", [section])[-1] for name, section in sections.items()}


def _describe(schema: dict[str, Any], model: type[Section]) -> None:
    schema.pop("title", None)
    schema["description"] = _summary(model)
    meanings = _meanings(model)
    names: dict[str, str] = {field.alias or name: name for name, field in model.model_fields.items()}
    for key, value in schema["properties"].items():
        value.pop("title", None)
        meaning = meanings.get(names.get(key) or key)
        if meaning is not None:
            value["description"] = meaning


def config_page() -> str:
    """Return docs/config.md."""
    sections = (_table(where, model) for where, model in _walk(Config, ""))
    return "\n".join([_HEAD, *sections])


def _table(where: str, model: type[Section]) -> str:
    lines = [f"## `{where}`" if where else "## Top level", "", _summary(model), "", "| key | values | meaning |"]
    lines.append("|---|---|---|")
    properties = _properties()[model.__name__]
    meanings = _meanings(model)
    for name, field in model.model_fields.items():
        key = field.alias or name
        if key in properties:
            lines.append(f"| `{key}` | {_cell(_values(properties[key]))} | {_cell(meanings[name])} |")
    lines += [f"| `{key}` | | *no effect*: {_cell(reason)} |" for key, reason in model.without_effect.items()]
    return "\n".join([*lines, ""])


def _values(schema: dict[str, Any]) -> str:
    """Say which values a schema takes, in YAML's words."""
    if "anyOf" in schema:
        kinds = dict.fromkeys(_values(item) for item in schema["anyOf"] if item != {"type": "null"})
        return " or ".join(kinds)
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if "$ref" in schema:
        return "mapping"
    if schema.get("type") == "array":
        return f"list of {_values(schema.get('items', {}))}"
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), dict):
        return f"name → {_values(schema['additionalProperties'])}"
    return {"object": "mapping", "string": "text", "boolean": "true, false"}.get(schema.get("type", ""), "") or str(
        schema.get("type", "any")
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _walk(model: type[Section], where: str) -> Iterator[tuple[str, type[Section]]]:
    """Yield the sections of a file with their places, in the order of the models."""
    yield where, model
    for name, field in model.model_fields.items():
        below = _section_in(field.annotation)
        if below is None or below is model:
            continue
        several = "dict" in str(field.annotation)
        key = _KEYS.get(name, "*") if several else ""
        yield from _walk(below, ".".join(part for part in (where, field.alias or name, key) if part))


def _section_in(annotation: object) -> type[Section] | None:
    if inspect.isclass(annotation) and issubclass(annotation, Section):
        return annotation
    arguments: tuple[object, ...] = get_args(annotation)
    return next((section for section in map(_section_in, arguments) if section is not None), None)


_MODELS: dict[str, type[Section]] = {model.__name__: model for _, model in _walk(Config, "")}


@cache
def _properties() -> dict[str, dict[str, dict[str, Any]]]:
    return {name: section["properties"] for name, section in _objects(json_schema()).items()}


def _summary(model: type[Section]) -> str:
    """Return the first line of a model's docstring."""
    return inspect.cleandoc(model.__doc__ or "").partition("\n")[0].replace("``", "`")


@cache
def _meanings(model: type[Section]) -> dict[str, str]:
    """Return the text below each attribute of a model and of those it extends."""
    meanings: dict[str, str] = {}
    for cls in reversed(model.__mro__):
        if not issubclass(cls, Section):
            continue
        (node,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
        assert isinstance(node, ast.ClassDef)
        for attribute, text in pairwise(node.body):
            match attribute, text:
                case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(meaning))):
                    meanings[name] = " ".join(meaning.split())
                case _:
                    pass
    return meanings


if __name__ == "__main__":
    print(config_page(), end="")
