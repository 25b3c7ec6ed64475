"""The counter: procedure by three letters, person by card, papers ticked, fee taken, slip printed."""

import secrets
from dataclasses import dataclass, replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.commands.serve_at_counter import serve_at_counter
from motcua.dossiers.forms.counter import CounterForm
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.counter import KnownPerson, edition_at, known_people, most_used
from motcua.dossiers.rules.id_card import read_card, sought
from motcua.dossiers.rules.states import Channel
from motcua.dossiers.web.checklist import Checklist, read_checklist
from motcua.dossiers.web.uploads import ACCEPT
from motcua.dossiers.words import counter as words
from motcua.dossiers.words.desk import DESK
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_number
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import (
    Agency,
    HeldPost,
    Role,
    agencies_with_desk,
    agency_by_code,
    require_staff,
)
from motcua.payments.public import KINDS as FEE_KINDS
from motcua.payments.public import ChargeLine, lines_for
from motcua.procedures.public import (
    Edition,
    content_from,
    counter_procedures,
    fees_on,
    limit_text,
    term_for,
)
from motcua.procedures.rules.edition import EditionContent, FeeLine


@dataclass(frozen=True, slots=True)
class Visit:
    """What the address says of the visit: whose desk, which agency resolves, the number that was called."""

    post: HeldPost
    agency_code: str
    ticket: str = ""

    @property
    def is_away(self) -> bool:
        return self.agency_code != self.post.agency_code

    @property
    def query(self) -> str:
        """The same for the next address."""
        said = {"co-quan": self.agency_code if self.is_away else "", "phieu": self.ticket}
        asked = urlencode({key: value for key, value in said.items() if value})
        return f"?{asked}" if asked else ""


@require_safe
def choose_procedure(request: HttpRequest) -> HttpResponse:
    """The most used ones, or what three letters find; one that is found alone opens at once."""
    visit = _visit(request)
    agency = _agency(visit.agency_code)
    search, day = request.GET.get("tim", "").strip(), local_day(request.at)
    found = counter_procedures(search, agency_id=agency.pk, day=day, used=most_used(agency.pk))
    if search and len(found) == 1:
        return redirect(reverse("walk-in", args=[found[0].code]) + visit.query)
    context = {
        "search": search,
        "found": found,
        "visit": visit,
        "agencies": agencies_with_desk(),
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/choose_procedure.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def walk_in(request: HttpRequest, procedure: str) -> HttpResponse:
    """The one form of the counter; sent twice it makes one dossier and takes one fee."""
    visit = _visit(request)
    agency = _agency(visit.agency_code)
    edition = edition_at(agency, procedure, local_day(request.at))
    content = content_from(edition.content)
    is_search = request.method == "POST" and "nguoi" in request.POST
    posted = request.POST if request.method == "POST" and not is_search else None
    people = known_people(visit.post.agency_id, sought(request.POST["nguoi"])) if is_search else []
    initial = {"client_key": secrets.token_urlsafe(16)} | _chosen(request, people).typed()
    form = CounterForm(posted, content=content, initial=initial)
    is_good = posted is not None and form.is_valid()
    case = form.cleaned_data.get("case", "") if is_good else (posted or {}).get("case", "")
    checklist = read_checklist(content, case or _first_case(content), request)
    fees, said = _fees(content, request, case), checklist.error
    if is_good and not said:
        try:
            dossier = _serve(request, visit, agency, edition, form, checklist, fees)
        except Refusal as no:
            said = sentence(no)
        else:
            return redirect("received", code=dossier.code)
    context = {
        "form": form,
        "edition": edition,
        "agency": agency,
        "visit": visit,
        "checklist": checklist,
        "kinds": words.PAPER_KINDS,
        "accept": ACCEPT,
        "fees": fees,
        "total": sum(fee["line"].amount for fee in fees if fee["is_on"]),
        "said": said,
        "term": limit_text(term) if (term := term_for(content)) else "",
        **_found(request, people, is_search=is_search),
    }
    return render(request, "dossiers/walk_in.html", context, status=422 if said or form.errors else 200)


def _serve(
    request: HttpRequest,
    visit: Visit,
    agency: Agency,
    edition: Edition,
    form: CounterForm,
    checklist: Checklist,
    fees: list[dict[str, Any]],
) -> Dossier:
    given = form.cleaned_data
    return serve_at_counter(
        actor=request.actor,
        at=request.at,
        agency=agency,
        edition=edition,
        applicant=form.applicant(),
        papers=checklist.papers(),
        case=given.get("case", ""),
        channel=Channel(given["channel"]),
        client_key=given["client_key"],
        delivery=given["delivery"],
        taken_at=_agency(visit.post.agency_code) if visit.is_away else None,
        visit=form.visit(),
        fees=[fee["line"] for fee in fees if fee["is_on"]],
        pay=form.way(),
        reference=given["reference"],
        ticket_id=int(visit.ticket) if visit.ticket else None,
    )


def _chosen(request: HttpRequest, people: list[KnownPerson]) -> KnownPerson:
    """Who the form is filled with: the one found alone, or the one chosen among several by its dossier."""
    wanted = request.POST.get("theo", "")
    if len(people) == 1:
        return people[0]
    return next((one for one in people if wanted and one.code == wanted), KnownPerson(""))


def _found(request: HttpRequest, people: list[KnownPerson], *, is_search: bool) -> dict[str, Any]:
    """What was sought and how it went, in words."""
    if not is_search:
        return {"sought": "", "found_words": "", "people": [], "is_filled": False}
    text = request.POST["nguoi"]
    chosen = _chosen(request, people)
    from_card = read_card(text) is not None
    if chosen.name and from_card:
        pattern = words.CARD_AND_DOSSIER if chosen.code else words.FROM_CARD
    elif chosen.name:
        pattern = words.FROM_DOSSIER
    else:
        pattern = "" if people else words.UNREADABLE if sought(text).is_empty else words.NOBODY
    return {
        "sought": text,
        "found_words": pattern.format(code=chosen.code),
        "people": [] if chosen.name else people,
        "is_filled": bool(chosen.name),
        "person": replace(chosen, email=""),
    }


def _fees(content: EditionContent, request: HttpRequest, case: str) -> list[dict[str, Any]]:
    """Fee lines in force that day with their ticks: those of the case, and of no case, are on at first."""
    on_that_day = [fee for fee in fees_on(content, local_day(request.at)) if fee.amount]
    is_told = "co-phi" in request.POST
    owed = lines_for(on_that_day, case)
    return [
        {
            "name": f"phi-{place}",
            "words": FEE_KINDS.get(fee.kind, FEE_KINDS["fee"]),
            "line": _line(fee),
            "is_on": f"phi-{place}" in request.POST if is_told else _line(fee) in owed,
        }
        for place, fee in enumerate(on_that_day, start=1)
    ]


def _line(fee: FeeLine) -> ChargeLine:
    return ChargeLine(fee.kind, fee.amount, fee.case)


def _first_case(content: EditionContent) -> str:
    return content.terms[0].case if content.terms else ""


def _visit(request: HttpRequest) -> Visit:
    post = require_staff(request.actor).holds_anywhere(Role.ONE_STOP)
    if post is None:
        raise Refusal("dossier.not_your_desk")
    ticket = request.GET.get("phieu", "")
    agency_code = request.GET.get("co-quan", "") or post.agency_code
    return Visit(post, agency_code, ticket if read_number(ticket) else "")


def _agency(code: str) -> Agency:
    agency = agency_by_code(code)
    if agency is None:
        raise Refusal("dossier.no_desk")
    return agency
