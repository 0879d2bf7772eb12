"""What models keep, how they are made, and that they are built when first used."""

# ruff: noqa: UP007, UP045  # generated packages write types this way
from __future__ import annotations

import copy
import gc
import json
import pickle
import subprocess
import sys
import weakref
from datetime import date
from typing import Annotated, Any, Literal, Optional, Union, cast

import pydantic
import pytest

from runtime.models import (
    DISCRIMINATOR_CACHE,
    BaseModel,
    add_request_id,
    build,
    construct_type,
    is_basemodel,
    json_validator,
    parse_json_as,
    validate_type,
)
from runtime.utils import PropertyInfo
from tests.shared import ROOT


class Usage(BaseModel):
    tokens: int
    seconds: float | None = None


class Choice(BaseModel):
    index: int
    reason: Literal["stop", "length"] | None = None


class Completion(BaseModel):
    id: str
    object: Literal["completion"]
    choices: list[Choice]
    usage: Usage | None = None


class Linked(BaseModel):
    next: LinkedLater | None = None


class LinkedLater(BaseModel):
    back: Linked | None = None
    size: float = 0.5


def parse(type_: Any, payload: object) -> Any:
    return parse_json_as(type_, json.dumps(payload).encode())


def test_new_enum_members_and_fields_are_kept_at_every_depth() -> None:
    completion = parse(
        Completion,
        {"id": "c", "object": "new", "choices": [{"index": 0, "reason": "tired", "score": {"a": 1}}], "new": [1]},
    )

    assert completion.object == "new"
    assert completion.choices[0].reason == "tired"
    assert completion.choices[0].score == {"a": 1}
    assert completion.new == [1]
    assert completion.model_extra == {"new": [1]}


def test_absent_fields_are_none_and_unset() -> None:
    completion = parse(Completion, {"id": "c"})

    assert completion.choices is None
    assert completion.model_fields_set == {"id"}
    assert completion.to_dict() == {"id": "c"}


def test_a_dictionary_keeps_values_of_python_unless_json_is_asked_for() -> None:
    class Dated(BaseModel):
        day: date

    dated = parse(Dated, {"day": "2026-01-02"})
    assert dated.to_dict() == {"day": date(2026, 1, 2)}
    assert dated.to_dict(mode="json") == {"day": "2026-01-02"}


def test_wrong_types_stay_as_they_are() -> None:
    completion = parse(Completion, {"id": 7, "object": None, "choices": "none", "usage": {"tokens": [1]}})

    assert (completion.id, completion.object, completion.choices) == (7, None, "none")
    assert isinstance(completion.usage, Usage)
    assert cast(Any, completion.usage.tokens) == [1]


def test_numbers_are_not_read_from_text_where_no_union_asks_for_them() -> None:
    usage = parse(Usage, {"tokens": "12", "seconds": "1.5"})

    assert usage.tokens == "12"
    assert usage.seconds == 1.5  # Optional is a union


def test_whole_numbers_become_floats_unless_that_would_change_them() -> None:
    floats = parse(list[float], [1, 2**53, 2**53 + 1, True, "1", -(2**60), 10**400])

    assert floats == [1.0, 2.0**53, 2**53 + 1, True, "1", -(2.0**60), 10**400]
    assert [type(number) for number in floats] == [float, float, int, bool, str, float, int]


def test_values_of_python_are_kept_too() -> None:
    usage = Usage(tokens=1)

    completion = Completion.construct(id={1}, choices=(1, 2), usage=usage)

    assert cast(Any, completion.id) == {1}
    assert cast(Any, completion.choices) == (1, 2)
    assert completion.usage is usage


def test_a_list_where_one_model_is_declared_becomes_a_list_of_them() -> None:
    assert parse(Usage, [{"tokens": 1}, 2]) == [Usage(tokens=1), 2]


def test_the_wire_name_decides_and_the_python_name_is_an_extra_field() -> None:
    class Aliased(BaseModel):
        max_items: int | None = pydantic.Field(alias="maxItems", default=None)

    assert parse(Aliased, {"maxItems": 3}).max_items == 3
    assert parse(Aliased, {"max_items": 3}).model_extra == {"max_items": 3}


