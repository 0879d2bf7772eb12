"""No text of a document becomes code."""

from __future__ import annotations

import ast
from dataclasses import replace
from functools import cache

import pytest

from sdkwright.emit import UnsafeSource, emit
from sdkwright.emit.runtime import rename, runtime_files
from sdkwright.emit.safety import check, find_problem
from sdkwright.ir import Metadata, Method, Param, Resource, Sample, Sdk
from tests.emit import mini

HOSTILE = [
    '"""\nimport os\nos.system("true")\n"""',
    'a" + exec("1") + "',
    "{{ 7 * 7 }}{% for x in y %}",
    "x\\",
    'ends with a quote"',
    "\u2028import os\r\n\x0cimport os\x00\u202e",
    "'''\nraise SystemExit\n'''",
    "```\n</code><script>",
]


def with_text(text: str) -> Sdk:
    """The package with ``text`` wherever a document may put any text."""

    def argument(param: Param) -> Param:
        hostile = Sample("value", text) if param.sample.kind == "value" and param.location != "path" else param.sample
        return replace(param, doc=text, sample=hostile)

    def method(plain: Method) -> Method:
        gone = None if plain.deprecated is None else text
        return replace(plain, doc=text, deprecated=gone, params=tuple(map(argument, plain.params)), skip_test=text)

    def resource(node: Resource) -> Resource:
        below = tuple(map(resource, node.subresources))
        return replace(node, doc=text, methods=tuple(map(method, node.methods)), subresources=below)

    sdk = mini.sdk()
    options = tuple(replace(option, doc=text, example=text) for option in sdk.options)
    return replace(
        sdk,
        metadata=Metadata(text, "zoo", "zoo", "1.0.0", text, text, "Apache-2.0", contact=text, api_version=text),
        resources=tuple(map(resource, sdk.resources)),
        methods=tuple(map(method, sdk.methods)),
        options=options,
        file_header=text,
        default_headers=(("X-Text", text),),
    )


@cache
def statements(source: str) -> list[str]:
    """What a module does, strings apart; most are the same in many packages."""
    return [type(node).__name__ for node in ast.walk(ast.parse(source)) if isinstance(node, ast.stmt)]


@pytest.fixture(scope="module")
def harmless() -> dict[str, str | bytes]:
    return emit(with_text("words"))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_adds_no_statement(text: str, harmless: dict[str, str | bytes]) -> None:
    files = emit(with_text(text))
    assert files.keys() == harmless.keys()
    for path, source in files.items():
        if path.endswith(".py"):
            assert isinstance(source, str)
            assert statements(source) == statements(str(harmless[path])), path


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        ("x = (", "does not compile"),
        ("async def f(): pass\ndef g():\n    await f()", "does not compile"),
        ("import subprocess", "an import of subprocess"),
        ("from shutil import rmtree", "an import of rmtree from shutil"),
        ("from os import system", "an import of system from os"),
        ("from .x import *", r"an import of \*"),
        ("x = eval('1')", "a use of eval"),
        ("x = map(exec, y)", "a use of exec"),
        ("import os\nx = os.system('true')", r"a use of os\.system"),
        ("import os as _os\n_os.popen('true')", r"a use of os\.popen"),
        ("x = ().__class__.__subclasses__()", "a use of __subclasses__"),
        ("x = __builtins__", "a use of __builtins__"),
        ("import sys\nsys.modules.x = 1\nx = sys.exit()", r"a use of sys\.exit"),
        ("x = (lambda: 1)()", "a Lambda"),
        ("x = y[0]()", r"a call of y\[0\]"),
        ("def f():\n    while True: pass", "a While"),
        ("while True: pass", "a While"),
        ("class A:\n    import os", "a Import statement in a class"),
        ("1 + 1", "an expression statement"),
    ],
)
def test_what_no_template_prints_is_refused(source: str, problem: str) -> None:
    with pytest.raises(UnsafeSource, match=problem):
        check("x.py", source, "zoo")


def test_what_templates_print_is_let_through() -> None:
    assert find_problem('"""Doc."""\nimport zoo.types\nfrom ._x import y\n\nx: int = 1\ny()\n', "zoo") is None


def test_the_base_error_takes_the_brand_in_code_strings_and_comments_alone() -> None:
    source = 'class SDKError: ...\nx = "SDKError SDKErrors"  # SDKError\nmySDKError = 1\n"""\nSDKError\n"""\n'
    assert rename(source, {"SDKError": "ZooError"}) == (
        'class ZooError: ...\nx = "ZooError SDKErrors"  # ZooError\nmySDKError = 1\n"""\nZooError\n"""\n'
    )


def test_names_of_the_core_are_replaced_at_once() -> None:
    names = {"SDKError": "SDKClient", "SDKClient": "Zoo", "AsyncSDKClient": "AsyncZoo"}
    assert rename('SDKClient, AsyncSDKClient, "SDKError"', names) == 'Zoo, AsyncZoo, "SDKClient"'


def test_no_module_of_the_runtime_names_its_base_error_as_it_did() -> None:
    files = runtime_files("ZooError", "Zoo")
    assert "__init__.py" not in files and "_core/settings.py" not in files
    assert not any("SDKError" in source for source in files.values())
    assert "class ZooError(Exception)" in files["_exceptions.py"]


@pytest.mark.parametrize(("client", "name"), [("Zoo", "Zoo"), ("Response", "Client"), ("Stream", "Client")])
def test_streams_name_the_clients_of_their_package(client: str, name: str) -> None:
    streaming = runtime_files("ZooError", client)["_streaming.py"]
    assert f"from ._client import Async{name}, {name}" in streaming
    assert f"        client: {name},\n" in streaming and f"        client: Async{name},\n" in streaming


def test_calls_of_any_size_are_checked() -> None:
    keywords = ", ".join(f"name_{number}=x" for number in range(1000))
    assert find_problem(f"x = 1\nf({keywords})\n", "zoo") is None
    for repeated in ("name_1=x, name_1=x", f"{keywords}, name_1=x"):
        assert find_problem(f"x = 1\nf({repeated})\n", "zoo") in (
            "line 2: the same keyword twice",
            "does not compile: keyword argument repeated: name_1 (<generated>, line 2)",
        )
    assert find_problem(f"f({keywords}, **eval('1'))\n", "zoo") == "line 1: a use of eval"
