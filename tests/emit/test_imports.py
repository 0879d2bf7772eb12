from __future__ import annotations

import ast
from dataclasses import replace

from sdkwright.emit.annotations import Annotator, Catalog, Here
from sdkwright.emit.imports import Imports, relative
from sdkwright.emit.resources import resource_view
from sdkwright.ir import ListOf, Nullable, Resource, Scalar
from tests.emit import mini
from tests.emit_types.sdks import sdk_of


def test_modules_are_named_from_where_they_are_imported() -> None:
    assert relative("resources/chat/completions", "types/chat/chat_completion") == "...types.chat.chat_completion"
    assert relative("resources/chat/chat", "resources/chat/completions") == ".completions"
    assert relative("_client", "_types") == "._types"
    assert relative("resources/files", "") == ".."
    assert relative("resources/chat/chat", "resources/chat") == "..chat"


def test_two_classes_of_one_name_are_both_reachable() -> None:
    imports = Imports("resources/pets")
    assert imports.model("types/pet", "Pet", main=True) == "Pet"
    assert imports.model("types/shared/pet", "Pet", main=True) == "pet.Pet"
    assert imports.model("types/other/pet", "Pet", main=True) == "_types_other_pet.Pet"
    assert imports.model("types/pet", "Pet", main=True) == "Pet"
    assert "from ..types.other import pet as _types_other_pet" in imports.render()


def test_a_nested_class_is_reached_through_its_module() -> None:
    imports = Imports("resources/pets")
    assert imports.model("types/pet_create_params", "Owner", main=False) == "pet_create_params.Owner"
    assert "from ..types import pet_create_params" in imports.render()


def test_a_class_does_not_take_a_name_the_module_defines() -> None:
    imports = Imports("resources/pets")
    imports.define("Pets")
    assert imports.model("types/pets", "Pets", main=True) == "pets.Pets"


def test_helpers_make_way_for_arguments_and_methods() -> None:
    imports = Imports("resources/pets", avoid=frozenset({"cast", "drop_omitted"}))
    assert imports.std("typing", "cast") == "_cast"
    assert imports.run("_utils", "drop_omitted") == "_drop_omitted"
    assert "from typing import cast as _cast" in imports.render()


def test_what_only_annotations_mention_is_not_imported_at_run_time() -> None:
    imports = Imports("resources/pets")
    imports.typed("_types", "Body")
    imports.typed("_types", "Omit")
    imports.run("_types", "Omit")
    imports.plain_typed("httpx")
    tree = ast.parse(imports.render())
    top = {name.name for node in tree.body if isinstance(node, ast.ImportFrom) for name in node.names}
    assert top == {"TYPE_CHECKING", "Omit"}
    (guard,) = (node for node in tree.body if isinstance(node, ast.If))
    assert {alias.name for node in ast.walk(guard) if isinstance(node, ast.ImportFrom) for alias in node.names} == {
        "Body"
    }


def test_the_module_of_a_class_is_not_imported_by_itself() -> None:
    imports = Imports("pagination", eager=True)
    assert imports.model("pagination", "PagePaging", main=False) == "PagePaging"
    assert imports.render() == ""


def test_a_type_that_is_evaluated_in_a_function_is_imported_there() -> None:
    annotator, here = Annotator(Catalog(sdk_of(())), Imports("resources/pets")), Here()
    kind = Nullable(ListOf(Scalar("file"), "SequenceNotStr"))
    assert annotator.spell(kind, "params", here) == "Optional[SequenceNotStr[FileTypes]]"
    assert here.statements == ["from .._core.types import SequenceNotStr", "from .._core.types import FileTypes"]
    assert annotator.spell(kind, "params") == "Optional[SequenceNotStr[FileTypes]]"


def test_a_test_module_imports_by_full_names_that_pytest_does_not_collect() -> None:
    imports = Imports("", eager=True, root="demo.sdk")
    assert imports.run("", "Client") == "Client"
    assert imports.run("pagination", "TestPage") == "_TestPage"
    assert imports.model("types/pets/pet", "Pet", main=True) == "Pet"
    assert imports.model("types/test_run", "TestRun", main=True) == "test_run.TestRun"
    assert imports.render().split("\n") == [
        "from demo.sdk import Client",
        "from demo.sdk.pagination import TestPage as _TestPage",
        "from demo.sdk.types import test_run",
        "from demo.sdk.types.pets import Pet",
    ]


def test_a_name_is_reserved_once() -> None:
    imports = Imports("types/pet", avoid=frozenset({"Pet"}))
    assert not imports.reserve("types/other/pet", "Pet", "Pet")
    assert imports.reserve("types/other/pet", "Pet", "OtherPet")
    assert not imports.reserve("types/other/owner", "Owner", "OtherPet")
    assert imports.run("types/other/pet", "Pet") == "OtherPet"
    assert imports.render() == "from .other.pet import Pet as OtherPet"


def test_decorators_go_by_their_names_whatever_arguments_are_called() -> None:
    names = ("overload", "required_args", "deprecated", "cached_property")
    overloads = tuple(replace(way, optional=(*way.optional, *names)) for way in mini.SPEAK.overloads)
    params = (*mini.SPEAK.params, *map(mini.param, names))
    speak = replace(mini.SPEAK, params=params, overloads=overloads, deprecated="Use talk.")
    resource = Resource(("talk",), "Talk", "Talk", "resources/talk", False, (speak,), ())
    tree = ast.parse(str(resource_view(resource, Catalog(mini.sdk()))["imports"]))
    imported = [alias for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names]
    assert {alias.name for alias in imported if alias.asname is None} >= set(names)