def test_several_names_for_one_field_are_tried_in_order() -> None:
    class Choosy(BaseModel):
        model_config = pydantic.ConfigDict(populate_by_name=True)
        size: int = pydantic.Field(validation_alias=pydantic.AliasChoices("sz", pydantic.AliasPath("box", "size")))
        kind: str = pydantic.Field(alias="type")

    assert parse(Choosy, {"sz": 1, "type": "a"}).size == 1
    assert parse(Choosy, {"box": {"size": 2}, "kind": "b"}).size == 2
    assert parse(Choosy, {"size": 3, "kind": "b"}).kind == "b"


def test_an_unfit_value_goes_to_the_member_of_its_shape() -> None:
    value = parse(Union[str, list[Choice], Usage], [{"index": "first"}])
    assert isinstance(value[0], Choice)
    assert value[0].index == "first"

    assert isinstance(parse(Union[str, list[Choice], Usage], {"tokens": None}), Usage)


def test_members_with_different_constant_fields_need_no_declared_discriminator() -> None:
    class Started(BaseModel):
        type: Literal["started"]
        at: int

    class Ended(BaseModel):
        type: Literal["ended"]
        at: int

    assert isinstance(parse(Union[Started, Ended], {"type": "ended", "at": {}}), Ended)
    assert isinstance(parse(Union[Started, Ended], {"type": "paused", "at": 1}), Started)


def test_a_discriminator_within_optional_is_found() -> None:
    class Circle(BaseModel):
        kind: Literal["circle"] | None = None
        radius: float

    class Square(BaseModel):
        kind: Literal["square"] | None = None
        radius: float

    class Drawing(BaseModel):
        shape: Annotated[Circle | Square, PropertyInfo(discriminator="kind")] | None = None

    assert isinstance(parse(Drawing, {"shape": {"kind": "square", "radius": []}}).shape, Square)
    assert parse(Drawing, {"shape": None}).shape is None


def test_a_discriminator_may_be_called_by_its_wire_name() -> None:
    class Bus(BaseModel):
        kind_of: Literal["bus"] | None = pydantic.Field(default=None, alias="kindOf")
        seats: int

    class Tram(BaseModel):
        kind: Literal["tram"] | None = pydantic.Field(default=None, alias="kindOf")
        seats: int

    class Trip(BaseModel):
        by: Annotated[Bus | Tram, PropertyInfo(discriminator="kindOf")]

    assert isinstance(parse(Trip, {"by": {"kindOf": "tram", "seats": []}}).by, Tram)
    declared: Any = Annotated[Bus | Tram, PropertyInfo(discriminator="kindOf")]
    assert isinstance(parse(declared, {"kindOf": "tram", "seats": []}), Tram)


def test_constant_fields_are_told_apart_by_their_wire_names() -> None:
    class Paid(BaseModel):
        event_type: Literal["paid"] = pydantic.Field(alias="eventType")
        cents: int

    class Refunded(BaseModel):
        event: Literal["refunded"] = pydantic.Field(alias="eventType")
        cents: int

    assert isinstance(parse(Union[Paid, Refunded], {"eventType": "refunded", "cents": {}}), Refunded)


def test_metadata_can_be_given_beside_the_type() -> None:
    class Left(BaseModel):
        side: Literal["left", "l"]
        value: int

    class Right(BaseModel):
        side: Literal["right"]
        value: int

    union: Any = Union[Left, Right]
    value = construct_type(
        value={"side": "right", "value": ""}, type_=union, metadata=[PropertyInfo(discriminator="side")]
    )

    assert isinstance(value, Right)
    assert DISCRIMINATOR_CACHE[union].members == {"left": Left, "l": Left, "right": Right}
    assert not hasattr(union, "__discriminator__")


@pytest.mark.skipif(
    sys.version_info >= (3, 14), reason="a union of Python 3.14 takes no attributes, so older editions mark none there"
)
def test_in_older_editions_a_union_bears_its_discriminator(monkeypatch: pytest.MonkeyPatch) -> None:
    class Left(BaseModel):
        side: Literal["left"]

    class Right(BaseModel):
        side: Literal["right"]

    monkeypatch.setattr("runtime.discriminators.MARKS_UNIONS", True)
    union: Any = Union[Left, Right]
    construct_type(value={"side": "up"}, type_=union, metadata=[PropertyInfo(discriminator="side")])
    assert union.__discriminator__ is DISCRIMINATOR_CACHE[union]


