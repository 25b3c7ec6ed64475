"""The reckoning of a due moment: the steps from which a person recounts it by hand."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import groupby

from motcua.dossiers.rules import sentences
from motcua.dossiers.rules.counting import NO_TIME, Leg, days_between
from motcua.dossiers.rules.courses import Course, Pause, PauseKind, Stretch
from motcua.dossiers.rules.profiles import AfterSupplement, Article
from motcua.kernel.time import ONE_DAY, local, local_day
from motcua.kernel.vietnamese import day_words, moment_words
from motcua.workdays.rules.calendar import DayKind, SpecialDay
from motcua.workdays.rules.limits import HOUR_UNITS, Unit


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the recount, on a day or from one to another (days, or moments for hours).

    ``effect``: received, received_as, counted, not_counted, dropped, paused, resumed, restarted,
    resumed_as, extended, moved, due, no_effect, warning. ``count`` is the number of days counted,
    ``minutes`` the length of time counted, where the effect is ``counted``.
    """

    effect: str
    rule: str
    source: str
    first: date | datetime
    last: date | datetime | None = None
    count: int | None = None
    minutes: float | None = None

    @property
    def when_words(self) -> str:
        """The day or days of the step; hours with their day."""
        first, last = self.first, self.last
        if isinstance(first, datetime) and isinstance(last, datetime):
            return f"{day_words(first)} {local(first):%H:%M}–{local(last):%H:%M}"
        return day_words(first) if last is None or last == first else f"{day_words(first)}–{day_words(last)}"

    def as_dict(self) -> dict[str, object]:
        """The step as the command line and the API print it."""
        if self.last is None:
            said: dict[str, object] = {"date": _iso(self.first)}
        else:
            said = {"from": _iso(self.first), "to": _iso(self.last)}
        said |= {"effect": self.effect, "rule": self.rule, "source": self.source}
        if self.count is not None:
            said["count"] = self.count
        if self.minutes is not None:
            said["minutes"] = int(self.minutes) if self.minutes == int(self.minutes) else self.minutes
        return said


def explain(course: Course) -> tuple[Step, ...]:
    """The steps in order of time, the due moment last but for warnings."""
    return tuple(_Teller(course).tell())


