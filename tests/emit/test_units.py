"""What an earlier run made is used again where it can be, and never shows in the result."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright.emit import emit
from sdkwright.emit.annotations import Catalog
from sdkwright.emit.units import Unit, UnitCache, units_of
from sdkwright.infer import infer_config
from sdkwright.ir import Sdk
from sdkwright.openapi import read_document
from sdkwright.plan import build
from tests.bench import document

Json = dict[str, Any]


def reworded(spec: Json) -> None:
    """Another description of one schema."""
    spec["components"]["schemas"]["Adapter"]["description"] = "Something else."


def reworded_method(spec: Json) -> None:
    """Another description of one operation."""
    spec["paths"]["/adapters"]["post"]["description"] = "Something else."


def released(spec: Json) -> None:
    """Another version of the API."""
    spec["info"]["version"] = "9.8.7"


def extended(spec: Json) -> None:
    """A required property more in a request's schema, so that calls in tests and docs change."""
    request = spec["components"]["schemas"]["CreateAdapterRequest"]
    request.setdefault("properties", {})["wanted"] = {"type": "string"}
    request["required"] = [*request.get("required", []), "wanted"]


def aliased(spec: Json) -> None:
    """What was a class becomes a plain string, so that others spell it in another way."""
    spec["components"]["schemas"]["Adapter"] = {"type": "string"}


def shortened(spec: Json) -> None:
    """One operation fewer."""
    del spec["paths"]["/adapters/{adapter_id}"]["delete"]


def moved(spec: Json) -> None:
    """Another address of the API."""
    spec["servers"][0]["url"] = "https://elsewhere.example.com"


EDITS = (reworded, reworded_method, released, extended, aliased, shortened, moved)


@pytest.fixture(scope="module")
def spec() -> Json:
    content: Json = yaml.safe_load(document.text(8, 30))
    return content


def planned(spec: Json, folder: Path, cache: Path | None = None) -> Sdk:
    path = folder / "openapi.json"
    path.write_text(json.dumps(spec), encoding="utf-8")
    parsed = read_document(path)
    return build(parsed, infer_config(parsed), cache=cache)[0]


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: edit.__name__)
def test_a_run_after_an_edit_gives_what_one_without_a_past_gives(
    edit: Callable[[Json], None], spec: Json, tmp_path: Path
) -> None:
    cache = tmp_path / "cache"
    before = emit(planned(spec, tmp_path, cache), cache=cache)
    after = copy.deepcopy(spec)
    edit(after)
    sdk = planned(after, tmp_path)
    assert planned(after, tmp_path, cache) == sdk
    files = emit(sdk, cache=cache)
    assert files == emit(sdk)
    assert files != before
    assert emit(planned(spec, tmp_path), cache=cache) == before


def missing(sdk: Sdk, cache: Path) -> set[str]:
    """What a run would have to render."""
    units = units_of(sdk)
    result = {unit.unit for unit in UnitCache(cache, sdk, Catalog(sdk)).find(units)}
    return {name_unit(sdk, unit) for unit in units if unit not in result}


def name_unit(sdk: Sdk, unit: Unit) -> str:
    return sdk.types[unit.place].path if unit.kind == "types" else unit.kind


def test_a_sentence_about_a_type_renders_only_that_type_again(spec: Json, tmp_path: Path) -> None:
    emit(planned(spec, tmp_path, tmp_path), cache=tmp_path)
    after = copy.deepcopy(spec)
    reworded(after)
    assert missing(planned(spec, tmp_path, tmp_path), tmp_path) == set()
    assert missing(planned(after, tmp_path, tmp_path), tmp_path) == {"types/adapter"}


def test_another_version_of_the_api_renders_no_type_and_no_resource_again(spec: Json, tmp_path: Path) -> None:
    emit(planned(spec, tmp_path), cache=tmp_path)
    after = copy.deepcopy(spec)
    released(after)
    assert missing(planned(after, tmp_path), tmp_path) == {"rest"}


def test_without_a_cache_nothing_is_kept(spec: Json, tmp_path: Path) -> None:
    sdk = planned(spec, tmp_path)
    emit(sdk)
    cache = UnitCache(None, sdk, Catalog(sdk))
    assert cache.find(units_of(sdk)) == []
    assert [path.name for path in tmp_path.iterdir()] == ["openapi.json"]


def cut(text: str) -> str:
    return text[: len(text) // 2]


def emptied(text: str) -> str:
    return json.dumps(dict.fromkeys(json.loads(text), "{}"))


def nonsense(text: str) -> str:
    return json.dumps(dict.fromkeys(json.loads(text), '{"asked": {"?": 1}, "files": {}}'))


@pytest.mark.parametrize("damage", [cut, emptied, nonsense])
def test_a_damaged_cache_costs_time_only(damage: Callable[[str], str], spec: Json, tmp_path: Path) -> None:
    sdk = planned(spec, tmp_path)
    fresh = emit(sdk, cache=tmp_path / "cache")
    for path in (tmp_path / "cache").glob("units-*"):
        path.write_text(damage(path.read_text(encoding="utf-8")), encoding="utf-8")
    assert emit(sdk, cache=tmp_path / "cache") == fresh
