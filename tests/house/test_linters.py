"""The linters agree: ruff on everything, mypy strict on the kernel and the rules."""

import subprocess
import sys

import pytest
from tests.house.sources import ROOT


@pytest.mark.parametrize(
    "command",
    [
        pytest.param(["ruff", "check", "--no-cache", "--output-format", "concise", "."], id="ruff check"),
        pytest.param(["ruff", "format", "--no-cache", "--check", "--quiet", "."], id="ruff format"),
        pytest.param(["mypy"], id="mypy"),
    ],
)
def test_the_linter_is_content(command, tmp_path):
    environment = {"PATH": "/usr/bin:/bin", "MYPY_CACHE_DIR": str(tmp_path)}
    said = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode == 0, said.stdout + said.stderr
