"""Operations find the resource and the name one would have given them."""

from __future__ import annotations

import pytest

from sdkwright.infer import infer_config
from tests.infer.names import Endpoints, infer_names, methods_of, path_parameters
from tests.plan.tiny import answers, document, sends


def test_a_collection_has_the_five_usual_methods() -> None:
    assert infer_names(
        "get /pets", "post /pets", "get /pets/{id}", "patch /pets/{id}", "put /pets/{id}", "delete /pets/{id}"
    ) == {
        "get /pets": "pets.list",
        "post /pets": "pets.create",
        "get /pets/{id}": "pets.retrieve",
        "patch /pets/{id}": "pets.update",
        "put /pets/{id}": "pets.replace",
        "delete /pets/{id}": "pets.delete",
    }


def test_put_and_post_on_an_item_update_where_nothing_else_does() -> None:
    assert infer_names("get /a/{id}", "put /a/{id}")["put /a/{id}"] == "a.update"
    assert infer_names("get /b/{id}", "post /b/{id}")["post /b/{id}"] == "b.update"


def test_collections_nest() -> None:
    result = infer_names("get /threads/{id}/messages", "get /threads/{id}/messages/{mid}", "get /threads/{id}")
    assert result["get /threads/{id}/messages"] == "threads.messages.list"
    assert result["get /threads/{id}/messages/{mid}"] == "threads.messages.retrieve"


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        ("post /batches/{id}/cancel", "batches.cancel"),
        ("get /batches/{id}/pages", "batches.pages.list"),
        ("delete /batches/{id}/lock", "batches.delete_lock"),
        ("post /batches/{id}:archive", "batches.archive"),
        ("post /batches/search", "batches.search"),
        ("put /batches/{id}/logo", "batches.update_logo"),
    ],
)
def test_what_ends_a_path_names_a_method(endpoint: str, name: str) -> None:
    assert infer_names("get /batches", "get /batches/{id}", endpoint)[endpoint] == name


def test_nouns_below_a_namespace_are_resources() -> None:
    result = infer_names("post /chat/completions", "post /audio/speech", "post /audio/transcriptions")
    assert list(result.values()) == ["chat.completions.create", "audio.speech.create", "audio.transcriptions.create"]


def test_several_http_methods_make_a_resource() -> None:
    result = infer_names("get /apps/{id}/settings", "put /apps/{id}/settings", "get /apps/{id}")
    assert result["put /apps/{id}/settings"] == "apps.settings.update"


def test_versions_and_api_prefixes_leave_no_trace() -> None:
    assert infer_names("get /api/v2/pets", "get /api/v2/pets/{id}") == {
        "get /api/v2/pets": "pets.list",
        "get /api/v2/pets/{id}": "pets.retrieve",
    }


def test_the_less_used_of_two_versions_is_kept_where_they_would_meet() -> None:
    result = infer_names("get /v1/pets", "get /v2/pets", "get /v2/pets/{id}", "get /v2/dogs")
    assert result == {
        "get /v1/pets": "v1.pets.list",
        "get /v2/pets": "pets.list",
        "get /v2/pets/{id}": "pets.retrieve",
        "get /v2/dogs": "dogs.list",
    }


def test_a_prefix_that_all_share_is_left_out() -> None:
    result = infer_names("get /acme/cats/{id}", "get /acme/dogs/{id}", "get /acme/birds/{id}")
    assert list(result.values()) == ["cats.retrieve", "dogs.retrieve", "birds.retrieve"]


def test_file_endings_are_no_words() -> None:
    assert infer_names("get /stop/{id}.json", "get /config.json") == {
        "get /stop/{id}.json": "stop.retrieve",
        "get /config.json": "config.retrieve",
    }


def test_two_items_at_one_place_are_told_apart_by_theirpath_parameters() -> None:
    result = infer_names("get /files/{id}", "get /files/{name}")
    assert list(result.values()) == ["files.retrieve", "files.retrieve_by_name"]


def test_deleting_all_gives_way_to_deleting_one() -> None:
    result = infer_names("delete /docs", "delete /docs/{id}", "get /docs")
    assert result["delete /docs/{id}"] == "docs.delete"
    assert result["delete /docs"] == "docs.delete_all"


def test_verbs_at_the_top_are_methods_of_the_client() -> None:
    assert infer_names("post /embed") == {"post /embed": "$client.embed"}


def test_a_method_of_the_client_never_hides_what_the_client_has() -> None:
    result = infer_names("post /copy", "delete /delete", operationId=None)  # type: ignore[arg-type]
    assert "$client.copy" not in result.values()
    assert "$client.delete" not in result.values()
    assert len(set(result.values())) == 2


