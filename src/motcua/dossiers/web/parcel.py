"""Following the parcel of a result sent by post."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.dossiers.access import dossier_to_read, require_post
from motcua.dossiers.commands.follow_parcel import follow_parcel, parcel_of
from motcua.dossiers.forms.counter import ParcelForm
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.returning import AFTER
from motcua.dossiers.words.counter import DONE, PARCELS
from motcua.dossiers.words.desk import DESK
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import require_staff


@require_http_methods(["GET", "HEAD", "POST"])
def parcel(request: HttpRequest, code: str) -> HttpResponse:
    """Where it is, and what may follow."""
    require_staff(request.actor)
    dossier = dossier_to_read(request.actor, code)
    require_post(request.actor, MOVES[Verb.RETURN].roles, dossier.agency_id)
    current = parcel_of(dossier)
    if current is None:
        raise Refusal("dossier.no_parcel", code=code)
    form, said = ParcelForm(request.POST or None), ""
    form.offer(AFTER[current])
    if request.method == "POST" and form.is_valid():
        try:
            follow_parcel(actor=request.actor, at=request.at, code=code, **form.cleaned_data)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, DONE["parcel"].format(code=code))
            return redirect("dossier", code=code)
    context = {
        "dossier": dossier,
        "form": form,
        "said": said,
        "state": PARCELS[current],
        "is_over": not AFTER[current],
        "trail": [
            {"url": reverse("desk"), "words": DESK},
            {"url": reverse("dossier", args=[code]), "words": code},
        ],
    }
    return render(request, "dossiers/parcel.html", context, status=422 if said or form.errors else 200)
