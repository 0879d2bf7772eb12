"""pyproject.toml of an adopted package: raised minimums, what is added, and what stays."""

from __future__ import annotations

from typing import Any

import pytest
import tomlkit

from sdkwright.adopt.project import AdoptedProject, adopt_project
from sdkwright.errors import InputError

OURS = """\
[project]
name = "zoo"
version = "0.1.0"
description = "The Python library for Zoo"
readme = "README.md"
license = "Apache-2.0"
requires-python = ">=3.10"
dependencies = ["httpx>=0.25", "pydantic>=2.9", "typing-extensions>=4.12"]
optional-dependencies = {aiohttp = ["aiohttp"]}
urls = {Homepage = "https://new.example", Changelog = "https://new.example/changes"}

[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[dependency-groups]
dev = ["pytest>=8", "respx"]

[tool.hatch.build.targets.wheel]
packages = ["src/zoo"]

[tool.pyright]
pythonVersion = "3.10"
"""
THEIRS = """\
[project]
name = "zoo"
version = "1.26.0"  # released
license = "MIT"
description = "Zoo, by its owners"
readme = "README.md"
requires-python = ">=3.8"
classifiers = [
  "Programming Language :: Python :: 3.8",
  "Programming Language :: Python :: 3.12",
]
dependencies = [
  "httpx>=0.23.0, <1",  # transport
  "pydantic>=2.11",
  "rich",
]
urls = {homepage = "https://zoo.example"}

[build-system]
requires = ["hatchling==1.26.3"]
build-backend = "hatchling.build"

[tool.rye]
dev-dependencies = ["pytest", "nox"]

[tool.pyright]
pythonVersion = "3.8"
strict = ["src"]
"""


def adopt(theirs: str = THEIRS, *, has_licence: bool = True) -> tuple[AdoptedProject, Any]:
    """Adopt a project; returns the result and its file, read."""
    result = adopt_project(theirs, OURS, has_licence=has_licence)
    return result, tomlkit.parse(result.text).unwrap()


def test_minimums_are_raised_and_named() -> None:
    result, document = adopt()
    assert document["project"]["requires-python"] == ">=3.10"
    assert document["project"]["dependencies"] == ["httpx>=0.25", "pydantic>=2.11", "rich", "typing-extensions>=4.12"]
    assert result.minimums == (
        ("Python", ">=3.8", ">=3.10"),
        ("httpx", "<1,>=0.23.0", ">=0.25"),
        ("typing-extensions", "not required", ">=4.12"),
    )


def test_classifiers_of_pythons_that_are_too_old_go() -> None:
    result, document = adopt()
    assert document["project"]["classifiers"] == ["Programming Language :: Python :: 3.12"]
    assert "project.classifiers[Programming Language :: Python :: 3.8]" in result.changed


def test_what_the_owner_states_stays() -> None:
    result, document = adopt()
    project = document["project"]
    assert (project["version"], project["license"], project["description"]) == ("1.26.0", "MIT", "Zoo, by its owners")
    assert project["urls"] == {"homepage": "https://zoo.example", "Changelog": "https://new.example/changes"}
    assert document["build-system"]["requires"] == ["hatchling==1.26.3"]
    assert "# released" in result.text and "# transport" in result.text


def test_builders_checkers_and_developers_get_what_they_need() -> None:
    _, document = adopt()
    assert document["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"] == ["src/zoo"]
    assert document["tool"]["pyright"] == {"pythonVersion": "3.10", "strict": ["src"]}
    assert document["dependency-groups"]["dev"] == ["pytest", "nox", "respx"]


def test_a_project_that_has_all_of_it_is_left_as_it_is() -> None:
    result, _ = adopt(adopt()[0].text)
    assert (result.minimums, result.changed) == ((), ())
    assert result.text == adopt()[0].text


@pytest.mark.parametrize("has_licence", [True, False])
def test_a_licence_is_stated_only_where_the_repository_has_one(has_licence: bool) -> None:
    _, document = adopt('[project]\nname = "zoo"\ndynamic = ["version"]\n', has_licence=has_licence)
    assert ("license" in document["project"]) == has_licence
    assert "version" not in document["project"]


def test_another_build_backend_keeps_its_own_settings() -> None:
    _, document = adopt(THEIRS.replace("hatchling.build", "poetry.core.masonry.api"))
    assert "hatch" not in document["tool"]


@pytest.mark.parametrize(
    ("theirs", "message"),
    [("[project\n", "not valid TOML"), ('[tool.poetry]\nname = "zoo"\n', r"there is no \[project\] table")],
)
def test_what_cannot_be_adopted_is_refused(theirs: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        adopt(theirs)
