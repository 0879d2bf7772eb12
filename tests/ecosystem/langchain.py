"""langchain-groq on our package: an invoke, a stream and an async stream."""

from __future__ import annotations

import asyncio

from langchain_groq import ChatGroq

model = ChatGroq(model="llama-3.3-70b-versatile", temperature=0.1, max_retries=0)
reply = model.invoke("Why is the sea salt?")
assert reply.content, reply
print("invoke", len(str(reply.content)))
pieces = [str(chunk.content) for chunk in model.stream("Why is the sky blue?")]
assert len([piece for piece in pieces if piece]) > 1, pieces
print("stream", len(pieces))


async def asynchronous() -> None:
    """The async stream."""
    seen = [str(chunk.content) async for chunk in model.astream("Why is grass green?")]
    assert len([piece for piece in seen if piece]) > 1, seen
    print("async stream", len(seen))


asyncio.run(asynchronous())
