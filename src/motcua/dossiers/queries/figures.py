"""Counting dossiers in SQL: the same cells as ``rules.figures``, from the rows as they stand."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, DateField, F, Func, Q, QuerySet
from django.db.models.functions import Coalesce, Greatest
from django.db.models.lookups import GreaterThanOrEqual, LessThan

from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.figures import CELLS, Group, Period
from motcua.dossiers.rules.states import ENDED_WITHOUT_RESULT, Channel

_WITHOUT_RESULT = Q(state__in=sorted(state.value for state in ENDED_WITHOUT_RESULT))
_ANY = Q(pk__isnull=False)
_ONLINE = Q(channel=Channel.ONLINE.value)
_NO_DUE = Q(due_at=None)
_STOOD = Q(paused_at__isnull=False) & (_NO_DUE | Q(paused_at__lte=F("due_at")))
_RAN = Q(paused_at=None) | Q(paused_at__gt=F("due_at"))
"""With a due moment: the clock was not standing when it came."""


class LocalDay(Func):
    """The Vietnamese day of a moment, by the database itself (Django's own way calls Python per row)."""

    output_field = DateField()

    def as_sqlite(self, compiler: Any, connection: Any, **context: Any) -> Any:
        # To whole seconds first: date() would round 23:59:59.9999 up into the next day.
        template = "date(substr(%(expressions)s, 1, 19), '+7 hours')"
        return self.as_sql(compiler, connection, template=template, **context)

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> Any:
        template = "((%(expressions)s) AT TIME ZONE INTERVAL '+07:00')::date"
        return self.as_sql(compiler, connection, template=template, **context)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose dossiers; ``is_declaration`` keeps only those of that type, ``sector_id`` of that sector."""

    agency_ids: tuple[int, ...]
    is_declaration: bool | None = None
    sector_id: int | None = None

    @property
    def condition(self) -> Q:
        one = len(self.agency_ids) == 1
        wanted = Q(agency=self.agency_ids[0]) if one else Q(agency__in=self.agency_ids)
        if self.is_declaration is not None:
            wanted &= Q(is_declaration=self.is_declaration)
        return wanted if self.sector_id is None else wanted & Q(sector=self.sector_id)

    def holds(self, group: Group) -> bool:
        """Whether dossiers of the group are in it."""
        return self.is_declaration in (None, group.is_declaration) and self.sector_id in (
            None,
            group.sector_id,
        )


def finished_day_before_due() -> Q:
    """Finished on a day before the due day; both moments present."""
    return Q(finished_at__isnull=False, due_at__isnull=False) & Q(
        LessThan(LocalDay("finished_at"), LocalDay("due_at"))
    )


def timeliness_conditions() -> dict[str, Q]:
    """``rules.timeliness.timeliness`` of finished dossiers, as conditions that exclude each other."""
    not_before = Q(GreaterThanOrEqual(LocalDay("finished_at"), LocalDay("due_at")))
    in_time = Q(finished_at__lte=F("due_at")) | _STOOD
    return {
        "early": finished_day_before_due(),
        "on_time": _NO_DUE | (Q(due_at__isnull=False) & not_before & in_time),
        "late": Q(due_at__isnull=False, finished_at__gt=F("due_at")) & _RAN & not_before,
    }


def in_table(period: Period) -> Q:
    """Dossiers that the table counts at all: received by the last day, unfinished when the first began."""
    return Q(received_at__lt=period.end) & (Q(finished_at=None) | Q(finished_at__gte=period.start))


def cell_conditions(period: Period) -> dict[str, Q]:
    """For each of ``CELLS`` what a dossier of ``in_table`` must be to stand in it."""
    within = Q(received_at__gte=period.start)
    resolved = Q(finished_at__lt=period.end)
    running = Q(finished_at=None) | Q(finished_at__gte=period.end)
    overdue = Q(due_at__lt=period.reckoned_at) & _RAN
    not_overdue = _NO_DUE | Q(due_at__gte=period.reckoned_at) | _STOOD
    found = {
        "received": _ANY,
        "resolved": resolved,
        "in_progress": running,
        "received_online": within & _ONLINE,
        "received_other": within & Q(channel__in=_other_channels()),
        "carried_over": Q(received_at__lt=period.start),
        "in_time": running & not_overdue,
        "overdue": running & overdue,
        "digitised": within & Q(is_digitised=True),
        "without_result": resolved & _WITHOUT_RESULT,
        "without_due": _NO_DUE,
    }
    found |= {name: resolved & condition for name, condition in timeliness_conditions().items()}
    return found


def _other_channels() -> list[str]:
    return ["", *(channel.value for channel in Channel if channel is not Channel.ONLINE)]


def counts_from_rows(
    scope: Scope, period: Period, *, known_by: datetime | None = None
) -> dict[Group, Counter[str]]:
    """Every cell of every group from the rows, in one statement.

    ``known_by`` leaves out rows that were written later than that moment."""
    rows = Dossier.objects.filter(scope.condition, in_table(period))
    if known_by is not None:
        rows = rows.filter(last_recorded_at__lte=known_by)
    conditions = cell_conditions(period)
    counted = rows.values_list("sector_id", "is_declaration").annotate(
        **{f"n_{name}": Count("pk", filter=conditions[name]) for name in CELLS},
    )
    return {
        Group(sector_id, is_declaration): Counter(dict(zip(CELLS, numbers, strict=True)))
        for sector_id, is_declaration, *numbers in counted.order_by()
    }


def overdue_from_rows(scope: Scope, period: Period) -> Counter[Group]:
    """Unfinished dossiers that are overdue at ``period.reckoned_at``, by the index of finishes."""
    counts: Counter[Group] = Counter()
    for sector_id, is_declaration, count in _overdue(scope, period, "sector_id", "is_declaration"):
        counts[Group(sector_id, is_declaration)] += count
    return counts


def overdue_by_agency(scope: Scope, period: Period) -> Counter[int]:
    """The same dossiers by agency."""
    counts: Counter[int] = Counter()
    for agency_id, count in _overdue(scope, period, "agency_id"):
        counts[agency_id] += count
    return counts


def _overdue(scope: Scope, period: Period, *by: str) -> QuerySet[Any]:
    """Two halves of one statement: planners do not take that index for "nothing or later". Receipt stands
    there as an expression to keep them from the index by receipt, which leads to every dossier there is."""
    overdue = Dossier.objects.annotate(receipt=Coalesce("received_at", "received_at")).filter(
        scope.condition, _RAN, due_at__lt=period.reckoned_at, receipt__lt=period.end
    )
    unfinished, later = (
        overdue.filter(half).order_by().values_list(*by).annotate(n=Count("pk"))
        for half in (Q(finished_at=None), Q(finished_at__gte=period.end))
    )
    return unfinished.union(later, all=True)


def rows_of_cells(
    scope: Scope, period: Period, cells: Collection[str], *, known_by: datetime | None = None
) -> QuerySet[Dossier]:
    """The rows behind the named cells together (any of them), oldest receipt first."""
    conditions = cell_conditions(period)
    any_of = Q()
    for name in cells:
        any_of |= conditions[name]
    rows = Dossier.objects.filter(scope.condition, in_table(period), any_of).order_by("received_at", "id")
    return rows if known_by is None else rows.filter(last_recorded_at__lte=known_by)


def sector_names(sector_ids: Collection[int]) -> dict[int, str]:
    """What the sectors of these dossiers are called."""
    return dict(Dossier.sector.get_queryset().filter(pk__in=sector_ids).values_list("pk", "name"))


def daily_from_rows(dossier_ids: Collection[int]) -> list[tuple[tuple[str, ...], QuerySet[Any]]]:
    """``rules.figures.contributions`` of these rows summed by agency, group and day: for each of four
    kinds of day the columns counted and a query of ``(agency, sector, is_declaration, day, *columns)``."""
    received = Dossier.objects.filter(those(dossier_ids), received_at__isnull=False)
    finished = received.filter(finished_at__isnull=False)
    due_day = Greatest(LocalDay("received_at"), LocalDay("due_at"))
    overdue = received.filter(_RAN, due_at__isnull=False)
    still_overdue = overdue.annotate(due_day=due_day).filter(
        Q(finished_at=None) | Q(LessThan(F("due_day"), LocalDay("finished_at")))
    )
    of_receipt = {
        "received": _ANY,
        "received_online": _ONLINE,
        "received_other": Q(channel__in=_other_channels()),
        "digitised": Q(is_digitised=True),
        "received_without_due": _NO_DUE,
    }
    of_finish = timeliness_conditions() | {
        "finished": _ANY,
        "finished_without_result": _WITHOUT_RESULT,
        "finished_without_due": _NO_DUE,
    }
    return [
        _by_day(received, LocalDay("received_at"), of_receipt),
        _by_day(finished, LocalDay("finished_at"), of_finish),
        _by_day(still_overdue, due_day, {"became_overdue": _ANY}),
        _by_day(
            still_overdue.filter(finished_at__isnull=False),
            LocalDay("finished_at"),
            {"overdue_ended": _ANY},
        ),
    ]


def those(dossier_ids: Collection[int]) -> Q:
    """The dossiers with these numbers, at least one and none twice; where no number is missing between
    the first and the last, as an imported register leaves them, by those two."""
    first, last = min(dossier_ids), max(dossier_ids)
    if last - first + 1 == len(dossier_ids):
        return Q(pk__range=(first, last))
    return Q(pk__in=dossier_ids)


def _by_day(
    rows: QuerySet[Dossier], day: Any, conditions: dict[str, Q]
) -> tuple[tuple[str, ...], QuerySet[Any]]:
    counted = (
        rows.order_by()
        .annotate(on_day=day)
        .values_list("agency_id", "sector_id", "is_declaration", "on_day")
        .annotate(**{f"n_{name}": Count("pk", filter=condition) for name, condition in conditions.items()})
    )
    return tuple(conditions), counted
