"""The generator as others install it."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from tests.golden import cases
from tests.shared import ROOT


def test_a_wheel_generates_what_a_checkout_does(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    name = cases.names()[-1]
    out = tmp_path / "out"
    command = [sys.executable, "-m", "sdkwright", "generate", str(cases.CASES / name / "openapi.yaml"), "--no-cache"]
    command += ["-c", str(cases.CASES / name / "sdk.yml"), "-o", str(out)]
    environment = {**os.environ, "PYTHONPATH": str(tmp_path / "installed")}
    subprocess.run(command, cwd=tmp_path, env=environment, check=True, capture_output=True)
    for path, content in cases.rendered(name).items():
        expected = content if isinstance(content, bytes) else content.encode()
        assert (out / path).read_bytes() == expected, path
