"""The clock of the agency's own mistake: three working days to mend a wrong result, at its own cost."""

from datetime import datetime

from motcua.dossiers.rules.deadlines import two_clocks
from motcua.dossiers.rules.profiles import profile_in_force
from motcua.kernel.basis import basis
from motcua.kernel.time import local_day
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import parse_limit

LIMIT = "3wd"


@basis("118/2025/NĐ-CP", article=23)
def correction_due(found_at: datetime, calendar: WorkCalendar) -> datetime:
    """When a wrong result must have been replaced, counted from when the agency learnt of it."""
    profile = profile_in_force(local_day(found_at))
    return two_clocks(found_at, parse_limit(LIMIT), calendar, profile).legal.due_if_resumed(found_at)
