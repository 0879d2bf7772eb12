"""Pagination schemes are found in parameters and answers."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright.infer import infer_config
from sdkwright.plan import build
from tests.plan.tiny import answers, document, method, query, sends

ITEM = {"type": "object", "properties": {"id": {"type": "string"}}}
TEXT, WHOLE, LINK = {"type": "string"}, {"type": "integer"}, {"type": "string", "format": "uri"}


def listing(items: str = "data", **fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": {items: {"type": "array", "items": ITEM}, **fields}}


def get(schema: dict[str, Any], *params: dict[str, Any]) -> dict[str, Any]:
    return {"get": {"parameters": list(params), "responses": answers(schema)}}


CASES: dict[str, tuple[dict[str, Any], dict[str, str]]] = {
    "cursor": (
        get(listing(next_cursor=TEXT), query("cursor")),
        {"cursor": "next_cursor_param", "next_cursor": "next_cursor_field"},
    ),
    "cursor_id": (
        get(listing(has_more={"type": "boolean"}), query("after")),
        {"after": "next_cursor_id_param", "has_more": "has_next_page"},
    ),
    "cursor_url": (get(listing("results", next=LINK)), {"next": "next_cursor_url_field"}),
    "offset": (
        get(listing(total=WHOLE), query("offset", WHOLE), query("limit", WHOLE)),
        {"offset": "offset_count_param", "total": "offset_total_count_field"},
    ),
    "page_number": (
        get(listing(total_pages=WHOLE, number=WHOLE), query("page", WHOLE)),
        {
            "page": "page_number_param",
            "total_pages": "total_page_count_field",
            "number": "current_page_number_field",
        },
    ),
}


@pytest.mark.parametrize("kind", CASES)
def test_each_kind_is_found(kind: str) -> None:
    operation, roles = CASES[kind]
    api = document({"/things": operation})
    config = infer_config(api)
    assert [scheme.type for scheme in config.pagination] == [kind]
    sdk, problems = build(api, config)
    assert method(sdk, "things.list").response.kind == "page"
    result = {field.name: field.role for field in (*sdk.pages[0].request, *sdk.pages[0].response)}
    assert roles.items() <= result.items()
    assert problems == ()


def test_the_items_may_be_the_answer_itself() -> None:
    api = document({"/things": get({"type": "array", "items": ITEM}, query("page", WHOLE))})
    sdk, _ = build(api, infer_config(api))
    assert sdk.pages[0].top_level_array
    assert method(sdk, "things.list").response.kind == "page"


def test_the_cursor_may_be_further_inside() -> None:
    meta = {"type": "object", "properties": {"cursors": {"type": "object", "properties": {"after": TEXT}}}}
    api = document({"/things": get(listing(paging=meta), query("after"))})
    sdk, _ = build(api, infer_config(api))
    field = next(field for field in sdk.pages[0].response if field.role == "next_cursor_field")
    assert field.path == ("paging", "cursors", "after")


def test_a_search_that_answers_with_more_than_its_hits_is_no_list_of_pages() -> None:
    body = sends({"type": "object", "properties": {"offset": WHOLE}})
    facets = {"type": "object", "properties": {"a": WHOLE}}
    more: dict[str, Any] = {
        "type": "object",
        "properties": {"hits": {"type": "array", "items": {}}, "total": WHOLE, "facets": facets},
    }
    less: dict[str, Any] = {"type": "object", "properties": {"hits": {"type": "array", "items": {}}, "total": WHOLE}}
    api = document(
        {
            "/a/search": {"post": {"requestBody": body, "responses": answers(more)}},
            "/b/search": {"post": {"requestBody": body, "responses": answers(less)}},
        }
    )
    config = infer_config(api)
    assert [scheme.name for scheme in config.pagination] == ["offset_page"]
    assert config.resources["a"].methods["search"].paginated is None
    assert config.resources["b"].methods["search"].paginated == "offset_page"


def test_operations_alike_share_a_scheme_and_others_do_not() -> None:
    api = document(
        {
            "/a": get(listing(next_cursor=TEXT, total=WHOLE), query("cursor")),
            "/b": get(listing(next_cursor=TEXT), query("cursor")),
            "/c": get(listing("results", next_cursor=TEXT), query("cursor")),
        }
    )
    config = infer_config(api)
    assert [scheme.name for scheme in config.pagination] == ["cursor_page", "results_cursor_page"]
    sdk, _ = build(api, config)
    assert [method(sdk, f"{name}.list").response.page for name in "abc"] == [
        "cursor_page",
        "cursor_page",
        "results_cursor_page",
    ]


def test_methods_say_nothing_that_follows_from_the_scheme() -> None:
    config = infer_config(document({"/things": CASES["cursor"][0]}))
    assert config.resources["things"].methods["list"].paginated is None


def test_lists_without_a_way_on_are_no_pages() -> None:
    config = infer_config(document({"/things": get(listing(total=WHOLE), query("limit", WHOLE))}))
    assert config.pagination == ()


def test_lists_that_go_along_with_an_answer_are_not_its_items() -> None:
    fields = {"errors": {"type": "array", "items": ITEM}, "next_cursor": TEXT, "value": TEXT}
    config = infer_config(document({"/thing": get({"type": "object", "properties": fields}, query("cursor"))}))
    assert config.pagination == ()


COUNTED = {
    "default": (query("page", {**WHOLE, "default": 0}), 0),
    "least value": (query("page", {**WHOLE, "minimum": 0}), 0),
    "default above the least": (query("page", {**WHOLE, "minimum": 0, "default": 1}), 1),
    "description": ({**query("page", WHOLE), "description": "Zero-based index of the page."}, 0),
    "silence": (query("page", WHOLE), 1),
    "offset": (query("start_index", {**WHOLE, "default": 1}), 1),
    "silent offset": (query("offset", WHOLE), 0),
}


@pytest.mark.parametrize("case", COUNTED)
def test_the_first_page_or_item_has_the_number_that_the_document_says(case: str) -> None:
    param, first = COUNTED[case]
    api = document({"/things": get(listing(), param)})
    (scheme,) = build(api, infer_config(api))[0].pages
    assert scheme.first == first


def test_lists_that_count_differently_have_pages_of_their_own() -> None:
    params = {"a": query("page", {**WHOLE, "default": 0}), "b": query("page", {**WHOLE, "default": 1})}
    api = document({f"/{name}-things": get(listing(), param) for name, param in params.items()})
    sdk, problems = build(api, infer_config(api))
    firsts = {page.name: page.first for page in sdk.pages}
    assert [firsts[method(sdk, f"{name}_things.list").response.page or ""] for name in params] == [0, 1]
    assert problems == ()


def test_a_list_that_says_nothing_counts_like_the_others() -> None:
    params = {"a": query("page", {**WHOLE, "default": 0}), "b": query("page", WHOLE)}
    api = document({f"/{name}-things": get(listing(), param) for name, param in params.items()})
    assert [page.first for page in build(api, infer_config(api))[0].pages] == [0]


def holder(**fields: Any) -> dict[str, Any]:
    return {"type": "object", "properties": fields}


NEXT_LINKS: dict[str, dict[str, Any]] = {
    "OData": {"@odata.nextLink": TEXT},
    "JSON:API": {"links": holder(self=TEXT, next={"type": ["string", "null"]})},
    "HAL": {"_links": holder(next=holder(href=TEXT))},
    "Hydra": {"hydra:view": holder(**{"@id": TEXT, "hydra:next": TEXT})},
    "API Platform 4": {"view": holder(**{"@id": TEXT, "next": TEXT})},
    "an object of its own": {"paging": holder(next=holder(link=TEXT))},
}


@pytest.mark.parametrize("kind", NEXT_LINKS)
def test_the_next_link_of_a_standard_is_found(kind: str) -> None:
    api = document({"/things": get(listing(**NEXT_LINKS[kind]), query("$skip", WHOLE))})
    sdk, problems = build(api, infer_config(api))
    (scheme,) = sdk.pages
    assert scheme.kind == "cursor_url" and method(sdk, "things.list").response.kind == "page"
    assert scheme.past_empty is (kind == "OData")
    assert problems == ()


WAYS_ON = {
    "Kubernetes": (listing("items", metadata=holder(**{"continue": TEXT})), query("continue"), "cursor"),
    "HubSpot": (listing("results", paging=holder(next=holder(after=TEXT, link=TEXT))), query("after"), "cursor"),
    "JSON:API": (listing(meta=holder(page=holder(after=TEXT))), query("page[after]"), "cursor"),
    "DynamoDB": (listing("items", last_evaluated_key=TEXT), query("start_key"), "cursor"),
    "Cloudflare": (listing("result", result_info=holder(cursor=TEXT)), query("cursor"), "cursor"),
    "ABP": (listing("items", totalCount=WHOLE), query("SkipCount", WHOLE), "offset"),
    "Jira": (listing("values", total=WHOLE), query("startAt", WHOLE), "offset"),
    "OData 2": (holder(d=listing("results", __next=TEXT)), query("$top", WHOLE), "cursor_url"),
}


@pytest.mark.parametrize("case", WAYS_ON)
def test_the_pages_of_a_framework_are_found(case: str) -> None:
    schema, param, kind = WAYS_ON[case]
    api = document({"/things": get(schema, param)})
    sdk, problems = build(api, infer_config(api))
    assert [scheme.kind for scheme in sdk.pages] == [kind]
    assert method(sdk, "things.list").response.kind == "page" and problems == ()


NO_CURSORS = {
    "the share of nucleus sampling": query("p", {"type": "number"}),
    "a moment to begin after": query("after", {**TEXT, "format": "date-time"}),
}


@pytest.mark.parametrize("case", NO_CURSORS)
def test_a_parameter_that_only_sounds_like_a_page_turns_none(case: str) -> None:
    assert infer_config(document({"/things": get(listing(), NO_CURSORS[case])})).pagination == ()


@pytest.mark.parametrize("media", ["application/x-ndjson", "text/event-stream"])
def test_an_answer_that_may_be_a_stream_is_no_page(media: str) -> None:
    body = {"type": "object", "properties": {"cursor": TEXT, "stream": {"type": "boolean"}}}
    success = answers(listing(next_cursor=TEXT))
    operation = {"post": {"requestBody": sends(body), "responses": success}}
    assert infer_config(document({"/things": operation})).pagination
    success["200"]["content"][media] = {"schema": ITEM}
    assert infer_config(document({"/things": operation})).pagination == ()


def test_what_only_some_envelopes_say_is_in_the_page_and_the_others_fit_all_the_same() -> None:
    cursor = query("cursor")
    with_total = get(
        {**listing(total=WHOLE, meta={"type": "object", "properties": {"next_cursor": TEXT, "took": WHOLE}})}, cursor
    )
    with_more = get(
        {**listing(has_more={"type": "boolean"}, meta={"type": "object", "properties": {"next_cursor": TEXT}})}, cursor
    )
    api = document({"/things": with_total, "/others": with_more})
    config = infer_config(api)
    sdk, problems = build(api, config)
    assert [method(sdk, name).response.page for name in ("things.list", "others.list")] == ["cursor_page"] * 2
    assert problems == ()
    fields = {field.name: (field.optional, field.role) for field in sdk.pages[0].response}
    assert fields["total"] == (True, None)
    assert fields["has_more"] == (True, "has_next_page")
    assert fields["took"] == (True, None)
    assert fields["data"] == (False, "items")


def test_an_envelope_that_gives_a_name_another_type_has_no_field_of_it_in_the_page() -> None:
    paths = {f"/{kind['type']}s": get(listing(next_cursor=TEXT, took=kind), query("cursor")) for kind in (TEXT, WHOLE)}
    api = document(paths)
    sdk, _ = build(api, infer_config(api))
    assert [field.name for field in sdk.pages[0].response] == ["data", "next_cursor"]


def test_an_object_that_asks_for_a_page_is_its_properties() -> None:
    pageable = {"type": "object", "properties": {"page": {**WHOLE, "minimum": 0}, "size": WHOLE}}
    answer = listing("content", totalPages=WHOLE, number=WHOLE, last={"type": "boolean"}, pageable={"type": "object"})
    api = document({"/things": get(answer, query("pageable", pageable, required=True), query("kind"))})
    sdk, problems = build(api, infer_config(api))
    things = method(sdk, "things.list")
    assert [(param.name, param.required) for param in things.params] == [
        ("kind", False),
        ("page", False),
        ("size", False),
    ]
    assert (things.response.kind, sdk.pages[0].kind, sdk.pages[0].first) == ("page", "page_number", 0)
    assert problems == ()


def test_an_object_in_the_query_stays_one_argument_where_it_is_not_about_pages_or_its_names_are_taken() -> None:
    box = {"type": "object", "properties": {"west": WHOLE}}
    page = {"type": "object", "properties": {"page": WHOLE}}
    deep = query("deep", page, style="deepObject", explode=True)
    api = document({"/things": get(TEXT, query("box", box), query("pageable", page), query("page"), deep)})
    sdk, _ = build(api, infer_config(api))
    assert [param.name for param in method(sdk, "things.retrieve").params] == ["box", "deep", "page", "pageable"]