def test_a_summary_names_what_has_no_other_name() -> None:
    paths: Endpoints = {"/copy": {"post": {"summary": "Copy a model"}}}
    assert methods_of(infer_config(document(paths))) == {"post /copy": "$client.copy_model"}


def test_tags_give_a_home_to_operations_without_a_resource() -> None:
    paths: Endpoints = {
        "/images": {"get": {"tags": ["Image"]}},
        "/images/{id}": {"get": {"tags": ["Image"], **path_parameters("/{id}")}},
        "/build": {"post": {"tags": ["Image"]}},
    }
    assert methods_of(infer_config(document(paths)))["post /build"] == "images.build"


def test_resources_keep_clear_of_the_clients_attributes() -> None:
    result = infer_names("get /timeout/{id}", "get /request", "get /request/{id}")
    assert result == {
        "get /timeout/{id}": "timeout_api.retrieve",
        "get /request": "request_api.list",
        "get /request/{id}": "request_api.retrieve",
    }


def test_operation_ids_break_ties() -> None:
    paths: Endpoints = {
        "/items": {
            "put": {"operationId": "createItems", "requestBody": sends({"type": "object"})},
            "post": {"operationId": "updateOrCreateItems", "requestBody": sends({"type": "object"})},
        }
    }
    assert methods_of(infer_config(document(paths))) == {"put /items": "items.create", "post /items": "items.upsert"}


def test_a_list_answer_is_listed_and_a_single_thing_retrieved() -> None:
    paths: Endpoints = {
        "/config": {"get": {"responses": answers({"type": "object", "properties": {"a": {"type": "string"}}})}},
        "/history": {"get": {"responses": answers({"type": "array", "items": {"type": "string"}})}},
    }
    assert methods_of(infer_config(document(paths))) == {
        "get /config": "config.retrieve",
        "get /history": "history.list",
    }


def test_nothing_but_a_parameter_or_a_slash_still_has_a_name() -> None:
    result = infer_names("get /", "get /{id}", "get /{id}/{other}")
    assert len(set(result.values())) == 3
    assert all(name.startswith("$client.") for name in result.values())


def test_words_of_any_language_become_identifiers() -> None:
    result = infer_names("get /größe", "get /2fa", "get /日本/{id}", "get /-/{id}")
    assert len(set(result.values())) == 4
    for name in result.values():
        assert all(part.lstrip("$").isidentifier() for part in name.split(".")), name


def test_what_leads_to_a_resource_is_one() -> None:
    result = infer_names("post /v1/beta/chat/completions", "get /v1/beta/models", "get /v1/files")
    assert result["post /v1/beta/chat/completions"] == "beta.chat.completions.create"


def test_a_collection_whose_name_begins_with_a_verb_is_a_collection() -> None:
    result = infer_names("post /check_deposits", "get /check_deposits", "get /check_deposits/{id}")
    assert list(result.values()) == ["check_deposits.create", "check_deposits.list", "check_deposits.retrieve"]


def test_verbs_before_nouns_are_methods_of_what_they_are_done_to() -> None:
    result = infer_names(
        "post /create-call",
        "get /get-call/{id}",
        "get /list-calls",
        "post /stop-call/{id}",
        "delete /delete-call-recording/{id}",
    )
    assert result == {
        "post /create-call": "call.create",
        "get /get-call/{id}": "call.retrieve",
        "get /list-calls": "call.list",
        "post /stop-call/{id}": "call.stop",
        "delete /delete-call-recording/{id}": "call.delete_recording",
    }


def test_what_an_item_is_selected_by_is_no_resource() -> None:
    result = infer_names("get /customers/{id}", "get /customers/external_id/{external_id}", "get /customers/{id}/costs")
    assert result["get /customers/external_id/{external_id}"] == "customers.retrieve_by_external_id"
    result = infer_names("get /plans/{id}/costs", "post /plans/{id}/costs", "get /plans/code/{code}/costs")
    assert result["get /plans/code/{code}/costs"] == "plans.costs.list_by_code"


def test_names_do_not_repeat_those_of_what_they_are_in() -> None:
    result = infer_names(
        "get /invoices/{id}/invoice_items", "get /files/{id}/file_content", "post /files/{id}/copy-file"
    )
    assert list(result.values()) == ["invoices.items.list", "files.retrieve_content", "files.copy"]


