"""Models of every shape that generated packages have, and JSON that fits them, nearly fits them, or does not."""

# ruff: noqa: UP006, UP007, UP035, UP045  # generated packages write types this way
from __future__ import annotations

import datetime
import enum
import uuid
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Dict, Generic, List, Literal, Optional, TypeVar, Union, get_args, get_origin

from hypothesis import strategies as st
from pydantic import Field
from typing_extensions import TypeAliasType

from runtime.models import BaseModel
from runtime.utils import PropertyInfo
from runtime.utils.annotations import alias_target, is_class

T = TypeVar("T")


class Leaf(BaseModel):
    text: str
    count: int
    ratio: float
    flag: bool
    maybe_text: Optional[str] = None
    maybe_count: Optional[int] = None
    maybe_ratio: Optional[float] = None
    maybe_flag: Optional[bool] = None


class Color(enum.Enum):
    RED = "red"
    BLUE = "blue"


class TextValues(BaseModel):
    """What JSON writes as text."""

    at: datetime.datetime
    day: datetime.date
    maybe_at: Optional[datetime.datetime] = None
    days: List[datetime.date]
    key: uuid.UUID
    price: Decimal
    color: Color
    maybe_color: Optional[Color] = None


class Aliased(BaseModel):
    from_: str = Field(alias="from")
    limit: Optional[int] = Field(alias="maxItems", default=None)
    kind: Literal["x", "y"]
    kinds: Optional[List[Literal["x", "y"]]] = None
    level: Literal[1, 2, True]
    anything: object = None
    tags: Dict[str, str] = Field(default_factory=dict)


class Cat(BaseModel):
    type: Literal["cat"]
    lives: int
    friend: Optional[Leaf] = None


class Dog(BaseModel):
    type: Literal["dog"]
    name: str
    friend: Optional[Pet] = None


class Fish(BaseModel):
    kind: Literal["fish"] = Field(alias="type")
    depth: float


Pet = Annotated[Union[Cat, Dog], PropertyInfo(discriminator="type")]
Dog.model_rebuild()


class Either(BaseModel):
    declared: Pet
    optional: Optional[Pet] = None
    inferred: Union[Cat, Dog, None] = None
    aliased: Annotated[Cat | Fish, PropertyInfo(discriminator="type")]
    loose: Union[Leaf, Aliased, str, None] = None
    lists: Union[str, List[Cat], List[Leaf], None] = None
    pets: List[Pet]
    by_name: Dict[str, Cat | Leaf]
    number: Union[int, float, bool, str, None] = None
    embedding: Union[List[float], str]


class Tree(BaseModel):
    value: int
    children: List[Tree]
    parent: Optional[Tree] = None
    subtrees: Optional[Dict[str, Tree]] = None


class Page(BaseModel, Generic[T]):
    items: List[T]
    next: Optional[T] = None


class Extras(BaseModel):
    __pydantic_extra__: Dict[str, Leaf] = Field(init=False)
    name: str


Name = TypeAliasType("Name", str)
Numbers = TypeAliasType("Numbers", Union[int, List["Numbers"]])
Json = TypeAliasType("Json", Union[bool, float, str, List["Json"], Dict[str, "Json"], None])
Pets = TypeAliasType("Pets", Union[Cat, Dog, List["Pets"]])


class Everything(BaseModel):
    leaf: Leaf
    leaves: List[Leaf]
    maybe_leaf: Optional[Leaf] = None
    maybe_leaves: Optional[List[Leaf]] = None
    map: Dict[str, Leaf]
    nested: Optional[Dict[str, List[Aliased]]] = None
    grid: List[List[float]]
    page: Page[Cat]
    name: Name
    numbers: Numbers
    json_: Optional[Json] = Field(alias="json", default=None)
    pets: Optional[Pets] = None
    either: Optional[Either] = None
    text_values: Optional[TextValues] = None


