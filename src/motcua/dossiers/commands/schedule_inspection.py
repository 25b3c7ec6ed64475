"""Planning a site inspection (hẹn thẩm định thực tế): when, where, by whom."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from motcua.dossiers.commands.advance import place_for
from motcua.dossiers.ledger import append
from motcua.dossiers.models import Dossier, SiteInspection
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.standing import PLANNED
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor


@transaction.atomic
def schedule_inspection(
    *, actor: Actor, at: datetime, code: str, planned_at: datetime, place: str, team: Sequence[str]
) -> Dossier:
    """Plan the next visit, or move the one planned; both stand in the ledger, the clock runs on.

    Refuses ``process.date_passed``, ``process.team_missing``."""
    standing = place_for(actor, code, Verb.SCHEDULE_INSPECTION)
    dossier = standing.dossier
    members = [name.strip() for name in team if name.strip()]
    if planned_at <= at:
        raise Refusal("process.date_passed")
    if not members or not place.strip():
        raise Refusal("process.team_missing")
    last = SiteInspection.objects.filter(dossier=dossier).order_by("-number").first()
    facts = {"planned_at": planned_at, "place": place.strip(), "team": members}
    if last is not None and last.recorded_at is None:
        visit = last
        for name, value in facts.items():
            setattr(visit, name, value)
        visit.save(update_fields=list(facts))
    else:
        number = last.number + 1 if last else 1
        visit = SiteInspection.objects.create(dossier=dossier, number=number, **facts)
    return append(
        dossier,
        "dossier.inspection_scheduled",
        actor=actor,
        at=at,
        number=visit.number,
        planned_for=planned_at,
        place=visit.place,
        team=members,
        step_state=PLANNED,
    )
