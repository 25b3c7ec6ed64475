"""The gateway's statement against the book, on screen; what was paid too much goes back from here."""

import hashlib
import tempfile
from pathlib import Path
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.payments.access import book_of, order_to_read, reconciliation_to_read, till_of
from motcua.payments.commands.reconcile_statement import reconcile_statement
from motcua.payments.commands.return_surplus import return_surplus
from motcua.payments.forms import StatementForm, TakeForm
from motcua.payments.models import Reconciliation
from motcua.payments.queries.online import gateway, to_give_back
from motcua.payments.queries.statements import statement_lines
from motcua.payments.rules.charging import Act, ways_back
from motcua.payments.rules.reconciliation import Gap
from motcua.payments.words import ACTS, DONE, GAPS, TITLES

LARGEST = 5_000_000


@require_http_methods(["GET", "HEAD", "POST"])
def reconciliations(request: HttpRequest) -> HttpResponse:
    """The statements held against the book so far, and the form for the next one."""
    post, day = book_of(request.actor), local_day(request.at)
    sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
    form, said = StatementForm(*sent, initial={"first": day, "last": day}), ""
    if form.is_bound and form.is_valid():
        try:
            done = _reconciled(request, **form.cleaned_data)
        except Refusal as no:
            said = sentence(no)
        else:
            return redirect("reconciliation", number=done.pk)
    context = {
        "title": TITLES["reconciliations"],
        "gateway": gateway(),
        "form": form,
        "said": said,
        "give_back": to_give_back(post.agency_id),
        "done": Reconciliation.objects.filter(agency=post.agency_id)[:30],
        "trail": [{"url": address("payment-book"), "words": TITLES["book"]}],
    }
    failed = bool(said) or (form.is_bound and bool(form.errors))
    return render(request, "payments/reconciliations.html", context, status=422 if failed else 200)


@require_safe
def reconciliation(request: HttpRequest, number: int) -> HttpResponse:
    """What agreed, and each thing that did not with its reason."""
    found = reconciliation_to_read(request.actor, number)
    rows = [
        {"one": one, "act": ACTS[Act(one["act"])], "why": GAPS[Gap(one["gap"])]} for one in found.differences
    ]
    context = {
        "found": found,
        "rows": rows,
        "gap": found.theirs - found.ours,
        "trail": [{"url": address("reconciliations"), "words": TITLES["reconciliations"]}],
    }
    return render(request, "payments/reconciliation.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def give_back(request: HttpRequest, order_id: int) -> HttpResponse:
    """Pay back what came in for a charge that needed none any more."""
    till_of(request.actor)
    order = order_to_read(request.actor, order_id)
    form, said = TakeForm(request.POST or None), ""
    form.offer(ways_back("gateway"))
    if request.method == "POST" and form.is_valid():
        try:
            back = return_surplus(actor=request.actor, at=request.at, order_id=order_id, **form.cleaned_data)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, DONE["returned"].format(amount=number_words(back.amount)))
            return redirect("reconciliations")
    context = {
        "order": order,
        "form": form,
        "said": said,
        "trail": [{"url": address("reconciliations"), "words": TITLES["reconciliations"]}],
    }
    return render(request, "payments/give_back.html", context, status=422 if said or form.errors else 200)


def _reconciled(request: HttpRequest, *, first: Any, last: Any, file: UploadedFile) -> Reconciliation:
    till_of(request.actor)
    if file.size > LARGEST:
        raise Refusal("payment.statement_too_large", most=LARGEST // 1_000_000)
    name, content = file.name or "", file.read()
    with tempfile.TemporaryDirectory() as folder:
        kept = Path(folder) / f"sao-ke{Path(name).suffix.lower()}"
        kept.write_bytes(content)
        lines = statement_lines(kept, name)
    digest = hashlib.sha256(content).hexdigest()
    days = {"first": first, "last": last}
    return reconcile_statement(
        actor=request.actor, at=request.at, lines=lines, file=name, digest=digest, **days
    )
