"""The config and the document, brought into the repository."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sdkwright.adopt.inputs import Inputs, place_inputs
from sdkwright.errors import InputError


@pytest.fixture
def folders(tmp_path: Path) -> dict[str, Path]:
    """Return the repository, its copy, the package's folder in that, and a folder elsewhere."""
    places = {"top": tmp_path / "repo", "scratch": tmp_path / "copy", "folder": tmp_path / "copy/sdk"}
    for folder in (*places.values(), tmp_path / "elsewhere", tmp_path / "copy/api"):
        folder.mkdir(parents=True, exist_ok=True)
    return places


def write_config(path: Path, document: str | None) -> Path:
    settings = {"organization": {"name": "zoo"}, "resources": {}}
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump({**settings, **({"openapi": {"path": document}} if document else {})}))
    return path


def document_path(config: Path) -> object:
    """Return where a config says that the document is."""
    return yaml.safe_load(config.read_text())["openapi"]["path"]


def test_files_from_elsewhere_are_copied_beside_the_package(tmp_path: Path, folders: dict[str, Path]) -> None:
    config = write_config(tmp_path / "elsewhere/sdk.yml", "api.yaml")
    (tmp_path / "elsewhere/api.yaml").write_text("openapi: 3.1.0\n")
    inputs = place_inputs(config, None, **folders)
    assert inputs == Inputs(folders["folder"] / "sdk.yml", None)
    assert document_path(inputs.config) == "api.yaml"
    assert (folders["folder"] / "api.yaml").read_text() == "openapi: 3.1.0\n"


def test_files_of_the_repository_stay_where_they_are(tmp_path: Path, folders: dict[str, Path]) -> None:
    write_config(folders["top"] / "sdk/sdk.yml", None)
    write_config(folders["folder"] / "sdk.yml", None)
    (folders["top"] / "api").mkdir()
    (folders["top"] / "api/v1.yaml").write_text("openapi: 3.1.0\n")
    spec = str(folders["top"] / "api/v1.yaml")
    inputs = place_inputs(folders["top"] / "sdk/sdk.yml", spec, **folders)
    assert inputs == Inputs(folders["folder"] / "sdk.yml", None)
    assert document_path(inputs.config) == "../api/v1.yaml"


def test_an_address_stays_an_address(tmp_path: Path, folders: dict[str, Path]) -> None:
    config = write_config(tmp_path / "elsewhere/sdk.yml", None)
    address = "https://zoo.example/openapi.yaml"
    assert place_inputs(config, address, **folders).spec == address


@pytest.mark.parametrize(
    ("document", "message"),
    [(None, "the config does not say where the document is"), ("none.yaml", "there is no such file")],
)
def test_a_document_that_is_nowhere_is_an_error(
    document: str | None, message: str, tmp_path: Path, folders: dict[str, Path]
) -> None:
    config = write_config(tmp_path / "elsewhere/sdk.yml", document)
    with pytest.raises(InputError, match=message):
        place_inputs(config, None, **folders)


def test_another_file_of_that_name_is_an_error(tmp_path: Path, folders: dict[str, Path]) -> None:
    config = write_config(tmp_path / "elsewhere/sdk.yml", "api.yaml")
    (folders["folder"] / "sdk.yml").write_text("another: true\n")
    with pytest.raises(InputError, match=r"the repository has another sdk\.yml"):
        place_inputs(config, None, **folders)
