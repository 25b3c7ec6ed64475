"""Entering an outside index on one screen."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from motcua.foundation.files.evidence import keep_evidence
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import require_staff
from motcua.scoring import access
from motcua.scoring.commands.publish_figures import publish_figures
from motcua.scoring.forms.publish import PublishForm
from motcua.scoring.queries.sheets import rounds_of
from motcua.scoring.rules.book import book_from
from motcua.scoring.rules.rounds import Round
from motcua.scoring.words import DONE, TITLE, points_words


@require_http_methods(["GET", "HEAD", "POST"])
def publish(request: HttpRequest, number: int) -> HttpResponse:
    """The form, what stands now beside each field, and taking it in."""
    actor = require_staff(request.actor)
    sheet = access.sheet_to_read(actor, number)
    access.require_speaker(actor, sheet, Round.OUTSIDE)
    book = book_from(sheet.cycle.book)
    if not book.is_external:
        raise Refusal("score.not_external")
    posted = request.method == "POST"
    stands = {key: points_words(one) for key, one in rounds_of(sheet).get(Round.OUTSIDE, {}).items()}
    form = PublishForm(request.POST or None, request.FILES or None, book=book, stands=stands)
    if posted and form.is_valid():
        given, file = form.cleaned_data["document_number"], form.cleaned_data["file"]
        try:
            proof = keep_evidence(given, file, file.name if file else "")
            made = publish_figures(
                actor=actor, at=request.at, sheet_id=number, values=form.values(), proof=proof
            )
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            source = proof.document_number or proof.file_name
            messages.success(request, DONE["published"].format(count=len(made), source=source))
            return HttpResponseRedirect(reverse("score-sheet", args=[number]))
    context = {
        "sheet": sheet,
        "book": book,
        "form": form,
        "numbers": form.numbers(),
        "trail": [
            {"url": reverse("scores"), "words": TITLE},
            {"url": reverse("score-sheet", args=[sheet.pk]), "words": f"{sheet.name} {sheet.cycle.year}"},
        ],
    }
    return render(request, "scoring/publish.html", context, status=422 if form.errors else 200)
