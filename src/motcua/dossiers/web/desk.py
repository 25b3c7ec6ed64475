"""The desk: lists with their counts and one page of dossiers, the most urgent first; and the search."""

from collections.abc import Iterable
from datetime import datetime
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.dossiers.models import DeskView
from motcua.dossiers.queries.book import READERS
from motcua.dossiers.queries.lines import Page
from motcua.dossiers.queries.notices import notice_count
from motcua.dossiers.queries.search import count_of, matching, not_indexed_yet
from motcua.dossiers.queries.views import as_list, kept_views
from motcua.dossiers.queries.worklist import COUNTED, found_dossiers, view_counts, worklist
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.views import COLUMNS, ONLY_WITH_SOMETHING, SavedView, first_shown, views_of
from motcua.dossiers.web.bulk import BULK
from motcua.dossiers.web.lines import Lines
from motcua.dossiers.web.soon import end_of_next_working_day
from motcua.dossiers.words.desk import NOTES
from motcua.dossiers.words.lists import BULK as BULK_WORDS
from motcua.dossiers.words.lists import KEYS, VIEWS, count_words, shown_words
from motcua.kernel.time import local
from motcua.kernel.vietnamese import weekday_words
from motcua.organisation.public import Actor, Role, require_staff
from motcua.workdays.public import calendar_for
from motcua.workdays.rules.calendar import WorkCalendar


@require_safe
def desk(request: HttpRequest) -> HttpResponse:
    """The list asked for by ``xem``, searched by ``tim``, from the mark ``sau`` on."""
    actor = require_staff(request.actor)
    kept = kept_views(actor)
    ready = views_of(tuple(post.role for post in actor.posts))
    views = [*ready, *map(as_list, kept)]
    calendar = calendar_for(actor.posts[0].agency_code)
    soon = end_of_next_working_day(calendar, request.at)
    counts = view_counts(actor, views, at=request.at, soon=soon)
    asked = request.GET.get("xem", "")
    view = next((one for one in views if one.key == asked), None) or first_shown(ready, counts)
    search = request.GET.get("tim", "").strip()
    found = matching(actor, search) if search else None
    after = request.GET.get("sau", "")
    page = worklist(actor, view, at=request.at, soon=soon, matching=found, after=after)
    acts = bulk_acts(actor, view) if page.rows else []
    lines = Lines(view.columns, at=request.at, calendar=calendar, pick=bool(acts))
    count = counts[view.key]
    context = {
        "tabs": _tabs(ready, kept, view, counts),
        "current": view.key,
        "own": next((one for one in kept if one.key == view.key and one.owner_id == actor.person_id), None),
        "acts": acts,
        "pick": bool(acts),
        "search_all": f"{reverse('dossiers')}?{urlencode({'tim': search})}",
        "search": search,
        "reminders": notice_count(actor),
        "may_open_book": any(post.role in READERS for post in actor.posts),
        "now": _now_words(request.at, calendar),
        "may_register": actor.holds_anywhere(Role.ONE_STOP) is not None,
        "may_route": actor.holds_anywhere(Role.ADMINISTRATOR) is not None,
        "headings": lines.headings,
        "rows": lines.rows(page.rows),
        "words": "" if search else shown_words(len(page.rows), count, COUNTED),
        "count": count_words(count, COUNTED),
        **_pages(request, page, after),
    }
    return render(request, "dossiers/desk.html", context)


@require_safe
def dossiers(request: HttpRequest) -> HttpResponse:
    """Search over dossiers of every state, newest first."""
    actor = require_staff(request.actor)
    search = request.GET.get("tim", "").strip()
    found = matching(actor, search) if search else None
    after = request.GET.get("sau", "")
    page = found_dossiers(found, after=after) if found else Page((), "")
    lines = Lines(COLUMNS, at=request.at, calendar=calendar_for(actor.posts[0].agency_code))
    context = {
        "search": search,
        "headings": lines.headings,
        "rows": lines.rows(page.rows),
        "words": shown_words(len(page.rows), count_of(found), COUNTED) if found and page.rows else "",
        "not_yet": not_indexed_yet(),
        **_pages(request, page, after),
    }
    return render(request, "dossiers/search.html", context)


def bulk_acts(actor: Actor, view: SavedView) -> list[dict[str, str]]:
    """What the person's roles may do to many dossiers of the list at once."""
    roles = {post.role for post in actor.posts}
    return [
        {"value": slug, "words": BULK_WORDS[slug]}
        for slug, verb in BULK.items()
        if roles & MOVES[verb].roles
        and view.states & MOVES[verb].sources
        and not (view.declaration and verb is Verb.HAND_OVER)
    ]


def _pages(request: HttpRequest, page: Page, after: str) -> dict[str, str]:
    asked = request.GET.copy()
    asked.pop("sau", None)
    first = f"?{asked.urlencode()}" if after else ""
    asked["sau"] = page.after
    return {"previous": first, "next": f"?{asked.urlencode()}" if page.after else ""}


def _tabs(
    ready: Iterable[SavedView], kept: Iterable[DeskView], current: SavedView, counts: dict[str, int]
) -> list[dict[str, object]]:
    shown = [one for one in ready if counts[one.key] or one.key not in ONLY_WITH_SOMETHING or one == current]
    told = [(view.key, VIEWS[view.key], KEYS[view.key]) for view in shown]
    told += [(one.key, one.name, str(place)) for place, one in enumerate(kept, start=1)]
    return [
        {
            "url": f"?{urlencode({'xem': key})}",
            "words": words,
            "count": count_words(counts[key], COUNTED),
            "key": letter,
            "here": key == current.key,
        }
        for key, words, letter in told
    ]


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
