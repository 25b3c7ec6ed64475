"""What waits for the desk of procedure control, in figures."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from motcua.procedures.models import ChangeSet, Edition, PublicationDecision
from motcua.procedures.queries.wall import walls
from motcua.procedures.rules.states import EditionState


@dataclass(frozen=True, slots=True)
class Waiting:
    """Editions being drafted, waiting for their announcement or their repeal; decisions not yet on the
    national database; change sets without a decision; sheets on the wall that are out of date."""

    drafts: int
    to_announce: int
    to_repeal: int
    undisclosed: int
    open_sets: int
    wrong_sheets: int


def waiting_for_control(agency_ids: Collection[int], day: date) -> Waiting:
    """Of these agencies on that day (six queries)."""
    wanted = (EditionState.DRAFT, EditionState.AWAITING_ANNOUNCEMENT, EditionState.AWAITING_REPEAL)
    rows = Edition.objects.filter(procedure__owner__in=agency_ids, state__in=wanted)
    states = dict(rows.values_list("state").annotate(n=Count("pk")).order_by("state"))
    undisclosed = PublicationDecision.objects.filter(
        disclosed_on=None, withdrawn_at=None, changes__edition__procedure__owner__in=agency_ids
    )
    return Waiting(
        drafts=states.get(EditionState.DRAFT, 0),
        to_announce=states.get(EditionState.AWAITING_ANNOUNCEMENT, 0),
        to_repeal=states.get(EditionState.AWAITING_REPEAL, 0),
        undisclosed=undisclosed.distinct().count(),
        open_sets=ChangeSet.objects.filter(owner__in=agency_ids, decision=None).count(),
        wrong_sheets=sum(one.wrong for one in walls(agency_ids, day)),
    )
