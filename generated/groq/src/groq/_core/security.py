"""Which credentials go with a request whose operation says by itself which security schemes it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import Any, NamedTuple

Alternatives = Sequence[Sequence[str]]
"""Names of security schemes: each entry lists those that are used together; an empty one stands for none at all."""


class Credentials(NamedTuple):
    """What a scheme sends with the options that the client has: headers, query parameters, or what an auth flow adds.

    Nothing at all when the options are not there.
    """

    headers: Mapping[str, str] = {}
    query: Mapping[str, object] = {}
    flow: bool = False


def select_credentials(alternatives: Alternatives, schemes: Mapping[str, Credentials]) -> list[Credentials]:
    """What is sent: the first alternative that the client has all credentials for.

    Without one it is nothing if an alternative asks for nothing, else what there is of those asked for, so that the API
    can say what is missing.
    """
    for names in alternatives:
        if names and all(any(schemes.get(name, ())) for name in names):
            return [schemes[name] for name in names]
    if not all(alternatives):
        return []
    asked = dict.fromkeys(name for names in alternatives for name in names)
    return [schemes[name] for name in asked if name in schemes]


def joined_headers(*parts: Mapping[str, str]) -> dict[str, str]:
    """Return the headers of several schemes together: cookies share a header, of others the last one counts."""
    joined: dict[str, str] = {}
    for part in parts:
        for name, value in part.items():
            joined[name] = f"{joined[name]}; {value}" if name == "Cookie" and name in joined else value
    return joined


def replace_credential_headers(
    headers: MutableMapping[str, str],
    own: Iterable[str],
    alternatives: Alternatives,
    schemes: Mapping[str, Credentials],
) -> None:
    """Make the credentials among ``headers`` those that the operation takes; headers named in ``own`` stay."""
    kept = {name.lower() for name in own}
    every = [credentials.headers for credentials in schemes.values()]
    for part in (*every, joined_headers(*every)):
        for name, value in part.items():
            if headers.get(name) == value and name.lower() not in kept:
                del headers[name]
    for name, value in joined_headers(
        *(credentials.headers for credentials in select_credentials(alternatives, schemes))
    ).items():
        if name not in headers and name.lower() not in kept:
            headers[name] = value


def replace_credential_query(
    query: Mapping[str, object], alternatives: Alternatives, schemes: Mapping[str, Credentials]
) -> dict[str, Any]:
    """The client's query parameters with the credentials among them those that the operation takes."""
    wanted = {
        name: value
        for credentials in select_credentials(alternatives, schemes)
        for name, value in credentials.query.items()
    }
    secrets = {name: value for credentials in schemes.values() for name, value in credentials.query.items()}
    return {name: value for name, value in query.items() if name in wanted or secrets.get(name) != value}
