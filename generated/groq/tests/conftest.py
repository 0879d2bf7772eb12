"""Clients for the tests, once lenient and once strict about what a server answers.

They talk to the server at TEST_API_BASE_URL, which answers as the API's document says (a mock server, that is).
"""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Iterator

import pytest

from groq import AsyncGroq, Groq

BASE_URL = os.environ.get("TEST_API_BASE_URL", "http://127.0.0.1:4010")


@pytest.fixture(scope="session", params=[False, True], ids=["loose", "strict"])
def client(request: pytest.FixtureRequest) -> Iterator[Groq]:
    """A client; the second of two raises where an answer does not fit its type."""
    with Groq(
        base_url=BASE_URL,
        api_key="example-api-key",
        _strict_response_validation=request.param,
    ) as client:
        yield client


@pytest.fixture(scope="session", params=[False, True], ids=["loose", "strict"])
async def async_client(request: pytest.FixtureRequest) -> AsyncIterator[AsyncGroq]:
    """An asynchronous client; the second of two raises where an answer does not fit its type."""
    async with AsyncGroq(
        base_url=BASE_URL,
        api_key="example-api-key",
        _strict_response_validation=request.param,
    ) as client:
        yield client
