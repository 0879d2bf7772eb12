"""spec/groq.openapi.yaml and spec/groq.sdk.yml: valid, in step with each other and with the reference description."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator

from tests.shared import ROOT, SHARED, needs_shared
from tests.spec.structure import Difference, differences, prose, structure

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# What callers of the published package write for each operation it offers.
PUBLISHED = {
    "audio.speech.create": "post /openai/v1/audio/speech",
    "audio.transcriptions.create": "post /openai/v1/audio/transcriptions",
    "audio.translations.create": "post /openai/v1/audio/translations",
    "batches.cancel": "post /openai/v1/batches/{batch_id}/cancel",
    "batches.create": "post /openai/v1/batches",
    "batches.list": "get /openai/v1/batches",
    "batches.retrieve": "get /openai/v1/batches/{batch_id}",
    "chat.completions.create": "post /openai/v1/chat/completions",
    "embeddings.create": "post /openai/v1/embeddings",
    "files.content": "get /openai/v1/files/{file_id}/content",
    "files.create": "post /openai/v1/files",
    "files.delete": "delete /openai/v1/files/{file_id}",
    "files.info": "get /openai/v1/files/{file_id}",
    "files.list": "get /openai/v1/files",
    "models.delete": "delete /openai/v1/models/{model}",
    "models.list": "get /openai/v1/models",
    "models.retrieve": "get /openai/v1/models/{model}",
}


@cache
def load(path: Path) -> Any:
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)


@cache
def ours() -> Any:
    return load(ROOT / "spec" / "groq.openapi.yaml")


@cache
def config() -> Any:
    return load(ROOT / "spec" / "groq.sdk.yml")


@cache
def reference() -> Any:
    assert SHARED is not None
    return load(SHARED / "groq" / "openapi.yaml")


def operations(document: Any) -> Iterator[tuple[str, Any]]:
    """``verb /path`` and the operation, for all of them."""
    for path, item in document["paths"].items():
        for verb in METHODS:
            if verb in item:
                yield f"{verb} {path}", item[verb]


def configured_methods(resources: Any, parents: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Dotted name and ``verb /path`` of every method in the config."""
    for name, resource in resources.items():
        here = (*parents, name)
        for method, value in resource.get("methods", {}).items():
            yield ".".join((*here, method)), value if isinstance(value, str) else value["endpoint"]
        yield from configured_methods(resource.get("subresources", {}), here)


def configured_models(resources: Any, parents: tuple[str, ...] = ()) -> Iterator[tuple[str, str]]:
    """Dotted name and schema pointer of every model in the config."""
    for name, resource in resources.items():
        here = (*parents, name)
        for model, pointer in resource.get("models", {}).items():
            yield ".".join((*here, model)), pointer
        yield from configured_models(resource.get("subresources", {}), here)


def resolve(pointer: str) -> Any:
    node = ours()
    for part in pointer.removeprefix("#/").split("/"):
        node = node[part]
    return node


def schemas(node: Any, pointer: str) -> Iterator[tuple[str, Any]]:
    """A schema and all schemas inside it, with their pointers."""
    yield pointer, node
    for name, child in node.get("properties", {}).items():
        yield from schemas(child, f"{pointer}/properties/{name}")
    for key in ("items", "additionalProperties"):
        if isinstance(node.get(key), dict):
            yield from schemas(node[key], f"{pointer}/{key}")
    for key in ("oneOf", "anyOf", "allOf"):
        for index, child in enumerate(node.get(key, [])):
            yield from schemas(child, f"{pointer}/{key}/{index}")


def component_schemas() -> Iterator[tuple[str, Any]]:
    for name, schema in ours()["components"]["schemas"].items():
        yield from schemas(schema, f"#/components/schemas/{name}")


