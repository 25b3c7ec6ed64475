"""A walk-in at the counter: filed and received in one go, with a promised date (tiếp nhận tại quầy)."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from motcua.dossiers.access import require_post
from motcua.dossiers.commands.charges import UNPROMISED, charge_fees, waiting_for_fee
from motcua.dossiers.commands.intake import (
    Applicant,
    PaperIn,
    new_dossier,
    opening_data,
    promise,
    save_papers,
)
from motcua.dossiers.ledger import Entries
from motcua.dossiers.models import AwayIntake, Dossier
from motcua.dossiers.queries.fees_owed import fees_owed
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.states import Channel
from motcua.dossiers.rules.visit import papers_due_at
from motcua.kernel.basis import basis
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.payments.public import ChargeLine
from motcua.workdays.public import calendar_for


@basis("118/2025/NĐ-CP", article=17, clause=1)
@transaction.atomic
def register_walk_in(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    edition: object,
    applicant: Applicant,
    papers: Sequence[PaperIn] = (),
    case: str = "",
    channel: Channel = Channel.COUNTER,
    client_key: str | None = None,
    delivery: str = "",
    happened_at: datetime | None = None,
    taken_at: Agency | None = None,
    visit: dict[str, str] | None = None,
    fees: Sequence[ChargeLine] | None = None,
    number: int | None = None,
    lookup_key: str = "",
    pays_now: bool = False,
) -> Dossier:
    """Register and receive; ``happened_at`` is when the person stood there, if recorded late. ``agency``
    resolves and numbers; ``taken_at`` is the desk where that is another's. ``visit`` is how the person came,
    ``fees`` what is owed where the case does not tell, ``number`` one set aside and ``lookup_key`` one a slip
    bears already. Unless somebody ``pays_now`` a fee may stop the clock. One ``client_key``, one dossier."""
    desk = taken_at or agency
    require_post(actor, MOVES[Verb.RECEIVE].roles, desk.pk)
    if known := _sent_before(client_key, agency):
        return known
    _all_on_the_table(papers)
    came_at = happened_at or at
    told = promise(agency.code, edition, case, came_at)
    given = {"client_key": client_key, "delivery": delivery, "number": number, "lookup_key": lookup_key}
    whose = {"agency": agency, "edition": edition, "applicant": applicant, "channel": channel}
    dossier = new_dossier(at=came_at, **whose | given)
    opening = opening_data(agency, edition, channel, papers) | _said(visit)
    owed = fees_owed(edition, local_day(came_at), told["case"]) if fees is None else fees
    _write(dossier, opening, told, desk, () if pays_now else owed, actor=actor, at=at, came_at=came_at)
    save_papers(dossier, papers, actor=actor, at=at)
    charge_fees(dossier, actor=actor, at=at, agency=desk, lines=owed)
    return dossier


def _write(
    dossier: Dossier,
    opening: dict[str, Any],
    promised: dict[str, Any],
    desk: Agency,
    unpaid: Sequence[ChargeLine],
    *,
    actor: Actor,
    at: datetime,
    came_at: datetime,
) -> None:
    """The ledger of the visit; taken in for another agency the dossier is forwarded at once."""
    entries = Entries(dossier, actor=actor, at=at)
    entries.add("dossier.submitted", happened_at=came_at, **opening)
    wait = waiting_for_fee(dossier, promised, sum(one.amount for one in unpaid), at=came_at)
    entries.add("dossier.received", happened_at=came_at, **promised | (UNPROMISED if wait else {}))
    if wait:
        entries.add("dossier.payment_awaited", happened_at=came_at, **wait)
    if desk.pk == dossier.agency_id:
        entries.save()
        return
    due_at = papers_due_at(came_at, calendar_for(desk.code))
    entries.add("dossier.forwarded", taken_at=desk.name, papers_due_at=due_at)
    entries.save()
    AwayIntake.objects.create(dossier=dossier, agency=desk, forwarded_at=at, papers_due_at=due_at)


def _said(visit: dict[str, str] | None) -> dict[str, str]:
    return {name: value for name, value in (visit or {}).items() if value}


def _sent_before(client_key: str | None, agency: Agency) -> Dossier | None:
    known = Dossier.objects.filter(client_key=client_key).first() if client_key else None
    if known is not None and known.agency_id != agency.pk:
        raise Refusal("dossier.client_key_reused", code=known.code)
    return known


def _all_on_the_table(papers: Sequence[PaperIn]) -> None:
    missing = [paper.name for paper in papers if not paper.is_received]
    if missing:
        raise Refusal("dossier.papers_missing", papers="; ".join(missing))
