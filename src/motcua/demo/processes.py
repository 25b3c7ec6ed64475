"""One procedure of each kind of process with dossiers on their way, and who works what; by commands only."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction

from motcua.demo.data_files import data
from motcua.demo.today import Desk
from motcua.demo.words import APPLICANTS
from motcua.dossiers.commands.answer_consultation import answer_consultation
from motcua.dossiers.commands.complete_step import complete_step
from motcua.dossiers.commands.create_session import create_session
from motcua.dossiers.commands.hand_over_dossier import hand_over_dossier
from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.commands.open_child import open_child
from motcua.dossiers.commands.open_opinions import open_opinions
from motcua.dossiers.commands.publish_declaration import publish_declaration
from motcua.dossiers.commands.put_on_agenda import put_on_agenda
from motcua.dossiers.commands.record_inspection import record_inspection
from motcua.dossiers.commands.register_walk_in import register_walk_in
from motcua.dossiers.commands.schedule_inspection import schedule_inspection
from motcua.dossiers.commands.set_routing import add_routing_rule
from motcua.dossiers.models import CouncilSession, Dossier
from motcua.kernel.time import ONE_DAY, at_time, local_day
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.procedures.models import Edition, Procedure
from motcua.procedures.public import Action, EditionState, draft_edition, move_edition, publish_decision

_KEY = "demo-process"
_FIRST_NUMBER = 700


@transaction.atomic
def show_processes(agency: Agency, now: datetime) -> int:
    """Announce the procedures, bring their dossiers on the way; a second call makes none. How many."""
    plan = data("processes")
    if Procedure.objects.filter(code=plan["procedures"][0]["code"], owner=None).exists():
        return sum(len(one["stories"]) for one in plan["procedures"])
    editions = _announced(plan, now)
    office = _Office(agency, now, plan["texts"])
    told = 0
    stories = [(one, story) for one in plan["procedures"] for story in one["stories"]]
    for procedure, story in sorted(stories, key=lambda pair: -pair[1]["days"]):
        office.tell(_FIRST_NUMBER + told, editions[procedure["code"]], story)
        told += 1
    for rule in plan["rules"]:
        named = {key: value for key, value in rule.items() if key not in {"unit", "holder"}}
        unit, holder = office.desk.units[rule["unit"]], office.desk.people[rule["holder"]].pk
        add_routing_rule(actor=SYSTEM, at=now, agency_id=agency.pk, unit_id=unit, holder_id=holder, **named)
    return told


def _announced(plan: dict[str, Any], now: datetime) -> dict[str, Edition]:
    """The editions in force for two months, by code."""
    since = local_day(now) - timedelta(days=60)
    made: dict[str, Edition] = {}
    for one in plan["procedures"]:
        draft = draft_edition(
            actor=SYSTEM,
            at=now,
            owner=None,
            code=one["code"],
            name=one["name"],
            sector=one["sector"],
            content=_content(one, plan["papers"]),
            is_declaration=one.get("declaration", False),
        )
        move_edition(actor=SYSTEM, at=now, edition_id=draft.pk, to=EditionState.AWAITING_ANNOUNCEMENT)
        made[one["code"]] = draft
    _publish(plan["decision"], since, list(made.values()), now)
    return {code: Edition.objects.select_related("procedure").get(pk=one.pk) for code, one in made.items()}


def _publish(number: str, since: date, editions: list[Edition], now: datetime) -> None:
    publish_decision(
        actor=SYSTEM,
        at=now,
        number=number,
        signed_on=since - timedelta(days=30),
        effective_on=since,
        changes=[(edition.pk, Action.ANNOUNCE) for edition in editions],
    )


def _content(one: dict[str, Any], papers: list[str]) -> dict[str, Any]:
    limit = {"value": one["days"], "unit": "working_day"}
    cases = one.get("cases", [""])
    return {
        "terms": [{"case": case, "statutory": limit} for case in cases],
        "required_items": [{"name": name} for name in papers],
        "fees": [{"amount": one["fee"]}] if "fee" in one else [],
        "process": one["process"],
        "ways": ["online", "counter"],
        "places": ["service_centre"],
    }


class _Office:
    """The people of the desk, and what they do to one dossier after the other."""

    def __init__(self, agency: Agency, now: datetime, texts: dict[str, str]) -> None:
        self.desk, self.now, self.texts = Desk(agency, None, now), now, texts
        self.agency = agency
        self.session: CouncilSession | None = None

    def tell(self, number: int, edition: Edition, story: dict[str, Any]) -> None:
        """Register one dossier and carry its acts out, each at a moment of its own."""
        moments = self.desk.moments(story["days"], number)
        name = f"{APPLICANTS[number % len(APPLICANTS)]} {number:03}"
        at = next(moments)
        code = register_walk_in(
            actor=self.desk.actor("binh", at),
            at=at,
            agency=self.agency,
            edition=edition,
            applicant=Applicant(name, f"000001{number:06}", f"09001{number:05}"),
            papers=[PaperIn(item["name"]) for item in edition.content["required_items"]],
            case=story.get("case", ""),
            client_key=f"{_KEY}-{number}",
        ).code
        for act in story["acts"]:
            _ACTS[act](self, code, next(moments))

    def by(self, name: str, at: datetime, code: str) -> dict[str, Any]:
        return {"actor": self.desk.actor(name, at), "at": at, "code": code}

    def council(self, at: datetime) -> CouncilSession:
        """The session of the coming days, called when the first dossier is put on it."""
        if self.session is None:
            self.session = create_session(
                actor=self.desk.actor("hoa", at),
                at=at,
                agency_id=self.agency.pk,
                council=self.texts["council"],
                held_at=at_time(local_day(self.now) + 2 * ONE_DAY, time(8)),
                members=self.texts["members"],
            )
        return self.session


def _hand_over(office: _Office, code: str, at: datetime) -> None:
    unit, holder = office.desk.units["nghiep-vu-y"], office.desk.people["hoa"].pk
    hand_over_dossier(**office.by("binh", at, code), unit_id=unit, holder_id=holder)


def _step(office: _Office, code: str, at: datetime) -> None:
    complete_step(**office.by("hoa", at, code))


def _opinions(office: _Office, code: str, at: datetime) -> None:
    due = office.now + 2 * ONE_DAY
    open_opinions(**office.by("hoa", at, code), question=office.texts["question"], due_at=due)


def _opinion(office: _Office, code: str, at: datetime) -> None:
    answer_consultation(**office.by("binh", at, code), answer=office.texts["opinion"])


def _plan(office: _Office, code: str, at: datetime, planned_at: datetime | None = None) -> None:
    team = [office.desk.people["hoa"].full_name, office.desk.people["tuan"].full_name]
    when = planned_at or at + timedelta(seconds=30)
    schedule_inspection(**office.by("hoa", at, code), planned_at=when, place=office.texts["place"], team=team)


def _plan_ahead(office: _Office, code: str, at: datetime) -> None:
    _plan(office, code, at, office.now + 3 * ONE_DAY)


def _fix(office: _Office, code: str, at: datetime) -> None:
    record_inspection(
        **office.by("hoa", at, code),
        verdict="fix",
        minutes="03/BB-TĐTT",
        findings=office.texts["findings"],
        fix_by=local_day(office.now + 5 * ONE_DAY),
    )


def _agenda(office: _Office, code: str, at: datetime) -> None:
    put_on_agenda(**office.by("hoa", at, code), session_id=office.council(at).pk)


def _publish_one(office: _Office, code: str, at: datetime) -> None:
    number = f"{int(Dossier.objects.get(code=code).code[-4:]):02}/CB-SYT"
    publish_declaration(**office.by("binh", at, code), result_number=number, fee_proof="BL-0001")


def _child(office: _Office, code: str, at: datetime) -> None:
    open_child(**office.by("hoa", at, code), part="ho-so-thuoc")


_ACTS: dict[str, Callable[[_Office, str, datetime], None]] = {
    "hand_over": _hand_over,
    "step": _step,
    "opinions": _opinions,
    "opinion": _opinion,
    "plan": _plan,
    "plan_ahead": _plan_ahead,
    "fix": _fix,
    "agenda": _agenda,
    "publish": _publish_one,
    "child": _child,
}
