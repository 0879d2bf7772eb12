"""Calls that a checker has to refuse, each line that ends in ``# wrong``; never run."""

from __future__ import annotations

from groq import Groq


def calls(client: Groq) -> None:
    client.chat.completions.create(model="m")  # wrong
    client.chat.completions.create(messages=[{"role": "user", "content": "a"}], model=5)  # wrong
    client.chat.completions.create(messages=[{"role": "nobody", "content": "a"}], model="m")  # wrong
    client.chat.completions.create(messages=[{"role": "user", "content": "a"}], model="m", temprature=1)  # wrong
    client.chat.completions.create(messages=[{"role": "user", "content": "a"}], model="m", stream="yes")  # wrong
    client.models.retrieve()  # wrong
    client.files.create(file=5, purpose="batch")  # wrong
    client.files.create(file=b"", purpose="other")  # wrong
