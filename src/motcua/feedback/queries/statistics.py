"""Petitions of a period in figures, with the rows behind them."""

from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import REPEATED_WITHIN
from motcua.feedback.rules.statistics import Figures, Told, figures
from motcua.kernel.time import day_start


def petitions_of_period(agency_ids: Collection[int], from_day: date, to_day: date) -> QuerySet[Petition]:
    """Those that were filed in those days, the earliest first."""
    found = Petition.objects.filter(
        agency__in=agency_ids,
        filed_at__gte=day_start(from_day),
        filed_at__lt=day_start(to_day + timedelta(1)),
    )
    return found.order_by("filed_at", "pk")


def petition_figures(agency_ids: Collection[int], from_day: date, to_day: date, at: datetime) -> Figures:
    """The figures of a period as they stand now (two queries). One is repeated where the same text or the
    same number came to the same agency in the ninety days before."""
    rows = list(petitions_of_period(agency_ids, from_day, to_day))
    since = day_start(from_day) - REPEATED_WITHIN
    before = Petition.objects.filter(
        agency__in=agency_ids, filed_at__gte=since, filed_at__lt=day_start(from_day)
    )
    seen: dict[tuple[int, str], datetime] = {}
    for agency_id, mark, phone, filed_at in before.order_by("filed_at", "pk").values_list(
        "agency_id", "text_mark", "phone_digits", "filed_at"
    ):
        seen[agency_id, mark] = seen[agency_id, phone] = filed_at
    told = []
    for one in rows:
        keys = [(one.agency_id, one.text_mark), (one.agency_id, one.phone_digits)]
        repeated = any(key in seen and one.filed_at - seen[key] <= REPEATED_WITHIN for key in keys)
        told.append(_told(one, is_repeated=repeated))
        seen |= dict.fromkeys(keys, one.filed_at)
    return figures(told, at)


def _told(one: Petition, *, is_repeated: bool) -> Told:
    return Told(
        one.state,
        one.about,
        one.kind,
        one.received_at or one.closed_at,
        one.screen_due_at,
        one.answered_at,
        one.answer_due_at,
        is_repeated,
    )
