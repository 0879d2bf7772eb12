"""The program that a row's subject gives."""

from __future__ import annotations

import pytest

from sdkwright.review.model import Argument, Subject
from sdkwright.review.witness.programs import write_program, write_programs

NAME = Argument("name", '"Rex"')
PET = Argument(None, '"p1"')


@pytest.mark.parametrize(
    ("subject", "program"),
    [
        (Subject("module", "zoo.types"), "import zoo.types\n"),
        (Subject("export", "zoo.types.Pet"), "from zoo.types import Pet\n"),
        (
            Subject("field", "zoo.types.Pet", "name"),
            "from zoo.types import Pet\n\n\ndef use(value: Pet) -> None:\n    print(value.name)\n",
        ),
        (
            Subject("field", "zoo.types.Pet", "home", expect="zoo.types.home.Home | None", imports=("zoo.types.home",)),
            "from zoo.types import Pet\nfrom zoo.types.home import Home\n\n\n"
            "def use(value: Pet) -> Home | None:\n    return value.home\n",
        ),
        (
            Subject("class", "zoo.Error", expect="zoo.other.Error", imports=("zoo.other",)),
            "import zoo.other\nfrom zoo import Error\n\n\ndef use(value: Error) -> zoo.other.Error:\n    return value\n",
        ),
        (
            Subject("key", "zoo.types.PetParams", "age", arguments=(NAME,), code="2"),
            'from zoo.types import PetParams\n\nparams: PetParams = {"name": "Rex", "age": 2}\n',
        ),
        (
            Subject("param", member="age", client="zoo.Zoo", call="pets.create", arguments=(NAME,), code="2"),
            'from zoo import Zoo\n\n\ndef use(client: Zoo) -> None:\n    client.pets.create(name="Rex", age=2)\n',
        ),
        (
            Subject("method", client="zoo.AsyncZoo", call="pets.retrieve", arguments=(NAME, PET)),
            'from zoo import AsyncZoo\n\n\nasync def use(client: AsyncZoo) -> None:\n    await client.pets.retrieve("p1", name="Rex")\n',
        ),
        (
            Subject("resource", client="zoo.Zoo", call="pets"),
            "from zoo import Zoo\n\n\ndef use(client: Zoo) -> None:\n    print(client.pets)\n",
        ),
        (Subject("option", member="retries", client="zoo.Zoo", code="3"), "from zoo import Zoo\n\nZoo(retries=3)\n"),
        (
            Subject("param", "zoo.Page", "size", call="get_next", code="1"),
            "from zoo import Page\n\n\ndef use(value: Page) -> None:\n    print(value.get_next(size=1))\n",
        ),
    ],
)
def test_program(subject: Subject, program: str) -> None:
    assert write_program(subject) == program


@pytest.mark.parametrize(
    ("subject", "last"),
    [
        (
            Subject("export", "zoo.types.Kind", code='"cat"'),
            'from zoo.types import Kind\n\nvalue: Kind = "cat"\n',
        ),
        (
            Subject("export", "zoo.types.Kind", expect="int"),
            "from zoo.types import Kind\n\n\ndef use(value: Kind) -> int:\n    return value\n",
        ),
        (Subject("export", "zoo.types.Pet"), "from zoo.types import *\n\nprint(Pet)\n"),
        (
            Subject("param", member="pet_id", client="zoo.Zoo", call="pets.get", arguments=(PET,), code='"p2"'),
            'from zoo import Zoo\n\n\ndef use(client: Zoo) -> None:\n    client.pets.get(pet_id="p2")\n',
        ),
        (
            Subject("method", client="zoo.Zoo", call="pets.watch", expect="zoo.Stream[int]", imports=("zoo",)),
            "from zoo import Stream, Zoo\n\n\n"
            "def use(client: Zoo) -> Stream[int]:\n    return client.pets.watch(stream=True)\n",
        ),
    ],
)
def test_another_program_is_tried_where_the_plainest_shows_nothing(subject: Subject, last: str) -> None:
    assert write_programs(subject)[-1] == last
