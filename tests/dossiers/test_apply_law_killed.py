"""The night a law changes under three rules at once, killed in the middle: every dossier once, none left out.

``LAW_DOSSIERS=10000 pytest -s tests/dossiers/test_apply_law_killed.py`` does it in full and says how
long the night was; the suite takes a few dozen, in batches of a few.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SIZE = int(os.environ.get("LAW_DOSSIERS", "60"))
SETUP = f"""
import django
django.setup()
import json, time
from collections import Counter
from datetime import timedelta
from django.conf import settings
from tests import cast
from tests.dossiers import laws
from tests.dossiers.laws import BEFORE, MIDNIGHT, amended, decided, limit
from tests.dossiers.registers import take_in
from motcua.dossiers.commands import apply_law
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.clock import both_clocks, timeline
from motcua.dossiers.queries.verification import verified_ledger
from motcua.foundation.outbox.deliver import LEASE, deliver, standing
from motcua.procedures.rules.states import Action
from motcua.procedures.rules.transition import Transition as R
SIZE = {SIZE}
if SIZE < 2_000:
    apply_law.CHUNK = 8
RULES = ((R.KEEP, 20), (R.NEW, 20), (R.FAVOURABLE, 10))
"""
DECIDE = """
cast.office()
drafts = []
for number, (rule, cut) in enumerate(RULES, start=1):
    old = cast.edition(f"1.00900{number}", name=f"Thủ tục {number}", days=30)
    each = SIZE // 3 + (number <= SIZE % 3)
    take_in(*laws.running_rows(f"1.00900{number}", each, first=number * 100_000), at=BEFORE)
    drafts.append((rule, amended(old, terms=limit(cut))))
for rule, draft in drafts:
    decided((draft, Action.AMEND), rule=rule, number=f"{rule.value} 900/QĐ-UBND")
deliver(at=MIDNIGHT - timedelta(seconds=1))
print("decided", Dossier.objects.count(), Event.objects.filter(kind="dossier.law_changed").count())
"""
STOP = """
settings.OUTBOX_READERS = "tests.dossiers.law_wiring.READERS"
deliver(at=MIDNIGHT, limit=1000)
"""
GO_ON = """
begun = time.perf_counter()
at = MIDNIGHT + LEASE
for _ in range(3):
    deliver(at=at, limit=1000)
    at += timedelta(minutes=15)
took = time.perf_counter() - begun
lines, outcomes, wrong = Counter(), Counter(), []
for event in Event.objects.filter(kind="dossier.law_changed").iterator():
    lines[event.dossier_id] += 1
rows = Dossier.objects.select_related("agency", "edition__procedure").prefetch_related("events")
for one in rows.iterator(chunk_size=500):
    events = sorted(one.events.all(), key=lambda event: event.seq)
    facts = events[-1].facts
    outcomes[facts["rule"], facts["outcome"], facts["why"]] += 1
    clock = both_clocks(one, timeline(events)).legal
    said = [step for step in clock.explanation if step.effect == "law_changed"]
    if len(said) != 1 or not said[0].rule or not said[0].source.endswith("900/QĐ-UBND"):
        wrong.append(one.code)
    elif one.due_at > MIDNIGHT and one.due_at != clock.due_at:
        wrong.append(one.code)
proof = verified_ledger(with_rows=True)
left = standing()
print(json.dumps({
    "dossiers": Dossier.objects.count(),
    "lines": sorted(Counter(lines.values()).items()),
    "rules": {rule.value: sum(n for key, n in outcomes.items() if key[0] == rule.value) for rule, _ in RULES},
    "wrong": wrong[:5],
    "flaws": [str(flaw) for flaw in proof.flaws],
    "waiting": left.waiting, "dead": left.dead,
    "outcomes": {" ".join(key): n for key, n in outcomes.items()},
    "seconds": round(took, 1),
}))
"""


@pytest.fixture
def night(laid_out):
    """Run Python in the installation: to its end, or up to the middle, and then kill it."""
    environment = laid_out | {
        "DJANGO_SETTINGS_MODULE": "motcua.config.settings",
        "PYTHONPATH": f"{ROOT / 'src'}:{ROOT}",
    }

    def run(script: str, stop_after: int = 0) -> str:
        words = [sys.executable, "-c", SETUP + script]
        more = {"STOP_AFTER_BATCH": str(stop_after)}
        with subprocess.Popen(words, env=environment | more, stdout=subprocess.PIPE, text=True) as process:
            if stop_after:
                said = process.stdout.readline()
                process.kill()
                return said.strip()
            said, _ = process.communicate(timeout=3_000)
        assert process.returncode == 0
        return said

    return run


def test_a_night_killed_in_the_middle_puts_every_dossier_under_its_rule_once(night):
    assert night(DECIDE).split() == ["decided", str(SIZE), "0"]
    assert night(STOP, stop_after=5) == "in the middle"
    found = json.loads(night(GO_ON))
    print(found)
    assert (found["dossiers"], found["lines"]) == (SIZE, [[1, SIZE]])
    assert sum(found["rules"].values()) == SIZE
    assert min(found["rules"].values()) >= SIZE // 3
    assert (found["wrong"], found["flaws"], found["waiting"], found["dead"]) == ([], [], 0, 0)
