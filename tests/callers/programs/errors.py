"""Tell apart what can go wrong."""

from __future__ import annotations

import groq
from groq import Groq

client = Groq(max_retries=0)
for status in ("400", "401", "404", "429", "500"):
    try:
        client.models.list(extra_headers={"x-mock-status": status})
    except groq.RateLimitError as error:
        print("slow down", error.status_code)
    except groq.AuthenticationError as error:
        print("wrong key", error.response.status_code)
    except groq.APIStatusError as error:
        print("refused", error.status_code, error.request.url.path)

unreachable = Groq(base_url="http://127.0.0.1:9", max_retries=0)
try:
    unreachable.models.list()
except groq.APITimeoutError:
    print("too slow")
except groq.APIConnectionError as error:
    print("no connection", error.__cause__ is not None)
