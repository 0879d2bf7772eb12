"""Proxies as the environment names them.

``HTTP_PROXY``, ``HTTPS_PROXY``, ``ALL_PROXY`` and what ``NO_PROXY`` exempts.
"""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from typing import TypeAlias

from .transport_api import URL, AsyncBaseTransport, BaseTransport, Request, Response

__all__ = ["AsyncBypassTransport", "BypassTransport", "environment_proxies", "exempt_networks"]

Networks: TypeAlias = Sequence[ipaddress.IPv4Network | ipaddress.IPv6Network]


def environment_proxies() -> dict[str, str | None]:
    """Return URL pattern → proxy URL, ``None`` for hosts reached directly, as httpx reads them from the environment."""
    from urllib.request import getproxies

    settings = getproxies()
    proxies: dict[str, str | None] = {}
    for scheme in ("http", "https", "all"):
        url = settings.get(scheme)
        if url:
            proxies[f"{scheme}://"] = url if "://" in url else f"http://{url}"
    for entry in _no_proxy_entries():
        if entry == "*":
            return {}
        if _network(entry) is None:
            proxies[_no_proxy_pattern(entry)] = None
    return proxies


def exempt_networks() -> Networks:
    """Return the ranges of addresses (``10.0.0.0/8``) that are reached directly; httpx has no pattern for them."""
    networks = map(_network, _no_proxy_entries())
    return [network for network in networks if network is not None]


def _no_proxy_entries() -> list[str]:
    from urllib.request import getproxies

    entries = (entry.strip() for entry in getproxies().get("no", "").split(","))
    return [entry for entry in entries if entry]


def _network(entry: str) -> ipaddress.IPv4Network | ipaddress.IPv6Network | None:
    address, slash, _ = entry.partition("/")
    if not slash or not address:
        return None
    try:
        return ipaddress.ip_network(entry, strict=False)
    except ValueError:
        return None


def _no_proxy_pattern(entry: str) -> str:
    if "://" in entry:
        return entry
    if entry.startswith("*."):
        return f"all://{entry}"
    host = entry.rpartition(":")[0] if entry.count(":") == 1 else entry
    if entry.count(":") > 1 and not entry.startswith("["):
        return f"all://[{entry}]"
    is_address = host.replace(".", "").isdigit() or host.lower() == "localhost" or entry.startswith("[")
    return f"all://{entry}" if is_address else f"all://*{entry}"


def _is_in(networks: Networks, url: URL) -> bool:
    try:
        address = ipaddress.ip_address(url.host)
    except ValueError:
        return False
    return any(address in network for network in networks)


class BypassTransport(BaseTransport):
    """Sends requests to addresses in ``networks`` by the transport ``direct``, others by ``proxied``."""

    def __init__(self, proxied: BaseTransport, direct: BaseTransport, networks: Networks) -> None:
        self._proxied, self._direct, self._networks = proxied, direct, networks

    def handle_request(self, request: Request) -> Response:
        transport = self._direct if _is_in(self._networks, request.url) else self._proxied
        return transport.handle_request(request)

    def close(self) -> None:
        self._proxied.close()


class AsyncBypassTransport(AsyncBaseTransport):
    """The asynchronous twin of ``BypassTransport``."""

    def __init__(self, proxied: AsyncBaseTransport, direct: AsyncBaseTransport, networks: Networks) -> None:
        self._proxied, self._direct, self._networks = proxied, direct, networks

    async def handle_async_request(self, request: Request) -> Response:
        transport = self._direct if _is_in(self._networks, request.url) else self._proxied
        return await transport.handle_async_request(request)

    async def aclose(self) -> None:
        await self._proxied.aclose()
