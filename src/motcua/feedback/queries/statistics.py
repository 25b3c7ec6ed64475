"""Petitions of a period in figures, with the rows behind them."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import QuerySet

from motcua.feedback.models import Petition
from motcua.feedback.rules.petitions import REPEATED_WITHIN, State
from motcua.feedback.rules.statistics import Figures, Told, figures
from motcua.kernel.time import day_start


@dataclass(frozen=True, slots=True)
class Judged:
    """A petition, what is counted of it, and where it ended: itself, or the one it was sent on as."""

    petition: Petition
    told: Told
    end: Petition


def petitions_of_period(agency_ids: Collection[int], from_day: date, to_day: date) -> QuerySet[Petition]:
    """Those that were filed in those days, the earliest first. One that another of these agencies sent on is
    not filed again: it is the one its writer filed."""
    found = Petition.objects.filter(
        agency__in=agency_ids,
        filed_at__gte=day_start(from_day),
        filed_at__lt=day_start(to_day + timedelta(1)),
    )
    return found.exclude(origin__agency__in=agency_ids).order_by("filed_at", "pk")


def petition_figures(agency_ids: Collection[int], from_day: date, to_day: date, at: datetime) -> Figures:
    """The figures of a period as they stand now (three queries)."""
    return figures((one.told for one in judged_petitions(agency_ids, from_day, to_day)), at)


def judged_petitions(agency_ids: Collection[int], from_day: date, to_day: date) -> list[Judged]:
    """Every petition of a period with what is counted of it, the earliest first. One is repeated where the
    same text or the same number came to the same agency in the ninety days before; sent on among these
    agencies it ended as it did where it came to last."""
    rows = list(petitions_of_period(agency_ids, from_day, to_day).select_related("agency"))
    ends = _ends(rows, agency_ids)
    since = day_start(from_day) - REPEATED_WITHIN
    before = Petition.objects.filter(
        agency__in=agency_ids, filed_at__gte=since, filed_at__lt=day_start(from_day)
    )
    seen: dict[tuple[int, str], datetime] = {}
    for agency_id, mark, phone, filed_at in before.order_by("filed_at", "pk").values_list(
        "agency_id", "text_mark", "phone_digits", "filed_at"
    ):
        seen[agency_id, mark] = seen[agency_id, phone] = filed_at
    judged = []
    for one in rows:
        keys = [(one.agency_id, one.text_mark), (one.agency_id, one.phone_digits)]
        again = any(key in seen and one.filed_at - seen[key] <= REPEATED_WITHIN for key in keys)
        # What an office sent on nobody wrote a second time.
        repeated = again and one.origin_id is None
        end = ends.get(one.pk, one)
        judged.append(Judged(one, _told(one, end, is_repeated=repeated), end))
        seen |= dict.fromkeys(keys, one.filed_at)
    return judged


def _ends(rows: Collection[Petition], agency_ids: Collection[int]) -> dict[int, Petition]:
    """Where those that were sent on among the agencies came to last, by the first (one query, or none)."""
    sent = [one.pk for one in rows if one.state == State.FORWARDED.value and one.origin_id is None]
    if not sent:
        return {}
    later = Petition.objects.filter(origin__in=sent, agency__in=agency_ids).select_related("agency")
    return {one.origin_id: one for one in later.order_by("pk") if one.origin_id is not None}


def _told(one: Petition, end: Petition, *, is_repeated: bool) -> Told:
    """What was done first counts for how soon it was done, what was done last for how it ended."""
    return Told(
        end.state,
        one.about,
        end.kind,
        one.received_at or one.closed_at,
        one.screen_due_at,
        end.answered_at,
        end.answer_due_at,
        is_repeated,
    )
