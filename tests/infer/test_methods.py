"""Methods say what is done, and nothing of versions, verbs and paths."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.infer import infer_config
from tests.infer.names import Endpoints, infer_names, methods_of, path_parameters
from tests.plan.tiny import answers, document, sends

_TREE = "#/components/schemas/Tree"


def ids(**names: str) -> dict[str, str]:
    """Dotted method names by endpoint, for operations given as ``{operation id: endpoint}``."""
    paths: Endpoints = {}
    for operation_id, endpoint in names.items():
        verb, path = endpoint.split(" ", 1)
        paths.setdefault(path, {})[verb] = {**path_parameters(path), "operationId": operation_id}
    return methods_of(infer_config(document(paths)))


def test_the_http_method_in_an_operation_id_says_nothing() -> None:
    result = ids(
        GetOrders="get /orders",
        PostOrders="post /orders",
        GetOrdersOrder="get /orders/{order}",
        PostOrdersOrder="post /orders/{order}",
        OrdersOrderItemsItemPost="post /orders/{order}/items/{item}",
        PostSearchPeople="post /people",
    )
    assert result["post /orders/{order}"] == "orders.update"
    assert result["post /orders/{order}/items/{item}"] == "orders.items.create"
    assert result["post /people"] == "people.search"


def test_a_post_with_a_path_parameter_updates_what_is_made_or_read_elsewhere() -> None:
    result = ids(
        recover_password="post /password-recovery/{email}",
        modify_run="post /runs/{run}",
        get_run="get /runs/{run}",
        post_note="post /notes/{note}",
        list_notes="get /notes",
        update_seat="post /seats/{seat}",
    )
    assert result["post /password-recovery/{email}"] == "password_recovery.create"
    assert [result[f"post /{path}"] for path in ("runs/{run}", "notes/{note}", "seats/{seat}")] == [
        "runs.update",
        "notes.update",
        "seats.update",
    ]


@pytest.mark.parametrize(
    ("endpoint", "operation_id", "name"),
    [
        ("delete /clubs/{id}/approve", "clubs/delete-approval", "clubs.delete_approve"),
        ("delete /clubs/{id}/pin", "clubs/unpin", "clubs.unpin"),
        ("delete /clubs/{id}/renew-lease", "endLease", "clubs.end_renew_lease"),
        ("delete /clubs/{id}/watch", "removeWatch", "clubs.delete_watch"),
        ("delete /clubs/{id}/subscribe", None, "clubs.delete_subscribe"),
        ("delete /clubs/{id}/unsubscribe", None, "clubs.unsubscribe"),
        ("delete /clubs/{id}/cancel", "cancelClub", "clubs.cancel"),
        ("delete /clubs/clear", None, "clubs.clear"),
        ("delete /clubs/@me", "leaveClub", "clubs.delete_me"),
    ],
)
def test_a_delete_never_has_the_bare_word_for_what_it_takes_back(
    endpoint: str, operation_id: str | None, name: str
) -> None:
    result = infer_names("get /clubs", "get /clubs/{id}") | infer_names("get /clubs/{id}", endpoint, operationId=operation_id)  # type: ignore[arg-type]
    assert result[endpoint] == name


def test_one_thing_beside_its_items_is_retrieved() -> None:
    item: dict[str, Any] = {"type": "object", "properties": {"id": {"type": "string"}}}
    either: dict[str, Any] = {"oneOf": [item, {"type": "object", "properties": {"name": {"type": "string"}}}]}
    for schema in (item, either):
        result = infer_names("get /account", "get /account/{id}", responses=answers(schema))
        assert result["get /account"] == "account.retrieve"
        assert not result["get /account/{id}"].endswith(".list")
    for schema in ({"type": "object"}, {"type": "array", "items": item}):
        assert (
            infer_names("get /account", "get /account/{id}", responses=answers(schema))["get /account"]
            == "account.list"
        )
    # Of a plural the document may well show one item where it means a page of them.
    assert (
        infer_names("get /accounts", "get /accounts/{id}", responses=answers(item))["get /accounts"] == "accounts.list"
    )
    assert infer_names("get /series", "get /series/{id}", responses=answers(item))["get /series"] == "series.list"


PAGE = {
    "type": "object",
    "properties": {"items": {"type": "array", "items": {"type": "string"}}, "next": {"type": "string"}},
}


def _paged(*endpoints: str) -> dict[str, str]:
    cursor = [{"name": "cursor", "in": "query", "schema": {"type": "string"}}]
    paths: Endpoints = {}
    for endpoint in endpoints:
        verb, path = endpoint.split(" ", 1)
        parameters = [*path_parameters(path)["parameters"], *cursor]
        paths.setdefault(path, {})[verb] = {"parameters": parameters, "responses": answers(PAGE)}
    return methods_of(infer_config(document(paths)))


@pytest.mark.parametrize(
    ("endpoint", "name"),
    [
        ("get /films/trending", "films.list_trending"),
        ("get /films/{id}/cast", "films.list_cast"),
        ("get /films/latest", "films.list_latest"),
        ("get /films/search", "films.search"),
        ("get /attic/local", "attic.list_local"),
        ("get /attic", "attic.list"),
    ],
)
def test_what_gives_pages_is_listed(endpoint: str, name: str) -> None:
    assert _paged("get /films", "get /films/{id}", endpoint)[endpoint] == name


def test_what_is_posted_for_pages_is_no_creation() -> None:
    body = {"type": "object", "properties": {"cursor": {"type": "string"}, "query": {"type": "string"}}}
    operation = {"requestBody": sends(body), "responses": answers(PAGE)}
    paths: Endpoints = {"/audits": {"post": operation}, "/films/similar": {"get": {"responses": answers(PAGE)}}}
    assert methods_of(infer_config(document(paths)))["post /audits"] == "audits.list"
    paths["/audits"]["get"] = {"parameters": [{"name": "cursor", "in": "query"}], "responses": answers(PAGE)}
    result = methods_of(infer_config(document(paths)))
    assert (result["get /audits"], result["post /audits"]) == ("audits.list", "audits.search")


def test_a_domain_is_one_step() -> None:
    result = infer_names(
        "get /apis/storage.jobs.acme.io/v1/disks/{id}",
        "get /apis/flow.acme.io/v1/pipes/{id}",
        "get /apis/flow.other.dev/v1/pipes/{id}",
        "post /chat.post.message",
        "get /reports/summary.full.json",
    )
    assert list(result.values())[:3] == [
        "storage_jobs.disks.retrieve",
        "flow_acme.pipes.retrieve",
        "flow_other.pipes.retrieve",
    ]
    assert "chat.post" in result["post /chat.post.message"]
    assert "full" in result["get /reports/summary.full.json"]


def test_how_a_thing_is_done_is_no_resource() -> None:
    result = infer_names(
        "post /films/{id}/enable/by-query",
        "post /films/{id}/enable/by-ids",
        "post /films/import/from-urls",
        "get /films/{id}",
    )
    assert sorted(result.values()) == [
        "films.enable_by_ids",
        "films.enable_by_query",
        "films.import_from_urls",
        "films.retrieve",
    ]


def test_what_is_done_to_many_at_once_is_named_apart() -> None:
    result = infer_names(
        "post /films/delete", "delete /films/{id}", "post /films/update", "put /films/{id}", "get /films/{id}"
    )
    assert result["post /films/delete"] == "films.bulk_delete"
    assert result["post /films/update"] == "films.bulk_update"
    assert result["delete /films/{id}"] == "films.delete"
    assert (
        infer_names("post /films/{id}/delete", "delete /films/{id}")["post /films/{id}/delete"] == "films.delete_by_id"
    )


@pytest.mark.parametrize("probe", ["healthz", "readyz", "livez", "health", "liveness", "health-check"])
def test_a_probe_is_a_method_of_the_client(probe: str) -> None:
    assert infer_names(f"get /{probe}", "get /films")[f"get /{probe}"] == f"$client.{probe.replace('-', '_')}"


def test_what_has_more_to_it_than_a_probe_is_a_resource() -> None:
    result = infer_names("get /health/{id}", "post /health", "get /clinics/{id}/health")
    assert sorted(result.values()) == ["clinics.health", "health.create", "health.retrieve"]


def test_a_thing_with_things_like_itself_is_no_list() -> None:
    tree = {"type": "object", "properties": {"name": {}, "children": {"type": "array", "items": {"$ref": _TREE}}}}
    paths = {"/tree": {"get": {"responses": answers({"$ref": _TREE})}, "post": {"requestBody": sends({"$ref": _TREE})}}}
    result = methods_of(infer_config(document(paths, {"Tree": tree})))
    assert result["get /tree"] == "tree.retrieve"


def test_the_path_that_an_operation_had_before_is_no_part_of_its_name() -> None:
    result = ids(
        stream_http_runs__run_id__join_get="get /runs/{run_id}/stream",
        get_run_runs__run_id__get="get /runs/{run_id}",
        set_latest_plan_plans__plan_id__versions_post="post /plans/{plan_id}/latest",
    )
    assert result["post /plans/{plan_id}/latest"] == "plans.update_latest"
    assert "id" not in result["get /runs/{run_id}/stream"]


def test_the_root_leaves_the_names_of_a_resource_to_its_own_path() -> None:
    result = infer_names("get /", "get /health", "get /health/clock", tags=["health"])  # type: ignore[arg-type]
    assert (result["get /health"], result["get /"]) == ("health.retrieve", "health.retrieve_root")


def test_a_thing_with_a_list_among_its_parts_is_retrieved() -> None:
    texts = {"type": "string"}
    parts = dict.fromkeys(("title", "theme", "locale", "colour", "logo", "zone"), texts)
    settings = {"type": "object", "properties": {**parts, "blocks": {"type": "array", "items": texts}}}
    schema = {"type": "object", "properties": {"data": settings}}
    assert infer_names("get /settings", responses=answers(schema))["get /settings"] == "settings.retrieve"


def test_words_of_work_that_is_handed_on_or_undone_are_verbs() -> None:
    result = infer_names("post /detokenize", "post /tokenize", "post /delegate_order")
    assert {name.split(".")[-1] for name in result.values()} == {"detokenize", "tokenize", "delegate_order"}


def _answering(several: dict[str, Any], *endpoints: str) -> dict[str, str]:
    """Name endpoints, of which those answer with several that do not end in an id."""
    paths: Endpoints = {}
    for endpoint in endpoints:
        verb, path = endpoint.split(" ", 1)
        responses = {} if path.endswith("{id}") else {"responses": several}
        paths.setdefault(path, {})[verb] = {**path_parameters(path), **responses}
    return methods_of(infer_config(document(paths)))


def test_a_parameter_that_names_a_collection_leaves_the_plain_names_to_its_items() -> None:
    several = answers({"type": "array", "items": {"type": "object", "properties": {"id": {"type": "string"}}}})
    result = _answering(
        several,
        *("get /fields", "get /fields/{group}", "post /fields/{group}", "get /fields/{group}/{id}"),
        *("get /rows/{table}", "post /rows/{table}", "patch /rows/{table}", "delete /rows/{table}"),
        *("get /rows/{table}/{id}", "patch /rows/{table}/{id}", "delete /rows/{table}/{id}"),
    )
    assert result == {
        "get /fields": "fields.list",
        "get /fields/{group}": "fields.list_by_group",
        "post /fields/{group}": "fields.create",
        "get /fields/{group}/{id}": "fields.retrieve",
        "get /rows/{table}": "rows.list",
        "post /rows/{table}": "rows.create",
        "patch /rows/{table}": "rows.update_all",
        "delete /rows/{table}": "rows.delete_all",
        "get /rows/{table}/{id}": "rows.retrieve",
        "patch /rows/{table}/{id}": "rows.update",
        "delete /rows/{table}/{id}": "rows.delete",
    }


def test_nouns_that_are_only_posted_to_are_calls_and_no_creations() -> None:
    calls = ("post /core/disks", "post /core/du", "post /core/quit", "post /mount/types", "post /mount/mount")
    assert sorted(infer_names(*calls).values()) == ["core.disks", "core.du", "core.quit", "mount.mount", "mount.types"]
    # One operation of another kind, and it is no API of procedures.
    assert infer_names(*calls, "get /core/{id}")["post /core/disks"] == "core.disks.create"


def test_pages_below_an_item_are_listed_beside_the_list() -> None:
    result = _paged("get /epochs/{number}/stakes", "get /epochs/{number}/stakes/{pool_id}")
    assert sorted(result.values()) == ["epochs.stakes.list", "epochs.stakes.list_by_pool_id"]


def test_what_is_done_to_a_collection_after_a_colon_is_its_method() -> None:
    result = infer_names("get /shelves/{id}", "get /shelves:batchGet", "post /shelves/{id}:merge", "post /books:watch")
    assert {key: result[key] for key in result if ":" in key} == {
        "get /shelves:batchGet": "shelves.batch_get",
        "post /shelves/{id}:merge": "shelves.merge",
        "post /books:watch": "books.watch",
    }


def test_a_verb_with_its_object_stays_behind_the_verb_before_it() -> None:
    paths = ("get /users/{id}", "get /users/register/verify-email")
    assert infer_names(*paths)["get /users/register/verify-email"] == "users.register_verify_email"
