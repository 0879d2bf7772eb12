"""The server of a package's tests: one that runs, or that is started, or a skip that says how to start it."""

from __future__ import annotations

import importlib.util
import socket
import sys
from pathlib import Path
from types import ModuleType

import pytest

from sdkwright.emit.annotations import Catalog
from sdkwright.emit.tests import MOCK_SERVER, suite_files
from tests.emit import mini


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The module as a package has it, with nothing on the path and no address in the environment."""
    sdk = mini.sdk()
    path = tmp_path / "package" / MOCK_SERVER
    path.parent.mkdir(parents=True)
    path.write_text(suite_files(sdk, Catalog(sdk))[MOCK_SERVER])
    spec = importlib.util.spec_from_file_location("mock_server", path)
    assert spec is not None and spec.loader is not None
    result = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(result)
    (tmp_path / "bin").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.delenv("TEST_API_BASE_URL", raising=False)
    return result


def _free_url() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}"


def test_without_a_server_and_a_mock_tests_are_skipped_at_once(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.time, "sleep", lambda _: pytest.fail("it waited"))
    skips = pytest.raises(pytest.skip.Exception, match=r"run `sdkwright mock -c 'my sdk.yml' --port \d+`")
    with skips, module.running_server(_free_url(), "my sdk.yml"):
        pass


def test_a_server_that_is_named_and_does_not_answer_is_a_failure(
    module: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TEST_API_BASE_URL", "named")
    fails = pytest.raises(pytest.fail.Exception, match="nothing answers at TEST_API_BASE_URL")
    with fails, module.running_server(_free_url(), "sdk.yml"):
        pass


def test_a_mock_that_does_not_start_is_a_failure(module: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "package" / "sdk.yml").touch()
    program = tmp_path / "bin" / "sdkwright"
    program.write_text(f"#!{sys.executable}\nraise SystemExit(2)\n")
    program.chmod(0o755)
    fails = pytest.raises(pytest.fail.Exception, match="the server does not start")
    with fails, module.running_server(_free_url(), "sdk.yml"):
        pass


def test_a_server_that_runs_is_taken(module: ModuleType) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        url = f"http://127.0.0.1:{server.getsockname()[1]}"
        with module.running_server(url, "") as address:
            assert address == url


def test_a_mock_is_started_for_the_tests_and_ends_with_them(module: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "package" / "sdk.yml").touch()
    program = tmp_path / "bin" / "sdkwright"
    program.write_text(
        f"#!{sys.executable}\nimport socket, sys, time\ns = socket.create_server(('127.0.0.1', int(sys.argv[-1])))\ntime.sleep(60)\n"
    )
    program.chmod(0o755)
    url = _free_url()
    with module.running_server(url, "sdk.yml") as started:
        assert started == url
        socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2]))).close()
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", int(url.rpartition(":")[2])))


def test_the_config_may_be_in_a_folder_beside_the_package(module: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "spec").mkdir()
    (tmp_path / "spec" / "sdk.yml").touch()
    assert module._find("sdk.yml") is None
    (tmp_path / ".git").mkdir()
    assert module._find("sdk.yml") == tmp_path / "spec" / "sdk.yml"
    (tmp_path / "package" / "sdk.yml").touch()
    assert module._find("sdk.yml") == tmp_path / "package" / "sdk.yml"
    assert module._find("") is None


def test_the_config_is_looked_for_in_the_same_repository_only(module: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "sdk.yml").touch()
    assert module._find("sdk.yml") == tmp_path / "sdk.yml"
    (tmp_path / "package" / ".git").mkdir()
    assert module._find("sdk.yml") is None
