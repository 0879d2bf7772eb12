"""Pairs are rebuilt from packages without naming what naming rules have to find."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright import pipeline
from tests.peers.pairs import generate
from tests.peers.rebuild.config import write
from tests.peers.rebuild.pair import Rebuilt, rebuild

LISTING = """# Pets

Types:

```python
from zoo.types import Pet, PetSearchResponse
```

Methods:

- <code title="post /pets/{petId}">client.pets.<a href="./src/zoo/resources/pets.py">update</a>(pet_id, \\*\\*<a href="src/zoo/types/pet_update_params.py">params</a>) -> <a href="./src/zoo/types/pet.py">Pet</a></code>
- <code title="get /pets">client.pets.<a href="./src/zoo/resources/pets.py">search</a>() -> <a href="./src/zoo/types/pet_search_response.py">PetSearchResponse</a></code>
"""
FILES = {
    "_client.py": """
class Zoo(SyncAPIClient):
    api_key: str

    def __init__(self, *, api_key: str | None = None, base_url: str | None = None) -> None: ...
""",
    "resources/__init__.py": "",
    "resources/pets.py": """
from ..types import pet_update_params
from ..types.pet import Pet
from ..types.pet_search_response import PetSearchResponse

class PetsResource(SyncAPIResource):
    def update(self, pet_id: str, *, born_at: Union[str, datetime], toys: Iterable[pet_update_params.Toy] | Omit = omit,
               timeout: float | None = None) -> Pet: ...

    def search(self, *, timeout: float | None = None) -> PetSearchResponse: ...
""",
    "types/__init__.py": """
from .pet import Pet as Pet
from .pet_search_response import PetSearchResponse as PetSearchResponse
from .pet_update_params import PetUpdateParams as PetUpdateParams
""",
    "types/pet.py": """
from .._models import BaseModel
__all__ = ["Pet", "AllToy", "Home", "HomeNest"]

class HomeNest(BaseModel):
    height: float

class AllToy(BaseModel):
    name: str

Home: TypeAlias = Union[HomeNest, str]

class Pet(BaseModel):
    id: str
    kind: Literal["cat", "dog"]
    home: Optional[Home] = None
    all_toys: Optional[List[AllToy]] = FieldInfo(alias="allToys", default=None)
""",
    "types/pet_search_response.py": """
from .pet import Pet
__all__ = ["PetSearchResponse"]
PetSearchResponse: TypeAlias = List[Pet]
""",
    "types/pet_update_params.py": """
__all__ = ["PetUpdateParams", "Toy"]

class PetUpdateParams(TypedDict, total=False):
    born_at: Required[Annotated[Union[str, datetime], PropertyInfo(alias="bornAt", format="iso8601")]]
    toys: Iterable[Toy]

class Toy(TypedDict, total=False):
    name: Required[str]
""",
}


@pytest.fixture
def zoo(tmp_path: Path) -> Rebuilt:
    for name, text in FILES.items():
        (tmp_path / "zoo" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "zoo" / name).write_text(text)
    return rebuild(tmp_path / "zoo", LISTING)


def test_nested_classes_go_back_inline_and_variants_keep_what_tells_them_apart(zoo: Rebuilt) -> None:
    assert not zoo.lost
    assert zoo.document["components"]["schemas"] == {
        "Pet": {
            "type": "object",
            "properties": {
                "id": {"type": "string"},
                "kind": {"type": "string", "enum": ["cat", "dog"]},
                "home": {
                    "anyOf": [
                        {
                            "title": "Nest",
                            "type": "object",
                            "properties": {"height": {"type": "number"}},
                            "required": ["height"],
                        },
                        {"type": "string"},
                    ]
                },
                "allToys": {
                    "type": "array",
                    "items": {"type": "object", "properties": {"name": {"type": "string"}}, "required": ["name"]},
                },
            },
            "required": ["id", "kind"],
        }
    }


def test_arguments_are_put_where_they_travel(zoo: Rebuilt) -> None:
    update = zoo.document["paths"]["/pets/{petId}"]["post"]
    (content,) = update["requestBody"]["content"].values()
    assert update["parameters"][0] == {"name": "petId", "in": "path", "required": True, "schema": {"type": "string"}}
    assert content["schema"]["properties"]["bornAt"] == {"type": "string", "format": "date-time"}
    assert content["schema"]["required"] == ["bornAt"]


def test_the_generator_finds_the_names_again(zoo: Rebuilt, tmp_path: Path) -> None:
    document, config = write(zoo, tmp_path)
    sdk = pipeline.plan(pipeline.read(document, config)).sdk
    assert {kind.path: kind.exports for kind in sdk.types} == {
        "types/pet": ("Pet", "AllToy", "Home", "HomeNest"),
        "types/pet_search_response": ("PetSearchResponse",),
        "types/pet_update_params": ("PetUpdateParams", "Toy"),
    }
    package, warnings = generate(document, config, tmp_path / "ours")
    assert (package.name, warnings) == ("zoo", ())
