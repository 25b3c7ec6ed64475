"""The inspections of the demo, from plan to mended findings, by the commands people use."""

from datetime import date, datetime, time, timedelta
from typing import Any

from motcua.demo.data_files import data
from motcua.demo.words import EVIDENCE, UNIT_WORK
from motcua.foundation.files.evidence import Proof
from motcua.inspections.commands.answer_checks import answer_checks
from motcua.inspections.commands.conclude_inspection import conclude_inspection
from motcua.inspections.commands.make_pack import make_pack
from motcua.inspections.commands.plan_inspection import plan_inspection
from motcua.inspections.commands.record_finding import record_finding
from motcua.inspections.models import Finding, Inspection
from motcua.kernel.time import at_time, local_day
from motcua.organisation.models import Agency, Person
from motcua.organisation.public import SYSTEM, Actor, actor_of
from motcua.plans.commands.accept_done import accept_done
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.commands.claim_done import claim_done
from motcua.plans.commands.draft_plan import draft_plan
from motcua.plans.commands.set_task import Wanted, set_task
from motcua.plans.models import Plan
from motcua.plans.rules.contents import Content, PlanKind

MORNING = time(9, 0)


def make_visits(agencies: dict[str, Agency], at: datetime) -> int:
    """Every inspection of the data file that is not there yet; how many were made."""
    told, count = data("inspections"), 0
    for one in told["inspections"]:
        agency = agencies[one["agency"]]
        if not Inspection.objects.filter(agency=agency, starts_on=one["starts_on"]).exists():
            _visit(agency, one)
            count += 1
    return count + _own(agencies[told["own"]["agency"]], told["own"], at)


def _own(agency: Agency, told: dict[str, Any], at: datetime) -> int:
    """The inspections of this year: its plan, one gone all the way, one whose checklist is half answered."""
    if Inspection.objects.filter(agency=agency).exists():
        return 0
    today = local_day(at)
    who = actor_of(Person.objects.get(username=told["by"]), today)
    _plan(agency, told["plan"], today)
    for one in told["visits"]:
        first, last = (today - timedelta(days=one[name]) for name in ("starts", "ends"))
        made = plan_inspection(
            actor=who,
            at=at_time(first, MORNING),
            agency=agency,
            target=one.get("target", agency),
            starts_on=first,
            ends_on=last,
            teams=[tuple(team) for team in one["teams"]],
            content_keys=one["contents"],
            inspector=told["inspector"],
            plan_number=told["plan"]["number"],
            decision_number=one["decision_number"],
        )
        checks = made.checks.order_by("id").values_list("pk", flat=True)
        answers = {pk: (answer, note) for pk, (answer, note) in zip(checks, one["answers"], strict=False)}
        answer_checks(actor=who, at=at_time(first, MORNING), inspection_id=made.pk, answers=answers)
        if "concluded" in one:
            _concluded(made, one, who, today)
    return len(told["visits"])


def _plan(agency: Agency, told: dict[str, Any], today: date) -> None:
    """The plan of the year with a task for each unit that is visited."""
    year, at = today.year, at_time(date(today.year, 1, 5), MORNING)
    kind, title = PlanKind.INSPECTION, told["title"].format(year=year)
    if Plan.objects.filter(agency=agency, year=year, title=title).exists():
        return
    plan = draft_plan(actor=SYSTEM, at=at, agency_id=agency.pk, year=year, kind=kind, title=title)
    for unit in told["units"]:
        work = UNIT_WORK.format(unit=unit)
        wanted = Wanted(work, told["lead"], Content.DIRECTION, due_on=date(year, 12, 15))
        set_task(actor=SYSTEM, at=at, agency_id=agency.pk, wanted=wanted, plan=plan)
    approve_plan(
        actor=SYSTEM, at=at, plan_id=plan.pk, document_number=told["number"], issued_on=local_day(at)
    )


def _concluded(made: Inspection, one: dict[str, Any], who: Actor, today: date) -> None:
    """Its pack, findings and conclusion; those are mended that the data file says are."""
    day = today - timedelta(days=one["concluded"])
    at = at_time(day, MORNING)
    make_pack(
        actor=who,
        at=at_time(made.starts_on, MORNING),
        inspection_id=made.pk,
        from_day=min(one["pack_from"], made.starts_on),
        to_day=made.starts_on,
        size=one["pack_size"],
        seed=one["decision_number"],
    )
    for told in one["findings"]:
        facts = {name: told[name] for name in ("content", "description", "recommendation", "lead")}
        due_on = today - timedelta(days=told["due"])
        record_finding(actor=who, at=at, inspection_id=made.pk, due_on=due_on, **facts)
    facts = {name: one[name] for name in ("conclusion", "minutes")}
    number = one["conclusion_number"]
    conclude_inspection(actor=who, at=at, inspection_id=made.pk, number=number, concluded_on=day, **facts)
    for finding, told in zip(_findings(made), one["findings"], strict=True):
        if "done" in told:
            _mend(finding.task_id, at_time(today - timedelta(days=told["done"]), MORNING))


def _findings(made: Inspection) -> list[Finding]:
    return list(made.findings.order_by("id"))


def _visit(agency: Agency, one: dict[str, Any]) -> None:
    first, last = (at_time(one[name], MORNING) for name in ("starts_on", "concluded_on"))
    made = plan_inspection(
        actor=SYSTEM,
        at=first,
        agency=agency,
        target=agency,
        starts_on=one["starts_on"],
        ends_on=one["ends_on"],
        teams=[tuple(team) for team in one["teams"]],
        content_keys=one["contents"],
        inspector=one["inspector"],
        decision_number=one["decision_number"],
    )
    make_pack(
        actor=SYSTEM,
        at=first,
        inspection_id=made.pk,
        from_day=one["pack"]["from"],
        to_day=one["pack"]["to"],
        size=one["pack"]["size"],
        seed=one["decision_number"],
    )
    for told in one["findings"]:
        facts = {name: value for name, value in told.items() if name != "done"}
        record_finding(actor=SYSTEM, at=last, inspection_id=made.pk, **facts)
    conclude_inspection(
        actor=SYSTEM,
        at=last,
        inspection_id=made.pk,
        number=one["conclusion_number"],
        concluded_on=one["concluded_on"],
        conclusion=one["conclusion"],
    )
    for finding, told in zip(_findings(made), one["findings"], strict=True):
        _mend(finding.task_id, at_time(told["done"], MORNING))


def _mend(task_id: int, at: datetime) -> None:
    proof = Proof(EVIDENCE["number"].format(number=task_id))
    claim_done(actor=SYSTEM, at=at, task_id=task_id, note=EVIDENCE["done"], proof=proof)
    accept_done(actor=SYSTEM, at=at, task_id=task_id)
