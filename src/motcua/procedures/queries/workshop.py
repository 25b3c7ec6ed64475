"""A draft with the edition it is to replace."""

from dataclasses import dataclass
from datetime import date

from motcua.procedures.models import Edition
from motcua.procedures.rules.states import EDITABLE, EditionState, edition_on


@dataclass(frozen=True, slots=True)
class Siblings:
    """An edition, the other one of its procedure in force on the day, the one being drafted, and the one
    that was announced last before it."""

    edition: Edition | None = None
    in_force: Edition | None = None
    draft: Edition | None = None
    former: Edition | None = None


def siblings(edition_id: int, day: date) -> Siblings:
    """All of them from the editions of one procedure (one query)."""
    same = Edition.objects.filter(pk=edition_id).values("procedure")
    found = list(
        Edition.objects.filter(procedure__in=same)
        .select_related("procedure__owner", "sector")
        .order_by("number")
    )
    asked = next((one for one in found if one.pk == edition_id), None)
    drafts = [one for one in found if EditionState(one.state) in EDITABLE]
    others = [one for one in found if one.pk != edition_id]
    former = [one for one in others if asked and one.number < asked.number and one not in drafts]
    return Siblings(
        asked, edition_on(others, day), drafts[0] if drafts else None, former[-1] if former else None
    )
