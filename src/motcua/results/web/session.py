"""The signing session: what waits for a signature, many signed with one password, what became of each."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_number
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Role, require_staff
from motcua.results.access import to_issue, to_sign
from motcua.results.commands.sign_many import MOST, open_session, session_of, sign_many
from motcua.results.forms import PasswordForm
from motcua.results.models import SigningLine
from motcua.results.queries.keys import own_key
from motcua.results.web.signing import guarded, opened_own
from motcua.results.words import PAGE


@require_http_methods(["GET", "HEAD", "POST"])
def waiting(request: HttpRequest) -> HttpResponse:
    """What waits for the person, as a director to sign, as a clerk to number; POST signs what was ticked."""
    actor = require_staff(request.actor)
    if actor.holds_anywhere(Role.DIRECTOR, Role.CLERK) is None:
        raise Refusal("signing.session.forbidden")
    is_signer = actor.holds_anywhere(Role.DIRECTOR) is not None
    form, said = PasswordForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            key = opened_own(actor, form.cleaned_data["password"], request.at)
            chosen = [one for said in request.POST.getlist("chon") if (one := read_number(said))]
            run = open_session(actor=actor, at=request.at, chosen=chosen)
            guarded(actor, lambda: sign_many(actor=actor, at=request.at, run=run, key=key))
            return redirect("signing-session", run_id=run.pk)
        except Refusal as no:
            if no.code.endswith(".forbidden"):
                raise
            said = sentence(no)
    context = {
        "rows": list(to_sign(actor)[:MOST]) if is_signer else [],
        "is_signer": is_signer,
        "key": own_key(actor),
        "to_issue": list(to_issue(actor)[:MOST]),
        "is_clerk": actor.holds_anywhere(Role.CLERK) is not None,
        "form": form,
        "said": said,
        "chosen": request.POST.getlist("chon"),
    }
    return render(request, "results/waiting.html", context, status=422 if said or form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
def session(request: HttpRequest, run_id: int) -> HttpResponse:
    """What became of each line; a session that was cut off goes on with the same password form."""
    actor = require_staff(request.actor)
    run = session_of(actor, run_id)
    form, said = PasswordForm(request.POST if request.method == "POST" else None), ""
    if request.method == "POST" and form.is_valid():
        try:
            key = opened_own(actor, form.cleaned_data["password"], request.at)
            guarded(actor, lambda: sign_many(actor=actor, at=request.at, run=run, key=key))
            messages.success(request, PAGE["session_done"])
            return redirect("signing-session", run_id=run.pk)
        except Refusal as no:
            said = sentence(no)
    lines = SigningLine.objects.filter(run=run).select_related("result__dossier")
    counts = {state: sum(line.state == state for line in lines) for state in SigningLine.State.values}
    context = {
        "run": run,
        "lines": lines,
        "counts": counts,
        "form": form,
        "said": said,
        "trail": [{"url": reverse("to-sign"), "words": PAGE["sign"]}],
    }
    return render(request, "results/session.html", context, status=422 if said or form.errors else 200)
