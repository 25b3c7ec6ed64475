"""Who did what in an agency, for its administrator and its head; and the same as a workbook."""

from datetime import date, timedelta
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.dossiers.public import lately
from motcua.foundation.files import Kind
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.downloads import made
from motcua.foundation.web.fields import read_day, read_number
from motcua.foundation.web.frame import address
from motcua.home.commands.read_trail import export_trail, read_trail, trail_agencies
from motcua.home.outputs.trail import trail_xlsx
from motcua.home.queries.trail import MOST_DAYS, Act, Mark, Wanted, act_words
from motcua.home.words.trail import GROUPS, SPAN, SUBJECTS, TITLE
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency, Role, require_staff

PAGE = 50
_PAGES = {"dossier": "dossier", "procedure": "procedure", "petition": "petition"}


@require_safe
@never_cache
def trail(request: HttpRequest) -> HttpResponse:
    """One page of the trail, this week unless other days are asked for; what was asked stays in the boxes
    where it cannot be answered."""
    agencies = trail_agencies(require_staff(request.actor))
    given = request.GET
    context: dict[str, Any] = {"agencies": agencies, "agency": _agency(request, agencies), "given": given}
    context |= {"groups": GROUPS, "kinds": sorted(lately.ACT_WORDS.items(), key=lambda one: one[1])}
    try:
        wanted = _wanted(request, context["agency"])
        after = Mark.read(given.get("sau", ""))
        found, people = read_trail(
            actor=request.actor, at=request.at, wanted=wanted, after=after, count=PAGE + 1
        )
    except Refusal as no:
        if no.code == "trail.forbidden":
            raise
        return render(request, "home/trail.html", context | {"refused": sentence(no)}, status=422)
    asked = _asked(wanted)
    context |= {
        "wanted": wanted,
        "people": people,
        "rows": [_row(one, people, request) for one in found[:PAGE]],
        "previous": f"?{asked}" if after else "",
        "previous_words": "Mới nhất",
        "next": f"?{asked}&{urlencode({'sau': str(found[PAGE - 1].mark)})}" if len(found) > PAGE else "",
        "asked": asked,
    }
    return render(request, "home/trail.html", context)


@require_safe
@never_cache
def trail_file(request: HttpRequest) -> HttpResponse:
    """The same as a workbook, up to a bound; that it left is put on record."""
    wanted = _wanted(request, _agency(request, trail_agencies(require_staff(request.actor))))
    found, people = export_trail(actor=request.actor, at=request.at, wanted=wanted)
    rows = ((one.mark.at, one.actor, act_words(one.kind), _about(one, people), one.said) for one in found)
    out = BytesIO()
    span = SPAN.format(first=wanted.first, last=wanted.last)
    trail_xlsx(out, rows, [f"{TITLE}, {wanted.agency.name}", span])
    name = f"nhat-ky-{wanted.agency.code}-{wanted.first:%Y%m%d}-{wanted.last:%Y%m%d}.xlsx"
    return made(out.getvalue(), kind=Kind.XLSX, name=name)


def _agency(request: HttpRequest, agencies: list[Agency]) -> Agency:
    asked = request.GET.get("co-quan", "").strip()
    post = request.actor.holds_anywhere(Role.ADMINISTRATOR, Role.DIRECTOR)
    found = next((one for one in agencies if one.code == (asked or post.agency_code)), None)
    if found is None:
        raise Refusal("trail.forbidden")
    return found


def _wanted(request: HttpRequest, agency: Agency) -> Wanted:
    given, today = request.GET, local_day(request.at)
    last = _day(given.get("den", ""), today)
    first = _day(given.get("tu", ""), last - timedelta(days=6))
    if first > last:
        raise Refusal("trail.bad_days", found=f"{first:%d/%m/%Y} – {last:%d/%m/%Y}")
    if (count := (last - first).days + 1) > MOST_DAYS:
        raise Refusal("trail.too_wide", most=MOST_DAYS, count=count)
    kind = given.get("viec", "")
    return Wanted(
        agency=agency,
        first=first,
        last=last,
        person_id=read_number(given.get("nguoi", "")),
        kind=kind if kind in GROUPS or kind in lately.ACT_WORDS else "",
        code=given.get("ma", "").strip()[:120],
    )


def _day(said: str, default: date) -> date:
    if not said.strip():
        return default
    found = read_day(said)
    if found is None:
        raise Refusal("trail.bad_days", found=said[:40])
    return found


def _asked(wanted: Wanted) -> str:
    asked = {
        "co-quan": wanted.agency.code,
        "tu": f"{wanted.first:%d/%m/%Y}",
        "den": f"{wanted.last:%d/%m/%Y}",
        "nguoi": wanted.person_id or "",
        "viec": wanted.kind,
        "ma": wanted.code,
    }
    return urlencode({key: value for key, value in asked.items() if value})


def _row(one: Act, people: dict[int, str], request: HttpRequest) -> dict[str, Any]:
    """The act in words, and where what it is about stands."""
    what, _, name = one.subject.partition(":")
    url = address(_PAGES[what], name) if what in _PAGES else ""
    if what == "person" and request.actor.holds_anywhere(Role.ADMINISTRATOR) and _known(name, people):
        url = address("person", int(name))
    return {
        "act": one,
        "words": act_words(one.kind),
        "about": _about(one, people),
        "url": url,
        "recorded_later": one.mark.at > one.happened_at + timedelta(minutes=1),
    }


def _about(one: Act, people: dict[int, str]) -> str:
    what, _, name = one.subject.partition(":")
    if what == "person":
        return _known(name, people)
    return SUBJECTS[what].format(name) if what in SUBJECTS else ""


def _known(name: str, people: dict[int, str]) -> str:
    return people.get(read_number(name) or 0, "")
