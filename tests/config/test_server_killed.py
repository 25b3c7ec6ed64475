"""kill -9 of the server under fifty requests at once: nothing half, nothing twice, no number missing."""

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from tests.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
EACH = 25
FILL = f"""
import json
import django
django.setup()
from django.utils import timezone
from tests import cast
from motcua.bench.site import signed_in
from motcua.dossiers.commands.submit_dossier import submit_dossier
here = cast.office()
filed = {{"agency": here.agency, "edition": here.edition, "applicant": cast.LAN_APPLIES}}
papers = [cast.FORM, cast.DIPLOMA]
codes = [
    submit_dossier(actor=here.lan, at=timezone.now(), papers=papers, client_key=f"lan-{{n}}", **filed).code
    for n in range({EACH})
]
headers, token = signed_in("binh")
procedure = here.edition.procedure.code
print(json.dumps({{"codes": codes, "headers": headers, "token": token, "procedure": procedure}}))
"""
FOUND = """
import json
from collections import Counter
import django
django.setup()
from motcua.dossiers.models import Dossier, Event, Paper
kinds = Counter(Event.objects.values_list("dossier__code", "kind"))
print(json.dumps({
    "numbers": sorted(int(code.rsplit("-", 1)[1]) for code in Dossier.objects.values_list("code", flat=True)),
    "states": Counter(Dossier.objects.values_list("state", flat=True)),
    "papers": sorted(set(Counter(Paper.objects.values_list("dossier_id", flat=True)).values())),
    "twice": [what for what, count in kinds.items() if count > 1],
}))
"""


@pytest.fixture
def python(laid_out):
    environment = laid_out | {
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
        "PYTHONPATH": f"{ROOT / 'src'}{os.pathsep}{ROOT}",
        "MOTCUA_DEMO": "1",
    }

    def run(*words):
        return subprocess.run(
            [sys.executable, *words], env=environment, capture_output=True, text=True, check=False
        )

    run.environment = environment
    return run


def test_a_server_killed_under_load_loses_nothing_that_it_answered(python):
    said = python("-c", FILL)
    assert said.returncode == 0, said.stderr
    world = json.loads(said.stdout.splitlines()[-1])
    wanted = list(_requests(world))

    with _serving(python.environment) as (server, port):
        answered = threading.Semaphore(0)
        with ThreadPoolExecutor(len(wanted)) as pool:
            sent = [pool.submit(_ask, port, world, *one, answered) for one in wanted]
            for _ in range(12):
                assert answered.acquire(timeout=300)
            os.killpg(server.pid, signal.SIGKILL)
            first = [one.result() for one in sent]
    assert any(answer is None for answer in first), "the server was killed too late to prove anything"
    proof = python("-m", "motcua.config.cli", "verify")
    assert proof.returncode == 0, proof.stdout + proof.stderr

    with _serving(python.environment) as (server, port):
        with ThreadPoolExecutor(8) as pool:
            again = list(pool.map(lambda one: _ask(port, world, *one), wanted))
        os.killpg(server.pid, signal.SIGTERM)
    for before, after in zip(first, again, strict=True):
        assert after is not None
        if before is not None and "quay" in before[0]:
            assert after == before, "the same key gives the same dossier"
    found = json.loads(python("-c", FOUND).stdout)
    assert found["numbers"] == list(range(1, 2 * EACH + 1))
    assert found["states"] == {"received": 2 * EACH}
    assert found["twice"] == []
    assert len(found["papers"]) == 1
    proof = python("-m", "motcua.config.cli", "verify")
    assert proof.returncode == 0, proof.stdout + proof.stderr


def _requests(world):
    """Receipts of what was filed online, and people at the counter, in turn."""
    person = {"name": "Nguyễn Văn Mẫu 009", "phone": "0900000009", "channel": "counter"}
    person |= {"delivery": "counter", "place": "desk", "du": "on"}
    for number, code in enumerate(world["codes"]):
        yield f"/quay/tiep-nhan/{world['procedure']}/", person | {"client_key": f"quay-{number}"}
        yield f"/ho-so/{code}/tiep-nhan/", {}


def _ask(port, world, path, fields, answered=None):
    """The path and where its answer leads; None where no answer came."""
    body = urlencode(fields | {"csrfmiddlewaretoken": world["token"]})
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    link = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
    try:
        link.request("POST", path, body, world["headers"] | kind)
        answer = link.getresponse()
        answer.read()
    except (OSError, http.client.HTTPException):
        return None
    finally:
        link.close()
    assert answer.status in {302, 422}, (path, answer.status)
    if answered is not None:
        answered.release()
    return path, answer.headers.get("Location")


@contextmanager
def _serving(environment):
    port = free_port()
    command = [sys.executable, "-m", "motcua.config.cli", "serve", "--bind", f"127.0.0.1:{port}"]
    server = subprocess.Popen(
        command, env=environment, start_new_session=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        last = time.monotonic() + 300
        while time.monotonic() < last and server.poll() is None:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        yield server, port
    finally:
        if server.poll() is None:
            os.killpg(server.pid, signal.SIGKILL)
        server.wait()
