"""One officer as the administrator sees one: posts, account, what was done; and doing it."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from motcua.accounts.public import drop_factors, factors_of
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_day, read_number
from motcua.home.forms.people import NewPostForm, PersonFields
from motcua.home.queries.people import Staffed, person_with_posts, trail_of, units_with_people
from motcua.home.web.people import post_line
from motcua.home.words import people as words
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import ROLES, Agency, Role, officers, require_staff

_FACTS = ("full_name", "address", "email", "phone")


@require_safe
@never_cache
def person(request: HttpRequest, number: int) -> HttpResponse:
    """Posts now and before, the account, the trail."""
    return _page(request, _staffed(request, number))


@require_POST
@never_cache
def person_act(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """One act; what is refused is told on the page, with what was typed."""
    staffed, given = _staffed(request, number), request.POST
    forms: dict[str, Any] = {}
    if verb == "sua":
        forms["facts"] = PersonFields(given)
    elif verb == "vi-tri":
        forms["post"] = NewPostForm(given, units=_units(request, staffed), prefix="vi-tri")
    elif verb not in {"het-vi-tri", "khoa", "mo", "mat-khau", "lop-hai"}:
        raise Http404
    if any(not form.is_valid() for form in forms.values()):
        return _page(request, staffed, **forms)
    try:
        password = _do(request, staffed, verb, forms)
    except Refusal as no:
        return _page(request, staffed, refused=sentence(no), **forms)
    if password:
        shown = {"agency": staffed.posts[0].agency, "person": staffed.person, "password": password}
        return render(request, "home/person_password.html", shown)
    messages.success(request, words.STAFF_DONE[verb])
    return HttpResponseRedirect(reverse("person", args=[number]))


def _do(request: HttpRequest, staffed: Staffed, verb: str, forms: dict[str, Any]) -> str:
    """The act; a password to show where one was made."""
    given, about = request.POST, {"actor": request.actor, "at": request.at}
    whom = about | {"person_id": staffed.person.pk}
    ground = given.get("ground", "")
    if verb == "sua":
        officers.correct_officer(**whom, **forms["facts"].cleaned_data)
    elif verb == "vi-tri":
        wanted, said = forms["post"].wanted(_agency(staffed).pk), forms["post"].cleaned_data
        officers.give_post(**whom, wanted=wanted, ground=said["ground"])
    elif verb == "het-vi-tri":
        until = read_day(given.get("until", ""))
        if until is None:
            raise Refusal("officer.bad_days")
        post = read_number(given.get("post", "")) or 0
        officers.end_post(**about, post_id=post, until=until, ground=ground)
    elif verb == "mat-khau":
        return officers.give_password(**whom)
    elif verb == "lop-hai":
        drop_factors(**whom, ground=ground)
    else:
        (officers.lock_officer if verb == "khoa" else officers.unlock_officer)(**whom, ground=ground)
    return ""


def _staffed(request: HttpRequest, number: int) -> Staffed:
    if require_staff(request.actor).holds_anywhere(Role.ADMINISTRATOR) is None:
        raise Refusal("organisation.forbidden", role=ROLES[Role.ADMINISTRATOR])
    found = person_with_posts(request.actor, number, local_day(request.at))
    if found is None:
        raise Refusal("officer.not_found")
    return found


def _agency(staffed: Staffed) -> Agency:
    return (staffed.posts or staffed.past)[0].agency


def _units(request: HttpRequest, staffed: Staffed) -> list[Any]:
    today = local_day(request.at)
    found = units_with_people(_agency(staffed).pk, today)
    return [one for one in found if not one.valid_to or one.valid_to >= today]


def _page(request: HttpRequest, staffed: Staffed, refused: str = "", **forms: Any) -> HttpResponse:
    whole = staffed.person
    facts = forms.get("facts") or PersonFields(initial={name: getattr(whole, name) for name in _FACTS})
    post = forms.get("post") or NewPostForm(units=_units(request, staffed), prefix="vi-tri")
    trail = [(words.STAFF_TRAIL.get(one.kind, words.OTHER_CHANGE), one) for one in trail_of(whole.pk)]
    context = {
        "person": whole,
        "staffed": staffed,
        "agency": _agency(staffed),
        "state": words.STAFF_STATES[staffed.state],
        "posts": [post_line(one) for one in staffed.posts],
        "past": [post_line(one) for one in staffed.past],
        "factors": factors_of(whole.pk),
        "trail_lines": trail,
        "facts": facts,
        "post_form": post,
        "form": next((one for one in forms.values() if one.errors), None),
        "refused": refused,
        "given": request.POST,
        "holds_words": words.HOLDS.format(count=staffed.holds),
        "today": local_day(request.at),
    }
    status = 422 if refused or context["form"] else 200
    return render(request, "home/person.html", context, status=status)
