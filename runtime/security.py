"""Which credentials go with a request whose operation says by itself which security schemes it takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, MutableMapping, Sequence
from typing import Any, NamedTuple

from .exceptions import SDKError
from .types import Omit

Alternatives = Sequence[Sequence[str]]
"""Names of security schemes: each entry lists those that are used together; an empty one stands for none at all."""


class Credentials(NamedTuple):
    """The credentials of a scheme from the options of the client: headers, query parameters, or what an auth flow adds.

    Nothing at all when the options are not there.  ``carrier`` names the header or query parameter, ``options`` the
    alternatives of client options that are needed together, each with the environment variable that it is read from.
    """

    headers: Mapping[str, str] = {}
    query: Mapping[str, object] = {}
    flow: bool = False
    carrier: str = ""
    options: Sequence[Mapping[str, str | None]] = ()

    @property
    def is_complete(self) -> bool:
        """Whether the client has what the scheme sends."""
        return bool(self.headers or self.query or self.flow)


class MissingCredentialsError(SDKError, TypeError):
    """An operation needs credentials that neither the client nor the call has; nothing was sent."""


def select_credentials(alternatives: Alternatives, schemes: Mapping[str, Credentials]) -> list[Credentials]:
    """Return the credentials of the first alternative that the client has all of.

    Without one it is nothing if an alternative asks for nothing, else what there is of those asked for: the caller may
    have added the rest.
    """
    for names in alternatives:
        if names and all(name in schemes and schemes[name].is_complete for name in names):
            return [schemes[name] for name in names]
    if not all(alternatives):
        return []
    scheme_names = dict.fromkeys(name for names in alternatives for name in names)
    return [schemes[name] for name in scheme_names if name in schemes]


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
    own_names = {name.lower() for name in own}
    every = [credentials.headers for credentials in schemes.values()]
    for part in (*every, joined_headers(*every)):
        for name, value in part.items():
            if headers.get(name) == value and name.lower() not in own_names:
                del headers[name]
    for name, value in joined_headers(
        *(credentials.headers for credentials in select_credentials(alternatives, schemes))
    ).items():
        if name not in headers and name.lower() not in own_names:
            headers[name] = value


def replace_credential_query(
    query: Mapping[str, object], alternatives: Alternatives, schemes: Mapping[str, Credentials]
) -> dict[str, Any]:
    """Return the client's query parameters with the credentials among them those that the operation takes."""
    values = {
        name: value
        for credentials in select_credentials(alternatives, schemes)
        for name, value in credentials.query.items()
    }
    secrets = {name: value for credentials in schemes.values() for name, value in credentials.query.items()}
    return {name: value for name, value in query.items() if name in values or secrets.get(name) != value}


def has_credentials(
    alternatives: Alternatives,
    schemes: Mapping[str, Credentials],
    headers: Mapping[str, object],
    own: Mapping[str, object],
    query: Mapping[str, object],
) -> bool:
    """Return whether a request has what one of ``alternatives`` asks for.

    Beside what the client has for a scheme its ``headers`` and ``query`` count, and a header that is an ``Omit`` in the
    call's ``own``.
    """
    if not alternatives or not all(alternatives):
        return True
    present = {name.lower() for name in (*headers, *query)}
    present |= {name.lower() for name, value in own.items() if isinstance(value, Omit)}

    def is_met(name: str) -> bool:
        return name not in schemes or schemes[name].is_complete or schemes[name].carrier.lower() in present

    return any(all(map(is_met, names)) for names in alternatives)


def is_met_by_flow(alternatives: Alternatives, schemes: Mapping[str, Credentials]) -> bool:
    """Return whether the client's auth flow may bring what is asked for.

    One that is a scheme of the API brings that; one of the caller's own may bring anything.
    """
    flows = {name for name, credentials in schemes.items() if credentials.flow}
    return not flows or any(not flows.isdisjoint(names) for names in alternatives)


def missing_credentials(alternatives: Alternatives, schemes: Mapping[str, Credentials]) -> MissingCredentialsError:
    """Return the error for a request that lacks credentials, which names the client's options and their variables.

    Its first two sentences are those that users of published packages look for.
    """
    choices: dict[str, None] = {}
    for names in alternatives:
        needed_schemes = [schemes[name] for name in names if name in schemes]
        open_ones = [credentials for credentials in needed_schemes if not credentials.is_complete]
        choices[" and ".join(" or ".join(map(_option_names, scheme.options)) for scheme in open_ones)] = None
    listed = ", or ".join(filter(None, choices))
    return MissingCredentialsError(
        f"Could not resolve authentication method. {_expected(alternatives, schemes)}. "
        f"The request needs credentials that the client does not have, and was not sent: pass the client {listed}."
    )


def _expected(alternatives: Alternatives, schemes: Mapping[str, Credentials]) -> str:
    """Name the options one of which would do, and the headers that may be left out instead."""
    scheme_names = dict.fromkeys(name for names in alternatives for name in names if name in schemes)
    incomplete = [schemes[name] for name in scheme_names if not schemes[name].is_complete]
    options = list(dict.fromkeys(" and ".join(choice) for scheme in incomplete for choice in scheme.options))
    headers = list(dict.fromkeys(f"`{scheme.carrier}`" for scheme in incomplete if scheme.carrier))
    either = f"either {' or '.join(options)}" if len(options) > 1 else f"the {''.join(options)}"
    of_these = f"one of the {' or '.join(headers)}" if len(headers) > 1 else f"the {''.join(headers)}"
    return f"Expected {either} to be set. Or for {of_these} headers to be explicitly omitted"


def _option_names(options: Mapping[str, str | None]) -> str:
    texts = [f"{name}=... (or set {variable})" if variable else f"{name}=..." for name, variable in options.items()]
    return " and ".join(texts)
