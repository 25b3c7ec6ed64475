"""Open dossiers in the hands of named officers."""

from collections.abc import Iterable

from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import State

MOST = 200
_HELD = tuple(state.value for state in (State.IN_PROGRESS, State.WAITING, State.PROPOSED))


def held_by(person_ids: Iterable[int], agency_ids: Iterable[int]) -> list[Dossier]:
    """What these people have in hand at these agencies, the most urgent first (one statement, none for
    nobody; at most ``MOST``)."""
    people = list(person_ids)
    if not people:
        return []
    rows = Dossier.objects.filter(holder__in=people, state__in=_HELD, agency__in=set(agency_ids))
    return list(rows.select_related("holder", "edition", "unit").order_by("due_at", "id")[:MOST])
