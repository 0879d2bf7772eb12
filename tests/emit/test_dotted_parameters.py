"""Parameters of a query that are one argument, as requests have them."""

from __future__ import annotations

import httpx

from tests.emit.conftest import Load
from tests.plan.tiny import plan, query


def test_they_are_sent_under_their_whole_names(load: Load) -> None:
    parameters = [query("born_at.gte", {"type": "string", "format": "date"}), query("born_at.lt")]
    operation = {"parameters": parameters}
    package = load(plan({"/pets": {"get": operation}}, None, {"pets": {"methods": {"list": "get /pets"}}}))
    queries: list[str] = []

    def serve(request: httpx.Request) -> httpx.Response:
        queries.append(str(request.url.query, "ascii"))
        return httpx.Response(200)

    client = package.Tiny(http_client=httpx.Client(transport=httpx.MockTransport(serve)))
    client.pets.list(born_at={"gte": "2020-01-02", "lt": "now"})
    assert queries == ["born_at.gte=2020-01-02&born_at.lt=now"]
