"""Answers to failures: the model that the document gives for each status."""

from __future__ import annotations

from collections.abc import Iterator

from sdkwright.ir import ErrorAnswer, Ref
from sdkwright.openapi import Operation, Response
from sdkwright.openapi.streams import find_answer
from sdkwright.plan.registry import Registry
from sdkwright.schema.keywords import as_schema, split_null


def find_errors(registry: Registry, operation: Operation) -> tuple[ErrorAnswer, ...]:
    """Return the failures that an operation documents, in its order; None is the type of a body without a model."""
    return tuple(ErrorAnswer(response.status, _model_of(registry, response)) for response in _failures(operation))


def _failures(operation: Operation) -> Iterator[Response]:
    """Yield the responses to what did not go well; ``default`` is one where it is not the answer."""
    for response in operation.responses:
        if response.status[0] in "45" or (response.status == "default" and response is not operation.success):
            yield response


def _model_of(registry: Registry, response: Response) -> Ref | None:
    answer = find_answer(response.content)
    if answer is None:
        return None
    schema = as_schema(answer[1].schema)
    model = registry.find(schema) or registry.find(split_null(schema)[0])
    return model.ref("response") if model is not None and model.has_side("response") else None
