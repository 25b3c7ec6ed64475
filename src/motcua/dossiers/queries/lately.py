"""What agencies have done lately: what the public front page is chosen and filled by, and every line that
was written into the ledgers of an agency's dossiers."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.db.models import OuterRef, QuerySet, Subquery

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.words.acts import EVENTS
from motcua.organisation.public import Agency

AMONG = 500
ACT_WORDS = EVENTS
"""What every kind of ledger line is called."""


def latest_finishes(agency_ids: Sequence[int]) -> dict[int, datetime]:
    """When each agency last finished a dossier; agencies that never did are left out (one statement)."""
    last = Dossier.objects.filter(agency=OuterRef("pk"), finished_at__isnull=False)
    newest = Subquery(last.order_by("-finished_at").values("finished_at")[:1])
    found = Agency.objects.filter(pk__in=agency_ids).annotate(last=newest).values_list("pk", "last")
    return {pk: moment for pk, moment in found if moment is not None}


def most_filed(agency_id: int, *, among: int = AMONG) -> list[tuple[int, int]]:
    """Editions of the agency's latest dossiers with how many of them stand on each, most first (one
    statement)."""
    latest = Dossier.objects.filter(agency=agency_id).order_by("-id").values_list("edition_id", flat=True)
    return Counter(latest[:among]).most_common()


def ledger_lines(agency_id: int) -> QuerySet[Event]:
    """The ledger lines of an agency's dossiers, each with its dossier; in no order yet."""
    return Event.objects.filter(dossier__agency=agency_id).select_related("dossier")
