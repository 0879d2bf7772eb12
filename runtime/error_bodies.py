"""Bodies of errors as the models that the API's document gives for an operation and a status.

Nothing here is loaded before an error arises, and no model before it is asked for.
"""

from __future__ import annotations

from importlib import import_module

from .error_types import ERROR_TYPES
from .utils import is_mapping

__all__ = ["parse_body"]


def parse_body(body: object, operation: tuple[str, str], status_code: int) -> object | None:
    """Return the body of an error as far as it fits its model.

    None where it is no JSON or the document gives no model.
    """
    if isinstance(body, str):
        return None
    types = ERROR_TYPES.get(operation, {})
    keys = (str(status_code), f"{status_code // 100}XX", "default")
    place = next((types[key] for key in keys if key in types), None)
    if place is None:
        return None
    from .models import construct_type

    module, name = place
    package = __name__.rpartition(".")[0].removesuffix("._core")
    model = getattr(import_module(f"{package}.{module}"), name)
    # What is no object has no fields that a class could have: callers look at ``body``.
    fits = is_mapping(body) or not isinstance(model, type)
    return construct_type(value=body, type_=model) if fits else None
