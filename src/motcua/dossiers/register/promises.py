"""What was promised for an imported dossier, from its limit and the working calendar, remembered by day.

A limit in whole days gives every dossier received on one side of closing time on one day the same due
moment, so a register of a year counts each limit a few hundred times, however many rows it has.
"""

from datetime import date, datetime

from motcua.dossiers.rules.deadlines import Pause, two_clocks
from motcua.dossiers.rules.profiles import Profile, profile_in_force
from motcua.dossiers.rules.register_cells import NOT_RECEIVED, RegisterRow
from motcua.dossiers.rules.register_story import Promised
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import HOUR_UNITS, Limit

REMEMBERED = 50_000


class Promises:
    """Both due moments of rows; keeps what it counted."""

    def __init__(self) -> None:
        self._calendars: dict[str, WorkCalendar] = {}
        self._profiles: dict[date, Profile] = {}
        self._closings: dict[tuple[int, date], datetime] = {}
        self._counted: dict[tuple[object, ...], tuple[datetime, datetime]] = {}

    @staticmethod
    def must_be_countable(row: RegisterRow, limit: Limit | None) -> None:
        """Refuse ``register.no_limit`` where nothing says when the dossier is due."""
        if limit is None and row.due_at is None and row.state not in NOT_RECEIVED:
            raise Refusal("register.no_limit")

    def promised(self, row: RegisterRow, limit: Limit | None) -> Promised:
        """What the row promises; a stated due moment stands as it is. Refuses ``register.no_limit``."""
        self.must_be_countable(row, limit)
        if row.state in NOT_RECEIVED:
            return Promised()
        rules = self._rules(local(row.received_at).date())
        term = "" if limit is None else limit.code
        if limit is None or (row.due_at is not None and row.paused_at is None):
            return Promised(term, rules.name, *[row.due_at] * 4)
        due, service_due = self._first(row.agency, limit, row.received_at, rules)
        if row.due_at is not None and row.resumed_at is None:
            due = service_due = row.due_at
        after, service_after = due, service_due
        if row.paused_at is not None and row.resumed_at is not None:
            after, service_after = self._after_supplement(row, limit, rules)
        return Promised(term, rules.name, due, service_due, row.due_at or after, service_after)

    def _rules(self, day: date) -> Profile:
        if day not in self._profiles:
            self._profiles[day] = profile_in_force(day)
        return self._profiles[day]

    def calendar(self, agency: str) -> WorkCalendar:
        """The working calendar of an agency."""
        if agency not in self._calendars:
            self._calendars[agency] = calendar_for(agency)
        return self._calendars[agency]

    def _first(
        self, agency: str, limit: Limit, received_at: datetime, rules: Profile
    ) -> tuple[datetime, datetime]:
        calendar = self.calendar(agency)
        key = (id(calendar), limit.code, rules.name, self._sameness(limit, received_at, calendar, rules))
        if key not in self._counted:
            if len(self._counted) >= REMEMBERED:
                self._counted.clear()
            clocks = two_clocks(received_at, limit, calendar, rules)
            self._counted[key] = (
                clocks.legal.due_if_resumed(received_at),
                clocks.measured.due_if_resumed(received_at),
            )
        return self._counted[key]

    def _sameness(
        self, limit: Limit, received_at: datetime, calendar: WorkCalendar, rules: Profile
    ) -> object:
        """What of the moment of receipt the due moment depends on."""
        if limit.unit in HOUR_UNITS:
            return received_at
        here = local(received_at)
        day = here.date()
        closing = self._closings.get((id(calendar), day))
        if closing is None:
            closing = self._closings[id(calendar), day] = calendar.closing(day)
        cutoff = rules.same_day_cutoff
        return day, here > closing, cutoff is not None and here.time() > cutoff

    def _after_supplement(self, row: RegisterRow, limit: Limit, rules: Profile) -> tuple[datetime, datetime]:
        assert row.paused_at is not None
        assert row.resumed_at is not None
        clocks = two_clocks(
            row.received_at,
            limit,
            self.calendar(row.agency),
            rules,
            [Pause(row.paused_at, row.resumed_at)],
        )
        return clocks.legal.due_if_resumed(row.resumed_at), clocks.measured.due_if_resumed(row.resumed_at)
