"""What is new in a document goes into its config file, and all else in the file stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright import pipeline
from sdkwright.errors import InputError
from tests.cli.test_flow import sdkwright

DOCUMENT = """
openapi: 3.1.0
info: {title: Zoo, version: "1"}
servers: [{url: https://zoo.example.com}]
paths:
  /pets:
    get:
      responses:
        "200": {description: Pets, content: {application/json: {schema: {$ref: "#/components/schemas/PetV2"}}}}
    post:
      summary: Buy a pet
      requestBody:
        content: {application/json: {schema: {type: object, properties: {name: {type: string}, stream: {type: boolean}}}}}
      responses:
        "200":
          description: The pet
          content:
            application/json: {schema: {$ref: "#/components/schemas/PetV2"}}
            text/event-stream: {schema: {$ref: "#/components/schemas/PetV2"}}
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    delete: {responses: {"204": {description: Gone}}}
  /keepers:
    get: {responses: {"200": {description: Keepers}}}
  /keepers/{id}/shifts:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    get: {responses: {"200": {description: Shifts}}}
  /health:
    get: {responses: {"200": {description: Fine}}}
components:
  schemas:
    PetV2: {type: object, properties: {name: {type: string}}}
"""
CONFIG = """# Ours.
organization: {name: zoo}
resources:
  # Called animals since the first version.
  animals:
    models:
      animal: PetV1  # every pet
    methods:
      list:   get /pets
      buy: post /pets  # as the shop says

  # Nothing below.
unspecified_endpoints: [get /health]
"""
UPDATED = """# Ours.
organization: {name: zoo}
resources:
  # Called animals since the first version.
  animals:
    models:
      animal: PetV2  # every pet
    methods:
      list:   get /pets
      buy: {endpoint: post /pets, streaming: {param_discriminator: stream}}  # as the shop says
      delete: delete /pets/{id}
  keepers:
    methods:
      list: get /keepers
    subresources:
      shifts:
        methods:
          list: get /keepers/{id}/shifts

  # Nothing below.
unspecified_endpoints: [get /health]
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A document and a config that is older."""
    document, config = tmp_path / "openapi.yaml", tmp_path / "sdk.yml"
    document.write_text(DOCUMENT, encoding="utf-8")
    config.write_text(CONFIG, encoding="utf-8")
    return document, config


def test_operations_streams_and_renamed_schemas_are_added_and_all_else_stays(files: tuple[Path, Path]) -> None:
    document, config = files
    result, _ = pipeline.update(document, config)
    assert result.text == UPDATED
    assert result.added == (
        "method animals.delete: delete /pets/{id}",
        "method keepers.list: get /keepers",
        "method keepers.shifts.list: get /keepers/{id}/shifts",
        "stream of animals.buy",
        "schema of animals.animal: PetV2, was PetV1",
    )
    assert result.open_points == ()


def test_a_second_update_adds_nothing(files: tuple[Path, Path]) -> None:
    document, config = files
    config.write_text(UPDATED, encoding="utf-8")
    result, _ = pipeline.update(document, config)
    assert (result.text, result.added) == (UPDATED, ())


NEWER = """
  /visits:
    get:
      parameters: [{name: after, in: query, schema: {type: string}}]
      responses: {"200": {description: All, content: {application/json: {schema: {$ref: "#/components/schemas/Visits"}}}}}
  /pets/{id}/toys:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    post: {responses: {"200": {description: A toy, content: {application/json: {schema: {$ref: "#/components/schemas/Toy"}}}}}}
components:
  schemas:
    Toy: {type: object, properties: {name: {type: string}, owner: {$ref: "#/components/schemas/PetV2"}}}
    Visit: {type: object, properties: {id: {type: string}, guest: {type: string}}}
    Visits:
      type: object
      properties:
        data: {type: array, items: {$ref: "#/components/schemas/Visit"}}
        next_cursor: {type: string, nullable: true}
"""


PROPOSED = """  visits:
    models:
      visit: Visit
    methods:
      list: get /visits

  # Nothing below.
unspecified_endpoints: [get /health]

pagination:
  - name: cursor_page
    type: cursor
    request:
      after: {type: string, x-stainless-pagination-property: {purpose: next_cursor_param}}
    response:
      data: {type: array, items: {}, x-stainless-pagination-property: {purpose: items}}
      next_cursor: {type: string, x-stainless-pagination-property: {purpose: next_cursor_field}}
"""
TOYS = """    subresources:
      toys:
        models:
          toy: Toy
        methods:
          create: post /pets/{id}/toys
"""


def test_models_and_page_schemes_of_new_operations_are_proposed(files: tuple[Path, Path]) -> None:
    document, config = files
    document.write_text(DOCUMENT.replace("\ncomponents:\n  schemas:\n", NEWER, 1), encoding="utf-8")
    config.write_text(UPDATED, encoding="utf-8")
    result, _ = pipeline.update(document, config)
    assert result.added == (
        "model animals.toys.toy: #/components/schemas/Toy",
        "method animals.toys.create: post /pets/{id}/toys",
        "model visits.visit: #/components/schemas/Visit",
        "method visits.list: get /visits",
        "page scheme cursor_page",
    )
    last = "      delete: delete /pets/{id}\n"
    before, after = UPDATED.partition(last)[0] + last, UPDATED.partition(last)[2]
    assert result.text == before + TOYS + after.replace(
        PROPOSED[PROPOSED.index("\n  # Nothing") : PROPOSED.index("\npag")], PROPOSED
    )
    config.write_text(result.text, encoding="utf-8")
    assert pipeline.update(document, config)[0].added == ()


def test_a_page_scheme_that_would_change_a_method_is_left_to_the_owner(files: tuple[Path, Path]) -> None:
    document, config = files
    lists = NEWER.replace("  /visits:", "  /tours: &tours").replace("components:", "  /visits: *tours\ncomponents:")
    document.write_text(DOCUMENT.replace("\ncomponents:\n  schemas:\n", lists, 1), encoding="utf-8")
    text = UPDATED.replace("  keepers:\n", "  tours: {methods: {list: get /tours}}\n  keepers:\n")
    config.write_text(text, encoding="utf-8")
    assert "page scheme cursor_page" not in pipeline.update(document, config)[0].added
    config.write_text(text.replace("get /tours}", "{endpoint: get /tours, paginated: false}}"), encoding="utf-8")
    assert "page scheme cursor_page" in pipeline.update(document, config)[0].added


def test_a_name_that_is_taken_is_not_given_again(files: tuple[Path, Path]) -> None:
    document, config = files
    config.write_text(UPDATED.replace("delete: delete /pets/{id}", "delete: {type: alias, to: buy}"), encoding="utf-8")
    result, _ = pipeline.update(document, config)
    assert result.added == ("method animals.delete_pets: delete /pets/{id}",)


def test_an_owner_says_that_a_method_does_not_stream(files: tuple[Path, Path]) -> None:
    document, config = files
    config.write_text(UPDATED.replace("{param_discriminator: stream}", "false"), encoding="utf-8")
    assert pipeline.update(document, config)[0].added == ()


def test_what_is_in_flow_style_is_left_to_the_owner(files: tuple[Path, Path]) -> None:
    document, config = files
    text = "organization: {name: zoo}\nresources: {animals: {methods: {list: get /pets}}}\n"
    config.write_text(text, encoding="utf-8")
    result, problems = pipeline.update(document, config)
    assert (result.text, result.added) == (text, ())
    assert any(
        "method animals.delete: delete /pets/{id}, to be added by hand" in problem.message for problem in problems
    )


def test_check_fails_until_each_operation_has_a_place(
    files: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    document, config = files
    folder = document.parent
    monkeypatch.setenv("SDKWRIGHT_CACHE", str(folder / "cache"))
    config.write_text(UPDATED.replace("[get /health]", "[]"), encoding="utf-8")
    arguments = (document, "-c", config, "-o", folder / "out", "--jobs", 1)
    assert sdkwright("generate", *arguments) == 0
    assert sdkwright("check", *arguments) == 1
    assert "operations without a place: 1; sdkwright init --update proposes some" in capsys.readouterr().err
    assert sdkwright("init", document, "-c", config, "--update") == 0
    assert capsys.readouterr().out == "+ method $client.health: get /health\n"


def test_updating_what_is_not_there_is_an_error(files: tuple[Path, Path]) -> None:
    from sdkwright.access import Access
    from sdkwright.commands.init import update

    with pytest.raises(InputError, match="there is no config to update"):
        update(str(files[0]), None, Access(), verbose=False)
