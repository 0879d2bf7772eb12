"""Documents from addresses, pipes and standard input, with limits."""

from __future__ import annotations

import io
import json
import os
import sys
import threading
from collections.abc import Generator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from sdkwright import access, pipeline
from sdkwright.access import Access, read_file
from sdkwright.errors import InputError
from tests.cli.test_flow import sdkwright

SPEC = {
    "openapi": "3.1.0",
    "info": {"title": "Zoo", "version": "1"},
    "paths": {
        "/pets": {
            "get": {
                "responses": {
                    "200": {
                        "description": "",
                        "content": {"application/json": {"schema": {"$ref": "parts/pet.json#/Pet"}}},
                    }
                }
            }
        }
    },
}
PART = {"Pet": {"type": "object", "properties": {"owner": {"$ref": "../owner.json"}}}}
OWNER = {"type": "object", "title": "Owner", "properties": {"name": {"type": "string"}}}


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1,localhost")
    return tmp_path


@pytest.fixture
def server() -> Generator[dict[str, Any], None, None]:
    """A server that gives what is in ``files``, and notes what it is asked for; ``url`` is where it is."""
    state: dict[str, Any] = {"files": {}, "asked": []}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            state["asked"].append(self.path)
            result = state["files"].get(self.path)
            if isinstance(result, str):
                self.send_response(302)
                self.send_header("location", result)
                self.end_headers()
                return
            self.send_response(404 if result is None else 200)
            self.end_headers()
            self.wfile.write(result or b"")

        def log_message(self, format: str, *args: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as http:
        thread = threading.Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        state["url"] = f"http://127.0.0.1:{http.server_port}"
        yield state
        http.shutdown()
        thread.join()


def serve(server: dict[str, Any], **files: Any) -> str:
    names = {"spec": "/v1/openapi.json", "part": "/v1/parts/pet.json", "owner": "/v1/owner.json"}
    server["files"] = {names[name]: json.dumps(content).encode() for name, content in files.items()}
    return f"{server['url']}/v1/openapi.json"


def test_a_document_at_an_address_gives_the_same_package_as_a_file(server: dict[str, Any], folder: Path) -> None:
    url = serve(server, spec=SPEC, part=PART, owner=OWNER)
    assert sdkwright("generate", url, "-o", "fetched", "--jobs", 1) == 0
    assert sorted(server["asked"]) == ["/v1/openapi.json", "/v1/owner.json", "/v1/parts/pet.json"], "each once"
    (folder / "v1/parts").mkdir(parents=True)
    for path, content in server["files"].items():
        (folder / path.lstrip("/")).write_bytes(content)
    assert sdkwright("generate", "v1/openapi.json", "-o", "local", "--jobs", 1) == 0
    trees = [
        {path.relative_to(top).as_posix(): path.read_bytes() for path in top.rglob("*") if path.is_file()}
        for top in (folder / "fetched", folder / "local")
    ]
    assert trees[0] == trees[1]


def test_init_names_the_address_and_generate_fetches_it(
    server: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    url = serve(server, spec=SPEC, part=PART, owner=OWNER)
    assert sdkwright("init", url, "-c", "sdk.yml") == 0
    assert "next: edit it, then run  sdkwright generate -c sdk.yml" in capsys.readouterr().err
    assert url in Path("sdk.yml").read_text()
    assert sdkwright("generate", "-c", "sdk.yml", "-o", "out", "--jobs", 1) == 0


def test_messages_name_the_address_and_no_file_of_ours(
    server: dict[str, Any], capsys: pytest.CaptureFixture[str]
) -> None:
    url = serve(server, spec={**SPEC, "paths": []})
    assert sdkwright("generate", url) == 2
    assert capsys.readouterr().err == f"error: {url}:1: #/paths: 'paths' must be a mapping\n"
    url = serve(server, spec=SPEC)
    assert sdkwright("generate", url, "--strict") == 2
    message = capsys.readouterr().err
    assert "leads to a file that does not exist" in message and "/tmp" not in message


@pytest.mark.parametrize(
    "ref", ["http://127.0.0.1:1/x.json", "//example.com/x.json", "file:///etc/passwd", "/../../etc"]
)
def test_references_stay_within_the_origin(
    server: dict[str, Any], ref: str, capsys: pytest.CaptureFixture[str]
) -> None:
    part = {"Pet": {"$ref": ref}}
    assert sdkwright("generate", serve(server, spec=SPEC, part=part), "--strict") == 2
    assert "the reference" in capsys.readouterr().err
    assert all(path.startswith("/v1/") or path == "/etc" for path in server["asked"])


@pytest.mark.parametrize(
    ("target", "message"),
    [("http://localhost:1/", "redirects to another origin"), ("/v1/openapi.json", "more than 5 redirects")],
)
def test_redirects_stay_within_the_origin(server: dict[str, Any], target: str, message: str) -> None:
    server["files"] = {"/v1/openapi.json": target}
    with pytest.raises(InputError, match=message):
        pipeline.read(f"{server['url']}/v1/openapi.json", None)


def test_a_document_that_is_not_there_or_too_large_is_an_error(server: dict[str, Any]) -> None:
    url = serve(server, spec=SPEC, part=PART, owner=OWNER)
    with pytest.raises(InputError, match=r"larger than .* MiB .raise the limit with --max-size"):
        pipeline.read(url, None, access=Access(max_bytes=100))
    with pytest.raises(InputError, match="there is no such document"):
        pipeline.read(f"{server['url']}/nothing", None)
    with pytest.raises(InputError, match="cannot be fetched"):
        pipeline.read("http://127.0.0.1:1/openapi.json", None)


def test_a_document_on_standard_input(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = json.dumps({**SPEC, "paths": {"/a": {"get": {"responses": {"204": {"description": ""}}}}}})

    def pipe() -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    pipe()
    assert sdkwright("generate", "-", "-o", "piped", "--jobs", 1) == 0
    (folder / "openapi.json").write_text(text)
    assert sdkwright("check", "openapi.json", "-o", "piped", "--jobs", 1) == 0
    pipe()
    with pytest.raises(InputError, match="standard input: larger than"):
        pipeline.read("-", None, access=Access(max_bytes=10))


def test_a_pipe_is_read_and_one_that_says_nothing_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(access, "_PIPE_SECONDS", 0.3)
    path = folder / "pipe"
    os.mkfifo(path)
    with pytest.raises(InputError):
        read_file(path, "pipe")
    writer = threading.Thread(target=lambda: path.write_text("content"))
    writer.start()
    assert read_file(path, "pipe") == b"content"
    writer.join()


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs an endless file, and this system has no /dev/zero")
def test_an_endless_file_is_too_large(capsys: pytest.CaptureFixture[str]) -> None:
    assert sdkwright("generate", "/dev/zero", "--max-size", "1") == 2
    assert capsys.readouterr().err == "error: /dev/zero: larger than 1 MiB (raise the limit with --max-size)\n"


def test_a_folder_is_no_document(capsys: pytest.CaptureFixture[str]) -> None:
    Path("api").mkdir()
    assert sdkwright("generate", "api") == 2
    assert capsys.readouterr().err == "error: api: this is a folder (give a file in it)\n"


def test_a_reference_out_of_the_folder_needs_leave(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("api/v1/parts", "api"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "api/v1/openapi.json").write_text(json.dumps(SPEC))
    (folder / "api/v1/parts/pet.json").write_text(json.dumps({"Pet": {"$ref": "../../owner.json"}}))
    (folder / "api/owner.json").write_text(json.dumps(OWNER))
    assert sdkwright("generate", "api/v1/openapi.json", "-o", "out", "--jobs", 1) == 2
    assert (
        "leaves the folder of the document (allow the folder it is in with --allow-refs DIR)" in capsys.readouterr().err
    )
    assert sdkwright("generate", "api/v1/openapi.json", "-o", "out", "--jobs", 1, "--allow-refs", "api") == 0
