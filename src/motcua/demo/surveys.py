"""Surveys and the mass mobilisation programme of the demo, made by the commands people use."""

from datetime import date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

from motcua.demo.data_files import data
from motcua.foundation.messaging.carriers import is_connected
from motcua.kernel.time import at_time, local_day
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.commands.draft_plan import draft_plan
from motcua.plans.commands.record_activity import Held, record_activity
from motcua.plans.commands.set_task import Wanted as WantedTask
from motcua.plans.commands.set_task import set_task
from motcua.plans.models import Plan
from motcua.plans.rules.contents import Content, PlanKind
from motcua.surveys.access import token_of
from motcua.surveys.commands.answer_survey import answer_invited, answer_open
from motcua.surveys.commands.close_survey import close_survey
from motcua.surveys.commands.draft_survey import draft_survey
from motcua.surveys.commands.draw_sample import draw_sample
from motcua.surveys.commands.message_invited import message_invited
from motcua.surveys.commands.open_survey import open_survey
from motcua.surveys.models import Survey
from motcua.surveys.rules.questionnaire import Answers, Kind, Questionnaire, questionnaire_from, shipped
from motcua.surveys.rules.sampling import Wanted
from motcua.surveys.rules.states import Access

MORNING = time(9, 0)


def make_surveys(agencies: dict[str, Agency], at: datetime) -> int:
    """Every survey of the data file that is not there yet, and the programme; how many answers came."""
    told, count = data("surveys"), 0
    for one in told["rounds"]:
        if not Survey.objects.filter(agency=agencies[one["by"]], title=one["title"]).exists():
            count += _round(agencies, one)
    one = told["running"]
    if not Survey.objects.filter(agency=agencies[one["by"]], title=one["title"]).exists():
        count += _running(agencies[one["by"]], one, at)
    one = told["open"]
    if not Survey.objects.filter(agency=agencies[one["by"]], title=one["title"]).exists():
        count += _open(agencies[one["by"]], one, at)
    return count + _programme(agencies[told["mobilisation"]["agency"]], told["mobilisation"], at)


def _round(agencies: dict[str, Agency], one: dict[str, Any]) -> int:
    at = at_time(one["drawn_on"], MORNING)
    survey = draft_survey(
        actor=SYSTEM,
        at=at,
        agency=agencies[one["by"]],
        title=one["title"],
        year=one["year"],
        document=shipped()["hai-long"],
        is_index=True,
    )
    wanted = Wanted(one["from"], one["to"], [agencies[key].pk for key in one["agencies"]])
    survey = draw_sample(
        actor=SYSTEM, at=at, survey_id=survey.pk, wanted=wanted, size=one["asked"], seed=one["seed"]
    )
    open_survey(actor=SYSTEM, at=at, survey_id=survey.pk, closes_on=one["closes_on"])
    count = _answered(survey, one, at)
    close_survey(actor=SYSTEM, at=at_time(one["closes_on"], time(16, 30)), survey_id=survey.pk)
    return count


def _running(agency: Agency, one: dict[str, Any], now: datetime) -> int:
    """Drawn and invited by short message some days ago, still open: some can be reminded."""
    at, today = now - timedelta(days=one["back"]), local_day(now)
    survey = draft_survey(
        actor=SYSTEM,
        at=at,
        agency=agency,
        title=one["title"],
        year=today.year,
        document=shipped()["hai-long"],
        is_index=False,
    )
    wanted = Wanted(one["from"], local_day(at), [agency.pk])
    survey = draw_sample(
        actor=SYSTEM, at=at, survey_id=survey.pk, wanted=wanted, size=one["asked"], seed=one["seed"]
    )
    open_survey(actor=SYSTEM, at=at, survey_id=survey.pk, closes_on=today + timedelta(days=one["days"]))
    if is_connected("sms"):
        message_invited(actor=SYSTEM, at=at, survey_id=survey.pk)
    return _answered(survey, one, at)


def _answered(survey: Survey, one: dict[str, Any], at: datetime) -> int:
    asked = questionnaire_from(survey.questionnaire)
    for number in range(1, one["answered"] + 1):
        answers = _answers(asked, f"{one['seed']}|{number}", one["satisfied"])
        answer_invited(token=token_of(survey, number), at=at + timedelta(days=1), answers=answers)
    return int(one["answered"])


def _open(agency: Agency, one: dict[str, Any], at: datetime) -> int:
    began = at - timedelta(days=3)
    survey = draft_survey(
        actor=SYSTEM,
        at=began,
        agency=agency,
        title=one["title"],
        year=local_day(at).year,
        document=shipped()["y-kien"],
        who=Access.ANYBODY,
    )
    until = local_day(at) + timedelta(days=one["days"])
    open_survey(actor=SYSTEM, at=began, survey_id=survey.pk, closes_on=until)
    asked = questionnaire_from(survey.questionnaire)
    for number in range(one["answered"]):
        answers = _answers(asked, f"{one['title']}|{number}", 70)
        answer_open(key=survey.key, at=at, slip=str(number), answers=answers)
    return one["answered"]


def _answers(asked: Questionnaire, person: str, satisfied: int) -> Answers:
    """Always the same for the same person: mostly satisfied people answer alike, one in a few leaves out."""
    mood = _chance(person)
    answers: Answers = {}
    for one in asked.questions:
        luck = (_chance(f"{person}|{one.key}") + mood) // 2
        if one.kind is Kind.SCALE:
            answers[one.key] = _point(luck, satisfied)
        elif one.kind is Kind.ONE:
            answers[one.key] = luck * len(one.options) // 100
        elif one.kind is Kind.MANY:
            answers[one.key] = [0] if luck < satisfied else [1 + luck % (len(one.options) - 1)]
        elif one.kind is Kind.NUMBER:
            answers[one.key] = 1 + luck // 12
    return answers


def _point(luck: int, satisfied: int) -> int:
    """The lower the luck the better; so many of a hundred are four or five."""
    for point, until in ((5, satisfied // 3), (4, satisfied), (3, satisfied + 9), (2, satisfied + 16)):
        if luck < until:
            return point
    return 1


def _chance(text: str) -> int:
    """Between 0 and 99, out of the text."""
    return int(sha256(text.encode()).hexdigest()[:8], 16) % 100


def _programme(agency: Agency, told: dict[str, Any], at: datetime) -> int:
    """The programme of this year with its activities; those whose day is of another year are left out."""
    today = local_day(at)
    title = told["title"].format(year=today.year)
    if Plan.objects.filter(agency=agency, year=today.year, title=title).exists():
        return 0
    kind = PlanKind.MOBILISATION
    plan = draft_plan(actor=SYSTEM, at=at, agency_id=agency.pk, year=today.year, kind=kind, title=title)
    for task in told["tasks"]:
        wanted = WantedTask(task["title"], task["lead"], Content.DIRECTION, due_on=date(today.year, 12, 15))
        set_task(actor=SYSTEM, at=at, agency_id=agency.pk, wanted=wanted, plan=plan)
    approve_plan(actor=SYSTEM, at=at, plan_id=plan.pk, document_number=told["number"], issued_on=today)
    held = 0
    for one in told["activities"]:
        day = today - timedelta(days=one["back"])
        if day.year != today.year:
            continue
        facts = {name: one[name] for name in ("title", "place", "participants", "result") if name in one}
        record_activity(actor=SYSTEM, at=at, plan_id=plan.pk, held=Held(held_on=day, **facts))
        held += 1
    return held
