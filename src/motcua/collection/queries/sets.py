"""The sets an agency goes by: its own editions, those of the agencies above it, and what is shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, Q

from motcua.collection.models import Round, SetEdition
from motcua.collection.rules.sets import IndicatorSet, set_from, shipped_sets
from motcua.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class StandingSet:
    """A set as it stands for an agency; ``number`` and ``agency`` of the edition, nothing for a shipped
    one."""

    document: Mapping[str, Any]
    agency_id: int | None = None
    agency: str = ""
    number: int = 0
    recorded_at: datetime | None = None

    @property
    def told(self) -> IndicatorSet:
        return set_from(self.document)


def standing_sets(path: str) -> dict[str, StandingSet]:
    """Code to set for the agency of that path; the nearest agency that has an edition decides, then what is
    shipped (one query)."""
    found = {code: StandingSet(document) for code, document in shipped_sets().items()}
    for code, one in SetEdition.standing(path).items():
        found[code] = StandingSet(one.document, one.agency_id, one.agency.name, one.number, one.recorded_at)
    return dict(sorted(found.items(), key=lambda pair: str(pair[1].document["title"])))


def standing_set(path: str, code: str) -> StandingSet:
    """Refuses ``collection.no_such_set``."""
    found = standing_sets(path).get(code)
    if found is None:
        raise Refusal("collection.no_such_set", code=code)
    return found


def rounds_by_set(agency_id: int, today: date) -> dict[str, tuple[int, int]]:
    """Code to how many rounds the agency opened with a set, and how many of those are due still (one
    query)."""
    counted = (
        Round.objects.filter(agency=agency_id)
        .values("set_code")
        .annotate(all=Count("pk"), due=Count("pk", filter=Q(due_on__gte=today)))
        .order_by("set_code")
    )
    return {one["set_code"]: (one["all"], one["due"]) for one in counted}