TYPES: dict[str, Any] = {
    "Numbers": Numbers,
    "Json": Json,
    "Pets": Pets,
    "Leaf": Leaf,
    "Written": TextValues,
    "Aliased": Aliased,
    "Either": Either,
    "Tree": Tree,
    "Page[Leaf]": Page[Leaf],
    "Extras": Extras,
    "Everything": Everything,
    "List[Cat]": List[Cat],
    "Dict[str, Optional[Leaf]]": Dict[str, Optional[Leaf]],
    "Optional[Leaf]": Optional[Leaf],
    "Pet": Pet,
    "Union[Leaf, Aliased, Extras]": Union[Leaf, Aliased, Extras],
    "List[float]": List[float],
}

_JUNK = st.one_of(
    st.sampled_from(
        [None, True, False, 0, 1, -5, 1.0, 2.5, 2**53 + 1, 2**60, "", "x", "1", "1.5", "true", "null", "cat", "red"]
    ),
    st.sampled_from(["2020-01-01", "2020-01-01T00:00:00Z", "2012-4-9 4:8:16", "1549316052", 1549316052, 1.5e18, 1e300]),
    st.sampled_from([[], {}, [1], [None], {"a": 1}, {"type": "cat"}, {"type": "dog", "name": 5}, [{"type": "cat"}]]),
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
        max_leaves=4,
    ),
)
_SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=4),
    int: st.integers(-100, 100),
    float: st.floats(-1e6, 1e6) | st.integers(-100, 100),
    bool: st.booleans(),
    object: st.sampled_from([1, "x", {"deep": [1, {}]}]),
    type(None): st.none(),
    datetime.datetime: st.datetimes(timezones=st.just(datetime.timezone.utc)).map(lambda at: at.isoformat()),
    datetime.date: st.dates().map(lambda day: day.isoformat()),
    uuid.UUID: st.uuids().map(str),
    Decimal: st.decimals(-1000, 1000, places=2).map(str),
    Color: st.sampled_from(["red", "blue"]),
}


@st.composite
def payloads(draw: st.DrawFn, type_: Any, misfits: tuple[int, ...] = (0, 4, 40)) -> Any:
    """JSON values for ``type_``, with one of ``misfits`` of each hundred values replaced by something else.

    So by default a third of them fit, a third nearly do, and a third hardly.
    """
    return _draw(draw, type_, draw(st.sampled_from(misfits)), depth=0)


def _draw(draw: st.DrawFn, type_: Any, wrong: int, depth: int) -> Any:
    if wrong and draw(st.integers(1, 100)) <= wrong:
        return draw(_JUNK)
    if isinstance(type_, TypeAliasType):
        return _draw(draw, alias_target(type_), 0, depth)
    origin, args = get_origin(type_), get_args(type_)
    if origin is Annotated:
        return _draw(draw, args[0], 0, depth)
    if origin in (Union, UnionType):
        simple = [arg for arg in args if arg in _SCALARS] if depth > 3 else []
        return _draw(draw, draw(st.sampled_from(simple or args)), 0, depth)
    if origin is list:
        count = 0 if depth > 3 else draw(st.integers(0, 2))
        return [_draw(draw, args[0], wrong, depth + 1) for _ in range(count)]
    if origin is dict:
        keys = [] if depth > 3 else draw(st.lists(st.sampled_from("abc"), max_size=2, unique=True))
        return {key: _draw(draw, args[1], wrong, depth + 1) for key in keys}
    if origin is Literal:
        return draw(st.sampled_from(args))
    if is_class(type_) and issubclass(type_, BaseModel):
        return _object(draw, type_, wrong, depth)
    return draw(_SCALARS[type_])


def _object(draw: st.DrawFn, cls: type[BaseModel], wrong: int, depth: int) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for name, info in cls.model_fields.items():
        optional = not info.is_required()
        if optional and (depth > 3 or draw(st.booleans())):
            continue
        if wrong and draw(st.integers(1, 100)) <= wrong:
            continue
        type_ = Annotated[(info.annotation, *info.metadata)] if info.metadata else info.annotation
        result[info.alias or name] = _draw(draw, type_, wrong, depth + 1)
    if draw(st.integers(0, 4)) == 0:
        extra = _draw(draw, Leaf, wrong, depth + 1) if cls is Extras else draw(_JUNK)
        result[draw(st.sampled_from(["unknown", "from_", "é"]))] = extra
    return result
