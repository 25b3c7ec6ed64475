"""The desk: saved lists with counts and one page of dossiers, the most urgent first."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.worklist import PAGE, Page, found_dossiers, view_counts, worklist
from motcua.dossiers.rules.states import State
from motcua.dossiers.rules.time_left import TimeLeft, time_done, time_left, time_paused
from motcua.dossiers.rules.views import VIEWS, SavedView, views_of
from motcua.dossiers.words.acts import ACTS_NEXT, CHANNELS, STATES
from motcua.dossiers.words.desk import NOTES, page_words
from motcua.dossiers.words.desk import VIEWS as VIEW_WORDS
from motcua.dossiers.words.moments import time_left_words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local, local_day
from motcua.kernel.vietnamese import weekday_words
from motcua.organisation.public import Actor, Role
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a list, every word ready to print."""

    code: str
    procedure: str
    applicant: str
    channel: str
    step: str
    holder: str
    due: str
    left: str
    urgency: str
    note: str


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The list asked for by ``xem``, searched by ``tim``, at page ``trang``."""
    actor = require_staff(request)
    views = views_of(tuple(post.role for post in actor.posts))
    calendar = calendar_for(actor.posts[0].agency_code)
    soon = _end_of_next_working_day(calendar, request.at)
    counts = view_counts(actor, views, at=request.at, soon=soon)
    view = VIEWS.get(request.GET.get("xem", ""), views[0])
    if view.key not in counts:
        view = views[0]
    search, number = request.GET.get("tim", "").strip(), _page_number(request)
    page = worklist(actor, view, at=request.at, soon=soon, total=counts[view.key], search=search, page=number)
    context = {
        "tabs": [_tab(one, view, counts[one.key]) for one in views],
        "current": view.key,
        "pick": False,
        "search_all": f"{reverse('dossiers')}?{urlencode({'tim': search})}",
        "search": search,
        "now": _now_words(request.at, calendar),
        "may_register": actor.holds_anywhere(Role.ONE_STOP) is not None,
        **listed(page, request, calendar),
    }
    return render(request, "dossiers/desk.html", context)


@require_safe
def dossiers(request: HttpRequest) -> HttpResponse:
    """Search over dossiers of every state."""
    actor = require_staff(request)
    search = request.GET.get("tim", "").strip()
    calendar = calendar_for(actor.posts[0].agency_code)
    page = found_dossiers(actor, search, page=_page_number(request)) if search else Page((), 0, 1)
    context = {"search": search, **listed(page, request, calendar)}
    return render(request, "dossiers/search.html", context)


def listed(page: Page, request: HttpRequest, calendar: WorkCalendar) -> dict[str, object]:
    """What the table partial and its pager need of a page."""
    first = (page.number - 1) * PAGE + 1
    return {
        "rows": [row_of(dossier, request.at, calendar) for dossier in page.rows],
        "words": page_words(first, first + len(page.rows) - 1, page.total),
        "previous": _address(request, page.number - 1) if page.number > 1 else "",
        "next": _address(request, page.number + 1) if page.number < page.pages else "",
    }


def _address(request: HttpRequest, number: int) -> str:
    asked = request.GET.copy()
    asked["trang"] = str(number)
    return f"?{asked.urlencode()}"


def _tab(view: SavedView, current: SavedView, count: int) -> dict[str, object]:
    return {
        "url": f"?xem={view.key}",
        "words": VIEW_WORDS[view.key],
        "count": count,
        "here": view is current,
    }


def row_of(dossier: Dossier, at: datetime, calendar: WorkCalendar) -> Row:
    """The words of one dossier's line."""
    left = left_of(dossier, at, calendar)
    return Row(
        code=dossier.code,
        procedure=dossier.edition.name,
        applicant=dossier.applicant,
        channel=CHANNELS.get(dossier.channel, ""),
        step=STATES[State(dossier.state)],
        holder=holder_words(dossier),
        due=f"{local(dossier.due_at):%H:%M %d/%m}" if dossier.due_at and not dossier.paused_at else "",
        left=time_left_words(left) if left else "",
        urgency=left.urgency.value if left else "",
        note=_note(dossier),
    )


def holder_words(dossier: Dossier) -> str:
    """Whose turn it is: the desk the state names, else the officer, else the unit."""
    if dossier.current_state in ACTS_NEXT:
        return ACTS_NEXT[dossier.current_state]
    if dossier.holder is not None:
        return dossier.holder.address or dossier.holder.full_name
    return dossier.unit.name if dossier.unit else ""


def left_of(dossier: Dossier, at: datetime, calendar: WorkCalendar) -> TimeLeft | None:
    """How long is left, has passed, or was left when it was finished; None before receipt."""
    if dossier.finished_at:
        return time_done(dossier.finished_at, dossier.due_at, calendar)
    if dossier.paused_at:
        return time_paused(dossier.paused_at)
    if dossier.due_at is None:
        return None
    return time_left(at, dossier.due_at, calendar)


def require_staff(request: HttpRequest) -> Actor:
    """The officer, or ``organisation.sign_in`` / ``organisation.forbidden``."""
    actor = request.actor
    if not actor.is_staff:
        code = "organisation.sign_in" if actor.person_id is None else "organisation.forbidden"
        raise Refusal(code, role="staff")
    return actor


def _note(dossier: Dossier) -> str:
    if dossier.paused_at and dossier.answer_by:
        return NOTES["asked"].format(count=dossier.supplement_count, day=f"{local(dossier.answer_by):%d/%m}")
    if dossier.late_letter:
        return NOTES["apologised"].format(letter=dossier.late_letter)
    if dossier.extension_count and dossier.first_due_at:
        return NOTES["promised_again"].format(day=f"{local(dossier.first_due_at):%d/%m}")
    return NOTES["declaration"] if dossier.is_declaration else ""


def _page_number(request: HttpRequest) -> int:
    text = request.GET.get("trang", "1")
    return min(int(text), 100_000) if text.isdigit() and int(text[:7]) else 1


def _end_of_next_working_day(calendar: WorkCalendar, at: datetime) -> datetime:
    return calendar.closing(calendar.next_working_day(local_day(at)))


def _now_words(at: datetime, calendar: WorkCalendar) -> str:
    here = local(at)
    weekday = weekday_words(here.date())
    said = f"{weekday[:1].upper()}{weekday[1:]} {here:%d/%m/%Y, %H:%M}."
    following = calendar.next_working_day(here.date())
    is_worked = calendar.is_worked(here.date())
    if not is_worked or (following - here.date()).days > 1:
        back = NOTES["off_tomorrow" if is_worked else "off_today"].format(
            weekday=weekday_words(following), day=f"{following:%d/%m}"
        )
        said = f"{said} {back}"
    return said