class _Teller:
    """Tells a course stretch by stretch, keeping the running totals."""

    def __init__(self, course: Course) -> None:
        self.course, self.calendar = course, course.calendar
        self.days, self.time = 0, NO_TIME

    def tell(self) -> Iterator[Step]:
        for place, stretch in enumerate(self.course.stretches):
            yield from self._opening(place, stretch)
            for number, leg in enumerate(stretch.legs):
                if leg.amount.document is not None and number:
                    yield self._extended(leg, stretch.legs[number - 1])
                yield from self._leg(leg, stretch)
            if stretch.pause is not None:
                yield self._paused(stretch.pause)
        yield from self._end()
        yield from self._warnings()

    def _opening(self, place: int, stretch: Stretch) -> Iterator[Step]:
        leg, day = stretch.legs[0], local_day(stretch.since)
        moved = leg.start.date() != day and leg.amount.unit in {Unit.WORKING_DAY, Unit.SAME_DAY}
        as_moment = moment_words(leg.start)
        if place == 0:
            yield self._received(stretch)
        else:
            yield self._resumed(stretch, self._pause_before(place))
        if moved:
            effect = "resumed_as" if place else "received_as"
            paid = "_fee" if place and self._pause_before(place).kind is PauseKind.FEE else ""
            said = sentences.rule(effect + paid, moment=as_moment)
            yield Step(effect, said, sentences.source("convention"), leg.start.date())
        if leg.amount.unit is Unit.SAME_DAY and not leg.is_cut and leg.last != leg.start.date():
            cutoff = f"{self.course.cutoff:%H:%M}"
            said = sentences.rule("after_cutoff", cutoff=cutoff)
            yield Step("moved", said, sentences.source("limit"), leg.start.date(), leg.last)

    def _pause_before(self, place: int) -> Pause:
        pause = self.course.stretches[place - 1].pause
        return pause or Pause(self.course.stretches[place].since)

    def _resumed(self, stretch: Stretch, pause: Pause) -> Step:
        words, day = sentences.amounts_words(stretch.queue), local_day(stretch.since)
        facts = {"moment": moment_words(stretch.since), "rest": words}
        if pause.kind is PauseKind.FEE:
            return Step("resumed", sentences.rule("resumed_fee", **facts), self._fee_source(pause), day)
        key = "restarted" if self.course.mode is AfterSupplement.RESTART else "resumed"
        return Step(key, sentences.rule(key, **facts), self._supplement_source(), day)

    def _received(self, stretch: Stretch) -> Step:
        keys = {
            Unit.WORKING_HOUR: "received_hours",
            Unit.HOUR: "received_clock",
            Unit.SAME_DAY: "received_same_day",
        }
        limit = self.course.limit
        key = keys.get(limit.unit, "received_days")
        said = sentences.rule(key, moment=moment_words(stretch.since), limit=sentences.limit_words(limit))
        source = "first_day" if key == "received_days" else "limit"
        return Step("received", said, sentences.source(source), local_day(stretch.since))

    def _leg(self, leg: Leg, stretch: Stretch) -> Iterator[Step]:
        unit = leg.amount.unit
        if unit in HOUR_UNITS:
            yield from self._spans(leg, stretch.is_dropped)
        elif unit is not Unit.SAME_DAY:
            last = leg.last if stretch.pause is None or not leg.is_cut else local_day(stretch.pause.paused_at)
            yield from self._runs(leg, days_between(leg.start.date() + ONE_DAY, last), stretch.is_dropped)
        if leg.is_cut or leg.due.date() == leg.last and (not leg.spans or leg.spans[-1][1] == leg.due):
            return
        if unit is Unit.HOUR:
            said = sentences.rule("moved_hours")
            yield Step("moved", said, sentences.source("convention"), leg.spans[-1][1], leg.due)
        elif unit in {Unit.DAY, Unit.MONTH}:
            said = sentences.rule("moved")
            yield Step("moved", said, sentences.source("last_day"), leg.last, leg.due.date())

    def _spans(self, leg: Leg, is_dropped: bool) -> Iterator[Step]:
        working = leg.amount.unit is Unit.WORKING_HOUR
        source = sentences.source("calendar" if working else "limit")
        for begin, end in leg.spans:
            length = sentences.time_words(end - begin, working=working)
            if is_dropped:
                said = sentences.rule("dropped_time", time=length)
                yield Step("dropped", said, self._supplement_source(), begin, end)
                continue
            self.time += end - begin
            total = sentences.time_words(self.time, working=working)
            said = sentences.rule("counted_time", time=length, total=total)
            minutes = (end - begin) / timedelta(minutes=1)
            yield Step("counted", said, source, begin, end, minutes=minutes)

    def _runs(self, leg: Leg, days: Iterator[date], is_dropped: bool) -> Iterator[Step]:
        counted = frozenset(leg.counted)
        tellers = {("counted", ""): self._counted, ("counted", "special"): self._counted_special}

        def key(day: date) -> tuple[str, str]:
            return self._key(day, day in counted, leg.amount.unit, is_dropped)

        for (effect, about), found in groupby(days, key):
            run = list(found)
            tell = tellers.get((effect, about))
            yield tell(run) if tell else self._uncounted(effect, about, run)

    def _key(self, day: date, is_counted: bool, unit: Unit, is_dropped: bool) -> tuple[str, str]:
        """What a day is told as; neighbouring days told alike make one step."""
        special = self.calendar.special.get(day)
        if is_counted and is_dropped:
            return "dropped", ""
        if is_counted:
            return "counted", "special" if unit is Unit.WORKING_DAY and special is not None else ""
        if self.calendar.is_worked(day) or unit is not Unit.WORKING_DAY:
            return "not_counted", "unused"
        return "not_counted", "weekly" if special is None else special.name

    def _counted(self, run: list[date]) -> Step:
        first = self.days + 1
        self.days += len(run)
        key = "counted" if len(run) == 1 else "counted_run"
        said = sentences.rule(key, first=first, last=self.days)
        return _step("counted", said, sentences.source("calendar"), run, count=len(run))

    def _counted_special(self, run: list[date]) -> Step:
        special = self.calendar.special[run[0]]
        if len(run) > 1:
            return self._counted(run)
        self.days += 1
        if special.kind is DayKind.WORKED_INSTEAD and special.in_lieu_of is not None:
            instead = sentences.day_with_weekday(special.in_lieu_of)
            said = sentences.rule("counted_instead", first=self.days, instead=instead)
        else:
            said = sentences.rule("counted_half", first=self.days)
        return Step("counted", said, self._calendar_source(special), run[0], count=1)

    def _uncounted(self, effect: str, about: str, run: list[date]) -> Step:
        if effect == "dropped":
            return _step(effect, sentences.rule("dropped"), self._supplement_source(), run)
        if about in {"weekly", "unused"}:
            key = "off_weekly" if about == "weekly" else "unused"
            source = sentences.source("calendar" if about == "weekly" else "convention")
            return _step(effect, sentences.rule(key), source, run)
        special = self.calendar.special[run[0]]
        said = sentences.rule("off_special", name=special.name)
        return _step(effect, said, self._calendar_source(special), run)

    def _extended(self, leg: Leg, before: Leg) -> Step:
        document = f" {leg.amount.document}" if leg.amount.document else ""
        said = sentences.rule(
            "extended",
            added=sentences.amount_words(leg.amount),
            document=document,
            due=moment_words(before.due),
        )
        return Step("extended", said, sentences.source("letter"), before.due.date())

    def _paused(self, pause: Pause) -> Step:
        paused = moment_words(pause.paused_at)
        first = local_day(pause.paused_at)
        is_fee = pause.kind is PauseKind.FEE
        source, fee = (self._fee_source(pause), "_fee") if is_fee else (self._supplement_source(), "")
        if pause.resumed_at is None:
            return Step("paused", sentences.rule(f"paused_open{fee}", paused=paused), source, first)
        said = sentences.rule(f"paused{fee}", paused=paused, resumed=moment_words(pause.resumed_at))
        return Step("paused", said, source, first, local_day(pause.resumed_at))

    def _end(self) -> Iterator[Step]:
        for one in self.course.without_effect:
            kind, at = ("pause", one.paused_at) if isinstance(one, Pause) else ("extension", one.granted_at)
            said = sentences.rule(f"no_effect_{kind}", moment=moment_words(at))
            yield Step("no_effect", said, sentences.source("convention"), local_day(at))
        due = self.course.due_at
        if due is not None:
            said = sentences.rule("due", moment=moment_words(due))
            yield Step("due", said, sentences.source("limit"), due.date())

    def _warnings(self) -> Iterator[Step]:
        due = self.course.due_at
        if due is None:
            return
        first, last = local_day(self.course.received_at), due.date()
        unproven = [one.day for one in self.calendar.specials(first, last) if not one.verified]
        if unproven:
            said = sentences.rule("unproven_days", days=", ".join(day_words(day) for day in unproven))
            yield _step("warning", said, sentences.source("calendar"), unproven)
        unknown = [year for year in range(first.year, last.year + 1) if not self.calendar.knows(year)]
        if unknown:
            said = sentences.rule("unknown_year", years=", ".join(str(year) for year in unknown))
            yield Step("warning", said, sentences.source("calendar"), first, last)

    def _supplement_source(self) -> str:
        profile = self.course.profile
        if self.course.mode is not profile.after_supplement:
            return sentences.source("service_quality")
        return _article_words(profile.article("after_supplement"))

    def _fee_source(self, pause: Pause) -> str:
        """The law of the procedure; the measurement leaves the same days out as the portal's state 6."""
        ground = pause.ground or sentences.source("fee_unnamed")
        if self.course.mode is self.course.profile.after_supplement:
            return ground
        return sentences.source("service_quality_fee").format(ground=ground)

    def _calendar_source(self, special: SpecialDay) -> str:
        return _article_words(Article(special.source or sentences.source("calendar"), special.verified))


def _article_words(article: Article) -> str:
    return article.text if article.verified else article.text + sentences.source("unproven")


def _step(effect: str, said: str, source: str, run: list[date], count: int | None = None) -> Step:
    last = run[-1] if len(run) > 1 else None
    return Step(effect, said, source, run[0], last, count=count)


def _iso(when: date | datetime) -> str:
    return local(when).isoformat() if isinstance(when, datetime) else when.isoformat()
