"""What a search asks of the index, and what of it the person may read."""

from collections.abc import Iterable
from typing import NamedTuple

from django.db import connection
from django.db.models import Q

from motcua.dossiers.models import Dossier, Event, Paper, SearchGap
from motcua.dossiers.models.search import matching_ids
from motcua.dossiers.rules.search_words import asked_words, of_agency, row_words, told_in
from motcua.organisation.public import Actor, Agency

MOST_FOUND = 5_000
"""A search is of the newest so many; whoever finds more has to say more."""
COUNTED = 1_000
FEW_AGENCIES = 60


class Matching(NamedTuple):
    """A statement for the ids that a search finds (column ``id``), with its values."""

    text: str
    values: list[object]


def matching(actor: Actor, search: str) -> Matching | None:
    """What the search finds among the dossiers the person may read, or None where it asks for nothing (one
    query, and only where an overseeing post reaches below)."""
    words = asked_words(search)
    if not words:
        return None
    agencies = _readable(actor)
    marks = [of_agency(one) for one in agencies] if len(agencies) <= FEW_AGENCIES else []
    text, values = matching_ids(words, marks, MOST_FOUND)
    kept = ", ".join(["%s"] * len(agencies)) or "NULL"
    return Matching(
        f"SELECT f.id FROM ({text}) AS f CROSS JOIN dossiers_dossier r"  # noqa: S608
        f" WHERE r.id = f.id AND r.agency_id IN ({kept})",
        [*values, *agencies],
    )


def count_of(found: Matching) -> int:
    """How many dossiers, none counted beyond ``COUNTED`` (one query)."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT COUNT(*) FROM ({found.text} LIMIT {COUNTED}) AS part", found.values)  # noqa: S608
        return int(cursor.fetchone()[0])


def not_indexed_yet() -> int:
    """About how many imported dossiers the search does not know yet (one query)."""
    return sum(gap.last_id - gap.first_id + 1 for gap in SearchGap.objects.all())


def documents(ids: Iterable[int]) -> list[tuple[int, list[str]]]:
    """The words of these dossiers, from their rows, ledgers and papers (three queries)."""
    wanted = list(ids)
    rows = {row.pk: row for row in Dossier.objects.filter(pk__in=wanted).select_related("edition")}
    words = {pk: row_words(row) for pk, row in rows.items()}
    for event in Event.objects.filter(dossier__in=wanted).only("dossier_id", "data", "ground"):
        words[event.dossier_id] += told_in(event.facts, event.ground)
    read = (
        Paper.objects.filter(dossier__in=wanted).exclude(read_words="").values_list("dossier", "read_words")
    )
    for pk, noted in read:
        words[pk] += noted.split()
    return [(pk, list(dict.fromkeys(found))) for pk, found in words.items()]


def _readable(actor: Actor) -> list[int]:
    paths = actor.read_paths()
    if not paths:
        return sorted(actor.agency_ids())
    under = Q(pk__in=actor.agency_ids())
    for path in paths:
        under |= Q(path__startswith=path)
    return list(Agency.objects.filter(under).order_by("pk").values_list("pk", flat=True))
