"""References into other files, anchors and ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.access import Access
from sdkwright.errors import InputError
from sdkwright.openapi import read_document

from .texts import read_text_document


def test_a_schema_of_another_file_becomes_a_component(tmp_path: Path) -> None:
    other = "Pet: {type: object, properties: {tag: {$ref: '#/Tag'}}}\nTag: {type: string}\n"
    document = read_text_document(tmp_path, "components: {schemas: {A: {$ref: 'common.yaml#/Pet'}}}", common=other)
    assert document.schemas == {
        "A": {"$ref": "#/components/schemas/Pet"},
        "Pet": {"type": "object", "properties": {"tag": {"$ref": "#/components/schemas/Tag"}}},
        "Tag": {"type": "string"},
    }


def test_a_name_that_is_taken_gets_the_files_name_before_it(tmp_path: Path) -> None:
    text = "components: {schemas: {Pet: {type: string}, A: {$ref: 'common.yaml#/Pet'}}}"
    document = read_text_document(tmp_path, text, common="Pet: {type: object}\n")
    assert document.schemas["A"] == {"$ref": "#/components/schemas/common_Pet"}
    assert document.schemas["Pet"] == {"type": "string"}


def test_a_whole_file_is_named_after_it(tmp_path: Path) -> None:
    document = read_text_document(tmp_path, "components: {schemas: {A: {$ref: './pet.yaml'}}}", pet="type: object\n")
    assert document.resolve(document.schemas["A"]) == ("/components/schemas/pet", {"type": "object"})


def test_files_may_refer_to_each_other_and_back(tmp_path: Path) -> None:
    text = "components: {schemas: {A: {$ref: 'one.yaml#/B'}}}"
    document = read_text_document(
        tmp_path,
        text,
        one="B: {properties: {c: {$ref: 'two.yaml#/C'}}}\n",
        two="C: {properties: {a: {$ref: 'openapi.yaml#/components/schemas/A'}, b: {$ref: 'one.yaml#/B'}}}\n",
    )
    assert document.schemas["C"]["properties"] == {
        "a": {"$ref": "#/components/schemas/A"},
        "b": {"$ref": "#/components/schemas/B"},
    }


def test_path_items_and_parameters_of_other_files_are_used(tmp_path: Path) -> None:
    item = """
    get:
      parameters: [{$ref: 'params.yaml#/limit'}]
      responses: {'200': {description: ok}}
    """
    parameter = "limit: {name: limit, in: query, schema: {type: integer}}\n"
    document = read_text_document(tmp_path, "paths: {/a: {$ref: 'item.yaml'}}", "3.0.3", item=item, params=parameter)
    (operation,) = document.operations()
    assert [parameter.name for parameter in operation.parameters] == ["limit"]
    assert document.problems == ()


def test_a_file_outside_the_documents_folder_may_be_used_where_it_is_allowed(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (tmp_path / "shared" / "pet.yaml").write_text("type: string\n")
    (tmp_path / "api").mkdir()
    text = "components: {schemas: {A: {$ref: '../shared/pet.yaml'}}}"
    with pytest.raises(InputError, match="leaves the folder of the document"):
        read_text_document(tmp_path / "api", text)
    access = Access(allowed_folders=(tmp_path / "shared",))
    document = read_document(tmp_path / "api/openapi.yaml", access=access)
    assert document.resolve(document.schemas["A"])[1] == {"type": "string"}


def test_a_reference_with_a_null_byte_leads_nowhere(tmp_path: Path) -> None:
    document = read_text_document(tmp_path, "components: {schemas: {A: {$ref: 'a%00b.yaml'}}}")
    assert "leads to a file that does not exist: the component 'A' is left out" in str(document.problems[0])


def test_a_problem_in_another_file_names_that_file(tmp_path: Path) -> None:
    text = "components: {schemas: {A: {$ref: 'common.yaml#/Pet'}}}"
    document = read_text_document(tmp_path, text, common="Pet:\n  type: object\n  required: true\n")
    (problem,) = document.problems
    assert (Path(problem.file).name, problem.line, problem.pointer) == ("common.yaml", 3, "/Pet/required")


def test_anchors_and_ids_become_pointers(tmp_path: Path) -> None:
    document = read_text_document(
        tmp_path,
        """
        components:
          schemas:
            A: {$anchor: here, type: string}
            B: {$id: 'https://example.com/b', type: integer}
            C: {properties: {a: {$ref: '#here'}, b: {$ref: 'https://example.com/b'}, d: {$dynamicRef: '#here'}}}
        """,
    )
    assert [schema["$ref"] for schema in document.schemas["C"]["properties"].values()] == [
        "#/components/schemas/A",
        "#/components/schemas/B",
        "#/components/schemas/A",
    ]


def test_references_to_the_inside_of_an_operation_are_kept(tmp_path: Path) -> None:
    document = read_text_document(
        tmp_path,
        """
        paths:
          /a/{b}:
            get:
              parameters: [{name: b, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {type: object}}}}}
        components:
          schemas:
            A: {$ref: '#/paths/~1a~1%7Bb%7D/get/responses/200/content/application~1json/schema'}
        """,
    )
    pointer = "/paths/~1a~1{b}/get/responses/200/content/application~1json/schema"
    assert document.resolve(document.schemas["A"]) == (pointer, {"type": "object"})


def test_a_reference_may_be_percent_encoded(tmp_path: Path) -> None:
    schemas = "{My Pet: {type: object}, A: {$ref: '#/components/schemas/My%20Pet'}}"
    document = read_text_document(tmp_path, f"components: {{schemas: {schemas}}}")
    assert document.schemas["A"] == {"$ref": "#/components/schemas/My Pet"}
    assert document.resolve(document.schemas["A"]) == ("/components/schemas/My Pet", {"type": "object"})


def test_relative_ids_and_anchors_count_from_the_id_around_them(tmp_path: Path) -> None:
    document = read_text_document(
        tmp_path,
        """
        components:
          schemas:
            Pet:
              $id: https://example.com/schemas/pet
              properties: {tag: {$ref: tag}, name: {$ref: '#/$defs/name'}, mark: {$ref: '#mark'}, own: {$ref: '#/components/schemas/Own'}}
              $defs: {name: {type: string}, mark: {$anchor: mark, type: integer}}
            Tag: {$id: https://example.com/schemas/tag, properties: {color: {$anchor: color, type: string}}}
            Own: {properties: {c: {$ref: 'https://example.com/schemas/tag#color'}, p: {$ref: 'https://example.com/schemas/tag#/properties/color'}, x: {$ref: 'http://['}}}
        """,
    )
    pet, own = document.schemas["Pet"]["properties"], document.schemas["Own"]["properties"]
    assert {name: schema["$ref"].removeprefix("#/components/schemas/") for name, schema in (pet | own).items()} == {
        "tag": "Tag",
        "name": "Pet/$defs/name",
        "mark": "Pet/$defs/mark",
        "own": "Own",
        "c": "Tag/properties/color",
        "p": "Tag/properties/color",
    }


def test_operations_stand_behind_references_too(tmp_path: Path) -> None:
    item = """
    get_pet:
      operationId: getPet
      parameters: [{name: id, in: path, required: true, schema: {type: integer}}, {$ref: '#/limit'}]
      responses: {}
    limit: {name: limit, in: query, schema: {type: 7}}
    """
    text = """
    paths:
      /pets/{id}: {get: {$ref: 'item.yaml#/get_pet'}}
      /cats/{id}: {get: {$ref: '#/x-shared/cat', operationId: getCat}, head: {$ref: '#/paths/~1pets~1%7Bid%7D/get', operationId: headCat}}
    x-shared: {cat: {$ref: 'item.yaml#/get_pet'}}
    """
    document = read_text_document(tmp_path, text, "3.0.3", item=item)
    assert [(op.method, op.operation_id, [p.name for p in op.parameters]) for op in document.operations()] == [
        ("get", "getPet", ["id", "limit"]),
        ("get", "getCat", ["id", "limit"]),
        ("head", "headCat", ["id", "limit"]),
    ]
    assert {Path(problem.file).name for problem in document.problems} == {"item.yaml"}


def test_an_operation_that_refers_to_itself_is_told_of(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="leads in a circle"):
        read_text_document(tmp_path, "paths: {/a: {get: {$ref: '#/paths/~1a/get'}}}")


def test_the_number_of_operations_has_a_limit(tmp_path: Path) -> None:
    paths = "".join(f"  /a{index}: {{get: {{}}, post: {{}}}}\n" for index in range(3))
    (tmp_path / "openapi.yaml").write_text(f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths:\n{paths}")
    assert len(read_document(tmp_path / "openapi.yaml", access=Access(max_operations=6)).operations()) == 6
    with pytest.raises(InputError, match=r"too large: 6 operations, more than 5 .*--max-operations"):
        read_document(tmp_path / "openapi.yaml", access=Access(max_operations=5))


def test_the_number_of_files_has_a_limit(tmp_path: Path) -> None:
    (tmp_path / "openapi.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\ncomponents: {schemas: {A: {$ref: 'b.yaml'}, B: {$ref: 'c.yaml'}}}\n"
    )
    for name in "bc":
        (tmp_path / f"{name}.yaml").write_text("type: object\n")
    assert len(read_document(tmp_path / "openapi.yaml", access=Access(max_files=3)).sources) == 3
    with pytest.raises(InputError, match="more than 2 files"):
        read_document(tmp_path / "openapi.yaml", access=Access(max_files=2))
