"""Answering a supplement by the link of a slip, for who also knows the four digits: a slip may be lost."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.dossiers.access import Proof, is_own, is_provable, proves
from motcua.dossiers.queries.follow import Followed, followed_by_link
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.web.answering import kept_till_proven, link_token
from motcua.dossiers.web.follow import BY_ADDRESS, BY_CODE, HOUR, shown, unlisted
from motcua.dossiers.web.supplementing import answered, was_sent
from motcua.dossiers.words.desk import BY_LINK
from motcua.dossiers.words.marks import KEPT_TILL_PROVEN
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.last_digits import LastDigitsForm
from motcua.foundation.web.throttle import count_try, refuse_after, throttle
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor

_KNOWN = "follow_digits"
"""In the session: the digits that were right, by link. The command asks for them once more."""


@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def followed_answer(request: HttpRequest, key: str) -> HttpResponse:
    """First the digits, then the page of the letter; whoever filed it goes on with the account."""
    page = followed_by_link(key)
    dossier, back = page.dossier, reverse("follow-link", args=[key])
    if is_own(request.actor, dossier.code):
        return redirect("my-answer", code=dossier.code)
    if request.method == "POST":
        throttle(request, "followed-answer", BY_ADDRESS, HOUR)
    proof = Proof(key, request.session.get(_KNOWN, {}).get(key, ""))
    if not proves(dossier, proof):
        return _digits(request, page, key)
    if was_sent(request, page):
        return redirect(back)
    _require_letter(page)
    actor = request.actor if request.actor.person_id else Actor(person_id=None, name=BY_LINK)
    context = shown(page, request.at) | {"by_link": True, "owner": link_token(dossier)}
    return answered(request, page, context, back=back, actor=actor, proof=proof)


def _digits(request: HttpRequest, page: Followed, key: str) -> HttpResponse:
    """The form for the digits; wrong ones count with those of the page of following."""
    _require_letter(page)
    dossier, said = page.dossier, ""
    form = LastDigitsForm(request.POST if "digits" in request.POST else None)
    told = KEPT_TILL_PROVEN if kept_till_proven(request, dossier.code) else ""
    if form.is_valid():
        refuse_after(BY_CODE, "follow", dossier.code, seconds=HOUR)
        digits = form.cleaned_data["digits"]
        if proves(dossier, Proof(key, digits)):
            request.session[_KNOWN] = {**request.session.get(_KNOWN, {}), key: digits}
            return redirect("followed-answer", key=key)
        count_try("follow", dossier.code, seconds=HOUR)
        said = sentence(Refusal("follow.no_match"))
    context = {"dossier": dossier, "form": form, "said": said, "told": told}
    context["back"] = reverse("follow-link", args=[key])
    return render(request, "dossiers/follow_digits.html", context, status=422 if said or form.errors else 200)


def _require_letter(page: Followed) -> None:
    if not page.asked or not is_provable(page.dossier):
        verb = Verb.ANSWER_SUPPLEMENT.value
        raise Refusal("dossier.step_not_allowed", state=page.dossier.state, verb=verb)
