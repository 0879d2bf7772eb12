"""Makes a call over a mock transport and returns the request it sends, as JSON."""

from __future__ import annotations

import datetime
import importlib
import inspect
import io
import json
import re
import uuid
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

_SCOPE = {"datetime": datetime, "io": io, "uuid": uuid}
_VARYING = re.compile(r"user-agent|x-stainless-.*|connection|accept-encoding|content-length|host|.*idempotency-key")
"""Headers that differ between versions, machines or calls by nature."""
_TRANSPORTS = ("httpx2", "httpx")


class Recorded(BaseException):
    """Carries the request out of the client before an answer is needed; no ``except Exception`` stops it."""

    def __init__(self, request: dict[str, Any]) -> None:
        super().__init__()
        self.request = request


def make_http_client(package: Path) -> Any:
    """Return an HTTP client that answers nothing and raises `Recorded`, of the library that ``package`` uses."""
    library = importlib.import_module(transport_library(package))

    def answer(request: Any) -> Any:
        raise Recorded(_describe(request))

    return library.Client(transport=library.MockTransport(answer))


def transport_library(package: Path) -> str:
    """Return the name of the HTTP library that ``package`` uses."""
    files = [package / name for name in ("_client.py", "_base_client.py")]
    text = "".join(path.read_text(encoding="utf-8") for path in files if path.is_file())
    return next((name for name in _TRANSPORTS if re.search(rf"\b{name}\b", text)), "httpx")


def record(method: Callable[..., Any], arguments: Mapping[str, str]) -> tuple[dict[str, Any] | None, str]:
    """Return the request that a call sends, or None and the reason why there is none.

    ``arguments`` are expressions; those that the method has no parameter for are left out.
    """
    parameters = inspect.signature(method).parameters
    takes_any = any(param.kind is param.VAR_KEYWORD for param in parameters.values())
    values = {name: eval(code, dict(_SCOPE)) for name, code in arguments.items() if name in parameters or takes_any}
    try:
        method(**values)
    except Recorded as recorded:
        return recorded.request, ""
    except Exception as error:
        return None, f"{type(error).__name__}: {error}"
    return None, "no request was sent"


def _describe(request: Any) -> dict[str, Any]:
    content_type = request.headers.get("content-type", "")
    media_type, _, options = content_type.partition(";")
    body = request.content
    boundary = re.search(r"boundary=\"?([^\";]+)", options)
    headers = {name.lower(): value for name, value in request.headers.items() if not _VARYING.fullmatch(name.lower())}
    if boundary:
        body = body.replace(boundary[1].encode(), b"boundary")
        headers["content-type"] = f"{media_type}; boundary=boundary"
    return {
        "verb": request.method,
        "url": f"{request.url.scheme}://{request.url.netloc.decode()}{request.url.raw_path.decode().partition('?')[0]}",
        "query": parse_qsl(request.url.query.decode(), keep_blank_values=True),
        "headers": headers,
        "body": _body(media_type.strip().lower(), body),
    }


def _body(media_type: str, body: bytes) -> Any:
    """Return a body as a value: JSON decoded, a form as pairs, anything else as text; None for an empty one."""
    if not body:
        return None
    if media_type == "application/json" or media_type.endswith("+json"):
        try:
            return {"json": json.loads(body)}
        except ValueError:
            pass
    if media_type == "application/x-www-form-urlencoded":
        return {"form": parse_qsl(body.decode(), keep_blank_values=True)}
    return {"text": body.decode("utf-8", "backslashreplace")}
