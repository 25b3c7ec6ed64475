"""Who files for an organisation beside its head: inviting, answering, taking back."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from motcua.accounts.access import authorisation_of
from motcua.accounts.commands.answer_invitation import answer_invitation
from motcua.accounts.commands.invite_colleague import invite_colleague, take_back_invitation
from motcua.accounts.forms import ColleagueForm
from motcua.accounts.models import Authorisation
from motcua.accounts.queries.authorisations import colleagues_under, invitations_under
from motcua.accounts.rules.authorisation import Ground, check_leads
from motcua.accounts.rules.contacts import masked
from motcua.accounts.web.people import for_people
from motcua.accounts.words import DONE
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day

_INVITED = 20
"""Invitations an hour from one address."""


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@for_people
def colleagues(request: HttpRequest, number: int) -> HttpResponse:
    """Those let in, those invited, and one more to invite."""
    head = authorisation_of(request.actor, number)
    is_given = head.given_under_id is not None
    check_leads(Ground(head.ground), is_organisation=head.is_organisation, is_given=is_given)
    form = ColleagueForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        throttle(request, "invitations", _INVITED, 3600)
        try:
            invite_colleague(actor=request.actor, at=request.at, number=number, **form.cleaned_data)
        except Refusal as no:
            form.add_error("until" if no.code.endswith("bad_days") else "reach", sentence(no))
        else:
            messages.success(request, DONE["invited"])
            return redirect("colleagues", number=number)
    context = {
        "head": head,
        "form": form,
        "colleagues": [_line(row, request) for row in colleagues_under(number)],
        "invited": [{"one": one, "reach": masked(one.reach)} for one in invitations_under(number)],
    }
    return render(request, "accounts/colleagues.html", context, status=422 if form.errors else 200)


@require_POST
@never_cache
@for_people
def invitation(request: HttpRequest, number: int) -> HttpResponse:
    """Take it on, or decline."""
    is_taken = request.POST.get("tra-loi") == "nhan"
    done = answer_invitation(actor=request.actor, at=request.at, number=number, is_taken=is_taken)
    said = DONE["joined"].format(name=done.authorisation.name) if is_taken else DONE["declined"]
    messages.success(request, said)
    return redirect("authorisations")


@require_POST
@never_cache
@for_people
def take_back(request: HttpRequest, number: int) -> HttpResponse:
    """The head changes their mind before it is answered."""
    gone = take_back_invitation(actor=request.actor, at=request.at, number=number)
    messages.success(request, DONE["invitation_back"])
    return redirect("colleagues", number=gone.authorisation_id)


def _line(row: Authorisation, request: HttpRequest) -> dict[str, Any]:
    is_over = row.until is not None and row.until < local_day(request.at)
    return {"row": row, "in_force": not row.revoked_at and not is_over}
