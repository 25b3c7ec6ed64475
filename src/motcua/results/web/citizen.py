"""The signed result for the person whose dossier it is."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.public import Dossier, dossier_by_link, dossier_proven, own_dossier
from motcua.foundation.refusal_words import sentence
from motcua.foundation.trail.record import record
from motcua.foundation.web.last_digits import LastDigitsForm
from motcua.foundation.web.throttle import count_try, refuse_after, throttle
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import VISITOR
from motcua.results.queries.papers import fetched
from motcua.results.queries.verification import published_of
from motcua.results.web.people import pdf_answer, require_person, unlisted

HOUR, BY_ADDRESS, BY_LINK = 3600, 60, 5


@require_safe
@never_cache
def my_result(request: HttpRequest, code: str) -> HttpResponse:
    """The paper, for who filed the dossier."""
    require_person(request)
    return _paper(own_dossier(request.actor, code, at=request.at), request)


@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def followed_result(request: HttpRequest, key: str) -> HttpResponse:
    """The paper behind the link of a slip, for who also knows the four digits: a slip may be lost."""
    dossier = dossier_by_link(key)
    if published_of(dossier.pk) is None:
        raise Refusal("result.not_found")
    form, said = LastDigitsForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        throttle(request, "followed-result", BY_ADDRESS, HOUR)
        refuse_after(BY_LINK, "followed-result", dossier.code, seconds=HOUR)
        try:
            return _paper(dossier_proven(key, form.cleaned_data["digits"]), request)
        except Refusal as no:
            count_try("followed-result", dossier.code, seconds=HOUR)
            said = sentence(no)
    context = {"form": form, "said": said, "back": reverse("follow-link", args=[key])}
    return render(request, "results/digits.html", context, status=422 if said or form.errors else 200)


def _paper(dossier: Dossier, request: HttpRequest) -> HttpResponse:
    result = published_of(dossier.pk)
    if result is None:
        raise Refusal("result.not_found")
    actor = request.actor if request.actor.person_id else VISITOR
    record("result.downloaded", subject=f"result:{result.pk}", actor=actor, at=request.at)
    name = result.number.replace("/", "-").replace("Đ", "D")
    return pdf_answer(fetched(result.issued_sha256), f"{name}.pdf", inline=False)
