"""One criterion of a scorebook changed on screen: each change is an edition with its reason."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.fields import read_based_on
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Agency, require_staff, units_of
from motcua.scoring import access
from motcua.scoring.commands.keep_book import keep_book
from motcua.scoring.forms.books import CriterionForm, criterion_initial
from motcua.scoring.queries.books import standing_book
from motcua.scoring.rules.book_editing import with_criterion
from motcua.scoring.web.books import function_words
from motcua.scoring.words import DONE, FUNCTION_FAULTS, TITLE


@require_http_methods(["GET", "HEAD", "POST"])
def book_criterion(request: HttpRequest, code: str, key: str) -> HttpResponse:
    """Text, maximum, function with its numbers, evidence, who answers; cycles that are open keep theirs."""
    post = access.require_runner(require_staff(request.actor))
    stands = standing_book(post.agency_path, code)
    told = stands.told
    one = told.criterion(key)
    posted = request.POST if request.method == "POST" else None
    form = CriterionForm(posted, one=one, initial=criterion_initial(told, key))
    if posted is not None and form.is_valid():
        try:
            made = keep_book(
                actor=request.actor,
                at=request.at,
                agency=Agency.objects.get(pk=post.agency_id),
                document=with_criterion(stands.document, key, form.facts()),
                note=form.cleaned_data["note"],
                based_on=read_based_on(request.POST.get("based_on", "")),
            )
        except Refusal as no:
            form.add_error(None, sentence(_in_words(no)))
        else:
            messages.success(request, DONE["kept"].format(number=made.number, title=told.title))
            return HttpResponseRedirect(f"{reverse('score-book', args=[code])}#{key}")
    context: dict[str, Any] = {
        "told": told,
        "one": one,
        "form": form,
        "now": function_words(one.function),
        "based_on": "{}-{}".format(*("" if part is None else part for part in stands.base)),
        "units": [unit.name for unit in units_of(post.agency_id)],
        "trail": [
            {"url": reverse("scores"), "words": TITLE},
            {"url": reverse("score-book", args=[code]), "words": told.title},
        ],
    }
    return render(request, "scoring/book_criterion.html", context, status=422 if form.errors else 200)


def _in_words(no: Refusal) -> Refusal:
    if no.code != "score.bad_function":
        return no
    return Refusal(no.code, fault=FUNCTION_FAULTS[no.facts["fault"]])
