"""What the tests of the client itself need to know: how to make one, and what depends on its options."""

from __future__ import annotations

from sdkwright.emit.client import token_auth
from sdkwright.emit.quote import identifier, literal
from sdkwright.ir import ClientOption, Sdk


def constructor(sdk: Sdk) -> tuple[tuple[str, str], ...]:
    """Arguments for a client that can send any request, with their source; tokens are not fetched where that can be helped."""
    token = token_auth(sdk)
    left_out = {token.client_id, token.client_secret} if token is not None else set[str]()
    wanted = [one for one in sdk.options if not (one.nullable and (one.name in left_out or one.default is not None))]
    return tuple((identifier(one.name), literal(option_value(one))) for one in wanted)


def option_value(option: ClientOption) -> str | int | float | bool:
    """A value for a client option."""
    if option.default is not None:
        return option.default
    values: dict[str, str | int | float | bool] = {"int": 1, "float": 1.5, "bool": True}
    return values.get(option.type, f"example-{option.name.replace('_', '-')}")


def client_tests(sdk: Sdk) -> dict[str, object]:
    """All that the template of ``test_client.py`` prints beside the IR."""
    return {}
