"""The course of a clock: how a limit runs through pauses and extensions, from stop to stop."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from enum import StrEnum
from functools import cached_property

from motcua.dossiers.rules.counting import Amount, Leg, amount_of, count
from motcua.dossiers.rules.profiles import AfterSupplement, Profile
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit, Unit


class PauseKind(StrEnum):
    """What the applicant is waited for; after money no profile counts again from the start."""

    SUPPLEMENT = "supplement"
    FEE = "fee"


@dataclass(frozen=True, slots=True)
class Pause:
    """Waiting for the applicant; ``resumed_at`` is ``None`` while it lasts. ``ground`` is the law of the
    procedure that lets the clock wait for a fee."""

    paused_at: datetime
    resumed_at: datetime | None = None
    kind: PauseKind = PauseKind.SUPPLEMENT
    ground: str = ""


@dataclass(frozen=True, slots=True)
class Extension:
    """A new appointment with an apology: ``added`` counts on from the due moment in force when it
    was granted; one granted once the dossier is late moves nothing."""

    granted_at: datetime
    added: Limit
    document: str = ""


@dataclass(frozen=True, slots=True)
class Stretch:
    """The clock between two stops: from receipt or resumption to the due moment or the next pause.

    ``queue`` is what was to be counted (the limit, then granted extensions), ``legs`` how; where the
    profile restarts, ``is_dropped`` says that a later stretch forgets this one."""

    since: datetime
    queue: tuple[Amount, ...]
    legs: tuple[Leg, ...]
    pause: Pause | None = None
    is_dropped: bool = False


@dataclass(frozen=True)
class Course:
    """How the clock of one dossier ran. ``due_at`` is ``None`` while it stands; ``remaining`` is then
    what is left to count from the resumption, and ``due_if_resumed(at)`` the answer to "and if it came
    today?"; ``without_effect`` are pauses and extensions that came once the dossier was due."""

    received_at: datetime
    limit: Limit
    profile: Profile
    mode: AfterSupplement
    calendar: WorkCalendar = field(repr=False)
    cutoff: time | None
    stretches: tuple[Stretch, ...]
    due_at: datetime | None
    remaining: tuple[Amount, ...] = ()
    granted: tuple[Extension, ...] = ()
    without_effect: tuple[Pause | Extension, ...] = ()

    @property
    def paused_since(self) -> datetime | None:
        """Since when the clock has been standing."""
        pause = self.stretches[-1].pause
        return None if pause is None or self.due_at is not None else pause.paused_at

    def due_if_resumed(self, at: datetime) -> datetime:
        """The due moment; while paused, as it would be if the applicant answered at that moment."""
        if self.due_at is not None:
            return self.due_at
        return run(self.remaining, at, self.calendar, self.cutoff)[-1].due

    @cached_property
    def counted_days(self) -> tuple[date, ...]:
        """Days that count towards the due moment in force (day units), in order."""
        kept = [stretch for stretch in self.stretches if not stretch.is_dropped]
        return tuple(day for stretch in kept for leg in stretch.legs for day in leg.counted)


def checked_pauses(received_at: datetime, pauses: Sequence[Pause]) -> list[Pause]:
    """Pauses in order of time; refuses those that cannot be."""
    in_order = sorted(pauses, key=lambda pause: pause.paused_at)
    before: Pause | None = None
    for pause in in_order:
        began, ended = pause.paused_at, pause.resumed_at
        if began < received_at:
            raise Refusal("deadline.pause_before_receipt", paused=_said(began), received=_said(received_at))
        if ended is not None and ended < began:
            raise Refusal("deadline.resumed_before_paused", paused=_said(began), resumed=_said(ended))
        if before is not None and (before.resumed_at is None or before.resumed_at > began):
            until = "?" if before.resumed_at is None else _said(before.resumed_at)
            raise Refusal(
                "deadline.pauses_overlap", first=_said(before.paused_at), until=until, second=_said(began)
            )
        before = pause
    return in_order


def _said(moment: datetime) -> str:
    return local(moment).isoformat(timespec="minutes")


def run(
    queue: Sequence[Amount], since: datetime, calendar: WorkCalendar, cutoff: time | None
) -> tuple[Leg, ...]:
    legs: list[Leg] = []
    for amount in queue:
        legs.append(count(amount, since, calendar, cutoff))
        since = legs[-1].due
    return tuple(legs)


class Clock:
    """The clock while its happenings are played to it in order of time."""

    def __init__(
        self,
        received_at: datetime,
        limit: Limit,
        calendar: WorkCalendar,
        cutoff: time | None,
        mode: AfterSupplement,
    ) -> None:
        self.received_at, self.limit, self.calendar = received_at, limit, calendar
        self.cutoff, self.mode = cutoff, mode
        self.stretches: list[Stretch] = []
        self.granted: list[Extension] = []
        self.without_effect: list[Pause | Extension] = []
        self._start((amount_of(limit),), received_at)

    def _start(self, queue: tuple[Amount, ...], since: datetime | None) -> None:
        """Count the queue from a moment; from ``None`` the clock stands and there are no legs."""
        self.queue = queue
        self.legs: tuple[Leg, ...] = ()
        if since is not None:
            self.since = since
            self.legs = run(queue, since, self.calendar, self.cutoff)

    def pause(self, pause: Pause) -> None:
        """Stop; a pause that begins once the dossier is due changes nothing."""
        if self.legs[-1].due <= pause.paused_at:
            self.without_effect.append(pause)
            return
        done = [leg for leg in self.legs if leg.due <= pause.paused_at]
        used, rest = self.legs[len(done)].cut(pause.paused_at, self.calendar)
        restarts = self.mode is AfterSupplement.RESTART and pause.kind is PauseKind.SUPPLEMENT
        legs = (*done, used)
        self.stretches.append(Stretch(self.since, self.queue, legs, pause, is_dropped=restarts))
        if restarts:
            self.stretches = [replace(stretch, is_dropped=True) for stretch in self.stretches]
            whole = (amount_of(self.limit), *(amount_of(one.added, one.document) for one in self.granted))
            self._start(whole, pause.resumed_at)
        else:
            self._start((rest, *self.queue[len(legs) :]), pause.resumed_at)

    def extend(self, extension: Extension) -> None:
        """Add time, also while the clock stands; refused silently once late: it is on record elsewhere."""
        if extension.added.unit is Unit.SAME_DAY:
            raise Refusal("deadline.bad_extension", found=extension.added.code)
        if self.legs and self.legs[-1].due <= extension.granted_at:
            self.without_effect.append(extension)
            return
        self.granted.append(extension)
        queue = (*self.queue, amount_of(extension.added, extension.document))
        self._start(queue, self.since if self.legs else None)

    def course(self, profile: Profile) -> Course:
        stretches = list(self.stretches)
        if self.legs:
            stretches.append(Stretch(self.since, self.queue, self.legs))
        return Course(
            received_at=self.received_at,
            limit=self.limit,
            profile=profile,
            mode=self.mode,
            calendar=self.calendar,
            cutoff=self.cutoff,
            stretches=tuple(stretches),
            due_at=self.legs[-1].due if self.legs else None,
            remaining=() if self.legs else self.queue,
            granted=tuple(self.granted),
            without_effect=tuple(self.without_effect),
        )
