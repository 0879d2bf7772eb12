"""The types of a whole plan beside the runtime: they load, behave and satisfy strict type checkers."""

from __future__ import annotations

import ast
import json
import random
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from textwrap import dedent
from typing import Any

import black
import pytest

from sdkwright.emit.runtime import runtime_files
from sdkwright.emit.types import TypeLayerError, render_modules, render_types
from sdkwright.emit.types.folders import render_folders
from sdkwright.ir import Ref
from sdkwright.locate import runtime_dir
from tests.emit_types.groq_like import CHAT, MODULES, module_of, need
from tests.emit_types.plans import HERE
from tests.emit_types.sdks import sdk_of
from tests.tools.typecheck import mypy, pyright

pytestmark = pytest.mark.long

BLACK = black.Mode(line_length=120, target_versions={black.TargetVersion.PY310})
ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the importable package ``demo``: the runtime and the types of the plan."""
    home = tmp_path_factory.mktemp("package")
    shutil.copytree(runtime_dir(), home / "demo" / "_core", ignore=shutil.ignore_patterns("__pycache__"))
    files = {"__init__.py": "", "py.typed": "", **runtime_files("DemoError", "Demo"), **render_types(sdk_of(MODULES))}
    for path, text in files.items():
        file = home / "demo" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return home


def run(package: Path, program: str) -> str:
    """The output of a program in a fresh interpreter that can import the package."""
    command = [sys.executable, "-W", "error", "-c", dedent(program)]
    done = subprocess.run(command, cwd=package, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_all_of_it_is_in_blacks_form() -> None:
    for path, text in render_types(sdk_of(MODULES)).items():
        assert black.format_str(text, mode=BLACK) == text, path


def test_importing_the_types_loads_no_model(package: Path) -> None:
    loaded = run(
        package,
        """
        import sys, demo.types, demo.types.chat
        print([name for name in sys.modules if name.startswith("demo.types")], "pydantic" in sys.modules)
        """,
    )
    assert loaded.strip() == "['demo.types', 'demo.types.chat'] False"


def test_names_are_found_in_every_way_users_write(package: Path) -> None:
    run(
        package,
        """
        import demo.types
        assert demo.types.chat.completion_create_params.CompletionCreateParams
        assert demo.types.ErrorObject is demo.types.shared.ErrorObject
        assert "ErrorObject" in dir(demo.types) and "chat" in dir(demo.types)
        from demo.types import CompletionUsage, chat, shared_params
        from demo.types.chat import ChatCompletion, completion_create_params
        from demo.types.chat.chat_completion import Choice
        star = {}
        exec("from demo.types.chat import *", star)
        assert star["ChatCompletion"] is ChatCompletion and star["Event"]
        assert not hasattr(demo.types, "Settings") and not hasattr(demo.types.chat, "Choice")
        """,
    )


@pytest.mark.parametrize("seed", range(3))
def test_modules_load_in_any_order_and_every_model_can_be_built(package: Path, seed: int) -> None:
    names = [module.path.replace("/", ".") for module in MODULES]
    random.Random(seed).shuffle(names)
    run(
        package,
        f"""
        import importlib, pydantic, typing_extensions
        modules = [importlib.import_module("demo." + name) for name in {names!r}]
        for module in modules:
            for name in module.__all__:
                found = getattr(module, name)
                if typing_extensions.is_typeddict(found):
                    typing_extensions.get_type_hints(found, include_extras=True)
                    continue
                if isinstance(found, type):
                    found.model_rebuild()
                    assert found.__pydantic_complete__
                if not module.__name__.endswith("_params"):
                    pydantic.TypeAdapter(found)
        """,
    )


def test_models_read_wire_names_dates_recursion_and_undeclared_properties(package: Path) -> None:
    run(
        package,
        """
        import datetime
        from pydantic import TypeAdapter, ValidationError
        from demo.types import CompletionUsage, Folder, Item, Thing
        from demo.types.chat import ChatCompletion, Event
        from demo.types.chat.event import StopEvent
        body = {"id": "a", "choices": [{"finish_reason": "stop", "index": 0}], "createdAt": "2024-01-02T03:04:05Z",
                "object": "chat.completion", "from": "here", "date": "2024-01-02"}
        answer = ChatCompletion.model_validate(body)
        assert answer.created_at.year == 2024 and answer.from_ == "here" and answer.date == datetime.date(2024, 1, 2)
        assert answer.choices[0].logprobs is None and answer.usage is None
        assert ChatCompletion.model_fields["id"].is_required() and not ChatCompletion.model_fields["usage"].is_required()
        assert Thing.model_validate({**body, "kind": "x"}).kind == "x" and issubclass(Thing, ChatCompletion)
        usage = CompletionUsage.model_validate({"total_tokens": 1, "more": 2})
        assert usage.more == 2
        try:
            CompletionUsage.model_validate({"total_tokens": 1, "more": "no"})
        except ValidationError:
            pass
        else:
            raise AssertionError("undeclared properties are not checked")
        assert CompletionUsage.construct(total_tokens=1, more="no").more == "no"
        folder = Folder.model_validate({"name": "a", "items": ["b", {"name": "c", "items": []}]})
        assert isinstance(folder.items[1], Folder)
        assert isinstance(TypeAdapter(Item).validate_python({"name": "d"}), Folder)
        assert isinstance(TypeAdapter(Event).validate_python({"type": "stop"}), StopEvent)
        assert Folder.construct(**{"name": "a", "items": [{"name": "c"}]}).items[0].name == "c"
        """,
    )


def test_params_are_sent_under_wire_names_and_in_wire_formats(package: Path) -> None:
    output = run(
        package,
        """
        import json
        from datetime import date, datetime, timezone
        from demo._utils import transform
        from demo.types.chat.completion_create_params import CompletionCreateParamsNonStreaming
        print(json.dumps(transform({
            "messages": [{"content": {"a": "b"}, "role": "user", "replies": []}],
            "model": "small",
            "after": datetime(2024, 1, 2, tzinfo=timezone.utc),
            "documents": [{"text": "t", "seen_on": date(2024, 1, 2)}],
            "stop": None,
        }, CompletionCreateParamsNonStreaming)))
        """,
    )
    assert json.loads(output) == {
        "messages": [{"content": {"a": "b"}, "role": "user", "replies": []}],
        "model": "small",
        "afterTime": "2024-01-02T00:00:00+00:00",
        "documents": [{"text": "t", "seenOn": "2024-01-02"}],
        "stop": None,
    }


USAGE = """
    from typing_extensions import assert_type
    import datetime
    from typing import List, Optional
    from demo.types import CompletionUsage, Folder
    from demo.types.chat import ChatCompletion, CompletionCreateParams, Event, completion_create_params
    from demo.types.chat.chat_completion import Choice

    def read(answer: ChatCompletion, event: Event, folder: Folder, usage: CompletionUsage) -> None:
        assert_type(answer.choices, List[Choice])
        assert_type(answer.date, Optional[datetime.date])
        assert_type(usage.undeclared, int)
        if event.type == "text":
            assert_type(event.text, str)
        for item in folder.items or []:
            assert isinstance(item, (str, Folder))

    def write(params: CompletionCreateParams) -> None: ...

    write({"messages": [{"role": "user", "content": {"a": {"b": "c"}}}], "model": "small", "stop": ["a"], "stream": True})
    write({"messages": (), "model": "other", "documents": [{"text": "t", "seen_on": datetime.date(2024, 1, 2)}]})
    document: completion_create_params.Document = {"text": "t"}
