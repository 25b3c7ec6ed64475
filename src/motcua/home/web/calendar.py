"""The working calendar: everybody reads it, its administrators change it with a preview before."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from motcua.foundation.web.days import Day
from motcua.home.queries.calendar_year import CalendarYear, Version, calendar_year
from motcua.home.words import calendar as words
from motcua.home.words.calendar import day_in_words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import moment_words
from motcua.workdays.public import DAY_KINDS, LIBRARY_SAYS, may_revise
from motcua.workdays.rules.calendar import DayKind, Session, WorkCalendar
from motcua.workdays.rules.changes import DayChange

FIRST_YEAR, LAST_YEAR = 1990, 2100
KINDS = {DayKind.WORKING: "count", DayKind.HALF: "count", DayKind.WORKED_INSTEAD: "plus"}
MOST_DAYS = 8


@dataclass(frozen=True, slots=True)
class Hours:
    """Days of the week that share their hours."""

    days: str
    hours: str


@require_safe
def year(request: HttpRequest) -> HttpResponse:
    """One year (``nam``) of the country's calendar or of an agency's (``co-quan``)."""
    today = local_day(request.at)
    scope = request.GET.get("co-quan", "").strip()
    mine = [post.agency_code for post in request.actor.posts]
    shown = calendar_year(scope, _year(request.GET.get("nam", ""), today), mine)
    if shown is None:
        raise Refusal("calendar.not_found", code=scope)
    context = {
        "shown": shown,
        "title": words.year_words(shown.year, shown.worked),
        "calendar_name": shown.scopes.get(scope, words.NATIONAL),
        "hours": week_hours(shown.calendar),
        "months": [_month(days, shown.calendar, today) for days in shown.months],
        "specials": [_special(one, shown) for one in shown.specials],
        "differences": [_difference(one) for one in shown.differences],
        "versions": [_version(one, is_staff=request.actor.is_staff) for one in shown.versions],
        "tabs": _tabs(shown),
        "before": address(scope, shown.year - 1) if shown.year > FIRST_YEAR else "",
        "after": address(scope, shown.year + 1) if shown.year < LAST_YEAR else "",
        "revise": revise_address(scope) if may_revise(request.actor, scope) else "",
    }
    return render(request, "home/calendar.html", context)


def address(scope: str, shown_year: int) -> str:
    """Where a year of a calendar is shown."""
    asked = {"nam": str(shown_year), **({"co-quan": scope} if scope else {})}
    return f"{reverse('calendar')}?{urlencode(asked)}"


def revise_address(scope: str, **asked: str) -> str:
    """Where a calendar is changed."""
    asked |= {"co-quan": scope} if scope else {}
    return reverse("calendar-revise") + (f"?{urlencode(asked)}" if asked else "")


def week_hours(calendar: WorkCalendar) -> list[Hours]:
    """The hours of the week in words, days with the same hours together."""
    together: dict[tuple[Session, ...], list[int]] = {}
    for number, sessions in enumerate(calendar.week, start=1):
        if sessions:
            together.setdefault(sessions, []).append(number)
    return [Hours(words.weekdays_words(days), hours_words(spans)) for spans, days in together.items()]


def hours_words(sessions: tuple[Session, ...]) -> str:
    """``07:30–11:30, 13:30–17:00``."""
    return ", ".join(f"{begin:%H:%M}–{end:%H:%M}" for begin, end in sessions)


def kind_words(kind: DayKind | None) -> str:
    """What a document says of a day, or that it says nothing of its own."""
    return DAY_KINDS[kind] if kind else words.NOTHING_OWN


def _year(said: str, today: date) -> int:
    asked = int(said) if said.isdecimal() and len(said) == 4 else today.year
    return min(max(asked, FIRST_YEAR), LAST_YEAR)


def _month(days: list[date], calendar: WorkCalendar, today: date) -> dict[str, Any]:
    cells = []
    for day in days:
        kind = calendar.kind(day)
        is_worked = calendar.is_worked(day)
        shown = KINDS.get(kind, "rest") if is_worked else "rest"
        cells.append(Day(day, words.CELLS[kind], shown, is_today=day == today))
    worked = sum(calendar.is_worked(day) for day in days)
    return {
        "number": days[0].month,
        "title": words.MONTH.format(month=days[0].month),
        "days": cells,
        "worked": worked,
    }


def _special(one: Any, shown: CalendarYear) -> dict[str, Any]:
    said = day_in_words(one.in_lieu_of) if one.in_lieu_of else ""
    may_go = one.day in shown.own
    return {
        "day": one.day,
        "words": day_in_words(one.day),
        "kind": DAY_KINDS[one.kind],
        "name": one.name,
        "in_lieu_of": said,
        "hours": hours_words(one.sessions) if one.kind is DayKind.HALF else "",
        "source": one.source,
        "verified": one.verified,
        "remove": revise_address(shown.scope, viec="bo", ngay=one.day.isoformat()) if may_go else "",
    }


def _difference(one: Any) -> dict[str, str]:
    return {
        "day": day_in_words(one.day),
        "ours": " ".join(part for part in (DAY_KINDS[one.kind], one.name and f"({one.name})") if part),
        "library": LIBRARY_SAYS[not one.is_worked],
    }


def _version(one: Version, *, is_staff: bool) -> dict[str, Any]:
    parts = [change_words(change) for change in one.days[:MOST_DAYS]]
    if len(one.days) > MOST_DAYS:
        parts.append(words.MORE_DAYS.format(count=len(one.days) - MOST_DAYS))
    if one.hours_changed:
        parts.append(words.HOURS_CHANGED)
    by = f"{one.recorded_by} · " if is_staff else ""
    when = moment_words(one.recorded_at)
    return {
        "title": words.VERSION.format(number=one.number, reason=one.reason),
        "text": "; ".join(parts) or words.NAMES_ONLY,
        "note": f"{when} · {by}{one.basis or words.NO_PAPER}",
    }


def change_words(change: DayChange) -> str:
    """``thứ Ba 24/11/2026: như thường lệ → nghỉ lễ``."""
    return f"{day_in_words(change.day)}: {kind_words(change.before)} → {kind_words(change.after)}"


def _tabs(shown: CalendarYear) -> list[dict[str, Any]]:
    scopes = {"": words.NATIONAL, **shown.scopes}
    return [
        {"url": address(code, shown.year), "words": name, "here": code == shown.scope}
        for code, name in scopes.items()
    ]
