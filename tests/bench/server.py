"""A small streaming API over loopback for the socket benchmarks: prints its port, then serves until killed.

A request with ``x-stream: N`` gets 100 events whose contents are ``N-0`` to ``N-99``; one with ``x-latency: N`` gets
``N`` events two milliseconds apart, each holding the monotonic time (ns) at which it was written.
"""

from __future__ import annotations

import asyncio
import time

from tests.bench.payloads import DONE, chunk

HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"


def framed(data: bytes) -> bytes:
    """One chunk of a chunked body (RFC 9112, section 7.1)."""
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer requests on one connection until the client hangs up."""
    try:
        while True:
            head = await reader.readuntil(b"\r\n\r\n")
            headers = dict(
                line.lower().split(": ", 1) for line in head.decode("latin-1").split("\r\n")[1:] if ": " in line
            )
            await reader.readexactly(int(headers.get("content-length", "0")))
            writer.write(HEAD)
            if "x-latency" in headers:
                for _ in range(int(headers["x-latency"])):
                    await asyncio.sleep(0.002)
                    writer.write(framed(chunk(str(time.monotonic_ns()))))
                    await writer.drain()
            else:
                for place in range(100):
                    writer.write(framed(chunk(f"{headers.get('x-stream', '0')}-{place}")))
                    await writer.drain()
            writer.write(framed(DONE) + b"0\r\n\r\n")
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        pass
    finally:
        writer.close()


async def main() -> None:
    """Serve on a free port of the loopback interface."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(main())
