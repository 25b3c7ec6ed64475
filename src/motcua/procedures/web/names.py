"""The English names of agencies, units and sectors on one page."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Agency, require_staff
from motcua.procedures.access import CONTROLLERS
from motcua.procedures.commands.translate_names import LONGEST, translate_names
from motcua.procedures.queries.names import Named, names_of
from motcua.procedures.words import ENGLISH_GROUPS, ENGLISH_NAMES_SAVED


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def english_names(request: HttpRequest) -> HttpResponse:
    """Every name with its English beside it; one button saves them all."""
    actor = require_staff(request.actor)
    post = actor.holds_anywhere(*CONTROLLERS)
    if post is None:
        raise Refusal("procedure.forbidden", owner=actor.posts[0].agency_name)
    agency, said = Agency.objects.get(pk=post.agency_id), ""
    typed = dict(zip(request.POST.getlist("ten"), request.POST.getlist("anh"), strict=False))
    if request.method == "POST":
        try:
            count = translate_names(actor=actor, at=request.at, agency=agency, names=typed)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, ENGLISH_NAMES_SAVED.format(count=count))
            return redirect("english-names")
    found = names_of(agency)
    context = {
        "agency": agency,
        "said": said,
        "longest": LONGEST,
        "groups": [
            (ENGLISH_GROUPS[key], [_row(key, number, one, typed) for number, one in enumerate(group)])
            for key, group in (
                ("agencies", found.agencies),
                ("units", found.units),
                ("sectors", found.sectors),
            )
            if group
        ],
        "missing": sum(not one.english for one in found.all),
        "trail": [
            {"url": reverse("procedures"), "words": "Thủ tục"},
            {"url": reverse("catalogue"), "words": "Danh mục"},
        ],
    }
    return render(request, "procedures/english_names.html", context, status=422 if said else 200)


def _row(key: str, number: int, one: Named, typed: dict[str, str]) -> dict[str, Any]:
    """A name and what stands in its field: what was typed, where the page comes back with an error."""
    return {"id": f"{key}-{number}", "name": one.name, "english": typed.get(one.name, one.english)}
