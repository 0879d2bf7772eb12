"""Which requests a README shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdkwright.config import ExampleRequest
from sdkwright.infer.placement import Placed
from sdkwright.infer.shapes import get_request_schema
from sdkwright.infer.streams import infer_stream
from sdkwright.openapi import Document, Operation
from sdkwright.schema.keywords import required
from sdkwright.schema.media import is_multipart

_MAX_ARGUMENTS = 3
Methods = Mapping[tuple[str, ...], Mapping[str, Placed]]


def choose_examples(document: Document, methods: Methods, paginated: Mapping[str, str]) -> dict[str, ExampleRequest]:
    """Return a first request that needs little, and one each for streams, pages and uploads where the API has them."""
    operations = [
        member.route.operation
        for members in methods.values()
        for member in members.values()
        if not member.route.variant
    ]
    usual = [operation for operation in operations if not operation.deprecated] or operations
    examples: dict[str, ExampleRequest] = {}

    def show(role: str, fits: Callable[[Operation], bool]) -> None:
        simplest = min(
            (operation for operation in usual if fits(operation)),
            key=lambda operation: _effort(document, operation),
            default=None,
        )
        if simplest is not None:
            examples[role] = ExampleRequest(type="request", endpoint=simplest.endpoint)

    show("default", lambda operation: operation.method in ("get", "post"))
    show("streaming", lambda operation: infer_stream(document, operation) is not None)
    show("pagination", lambda operation: operation.pointer in paginated)
    show("file_uploads", _sends_files)
    return examples


def _effort(document: Document, operation: Operation) -> int:
    """Return how much a caller must give; a stream, or a body with something in it, is worth it."""
    params = sum(parameter.required for parameter in operation.parameters)
    body = get_request_schema(document, operation)
    count = len(required(document.view.expand(body))) if body is not None else 0
    if operation.method == "post" and 0 < count <= _MAX_ARGUMENTS:
        count = -_MAX_ARGUMENTS
    worth = 3 if infer_stream(document, operation) is not None else 0
    worth -= 3 if _sends_files(operation) else 0
    return params * 2 + count - worth


def _sends_files(operation: Operation) -> bool:
    return operation.request_body is not None and any(map(is_multipart, operation.request_body.content))
