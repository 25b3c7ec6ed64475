"""When one step of a procedure is due. What the steps leave of the legal limit is the office's reserve."""

from datetime import datetime
from decimal import Decimal

from motcua.dossiers.rules.counting import amount_of, count
from motcua.kernel.basis import basis
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit, Unit


@basis("118/2025/NĐ-CP", article=18)
def step_due(since: datetime, hours: float, calendar: WorkCalendar) -> datetime:
    """When one step of so many working hours is over, begun at ``since``."""
    limit = Limit(Decimal(f"{hours:g}"), Unit.WORKING_HOUR)
    return count(amount_of(limit), since, calendar, None).due
