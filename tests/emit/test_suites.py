"""The tests that packages come with: which there are, how they are written, what they notice."""

from __future__ import annotations

import json
import re
import types
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Optional, Union

import black
import pydantic
import pytest
import yaml
from black.mode import Mode, TargetVersion
from hypothesis import given
from hypothesis import strategies as st
from typing_extensions import TypeAliasType

from sdkwright import pipeline
from sdkwright.emit import emit
from sdkwright.emit.annotations import Annotator, Catalog
from sdkwright.emit.imports import Imports
from sdkwright.emit.line_breaks import is_settled, laid
from sdkwright.emit.tests.values import fits, spell_argument, spell_expression
from sdkwright.ir import (
    Definition,
    Field,
    ListOf,
    LiteralOf,
    MapOf,
    Nullable,
    ObjectDef,
    Ref,
    Sample,
    Scalar,
    Type,
    TypeModule,
    UnionOf,
)
from sdkwright.mock import running
from sdkwright.write import write
from tests.emit_types.sdks import sdk_of
from tests.golden import cases
from tests.tools.suite import run_suite
from tests.tools.typecheck import mypy, pyright

pytestmark = pytest.mark.long

BLACK = Mode(line_length=120, target_versions={TargetVersion.PY310})
POINT = TypeModule(
    path="types/point_param",
    side="params",
    main="Point",
    definitions=(
        ObjectDef(
            "Point",
            (Field("x", "x", Scalar("int"), True), Field("label", "label", Nullable(Scalar("str")), False)),
        ),
    ),
    exports=("Point",),
)
REF = Ref("types/point_param", "Point")
CATALOG = Catalog(sdk_of((POINT,)))


def suite_imports() -> Imports:
    return Imports("", eager=True, root="demo")


def value(content: str | int | float | bool) -> Sample:
    return Sample("value", content)


def point(**fields: Sample) -> Sample:
    return Sample("dict", keys=tuple(fields), items=tuple(fields.values()))


# -- values -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("sample", "kind"),
    [
        (value("a"), Scalar("str")),
        (value(1), Scalar("float")),
        (value(True), Scalar("bool")),
        (value("b"), LiteralOf(("a", "b"))),
        (Sample("none"), Nullable(Scalar("str"))),
        (Sample("date", "2024-02-29"), Scalar("date")),
        (Sample("file", "x"), Scalar("file")),
        (Sample("list", items=(value("a"),)), ListOf(Scalar("str"), "SequenceNotStr")),
        (Sample("dict", keys=("k",), items=(value(1),)), MapOf(Scalar("int"))),
        (value("a"), UnionOf((Scalar("int"), Scalar("str")))),
        (point(x=value(1)), REF),
        (point(x=value(1), label=Sample("none")), REF),
        (Sample("list", items=(point(x=value(1)),)), ListOf(REF, "Iterable")),
    ],
)
def test_a_sample_of_the_declared_type_is_passed_as_it_is(sample: Sample, kind: Type) -> None:
    assert fits(sample, kind, CATALOG)
    assert "cast" not in laid(spell_argument(sample, kind, Annotator(CATALOG, suite_imports())))


class _BoundedCatalog(Catalog):
    """Fails where classes are looked up more often than a walk does that tries each class once a level."""

    lookups = 100

    def find(self, ref: Ref) -> Definition | None:
        self.lookups -= 1
        assert self.lookups >= 0, "the variants are tried again and again"
        return super().find(ref)


def test_a_deep_sample_of_a_recursive_union_is_checked_once_a_level() -> None:
    names = [f"Node{index}" for index in range(7)]
    union = UnionOf(tuple(Ref("types/node_param", name) for name in names))
    definitions = tuple(
        ObjectDef(
            name,
            (Field("below", "below", ListOf(union, "Iterable"), True), Field("kind", "kind", LiteralOf((name,)), True)),
        )
        for name in names
    )
    sample = Sample("list")
    for name in names:
        sample = Sample("list", items=(Sample("dict", keys=("below", "kind"), items=(sample, value(name))),))
    module = TypeModule("types/node_param", "params", names[0], definitions, exports=tuple(names))
    catalog = _BoundedCatalog(sdk_of((module,)))
    assert fits(sample, ListOf(union, "Iterable"), catalog)


