"""A procedure whose fee the clock waits for: a dossier that waits, one paid online, one paid and refused."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from motcua.accounts.commands.invite_colleague import invite_colleague
from motcua.accounts.commands.record_authorisation import record_authorisation
from motcua.accounts.queries.authorisations import authorisations_of
from motcua.accounts.rules.authorisation import Ground
from motcua.accounts.rules.contacts import reach_of
from motcua.demo.data_files import data
from motcua.demo.today import Desk
from motcua.dossiers.commands.intake import Applicant, PaperIn
from motcua.dossiers.commands.receive_dossier import receive_dossier
from motcua.dossiers.commands.refuse_intake import refuse_intake
from motcua.dossiers.commands.settle_payment import hear_charge_settled
from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.models import Dossier
from motcua.kernel.time import local_day
from motcua.organisation.models import Agency
from motcua.organisation.public import SYSTEM
from motcua.payments.commands.hear_gateway import take_news
from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.start_order import start_order
from motcua.payments.events import ChargeSettled
from motcua.payments.ports.gateway import Notice
from motcua.payments.public import Way, charges_of, gateway
from motcua.procedures.models import Edition, Procedure
from motcua.procedures.public import Action, EditionState, draft_edition, move_edition, publish_decision

_KEY = "demo-fee"


@transaction.atomic
def show_fees(agency: Agency, now: datetime) -> int:
    """Make it once; how many dossiers there are."""
    plan = data("fees")
    if Procedure.objects.filter(code=plan["code"], owner=None).exists():
        return len(plan["stories"])
    edition, desk = _announced(plan, now), Desk(agency, None, now)
    for number, story in enumerate(plan["stories"], start=800):
        _tell(desk, edition, story, number)
    return len(plan["stories"])


def show_organisation(agency: Agency, now: datetime) -> int:
    """Lan heads an organisation, has invited a colleague and filed for one of its people."""
    plan, desk = data("fees")["organisation"], Desk(agency, None, now)
    lan, at = desk.actor("lan", now), now - timedelta(days=20)
    if any(one.name == plan["name"] for one in authorisations_of(lan.person_id)):
        return 0
    named = {"name": plan["name"], "id_number": plan["id_number"], "is_organisation": True}
    head = record_authorisation(actor=lan, at=at, ground=Ground.HEAD, **named)
    reach = reach_of(plan["colleague"])
    invite_colleague(actor=lan, at=at, number=head.pk, reach=reach, paper=plan["paper"])
    edition = Edition.objects.select_related("procedure").get(procedure__code=data("fees")["code"])
    submit_dossier(
        actor=lan,
        at=next(desk.moments(1, 820)),
        agency=agency,
        edition=edition,
        applicant=Applicant(plan["applicant"], plan["applicant_id"], plan["phone"]),
        papers=[PaperIn(item["name"]) for item in edition.content["required_items"]],
        client_key=f"{_KEY}-820",
        authorisation=head.pk,
        for_staff=True,
    )
    return 1


def _announced(plan: dict[str, Any], now: datetime) -> Edition:
    since = local_day(now) - timedelta(days=60)
    draft = draft_edition(
        actor=SYSTEM,
        at=now,
        owner=None,
        code=plan["code"],
        name=plan["name"],
        sector=plan["sector"],
        content=plan["content"],
    )
    move_edition(actor=SYSTEM, at=now, edition_id=draft.pk, to=EditionState.AWAITING_ANNOUNCEMENT)
    publish_decision(
        actor=SYSTEM,
        at=now,
        number=plan["decision"],
        signed_on=since - timedelta(days=30),
        effective_on=since,
        changes=[(draft.pk, Action.ANNOUNCE)],
    )
    return Edition.objects.select_related("procedure").get(pk=draft.pk)


def _tell(desk: Desk, edition: Edition, story: dict[str, Any], number: int) -> None:
    lan, moments = desk.people["lan"], desk.moments(story["days"], number)
    at = next(moments)
    dossier = submit_dossier(
        actor=desk.actor("lan", at),
        at=at,
        agency=desk.agency,
        edition=edition,
        applicant=Applicant(lan.full_name, lan.id_number, lan.phone),
        papers=[PaperIn(item["name"]) for item in edition.content["required_items"]],
        client_key=f"{_KEY}-{number}",
    )
    for act in story["acts"]:
        _ACTS[act](desk, dossier, next(moments), story)


def _receive(desk: Desk, dossier: Dossier, at: datetime, story: dict[str, Any]) -> None:
    receive_dossier(actor=desk.actor("binh", at), at=at, code=dossier.code)


def _pay(desk: Desk, dossier: Dossier, at: datetime, story: dict[str, Any]) -> None:
    """Through the gateway of the demo, where one is connected."""
    [charge] = charges_of(dossier.code)
    if not gateway().is_there:
        return
    order = start_order(actor=desk.actor("lan", at), at=at, dossier=dossier.code, charge_id=charge.pk)
    paid = Notice(order.code, order.amount, is_paid=True, transaction=f"DEMO{order.pk:08}")
    take_news(paid, source="notice", at=at)
    hear_charge_settled(ChargeSettled(dossier.code, charge.pk, "receipt", at), at=at)


def _refuse(desk: Desk, dossier: Dossier, at: datetime, story: dict[str, Any]) -> None:
    """Refused at intake; what was paid online goes back online."""
    by = {"actor": desk.actor("binh", at), "at": at}
    refuse_intake(**by, code=dossier.code, reason=story["reason"], ground=story["ground"])
    [charge] = charges_of(dossier.code)
    if charge.receipt is not None:
        refund_fee(**by, charge_id=charge.pk, reason=story["reason"], way=Way.GATEWAY)


_ACTS = {"receive": _receive, "pay": _pay, "refuse": _refuse}