def words(text: str) -> str:
    """Lower-case words only: no markup, link targets or punctuation."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return " ".join(re.findall(r"[^\W_]+(?:['_.-][^\W_]+)*", text.lower()))


def sentences(text: str) -> Iterator[str]:
    for sentence in re.split(r"(?<=[.!?:;])\s+|\n\s*\n|\n\s*[-*]\s", text):
        plain = words(sentence)
        if plain.count(" ") >= 5:
            yield plain


def every_key(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            yield str(key)
            yield from every_key(value)
    elif isinstance(node, list):
        for item in node:
            yield from every_key(item)


def test_the_document_is_valid_openapi_3_1() -> None:
    assert ours()["openapi"] == "3.1.0"
    assert [error.message for error in OpenAPIV31SpecValidator(ours()).iter_errors()] == []


def test_it_has_all_operations_and_schemas() -> None:
    assert len(dict(operations(ours()))) == 23
    assert len(ours()["components"]["schemas"]) == 106


@needs_shared
def test_its_structure_is_that_of_the_reference_but_for_the_listed_differences() -> None:
    result = set(differences(structure(reference()), structure(ours())))
    entries = load(Path(__file__).with_name("differences.yaml"))
    listed = {Difference(entry["pointer"], entry["change"]) for entry in entries}
    assert len(listed) == len(entries), "an entry of differences.yaml is there twice"
    assert all(entry["reason"].strip() for entry in entries)
    assert result - listed == set(), "differences without a reason"
    assert listed - result == set(), "reasons without a difference"


@needs_shared
def test_the_order_of_operations_and_schemas_is_that_of_the_reference() -> None:
    assert [name for name, _ in operations(ours())] == [name for name, _ in operations(reference())]
    assert list(ours()["components"]["schemas"]) == list(reference()["components"]["schemas"])


@needs_shared
def test_no_sentence_of_the_reference_occurs_in_ours() -> None:
    our_prose = "\n".join(words(text) for text in prose(ours()))
    theirs = {sentence for text in prose(reference()) for sentence in sentences(text)}
    assert len(theirs) > 200
    assert sorted(sentence for sentence in theirs if sentence in our_prose) == []


def test_everything_a_caller_sees_is_described() -> None:
    nameless: list[str] = []
    for name, operation in operations(ours()):
        parts = {"": operation, " requestBody": operation.get("requestBody"), " 200": operation["responses"]["200"]}
        parts |= {f" {parameter['name']}": parameter for parameter in operation.get("parameters", [])}
        nameless += [name + part for part, value in parts.items() if value and not value.get("description")]
        nameless += [name] if not operation.get("summary") else []
    for pointer, schema in component_schemas():
        is_named = pointer.count("/") == 3 or pointer.split("/")[-2] == "properties"
        nameless += [pointer] if is_named and not schema.get("description") else []
    assert nameless == []


def test_examples_and_defaults_fit_their_schemas() -> None:
    checked, wrong = 0, []
    for pointer, schema in component_schemas():
        validator = Draft202012Validator({"$ref": pointer, "components": ours()["components"]})
        values = [*schema.get("examples", []), *([schema["default"]] if "default" in schema else [])]
        checked += len(values)
        wrong += [f"{pointer}: {value!r}" for value in values if not validator.is_valid(value)]
    assert checked > 30
    assert wrong == []


def test_a_nullable_enum_allows_null() -> None:
    lists = [(pointer, schema) for pointer, schema in component_schemas() if "enum" in schema]
    assert [p for p, schema in lists if ("null" in schema["type"]) != (None in schema["enum"])] == []


def test_there_are_no_extension_keys() -> None:
    assert sorted({key for key in every_key(ours()) if key.startswith("x-")}) == []


def test_every_operation_is_in_the_config_exactly_once() -> None:
    endpoints = Counter(endpoint for _, endpoint in configured_methods(config()["resources"]))
    assert endpoints == Counter(name for name, _ in operations(ours()))


def test_methods_have_the_names_of_the_published_package() -> None:
    methods = dict(configured_methods(config()["resources"]))
    assert {name: methods.get(name) for name in PUBLISHED} == PUBLISHED
    assert sorted(methods.keys() - PUBLISHED.keys()) == [
        "fine_tunings.create",
        "fine_tunings.delete",
        "fine_tunings.list",
        "fine_tunings.retrieve",
        "reranking.create",
        "responses.create",
    ]


def test_every_model_of_the_config_is_a_schema_named_once() -> None:
    models = list(configured_models(config()["resources"]))
    for name, pointer in models:
        assert resolve(pointer), name
    assert [pointer for pointer, times in Counter(pointer for _, pointer in models).items() if times > 1] == []


def test_the_stream_of_chat_completions_names_a_model_and_a_switch_that_exist() -> None:
    create = config()["resources"]["chat"]["subresources"]["completions"]["methods"]["create"]
    models = dict(configured_models(config()["resources"]))
    content = ours()["paths"]["/openai/v1/chat/completions"]["post"]["responses"]["200"]["content"]
    chunk = models[create["streaming"]["stream_event_model"]]
    assert content["text/event-stream"]["schema"] == {"$ref": chunk}
    request = resolve("#/components/schemas/CreateChatCompletionRequest")
    assert "boolean" in request["properties"][create["streaming"]["param_discriminator"]]["type"]


@pytest.mark.parametrize("pointer", ["#/components/schemas/Annotation"])
def test_nested_models_point_to_schemas_and_to_the_models_that_house_them(pointer: str) -> None:
    nested = config()["sdkwright"]["nested_models"]
    models = dict(configured_models(config()["resources"]))
    assert pointer in nested
    for place, home in nested.items():
        assert resolve(place)
        assert home in models