"""


@pytest.mark.parametrize("checker", [pyright, partial(mypy, follow_imports="silent")], ids=["pyright", "mypy"])
def test_strict_type_checkers_accept_the_types_and_their_use(checker: Any, package: Path) -> None:
    (package / "use.py").write_text(dedent(USAGE), encoding="utf-8")
    assert checker([package / "demo/types", package / "use.py"], [package]) == []


def test_a_reference_that_the_plan_does_not_define_is_refused() -> None:
    from sdkwright.ir import ObjectDef

    lost = module_of(HERE, "response", "A", ObjectDef("A", (need("b", Ref("types/there", "B")),)))
    with pytest.raises(TypeLayerError, match=r"types/here: A refers to types/there\.B, which the plan does not define"):
        render_types(sdk_of((lost,)))


def test_every_folder_has_an_init_and_an_empty_package_too() -> None:
    assert set(render_folders(MODULES)) == {
        "types/__init__.py",
        "types/chat/__init__.py",
        "types/shared/__init__.py",
        "types/shared_params/__init__.py",
    }
    assert render_folders((), ("types/pets/toys",)).keys() == {
        f"types/{folder}__init__.py" for folder in ("", "pets/", "pets/toys/")
    }


def test_folders_list_mains_by_length_and_shared_models_together() -> None:
    lines = render_folders(MODULES)["types/__init__.py"].splitlines()
    imports = [line.strip() for line in lines if line.startswith("    from ")]
    assert imports == [
        "from .item import Item as Item",
        "from .thing import Thing as Thing",
        "from .folder import Folder as Folder",
        "from .shared import ErrorObject as ErrorObject",
        "from .completion_usage import CompletionUsage as CompletionUsage",
    ]


def test_no_import_is_unused() -> None:
    for path, text in render_modules(MODULES).items():
        tree = ast.parse(text)
        bound = {
            alias.asname or alias.name
            for node in ast.walk(tree)
            if isinstance(node, (ast.Import, ast.ImportFrom))
            for alias in node.names
        }
        names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
        quoted = {node.value for node in ast.walk(tree) if isinstance(node, ast.Constant)}
        assert bound - names - quoted - {"annotations"} == set(), path


def test_published_order_of_imports() -> None:
    text = render_modules(MODULES)[f"{CHAT}completion_create_params.py"]
    assert [line for line in text.splitlines() if "import" in line] == [
        "from __future__ import annotations",
        "import builtins",
        "from typing import Union, Iterable, Optional",
        "from datetime import date, datetime",
        "from typing_extensions import Literal, Required, Annotated, TypeAlias, TypedDict",
        "from ..._types import FileTypes, SequenceNotStr, Base64FileInput",
        "from ..._utils import PropertyInfo",
        "from .user_message_param import UserMessageParam",
        "from ..shared_params.settings import Settings",
    ]
