"""The sets an agency goes by: its own editions, those of the agencies above it, and what is shipped."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from motcua.collection.models import SetEdition
from motcua.collection.rules.sets import IndicatorSet, set_from, shipped_sets
from motcua.kernel.refusal import Refusal

EDITIONS = 40


@dataclass(frozen=True, slots=True)
class StandingSet:
    """A set as it stands for an agency; ``number`` and ``agency`` of the edition, nothing for a shipped
    one."""

    document: Mapping[str, Any]
    agency_id: int | None = None
    agency: str = ""
    number: int = 0

    @property
    def told(self) -> IndicatorSet:
        return set_from(self.document)


def standing_sets(path: str) -> dict[str, StandingSet]:
    """Code to set for the agency of that path; the nearest agency that has an edition decides, then what is
    shipped (one query)."""
    found = {code: StandingSet(document) for code, document in shipped_sets().items()}
    above = path.strip("/").split("/")
    rows = SetEdition.objects.filter(agency__code__in=above).select_related("agency").order_by("number", "id")
    for one in sorted(rows, key=lambda row: above.index(row.agency.code)):
        found[one.code] = StandingSet(one.document, one.agency_id, one.agency.name, one.number)
    return dict(sorted(found.items(), key=lambda pair: str(pair[1].document["title"])))


def standing_set(path: str, code: str) -> StandingSet:
    """Refuses ``collection.no_such_set``."""
    found = standing_sets(path).get(code)
    if found is None:
        raise Refusal("collection.no_such_set", code=code)
    return found


def editions_of(agency_id: int, code: str) -> list[SetEdition]:
    """The agency's own editions of a set, the latest first (one query)."""
    return list(SetEdition.objects.filter(agency=agency_id, code=code).order_by("-number")[:EDITIONS])
