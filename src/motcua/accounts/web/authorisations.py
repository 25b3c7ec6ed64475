"""For whom I file, and who files for me."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.accounts.access import authorisation_to_revoke
from motcua.accounts.commands.record_authorisation import record_authorisation
from motcua.accounts.commands.revoke_authorisation import revoke_authorisation
from motcua.accounts.forms import AuthorisationForm
from motcua.accounts.models import Authorisation
from motcua.accounts.queries.authorisations import authorisations_of, invitations_to, standing_for
from motcua.accounts.rules.authorisation import Ground
from motcua.accounts.web.people import for_people
from motcua.accounts.words import DONE, GROUNDS
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day

_METHODS = ["GET", "HEAD", "POST"]


@require_safe
@never_cache
@for_people
def authorisations(request: HttpRequest) -> HttpResponse:
    """Both lists."""
    today, person_id = local_day(request.at), request.actor.person_id
    context = {
        "mine": [_line(row, today) for row in authorisations_of(person_id)],
        "invitations": invitations_to(person_id),
        "for_me": [_line(row, today) for row in standing_for(person_id)],
    }
    return render(request, "accounts/authorisations.html", context)


@never_cache
@require_http_methods(_METHODS)
@for_people
def new(request: HttpRequest) -> HttpResponse:
    """Record one."""
    form = AuthorisationForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        is_organisation = given.pop("who") == "organisation"
        ground = Ground(given.pop("ground"))
        try:
            row = record_authorisation(
                actor=request.actor, at=request.at, is_organisation=is_organisation, ground=ground, **given
            )
        except Refusal as no:
            form.add_error("paper" if no.code.endswith("paper_missing") else "ground", sentence(no))
        else:
            messages.success(request, DONE["authorised"].format(name=row.name))
            return redirect("authorisations")
    status = 422 if form.errors else 200
    return render(request, "accounts/authorisation_new.html", {"form": form}, status=status)


@never_cache
@require_http_methods(_METHODS)
@for_people
def revoke(request: HttpRequest, number: int) -> HttpResponse:
    """Ask once more, then take it back."""
    if request.method == "POST":
        gone = revoke_authorisation(actor=request.actor, at=request.at, number=number)
        if gone.given_under_id and gone.representative_id != request.actor.person_id:
            messages.success(request, DONE["ended_colleague"])
            return redirect("colleagues", number=gone.given_under_id)
        messages.success(request, DONE["revoked"])
        return redirect("authorisations")
    row = authorisation_to_revoke(request.actor, number, is_asked=True)
    return render(request, "accounts/authorisation_revoke.html", {"row": row})


def _line(row: Authorisation, today: object) -> dict[str, object]:
    is_over = row.until is not None and row.until < today
    in_force = not row.revoked_at and not is_over
    heads = row.is_organisation and row.ground == Ground.HEAD and row.given_under_id is None
    return {
        "row": row,
        "ground": GROUNDS[Ground(row.ground)],
        "in_force": in_force,
        "leads": in_force and heads,
    }
