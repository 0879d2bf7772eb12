"""``init`` and then ``generate -c`` is ``generate``; what is edited in between is what changes."""

from __future__ import annotations

import copy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import pipeline
from tests.infer.test_render import everything
from tests.plan.tiny import query, resources_of
from tests.shared import SHARED, needs_shared

CASES = sorted(Path("tests/golden").glob("*/openapi.yaml"))
SPREAD = ("museum.yaml", "ollama.yaml", "petstore3.yaml", "resend.yaml", "train-travel.yaml")


@pytest.fixture
def spec(tmp_path: Path) -> Path:
    """A small document with models, pages, a stream, credentials and webhooks, in a folder of its own."""
    path = tmp_path / "openapi.yaml"
    root = copy.deepcopy(everything().root)
    for place, name in (("/pets/{id}/groom", "id"), ("/null/{on}", "on")):
        root["paths"][place]["parameters"] = [query(name, where="path", required=True)]
    path.write_text(yaml.safe_dump(root), encoding="utf-8")
    return path


def proposed(spec: Path, folder: Path) -> Path:
    config = folder / "api.sdk.yml"
    config.write_text(pipeline.propose(spec, config)[0], encoding="utf-8")
    return config


def files(spec: Path | None, config: Path | None) -> pipeline.Files:
    """The package's files, as if the config had no name: a package's tests name the one that starts their server."""
    sdk = pipeline.plan(pipeline.read(spec, config)).sdk
    nameless = replace(sdk, metadata=replace(sdk.metadata, config_file=""))
    return pipeline.emit(nameless, jobs=1, cache=pipeline.cache_dir())


def edited(config: Path, edit: dict[str, Any]) -> pipeline.Plan:
    """The plan after the config's text was changed: ``edit`` maps what stands in it to what shall."""
    text = config.read_text(encoding="utf-8")
    for old, new in edit.items():
        assert old in text, f"{old!r} is not in:\n{text}"
        text = text.replace(old, new)
    config.write_text(text, encoding="utf-8")
    return pipeline.plan(pipeline.read(None, config))


def names(plan: pipeline.Plan) -> set[str]:
    result = {
        f"{'.'.join(resource.path)}.{method.name}" for resource in resources_of(plan.sdk) for method in resource.methods
    }
    return result | {method.name for method in plan.sdk.methods}


def types(plan: pipeline.Plan) -> set[str]:
    return {kind.path for kind in plan.sdk.types}


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.parent.name)
def test_an_unedited_config_changes_no_byte(case: Path, tmp_path: Path) -> None:
    assert files(None, proposed(case, tmp_path)) == files(case, None)


def test_that_holds_for_everything_inference_finds(spec: Path, tmp_path: Path) -> None:
    assert files(None, proposed(spec, tmp_path)) == files(spec, None)


@needs_shared
@pytest.mark.parametrize("name", SPREAD)
def test_that_holds_for_real_documents(name: str, tmp_path: Path) -> None:
    assert SHARED is not None
    document = SHARED / "corpus" / name
    assert files(None, proposed(document, tmp_path)) == files(document, None)


def test_an_inferred_config_gives_nothing_to_report(spec: Path, tmp_path: Path) -> None:
    assert pipeline.plan(pipeline.read(None, proposed(spec, tmp_path))).problems == ()


def test_a_method_can_be_renamed(spec: Path, tmp_path: Path) -> None:
    plan = edited(proposed(spec, tmp_path), {"      groom:\n": "      brush:\n"})
    assert "pets.brush" in names(plan)
    assert plan.problems == ()


def test_a_model_can_be_moved_and_renamed(spec: Path, tmp_path: Path) -> None:
    config = proposed(spec, tmp_path)
    assert "types/pet" in types(pipeline.plan(pipeline.read(None, config)))
    shared = "  $shared:\n    models: {animal: Pet}\n\n  pets:\n"
    edit = {"  pets:\n    models:\n      pet: Pet\n": shared, "pets.pet": "$shared.animal"}
    plan = edited(config, edit)
    assert "types/shared/animal" in types(plan)
    assert "types/pet" not in types(plan)
    assert plan.problems == ()


def test_an_operation_can_be_left_out_on_purpose(spec: Path, tmp_path: Path) -> None:
    config = proposed(spec, tmp_path)
    plan = edited(config, {'  "null":\n    methods:\n      retrieve: get /null/{on}\n': ""})
    assert ["/null/{on}" in problem.message for problem in plan.problems] == [True]
    plan = edited(
        config, {"# unspecified_endpoints:\n#   - get /null/{on}": "unspecified_endpoints:\n  - get /null/{on}"}
    )
    assert plan.problems == ()
    assert "null.retrieve" not in names(plan)


def test_a_list_can_be_kept_from_pages(spec: Path, tmp_path: Path) -> None:
    config = proposed(spec, tmp_path)
    plan = edited(config, {"list: get /pets\n": "list: {endpoint: get /pets, paginated: false}\n"})
    result = next(method for resource in resources_of(plan.sdk) for method in resource.methods if method.name == "list")
    assert result.response.page is None
    assert plan.problems == ()


def test_package_and_client_can_be_renamed(spec: Path, tmp_path: Path) -> None:
    edit = {
        "package_name: pets, project_name: pets": "package_name: zoo, project_name: zoo-sdk",
        "name: pets\n": "name: zoo\n",
    }
    metadata = edited(proposed(spec, tmp_path), edit).sdk.metadata
    assert (metadata.package, metadata.project) == ("zoo", "zoo-sdk")
