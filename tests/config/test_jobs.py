"""Time-driven work: every job has its turn, runs twice without harm, and a broken one stops no other."""

import importlib
import os
import signal
import subprocess
import sys
import threading
from datetime import timedelta
from types import SimpleNamespace

import pytest
from tests.cast import moment
from tests.dossiers import stages
from tests.dossiers.registers import row, take_in

from motcua.config.jobs import JOBS, Job, Turns, run_jobs
from motcua.dossiers.commands.ask_supplement import ask_supplement
from motcua.dossiers.models import Dossier, Event, Seal

pytestmark = pytest.mark.django_db


def test_every_job_can_be_loaded():
    for job in JOBS:
        assert callable(importlib.import_module(job.module).run)


def test_turns_come_by_a_clock_that_no_change_of_the_date_moves():
    hourly, daily = (Job(name, name, timedelta(hours=hours), "") for name, hours in (("h", 1), ("d", 24)))
    turns = Turns((hourly, daily))
    assert turns.ready(50.0) == [hourly, daily]
    assert turns.ready(51.0) == []
    assert turns.seconds_to_wait(51.0) == 3599
    assert turns.ready(50.0 + 3600) == [hourly]
    assert turns.seconds_to_wait(50.0 + 3 * 3600) == 1


def test_a_round_closes_seals_and_counts_and_a_second_round_does_nothing(office):
    dossier = ask_supplement(
        actor=office.binh,
        at=moment(2, "10:00"),
        code=stages.received(office).code,
        items=["Bản sao văn bằng"],
        reason="thiếu văn bằng",
    )
    take_in(row())
    later = moment(20, month=4)

    assert run_jobs(JOBS, at=later) == []

    assert Dossier.objects.get(pk=dossier.pk).state == "closed"
    assert Seal.objects.count() == 2
    before = (
        Event.objects.count(),
        list(Seal.objects.values()),
        list(Dossier.objects.order_by("pk").values()),
    )
    assert run_jobs(JOBS, at=later) == []
    after = (
        Event.objects.count(),
        list(Seal.objects.values()),
        list(Dossier.objects.order_by("pk").values()),
    )
    changed = [one for one, other in zip(before[2], after[2], strict=True) if one != other]
    assert {one["code"] for one in changed} <= {dossier.code}, (
        "only what the first round closed is counted again"
    )
    assert before[:2] == after[:2]


def test_a_broken_job_is_named_and_stops_no_other(caplog):
    def broken(at):
        raise RuntimeError("hỏng")

    modules = {"a": SimpleNamespace(run=broken), "b": SimpleNamespace(run=lambda at: done.append(at) or 1)}
    done = []
    jobs = [Job(name, name, JOBS[0].every, name) for name in modules]

    assert run_jobs(jobs, at=moment(2), load=modules.__getitem__) == ["a"]
    assert done == [moment(2)]
    assert "hỏng" in caplog.text


def test_jobs_beside_a_program_end_with_it_however_it_ended(laid_out):
    """The demo runs them beside its server; whoever kills the server leaves nothing behind."""
    jobs = [sys.executable, "-m", "motcua.config.cli", "jobs", "--beside"]
    program = f"import subprocess, time\nsubprocess.Popen({jobs})\ntime.sleep(300)"
    with subprocess.Popen(
        [sys.executable, "-c", program],
        env={**laid_out, "PYTHONPATH": "src", "PYTHONUTF8": "1"},
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as caller:
        too_late = threading.Timer(120, os.killpg, (caller.pid, signal.SIGKILL))
        too_late.start()
        said = iter(caller.stderr)
        assert any(JOBS[0].title.encode() in line for line in said)
        caller.kill()
        b"".join(said)  # the pipe is open until the last process that writes there has ended

    assert not too_late.finished.is_set(), "the jobs went on alone"
    too_late.cancel()