def test_a_name_that_is_shortened_never_takes_a_siblings() -> None:
    result = infer_names("get /invoices/{id}/invoice_items", "get /invoices/{id}/items")
    assert list(result.values()) == ["invoices.invoice_items.list", "invoices.items.list"]


def test_several_things_by_something_else_are_a_list() -> None:
    result = infer_names("get /trips-for-route/{id}", "get /schedule-for-route/{id}", "get /agencies-with-coverage")
    assert list(result.values()) == [
        "trips_for_route.list",
        "schedule_for_route.retrieve",
        "agencies_with_coverage.list",
    ]


def test_only_what_two_versions_share_is_told_apart() -> None:
    result = infer_names("get /v1/pets", "get /v1/cats", "get /v2/pets", "get /v2/dogs")
    assert list(result.values()) == ["v1.pets.list", "cats.list", "pets.list", "dogs.list"]


def test_a_prefix_most_share_and_nobody_speaks_of_is_left_out() -> None:
    paths: Endpoints = {f"/where/{name}": {"get": {"tags": [name]}} for name in ("cats", "dogs", "birds", "fish")}
    paths["/health"] = {"get": {"tags": ["health"]}}
    assert list(methods_of(infer_config(document(paths))).values()) == [
        "$client.health",
        "cats.list",
        "dogs.list",
        "birds.list",
        "fish.retrieve",
    ]


def test_a_flag_in_a_path_is_a_place_and_a_fragment_a_variant() -> None:
    assert infer_names("get /pets", "get /pets?beta=true", "post /pets", "post /pets#stream") == {
        "get /pets": "pets.list",
        "get /pets?beta=true": "beta.pets.list",
        "post /pets": "pets.create",
        "post /pets#stream": "pets.create_stream",
    }


def test_one_place_of_two_is_enough_to_make_a_resource_of_both() -> None:
    result = infer_names("post /domains/claim", "get /domains/{id}/claim", "post /domains/{id}/claim/verify")
    assert list(result.values()) == ["domains.claim.create", "domains.claim.retrieve", "domains.claim.verify"]


def test_one_thing_of_an_item_is_a_method_whatever_its_name() -> None:
    paths: Endpoints = {
        "/cards/{id}": {"get": path_parameters("/{id}")},
        "/cards/{id}/limits": {
            "get": {
                **path_parameters("/{id}"),
                "responses": answers({"type": "object", "properties": {"daily": {"type": "integer"}}}),
            }
        },
    }
    assert methods_of(infer_config(document(paths)))["get /cards/{id}/limits"] == "cards.limits"


def test_a_format_that_ends_a_path_says_nothing() -> None:
    result = infer_names("get /containers/json", "get /containers/{id}/json", "delete /containers/{id}")
    assert list(result.values()) == ["containers.list", "containers.retrieve", "containers.delete"]


def test_a_word_in_an_ids_place_stands_for_one_item() -> None:
    result = infer_names("get /members/{id}", "get /members/@me", "patch /members/@me", "get /me")
    assert result == {
        "get /members/{id}": "members.retrieve",
        "get /members/@me": "members.retrieve_me",
        "patch /members/@me": "members.update_me",
        "get /me": "$client.me",
    }


def test_kinds_of_one_action_are_methods() -> None:
    result = infer_names("get /shops/{id}", "post /shops/{id}/search", "post /shops/{id}/search/groups")
    assert list(result.values())[1:] == ["shops.search", "shops.search_groups"]


SINGLE = answers({"type": "object", "properties": {"id": {"type": "string"}}})
MANY = answers({"type": "array", "items": {"type": "string"}})


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        ("get /files/{id}/content", "files.content"),
        ("get /files/{id}/live-details", "files.live_details"),
        ("get /files/{id}/schedule", "files.retrieve_schedule"),
        ("get /files/{id}/published", "files.retrieve_published"),
        ("get /files/{id}/thumbnail.png", "files.thumbnail.retrieve_png"),
        ("get /files/default", "files.retrieve_default"),
        ("get /files/{id}/stream", "files.stream"),
        ("get /files/watch", "files.watch"),
    ],
)
def test_what_one_gets_of_a_thing_is_called_by_its_noun(endpoint: str, name: str) -> None:
    assert infer_names("get /files/{id}", "post /files", endpoint, responses=SINGLE)[endpoint] == name


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        ("post /hooks/{id}/secret/rotate", "hooks.rotate_secret"),
        ("post /hooks/{id}/sync/cancel", "hooks.cancel_sync"),
        ("patch /hooks/close-all", "hooks.close_all"),
        ("post /hooks/{id}/unschedule_changes", "hooks.unschedule_changes"),
        ("put /hooks/{id}/images", "hooks.update_images"),
    ],
)
def test_what_is_done_comes_first(endpoint: str, name: str) -> None:
    result = infer_names("get /hooks", "get /hooks/{id}", endpoint)
    assert result[endpoint] == name