def test_unions_that_differ_in_order_only_are_not_mixed_up() -> None:
    class First(BaseModel):
        a: int

    class Second(BaseModel):
        a: int

    assert isinstance(parse(Union[First, Second], {"a": "x"}), First)
    assert isinstance(parse(Union[Second, First], {"a": "x"}), Second)
    assert isinstance(parse(Union[First, Second], {"a": "x"}), First)


def test_forward_references_are_resolved_at_first_use() -> None:
    linked = parse(Linked, {"next": {"back": {"next": {"size": 2}}, "size": 1}})

    assert isinstance(linked.next.back.next, LinkedLater)
    assert linked.next.back.next.size == 2.0


def test_a_reference_that_cannot_be_resolved_leaves_the_value_as_it_is() -> None:
    class Dangling(BaseModel):
        thing: Nowhere | None  # type: ignore[name-defined]  # noqa: F821  # pyright: ignore
        size: float

    value = parse(Dangling, {"thing": {"a": 1}, "size": 1})

    assert (value.thing, value.size) == ({"a": 1}, 1.0)


def test_validators_of_a_model_are_not_run_outside_of_unions() -> None:
    class Picky(BaseModel):
        even: int

        @pydantic.field_validator("even")
        @classmethod
        def _even(cls, value: int) -> int:
            if value % 2:
                raise ValueError("odd")
            return value * 10

    assert parse(Picky, {"even": 1}).even == 1
    assert parse(Optional[Picky], {"even": 2}).even == 20
    assert parse(Optional[Picky], {"even": 1}).even == 1


def test_private_attributes_and_hooks_work_on_constructed_models() -> None:
    class Counting(BaseModel):
        total: int
        _count: int = pydantic.PrivateAttr(default=5)

        def model_post_init(self, context: Any, /) -> None:
            self._count += 1

    assert parse(Counting, {"total": 1})._count == 6
    assert Counting.construct(total=1)._count == 6


def test_models_of_plain_pydantic_keep_their_own_rule_on_unknown_fields() -> None:
    class Foreign(pydantic.BaseModel):
        a: int

    class Closed(pydantic.BaseModel):
        model_config = pydantic.ConfigDict(extra="forbid")
        a: int

    assert parse(list[Foreign], [{"a": "x", "b": 1}])[0].model_dump(warnings=False) == {"a": "x"}
    assert parse(Closed, {"a": 1, "b": 1}) == Closed(a=1)


def test_typed_extra_fields_are_constructed() -> None:
    class Open(BaseModel):
        __pydantic_extra__: dict[str, Usage] = pydantic.Field(init=False)

    value = parse(Open, {"monday": {"tokens": 1}, "sunday": None})

    assert value.monday == Usage(tokens=1)
    assert value.sunday is None


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'\xef\xbb\xbf{"id": 1}', {"id": 1}),
        (b' {"id": "\\ud800"} ', {"id": "\ud800"}),
        (memoryview(b'x{"id": 1}x')[1:-1], {"id": 1}),
        (bytearray(b'{"id": 1}'), {"id": 1}),
        ('{"id": "é"}', {"id": "é"}),
        (b'{"id": 1, "id": 2}', {"id": 2}),
        (b'{"id": ' + b"[" * 300 + b"]" * 300 + b"}", None),
    ],
)
def test_json_that_pydantic_does_not_read_is_read_all_the_same(data: Any, expected: Any) -> None:
    completion = parse_json_as(Completion, data, max_depth=301)

    assert isinstance(completion, Completion)
    if expected is not None:
        assert completion.model_dump(exclude_unset=True, warnings=False) == expected


@pytest.mark.parametrize("data", [b"", b"{", b'{"id": 1}}', b"\xff", b"[" * 200_000, b"nul", b"'a'"])
def test_what_is_no_json_is_a_value_error(data: bytes) -> None:
    with pytest.raises(ValueError):
        parse_json_as(Completion, data)
    with pytest.raises(ValueError):
        json_validator(Completion)(data)


def test_strict_parsing_is_pydantics_validation() -> None:
    assert parse_json_as(Usage, b'{"tokens": "1"}', strict=True).tokens == 1
    assert json_validator(list[int], strict=True)(b"[1]") == [1]
    for type_ in (Usage, Optional[Usage], list[Usage]):
        with pytest.raises(pydantic.ValidationError):
            parse_json_as(type_, b'{"tokens": "x"}', strict=True)


