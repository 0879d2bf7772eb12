from __future__ import annotations

from typing import Dict
from typing_extensions import TypeAlias

__all__ = ["FunctionParameters"]

FunctionParameters: TypeAlias = Dict[str, object]
"""Arguments of a function, as a [JSON Schema](https://json-schema.org/understanding-json-schema/) whose root is an
object. Leave it out for a function without arguments.
"""
