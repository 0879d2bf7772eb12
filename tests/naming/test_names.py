"""Words become names by one rule."""

from __future__ import annotations

import pytest

from sdkwright.naming.names import Casing, Names

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
        ("accountIDs", "account_ids", "AccountIDs"),
        ("sourceURLsSeen", "source_urls_seen", "SourceURLsSeen"),
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
        ("conditional_3ds_action", "conditional_3ds_action", "Conditional3DSAction"),
        ("gen3a_turbo", "gen3a_turbo", "Gen3aTurbo"),
        ("veo3.1", "veo3_1", "Veo3_1"),
        ("Mp3OutputFormat", "mp3_output_format", "MP3OutputFormat"),
        ("ILGSv1Document", "ilg_sv1_document", "IlgSv1Document"),
        ("ILGSv1 Span", "ilg_sv1_span", "IlgSv1Span"),
        ("X-Request-ID", "x_request_id", "XRequestID"),
    ],
)
def test_casing(text: str, snake: str, pascal: str) -> None:
    assert (NAMES.snake(text), NAMES.pascal(text)) == (snake, pascal)


def test_a_config_can_spell_words_its_own_way() -> None:
    names = Names({"qa": Casing(pascal="QA"), "v1": Casing(pascal="v1", snake="v1"), "lumaai": Casing(pascal="LumaAI")})
    assert names.pascal("qa_pair") == "QAPair"
    assert names.snake("qa_pair") == "qa_pair"
    assert names.pascal("v1") == "v1"
    assert names.pascal("lumaai") == "LumaAI"


def test_a_config_can_say_what_the_singular_is() -> None:
    assert Names({"fish": Casing(singular="fishy")}).singular("big_fish") == "big_fishy"


def test_a_name_without_letters_has_the_code_points_of_its_characters() -> None:
    assert (NAMES.snake("→"), NAMES.pascal("→"), NAMES.constant("user id")) == ("u2192", "U2192", "USER_ID")


def test_initialisms_of_a_config_are_told_apart_where_they_run_into_one_another() -> None:
    names = Names({"tts": Casing(pascal="TTS", is_capital=True), "sse": Casing(pascal="SSE", is_capital=True)})
    assert names.pascal("TTSSSEChunkEvent") == "TTSSSEChunkEvent"
    assert names.snake("TTSSSEChunkEvent") == "tts_sse_chunk_event"
    assert names.pascal("TTSXEvent") == "TtsxEvent"


def test_a_word_with_a_casing_of_its_own_is_no_plural() -> None:
    assert Names({"tts": Casing(pascal="TTS", is_capital=True)}).singular("fast_tts") == "fast_tts"


@pytest.mark.parametrize("name", ["ats", "dns", "https", "sms", "fast_ats"])
def test_a_known_initialism_is_no_plural(name: str) -> None:
    assert NAMES.singular(name) == name


def test_plural_initialisms_have_a_singular() -> None:
    assert (NAMES.singular("user_ids"), NAMES.singular("urls")) == ("user_id", "url")
    assert (NAMES.singular("apis"), NAMES.singular("skus")) == ("api", "sku")


@pytest.mark.parametrize(
    ("name", "stem"), [("acls", "ACLs"), ("floating_ips", "FloatingIPs"), ("top-apis", "TopAPIs"), ("llms", "Llms")]
)
def test_the_plural_of_a_known_initialism_has_its_capitals(name: str, stem: str) -> None:
    assert NAMES.pascal(name) == stem
    assert NAMES.pascal(stem) == stem


def test_the_singular_of_a_class_name_leaves_what_stands_before_its_last_word() -> None:
    assert NAMES.singular_class("UserIDExtensions") == "UserIDExtension"


def test_an_initialism_that_stands_alone_is_a_word_and_is_cut_within_a_class_name() -> None:
    assert NAMES.pascal("Check (3DS) Result") == "Check3DSResult"
    assert NAMES.snake("3DS") == "3ds"
    assert NAMES.recut("Check3DSResult") == "Check3DsResult"
    assert NAMES.recut("KYBKYCPatch") == "KybkycPatch"
    assert NAMES.recut("UserIDsFromURLs") == "UserIDsFromURLs"
    assert NAMES.recut("AIsleIPs") == "AIsleIPs"
    assert NAMES.recut("") == ""
