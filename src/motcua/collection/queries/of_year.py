"""What was collected of an agency in a year, for whoever scores it: only what is approved and locked."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from motcua.collection import access
from motcua.collection.ledger import standing_answers
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


def collected_of_year(agency_id: int, set_code: str, key: str, year: int, at: datetime) -> Collected | None:
    """The agency's own approved return of the year's last round, else its own round over the units below;
    None where nobody asked (at most five queries)."""
    days = {"ends_on__gte": date(year, 1, 1), "ends_on__lte": date(year, 12, 31)}
    own = Return.objects.filter(agency_id=agency_id, round__set_code=set_code, approved_at__lte=at)
    found = own.filter(**{f"round__{name}": day for name, day in days.items()})
    record = found.select_related("round").order_by("-round__ends_on", "-id").first()
    if record is not None:
        said = standing_answers([record.pk], at).get(record.pk, {})
        values = with_shares(
            set_from(record.round.indicators), {name: one.value for name, one in said.items()}
        )
        return Collected(values.get(key), record.round.title, 1, 1, record.approved_at)
    rounds = Round.objects.filter(agency_id=agency_id, set_code=set_code, **days)
    one = rounds.order_by("-ends_on", "-id").first()
    if one is None:
        return None
    approved = list(one.returns.values_list("approved_at", flat=True))
    given = [moment for moment in approved if moment is not None and moment <= at]
    if not approved or len(given) < len(approved):
        return Collected(None, one.title, len(given), len(approved))
    total = together(set_from(one.indicators), said_of([one], at)[one.pk].values())
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