@pytest.mark.parametrize(
    ("sample", "kind"),
    [
        (value("1"), Scalar("int")),
        (value(1.5), Scalar("int")),
        (value(1), LiteralOf((True,))),
        (value("c"), LiteralOf(("a", "b"))),
        (Sample("none"), Scalar("str")),
        (Sample("date", "2024-02-29"), Scalar("datetime")),
        (value("x"), Scalar("file")),
        (Sample("list", items=(value(1),)), ListOf(Scalar("str"))),
        (point(), REF),
        (point(x=value("1")), REF),
        (point(x=value(1), y=value(2)), REF),
    ],
)
def test_a_sample_of_another_type_is_passed_as_any(sample: Sample, kind: Type) -> None:
    imports = suite_imports()
    assert laid(spell_argument(sample, kind, Annotator(CATALOG, imports))).startswith("cast(Any, ")
    assert imports.render().startswith("from typing import Any, cast")


def test_a_date_that_does_not_exist_is_passed_as_text() -> None:
    assert spell_expression(Sample("date", "2023-02-30"), suite_imports()) == '"2023-02-30"'
    assert spell_expression(Sample("datetime", "2023-02-03T25:00:00Z"), suite_imports()) == '"2023-02-03T25:00:00Z"'


@pytest.mark.parametrize("text", ["2023-02-03T04:05:06Z", "2023-02-03T04:05:06.789123456+02:00"])
def test_a_time_is_passed_as_a_time(text: str) -> None:
    imports = suite_imports()
    assert laid(spell_expression(Sample("datetime", text), imports)) == f'parse_datetime("{text}")'
    assert imports.render() == "from demo._utils import parse_datetime"


NESTED = st.recursive(
    st.text(max_size=30).map(value) | st.integers().map(value) | st.booleans().map(value),
    lambda inner: st.lists(inner, max_size=5).map(lambda items: Sample("list", items=tuple(items)))
    | st.dictionaries(st.text(max_size=20), inner, max_size=5).map(
        lambda items: Sample("dict", keys=tuple(items), items=tuple(items.values()))
    ),
    max_leaves=25,
)


@given(NESTED)
def test_values_of_any_shape_mean_what_they_should_and_are_in_blacks_form(sample: Sample) -> None:
    source = laid(spell_expression(sample, suite_imports()), 0, "found = ") + "\n"
    namespace: dict[str, Any] = {}
    exec(source, namespace)
    assert namespace["found"] == plain(sample)
    if is_settled(source):
        assert black.format_str(source, mode=BLACK) == source


def plain(sample: Sample) -> object:
    if sample.kind == "list":
        return [plain(item) for item in sample.items]
    if sample.kind == "dict":
        return {key: plain(item) for key, item in zip(sample.keys, sample.items, strict=True)}
    return sample.value


def test_two_types_of_one_name_are_told_apart() -> None:
    imports = suite_imports()
    names = [imports.run(f"types/{folder}", "Thing") for folder in ("a", "b", "a")]
    assert names == ["Thing", "_Thing", "Thing"]
    assert "from demo.types.b import Thing as _Thing" in imports.render()


# -- which tests there are --------------------------------------------------------------------------------------------


def suite(name: str) -> dict[str, str]:
    result = cases.rendered(name)
    return {path: text for path, text in result.items() if path.startswith("tests/") and isinstance(text, str)}


def names_in(source: str) -> list[str]:
    return re.findall(r"def (test_\w+)\(", source)


@pytest.mark.parametrize("name", cases.names())
def test_all_test_files_are_in_blacks_form(name: str) -> None:
    for path, text in suite(name).items():
        if path.endswith(".py") and text:
            assert black.format_str(text, mode=BLACK) == text, path


