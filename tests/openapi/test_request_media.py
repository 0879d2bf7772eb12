"""Which of its media types a request body is sent as."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.openapi.request_media import RequestMedia, choose_request_media
from tests.openapi.texts import read_text_document

OBJECT = {"type": "object", "properties": {"name": {"type": "string"}}}
PHOTO = {"type": "object", "properties": {"photo": {"type": "string", "format": "binary"}}}
BYTES = {"type": "string", "format": "binary"}
TEXT = {"type": "string"}
LIST = {"type": "array", "items": OBJECT}


def choose(folder: Path, content: dict[str, Any]) -> RequestMedia:
    body = {"content": {media: {"schema": schema} for media, schema in content.items()}}
    document = read_text_document(
        folder, yaml.safe_dump({"paths": {"/a": {"post": {"requestBody": body}}}}, sort_keys=False)
    )
    [operation] = document.operations()
    request = operation.request_body
    assert request is not None
    return choose_request_media(document.view, request)


@pytest.mark.parametrize("media", ["application/json", "application/json; charset=utf-8"])
def test_plain_json_is_not_named(tmp_path: Path, media: str) -> None:
    assert choose(tmp_path, {media: OBJECT}) == RequestMedia("json", None, OBJECT)


def test_json_comes_before_forms_and_text(tmp_path: Path) -> None:
    content = {"text/plain": TEXT, "application/x-www-form-urlencoded": OBJECT, "application/json": LIST}
    assert choose(tmp_path, content) == RequestMedia("json", None, LIST)


def test_plain_json_comes_before_json_of_a_vendor(tmp_path: Path) -> None:
    content = {"application/vnd.acme+json": OBJECT, "application/json": LIST}
    assert choose(tmp_path, content) == RequestMedia("json", None, LIST)


@pytest.mark.parametrize("media", ["application/vnd.acme+json", "application/json; version=2", "text/json"])
def test_other_json_is_named(tmp_path: Path, media: str) -> None:
    assert choose(tmp_path, {media: OBJECT}) == RequestMedia("json", media, OBJECT)


@pytest.mark.parametrize("media", ["*/*", "application/*"])
def test_any_type_is_json(tmp_path: Path, media: str) -> None:
    assert choose(tmp_path, {media: OBJECT}) == RequestMedia("json", None, OBJECT)


@pytest.mark.parametrize(
    ("first", "second", "form"),
    [
        ("application/json", "multipart/form-data", "json"),
        ("multipart/form-data", "application/json", "multipart"),
    ],
)
def test_of_json_and_multipart_the_first_is_sent(tmp_path: Path, first: str, second: str, form: str) -> None:
    assert choose(tmp_path, {first: OBJECT, second: OBJECT}).form == form


@pytest.mark.parametrize("media", ["application/json", "application/x-www-form-urlencoded"])
def test_files_are_sent_in_multipart(tmp_path: Path, media: str) -> None:
    choice = choose(tmp_path, {media: PHOTO, "multipart/form-data": PHOTO})
    assert choice == RequestMedia("multipart", "multipart/form-data", PHOTO)


def test_form_data_comes_before_other_multipart(tmp_path: Path) -> None:
    content = {"multipart/mixed": OBJECT, "multipart/form-data": PHOTO}
    assert choose(tmp_path, content) == RequestMedia("multipart", "multipart/form-data", PHOTO)


@pytest.mark.parametrize(("schema", "name"), [(BYTES, "file"), ({"type": "array", "items": BYTES}, "files")])
def test_files_without_names_are_parts_of_a_form(tmp_path: Path, schema: dict[str, Any], name: str) -> None:
    parts = {"type": "object", "properties": {name: schema}, "required": [name]}
    assert choose(tmp_path, {"multipart/form-data": schema}) == RequestMedia("multipart", "multipart/form-data", parts)


def test_a_form_comes_before_text(tmp_path: Path) -> None:
    content = {"text/plain": TEXT, "application/x-www-form-urlencoded": OBJECT}
    assert choose(tmp_path, content) == RequestMedia("form", "application/x-www-form-urlencoded", OBJECT)


def test_text_comes_before_bytes(tmp_path: Path) -> None:
    content = {"application/octet-stream": BYTES, "text/csv": TEXT}
    assert choose(tmp_path, content) == RequestMedia("text", "text/csv", TEXT)


def test_a_range_of_text_is_not_named(tmp_path: Path) -> None:
    assert choose(tmp_path, {"text/*": TEXT}) == RequestMedia("text", None, TEXT)


def test_lines_are_a_list(tmp_path: Path) -> None:
    assert choose(tmp_path, {"application/x-ndjson": OBJECT}) == RequestMedia("jsonl", "application/x-ndjson", LIST)


@pytest.mark.parametrize("schema", [TEXT, BYTES])
def test_lines_without_a_schema_of_their_own_are_bytes(tmp_path: Path, schema: dict[str, Any]) -> None:
    assert choose(tmp_path, {"application/x-ndjson": schema}) == RequestMedia("binary", "application/x-ndjson", schema)


def test_of_bytes_the_first_is_sent(tmp_path: Path) -> None:
    content = {"image/png": BYTES, "application/octet-stream": BYTES}
    assert choose(tmp_path, content) == RequestMedia("binary", "image/png", BYTES)


@pytest.mark.parametrize(
    ("media", "sent_as"),
    [("application/json", "application/json"), ("text/plain", "text/plain"), ("*/*", None), ("application/*", None)],
)
def test_raw_bytes_are_a_file_of_any_type(tmp_path: Path, media: str, sent_as: str | None) -> None:
    assert choose(tmp_path, {media: BYTES}) == RequestMedia("binary", sent_as, BYTES)
