"""Procedures that an agency takes in, as the counter looks them up (two queries)."""

from collections.abc import Mapping
from datetime import date

from django.db.models import Q

from motcua.procedures.models import Edition
from motcua.procedures.queries.listing import Listed, listed, with_level
from motcua.procedures.queries.taken_over import taken_over
from motcua.procedures.rules.quick_finding import Line, quick_find

SHOWN = 12


def counter_procedures(
    text: str, *, agency_id: int, day: date, used: Mapping[int, int], size: int = SHOWN
) -> list[Listed]:
    """Editions under which the agency may take a dossier in that day, best first; ``used`` is edition id to
    times. The agency's own catalogue with what it took over and has not replaced, where there is any of
    both, else the national one."""
    usable = Edition.objects.usable_on(day)
    columns = ("pk", "folded", "procedure__code", "procedure_id", "number", "procedure__owner")
    mine = Q(procedure__owner=agency_id) | Q(taken_over(agency_id, day))
    rows = list(usable.filter(mine).values_list(*columns))
    if not rows:
        rows = list(usable.filter(procedure__owner=None).values_list(*columns))
    own = {code for _, _, code, _, _, owner in rows if owner == agency_id}
    latest = {
        procedure: (pk, folded, code)
        for pk, folded, code, procedure, _, owner in sorted(rows, key=lambda row: row[4])
        if owner in (agency_id, None) or code not in own
    }
    ids = quick_find(text, [Line(pk, folded, code) for pk, folded, code in latest.values()], used)[:size]
    editions = Edition.objects.filter(pk__in=ids).select_related("procedure__owner", "sector")
    by_id = {one.pk: one for one in editions.annotate(level_value=with_level(day))}
    return [listed(by_id[pk], day) for pk in ids]
