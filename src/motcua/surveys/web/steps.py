"""Steps of a survey from its page: draw, open, extend, close."""

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.surveys import access
from motcua.surveys.commands.close_survey import close_survey
from motcua.surveys.commands.draw_sample import draw_sample
from motcua.surveys.commands.message_invited import message_invited
from motcua.surveys.commands.open_survey import extend_survey, open_survey
from motcua.surveys.forms.surveys import ClosingForm
from motcua.surveys.models import Survey
from motcua.surveys.rules.sampling import Wanted
from motcua.surveys.web.surveys import sample_form, survey_page
from motcua.surveys.words import DONE

VERBS = ("rut-mau", "mo", "gia-han", "nhan-tin", "dong")
WITHOUT_FIELDS = ("nhan-tin", "dong")


@require_POST
def act(request: HttpRequest, number: int, verb: str) -> HttpResponse:
    """One step; a faulty form comes back open with what was typed."""
    found = access.survey_to_read(request.actor, number)
    if not access.keeps(request.actor, found.agency_id):
        raise Refusal("survey.forbidden")
    if verb not in VERBS:
        raise Refusal("survey.not_found")
    form = _form(found, verb, request)
    if not form.is_valid():
        return survey_page(request, found, {verb: form})
    try:
        said = _done(request, found, verb, form)
    except Refusal as no:
        if no.code == "survey.wrong_state":
            raise
        form.add_error(None, sentence(no))
        return survey_page(request, found, {verb: form})
    messages.success(request, said)
    if verb == "dong":
        return HttpResponseRedirect(reverse("survey-results", args=[number]))
    return HttpResponseRedirect(reverse("survey", args=[number]))


def _form(found: Survey, verb: str, request: HttpRequest) -> forms.Form:
    if verb == "rut-mau":
        return sample_form(found, request.POST)
    return forms.Form(request.POST) if verb in WITHOUT_FIELDS else ClosingForm(request.POST)


def _done(request: HttpRequest, found: Survey, verb: str, form: forms.Form) -> str:
    """Run the step; what is said of it."""
    by = {"actor": request.actor, "at": request.at, "survey_id": found.pk}
    given = dict(form.cleaned_data)
    if verb == "rut-mau":
        wanted = Wanted(
            given["from_day"],
            given["to_day"],
            [int(pk) for pk in given["agencies"]],
            given["procedures"],
        )
        made = draw_sample(**by, wanted=wanted, size=given["size"], least=given["least"], seed=given["seed"])
        drawn = list(made.strata.values_list("drawn", "population"))
        count, people = (sum(column) for column in zip(*drawn, strict=True))
        return DONE["drawn"].format(count=count, population=people)
    if verb == "mo":
        return DONE["opened"].format(day=open_survey(**by, **given).closes_on)
    if verb == "gia-han":
        return DONE["extended"].format(day=extend_survey(**by, **given).closes_on)
    if verb == "nhan-tin":
        return DONE["messaged"].format(count=message_invited(**by))
    close_survey(**by)
    return DONE["closed"].format(count=found.responses.count())
