"""Following a dossier without an account: by its code and four digits, or by the link on its slip."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.forms.applicant import FollowForm
from motcua.dossiers.queries.clock import answer_due
from motcua.dossiers.queries.follow import Followed, followed_by_digits, followed_by_link
from motcua.dossiers.rules.plain_reckoning import reasons
from motcua.dossiers.rules.sentences import limit_words, source
from motcua.dossiers.rules.states import ENDED, Channel, State
from motcua.dossiers.rules.told import Standing, Told, standing, told
from motcua.dossiers.web.days import DayCell, day_cells
from motcua.dossiers.web.lines import left_of
from motcua.dossiers.words.moments import NUMBERED, time_left_words
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import count_try, refuse_after, throttle
from motcua.kernel.refusal import Refusal
from motcua.workdays.rules.limits import parse_limit

BY_ADDRESS, BY_CODE = 60, 5
"""Tries an hour from one address, and wrong ones an hour on one code."""
HOUR = 3600
SHORTEST_STRIP, LONGEST_STRIP = 6, 14
"""Fewer days would be stretched, more would be squeezed: both are shown as a calendar."""
ENDED_WITH_REASON = frozenset({State.REFUSED, State.STOPPED, State.CLOSED})


def unlisted(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """No search engine lists the page and no other site hears its address. ``no-referrer`` would also
    empty the origin of our own forms, which the check against forged requests needs."""

    @wraps(view)
    def quiet(request: HttpRequest, *args: object, **facts: object) -> HttpResponse:
        answer = never_cache(view)(request, *args, **facts)
        answer["X-Robots-Tag"] = "noindex, nofollow"
        answer["Referrer-Policy"] = "same-origin"
        return answer

    return quiet


@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def follow(request: HttpRequest) -> HttpResponse:
    """The form; a right pair leads to the dossier, a wrong one and an unknown code are told alike."""
    if request.method != "POST":
        form = FollowForm(initial={"code": request.GET.get("ma", "")})
        return render(request, "dossiers/follow_form.html", {"form": form})
    form, said, why = FollowForm(request.POST), "", ""
    if form.is_valid():
        code, digits = form.cleaned_data["code"], form.cleaned_data["digits"]
        throttle(request, "follow", BY_ADDRESS, HOUR)
        refuse_after(BY_CODE, "follow", code, seconds=HOUR)
        try:
            page = followed_by_digits(code, digits)
        except Refusal as no:
            count_try("follow", code, seconds=HOUR)
            said, _, why = sentence(no).partition(". ")
        else:
            if page.dossier.lookup_key:
                return redirect("follow-link", key=page.dossier.lookup_key)
            return render(request, "dossiers/follow.html", shown(page, request.at))
    return render(request, "dossiers/follow_form.html", {"form": form, "said": said, "why": why}, status=422)


@require_safe
@unlisted
def follow_link(request: HttpRequest, key: str) -> HttpResponse:
    """The dossier behind the QR of its slip; personal data masked, papers left out."""
    return render(request, "dossiers/follow.html", shown(followed_by_link(key), request.at))


def shown(page: Followed, at: datetime, *, mine: bool = False) -> dict[str, Any]:
    """What the page of a followed dossier says; ``mine`` for the person who filed it."""
    dossier, legal = page.dossier, page.clocks.legal if page.clocks else None
    state, agency = State(dossier.state), dossier.agency.name
    left = None if dossier.ended_without_result else left_of(dossier, at, page.calendar)
    words = time_left_words(left) if left else ""
    where = standing(
        state,
        unit=dossier.unit.name if dossier.unit else "",
        agency=agency,
        outcome=dossier.outcome,
        delivery=dossier.delivery,
        waits_for=dossier.waits_for,
    )
    days = [_spoken(cell) for cell in day_cells(legal, at)] if legal else []
    waits_online = state is State.SUBMITTED and dossier.channel == Channel.ONLINE.value
    return {
        "dossier": dossier,
        "page": page,
        "mine": mine,
        "standing": where,
        "is_open": state not in ENDED,
        "left": words,
        "left_small": words[:1].lower() + words[1:],
        "masked": f"{dossier.applicant.split()[0]} •••" if dossier.applicant else "",
        "urgency": left.urgency.value if left else "",
        "due_at": None if dossier.paused_at else dossier.due_at,
        "term": limit_words(parse_limit(dossier.term)) if dossier.term else "",
        "days": days,
        "is_strip": SHORTEST_STRIP <= len(days) <= LONGEST_STRIP,
        "reasons": reasons(legal.explanation, source("unproven")) if legal else (),
        "entries": entries(page, where),
        "answer_due": answer_due(dossier.agency.code, dossier.submitted_at) if waits_online else None,
        "if_now": legal.due_if_resumed(at) if legal and (page.asked or page.waits_for_fee) else None,
        "why_asked": page.last("dossier.supplement_asked").facts.get("reason", "") if page.asked else "",
        "extension": _told_of(page, "dossier.extended"),
        "apology": _told_of(page, "dossier.apologised"),
        "paper": paper_of(page),
        "ending": _told(page.events[-1], agency) if state in ENDED_WITH_REASON else None,
    }


def paper_of(page: Followed) -> str:
    """The key of the published paper's page of verification; empty where none was signed here."""
    finished = page.last("dossier.finished")
    return str(finished.facts.get("paper", "")) if finished else ""


def _spoken(cell: DayCell) -> DayCell:
    """A bare number becomes "ngày 3": not everybody knows what is being counted."""
    return replace(cell, label=NUMBERED.format(number=cell.label)) if cell.label.isdecimal() else cell


def entries(page: Followed, where: Standing) -> list[dict[str, Any]]:
    """What happened, newest first, with where it stands now on top."""
    agency, lines = page.dossier.agency.name, []
    if where.now and page.events:
        since = page.events[-1].happened_at
        lines.append({"title": where.now, "when": since, "kind": "here"})
    for event in reversed(page.events):
        line = _told(event, agency)
        if line is None:
            continue
        entry = {"title": line.title, "text": line.text, "when": event.happened_at}
        if event.recorded_at > event.happened_at:
            entry["recorded"] = event.recorded_at
        lines.append(entry)
    return lines


def _told_of(page: Followed, kind: str) -> Told | None:
    event = page.last(kind)
    return _told(event, page.dossier.agency.name) if event else None


def _told(event: Any, agency: str) -> Told | None:
    return told(event.kind, event.facts, ground=event.ground, agency=agency)
