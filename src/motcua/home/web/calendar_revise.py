"""Changing the working calendar: the form, the preview of what moves, the record."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.dossiers.public import recounts
from motcua.dossiers.rules.shifts import shift_in_days
from motcua.foundation.outbox.deliver import deliver
from motcua.foundation.refusal_words import sentence
from motcua.home.forms.calendar import FORMS, CalendarChangeForm
from motcua.home.web.calendar import address, hours_words, revise_address
from motcua.home.words import calendar as words
from motcua.home.words.calendar import day_in_words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import agency_by_code, require_staff
from motcua.workdays.public import (
    DAY_KINDS,
    calendar_for,
    calendars_if,
    days_changed_if,
    latest_document,
    may_revise,
    revise_calendar,
    version_words,
)
from motcua.workdays.rules.calendar import WorkCalendar
from motcua.workdays.rules.changes import ChangeKind, changed_document

AT_ONCE = 20
"""Pieces of news delivered before the answer: four thousand dossiers; the rest is the job's."""

SHOWN_DAYS = 10
SHOWN_DOSSIERS = 20


@dataclass(frozen=True, slots=True)
class Plan:
    """A change that is ready: the document it makes, from which version, and what it moves."""

    document: dict[str, Any]
    based_on: int
    days: list[date]
    foreseen: recounts.Foreseen
    calendar: WorkCalendar


@require_http_methods(["GET", "HEAD", "POST"])
def revise(request: HttpRequest) -> HttpResponse:
    """The form of one kind of change (``viec``); posted it is previewed, with ``ghi`` it is recorded."""
    scope = _scope(request)
    kind = _kind(request.GET.get("viec", "nghi"))
    calendar = calendar_for(scope)
    posted = request.POST if request.method == "POST" else None
    form = FORMS[kind](posted, calendar=calendar, initial={"day": request.GET.get("ngay", "")})
    said, plan = "", None
    if form.is_bound and form.is_valid():
        try:
            plan = _plan(scope, form, calendar, local_day(request.at))
            if "ghi" in request.POST:
                return _record(request, scope, form, plan)
        except Refusal as no:
            said = sentence(no)
    context = _frame(scope, kind) | {"form": form, "said": said}
    if plan is not None and not said and "sua" not in request.POST:
        return render(request, "home/calendar_preview.html", context | _preview(request, plan, calendar))
    status = 422 if said or form.errors else 200
    return render(request, "home/calendar_revise.html", context, status=status)


def _scope(request: HttpRequest) -> str:
    require_staff(request.actor)
    scope = request.GET.get("co-quan", "").strip()
    if scope and agency_by_code(scope) is None:
        raise Refusal("calendar.not_found", code=scope)
    if not may_revise(request.actor, scope):
        raise Refusal("workdays.forbidden")
    return scope


def _kind(slug: str) -> ChangeKind:
    if slug not in words.SLUGS:
        raise Refusal("calendar_change.not_found", found=slug)
    return words.SLUGS[slug]


def _plan(scope: str, form: CalendarChangeForm, calendar: WorkCalendar, today: date) -> Plan:
    number, before = latest_document(scope)
    document = changed_document(before, form.change(), calendar)
    if document == before:
        raise Refusal("workdays.nothing_changed")
    days = days_changed_if(scope, document, today)
    calendars = calendars_if(scope, document)
    seen = recounts.foreseen(scope, days[0], days[-1], calendars) if days else recounts.Foreseen()
    return Plan(document, number, days, seen, calendars(scope))


def _record(request: HttpRequest, scope: str, form: CalendarChangeForm, plan: Plan) -> HttpResponse:
    stated = request.POST.get("based_on", "")
    version, _ = revise_calendar(
        actor=request.actor,
        at=request.at,
        document=plan.document,
        reason=form.cleaned_data["reason"],
        basis=form.cleaned_data["basis"],
        scope=scope,
        based_on=int(stated) if stated.isdecimal() and len(stated) < 10 else -1,
    )
    done = deliver(at=request.at, limit=AT_ONCE)
    count = recounts.recomputed_count(request.at)
    moved = words.MOVED.format(count=count) if count else words.NOTHING_MOVES
    if done.delivered == AT_ONCE or done.failed:
        moved = f"{moved} {words.GOES_ON}"
    said = words.RECORDED.format(version=version_words(scope, version.number), moved=moved)
    messages.success(request, said)
    shown = plan.days[0].year if plan.days else local_day(request.at).year
    return redirect(address(scope, shown))


def _frame(scope: str, kind: ChangeKind) -> dict[str, Any]:
    agency = agency_by_code(scope) if scope else None
    back = reverse("calendar") + (f"?co-quan={scope}" if scope else "")
    return {
        "calendar_name": agency.name if agency else words.NATIONAL,
        "trail": [{"url": back, "words": words.CALENDAR}],
        "back": back,
        "kind": kind.value,
        "title": words.CHANGES[kind],
        "explained": words.EXPLAINED[kind],
        "kinds": [
            {"url": revise_address(scope, viec=slug), "words": words.CHANGES[one], "here": one is kind}
            for slug, one in words.SLUGS.items()
        ],
    }


def _preview(request: HttpRequest, plan: Plan, before: WorkCalendar) -> dict[str, Any]:
    moves = plan.foreseen.moves
    shifts = Counter(shift_in_days(one.due_before, one.due_at, plan.calendar) for one in moves)
    agencies = Counter(one.agency_code for one in moves)
    return {
        "plan": plan,
        "headline": words.moves_words(len(moves)),
        "days": [_day(day, before, plan.calendar) for day in plan.days[:SHOWN_DAYS]],
        "more_days": _more(plan.days),
        "shifts": [(words.shift_words(days), count) for days, count in sorted(shifts.items())],
        "agencies": agencies.most_common(SHOWN_DAYS) if len(agencies) > 1 else [],
        "examples": recounts.readable(request.actor, moves, SHOWN_DOSSIERS),
        "at_least": ""
        if plan.foreseen.is_whole
        else words.AT_LEAST.format(looked_at=plan.foreseen.looked_at),
    }


def _day(day: date, before: WorkCalendar, after: WorkCalendar) -> dict[str, str]:
    return {
        "day": day_in_words(day),
        "before": _said_of(day, before),
        "after": _said_of(day, after),
    }


def _said_of(day: date, calendar: WorkCalendar) -> str:
    hours = hours_words(calendar.sessions(day))
    kind = DAY_KINDS[calendar.kind(day)]
    return f"{kind}, {hours}" if hours else kind


def _more(days: list[date]) -> str:
    if len(days) <= SHOWN_DAYS:
        return ""
    first, last = day_in_words(days[0]), day_in_words(days[-1])
    return words.SEVERAL_HOURS.format(count=len(days), first=first, last=last)