def test_validate_type_raises_for_what_does_not_fit() -> None:
    assert validate_type(type_=Usage, value={"tokens": 1}) == Usage(tokens=1)
    assert validate_type(type_=cast(Any, Union[int, str]), value="a") == "a"
    with pytest.raises(pydantic.ValidationError):
        validate_type(type_=Usage, value={"tokens": "x"})


def test_build_takes_keywords_only() -> None:
    assert build(Usage, tokens=1) == Usage(tokens=1)
    with pytest.raises(TypeError, match="positional"):
        build(cast(Any, Usage), 1)


def test_construct_takes_fields_of_any_name() -> None:
    class Awkward(BaseModel):
        cls: str
        self: str
        values: int

    value = Awkward.construct(cls="a", self="b", values=1)

    assert (value.cls, value.self, value.values) == ("a", "b", 1)
    assert Usage.construct({"seconds"}, tokens=1).model_fields_set == {"seconds"}


@pytest.mark.parametrize(
    ("type_", "expected"),
    [
        (Usage, True),
        (Union[int, Usage], True),
        (Annotated[Choice | Usage, "x"], True),
        (Union[int, str], False),
        (list[Usage], False),
        (pydantic.BaseModel, False),
        (None, False),
    ],
)
def test_is_basemodel(type_: Any, expected: bool) -> None:
    assert is_basemodel(type_) is expected


def test_the_request_id_is_no_part_of_the_data() -> None:
    usage = parse(Usage, {"tokens": 1})
    assert usage._request_id is None

    add_request_id(usage, "req_1")

    assert usage._request_id == "req_1"
    assert usage == Usage(tokens=1)
    assert usage.to_dict() == {"tokens": 1}
    assert repr(usage) == str(usage) == "Usage(tokens=1, seconds=None)"
    assert dict(usage) == {"tokens": 1, "seconds": None}
    assert copy.deepcopy(usage)._request_id == usage.model_copy()._request_id == "req_1"
    usage._request_id = "req_2"
    assert usage._request_id == "req_2"


def test_constructed_models_can_be_pickled_and_compared() -> None:
    completion = parse(Completion, {"id": "c", "choices": [{"index": "x", "more": 1}]})

    assert pickle.loads(pickle.dumps(completion)) == completion
    assert completion == Completion.construct(id="c", choices=[{"index": "x", "more": 1}])
    assert completion != parse(Completion, {"id": "d"})


def test_parsing_does_not_have_pydantic_build_the_class() -> None:
    class Fresh(BaseModel):
        a: int

    assert parse(Fresh, {"a": 1}).a == 1
    assert not Fresh.__pydantic_complete__
    assert Fresh(a=1).to_dict() == {"a": 1}
    assert Fresh.__pydantic_complete__


def test_a_validated_class_does_not_change_what_parsing_keeps() -> None:
    Choice.model_validate({"index": 1})
    Completion.model_validate({"id": "", "object": "completion", "choices": []})

    class Wrapper(BaseModel):
        choice: Choice

    assert parse(Wrapper, {"choice": {"index": "x"}}).choice.index == "x"


@pytest.mark.skipif(
    tuple(map(int, pydantic.VERSION.split(".")[:2])) < (2, 12), reason="pydantic before 2.12 keeps all classes itself"
)
def test_classes_made_at_run_time_can_be_collected() -> None:
    def make() -> weakref.ref[Any]:
        class Temporary(BaseModel):
            a: Usage | None = None

        parse(Temporary, {"a": {}})
        return weakref.ref(Temporary)

    references = [make() for _ in range(3)]
    gc.collect()

    assert [reference() for reference in references[:-1]] == [None, None]


@pytest.mark.parametrize(("value", "deferred"), [(None, True), ("true", True), ("false", False)])
def test_the_environment_decides_when_classes_are_built(value: str | None, deferred: bool) -> None:
    code = "from runtime.models import BaseModel\nclass A(BaseModel): a: int\nprint(A.__pydantic_complete__)"
    environment = {"PYTHONPATH": str(ROOT), **({} if value is None else {"DEFER_PYDANTIC_BUILD": value})}

    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)

    assert done.stdout.strip() == str(not deferred)
