"""Running dossiers that a publication decision touches, and what becomes of each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import islice

from django.db.models import Count, QuerySet

from motcua.dossiers.access import visible_to
from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.queries.clock import both_clocks, timeline
from motcua.dossiers.queries.recounts import promises_of
from motcua.dossiers.rules.law_change import RUNNING, Effect, Issue, Law, Running, effect_of
from motcua.dossiers.rules.law_notes import LawNote, law_words
from motcua.dossiers.rules.profiles import profile, profile_in_force
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor
from motcua.procedures.public import DecisionEffect, Edition, Touched, content_from
from motcua.workdays.public import calendar_for

CHUNK = 500
MOST_AHEAD = 2_000
"""Dossiers a list looks ahead at; the change itself leaves none out."""
KIND = "dossier.law_changed"


@dataclass(frozen=True, slots=True)
class Foreseen:
    """One dossier and what the decision does, or would do, to it."""

    dossier: Dossier
    touched: Touched
    effect: Effect


def running_under(edition_ids: Sequence[int]) -> QuerySet[Dossier]:
    """Dossiers on these editions that have no result yet, by id."""
    states = [state.value for state in RUNNING]
    return Dossier.objects.filter(edition__in=edition_ids, state__in=states).order_by("id")


def running_by_edition(edition_ids: Sequence[int]) -> dict[int, int]:
    """How many run under each edition; an edition without any is left out (one query)."""
    rows = running_under(edition_ids).order_by().values("edition").annotate(count=Count("id"))
    return {row["edition"]: row["count"] for row in rows}


class Foresight:
    """The decision put before the rules for dossiers in batches; nothing is written here."""

    def __init__(self, effect: DecisionEffect, at: datetime) -> None:
        self.effect, self.at = effect, at
        self._touched = {edition.pk: one for one in effect.touched for edition in one.old}
        self._issues: dict[int, Issue] = {}
        self._calendars = cache(calendar_for)

    def of(self, batch: Sequence[Dossier]) -> list[Foreseen]:
        """Each dossier of the batch (its agency loaded) not put under this decision yet (one query)."""
        ledgers = promises_of(list(batch))
        return [
            Foreseen(dossier, self._touched[dossier.edition_id], self._effect(dossier, ledgers[dossier.pk]))
            for dossier in batch
            if not any(_is_of(event, self.effect.decision_id) for event in ledgers[dossier.pk])
        ]

    def _effect(self, dossier: Dossier, ledger: list[Event]) -> Effect:
        touched = self._touched[dossier.edition_id]
        try:
            new = None if touched.new is None else self._issue(touched.new)
            old = next(one for one in touched.old if one.pk == dossier.edition_id)
            law = self._law(dossier)
            return effect_of(law, self._running(dossier, ledger, law), self._issue(old), new)
        except (Refusal, ValueError, KeyError, TypeError):
            # One dossier that cannot be counted must neither stop the others nor be passed over in silence.
            return Effect("unclear", "unclear")

    def _law(self, dossier: Dossier) -> Law:
        since = self.effect.since
        rules = profile(dossier.profile) if dossier.profile else profile_in_force(local_day(since))
        calendar = self._calendars(dossier.agency.code)
        return Law(self.effect.rule, since, max(since, self.at), calendar, rules)

    def _running(self, dossier: Dossier, ledger: list[Event], law: Law) -> Running:
        is_waiting = dossier.paused_at is not None
        due = dossier.due_at
        if is_waiting and dossier.term:
            clocks = both_clocks(dossier, timeline(ledger), calendar=law.calendar)
            due = clocks.legal.due_if_resumed(max(law.since, dossier.paused_at))
        return Running(
            state=dossier.current_state,
            case=dossier.case,
            step_key=dossier.step_key,
            steps_done=dossier.step,
            is_declaration=dossier.is_declaration,
            received_at=dossier.received_at,
            due_at=due if dossier.term else None,
            is_waiting=is_waiting,
        )

    def _issue(self, edition: Edition) -> Issue:
        if edition.pk not in self._issues:
            content = content_from(edition.content)
            self._issues[edition.pk] = Issue.of(
                edition.pk, edition.sector_id, edition.is_declaration, content
            )
        return self._issues[edition.pk]


def foresee(effect: DecisionEffect, rows: QuerySet[Dossier], at: datetime, most: int) -> Iterator[Foreseen]:
    """What would become of the first ``most`` of these rows, in chunks."""
    foresight = Foresight(effect, at)
    flow = rows.select_related("agency")[:most].iterator(chunk_size=CHUNK)
    while chunk := list(islice(flow, CHUNK)):
        yield from foresight.of(chunk)


def put_under(effect: DecisionEffect, among: QuerySet[Dossier]) -> list[tuple[Dossier, Event]]:
    """Dossiers of these that the decision has put under its rule, each with the ledger line (one query)."""
    new = [one.new.pk for one in effect.touched if one.new is not None]
    lines = Event.objects.filter(kind=KIND, dossier__in=among.filter(edition__in=[*effect.old_ids, *new]))
    found = lines.select_related("dossier__agency", "dossier__edition").order_by("dossier_id", "seq")
    return [(event.dossier, event) for event in found if _is_of(event, effect.decision_id)]


def _is_of(event: Event, decision_id: int) -> bool:
    return event.kind == KIND and event.facts.get("decision_id") == decision_id


@dataclass(frozen=True, slots=True)
class LawLine:
    """One dossier on the list of a decision: what it does, or did where ``is_done``, in words."""

    dossier: Dossier
    outcome: str
    words: str
    due_before: datetime | None
    due_at: datetime | None
    is_done: bool

    @property
    def concerns_applicant(self) -> bool:
        """Whether a letter is prepared: something of the dossier changes or is still to be decided."""
        return self.outcome != "kept"


@dataclass(frozen=True, slots=True)
class LawLines:
    """What the list shows; ``is_whole`` is False where more dossiers run than are looked ahead at."""

    lines: tuple[LawLine, ...]
    is_whole: bool


def law_lines(actor: Actor, effect: DecisionEffect, at: datetime) -> LawLines:
    """The dossiers the actor may read: those already put under the rule, then those still to be, as they
    stand now (at most six statements and one for five hundred dossiers)."""
    mine = visible_to(actor)
    found = [_done(dossier, event) for dossier, event in put_under(effect, mine)]
    waiting = running_under(effect.old_ids).filter(pk__in=mine.values("pk"))
    ahead = list(foresee(effect, waiting.select_related("edition"), at, MOST_AHEAD + 1))
    found += [_ahead(effect, one) for one in ahead[:MOST_AHEAD]]
    return LawLines(tuple(found), len(ahead) <= MOST_AHEAD)


def _done(dossier: Dossier, event: Event) -> LawLine:
    facts = event.facts
    before, after = (_moment(facts.get(key)) for key in ("due_before", "due_at"))
    kept = dossier.due_at if before is None else before
    return LawLine(dossier, facts["outcome"], law_words(facts), kept, after or kept, True)


def _ahead(effect: DecisionEffect, one: Foreseen) -> LawLine:
    data = one.effect.data
    note = LawNote(one.effect.outcome, one.effect.why, effect.number, effect.since, data.get("counted_from"))
    due = one.dossier.due_at
    before, after = data.get("due_before", due), data.get("due_at", due)
    return LawLine(one.dossier, one.effect.outcome, note.words, before, after, False)


def _moment(said: str | None) -> datetime | None:
    return datetime.fromisoformat(said) if said else None
