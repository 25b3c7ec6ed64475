"""The numbers that an office gave in a year."""

from collections import defaultdict

from motcua.correspondence.models import Document
from motcua.correspondence.rules.numbers import read_number
from motcua.correspondence.rules.series import Findings, Numbered, look_over


def numbers_of_year(agency_id: int, year: int) -> tuple[dict[str, Findings], dict[int, str]]:
    """Each series by its kind, and the number of every document by its id (one query)."""
    found = Document.objects.filter(
        agency_id=agency_id, direction=Document.Direction.OUTGOING.value, register_year=year
    )
    rows: dict[str, list[Numbered]] = defaultdict(list)
    names: dict[int, str] = {}
    for pk, number, day in found.order_by("id").values_list("pk", "number", "issued_on"):
        parts = read_number(number)
        if parts is not None:
            rows[parts.kind].append(Numbered(parts.number, parts.suffix, day, pk))
            names[pk] = number
    return {kind: look_over(rows[kind]) for kind in sorted(rows)}, names
