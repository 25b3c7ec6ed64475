"""How many working days dossiers of a procedure took, as their ledgers tell."""

from datetime import date, timedelta

from motcua.dossiers.models import Dossier
from motcua.dossiers.rules.states import State
from motcua.kernel.time import local_day
from motcua.workdays.public import calendar_for

LOOKED_AT = 400


def time_taken(*, procedure_id: int, agency_code: str, on: date) -> list[int]:
    """From the day of receipt to the day of the result, waiting for the applicant included; the latest
    ``LOOKED_AT`` dossiers that ended with a result in the last year (one statement, and the calendar)."""
    ended = Dossier.objects.filter(
        edition__procedure=procedure_id,
        state__in=[State.FINISHED.value, State.RETURNED.value],
        received_at__isnull=False,
        finished_at__isnull=False,
    )
    rows = list(ended.order_by("-id").values_list("received_at", "finished_at")[:LOOKED_AT])
    spans = [(local_day(start), local_day(end)) for start, end in rows]
    spans = [(start, end) for start, end in spans if on - timedelta(days=365) <= end <= on]
    if not spans:
        return []
    calendar = calendar_for(agency_code)
    return [sum(1 for _ in calendar.working_days(start, end)) for start, end in spans]
