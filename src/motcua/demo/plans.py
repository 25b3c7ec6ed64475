"""The plans of the demo, made by the commands people use."""

from datetime import date, datetime, time
from typing import Any

from motcua.demo.data_files import data
from motcua.demo.words import EVIDENCE, UNIT_WORK
from motcua.foundation.files.evidence import Proof
from motcua.kernel.time import at_time
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.commands.draft_plan import draft_plan
from motcua.plans.commands.report_progress import report_progress
from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.models import Plan
from motcua.plans.rules.contents import Content, PlanKind, Source

MORNING = time(9, 0)


def make_plans(agencies: dict[str, Agency], at: datetime) -> int:
    """Every plan of the data file that is not there yet, with what was done; how many tasks were set."""
    count = 0
    for one in data("plans")["plans"]:
        agency = agencies[one["agency"]]
        if not Plan.objects.filter(agency=agency, year=one["year"], title=one["title"]).exists():
            count += _plan(agency, one, at)
    return count


def _plan(agency: Agency, one: dict[str, Any], now: datetime) -> int:
    made = _morning(one["made"])
    plan = draft_plan(
        actor=SYSTEM,
        at=made,
        agency_id=agency.pk,
        year=one["year"],
        kind=PlanKind(one["kind"]),
        title=one["title"],
    )
    tasks = [*one.get("tasks", ()), *_of_units(one)]
    for told in tasks:
        _task(plan, told, made, now)
    if "document_number" in one:
        approve_plan(
            actor=SYSTEM,
            at=_morning(one["issued_on"]),
            plan_id=plan.pk,
            document_number=one["document_number"],
            issued_on=one["issued_on"],
        )
    return len(tasks)


def _of_units(one: dict[str, Any]) -> list[dict[str, Any]]:
    """One task a unit, for a plan that visits them."""
    return [
        {"title": UNIT_WORK.format(unit=unit), "lead": unit, "content": "direction", "due": one["due"]}
        for unit in one.get("units", ())
    ]


def _task(plan: Plan, told: dict[str, Any], made: datetime, now: datetime) -> None:
    texts = {
        name: told[name] for name in ("product", "support", "target", "source_reference") if name in told
    }
    task = set_task(
        actor=SYSTEM,
        at=made,
        agency_id=plan.agency_id,
        plan=plan,
        wanted=Wanted(
            title=told["title"],
            lead=told["lead"],
            content=Content(told["content"]),
            due_on=told.get("due"),
            source=Source(told.get("source", "plan")),
            **texts,
        ),
    )
    if "percent" in told:
        report_progress(
            actor=SYSTEM, at=now, task_id=task.pk, percent=told["percent"], note=EVIDENCE["progress"]
        )
    if "done" in told:
        done = _morning(told["done"])
        proof = Proof(EVIDENCE["number"].format(number=task.pk))
        claim_done(actor=SYSTEM, at=done, task_id=task.pk, note=EVIDENCE["done"], proof=proof)
        accept_done(actor=SYSTEM, at=done, task_id=task.pk)


def _morning(day: date) -> datetime:
    return at_time(day, MORNING)
