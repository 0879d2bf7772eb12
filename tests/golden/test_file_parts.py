"""Where files are in a body of parts, and under which names and types they are sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from email.parser import BytesParser
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.golden.test_wire import package

Send = Callable[[Any], object]
Part = tuple[str, str | None, bytes]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("parts")


def send_parts(folder: Path, send: Send) -> tuple[str, dict[str, Part]]:
    """The content type of the request that a call sends, and its parts: file name, content type and content by name."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        request.read()
        requests.append(request)
        return httpx.Response(204)

    mailroom = package(folder, "parts", "mailroom")
    with mailroom.Mailroom(http_client=httpx.Client(transport=httpx.MockTransport(answer))) as client:
        send(client)
    media = requests[-1].headers["content-type"]
    message = BytesParser().parsebytes(b"Content-Type: " + media.encode() + b"\r\n\r\n" + requests[-1].content)
    parts: dict[str, Part] = {}
    for part in message.walk():
        if not part.is_multipart():
            name = str(part.get_param("name", header="content-disposition"))
            content = part.get_payload(decode=True)
            assert isinstance(content, bytes) and name not in parts
            parts[name] = (str(part.get_filename() or ""), part.get("content-type"), content)
    return media.partition(";")[0], parts


def test_the_files_of_a_map_are_parts_named_by_its_keys(folder: Path) -> None:
    album = {"doc": b"\xff", "note": ("a.txt", b"hi", "text/plain")}
    assert send_parts(folder, lambda client: client.albums.create(body=album))[1] == {
        "doc": ("upload", "application/octet-stream", b"\xff"),
        "note": ("a.txt", "text/plain", b"hi"),
    }


def test_files_within_arguments_have_the_names_of_the_document(folder: Path) -> None:
    prints = ({"raw_file": b"1", "caption_text": text} for text in "ab")
    _, parts = send_parts(folder, lambda client: client.boxes.create(box_name="b", prints=prints, by_name={"x": b"2"}))
    assert {name: content for name, (_, _, content) in parts.items()} == {
        "boxName": b"b",
        "prints[0][captionText]": b"a",
        "prints[0][rawFile]": b"1",
        "prints[1][captionText]": b"b",
        "prints[1][rawFile]": b"1",
        "byName[x]": b"2",
    }
    assert parts["byName[x]"][1] == "image/png"


def test_a_file_or_its_address_is_sent_as_what_it_is(folder: Path) -> None:
    for cover, part in ((b"1", ("upload", "application/octet-stream", b"1")), ("http://x/", ("", None, b"http://x/"))):
        _, parts = send_parts(folder, lambda client: client.boxes.create(box_name="b", cover=cover))  # noqa: B023
        assert parts["cover"] == part
    _, parts = send_parts(folder, lambda client: client.boxes.create(box_name="b", inside=["http://x/"]))
    assert parts["inside"] == ("", None, b"http://x/")


def test_files_under_names_that_only_the_caller_knows(folder: Path) -> None:
    _, parts = send_parts(folder, lambda client: client.boxes.create(box_name="b", extra_body={"any": b"\xff", "n": 3}))
    assert parts["any"] == ("upload", "application/octet-stream", b"\xff")
    assert parts["n"] == ("", None, b"3")


def test_a_body_of_parts_that_is_no_form_keeps_its_type(folder: Path) -> None:
    media, parts = send_parts(folder, lambda client: client.letters.create(letter={"sent_by": "x"}, enclosure=b"1"))
    assert media == "multipart/mixed"
    assert parts == {
        "letter": ("", "application/json", b'{"sentBy":"x"}'),
        "enclosure": ("upload", "image/png", b"1"),
    }


def test_bytes_of_a_range_of_types_have_the_type_of_their_file(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"j")
    (tmp_path / "a.zip").write_bytes(b"z")
    own = {"Content-Type": "image/webp"}
    with (tmp_path / "a.jpg").open("rb") as file:
        sends: list[Send] = [
            lambda client: client.stamps.update_picture("s", body=file),
            lambda client: client.stamps.update_picture("s", body=tmp_path / "a.zip"),
            lambda client: client.stamps.update_picture("s", body=b"?"),
            lambda client: client.stamps.update_picture("s", body=b"?", extra_headers=own),
        ]
        types = [send_parts(folder, send)[0] for send in sends]
    assert types == ["image/jpeg", "image/png", "image/png", "image/webp"]


def test_a_body_of_two_kinds_is_a_form_where_there_is_a_file_and_else_json(folder: Path) -> None:
    size = {"wide": 3}
    media, parts = send_parts(folder, lambda client: client.labels.create(picture=b"p", size=size))
    assert media == "multipart/form-data"
    assert parts == {
        "picture": ("upload", "image/png", b"p"),
        "size": ("", "application/json", b'{"wide":3}'),
    }
    media, whole = send_parts(folder, lambda client: client.labels.create(picture_url="u", size=size))
    assert media == "application/json"
    assert [json.loads(content) for _, _, content in whole.values()] == [{"pictureUrl": "u", "size": {"wide": 3}}]
    with pytest.raises(TypeError, match="picture"):
        send_parts(folder, lambda client: client.labels.create(size=size))
