"""What single modules look like, for small plans written by hand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from textwrap import dedent

import pytest

from sdkwright.emit.types import TypeLayerError, dcg, render_modules
from sdkwright.emit.types.module import render_module
from sdkwright.emit.types.shapes import shapes_of
from sdkwright.ir import (
    AliasDef,
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Scalar,
    Side,
    Type,
    TypeModule,
    UnionOf,
)

STR, INT, OBJECT, NONE = Scalar("str"), Scalar("int"), Scalar("object"), Scalar("none")


def field(name: str, type_: Type, required: bool = True, *, wire: str | None = None, doc: str = "") -> Field:
    return Field(name, wire or name, type_, required, doc)


def module(
    *definitions: Definition, side: Side = "response", path: str = "types/chat/thing", **rest: object
) -> TypeModule:
    names = tuple(definition.name for definition in definitions)
    return TypeModule(path, side, names[-1], definitions, names, **rest)  # type: ignore[arg-type]


def rendered(
    *definitions: Definition, side: Side = "response", path: str = "types/chat/thing", late: tuple[str, ...] = ()
) -> str:
    return render_modules((module(*definitions, side=side, path=path, late=late),))[f"{path}.py"]


def text(source: str) -> str:
    return dedent(source).lstrip("\n")


def test_a_response_module_is_written_like_a_published_one() -> None:
    choice = ObjectDef("Choice", (field("finish_reason", LiteralOf(("stop", "length"))), field("index", INT)))
    main = ObjectDef(
        "Thing",
        (
            field("id", STR, doc="Names it."),
            field("choices", ListOf(Ref("types/chat/thing", "Choice"))),
            field("from_", STR, wire="from"),
            field("created_at", Scalar("datetime"), wire="createdAt", required=False),
            field("usage", Ref("types/completion_usage", "CompletionUsage"), required=False),
            field("nothing", Nullable(STR)),
        ),
        doc="A thing.",
    )
    assert rendered(choice, main) == text('''
        from typing import List, Optional
        from datetime import datetime
        from typing_extensions import Literal

        from pydantic import Field as FieldInfo

        from ..._models import BaseModel
        from ..completion_usage import CompletionUsage

        __all__ = ["Choice", "Thing"]


        class Choice(BaseModel):
            finish_reason: Literal["stop", "length"]

            index: int


        class Thing(BaseModel):
            """A thing."""

            id: str
            """Names it."""

            choices: List[Choice]

            from_: str = FieldInfo(alias="from")

            created_at: Optional[datetime] = FieldInfo(alias="createdAt", default=None)

            usage: Optional[CompletionUsage] = None

            nothing: Optional[str] = None
        ''')


def test_a_params_module_is_written_like_a_published_one() -> None:
    main = ObjectDef(
        "ThingCreateParams",
        (
            field("day", Scalar("date")),
            field("file", Scalar("file")),
            field("stop", Nullable(UnionOf((Nullable(STR), ListOf(STR, "SequenceNotStr")))), required=False),
            field("until", Nullable(Scalar("datetime")), wire="untilTime"),
            field("blob", Scalar("base64"), required=False),
            field("parts", ListOf(Ref("types/chat/thing", "Part"), "Iterable"), required=False),
        ),
    )
    part = ObjectDef("Part", (field("text", STR),))
    assert rendered(main, part, side="params") == text("""
        from __future__ import annotations

        from typing import Union, Iterable, Optional
        from datetime import date, datetime
        from typing_extensions import Required, Annotated, TypedDict

        from ..._types import FileTypes, SequenceNotStr, Base64FileInput
        from ..._utils import PropertyInfo

        __all__ = ["ThingCreateParams", "Part"]


        class ThingCreateParams(TypedDict, total=False):
            day: Required[Annotated[Union[str, date], PropertyInfo(format="iso8601")]]

            file: Required[FileTypes]

            stop: Union[Optional[str], SequenceNotStr[str], None]

            until: Required[Annotated[Union[str, datetime, None], PropertyInfo(alias="untilTime", format="iso8601")]]

            blob: Annotated[Union[str, Base64FileInput], PropertyInfo(format="base64")]

            parts: Iterable[Part]


        class Part(TypedDict, total=False):
            text: Required[str]
        """)


def test_a_field_named_like_a_type_makes_the_type_qualified() -> None:
    source = rendered(
        ObjectDef("A", (field("object", STR), field("meta", OBJECT, False))),
        ObjectDef("B", (field("date", Scalar("date")), field("meta", OBJECT, False))),
    )
    assert "import builtins\nimport datetime\n" in source
    assert "meta: Optional[builtins.object] = None" in source
    assert "date: datetime.date" in source
    assert source.rstrip().endswith("meta: Optional[object] = None")


def test_a_field_named_datetime_does_not_hide_the_module_it_needs() -> None:
    source = rendered(ObjectDef("A", (field("datetime", Scalar("datetime"), False),)))
    assert "import datetime as _datetime" in source
    assert "datetime: Optional[_datetime.datetime] = None" in source


def test_a_class_named_like_a_typing_name_is_kept_and_the_typing_name_is_renamed() -> None:
    source = rendered(ObjectDef("List", ()), ObjectDef("Main", (field("a", ListOf(Ref("types/chat/thing", "List"))),)))
    assert "from typing import List as _List" in source
    assert "a: _List[List]" in source


def test_two_classes_of_one_name_are_reached_through_their_modules() -> None:
    source = rendered(
        ObjectDef("Usage", ()),
        ObjectDef("Main", (field("a", Ref("types/usage", "Usage")), field("b", Ref("types/audio/usage", "Usage")))),
    )
    assert "from .. import usage as _types_usage" in source and "from ..audio import usage" in source
    assert "a: _types_usage.Usage" in source and "b: usage.Usage" in source


def test_a_class_called_like_another_of_its_module_is_reached_through_its_own_module() -> None:
    call = Ref("types/chat/call", "Call")
    alias = AliasDef("Call", UnionOf((call, STR)))
    thing = ObjectDef("Thing", (field("call", Ref("types/chat/thing", "Call")),))
    source = rendered(alias, thing)
    assert "\nfrom . import call\n" in source and "\nCall: TypeAlias = Union[call.Call, str]\n" in source
    # A field called like the module would hide it from the annotations of its class.
    source = rendered(alias, ObjectDef("Thing", (field("call", Nullable(call), False), field("last", call))))
    assert "\nfrom . import call as _call\n" in source and "    last: _call.Call\n" in source


def test_late_modules_are_imported_at_the_end_and_quoted() -> None:
    source = rendered(ObjectDef("Node", (field("other", Ref("types/other", "Other"), False),)), late=("types/other",))
    assert 'other: Optional["Other"] = None' in source
    assert source.startswith("from __future__ import annotations\n")
    assert source.endswith("\n\n\nfrom ..other import Other\n")


def test_a_recursive_alias_is_a_type_alias_type() -> None:
    alias = AliasDef("Json", UnionOf((STR, MapOf(Ref("types/chat/thing", "Json")))), recursive=True)
    source = rendered(alias)
    assert 'if TYPE_CHECKING:\n    Json: TypeAlias = Union[str, Dict[str, "Json"]]\n' in source
    assert 'else:\n    Json = TypeAliasType("Json", Union[str, Dict[str, "Json"]])\n' in source


def test_unions_are_written_as_the_plan_orders_them() -> None:
    a, b = Ref("types/a", "A"), Ref("types/b", "B")
    union = UnionOf((UnionOf((a, b)), LiteralOf(("x",)), LiteralOf((1,)), Nullable(INT), NONE, ListOf(a), ListOf(b)))
    expected = 'Union[Union[A, B], Literal["x"], Literal[1], Optional[int], None, List[A], List[B]]'
    assert f"X: TypeAlias = {expected}" in rendered(AliasDef("X", union))
    assert f"x: {expected} = None" in rendered(ObjectDef("X", (field("x", union),)))


def test_a_discriminator_is_annotated_in_responses_only() -> None:
    union = UnionOf((Ref("types/a", "A"), Ref("types/b", "B")), discriminator="type")
    annotated = 'X: TypeAlias = Annotated[Union[A, B], PropertyInfo(discriminator="type")]'
    assert annotated in rendered(AliasDef("X", union))
    assert "X: TypeAlias = Union[A, B]" in rendered(AliasDef("X", union), side="params")


def test_undeclared_properties_are_typed_on_both_sides() -> None:
    thing = ObjectDef("X", (field("a", STR),), extra=INT)
    assert "class X(TypedDict, total=False, extra_items=int):  # type: ignore[call-arg]" in rendered(
        thing, side="params"
    )
    source = rendered(thing)
    assert "def __getattr__(self, attr: str) -> int: ..." in source
    assert "__pydantic_extra__: Dict[str, int]" in source


def test_a_streaming_variant_extends_its_base_and_says_total_as_the_plan_does() -> None:
    base = Ref("types/chat/thing", "PBase")
    source = rendered(
        ObjectDef("PBase", (field("model", STR),)),
        ObjectDef("PNonStreaming", (field("stream", LiteralOf((False,)), False),), base=base),
        ObjectDef("PStreaming", (field("stream", LiteralOf((True,))),), base=base, total_false=False),
        AliasDef("P", UnionOf((Ref("types/chat/thing", "PNonStreaming"), Ref("types/chat/thing", "PStreaming")))),
        side="params",
    )
    assert "class PNonStreaming(PBase, total=False):\n    stream: Literal[False]\n" in source
    assert "class PStreaming(PBase):\n    stream: Required[Literal[True]]\n" in source
    assert "P: TypeAlias = Union[PNonStreaming, PStreaming]\n" in source


def test_an_annotation_that_leaves_out_what_the_plan_has_is_refused_with_its_place() -> None:
    thing = module(ObjectDef("X", (field("a", Ref("types/a", "A")),)))
    frame, own = shapes_of(thing)
    with pytest.raises(TypeLayerError, match=r"types/chat/thing: X: field a: .*left out"):
        render_module(thing, {frame: "class C_(BaseModel):\n    pass", own: "class C_(BaseModel):\n    f0: int"})


def test_what_was_rendered_is_what_is_written() -> None:
    thing = module(ObjectDef("X", (field("a", STR),)))
    frame, own = shapes_of(thing)
    rendered_differently = {frame: "class C_(BaseModel):\n    pass", own: "class C_(BaseModel):\n    f0: List[int]"}
    assert "class X(BaseModel):\n    a: List[int]\n" in render_module(thing, rendered_differently)


def fake_without_fields(keys: Sequence[str], side: Side) -> list[str]:
    return ["class C_(BaseModel):\n    pass" for _ in keys]


def fake_without_anything(keys: Sequence[str], side: Side) -> list[str]:
    return ["" for _ in keys]


@pytest.mark.parametrize("fake", [fake_without_fields, fake_without_anything])
def test_a_fake_in_place_of_datamodel_code_generator_gives_no_package(
    fake: Callable[[Sequence[str], Side], list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dcg, "generate", fake)
    with pytest.raises(TypeLayerError):
        render_modules((module(ObjectDef("X", (field("a", STR),))),))


@pytest.mark.parametrize(
    "source_text",
    [
        "class C_(BaseModel):\n    f0: str\n    f1: str",
        "class C_(BaseModel):\n    f0: str = print()",
        "class C_(BaseModel):\n    f0: str\n    print()",
        "@print\nclass C_(BaseModel):\n    f0: str",
        "class C_(Other):\n    f0: str",
        "class C_(BaseModel, metaclass=print):\n    f0: str",
        "class C_(BaseModel):\n    f0: str\nprint()",
        "C_: TypeAlias = str",
        "print()",
        "class",
    ],
)
def test_code_that_the_plan_did_not_ask_for_is_refused(source_text: str) -> None:
    source = module(ObjectDef("X", (field("a", STR),)))
    frame, own = shapes_of(source)
    with pytest.raises(TypeLayerError):
        render_module(source, {frame: "class C_(BaseModel):\n    pass", own: source_text})
    with pytest.raises(TypeLayerError):
        render_module(source, {frame: source_text, own: "class C_(BaseModel):\n    f0: str"})


def test_the_result_does_not_depend_on_cache_or_company(tmp_path: object) -> None:
    from pathlib import Path

    cache = Path(str(tmp_path)) / "cache"
    modules = tuple(
        module(
            *(
                ObjectDef(
                    f"C{i}",
                    tuple(
                        field(f"f{j}", (STR, INT, ListOf(STR))[(i >> j) % 3], bool(i % (j + 2)))
                        for j in range(1 + i % 9)
                    ),
                )
                for i in range(start, start + 60)
            ),
            path=f"types/m{start}",
            side="response" if start % 120 else "params",
        )
        for start in range(0, 480, 60)
    )
    alone: dict[str, str] = {}
    for name in modules:
        alone.update(render_modules((name,)))
    assert render_modules(modules, cache=cache) == alone
    assert render_modules(modules, cache=cache) == alone
    for file in cache.iterdir():
        file.write_text("no json")
    assert render_modules(modules, cache=cache) == alone


def test_structure_is_rendered_once_whatever_the_words() -> None:
    first = ObjectDef("X", (field("a", LiteralOf(("x",)), doc="One."), field("b", Ref("types/a", "A"))))
    second = ObjectDef("Y", (field("c", LiteralOf((1, 2))), field("d", Ref("types/b", "B"))), doc="Two.")
    assert [*shapes_of(module(first))] == [*shapes_of(module(second))]
    assert len({*shapes_of(module(first, second))}) == 3  # a frame and two fields
