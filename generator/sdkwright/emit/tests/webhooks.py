"""The tests of one webhook method: a signed payload becomes an event, another does not."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.annotations import Annotator
from sdkwright.emit.line_breaks import Expression, group, parse
from sdkwright.emit.quote import Code, expression, identifier
from sdkwright.ir import Webhook


@dataclass(frozen=True)
class WebhookTest:
    """The tests of a webhook: ``call`` without arguments, ``check`` of the event."""

    name: Code
    verified: bool
    call: Code
    check: Expression


def webhook_test(annotator: Annotator, path: tuple[str, ...], webhook: Webhook, *, is_async: bool) -> WebhookTest:
    """Return what the tests of one method on one side print; what they need is added to the annotator's imports."""
    imports = annotator.imports
    expected = parse(annotator.spell(annotator.catalog.plain(webhook.event), "response"))
    if webhook.verified:
        imports.fixed("pytest")
        imports.std("tests.utils", "WEBHOOK_KEY")
        imports.std("tests.utils", "signed")
    function = imports.std("tests.utils", "assert_matches_type")
    client = "async_client" if is_async else "client"
    name = identifier(webhook.name)
    owner = ".".join([client, *(identifier(part) for part in path), name])
    check = group(f"{function}(", [("", expected), ("", "event"), ("path=", group("[", [("", '"event"')], "]"))], ")")
    return WebhookTest(name, webhook.verified, expression(owner), check)
