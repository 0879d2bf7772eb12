"""Samples are found again by a later run while their schemas, with all that these refer to, are the same."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sdkwright.ir import Sample
from sdkwright.naming.names import Names
from sdkwright.openapi import Document
from sdkwright.plan.sample_cache import SampleCache
from sdkwright.plan.samples import Sampler

from .tiny import Json, document

SAMPLE = Sample("dict", keys=("a", "b"), items=(Sample("value", 1), Sample("list", items=(Sample("none"),))))
PET: Json = {"$ref": "#/components/schemas/Pet"}


def pets(name: str = "string") -> Document:
    """A document of pets that have a name of this type."""
    return document({}, {"Pet": {"type": "object", "required": ["name"], "properties": {"name": {"type": name}}}})


def cache(folder: Path, source: Document | None = None, basis: str = "") -> SampleCache:
    """The cache of one run."""
    return SampleCache(folder, (source or pets()).view, basis)


def test_a_saved_sample_is_found_by_the_next_run(tmp_path: Path) -> None:
    first = cache(tmp_path)
    first.add(first.key(PET, "pet", True), SAMPLE)
    assert first.find(first.key(PET, "pet", True)) == SAMPLE
    assert cache(tmp_path).find(first.key(PET, "pet", True)) is None
    first.save()
    second = cache(tmp_path)
    assert second.find(second.key(PET, "pet", True)) == SAMPLE


def test_a_sample_is_stored_for_its_schema_its_name_and_its_extent(tmp_path: Path) -> None:
    run = cache(tmp_path)
    keys = {run.key(PET, "pet", True), run.key(PET, "pet", False), run.key(PET, "dog", True), run.key({}, "pet", True)}
    assert len(keys) == 4
    assert run.key(dict(PET), "pet", True) in keys


def test_a_change_behind_a_reference_is_another_key(tmp_path: Path) -> None:
    assert cache(tmp_path).key(PET, "pet", True) != cache(tmp_path, pets("integer")).key(PET, "pet", True)


def test_another_basis_has_samples_of_its_own(tmp_path: Path) -> None:
    first = cache(tmp_path, basis="one")
    key = first.key(PET, "pet", True)
    first.add(key, SAMPLE)
    first.save()
    assert cache(tmp_path, basis="two").find(key) is None


@pytest.mark.parametrize("entry", ["", "[", "1", "[]", '["dict", null, 1, []]', "[" * 100_000])
def test_an_entry_that_cannot_be_read_is_no_sample(tmp_path: Path, entry: str) -> None:
    first = cache(tmp_path)
    key = first.key(PET, "pet", True)
    first.add(key, SAMPLE)
    first.save()
    (file,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    file.write_text(json.dumps(dict.fromkeys(json.loads(file.read_text()), entry)))
    assert cache(tmp_path).find(key) is None


def test_samples_are_made_once_for_all_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def sample(source: Document) -> Sample:
        store = cache(tmp_path, source)
        result = Sampler(source.view, Names({}), store).sample(PET, "pet", full=True)
        store.save()
        return result

    expected = sample(pets())
    assert expected == Sample("dict", keys=("name",), items=(Sample("value", "name"),))

    def fail(*_: object, **options: object) -> None:
        pytest.fail(f"made again with {options}")

    monkeypatch.setattr("sdkwright.schema.examples.ExampleFactory.make", fail)
    assert sample(pets()) == expected
