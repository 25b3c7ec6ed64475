"""One charge: take it, pay it back, give it up, print its voucher; the code for a transfer."""

from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_number
from motcua.foundation.web.frame import address
from motcua.foundation.web.qr import qr_picture
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import number_words
from motcua.payments.access import CASHIERS, charge_to_read, till_of, voucher_to_read
from motcua.payments.commands.refund_fee import refund_fee
from motcua.payments.commands.take_fee import take_fee
from motcua.payments.commands.waive_charge import waive_charge
from motcua.payments.forms import RefundForm, TakeForm, WaiverForm
from motcua.payments.models import Charge, Payment
from motcua.payments.queries.charges import account_of
from motcua.payments.queries.voucher import voucher_sheet
from motcua.payments.rules.charging import HOLDS_MONEY, Act, ChargeState, Way, ways_back
from motcua.payments.rules.vietqr import purpose_of, vietqr
from motcua.payments.slips.voucher import voucher_pdf
from motcua.payments.words import ACTS, DONE, KINDS, STATE_KINDS, STATES, TITLES, WAYS


@require_http_methods(["GET", "HEAD", "POST"])
def charge(request: HttpRequest, charge_id: int) -> HttpResponse:
    """What is owed, the code for a transfer, and the form that takes it."""
    found = charge_to_read(request.actor, charge_id)
    form, said = TakeForm(request.POST or None), ""
    if request.method == "POST":
        till_of(request.actor)
        said = _done(request, form, take_fee, found, "taken")
        if not said and form.is_valid():
            return redirect("charge", charge_id)
    return _page(request, found, form, said, "payments/charge.html")


@require_http_methods(["GET", "HEAD", "POST"])
def refund(request: HttpRequest, charge_id: int) -> HttpResponse:
    """Pay it back, with the reason."""
    return _act(request, charge_id, RefundForm, refund_fee, "refunded", "payments/refund.html")


@require_http_methods(["GET", "HEAD", "POST"])
def waive(request: HttpRequest, charge_id: int) -> HttpResponse:
    """Give it up, with the reason."""
    return _act(request, charge_id, WaiverForm, waive_charge, "waived", "payments/waive.html")


@require_safe
def voucher(request: HttpRequest, charge_id: int, code: str) -> HttpResponse:
    """The slip as a PDF."""
    found = voucher_to_read(request.actor, charge_id, code)
    answer = HttpResponse(voucher_pdf(voucher_sheet(found)), "application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{found.code}.pdf"'
    return answer


def _act(
    request: HttpRequest,
    charge_id: int,
    form_type: type[django_forms.Form],
    command: Any,
    done: str,
    page: str,
) -> HttpResponse:
    till_of(request.actor)
    found = charge_to_read(request.actor, charge_id)
    form, said = form_type(request.POST or None), ""
    if isinstance(form, RefundForm):
        form.offer(ways_back(found.receipt.way if found.receipt else ""))
        most = read_number(request.GET.get("so-tien", "")) or found.kept
        form.fields["amount"].initial = number_words(min(most, found.kept))
        form.fields["turn"].initial = len(found.refunds) + 1
    if request.method == "POST":
        said = _done(request, form, command, found, done)
        if not said and form.is_valid():
            return redirect("charge", charge_id)
    return _page(request, found, form, said, page)


def _done(request: HttpRequest, form: django_forms.Form, command: Any, found: Charge, done: str) -> str:
    """Run the command; what refuses it as a sentence, nothing where it went through or the form is wrong."""
    if not form.is_valid():
        return ""
    try:
        payment: Payment = command(
            actor=request.actor, at=request.at, charge_id=found.pk, **form.cleaned_data
        )
    except Refusal as no:
        return sentence(no)
    words = DONE[done].format(amount=number_words(payment.amount), code=payment.code)
    messages.success(request, words)
    return ""


def _page(
    request: HttpRequest, found: Charge, form: django_forms.Form, said: str, template: str
) -> HttpResponse:
    state = found.state
    may_take = request.actor.holds(CASHIERS, found.agency_id) is not None
    bank = account_of(found.agency_id) if state is ChargeState.UNPAID else None
    context = {
        "charge": found,
        "lines": [{"words": KINDS.get(one.kind, KINDS["fee"]), "line": one} for one in found.plain_lines],
        "state": STATES[state],
        "state_kind": STATE_KINDS[state],
        "is_unpaid": state is ChargeState.UNPAID,
        "holds_money": state in HOLDS_MONEY,
        "may_take": may_take,
        "form": form,
        "said": said,
        "bank": bank,
        "purpose": purpose_of(found.dossier),
        "qr": qr_picture(vietqr(bank, found.amount, found.dossier)) if bank else "",
        "payments": [payment_row(one) for one in found.payments.all()],
        "dossier_url": address("dossier", found.dossier),
        "trail": [{"url": address("payment-book"), "words": TITLES["book"]}],
    }
    failed = bool(said) or (form.is_bound and bool(form.errors))
    return render(request, template, context, status=422 if failed else 200)


def payment_row(one: Payment) -> dict[str, Any]:
    """A voucher in words."""
    return {"one": one, "act": ACTS[Act(one.act)], "way": WAYS[Way(one.way)] if one.way else ""}
