"""The steps on one procedure under review: its answers, a proposal, the decision on a proposal."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.simplification import access
from motcua.simplification.commands.decide_proposal import decide_proposal
from motcua.simplification.commands.propose_change import propose_change
from motcua.simplification.commands.review_procedure import review_procedure
from motcua.simplification.forms import ProposeForm
from motcua.simplification.models import ReviewItem
from motcua.simplification.rules.review import Criterion, Kind, Verdict
from motcua.simplification.web.reviews import item_page
from motcua.simplification.words.review import DONE


@require_POST
def answer(request: HttpRequest, number: int) -> HttpResponse:
    """All criteria at once."""
    found = _to_change(request, number)
    answers = {
        one: (request.POST.get(one.value, "")[:8], request.POST.get(f"{one.value}-reason", "")[:2_000])
        for one in Criterion
    }
    try:
        review_procedure(actor=request.actor, at=request.at, item_id=number, answers=answers)
    except Refusal as no:
        return item_page(request, found, said=sentence(no))
    return _back(request, number, DONE["reviewed"])


@require_POST
def suggest(request: HttpRequest, number: int) -> HttpResponse:
    """One proposal."""
    found = _to_change(request, number)
    sheets = access.settled_sheets(found.plan.agency_id, found.procedure_id)
    form = ProposeForm(request.POST, sheets=[(str(one.pk), str(one)) for one in sheets])
    if not form.is_valid():
        return item_page(request, found, form=form)
    told = form.cleaned_data
    sheet = int(told["sheet"]) if told["sheet"] else None
    by = {"actor": request.actor, "at": request.at, "item_id": number}
    try:
        propose_change(**by, kind=Kind(told["kind"]), text=told["text"], sheet_id=sheet)
    except Refusal as no:
        form.add_error(None, sentence(no))
        return item_page(request, found, form=form)
    return _back(request, number, DONE["proposed"])


@require_POST
def decide(request: HttpRequest, number: int) -> HttpResponse:
    """The decision on a proposal."""
    proposal = access.proposal_to_read(request.actor, number)
    said = request.POST.get("verdict", "")
    verdict = Verdict(said) if said in set(Verdict) else Verdict.OPEN
    ground = request.POST.get("ground", "")[:600]
    try:
        decide_proposal(
            actor=request.actor, at=request.at, proposal_id=number, verdict=verdict, ground=ground
        )
    except Refusal as no:
        if no.code != "review.no_ground":
            raise
        return item_page(request, proposal.item, said=sentence(no))
    return _back(request, proposal.item_id, DONE["decided"])


def _to_change(request: HttpRequest, number: int) -> ReviewItem:
    found = access.item_to_read(request.actor, number)
    access.require_control(request.actor, found.plan.agency_id)
    return found


def _back(request: HttpRequest, number: int, said: str) -> HttpResponse:
    messages.success(request, said)
    return HttpResponseRedirect(reverse("review-item", args=[number]))
