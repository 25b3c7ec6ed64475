"""Drawing a number in the hall (lấy số thứ tự)."""

from datetime import datetime

from django.db import transaction

from motcua.foundation.numbering.take import next_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.queueing.models import Ticket
from motcua.queueing.rules.calling import Priority, series
from motcua.queueing.words import SERVICES


@transaction.atomic
def take_ticket(*, agency: Agency, at: datetime, service: str, priority: Priority | None = None) -> Ticket:
    """The next number of that day and service (two statements). Refuses ``queue.no_such_service``."""
    if service not in SERVICES:
        raise Refusal("queue.no_such_service", service=service[:2])
    day = local_day(at)
    return Ticket.objects.create(
        agency=agency,
        day=day,
        service=service,
        number=next_number(series(agency.code, service, day.isoformat())),
        priority=priority.value if priority else "",
        taken_at=at,
    )
