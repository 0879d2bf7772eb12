"""All contact with datamodel-code-generator: shapes go in as an OpenAPI document, source comes out, one text a shape.

It resolves types, nullability, unions, literals, maps, inheritance and undeclared properties, and renders through
the templates in ``templates/types/datamodel``.  It is imported on first use only: a run whose shapes are all cached
never loads it.
"""

from __future__ import annotations

import ast
import json
import re
import warnings
from collections.abc import Sequence
from functools import lru_cache
from importlib.metadata import version
from typing import Any

from sdkwright.emit.types.shapes import STUBS
from sdkwright.ir import Side
from sdkwright.locate import templates_dir

NAME = "C_"
"""Stands for the name of a class or alias in what `generate` returns."""

_TOKEN = re.compile(r"schemas/([A-Z]\w*_)\"")
_FIELD_FACTS = {"x-default", "x-wire", "x-format"}


class TypeLayerError(RuntimeError):
    """What datamodel-code-generator wrote is not what the plan asked for: a defect of the type layer, not of the
    input.  Nothing is emitted, since nobody may ship classes that differ from the plan."""


def engine_version() -> str:
    """Return the installed version of datamodel-code-generator, part of every cache key."""
    return version("datamodel-code-generator")


def load() -> None:
    """Import what `generate` needs, which takes the better part of a second."""
    _config("response")
    import datamodel_code_generator.parser.openapi  # noqa: F401  # pyright: ignore[reportUnusedImport]


def generate(keys: Sequence[str], side: Side) -> list[str]:
    """Generate the shapes with these keys in one call and give the source of each, in order.

    Raises :class:`TypeLayerError` when the answer lacks one or holds anything besides them.
    """
    from datamodel_code_generator import generate as run

    with warnings.catch_warnings():
        # It says that a later version will need a newer Python, which is no news to whoever runs this program.
        warnings.filterwarnings("ignore", "Running datamodel-code-generator on Python", FutureWarning)
        text = run(_document(keys), config=_config(side))
    if not isinstance(text, str):
        raise TypeLayerError("datamodel-code-generator gave several modules where one was asked for")
    return _split(text, len(keys))


def _document(keys: Sequence[str]) -> dict[str, Any]:
    schemas: dict[str, Any] = {f"C{place}": json.loads(key) for place, key in enumerate(keys)}
    tokens = {token for key in keys for token in _TOKEN.findall(key)}
    for token in sorted(tokens.union(STUBS)):
        # A stub is imported, not generated: references keep its name whatever else the document holds.
        schemas[token] = {"type": "object", "x-python-import": {"module": "stubs", "name": token}}
    return {
        "openapi": "3.1.0",
        "info": {"title": "shapes", "version": "0"},
        "paths": {},
        "components": {"schemas": schemas},
    }


@lru_cache(maxsize=2)
def _config(side: Side) -> Any:
    from datamodel_code_generator import InputFileType, LiteralType, PythonVersion
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType
    from datamodel_code_generator.format import DatetimeClassType

    model = DataModelType.PydanticV2BaseModel if side == "response" else DataModelType.TypingTypedDict
    return GenerateConfig(
        input_file_type=InputFileType.OpenAPI,
        output_model_type=model,
        target_python_version=PythonVersion.PY_310,
        output_datetime_class=DatetimeClassType.Datetime,
        custom_template_dir=templates_dir() / "types" / "datamodel",
        use_type_alias=True,
        use_total_false_for_typed_dict=side == "params",
        enum_field_as_literal=LiteralType.All,
        use_standard_collections=False,
        use_union_operator=False,
        field_extra_keys=_FIELD_FACTS,
        formatters=[],
        disable_timestamp=True,
        allow_remote_refs=False,
    )


def _split(text: str, count: int) -> list[str]:
    """Return the statements ``C0`` to ``C<count - 1>``, in order; check that only imports stand beside them."""
    lines = text.split("\n")
    sources: dict[str, str] = {}
    for statement in ast.parse(text).body:
        if isinstance(statement, (ast.Import, ast.ImportFrom)):
            continue
        name = _name_of(statement.body[0] if isinstance(statement, ast.If) else statement)
        if name is None:
            raise TypeLayerError(
                f"datamodel-code-generator wrote a statement nobody asked for: {ast.unparse(statement)}"
            )
        if name in sources:
            raise TypeLayerError(f"datamodel-code-generator wrote {name} twice")
        sources[name] = "\n".join(lines[statement.lineno - 1 : statement.end_lineno])
    names = [f"C{place}" for place in range(count)]
    if sources.keys() != set(names):
        odd = sorted(sources.keys() ^ set(names))
        raise TypeLayerError(f"datamodel-code-generator wrote other definitions than were asked for: {odd}")
    return [re.sub(rf"\b{name}\b", NAME, sources[name]) for name in names]


def _name_of(statement: ast.stmt) -> str | None:
    """Return the name of a class or alias."""
    if isinstance(statement, ast.ClassDef):
        return statement.name
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id
    return None
