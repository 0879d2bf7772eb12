"""A client of one's own: proxy-ready transport, timeouts, headers, retries for one call."""

from __future__ import annotations

import httpx

from groq import DefaultHttpxClient, Groq

with Groq(
    timeout=httpx.Timeout(20.0, connect=2.0),
    max_retries=0,
    default_headers={"x-team": "lighthouse"},
    default_query={"trace": "1"},
    http_client=DefaultHttpxClient(limits=httpx.Limits(max_connections=5), trust_env=False),
) as client:
    models = client.with_options(timeout=5.0, max_retries=4).models.list(extra_headers={"x-call": "list"})
    for model in models.data[:3]:
        print(model.id, model.owned_by)
    print(client.copy(default_headers={"x-team": "harbour"}).models.retrieve("llama-3.1-8b-instant").id)
