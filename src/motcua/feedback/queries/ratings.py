"""What citizens think of an agency, month by month, without who they are."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from motcua.feedback.models import Rating
from motcua.feedback.rules.criteria import FEWEST_SHOWN, LOW, Summary, summary


@dataclass(frozen=True, slots=True)
class MonthOfRatings:
    """One month added up, with what was written freely where enough people rated."""

    month: date
    summary: Summary
    comments: tuple[str, ...]


def rated_months(agency_id: int) -> list[tuple[date, int]]:
    """Months with ratings, the latest first, with how many (one query)."""
    found = Rating.objects.filter(agency_id=agency_id).values_list("month")
    return list(found.annotate(count=Count("id")).order_by("-month"))


def month_of_ratings(agency_id: int, month: date) -> MonthOfRatings:
    """Everything of one month (one query); the order of comments is that of the random keys."""
    rows = list(Rating.objects.filter(agency_id=agency_id, month=month).order_by("id"))
    comments = tuple(row.comment for row in rows if row.comment) if len(rows) >= FEWEST_SHOWN else ()
    return MonthOfRatings(month, summary((row.points, row.answers) for row in rows), comments)


def low_ratings(agency_id: int, first: date, last: date) -> int:
    """How many rated the agency low in those months, of months with ratings enough to be opened (one
    query); nobody knows who or of which dossier."""
    months = Rating.objects.filter(agency_id=agency_id, month__range=(first.replace(day=1), last))
    counted = (
        months.order_by()
        .values_list("month")
        .annotate(given=Count("id"), low=Count("id", filter=Q(points__lte=LOW)))
    )
    return sum(low for _, given, low in counted if given >= FEWEST_SHOWN)
