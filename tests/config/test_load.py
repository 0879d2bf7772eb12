from __future__ import annotations

from pathlib import Path

import pytest

from sdkwright.config import Config, applies_to_python, empty_config, load_config
from sdkwright.errors import InputError
from tests.shared import ROOT, SHARED, needs_shared


def load(tmp_path: Path, text: str) -> Config:
    path = tmp_path / "api.sdk.yml"
    path.write_text(text)
    return load_config(path)


def complaints(tmp_path: Path, text: str) -> list[str]:
    """The errors of a config, each as ``line: pointer: message``."""
    with pytest.raises(InputError) as caught:
        load(tmp_path, text)
    return [f"{problem.line}: {problem.pointer}: {problem.message}" for problem in caught.value.problems]


def warnings(tmp_path: Path, text: str) -> list[str]:
    config = load(tmp_path, text)
    assert {problem.severity for problem in config.problems} <= {"warning"}
    assert {problem.file for problem in config.problems} <= {str(tmp_path / "api.sdk.yml")}
    return [f"{problem.line}: {problem.pointer}: {problem.hint}" for problem in config.problems]


def test_short_and_long_spellings_mean_the_same(tmp_path: Path) -> None:
    config = load(
        tmp_path,
        """
resources:
  things:
    models:
      a: Thing
      b: "#/components/schemas/Thing"
      c: {openapi_uri: "#/components/schemas/Thing"}
      d: {openapi_uri: Thing}
      e: /components/schemas/Thing
      odd: a/b~c
      old: {type: alias, to: a}
    methods:
      create: post /things
      make:
        endpoint: POST  /things
      same: {type: alias, to: create}
      unwrap: {type: webhook_unwrap}
    subresources:
      empty:
""",
    )
    things = config.resources["things"]
    assert {things.models[name].pointer for name in "abcde"} == {"#/components/schemas/Thing"}
    assert things.models["odd"].pointer == "#/components/schemas/a~1b~0c"
    assert (things.models["old"].pointer, things.models["old"].to) == ("", "a")
    for name, line in (("create", 13), ("make", 15)):
        method = things.methods[name]
        assert (method.http_method, method.path, method.line) == ("post", "/things", line)
    for name in ("same", "unwrap"):
        assert (things.methods[name].http_method, things.methods[name].path) == (None, None)
    assert things.subresources["empty"].methods == {}
    assert things.models["c"].line == 7


def test_streaming_tells_null_from_absent(tmp_path: Path) -> None:
    config = load(
        tmp_path,
        """
resources:
  r:
    methods:
      always: {endpoint: get /a, streaming: {param_discriminator: null}}
      open: {endpoint: get /a, streaming: {stream_event_model: r.chunk}}
      switch: {endpoint: get /a, streaming: {param_discriminator: stream}}
      plain: {endpoint: get /a, streaming: true}
      off: {endpoint: get /a, streaming: false}
streaming:
  on_event:
    - {data_starts_with: "[DONE]", handle: done}
    - {event_type: [error, failed], handle: error, error_property: error}
    - {event_type: null, handle: yield}
    - {kind: fallthrough, handle: yield}
""",
    )
    methods = config.resources["r"].methods
    discriminators = {
        name: (m.streaming.has_param_discriminator, m.streaming.param_discriminator)
        for name, m in methods.items()
        if m.streaming
    }
    assert discriminators == {
        "always": (True, None),
        "open": (False, None),
        "switch": (True, "stream"),
        "plain": (False, None),
    }
    assert [rule.event_type for rule in config.streaming.on_event] == [(), ("error", "failed"), ("",), ()]


def test_targets_choose_what_is_generated(tmp_path: Path) -> None:
    config = load(
        tmp_path,
        """
targets:
  go: {package_name: 5, whatever: [1]}
  python: {package_name: pets, publish: {pypi: true}}
resources:
  all: {}
  none: {skip: true}
  not_ours: {skip: [python, go]}
  others: {skip: [node]}
  ours: {only: [python]}
  theirs: {only: [go]}
""",
    )
    assert [name for name, node in config.resources.items() if applies_to_python(node)] == ["all", "others", "ours"]
    assert config.python.package_name == "pets"
    assert config.python.publish.pypi is True
    assert config.problems == ()


def test_values_are_read_as_other_readers_of_these_files_read_them(tmp_path: Path) -> None:
    config = load(
        tmp_path,
        """
edition: 2025-10-08
environments: &urls
  production: https://api.example.com
client_settings:
  default_headers: {X-Version: 2024, X-Flag: true, X-Day: 2024-05-01}
  default_retries: {max_retries: 5, initial_delay_seconds: 0.25}
  opts:
    on: {type: boolean, default: false}
resources:
  no: {methods: {on: get /no, yes: get /yes}}
unspecified_endpoints: [get /internal]
openapi:
  transformations:
    - {command: remove, reason: internal, args: {target: $.paths}}
""",
    )
    assert dict(config.client_settings.default_headers) == {
        "X-Version": "2024",
        "X-Flag": "true",
        "X-Day": "2024-05-01",
    }
    assert config.client_settings.default_retries.max_retries == 5
    assert config.client_settings.default_retries.max_delay_seconds is None
    assert list(config.resources["no"].methods) == ["on", "yes"]
    assert config.unspecified_endpoints == ("get /internal",)
    (transform,) = config.openapi.transforms
    assert (transform.command, transform.args, transform.line) == ("remove", {"target": "$.paths"}, 15)


