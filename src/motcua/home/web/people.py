"""The people of an office as its administrator sees them: the list, and adding one."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.pages import page_of
from motcua.home.forms.people import LetterheadForm, NewOfficerForm, UnitForm
from motcua.home.queries.people import MOST_AGENCIES, managed_agencies, people_at, units_with_people
from motcua.home.words import people as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import ROLES, Agency, Post, Role, officers, require_staff

PAGE = 50
_METHODS = ["GET", "HEAD", "POST"]


def agency_of(request: HttpRequest) -> Agency:
    """The agency that the address names, else the administrator's own. Refuses ``organisation.forbidden``
    to who is no administrator, and ``officer.forbidden``."""
    post = require_staff(request.actor).holds_anywhere(Role.ADMINISTRATOR)
    if post is None:
        raise Refusal("organisation.forbidden", role=ROLES[Role.ADMINISTRATOR])
    asked = request.GET.get("co-quan", "")
    found = managed_agencies(request.actor).filter(code=asked or post.agency_code).first()
    if found is None:
        raise Refusal("officer.forbidden")
    return found


def post_line(post: Post) -> dict[str, Any]:
    """A post in words."""
    return {"row": post, "role": ROLES[Role(post.role)], "unit": post.unit.name if post.unit else ""}


@require_safe
@never_cache
def people(request: HttpRequest) -> HttpResponse:
    """Who works here, as what, and whether the account is in use."""
    agency, today = agency_of(request), local_day(request.at)
    said = request.GET.get("q", "").strip()[:80]
    found = people_at(agency, today, said)
    here = f"{reverse('people')}?co-quan={agency.code}&q={said}"
    rows, pager = page_of(request.GET.get("trang", ""), len(found), PAGE, f"{here}&trang={{}}".format)
    context = {
        "agency": agency,
        "agencies": managed_agencies(request.actor)[:MOST_AGENCIES],
        "said": said,
        "people": [
            {"row": one, "state": words.STAFF_STATES[one.state], "posts": [post_line(p) for p in one.posts]}
            for one in found[rows]
        ],
        "total": len(found),
        "pager": pager,
    }
    return render(request, "home/people.html", context)


@never_cache
@require_http_methods(_METHODS)
def person_new(request: HttpRequest) -> HttpResponse:
    """An account with its first post; the password to hand over is shown once, on the answer."""
    agency, today = agency_of(request), local_day(request.at)
    units = [one for one in units_with_people(agency.pk, today) if not one.valid_to or one.valid_to >= today]
    form = NewOfficerForm(request.POST if request.method == "POST" else None, units=units)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            person, password = officers.add_officer(
                actor=request.actor,
                at=request.at,
                wanted=form.wanted(agency.pk),
                **{name: said[name] for name in ("username", "full_name", "address", "email", "phone")},
            )
        except Refusal as no:
            form.add_error("username" if "username" in no.code else None, sentence(no))
        else:
            shown = {"agency": agency, "person": person, "password": password, "is_new": True}
            return render(request, "home/person_password.html", shown)
    context = {"form": form, "agency": agency, "units": units}
    return render(request, "home/person_new.html", context, status=422 if form.errors else 200)


@never_cache
@require_http_methods(_METHODS)
def units(request: HttpRequest) -> HttpResponse:
    """The units of an agency and its letterhead."""
    agency, verb = agency_of(request), request.POST.get("viec", "")
    facts = {name: getattr(agency, name) for name in ("parent_body", "place", "address", "phone")}
    adding = UnitForm(request.POST if verb == "don-vi" else None, prefix="don-vi")
    heading = LetterheadForm(request.POST if verb == "dau-thu" else None, initial=facts, prefix="dau-thu")
    form = {"don-vi": adding, "dau-thu": heading}.get(verb)
    if form is not None and form.is_valid():
        act = officers.add_unit if verb == "don-vi" else officers.set_letterhead
        try:
            act(actor=request.actor, at=request.at, agency_id=agency.pk, **form.cleaned_data)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, words.STAFF_DONE[verb])
            return HttpResponseRedirect(f"{reverse('units')}?co-quan={agency.code}")
    context = {
        "agency": agency,
        "agencies": managed_agencies(request.actor)[:MOST_AGENCIES],
        "units": [
            {"row": one, "kind": words.UNIT_KINDS[one.kind]}
            for one in units_with_people(agency.pk, local_day(request.at))
        ],
        "adding": adding,
        "heading": heading,
        "form": form if form is not None and form.errors else None,
    }
    return render(request, "home/units.html", context, status=422 if context["form"] else 200)
