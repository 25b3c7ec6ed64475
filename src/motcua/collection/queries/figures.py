"""Figures of a round: together, unit by unit, and over the periods."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from motcua.collection.ledger import standing_answers
from motcua.collection.models import Return, Round
from motcua.collection.queries.rounds import as_known
from motcua.collection.rules.answers import stands_out, together, with_shares
from motcua.collection.rules.likeness import Likeness, compared
from motcua.collection.rules.sets import Indicator, IndicatorSet, set_from

PERIODS = 12
"""Periods that are looked back upon."""

Figures = dict[str, Decimal | None]


@dataclass(frozen=True, slots=True)
class Total:
    """A figure of the whole round beside that of the period before, each over whoever said it then; ``like``
    compares the two over the units that said it both times."""

    indicator: Indicator
    value: Decimal | None
    last: Decimal | None
    like: Likeness

    @property
    def mark(self) -> str:
        """What stands out, like held against like."""
        return self.like.mark


@dataclass(frozen=True, slots=True)
class UnitFigure:
    """A figure of one unit beside that of its period before."""

    record: Return
    value: Decimal | None
    last: Decimal | None
    explanation: str
    mark: str = ""


def earlier_rounds(round_: Round) -> list[Round]:
    """Rounds of the same set and agency of periods that ended before, the latest first."""
    found = Round.objects.filter(
        agency_id=round_.agency_id, set_code=round_.set_code, ends_on__lt=round_.ends_on
    )
    return list(found.order_by("-ends_on", "-id")[:PERIODS])


def totals_of(rounds: Sequence[Round], seen_at: datetime | None = None) -> dict[int, Figures]:
    """Round to its figures over the approved returns (two queries for all of them)."""
    said = said_of(rounds, seen_at)
    return {one.pk: together(set_from(one.indicators), said[one.pk].values()) for one in rounds}


def counted_units(rounds: Sequence[Round], seen_at: datetime | None = None) -> dict[int, int]:
    """Round to how many units stand in its figures (one query)."""
    records = Return.objects.filter(round__in=rounds, approved_at__isnull=False)
    known = [one.round_id for one in as_known(records, seen_at)]
    return {one.pk: known.count(one.pk) for one in rounds}


def said_of(rounds: Sequence[Round], seen_at: datetime | None = None) -> dict[int, dict[int, Figures]]:
    """Round to unit to what it answered, approved by then (two queries for all of them)."""
    records = Return.objects.filter(round__in=rounds, approved_at__isnull=False).order_by("id")
    known = as_known(records, seen_at)
    said = standing_answers([one.pk for one in known], seen_at)
    found: dict[int, dict[int, Figures]] = {one.pk: {} for one in rounds}
    for record in known:
        values = {key: each.value for key, each in said.get(record.pk, {}).items()}
        found[record.round_id][record.agency_id] = values
    return found


def round_totals(round_: Round, seen_at: datetime | None = None) -> list[Total]:
    """Every indicator of the set over the approved returns, with what stands out against the past."""
    earlier, told = earlier_rounds(round_), set_from(round_.indicators)
    said = said_of([round_, *earlier], seen_at)
    now, past = said[round_.pk], [said[one.pk] for one in earlier]
    totals = together(told, now.values())
    before = together(told, past[0].values()) if past else {}
    return [
        Total(one, totals.get(one.key), before.get(one.key), compared(told, one, now, past))
        for one in told.indicators
    ]


def unit_figures(
    round_: Round, told: IndicatorSet, key: str, records: Sequence[Return], seen_at: datetime | None
) -> list[UnitFigure]:
    """The figure of each unit that was approved by then, beside those of its periods before."""
    one, known = told.indicator(key), as_known(records, seen_at)
    earlier = earlier_rounds(round_)
    past = Return.objects.filter(
        round__in=earlier, agency__in=[each.agency_id for each in known], approved_at__isnull=False
    ).order_by("-round__ends_on", "-id")
    before = as_known(past, seen_at)
    said = standing_answers([each.pk for each in (*known, *before)], seen_at)

    def figure(record: Return) -> Decimal | None:
        values = {name: each.value for name, each in said.get(record.pk, {}).items()}
        return with_shares(told, values).get(key)

    history: dict[int, list[Decimal | None]] = {}
    for each in before:
        history.setdefault(each.agency_id, []).append(figure(each))
    found = []
    for record in known:
        value, mine = figure(record), history.get(record.agency_id, [])
        words = said.get(record.pk, {}).get(key)
        found.append(
            UnitFigure(
                record,
                value,
                mine[0] if mine else None,
                words.explanation if words else "",
                stands_out(one, value, mine),
            )
        )
    return found


def answered_value(agency_id: int, set_code: str, key: str) -> tuple[Return, Decimal] | None:
    """What an agency last answered, approved, about one indicator, with the return it stands on."""
    found = Return.objects.filter(
        agency_id=agency_id, round__set_code=set_code, state=Return.State.APPROVED.value
    )
    for record in found.order_by("-round__ends_on", "-id")[:PERIODS]:
        said = standing_answers([record.pk]).get(record.pk, {}).get(key)
        if said is not None and said.value is not None:
            return record, said.value
    return None
