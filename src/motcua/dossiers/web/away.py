"""Papers on their way between the desk that took a dossier in and the agency that resolves it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.dossiers.commands.forward_papers import confirm_papers, send_papers
from motcua.dossiers.queries.counter import away_intakes
from motcua.dossiers.words.counter import DONE, TITLES
from motcua.dossiers.words.desk import DESK
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Role, require_staff

_ACTS = {"gui": (send_papers, "papers_sent"), "nhan": (confirm_papers, "papers_arrived")}


@require_safe
def away(request: HttpRequest) -> HttpResponse:
    """Taken in for others, and by others for us; the papers that are late first."""
    _require_desk(request)
    out, into = away_intakes(request.actor)
    context = {
        "title": TITLES["away"],
        "out": out,
        "into": into,
        "now": request.at,
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/away.html", context)


@require_POST
def papers(request: HttpRequest, code: str, act: str) -> HttpResponse:
    """Sent off, or arrived."""
    _require_desk(request)
    if act not in _ACTS:
        raise Refusal("dossier.not_found", code=code)
    command, done = _ACTS[act]
    command(actor=request.actor, at=request.at, code=code)
    messages.success(request, DONE[done].format(code=code))
    return redirect("away")


def _require_desk(request: HttpRequest) -> None:
    if require_staff(request.actor).holds_anywhere(Role.ONE_STOP) is None:
        raise Refusal("dossier.not_your_desk")
