"""Who did what, and when, in an agency: the ledgers of its dossiers and the trail of its people, as one list.

The newest first; a page goes on behind the mark of the one before, so that it costs the same however long
the history is."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any, NamedTuple

from django.db.models import Q, QuerySet

from motcua.dossiers.public import lately
from motcua.foundation.trail.models import TrailEntry
from motcua.home.words.trail import GROUPS, KINDS, LEDGER, PRIVATE, READING
from motcua.kernel.time import VIETNAM
from motcua.organisation.public import Agency, Person

MOST_DAYS = 31


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose trail, which days (both included), and what narrows it; ``kind`` is a group or a ledger line."""

    agency: Agency
    first: date
    last: date
    person_id: int | None = None
    kind: str = ""
    code: str = ""


class Mark(NamedTuple):
    """Where a page ended: a moment, which of the two lists the row is of, and its number there."""

    at: datetime
    source: int
    pk: int

    @classmethod
    def read(cls, text: str) -> "Mark | None":
        """The mark that an address carries, or None where it is none."""
        parts = text.split("~")
        try:
            mark = cls(datetime.fromisoformat(parts[0]), int(parts[1]), int(parts[2]))
        except (ValueError, IndexError):
            return None
        return mark if mark.at.tzinfo is not None and 0 <= mark.pk < 2**63 else None

    def __str__(self) -> str:
        return f"{self.at.isoformat()}~{self.source}~{self.pk}"


@dataclass(frozen=True, slots=True)
class Act:
    """One line: what was done by whom, about what, and on what ground."""

    mark: Mark
    kind: str
    actor: str
    subject: str
    said: str
    happened_at: datetime


def people_of(agency: Agency) -> dict[int, str]:
    """Everybody who holds or held a post there, by name (one statement)."""
    rows = Person.objects.filter(posts__agency=agency).distinct().order_by("full_name", "id")
    return dict(rows.values_list("pk", "full_name"))


def acts(wanted: Wanted, people: dict[int, str], *, after: Mark | None = None, count: int) -> list[Act]:
    """The newest ``count`` acts behind the mark (two statements)."""
    found = [_of_ledger(row) for row in _page(_ledger(wanted), 1, wanted, after, count)]
    found += [_of_trail(row) for row in _page(_trail(wanted, people), 0, wanted, after, count)]
    return sorted(found, key=lambda one: one.mark, reverse=True)[:count]


def _page(rows: QuerySet[Any], source: int, wanted: Wanted, after: Mark | None, count: int) -> QuerySet[Any]:
    start = datetime.combine(wanted.first, time(), VIETNAM)
    end = datetime.combine(wanted.last + timedelta(days=1), time(), VIETNAM)
    rows = rows.filter(recorded_at__gte=start, recorded_at__lt=end)
    if after is not None:
        same = Q(pk__lt=after.pk) if source == after.source else Q() if source < after.source else Q(pk=None)
        later = Q(recorded_at__lt=after.at) | (Q(recorded_at=after.at) & same)
        rows = rows.filter(later, recorded_at__lte=after.at)
    return rows.order_by("-recorded_at", "-pk")[:count]


def _ledger(wanted: Wanted) -> QuerySet[Any]:
    rows = lately.ledger_lines(wanted.agency.pk)
    if wanted.kind and wanted.kind != LEDGER:
        rows = rows.none() if wanted.kind in GROUPS else rows.filter(kind=wanted.kind)
    if wanted.person_id:
        rows = rows.filter(actor_id=wanted.person_id)
    return rows.filter(dossier__code=wanted.code) if wanted.code else rows


def _trail(wanted: Wanted, people: dict[int, str]) -> QuerySet[TrailEntry]:
    """Acts of the agency's people in their office, and what was done about the agency by whomever."""
    about = Q(subject__in=[f"agency:{wanted.agency.code}", f"agency:{wanted.agency.pk}"])
    rows = TrailEntry.objects.filter(Q(actor_id__in=list(people)) | about)
    for private in PRIVATE:
        rows = rows.exclude(kind__startswith=private)
    if wanted.person_id:
        rows = rows.filter(actor_id=wanted.person_id)
    if wanted.kind:
        rows = rows.filter(_of_group(wanted.kind))
    if wanted.code:
        kinds = ("dossier", "procedure", "petition", "decision", "agency")
        rows = rows.filter(subject__in=[f"{one}:{wanted.code}" for one in kinds])
    return rows


def _of_group(kind: str) -> Q:
    """The kinds of a group; those of reading stand in that group only."""
    group = GROUPS.get(kind)
    if group is None:
        return Q(kind=kind)
    wanted = Q(pk=None)
    for begin in group.begins:
        wanted |= Q(kind__startswith=begin)
    if kind != READING:
        for begin in GROUPS[READING].begins:
            wanted &= ~Q(kind__startswith=begin)
    return wanted


def _of_ledger(row: Any) -> Act:
    mark = Mark(row.recorded_at, 1, row.pk)
    return Act(mark, row.kind, row.actor, f"dossier:{row.dossier.code}", row.ground, row.happened_at)


def _of_trail(row: TrailEntry) -> Act:
    said = [row.ground, *(str(row.facts.get(name) or "") for name in ("name", "reason", "note", "number"))]
    mark = Mark(row.recorded_at, 0, row.pk)
    return Act(mark, row.kind, row.actor, row.subject, "; ".join(filter(None, said)), row.recorded_at)


def act_words(kind: str) -> str:
    """What the act is called; its code where an area forgot to say (a test looks for that)."""
    return lately.ACT_WORDS.get(kind) or KINDS.get(kind) or kind
