"""Running dossiers go to the unit that succeeds theirs, each on its ledger; code and promise stay."""

from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.db.models import F

from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier, RoutingRule
from motcua.dossiers.rules.states import ENDED
from motcua.foundation.outbox.publish import publish
from motcua.organisation.events import Reorganised
from motcua.organisation.public import SYSTEM, Reorganisation
from motcua.organisation.rules.succession import Line, follows

BATCH = 200
KIND = "dossier.reorganised"


@transaction.atomic
def follow_reorganisation(event: Reorganised, *, at: datetime) -> None:
    """Move one batch and leave the rest to news of its own; a dossier that has moved is not found again.
    One of a merged agency stays where its figures are, with the successor named on its ledger.
    Rules that route new dossiers follow too, those of one field to whoever takes that field."""
    decision = Reorganisation.objects.get(pk=event.decision_id)
    lines = list(decision.lines.select_related("from_unit", "to_unit", "from_agency", "to_agency"))
    units = {one.to_unit_id: one.to_unit for one in lines if one.to_unit_id}
    whole = [one for one in lines if not one.from_unit_id]
    agencies = {one.to_agency_id: one.to_agency for one in whole}
    merged = [Line(one.from_agency_id, one.to_agency_id, one.sector) for one in whole]
    plain = [Line(one.from_unit_id, one.to_unit_id, one.sector) for one in lines if one.from_unit_id]
    open_ones = Dossier.objects.exclude(state__in=[one.value for one in ENDED])
    running = open_ones.filter(finished_at=None, pk__gt=event.after_id)
    of_units = running.filter(unit__in=[one.old for one in plain])
    mine = of_units | running.filter(agency__in=[one.old for one in merged])
    rows = mine.select_for_update(of=("self",)).select_related("agency", "sector").order_by("pk")
    batch = list(rows[:BATCH])
    for row in batch:
        facts = {"decision": decision.number, "effective_on": decision.effective_on.isoformat()}
        sector = row.sector.name if row.sector else ""
        if row.unit_id in {one.old for one in plain}:
            unit = units[follows(plain, row.unit_id, sector)]
            facts |= {"from_unit_id": row.unit_id, "unit_id": unit.pk, "successor": unit.name}
        else:
            facts |= {"successor": agencies[follows(merged, row.agency_id, sector)].name}
        append(row, KIND, actor=SYSTEM, at=at, ground=decision.number, **facts)
    for one in sorted(plain, key=lambda each: not each.sector):
        RoutingRule.objects.filter(unit=one.old, sector=one.sector or F("sector")).update(unit=one.new)
    if len(batch) == BATCH:
        publish(replace(event, after_id=batch[-1].pk), at=at)
