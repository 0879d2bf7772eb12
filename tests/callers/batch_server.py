"""A server with the API's batches and files: batches end after a while, and the first connection of a download is cut."""

from __future__ import annotations

import itertools
import json
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

RESULTS = b'{"custom_id": "first"}\n' * 100_000
_CUT = 700_000
"""Bytes of a file that arrive before its connection is cut."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    batches: dict[str, dict[str, Any]]
    downloads: set[str]
    numbers: Iterator[int]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        number = next(self.numbers)
        if self.path.endswith("/files"):
            size = len(body.split(b"\r\n\r\n", 1)[1].rpartition(b"\r\n--")[0]) if b"filename=" in body else 0
            self._answer({"id": f"file_{number}", "object": "file", "bytes": size, "purpose": "batch"})
            return
        request = json.loads(body)
        batch = {**request, "id": f"batch_{number}", "object": "batch", "created_at": 1, "status": "validating"}
        self.batches[batch["id"]] = {**batch, "asked": 0}
        self._answer(batch)

    def do_GET(self) -> None:
        if self.path.endswith("/content"):
            self._download()
            return
        batch = self.batches[self.path.rpartition("/")[2]]
        batch["asked"] += 1
        outcome = (batch.get("metadata") or {}).get("outcome", "completed")
        batch["status"] = outcome if batch["asked"] >= 3 and outcome != "never" else "in_progress"
        batch["output_file_id"] = f"{batch['id']}_output" if batch["status"] == "completed" else None
        self._answer({key: value for key, value in batch.items() if key != "asked"}, {"retry-after-ms": "20"})

    def _download(self) -> None:
        expected = re.fullmatch(r"bytes=(\d+)-", self.headers.get("Range", ""))
        start = int(expected[1]) if expected and self.headers.get("If-Range") == '"v1"' else 0
        self.send_response(206 if start else 200)
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(RESULTS) - 1}/{len(RESULTS)}")
        self.send_header("ETag", '"v1"')
        self.send_header("Content-Length", str(len(RESULTS) - start))
        self.end_headers()
        is_first = self.path not in self.downloads
        self.downloads.add(self.path)
        self.wfile.write(RESULTS[start:_CUT] if is_first else RESULTS[start:])
        self.close_connection = True

    def _answer(self, body: object, headers: dict[str, str] | None = None) -> None:
        data = json.dumps(body).encode()
        self.send_response(200)
        for name, value in {**(headers or {}), "Content-Type": "application/json"}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@contextmanager
def serve_batches() -> Iterator[str]:
    """Yield the address of a server that forgets everything at the end."""
    state = {"batches": {}, "downloads": set[str](), "numbers": itertools.count(1)}
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), state))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
