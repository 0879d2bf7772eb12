"""A sample of the mutants that ``make mutants`` runs."""

from __future__ import annotations

from pathlib import Path

from tests.mutants.mutate import mutate_value
from tests.mutants.run import run_mutants, write_mutant


def test_a_mutant_ends_in_a_package_or_an_input_error(tmp_path: Path) -> None:
    tally = run_mutants(range(400), tmp_path, render_every=50, seconds=15)
    assert tally.faults == {}
    assert tally.endings["error"] > 5
    assert tally.endings["plan"] + tally.endings["package"] > 5


def test_a_number_is_always_the_same_mutant(tmp_path: Path) -> None:
    spec, _ = write_mutant(10, tmp_path)
    first = spec.read_bytes()
    assert write_mutant(15, tmp_path)[0].read_bytes() != first
    assert write_mutant(10, tmp_path)[0].read_bytes() == first


def test_mutation_leaves_the_original_as_it_is() -> None:
    from random import Random

    value = {"a": [1, {"b": "c"}]}
    assert any(mutate_value(value, Random(seed)) != value for seed in range(5))
    assert value == {"a": [1, {"b": "c"}]}
