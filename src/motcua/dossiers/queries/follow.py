"""A dossier as its applicant sees it, and the dossiers a person filed."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Case, Value, When

from motcua.dossiers.access import (
    dossier_by_digits,
    dossier_by_link,
    filed_by,
    filed_for_organisations,
    is_provable,
    own_dossier,
)
from motcua.dossiers.models import Dossier, Event, Paper
from motcua.dossiers.queries.clock import both_clocks, timeline
from motcua.dossiers.queries.page import possible_verbs
from motcua.dossiers.rules.deadlines import TwoClocks
from motcua.dossiers.rules.marks import Marks, marks_in
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.rules.states import State
from motcua.organisation.public import Actor
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar

PAGE = 20
THEIRS = frozenset({Verb.ANSWER_SUPPLEMENT, Verb.AMEND, Verb.WITHDRAW})
"""What an applicant may do to a dossier."""


@dataclass(frozen=True, slots=True)
class Followed:
    """The row, its ledger in order, the clocks (None before receipt, or where nothing was promised), its
    papers (only for who filed it) and the verbs open to that person now."""

    dossier: Dossier
    events: tuple[Event, ...]
    clocks: TwoClocks | None
    calendar: WorkCalendar
    papers: tuple[Paper, ...] = ()
    verbs: frozenset[Verb] = frozenset()

    def last(self, kind: str) -> Event | None:
        """The latest event of a kind."""
        return next((event for event in reversed(self.events) if event.kind == kind), None)

    @property
    def may_answer_by_link(self) -> bool:
        """Whether the link and the digits of it let somebody answer without an account."""
        return is_provable(self.dossier)

    @property
    def waits_for_fee(self) -> bool:
        """Whether the clock stands for money."""
        return self.dossier.current_state is State.WAITING and bool(self.dossier.waits_for)

    @property
    def asked(self) -> tuple[str, ...]:
        """What the applicant is asked to complete now, line by line."""
        marks = self.marks
        return (*marks.others, *(one.line for one in (*marks.papers, *marks.fields)))

    @property
    def marks(self) -> Marks:
        """The same with what is marked: answers of the form and papers."""
        asked = self.last("dossier.supplement_asked")
        if asked is None or self.dossier.current_state is not State.WAITING or self.waits_for_fee:
            return Marks()
        return marks_in(asked.facts)


@dataclass(frozen=True, slots=True)
class Mine:
    """One page of a person's dossiers, those waiting for the person first, each agency's calendar."""

    rows: tuple[Dossier, ...]
    total: int
    number: int
    calendars: dict[str, WorkCalendar]


def followed_by_link(key: str) -> Followed:
    """The dossier behind the link of its slip (three statements); ``follow.not_found``."""
    return _followed(dossier_by_link(key))


def followed_by_digits(code: str, digits: str) -> Followed:
    """The dossier of a code and four digits (three statements); ``follow.no_match``."""
    return _followed(dossier_by_digits(code, digits))


def own_page(actor: Actor, code: str, *, at: datetime) -> Followed:
    """A dossier for the person who filed it (four statements); ``dossier.not_found``."""
    dossier = own_dossier(actor, code, at=at)
    possible = possible_verbs(actor, dossier, (), at=at)
    verbs = frozenset(one.verb for one in possible if one.verb in THEIRS)
    return _followed(dossier, tuple(Paper.objects.filter(dossier=dossier)), verbs)


def _followed(
    dossier: Dossier, papers: tuple[Paper, ...] = (), verbs: frozenset[Verb] = frozenset()
) -> Followed:
    events = tuple(Event.objects.filter(dossier=dossier).order_by("seq"))
    line = timeline(events)
    calendar = calendar_for(dossier.agency.code)
    counted = line.received_at is not None and bool(dossier.term)
    clocks = both_clocks(dossier, line, calendar=calendar) if counted else None
    return Followed(dossier, events, clocks, calendar, papers, verbs)


def organisation_dossiers(actor: Actor, *, at: datetime, page: int = 1) -> Mine:
    """What was filed for the organisations that the person stands for today, newest first."""
    rows = filed_for_organisations(actor, at=at)
    ordered = rows.order_by("-id").select_related("edition", "agency", "unit", "filed_for__head")
    start = (max(page, 1) - 1) * PAGE
    shown = tuple(ordered.defer("edition__content", "edition__folded")[start : start + PAGE])
    calendars = {code: calendar_for(code) for code in sorted({row.agency.code for row in shown})}
    return Mine(shown, rows.count(), max(page, 1), calendars)


def my_dossiers(actor: Actor, *, page: int = 1) -> Mine:
    """What the person filed, newest first after those that wait (two statements and one an agency)."""
    rows = filed_by(actor)
    waiting_first = Case(When(state=State.WAITING.value, then=Value(0)), default=Value(1))
    ordered = rows.order_by(waiting_first, "-id").select_related("edition", "agency", "unit")
    start = (max(page, 1) - 1) * PAGE
    shown = tuple(ordered.defer("edition__content", "edition__folded")[start : start + PAGE])
    calendars = {code: calendar_for(code) for code in sorted({row.agency.code for row in shown})}
    return Mine(shown, rows.count(), max(page, 1), calendars)
