"""Calls through a proxy, by clients of httpx's successor: an answer, a stream, and an async call."""

from __future__ import annotations

import asyncio
import os
import threading
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx2

from groq import AsyncGroq, Groq

forwarded: list[str] = []
direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Proxy(BaseHTTPRequestHandler):
    """Forwards requests to the server that their target names."""

    def do_GET(self) -> None:
        self._forward(None)

    def do_POST(self) -> None:
        self._forward(self.rfile.read(int(self.headers["content-length"])))

    def _forward(self, body: bytes | None) -> None:
        forwarded.append(f"{self.command} {self.path}")
        names = ("authorization", "content-type", "accept")
        headers = {name: self.headers[name] for name in names if name in self.headers}
        request = urllib.request.Request(self.path, data=body, headers=headers, method=self.command)
        with direct.open(request) as answer:
            content = answer.read()
            self.send_response(answer.status)
            self.send_header("content-type", answer.headers["content-type"])
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        """Write no log."""


server = ThreadingHTTPServer(("127.0.0.1", 0), Proxy)
threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
proxy = f"http://127.0.0.1:{server.server_port}"
api = os.environ["GROQ_BASE_URL"]

with Groq(http_client=httpx2.Client(proxy=proxy, trust_env=False)) as client:
    print(client.models.list().data[0].id)
    with client.chat.completions.create(
        model="llama-3.1-8b-instant", messages=[{"role": "user", "content": "Why is the sea salt?"}], stream=True
    ) as stream:
        assert [chunk.id for chunk in stream]


async def main() -> None:
    async with AsyncGroq(http_client=httpx2.AsyncClient(proxy=proxy, trust_env=False)) as other:
        print(len((await other.models.list()).data))


asyncio.run(main())
assert [entry.split(" ")[0] for entry in forwarded] == ["GET", "POST", "GET"], forwarded
assert all(entry.split(" ")[1].startswith(api) for entry in forwarded), forwarded
server.shutdown()
server.server_close()
