"""Small packages of the shape that callers know, written to a folder: for tests that need two sides."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

BASE = """
import httpx

class SyncAPIClient:
    def __init__(self, http_client=None):
        self._http = http_client or httpx.Client()

class AsyncAPIClient:
    pass
"""
CLIENT = """
from __future__ import annotations
from functools import cached_property
from ._base_client import SyncAPIClient
from .resources.pets import Pets

class Zoo(SyncAPIClient):
    def __init__(self, *, api_key: str | None = None, http_client: object = None, max_retries: int = 2) -> None:
        super().__init__(http_client)
        self.api_key = api_key

    def with_middleware(self, middleware: object) -> Zoo:
        return self

    @cached_property
    def pets(self) -> Pets:
        return Pets(self)
"""
PETS = """
from __future__ import annotations
from typing import TYPE_CHECKING, Any, Literal, Optional, Union, overload

if TYPE_CHECKING:
    from ..types.pet import Pet
    from ..types import pet_create_params

class Pets:
    def __init__(self, client: Any) -> None:
        self._client = client

    def retrieve(self, pet_id: str, *, timeout: float | None = None) -> Pet:
        return self._client._http.get(f"https://zoo.test/pets/{pet_id}", headers={"User-Agent": "zoo"}).json()

    def create(
        self, *, name: str, kind: Literal["cat", "dog"], home: Optional[pet_create_params.Home] = None,
        timeout: float | None = None,
    ) -> Pet:
        body = {"name": name, "kind": kind, **({"home": home} if home else {})}
        return self._client._http.post("https://zoo.test/pets", json=body).json()
"""
PARAMS = """
from __future__ import annotations
from typing_extensions import Required, TypedDict

class Home(TypedDict, total=False):
    street: Required[str]
    number: int
"""
PET = """
class Pet:
    id: str
    name: str
"""
FILES: Mapping[str, str] = {
    "__init__.py": "from ._client import Zoo as Zoo\n",
    "py.typed": "",
    "_base_client.py": BASE,
    "_client.py": CLIENT,
    "_version.py": '__version__ = "1.2.3"\n',
    "resources/__init__.py": "",
    "resources/pets.py": PETS,
    "types/__init__.py": "from .pet import Pet as Pet\n",
    "types/pet.py": PET,
    "types/pet_create_params.py": PARAMS,
}


def write_package(folder: Path, changes: Mapping[str, tuple[str, str]] | None = None) -> Path:
    """Write the package ``zoo`` as a distribution below ``folder``; ``changes`` replace a text in a file by another."""
    for name, text in FILES.items():
        if changes and name in changes:
            old, new = changes[name]
            assert old in text, f"{name} has no {old!r}"
            text = text.replace(old, new)
        path = folder / "src" / "zoo" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    (folder / "pyproject.toml").write_text('[project]\nname = "zoo"\nversion = "1.2.3"\ndependencies = ["httpx"]\n')
    return folder
