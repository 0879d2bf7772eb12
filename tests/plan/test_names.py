"""Words become names by one rule."""

from __future__ import annotations

import pytest

from sdkwright.naming.names import Casing, Names, safe, singular_word

NAMES = Names()


@pytest.mark.parametrize(
    ("text", "snake", "pascal"),
    [
        ("trip-details", "trip_details", "TripDetails"),
        ("AWSSNSPush", "awssns_push", "AwssnsPush"),
        ("frame0", "frame0", "Frame0"),
        ("toolset20260401", "toolset20260401", "Toolset20260401"),
        ("user_ids", "user_ids", "UserIDs"),
        ("userId", "user_id", "UserID"),
        ("MessageSmsContent", "message_sms_content", "MessageSMSContent"),
        ("OpenAI", "openai", "OpenAI"),
        ("open_ai_key_uuid", "openai_key_uuid", "OpenAIKeyUuid"),
        ("openai_cursor_page", "openai_cursor_page", "OpenAICursorPage"),
        ("MongoDB", "mongodb", "MongoDB"),
        ("gpu_droplets", "gpu_droplets", "GPUDroplets"),
        ("ip", "ip", "IP"),
        ("JSONSchema", "json_schema", "JsonSchema"),
        ("McpServer", "mcp_server", "McpServer"),
        ("e2e", "e2e", "E2E"),
        ("ILGSv1Document", "ilg_sv1_document", "IlgSv1Document"),
        ("ILGSv1 Span", "ilg_sv1_span", "IlgSv1Span"),
        ("X-Request-ID", "x_request_id", "XRequestID"),
    ],
)
def test_casing(text: str, snake: str, pascal: str) -> None:
    assert (NAMES.snake(text), NAMES.pascal(text)) == (snake, pascal)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("trip_details", "trip_detail"),
        ("stops_for_route", "stops_for_route"),
        ("journal_entries", "journal_entry"),
        ("batches", "batch"),
        ("indexes", "index"),
        ("memories", "memory"),
        ("directories", "directory"),
        ("ms_teams", "ms_team"),
        ("fs", "f"),
        ("daily_statistics", "daily_statistic"),
        ("people", "person"),
        ("addresses", "address"),
        ("aliases", "alias"),
    ],
)
def test_the_last_word_is_made_singular(plural: str, singular: str) -> None:
    assert NAMES.singular(plural) == singular


@pytest.mark.parametrize("word", ["census", "metadata", "agent_data", "feedback", "storage", "status", "process", "us"])
def test_words_that_are_no_plurals_stay(word: str) -> None:
    assert NAMES.singular(word) == word


def test_a_config_can_spell_words_its_own_way() -> None:
    names = Names({"qa": Casing(pascal="QA"), "v1": Casing(pascal="v1", snake="v1"), "lumaai": Casing(pascal="LumaAI")})
    assert names.pascal("qa_pair") == "QAPair"
    assert names.snake("qa_pair") == "qa_pair"
    assert names.pascal("v1") == "v1"
    assert names.pascal("lumaai") == "LumaAI"


def test_a_config_can_say_what_the_singular_is() -> None:
    assert Names({"fish": Casing(singular="fishy")}).singular("big_fish") == "big_fishy"


@pytest.mark.parametrize(("name", "kept"), [("from", "from_"), ("None", "None_"), ("2fa", "_2fa"), ("id", "id")])
def test_names_are_never_keywords_nor_begin_with_digits(name: str, kept: str) -> None:
    assert safe(name) == kept


def test_short_words_are_no_plurals() -> None:
    assert singular_word("as") == "as"
