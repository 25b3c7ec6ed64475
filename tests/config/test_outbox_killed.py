"""kill -9 between publishing, delivering and committing: nothing is lost, nothing is done twice."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SETUP = """
import django
django.setup()
from datetime import timedelta
from django.conf import settings
from motcua.foundation.outbox.deliver import LEASE, deliver
from tests.cast import moment
EVENING = moment(3, "18:00")
"""
PUBLISH = """
from tests import cast
from tests.calendars import day_off, revised
from tests.dossiers import stages
stages.received(cast.office())
revised(day_off("2026-03-05"))
print("published", flush=True)
import time
time.sleep(600)
"""
DELIVER = """
deliver(at=EVENING)
"""
DELIVER_SLOWLY = """
settings.OUTBOX_READERS = "tests.config.slow_wiring.READERS"
deliver(at=EVENING)
"""
DELIVER_LATER = """
deliver(at=EVENING + LEASE)
"""
REPORT = """
import json
from motcua.dossiers.models import Dossier, Event
from motcua.kernel.time import local
dossier = Dossier.objects.get()
print(json.dumps({
    "due": local(dossier.due_at).date().isoformat(),
    "first": local(dossier.first_due_at).date().isoformat(),
    "moves": Event.objects.filter(kind="dossier.due_recomputed").count(),
}))
"""
PROMISED = {"due": "2026-03-09", "first": "2026-03-09", "moves": 0}
MOVED = {"due": "2026-03-10", "first": "2026-03-09", "moves": 1}


@pytest.fixture
def office_process(laid_out):
    """Run Python in the installation: to its end, or up to a word it prints, and then kill it."""
    environment = laid_out | {
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }

    def run(script: str, kill_after: str = "") -> str:
        words = [sys.executable, "-c", SETUP + script]
        with subprocess.Popen(words, env=environment, stdout=subprocess.PIPE, text=True) as process:
            if kill_after:
                said = process.stdout.readline()
                process.kill()
                assert said.strip() == kill_after
                return said
            said, _ = process.communicate(timeout=300)
        assert process.returncode == 0
        return said

    return run


def test_news_published_by_a_killed_process_is_delivered_by_the_next(office_process):
    office_process(PUBLISH, kill_after="published")
    assert json.loads(office_process(REPORT)) == PROMISED

    assert json.loads(office_process(DELIVER + REPORT)) == MOVED
    assert json.loads(office_process(DELIVER_LATER + REPORT)) == MOVED


def test_a_worker_killed_before_it_committed_leaves_nothing_and_the_next_does_it_once(office_process):
    office_process(PUBLISH, kill_after="published")
    office_process(DELIVER_SLOWLY, kill_after="moved")
    assert json.loads(office_process(DELIVER + REPORT)) == PROMISED, "the lease still holds"

    assert json.loads(office_process(DELIVER_LATER + REPORT)) == MOVED
