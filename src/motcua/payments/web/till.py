"""The officer's drawer: what the vouchers say, counted once at the end of the day."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words
from motcua.payments.access import till_of
from motcua.payments.commands.count_cash import count_cash
from motcua.payments.forms import CountForm
from motcua.payments.queries.cash import counted_on, counts_of, drawer
from motcua.payments.words import DONE, TITLES


@require_http_methods(["GET", "HEAD", "POST"])
def till(request: HttpRequest) -> HttpResponse:
    """Expected, counted, difference with its reason; closed once a day."""
    post, day = till_of(request.actor), local_day(request.at)
    form, said = CountForm(request.POST or None), ""
    if request.method == "POST" and form.is_valid():
        try:
            count_cash(actor=request.actor, at=request.at, **form.cleaned_data)
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, DONE["counted"].format(day=day_words(day)))
            return redirect("till")
    found, _ = drawer(post.agency_id, request.actor.person_id)
    context = {
        "title": TITLES["till"],
        "day": day,
        "drawer": found,
        "form": form,
        "said": said,
        "done": counted_on(post.agency_id, request.actor.person_id, day),
        "counts": counts_of(post.agency_id),
    }
    failed = bool(said) or (form.is_bound and bool(form.errors))
    return render(request, "payments/till.html", context, status=422 if failed else 200)