@pytest.mark.parametrize(
    ("text", "seconds"), [("60", 60.0), ("1.5", 1.5), ("90s", 90.0), ("10m", 600.0), ("500ms", 0.5), ("PT1M30S", 90.0)]
)
def test_timeouts_are_seconds(tmp_path: Path, text: str, seconds: float) -> None:
    assert load(tmp_path, f"client_settings: {{default_timeout: {text}}}").client_settings.default_timeout == seconds


def test_merged_and_aliased_values_have_lines(tmp_path: Path) -> None:
    config = load(
        tmp_path,
        """
x-common: &common
  paginated: false
resources:
  r:
    methods:
      list: {<<: *common, endpoint: get /a}
      bad:
        <<: *common
        endpoint: get /b
""",
    )
    methods = config.resources["r"].methods
    assert [methods[name].paginated for name in ("list", "bad")] == [False, False]
    assert [methods[name].line for name in ("list", "bad")] == [7, 10]


def test_defaults_hold_without_a_file(tmp_path: Path) -> None:
    assert load(tmp_path, "").model_dump() == empty_config().model_dump()
    config = empty_config()
    assert config.client_settings.idempotency.header is None
    assert (config.query_settings.nested_format, config.query_settings.array_format) == ("brackets", "comma")
    assert config.settings.sort_schema_properties is None
    assert config.security is None


def test_a_key_without_a_value_is_as_if_it_were_not_there(tmp_path: Path) -> None:
    text = """
organization:
targets: {python: , rust: {package_name: 7}}
client_settings: {opts: , default_headers: {X-Off: null}, idempotency: }
resources: {r: {models: , methods: {a: {endpoint: get /a, streaming: , positional_params: }}, subresources: }}
pagination:
openapi: {transforms: }
"""
    config = load(tmp_path, text)
    assert list(config.targets) == ["python"]
    assert config.client_settings.default_headers == {"X-Off": None}
    assert config.resources["r"].methods["a"].streaming is None
    assert config.pagination == config.openapi.transforms == ()


def test_unknown_keys_are_warnings_with_their_line(tmp_path: Path) -> None:
    text = """
setings: {license: MIT}
organization: {name: a, security_contact: x@example.com, motto: go}
resources:
  r:
    methdos: {}
    methods:
      get: {endpoint: get /a, colour: red, x-mine: 1, terraform: {}}
errors: {}
codeflow: {}
"""
    assert warnings(tmp_path, text) == [
        "2: /setings: did you mean 'settings'?",
        "3: /organization/motto: None",
        "6: /resources/r/methdos: did you mean 'methods'?",
        "8: /resources/r/methods/get/colour: None",
    ]


def test_all_wrong_values_are_reported_with_their_lines(tmp_path: Path) -> None:
    text = """
client_settings:
  default_retries: {max_retries: -1}
  opts:
    key: {type: text, auth: {role: value}}
resources:
  r:
    methods:
      a: pst /things
      b: post things
      c: {type: alias}
      d: {}
      e: 4
    models:
      f: {}
query_settings:
  array_format: spaces
pagination:
  - {name: page, type: pages}
streaming:
  on_event:
    - {handle: yield}
settings: []
"""
    assert complaints(tmp_path, text) == [
        "3: /client_settings/default_retries/max_retries: input should be greater than or equal to 0, not -1",
        "5: /client_settings/opts/key/type: input should be 'string', 'number', 'integer' or 'boolean', not \"text\"",
        "5: /client_settings/opts/key/auth: the key 'security_scheme' is missing",
        "9: /resources/r/methods/a: an endpoint is a method and a path, as in \"post /things\", not 'pst /things'",
        "10: /resources/r/methods/b: an endpoint is a method and a path, as in \"post /things\", not 'post things'",
        "11: /resources/r/methods/c: an alias needs to: the method it stands for",
        '12: /resources/r/methods/d: a method needs an endpoint, as in "post /things"',
        "13: /resources/r/methods/e: this should be a mapping, not 4",
        "15: /resources/r/models/f: a model needs openapi_uri, or type: alias with to",
        "17: /query_settings/array_format: input should be 'comma', 'repeat', 'indices' or 'brackets', not \"spaces\"",
        "19: /pagination/0/type: input should be 'cursor', 'cursor_id', 'cursor_url', 'offset', 'page_number' or "
        "'fake_page', not \"pages\"",
        "22: /streaming/on_event/0: a rule needs data_starts_with, event_type or kind: fallthrough",
        "23: /settings: this should be a mapping",
    ]


def test_a_key_given_twice_is_an_error(tmp_path: Path) -> None:
    assert complaints(tmp_path, "resources:\n  a: {}\n  b: {}\n  a: {}\n") == [
        "4: : the key 'a' is written twice (first in line 2)"
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: [1\nb: 2\n", "2: : not valid YAML"),
        ("- 1\n", "None: : a config file is a mapping of sections"),
        ("a: *nowhere\n", "1: : the alias"),
        ("a: !!python/object:os.system {}\n", "1: : the tag"),
    ],
)
def test_what_is_no_mapping_is_one_error(tmp_path: Path, text: str, expected: str) -> None:
    (complaint,) = complaints(tmp_path, text)
    assert complaint.startswith(expected)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        load_config(tmp_path / "nothing.yml")


@needs_shared
@pytest.mark.parametrize("name", ["isaacus", "onebusaway"])
def test_real_configs_load_without_warnings(name: str) -> None:
    assert SHARED is not None
    config = load_config(SHARED / "stainless" / name / "stainless.yml")
    assert config.problems == ()
    assert config.python.package_name == name


def test_our_own_config_loads_without_warnings() -> None:
    config = load_config(ROOT / "spec/groq.sdk.yml")
    assert config.problems == ()
    assert config.openapi.path == "groq.openapi.yaml"
