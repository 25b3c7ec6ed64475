"""When a dossier is due (hạn trả kết quả), and the reckoning a person can recount.

Two clocks run side by side. The legal one does after a supplement what the profile says: resume or
restart. The one of Quyết định 766/QĐ-TTg always leaves the waiting out and calls a second request late.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property

from motcua.dossiers.rules.courses import Clock, Course, Extension, Pause, PauseKind, checked_pauses
from motcua.dossiers.rules.day_marks import DayMark, day_marks
from motcua.dossiers.rules.law_notes import LawNote, with_notes
from motcua.dossiers.rules.profiles import AfterSupplement, Profile
from motcua.dossiers.rules.reckoning import Step, explain
from motcua.dossiers.rules.sentences import amounts_words
from motcua.kernel.basis import basis
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.limits import Limit

__all__ = ["Extension", "LawNote", "Pause", "PauseKind", "Reckoning", "TwoClocks", "reckon", "two_clocks"]


@dataclass(frozen=True)
class Reckoning:
    """The answer: the due moment (``None`` while the clock stands) and everything to recount it by,
    worked out only when asked for."""

    course: Course
    notes: tuple[LawNote, ...] = ()

    @property
    def due_at(self) -> datetime | None:
        return self.course.due_at

    @property
    def paused_since(self) -> datetime | None:
        """Since when the clock has been standing."""
        return self.course.paused_since

    @property
    def counted_days(self) -> tuple[date, ...]:
        """Days that count towards the due moment in force (day units), in order."""
        return self.course.counted_days

    @property
    def remaining_words(self) -> str:
        """What is left to count while the clock stands: ``3 ngày làm việc``; empty otherwise."""
        return amounts_words(self.course.remaining)

    def due_if_resumed(self, at: datetime) -> datetime:
        """The due moment; while paused, as it would be if the applicant answered at that moment."""
        return self.course.due_if_resumed(at)

    @cached_property
    def explanation(self) -> tuple[Step, ...]:
        """The steps from which the due moment can be recounted by hand."""
        return with_notes(explain(self.course), self.notes)

    @cached_property
    def days(self) -> tuple[DayMark, ...]:
        """Every day from receipt to the due day with what became of it, for the strip of days."""
        return day_marks(self.course)


@dataclass(frozen=True, slots=True)
class TwoClocks:
    """The legal clock and the measurement of QĐ 766; ``asked_too_often`` makes the latter late."""

    legal: Reckoning
    measured: Reckoning
    asked_too_often: bool


def reckon(
    received_at: datetime,
    limit: Limit,
    calendar: WorkCalendar,
    profile: Profile,
    pauses: Sequence[Pause] = (),
    *,
    same_day_cutoff: time | None = None,
    extensions: Sequence[Extension] = (),
    mode: AfterSupplement | None = None,
    notes: Sequence[LawNote] = (),
) -> Reckoning:
    """Count the due moment of a dossier received at ``received_at`` (aware).

    ``same_day_cutoff`` overrides the profile's hour after which a same-day result comes the next
    working day; ``mode`` overrides what the profile does after a supplement. Refuses ``deadline.pause_…`` for
    pauses that cannot be: before receipt, ended before they began, overlapping, open but not last.
    """
    in_order = checked_pauses(received_at, pauses)
    mode = mode or profile.after_supplement
    cutoff = same_day_cutoff or profile.same_day_cutoff
    clock = Clock(received_at, limit, calendar, cutoff, mode)
    happenings: list[tuple[datetime, Pause | Extension]] = [(pause.paused_at, pause) for pause in in_order]
    happenings += [(extension.granted_at, extension) for extension in extensions]
    for _, happening in sorted(happenings, key=lambda pair: pair[0]):
        if isinstance(happening, Pause):
            clock.pause(happening)
        else:
            clock.extend(happening)
    return Reckoning(clock.course(profile), tuple(notes))


@basis("766/QĐ-TTg")
def two_clocks(
    received_at: datetime,
    limit: Limit,
    calendar: WorkCalendar,
    profile: Profile,
    pauses: Sequence[Pause] = (),
    *,
    same_day_cutoff: time | None = None,
    extensions: Sequence[Extension] = (),
    notes: Sequence[LawNote] = (),
) -> TwoClocks:
    """Both clocks of one dossier. The measurement knows no extension: an apology does not make a
    late dossier timely there. Only letters are counted as asking; a fee is not asked for twice."""
    legal = reckon(
        received_at,
        limit,
        calendar,
        profile,
        pauses,
        same_day_cutoff=same_day_cutoff,
        extensions=extensions,
        notes=notes,
    )
    measured = reckon(
        received_at,
        limit,
        calendar,
        profile,
        pauses,
        same_day_cutoff=same_day_cutoff,
        mode=AfterSupplement.RESUME,
        notes=notes,
    )
    return TwoClocks(legal, measured, asked_too_often=_letters(pauses) > 1)


def _letters(pauses: Sequence[Pause]) -> int:
    return sum(pause.kind is PauseKind.SUPPLEMENT for pause in pauses)
