"""A document whose every text tries to become code gives a package that does nothing but what it should."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sdkwright import pipeline
from sdkwright.write import write
from tests.golden.test_golden import IMPORT_ALL
from tests.tools.suite import run_suite

HOSTILE = [
    '"""\nraise SystemExit("got out")\n"""',
    'a" + exit("got out") + "\\',
    "{{ 7 * 7 }}{% for x in y %}{# #}",
    "\u2028raise SystemExit\u2029\x85\x0c\u202e\u0000'''",
    "${x} {0} {x!r} %s `x` </code>\r\n```",
]


def document(text: str) -> dict[str, Any]:
    """A document with ``text`` in every place where a document may have any."""
    bare = text.replace("{", "(").replace("}", ")")
    value = {"type": "string", "enum": [text, "b"], "description": text, "default": text, "title": text}
    thing = {
        "type": "object",
        "description": text,
        "title": text,
        "required": [text],
        "properties": {
            text: {**value, "deprecated": True},
            "kind": {"const": text},
            "map": {"type": "object", "additionalProperties": {"type": "integer"}, "example": {text: 1}},
            "any": {"oneOf": [{"title": text, "type": "object", "properties": {"x": value}}, {"type": "string"}]},
        },
        "example": {text: text, "kind": text},
    }
    problem = {"type": "object", "properties": {text: {"type": "string"}}}
    operation: dict[str, Any] = {
        "operationId": text,
        "tags": [text],
        "summary": text,
        "description": text,
        "deprecated": True,
        "x-stainless-deprecation-message": text,
        "security": [{text: []}, {"Query": []}],
        "servers": [{"url": f"https://own.example/{bare}"}],
        "parameters": [
            {"name": "id", "in": "path", "required": True, "description": text, "schema": value},
            {"name": text, "in": "query", "description": text, "style": "deepObject", "schema": thing, "explode": True},
            {"name": "X-" + text, "in": "header", "description": text, "schema": {"type": "string", "example": text}},
            {"name": text, "in": "cookie", "description": text, "schema": {"type": "string"}},
        ],
        "requestBody": {
            "description": text,
            "content": {
                "multipart/form-data": {
                    "schema": {
                        "type": "object",
                        "properties": {text: thing, "file": {"type": "string", "format": "binary"}},
                    },
                    "encoding": {text: {"contentType": "application/json"}},
                }
            },
        },
        "responses": {
            "200": {
                "description": text,
                "content": {"application/json": {"schema": {"$ref": "#/components/schemas/T"}}},
            },
            "400": {"description": text, "content": {"application/json": {"schema": problem}}},
        },
    }
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Hostile",
            "description": text,
            "version": text,
            "termsOfService": text,
            "contact": {"name": text, "url": text, "email": f"a@{text}"},
            "license": {"name": text},
        },
        "servers": [
            {
                "url": f"https://hostile.example/{{v}}/{bare}",
                "description": text,
                "variables": {"v": {"default": text, "description": text}},
            }
        ],
        "tags": [{"name": text, "description": text}],
        "paths": {
            "/things/{id}": {"post": operation},
            f"/{bare}": {"get": {"responses": {"204": {"description": text}}}},
        },
        "webhooks": {text: {"post": {"responses": {"200": {"description": text}}}}},
        "components": {
            "schemas": {"T": thing},
            "securitySchemes": {
                text: {"type": "apiKey", "in": "header", "name": "X-" + text, "description": text},
                "Query": {"type": "apiKey", "in": "query", "name": text, "description": text},
            },
        },
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_of_a_document_becomes_code(text: str, tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document(text)), encoding="utf-8")
    files = dict(pipeline.emit(pipeline.plan(pipeline.read(spec, None)).sdk, jobs=1))
    write(files, tmp_path / "out")
    (package,) = (path.name for path in (tmp_path / "out/src").iterdir())
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "out/src")}
    code = IMPORT_ALL + "print('done')"
    done = subprocess.run([sys.executable, "-c", code, package], env=environment, capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "done\n"), done.stderr
    collected = run_suite(tmp_path / "out", "--collect-only", "tests")
    assert collected.returncode == 0 and "test_" in collected.stdout, collected.stdout[-2000:]