def test_a_streaming_method_is_tested_both_ways() -> None:
    names = names_in(suite("chat")["tests/api_resources/chat/test_completions.py"])
    assert names[: len(names) // 2] == [
        f"test_{form}_create{more}_overload_{number}"
        for number in (1, 2)
        for form, more in (
            ("method", ""),
            ("method", "_with_all_params"),
            ("raw_response", ""),
            ("streaming_response", ""),
        )
    ]


def test_every_folder_of_tests_is_a_package() -> None:
    for name in cases.names():
        result = suite(name)
        folders = {path.rpartition("/")[0] for path in result}
        assert {f"{folder}/__init__.py" for folder in folders} <= result.keys()


DOCUMENT = """
openapi: 3.1.0
info: {title: Odd, version: '1'}
servers: [{url: 'https://odd.example.com'}]
paths:
  /things/{kind}/{id}:
    parameters:
      - {name: kind, in: path, required: true, schema: {type: string}}
      - {name: id, in: path, required: true, schema: {type: integer}}
    get:
      operationId: getThing
      deprecated: true
      parameters:
        - {name: on, in: query, schema: {type: string, format: date}}
        - {name: X-Trace, in: header, schema: {type: string}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
    delete:
      operationId: deleteThing
      responses: {'204': {description: gone}}
  /things:
    post:
      operationId: makeThing
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              properties: {name: {type: string, example: "a \\"b\\"\\n'''{{ c }}"}, size: {type: integer}, url: {type: string}}
              oneOf: [{required: [size]}, {required: [url]}]
      responses:
        '200': {description: ok, content: {application/octet-stream: {schema: {type: string, format: binary}}}}
  /lines:
    get:
      operationId: lines
      responses:
        '200': {description: ok, content: {application/jsonl: {schema: {$ref: '#/components/schemas/Thing'}}}}
  /ping:
    get: {operationId: ping, responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}
components:
  schemas:
    Thing: {type: object, required: [name], properties: {name: {type: string}, at: {type: string, format: date-time}}}
"""
CONFIG = """
organization: {name: odd}
resources:
  $client: {methods: {ping: get /ping}}
  client:
    models: {thing: Thing}
    methods:
      retrieve: 'get /things/{kind}/{id}'
      delete: {endpoint: 'delete /things/{kind}/{id}', skip_test_reason: 'says "no"'}
      create: post /things
      lines: get /lines
"""


def build_package(folder: Path, *, document: str = DOCUMENT, config: str = CONFIG, **changes: Any) -> Path:
    """The package of a document and a config, written to a folder; ``changes`` are keys of the config."""
    folder.mkdir(exist_ok=True)
    (folder / "openapi.yaml").write_text(document)
    (folder / "sdk.yml").write_text(yaml.safe_dump({**yaml.safe_load(config), **changes}))
    plan = pipeline.plan(pipeline.read(folder / "openapi.yaml", folder / "sdk.yml"))
    write(emit(plan.sdk), folder / "out")
    return folder / "out"