def test_one_singular_beside_its_plural_is_the_same_place() -> None:
    result = infer_names(
        "get /jobs", "get /job/{id}", "post /job/cancel", "get /user", "get /users/{id}", responses=SINGLE
    )
    assert list(result.values()) == ["jobs.list", "jobs.retrieve", "jobs.cancel", "user.retrieve", "users.retrieve"]


def test_words_that_are_posted_to_are_methods_unless_they_are_things() -> None:
    result = infer_names(
        "post /safety/screen", "post /safety/scorecard", "post /audio/speech", "post /audio/translations"
    )
    assert list(result.values()) == [
        "safety.screen",
        "safety.scorecard",
        "audio.speech.create",
        "audio.translations.create",
    ]
    assert infer_names("post /classifications/universal", operationId="createUniversalClassification") == {  # type: ignore[arg-type]
        "post /classifications/universal": "classifications.universal.create"
    }


def test_what_is_done_to_one_and_to_all_has_its_plain_name_for_one() -> None:
    result = infer_names("get /jobs/{id}", "post /jobs/{id}/release", "post /jobs/release", "post /jobs/search")
    assert list(result.values()) == ["jobs.retrieve", "jobs.release", "jobs.release_all", "jobs.search"]


def test_put_on_a_collection_that_is_also_posted_to_is_an_upsert() -> None:
    result = infer_names("post /tools", "put /tools", "patch /tools/{id}")
    assert result == {"post /tools": "tools.create", "put /tools": "tools.upsert", "patch /tools/{id}": "tools.update"}


def test_posting_to_what_is_one_thing_updates_it() -> None:
    assert infer_names("get /apps/{id}/limit", "post /apps/{id}/limit", "get /apps/{id}", responses=SINGLE) == {
        "get /apps/{id}/limit": "apps.limit.retrieve",
        "post /apps/{id}/limit": "apps.limit.update",
        "get /apps/{id}": "apps.retrieve",
    }


def test_a_category_lists_and_its_item_is_retrieved() -> None:
    result = infer_names("get /objects/{kind}", responses=MANY) | infer_names(
        "get /objects/{kind}/{id}", responses=SINGLE
    )
    assert list(result.values()) == ["objects.list", "objects.retrieve"]


def test_selectors_do_not_repeat_the_resource() -> None:
    result = infer_names("get /customers/{id}", "get /customers/external_customer_id/{external_customer_id}")
    assert list(result.values()) == ["customers.retrieve", "customers.retrieve_by_external_id"]


def test_what_is_read_by_a_post_is_never_called_retrieved() -> None:
    paths: Endpoints = {
        "/users/{id}": {"get": path_parameters("/{id}")},
        "/users/token": {"post": {"operationId": "getToken"}},
    }
    assert methods_of(infer_config(document(paths)))["post /users/token"] == "users.token"


def test_a_head_request_says_so() -> None:
    result = infer_names("get /films/{id}", "get /films/{id}/stream", "head /films/{id}/stream")
    assert list(result.values()) == ["films.retrieve", "films.stream", "films.head_stream"]


def test_nouns_of_spoken_paths_are_places_and_their_parts_methods() -> None:
    assert list(
        infer_names(
            "post /create-agent",
            "get /get-agent/{id}",
            "post /create-agent-version/{id}",
            "get /list-agent-versions/{id}",
            "post /create-call",
            "get /list-calls",
            "post /create-phone-call",
            "get /get-concurrency",
            "post /create-chat",
            "get /get-chat/{id}",
        ).values()
    ) == [
        "agent.create",
        "agent.retrieve",
        "agent.create_version",
        "agent.list_versions",
        "calls.create",
        "calls.list",
        "calls.create_phone_call",
        "concurrency.retrieve",
        "chat.create",
        "chat.retrieve",
    ]


def test_a_verb_that_can_be_looked_at_and_changed_is_a_thing() -> None:
    result = infer_names(
        "get /groups/{id}/invite", "delete /groups/{id}/invite", "put /jobs/{id}/read", "delete /jobs/{id}/read"
    )
    assert list(result.values()) == ["groups.invite.retrieve", "groups.invite.delete", "jobs.read", "jobs.delete_read"]
