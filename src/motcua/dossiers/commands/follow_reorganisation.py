"""Running dossiers go to the unit that succeeds theirs, each on its ledger; code and promise stay."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import Q

from motcua.dossiers.commands.routing_follows import routing_follows
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import ENDED
from motcua.dossiers.words.acts import FOLLOWED
from motcua.foundation.outbox.publish import publish
from motcua.organisation.events import Reorganised
from motcua.organisation.public import SYSTEM, Reorganisation, Succession
from motcua.organisation.rules.succession import Line, follows, goes_on
from motcua.workdays.public import latest_document, revise_calendar

BATCH = 200
KIND = "dossier.reorganised"


@transaction.atomic
def follow_reorganisation(event: Reorganised, *, at: datetime) -> None:
    """Move one batch and leave the rest to news of its own; a dossier that has moved is not found again.
    One of a merged agency stays where its figures are, with the successor named on its ledger.
    The ways of the place (who gets what, its working days) follow once, with the first batch."""
    decision = Reorganisation.objects.get(pk=event.decision_id)
    lines = list(decision.lines.select_related("from_unit", "to_unit", "from_agency", "to_agency"))
    units = {one.to_unit_id: one.to_unit for one in lines if one.to_unit_id}
    whole = [one for one in lines if not one.from_unit_id]
    agencies = {one.to_agency_id: one.to_agency for one in whole}
    merged = [Line(one.from_agency_id, one.to_agency_id, one.sector) for one in whole]
    plain = [Line(one.from_unit_id, one.to_unit_id, one.sector) for one in lines if one.from_unit_id]
    open_ones = Dossier.objects.exclude(state__in=[one.value for one in ENDED])
    running = open_ones.filter(finished_at=None, pk__gt=event.after_id)
    mine = running.filter(_leaving(plain, "unit") | _leaving(merged, "agency"))
    rows = mine.select_for_update(of=("self",)).select_related("agency", "sector").order_by("pk")
    batch = list(rows[:BATCH])
    for row in batch:
        facts = {"decision": decision.number, "effective_on": decision.effective_on.isoformat()}
        sector = row.sector.name if row.sector else ""
        if (to_unit := follows(plain, row.unit_id, sector)) is not None:
            unit = units[to_unit]
            facts |= {"from_unit_id": row.unit_id, "unit_id": unit.pk, "successor": unit.name}
        else:
            facts |= {"successor": agencies[follows(merged, row.agency_id, sector)].name}
        append(row, KIND, actor=SYSTEM, at=at, ground=decision.number, **facts)
    if not event.after_id:
        routing_follows(lines, decision.effective_on)
        for one in whole:
            _working_days(one, decision, at)
    if len(batch) == BATCH:
        publish(replace(event, after_id=batch[-1].pk), at=at)


def _working_days(line: Succession, decision: Reorganisation, at: datetime) -> None:
    """What the old agency did otherwise than the country, for a new one that has said nothing yet."""
    number, said = latest_document(line.from_agency.code)
    if number and latest_document(line.to_agency.code)[0] == 0 and line.to_agency.valid_from:
        scope, reason = line.to_agency.code, FOLLOWED.format(number=decision.number, old=line.old)
        revise_calendar(actor=SYSTEM, at=at, scope=scope, document=said, reason=reason)


def _leaving(lines: Sequence[Line], place: str) -> Q:
    """Everything of what ends, and the fields that are taken from what goes on."""
    found = Q(pk=None)
    for one in lines:
        found |= Q(**{place: one.old} | ({"sector__name": one.sector} if goes_on(lines, one.old) else {}))
    return found
