"""Publication decisions as Quyết định 766/QĐ-TTg measures them: signed and disclosed in time or not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from motcua.organisation.public import Agency
from motcua.procedures.models import Edition, EditionChange, PublicationDecision
from motcua.procedures.rules.publication import Deadline, Signed, deadlines
from motcua.workdays.public import calendar_for

_SIGNING = ("signing_766", "signing")


@dataclass(frozen=True, slots=True)
class Announced:
    """One procedure of one decision, and how the deadlines of that decision stand."""

    edition: Edition
    decision: PublicationDecision
    deadlines: Sequence[Deadline]

    @property
    def signing(self) -> Deadline:
        """As it is measured; a text made by the shortened way has only the deadline of the decree."""
        by_kind = {one.kind: one for one in self.deadlines}
        return next(by_kind[kind] for kind in _SIGNING if kind in by_kind)

    @property
    def disclosure(self) -> Deadline:
        return next(one for one in self.deadlines if one.kind == "disclosure")


def announced_between(agency: Agency, first: date, last: date, today: date) -> list[Announced]:
    """What decisions signed in those days did to procedures of the agency's own catalogue, in order (one
    query and the calendar)."""
    changes = EditionChange.objects.filter(
        edition__procedure__owner=agency,
        decision__signed_on__range=(first, last),
        decision__withdrawn_at=None,
    )
    found = list(changes.select_related("decision", "edition__procedure").order_by("decision_id", "id"))
    if not found:
        return []
    calendar, is_ministry = calendar_for(agency.code), agency.level == "ministry"
    reckoned: dict[int, Sequence[Deadline]] = {}
    for one in found:
        told = one.decision
        if told.pk not in reckoned:
            signed = Signed(
                told.signed_on, told.effective_on, is_ministry, told.is_shortened, told.disclosed_on
            )
            reckoned[told.pk] = deadlines(signed, calendar, today)
    return [Announced(one.edition, one.decision, reckoned[one.decision_id]) for one in found]
