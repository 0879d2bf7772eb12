"""Methods that make events of what the API sends to webhooks."""

from __future__ import annotations

from dataclasses import dataclass

from sdkwright.emit.annotations import Annotator, Here
from sdkwright.emit.import_statements import import_line
from sdkwright.emit.imports import relative
from sdkwright.emit.line_breaks import statement
from sdkwright.emit.quote import Code, expression, identifier, string_literal
from sdkwright.ir import Webhook

ARGUMENTS = frozenset({"payload", "headers", "key"})


@dataclass(frozen=True)
class WebhookView:
    """A webhook method as templates print it: the same for both clients, as nothing is sent."""

    name: Code
    verified: bool
    doc: str
    returns: Code
    imports: tuple[Code, ...]
    verify: Code
    result: Code


def webhook_view(webhook: Webhook, annotator: Annotator, *, on_client: bool = False) -> WebhookView:
    """Return one method; what it needs is added to the annotator's imports."""
    here, imports = Here(), annotator.imports
    returns = annotator.spell(webhook.event, "response")
    event = annotator.spell(webhook.event, "response", here)
    parse = imports.local("_webhooks", "parse")
    parameters, verify = [parse], Code()
    if webhook.verified:
        parameters.append(imports.local("_webhooks", "verify"))
        client = "self" if on_client else "self._client"
        verify = expression(f"{parameters[1][1]}({client}, payload, headers=headers, key=key)")
        imports.std("typing", "Mapping")
    here.add(import_line(relative(imports.module, "_webhooks"), [clause for clause, _ in parameters], 8))
    call = f"{imports.std('typing', 'cast')}({string_literal(returns)}, {parse[1]}(payload, {event}))"
    return WebhookView(
        name=identifier(webhook.name),
        verified=webhook.verified,
        doc=_doc(webhook),
        returns=expression(returns),
        imports=tuple(here.statements),
        verify=verify,
        result=statement("return ", call, indent=8),
    )


def _doc(webhook: Webhook) -> str:
    if not webhook.verified:
        return webhook.doc or "Make an event of a webhook's payload, whoever sent it: its signature is not looked at."
    first = webhook.doc or "Make an event of a webhook's payload after checking that the API sent it."
    default = f"else the client's `{webhook.key_option}`" if webhook.key_option else "which is needed"
    return (
        f"{first}\n\nArgs:\n    payload: The body of the request as it came, before it is parsed.\n"
        f"    headers: The headers of the request.\n    key: The secret that signs webhooks, {default}.\n\n"
        "Raises `standardwebhooks.WebhookVerificationError` when the signature does not fit, or is too old."
    )
