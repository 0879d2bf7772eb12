"""The options of a request: what the caller passes beside the method's own arguments, and the method's own settings."""

from __future__ import annotations

from sdkwright.emit.call_scope import CallScope
from sdkwright.emit.quote import Code, expression, literal
from sdkwright.emit.request_arguments import spell_query


def spell_options(scope: CallScope, headers: str, post_parser: str | None) -> str:
    """Return the source of the options; ``headers`` and ``post_parser`` are expressions."""
    method = scope.method
    _set_own_timeout(scope)
    entries = [f"extra_headers={headers}", "extra_query=extra_query", "extra_body=extra_body", "timeout=timeout"]
    if method.max_retries is not None:
        default = scope.import_here("_core/constants", "DEFAULT_MAX_RETRIES")
        unsaid = scope.imports.run("_core/types", "not_given")
        source = f"{method.max_retries} if {scope.client}.max_retries == {default} else {unsaid}"
        entries.append(f"max_retries={source}")
    query = spell_query(scope)
    entries += [f"query={query}"] if query else []
    resumes = method.resumes and method.helper in (None, "stream")
    flags = {"idempotency_key=idempotency_key": method.idempotent, "resumes=True": resumes}
    entries += [entry for entry, is_due in flags.items() if is_due]
    if method.security is not None:
        entries.append(f"security={literal(method.security)}")
    entries += [f"post_parser={post_parser}"] if post_parser else []
    return f"{scope.imports.run('_core/request_options', 'make_request_options')}({', '.join(entries)})"


def _set_own_timeout(scope: CallScope) -> None:
    """Add the statement that sets the method's own timeout where neither the caller nor the client says anything."""
    if scope.method.timeout is not None:
        default = scope.import_here("_core/constants", "DEFAULT_TIMEOUT")
        unsaid = scope.imports.run("_core/types", "NotGiven")
        condition = f"isinstance(timeout, {unsaid}) and {scope.client}.timeout == {default}"
        body = f"\n            timeout = {literal(scope.method.timeout)}"
        scope.statements.append(Code(f"if {expression(condition)}:{body}"))
