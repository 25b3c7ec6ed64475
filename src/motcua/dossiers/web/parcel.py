"""Following results sent by post: one parcel, and all that are still out."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.access import dossier_to_read, require_post
from motcua.dossiers.commands.follow_parcel import follow_parcel
from motcua.dossiers.forms.counter import ParcelForm
from motcua.dossiers.queries.parcels import LOOKED_BACK, parcels_out, way_of
from motcua.dossiers.rules.process import MOVES, Verb
from motcua.dossiers.rules.returning import AFTER, Parcel
from motcua.dossiers.words.counter import DONE, PARCELS, TITLES
from motcua.dossiers.words.desk import DESK
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Role, require_staff


@require_http_methods(["GET", "HEAD", "POST"])
def parcel(request: HttpRequest, code: str) -> HttpResponse:
    """Where it is, and what may follow."""
    require_staff(request.actor)
    dossier = dossier_to_read(request.actor, code)
    require_post(request.actor, MOVES[Verb.RETURN].roles, dossier.agency_id)
    way = way_of(dossier.events.order_by("seq"))
    if way is None:
        raise Refusal("dossier.no_parcel", code=code)
    form, said = ParcelForm(request.POST or None), ""
    form.offer(AFTER[way.parcel])
    if request.method == "POST" and form.is_valid():
        try:
            follow_parcel(actor=request.actor, at=request.at, code=code, **form.cleaned_data)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, DONE["parcel"].format(code=code))
            return redirect("parcels")
    context = {
        "dossier": dossier,
        "form": form,
        "said": said,
        "way": way,
        "state": PARCELS[way.parcel],
        "is_over": not AFTER[way.parcel],
        "trail": [
            {"url": reverse("desk"), "words": DESK},
            {"url": reverse("parcels"), "words": TITLES["parcels"]},
            {"url": reverse("dossier", args=[code]), "words": code},
        ],
    }
    return render(request, "dossiers/parcel.html", context, status=422 if said or form.errors else 200)


@require_safe
def parcels(request: HttpRequest) -> HttpResponse:
    """Parcels that came back, to be sent again, and those on the way."""
    if require_staff(request.actor).holds_anywhere(Role.ONE_STOP) is None:
        raise Refusal("dossier.not_your_desk")
    found = parcels_out(request.actor, request.at)
    rows = [
        {"dossier": row, "way": way, "words": PARCELS[way.parcel], "is_back": way.parcel is Parcel.BACK}
        for row, way in found
    ]
    context = {
        "title": TITLES["parcels"],
        "rows": rows,
        "back": sum(row["is_back"] for row in rows),
        "days": LOOKED_BACK.days,
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/parcels.html", context)
