"""Which requests a README shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sdkwright.config import ExampleRequest
from sdkwright.infer.shapes import opened, request
from sdkwright.infer.streams import stream_of
from sdkwright.infer.tree import Placed
from sdkwright.openapi import Document, Operation
from sdkwright.schema.keywords import required
from sdkwright.schema.media import is_multipart

_FEW = 3
Methods = Mapping[tuple[str, ...], Mapping[str, Placed]]


def examples(document: Document, methods: Methods, paginated: Mapping[str, str]) -> dict[str, ExampleRequest]:
    """A first request that needs little, and one each for streams, pages and uploads where the API has them."""
    operations = [one.route.operation for named in methods.values() for one in named.values() if not one.route.variant]
    usual = [one for one in operations if not one.deprecated] or operations
    found: dict[str, ExampleRequest] = {}

    def show(role: str, fits: Callable[[Operation], bool]) -> None:
        chosen = min((one for one in usual if fits(one)), key=lambda one: _effort(document, one), default=None)
        if chosen is not None:
            found[role] = ExampleRequest(type="request", endpoint=chosen.endpoint)

    show("default", lambda one: one.method in ("get", "post"))
    show("streaming", lambda one: stream_of(document, one) is not None)
    show("pagination", lambda one: one.pointer in paginated)
    show("file_uploads", _sends_files)
    return found


def _effort(document: Document, operation: Operation) -> int:
    """How much a caller must give; a stream, or a body with something in it, is worth it."""
    params = sum(one.required for one in operation.parameters)
    body = request(operation)
    needed = len(required(opened(document, body))) if body is not None else 0
    if operation.method == "post" and 0 < needed <= _FEW:
        needed = -_FEW
    worth = 3 if stream_of(document, operation) is not None else 0
    worth -= 3 if _sends_files(operation) else 0
    return params * 2 + needed - worth


def _sends_files(operation: Operation) -> bool:
    return operation.request_body is not None and any(map(is_multipart, operation.request_body.content))
