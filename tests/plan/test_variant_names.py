"""What the variants of a union are called where they are told apart by one property."""

from __future__ import annotations

import time

from .tiny import Json, answers, module, plan


def _names(*variants: Json) -> list[str]:
    schema: Json = {"oneOf": list(variants)}
    sdk = plan(
        {"/chip": {"get": {"responses": answers({"$ref": "#/components/schemas/Chip"})}}},
        {"Chip": schema},
        {"chip": {"models": {"chip": "#/components/schemas/Chip"}, "methods": {"retrieve": "get /chip"}}},
    )
    return [definition.name for definition in module(sdk, "types/chip").definitions]


def _variant(name: str, *values: str) -> Json:
    schema: Json = {"type": "string", **({"enum": list(values)} if values else {})}
    return {"type": "object", "properties": {name: schema}}


def test_variants_of_one_property_are_called_by_it() -> None:
    assert _names(_variant("id"), _variant("error", "none")) == ["ID", "Error", "Chip"]


def test_variants_that_have_the_same_property_are_called_by_its_value() -> None:
    assert _names(_variant("type", "vsc8504"), _variant("type", "vsc-8522")) == ["Vsc8504", "Vsc8522", "Chip"]


def test_thousands_of_variants_cost_no_more_than_their_number() -> None:
    def seconds(count: int) -> float:
        start = time.process_time()
        assert len(_names(*(_variant(f"key_{number}") for number in range(count)))) == count + 1
        return time.process_time() - start

    seconds(10)
    # Four times as many: a quadratic step would take sixteen times as long.
    assert seconds(4000) < 10 * max(seconds(1000), 0.1)
