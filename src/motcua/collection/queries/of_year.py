"""What was collected of an agency in a year, for whoever scores it: only what is approved and locked."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Q

from motcua.collection.ledger import standing_answers
from motcua.collection.models import Return, Round
from motcua.collection.queries.figures import said_of
from motcua.collection.rules.answers import together, with_shares
from motcua.collection.rules.sets import set_from

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
