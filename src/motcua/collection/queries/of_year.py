"""What was collected of an agency in a year, for whoever scores it: only what is approved and locked."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from motcua.collection import access
from motcua.collection.ledger import Said, standing_answers
from motcua.collection.models import Return, Round
from motcua.collection.queries.figures import said_of
from motcua.collection.rules.answers import Values, together, with_shares
from motcua.collection.rules.sets import IndicatorSet, set_from
from motcua.organisation.public import Actor

MOST = 12


@dataclass(frozen=True, slots=True)
class Collected:
    """``value`` is None until every unit asked is approved: ``given`` of ``asked``. ``as_of`` is when the
    last of them was approved."""

    value: Decimal | None
    title: str
    given: int
    asked: int
    as_of: datetime | None = None


Key = tuple[str, str]
"""A set's code and the key of a figure in it."""


def collected_of_year(agency_id: int, set_code: str, key: str, year: int, at: datetime) -> Collected | None:
    """One figure; see ``all_collected_of_year``."""
    return all_collected_of_year(agency_id, [(set_code, key)], year, at)[set_code, key]


def all_collected_of_year(
    agency_id: int, wanted: Iterable[Key], year: int, at: datetime
) -> dict[Key, Collected | None]:
    """Of each set the agency's own approved return of the year's last round, else its own round over the
    units below; None where nobody asked (at most five queries, however many figures)."""
    keys = list(dict.fromkeys(wanted))
    codes = {code for code, _ in keys}
    records = _own_returns(agency_id, codes, year, at)
    said = standing_answers([one.pk for one in records.values()], at) if records else {}
    rounds = _own_rounds(agency_id, codes - records.keys(), year)
    below: dict[int, list[datetime | None]] = {one.pk: [] for one in rounds.values()}
    for round_id, approved_at in Return.objects.filter(round__in=below).values_list("round", "approved_at"):
        below[round_id].append(approved_at)
    whole = [one for one in rounds.values() if below[one.pk] and all(_by(each, at) for each in below[one.pk])]
    figures = said_of(whole, at) if whole else {}
    found: dict[Key, Collected | None] = {}
    for code, key in keys:
        if code in records:
            found[code, key] = _of_return(records[code], said.get(records[code].pk, {}), key)
        elif code in rounds:
            one = rounds[code]
            found[code, key] = _of_round(one, below[one.pk], figures.get(one.pk), key, at)
        else:
            found[code, key] = None
    return found


def _own_returns(agency_id: int, codes: Collection[str], year: int, at: datetime) -> dict[str, Return]:
    if not codes:
        return {}
    own = Return.objects.filter(agency_id=agency_id, round__set_code__in=codes, approved_at__lte=at)
    listed = own.filter(round__ends_on__year=year).select_related("round").order_by("round__ends_on", "id")
    return {one.round.set_code: one for one in listed}


def _own_rounds(agency_id: int, codes: Collection[str], year: int) -> dict[str, Round]:
    if not codes:
        return {}
    asked = Round.objects.filter(agency_id=agency_id, set_code__in=codes, ends_on__year=year)
    return {one.set_code: one for one in asked.order_by("ends_on", "id")}


def _by(moment: datetime | None, at: datetime) -> bool:
    return moment is not None and moment <= at


def _of_return(record: Return, said: Mapping[str, Said], key: str) -> Collected:
    told = set_from(record.round.indicators)
    values = with_shares(told, {name: one.value for name, one in said.items()})
    return Collected(values.get(key), record.round.title, 1, 1, record.approved_at)


def _of_round(
    one: Round,
    approved: Sequence[datetime | None],
    figures: Mapping[int, Values] | None,
    key: str,
    at: datetime,
) -> Collected:
    given = [moment for moment in approved if moment is not None and moment <= at]
    if figures is None:
        return Collected(None, one.title, len(given), len(approved))
    total = together(set_from(one.indicators), figures.values())
    return Collected(total.get(key), one.title, len(given), len(approved), max(given))


def latest_round(agency_id: int, set_code: str, year: int) -> int | None:
    """The round that the figure of a year stands on (one query)."""
    days = {"ends_on__gte": date(year, 1, 1), "ends_on__lte": date(year, 12, 31)}
    asked = Q(returns__agency_id=agency_id, returns__approved_at__isnull=False) | Q(agency_id=agency_id)
    found = Round.objects.filter(asked, set_code=set_code, **days).order_by("-ends_on", "-id")
    return found.values_list("pk", flat=True).first()


def yearly_figures(actor: Actor, set_code: str) -> tuple[IndicatorSet | None, dict[str, dict[int, Values]]]:
    """The newest set of that code and, of every unit the officer may read, its approved answers of each
    year's last round (three queries)."""
    records = access.readable_returns(actor).filter(round__set_code=set_code, approved_at__isnull=False)
    listed = list(records.select_related("round", "agency").order_by("round__ends_on", "id"))
    said = standing_answers([one.pk for one in listed])
    found: dict[str, dict[int, Values]] = {}
    told: IndicatorSet | None = None
    for one in listed:
        told = set_from(one.round.indicators)
        values = {name: each.value for name, each in said.get(one.pk, {}).items()}
        found.setdefault(one.agency.name, {})[one.round.ends_on.year] = with_shares(told, values)
    return told, found


def sets_answered(actor: Actor) -> list[tuple[str, str]]:
    """Code and title of sets of which the officer may read an approved return (one query); none for who
    reads no collected figures."""
    if not actor.is_staff or actor.holds_anywhere(*access.READERS) is None:
        return []
    rounds = access.readable_returns(actor).filter(approved_at__isnull=False)
    found = rounds.order_by("round__ends_on").values_list("round__set_code", "round__indicators__title")
    return sorted(dict(found).items(), key=lambda pair: pair[1] or "")
