"""Posting procedures: the places, what hangs at one of them, and the sheets printed with one press."""

from datetime import date

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.files.kinds import Kind
from motcua.foundation.web.downloads import made
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import Agency, require_staff
from motcua.procedures import access
from motcua.procedures.commands.hang_sheets import add_listing_place, hang_sheets, take_down_sheets
from motcua.procedures.models import Edition, ListingPlace
from motcua.procedures.queries.wall import Wall, walls
from motcua.procedures.rules.edition import EditionContent, content_from, delegation_on, fees_on
from motcua.procedures.slips.notice import Notice, notices_pdf
from motcua.procedures.words import BY_DELEGATION, FEE_KINDS, PLACES, WAYS, limit_text
from motcua.procedures.words.listing import ADDED, HUNG, STANDINGS, TAKEN

MOST_PRINTED = 200


@require_http_methods(["GET", "HEAD", "POST"])
def places(request: HttpRequest) -> HttpResponse:
    """Every place of the officer's agencies with what needs seeing to; POST adds a place."""
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*access.CONTROLLERS)
    if request.method == "POST":
        if post is None:
            raise Refusal("procedure.forbidden", owner=actor.posts[0].agency_name)
        agency = Agency.objects.get(pk=post.agency_id)
        kind, name = request.POST.get("kind", ""), request.POST.get("name", "")
        added = add_listing_place(actor=actor, at=request.at, agency=agency, kind=kind, name=name)
        messages.success(request, ADDED.format(name=added.name))
        return HttpResponseRedirect(reverse("wall", args=[added.pk]))
    context = {
        "walls": walls(actor.agency_ids(), local_day(request.at)),
        "kinds": ListingPlace.Kind.choices,
        "may_change": post is not None,
        "trail": [{"url": reverse("catalogue"), "words": "Danh mục"}],
    }
    return render(request, "procedures/walls.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def wall(request: HttpRequest, number: int) -> HttpResponse:
    """One place; POST hangs (``treo``) or takes down (``go``) the editions chosen."""
    actor = require_staff(request.actor)
    found = _wall(request, number)
    if request.method == "POST":
        chosen = [int(one) for one in request.POST.getlist("edition") if one.isdecimal() and len(one) < 12]
        if not chosen:
            raise Refusal("listing.nothing_chosen")
        act, said = (take_down_sheets, TAKEN) if request.POST.get("act") == "go" else (hang_sheets, HUNG)
        count = act(actor=actor, at=request.at, place_id=number, editions=chosen)
        messages.success(request, said.format(count=count))
        return HttpResponseRedirect(reverse("wall", args=[number]))
    context = {
        "wall": found,
        "sheets": [(one, *STANDINGS[one.standing]) for one in found.hanging],
        "may_change": access.controls(actor, found.place.agency),
        "trail": [{"url": reverse("walls"), "words": "Niêm yết"}],
    }
    return render(request, "procedures/wall.html", context)


@require_safe
def sheets(request: HttpRequest, number: int, size: str) -> HttpResponse:
    """Sheets for the place: what is to be replaced and what is missing, or with ``tat-ca`` everything."""
    require_staff(request.actor)
    found = _wall(request, number)
    wanted = {one.in_force.pk: one.in_force for one in found.hanging if one.in_force is not None}
    if "tat-ca" not in request.GET:
        current = {one.listing.edition_id for one in found.hanging}
        wanted = {pk: one for pk, one in wanted.items() if pk not in current}
    wanted |= {one.pk: one for one in found.missing}
    if not wanted:
        raise Refusal("listing.nothing_chosen")
    notices = [_notice(one, found, request) for one in list(wanted.values())[:MOST_PRINTED]]
    content = notices_pdf(notices, is_large=size == "chu-lon", printed_at=request.at)
    return made(content, kind=Kind.PDF, name=f"niem-yet-{number}-{size}.pdf")


def _wall(request: HttpRequest, number: int) -> Wall:
    found = walls(request.actor.agency_ids(), local_day(request.at), number)
    if not found:
        raise Refusal("listing.place.not_found")
    return found[0]


def _notice(edition: Edition, found: Wall, request: HttpRequest) -> Notice:
    content, agency = content_from(edition.content), found.place.agency
    address = reverse("procedure", args=[edition.procedure.code])
    counts = [(item, item.originals, item.copies) for item in content.required_items]
    return Notice(
        agency=agency.name,
        name=edition.name,
        code=edition.procedure.code,
        sector=edition.sector.name,
        limits=tuple(_case(term.case, limit_text(term.applied)) for term in content.terms),
        fees=tuple(
            _case(fee.case or FEE_KINDS[fee.kind], f"{number_words(fee.amount)} đồng")
            for fee in fees_on(content, local_day(request.at))
        )
        or ("Không ghi khoản thu nào",),
        papers=tuple(
            f"{item.name}" + (f" (bản chính {one}, bản sao {two})" if one or two else "")
            for item, one, two in counts
        ),
        ways=", ".join(WAYS.get(way, way) for way in content.ways),
        places=", ".join(PLACES.get(place, place) for place in content.places),
        result=content.result,
        authority=_authority(content, local_day(request.at)),
        since=edition.valid_from,
        edition=edition.number,
        url=f"{settings.PUBLIC_URL.rstrip('/')}{address}?noi={agency.code}",
    )


def _authority(content: EditionContent, day: date) -> str:
    """The authority, and who decides for it that day."""
    handed = [one for one in content.delegations if one == delegation_on(content, day, one.case)]
    said = [BY_DELEGATION.format(delegate=_case(one.case, one.delegate), basis=one.basis) for one in handed]
    return "; ".join(filter(None, (content.authority, *said)))


def _case(case: str, said: str) -> str:
    return f"{case[:1].upper()}{case[1:]}: {said}" if case else said[:1].upper() + said[1:]
