"""The account that transfers go to: its administrator edits it."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Role
from motcua.payments.commands.set_account import set_account
from motcua.payments.forms import AccountForm
from motcua.payments.queries.charges import account_of
from motcua.payments.words import DONE, TITLES


@require_http_methods(["GET", "HEAD", "POST"])
def account(request: HttpRequest) -> HttpResponse:
    """Show and change the account of the administrator's agency."""
    post = request.actor.holds_anywhere(Role.ADMINISTRATOR)
    if post is None:
        raise Refusal("payment.forbidden" if request.actor.person_id else "organisation.sign_in")
    now = account_of(post.agency_id)
    initial = {"bin": now.bin, "bank": now.bank, "number": now.number, "holder": now.holder} if now else {}
    form, said = AccountForm(request.POST or None, initial=initial), ""
    if request.method == "POST" and form.is_valid():
        try:
            set_account(actor=request.actor, at=request.at, agency_id=post.agency_id, account=form.account())
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, DONE["account"])
            return redirect("payment-account")
    failed = bool(said) or (form.is_bound and bool(form.errors))
    context = {"title": TITLES["account"], "agency": post.agency_name, "form": form, "said": said}
    return render(request, "payments/account.html", context, status=422 if failed else 200)
