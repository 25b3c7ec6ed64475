"""``motcua serve``, ``doctor`` and ``manage`` as an administrator meets them: as processes."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest
from tests.ports import free_port

KEY = "a-key-of-the-tests-0123456789-abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def motcua(installation):
    def call(*words, **environment):
        return subprocess.run(
            _command(*words),
            env=_settled(installation, environment),
            capture_output=True,
            text=True,
            check=False,
        )

    call.environment = installation
    return call


def test_serving_without_a_secret_key_is_refused(motcua):
    said = motcua("serve", MOTCUA_DEMO="")
    assert said.returncode == 2
    assert "MOTCUA_SECRET_KEY" in said.stderr


def test_serving_with_a_key_that_can_be_guessed_is_refused(motcua):
    said = motcua("serve", MOTCUA_DEMO="", MOTCUA_SECRET_KEY="secret")
    assert said.returncode == 2
    assert "MOTCUA_SECRET_KEY quá ngắn hoặc dễ đoán" in said.stderr


def test_serving_an_outdated_database_is_refused(motcua):
    said = motcua("serve", MOTCUA_SECRET_KEY=KEY, MOTCUA_DEMO="")
    assert said.returncode == 2
    assert "motcua manage migrate" in said.stderr


def test_serving_answers_and_stops_when_told(motcua, laid_out):
    port = free_port()
    server = subprocess.Popen(
        _command("serve", "--migrate", "--bind", f"127.0.0.1:{port}", "--workers", "1"),
        env=_settled(motcua.environment, {}),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        status = _first_answer(f"http://127.0.0.1:{port}/", server)
    finally:
        server.send_signal(signal.SIGTERM)
        said, _ = server.communicate(timeout=300)
    assert status is not None, said
    assert status < 500, said
    assert server.returncode == 0, said


def test_the_doctor_names_what_is_missing_and_what_mends_it(motcua):
    ill = motcua("doctor", "--format", "json", MOTCUA_DEMO="")
    found = {finding["about"]: finding for finding in json.loads(ill.stdout)}
    assert ill.returncode == 1
    assert "MOTCUA_SECRET_KEY" in found["khoá bí mật"]["mend"]
    assert "https" in found["địa chỉ công khai"]["mend"]


def test_the_doctor_is_content_with_a_sound_installation(motcua, laid_out):
    sound = {
        "MOTCUA_DEMO": "",
        "MOTCUA_SECRET_KEY": KEY,
        "MOTCUA_HOSTS": "motcua.example",
        "MOTCUA_PUBLIC_URL": "https://motcua.example",
    }
    said = motcua("doctor", "--format", "json", **sound)
    assert [finding for finding in json.loads(said.stdout) if finding["grade"] == "bad"] == []
    assert said.returncode == 0


def test_an_unknown_management_command_is_bad_input(motcua):
    said = motcua("manage", "nonsense")
    assert said.returncode == 2
    assert "nonsense" in said.stderr


def _command(*words):
    return [sys.executable, "-m", "motcua.config.cli", *words]


def _settled(installation, environment):
    path = os.pathsep.join(entry for entry in ("src", installation.get("PYTHONPATH", "")) if entry)
    return installation | {"PYTHONPATH": path} | environment


def _first_answer(url, server):
    """The status of the first answer; waits for the server as long as it lives."""
    last = time.monotonic() + 300  # a busy machine is no fault of the server
    while server.poll() is None and time.monotonic() < last:
        try:
            with urllib.request.urlopen(url) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            time.sleep(0.1)
    return None