def run(package: Path, *tests: str, url: str = "http://127.0.0.1:1") -> str:
    """The outcome of a package's tests, the last line of the report."""
    done = run_suite(package, "--tb=short", *tests, url=url)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    return done.stdout.strip().splitlines()[-1]


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package with one method of each odd kind."""
    return build_package(tmp_path_factory.mktemp("odd"))


def test_odd_methods_pass_their_tests(odd: Path) -> None:
    with running(pipeline.read(odd.parent / "openapi.yaml", odd.parent / "sdk.yml").document) as url:
        assert re.match(r"\d+ passed, 16 skipped", run(odd, url=url))


def test_odd_methods_have_tests_that_type_checkers_take(odd: Path) -> None:
    folders = [odd / "tests"]
    assert pyright(folders, [odd / "src", odd]) + mypy(folders, [odd / "src", odd]) == []


def test_methods_of_the_client_do_not_meet_a_resource_called_client(odd: Path) -> None:
    folder = odd / "tests/api_resources"
    assert {"test_client.py", "test_client_methods.py"} <= {path.name for path in folder.iterdir()}
    assert "client.client.retrieve(" in (folder / "test_client.py").read_text()
    assert "client.ping()" in (folder / "test_client_methods.py").read_text()


def test_a_test_says_what_the_config_says_about_skipping(odd: Path) -> None:
    text = (odd / "tests/api_resources/test_client.py").read_text()
    assert text.count("@pytest.mark.skip(reason='says \"no\"')") == 8


def test_only_text_in_a_path_is_tested_for_emptiness(odd: Path) -> None:
    text = (odd / "tests/api_resources/test_client.py").read_text()
    assert 'match="`kind`"' in text and "`id`" not in text


def test_a_deprecated_method_is_called_where_its_warning_is_expected(odd: Path) -> None:
    text = (odd / "tests/api_resources/test_client.py").read_text()
    assert text.count("with pytest.warns(DeprecationWarning):") == 10
    assert "# pyright: reportDeprecated=false" in text


def test_the_least_call_passes_one_of_the_arguments_of_which_one_is_needed(odd: Path) -> None:
    text = (odd / "tests/api_resources/test_client.py").read_text()
    assert "client_with_answer(client).client.create(size=0)" in text


def test_without_a_mock_every_test_of_a_method_is_skipped(tmp_path: Path) -> None:
    package = build_package(tmp_path, settings={"disable_mock_tests": True})
    assert re.match(r"\d+ skipped", run(package, "tests/api_resources"))


# -- the tests of the client -------------------------------------------------------------------------------------------

PLAIN = (
    "openapi: 3.1.0\ninfo: {title: Any, version: '1'}\nservers: [{url: 'https://any.example.com/v2'}]\npaths:\n"
    "  /ping: {get: {operationId: ping, responses: {'204': {description: ok}}}}\n"
)
LAYOUT = "organization: {name: any-thing}\nresources: {$client: {methods: {ping: get /ping}}}\n"
SCHEMES: dict[str, Any] = {
    "token": {"type": "http", "scheme": "bearer"},
    "login": {"type": "http", "scheme": "basic"},
    "key": {"type": "apiKey", "in": "query", "name": "api-key"},
    "session": {"type": "apiKey", "in": "cookie", "name": "sid"},
    "grant": {
        "type": "oauth2",
        "flows": {"clientCredentials": {"tokenUrl": "https://any.example.com/token", "scopes": {}}},
    },
}


def option(scheme: str, role: str = "value", **more: Any) -> dict[str, Any]:
    return {"type": "string", "auth": {"security_scheme": scheme, "role": role}, **more}


CLIENTS: dict[str, dict[str, Any]] = {
    "no auth": {},
    "environments and options of every type": {
        "environments": {"production": "https://any.example.com", "local": "http://{place}.example.com"},
        "client_settings": {
            "opts": {
                "api_key": option("token", read_env="ANY_KEY"),
                "account": {"type": "integer", "read_env": "ANY_ACCOUNT", "send_in_header": "X-Account"},
                "beta": {"type": "boolean", "nullable": True, "send_in_header": "X-Beta", "read_env": "ANY_BETA"},
                "share": {"type": "number", "default": 0.5, "send_as_query_param": "share"},
                "place": {"type": "string", "default": "here", "server_variable": "place"},
            },
            "idempotency": {"header": "Idempotency-Key"},
        },
        "streaming": {
            "on_event": [
                {"event_type": ["item", "other"], "handle": "yield"},
                {"event_type": "end", "handle": "done"},
            ]
        },
    },
    "several schemes": {
        "client_settings": {
            "opts": {
                "username": option("login", "username", nullable=True, read_env="ANY_USER"),
                "password": option("login", "password", nullable=True),
                "api_key": option("key", nullable=True),
            }
        },
        "security": [{"login": []}, {"key": []}],
    },
    "cookies and a token fetched first": {
        "client_settings": {
            "opts": {
                "client_id": option("grant", "client_id"),
                "client_secret": option("grant", "client_secret"),
                "session": option("session", nullable=True),
            }
        },
        "security": [{"grant": []}, {"session": []}],
    },
}


@pytest.mark.parametrize("kind", CLIENTS)
def test_a_client_of_any_kind_passes_its_tests(kind: str, tmp_path: Path) -> None:
    package = build_package(tmp_path, document=PLAIN, config=LAYOUT, security_schemes=SCHEMES, **CLIENTS[kind])
    source = (package / "tests/test_client.py").read_text()
    assert black.format_str(source, mode=BLACK) == source
    assert re.match(r"\d+ passed in", run(package, "tests/test_client.py"))


# -- what they notice --------------------------------------------------------------------------------------------------


class Inner(pydantic.BaseModel):
    size: int


class Outer(pydantic.BaseModel):
    inner: Inner
    maybe: list[Inner] | None = None
    name: str


Tree = TypeAliasType("Tree", Union[str, "list[Tree]"])


@pytest.fixture(scope="module")
def utils() -> types.ModuleType:
    """``tests/utils.py`` of a package, the package itself being left out."""
    name, source = "tasks", suite("tasks")["tests/utils.py"]
    (package,) = {path.split("/")[1] for path in cases.rendered(name) if path.startswith("src/")}
    source = re.sub(rf"^from {package}.* import .*\n", "", source, flags=re.MULTILINE)
    module = types.ModuleType("utils")
    exec(compile(source, "utils.py", "exec"), module.__dict__)
    return module


MATCHING: list[tuple[Any, Any]] = [
    (str, "a"),
    (float, 1),
    (object, None),
    (None, None),
    (date, date(2024, 1, 2)),
    (datetime, datetime(2024, 1, 2)),
    (list[int], [1, 2]),
    (dict[str, object], {"a": [None]}),
    (Optional[str], None),  # noqa: UP045
    (Union[int, list[str]], ["a"]),  # noqa: UP007
    (Literal["a", 1], 1),
    (Annotated[str, "any"], "a"),
    (Tree, ["a", ["b", []]]),
    (Outer, Outer(inner=Inner(size=1), name="a")),
]


@pytest.mark.parametrize(("expected", "actual"), MATCHING)
def test_values_of_a_type_match_it(utils: types.ModuleType, expected: Any, actual: Any) -> None:
    utils.assert_matches_type(expected, actual, path=["response"])


@pytest.mark.parametrize(
    ("expected", "actual", "place"),
    [
        (str, 1, "response"),
        (int, True, "response"),
        (int, 1.5, "response"),
        (float, "1", "response"),
        (str, None, "response"),
        (date, datetime(2024, 1, 2), "response"),
        (datetime, "2024-01-02", "response"),
        (list[int], [1, "2"], "response[1]"),
        (list[int], {"a": 1}, "response"),
        (dict[str, int], {"a": "b"}, "response.a"),
        (dict[str, int], [], "response"),
        (Literal["a", 1], True, "response"),
        (Union[int, str], [], "response"),  # noqa: UP007
        (Tree, ["a", [1]], "response[1]"),
        (Inner, Outer(inner=Inner(size=1), name="a"), "response"),
        (Outer, Outer.model_construct(inner=Inner.model_construct(size="1"), name="a"), "response.inner.size"),
        (Outer, Outer.model_construct(inner=Inner(size=1), name=None), "response.name"),
        (Outer, Outer.model_construct(inner=Inner(size=1), name="a", maybe=[1]), "response.maybe"),
    ],
)
def test_the_place_of_a_value_of_another_type_is_told(
    utils: types.ModuleType, expected: Any, actual: Any, place: str
) -> None:
    with pytest.raises(AssertionError) as caught:
        utils.assert_matches_type(expected, actual, path=["response"])
    assert place in json.dumps(str(caught.value))
