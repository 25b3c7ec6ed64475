"""The list of surveys, drafting one, its page, and what was measured over departments."""

from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.surveys import access
from motcua.surveys.commands.draft_survey import draft_survey
from motcua.surveys.forms.surveys import ClosingForm, SampleForm, SurveyForm
from motcua.surveys.models import Survey
from motcua.surveys.queries.delivery import delivery_of
from motcua.surveys.queries.invited import MOST_AT_ONCE
from motcua.surveys.queries.listing import departments_of, progress_of, surveys_of
from motcua.surveys.queries.population import agencies_with_dossiers
from motcua.surveys.rules.questionnaire import questionnaire_from, shipped
from motcua.surveys.rules.states import Access, State, takes_answers
from motcua.surveys.words import ACCESSES, DONE, PAPERS, STATES, TITLE

FOR_EVERYBODY = ("ap-phich",)


@require_safe
def surveys(request: HttpRequest) -> HttpResponse:
    """Every survey the officer reads, the latest first."""
    actor = request.actor
    post = access.require_reader(actor)
    lines = [
        {
            "one": one.survey,
            "state": STATES[State(one.survey.state)],
            "is_own": one.survey.agency_id == post.agency_id,
            "asked": one.asked,
            "answered": one.answered,
            "rate": percent(one.answered, one.asked),
        }
        for one in surveys_of(actor)
    ]
    keeps = actor.holds_anywhere(*access.KEEPERS) is not None
    return render(request, "surveys/surveys.html", {"lines": lines, "keeps": keeps})


@require_http_methods(["GET", "HEAD", "POST"])
def new_survey(request: HttpRequest) -> HttpResponse:
    """A draft, from a shipped questionnaire or from that of an earlier survey."""
    actor = request.actor
    post = access.require_keeper(actor)
    earlier = {str(one.pk): one for one in access.readable(actor).filter(agency_id=post.agency_id)[:50]}
    sources = [(code, document["title"]) for code, document in shipped().items()]
    sources += [(pk, f"{one.title} ({one.year})") for pk, one in earlier.items()]
    posted = request.POST if request.method == "POST" else None
    form = SurveyForm(posted, sources=sources, initial={"year": local_day(request.at).year})
    if posted is not None and form.is_valid():
        given = dict(form.cleaned_data)
        source = given.pop("source")
        document = earlier[source].questionnaire if source in earlier else shipped()[source]
        given["who"] = Access(given["who"])
        agency = Agency.objects.get(pk=post.agency_id)
        try:
            made = draft_survey(actor=actor, at=request.at, agency=agency, document=document, **given)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["drafted"].format(title=made.title))
            return HttpResponseRedirect(reverse("survey", args=[made.pk]))
    context = {"form": form, "trail": [{"url": reverse("surveys"), "words": TITLE}]}
    return render(request, "surveys/new_survey.html", context, status=422 if form.errors else 200)


@require_safe
def survey(request: HttpRequest, number: int) -> HttpResponse:
    """One survey: what is to be done next, and how far it has come."""
    return survey_page(request, access.survey_to_read(request.actor, number))


@require_safe
def departments(request: HttpRequest) -> HttpResponse:
    """What index surveys measured of the agencies the officer oversees."""
    access.require_reader(request.actor)
    lines = [
        {
            "agency": one.agency,
            "latest": one.latest,
            "before": one.before,
            "rate": percent(one.latest.answered, one.latest.asked),
        }
        for one in departments_of(request.actor)
    ]
    context = {"lines": lines, "trail": [{"url": reverse("surveys"), "words": TITLE}]}
    return render(request, "surveys/departments.html", context)


def survey_page(
    request: HttpRequest, found: Survey, filled: dict[str, forms.Form] | None = None
) -> HttpResponse:
    """The page; ``filled`` is the form of a step that was refused, by its name in the address."""
    filled = filled or {}
    questionnaire, lines = questionnaire_from(found.questionnaire), progress_of(found)
    asked, answered = sum(one.asked for one in lines), sum(one.answered for one in lines)
    is_sample = found.access == Access.SAMPLE
    if not is_sample:
        answered = found.responses.count()
    today = local_day(request.at)
    may = access.keeps(request.actor, found.agency_id)
    is_open = takes_answers(found.state, found.closes_on, today)
    context = {
        "survey": found,
        "state": STATES[State(found.state)],
        "answered_by": ACCESSES[Access(found.access)],
        "questionnaire": questionnaire,
        "lines": lines,
        "population": sum(one.population for one in lines),
        "asked": asked,
        "answered": answered,
        "rate": percent(answered, asked),
        "is_sample": is_sample,
        "may": may,
        "is_draft": found.state == State.DRAFT,
        "is_over": found.state == State.OPEN and not is_open,
        "batches": range(1, asked + 1, MOST_AT_ONCE),
        "delivery": delivery_of(found, request.at) if may and is_sample and is_open else None,
        "papers": _papers(may=may, is_sample=is_sample, is_open=is_open),
        "address": request.build_absolute_uri(reverse("survey-answer", args=[found.key])),
        "form": next(iter(filled.values()), None),
        "opened": next(iter(filled), ""),
        "trail": [{"url": reverse("surveys"), "words": TITLE}],
        **_step_forms(request.actor, found, filled, may=may),
    }
    return render(request, "surveys/survey.html", context, status=422 if filled else 200)


def sample_form(found: Survey, posted: Any = None) -> SampleForm:
    """Offers the survey's own agency and those below it that have dossiers."""
    initial = {"from_day": found.from_day, "to_day": found.to_day, "seed": found.seed}
    listed = [(str(one.pk), one.name) for one in agencies_with_dossiers(found.agency)]
    return SampleForm(posted, agencies=listed, initial={key: each for key, each in initial.items() if each})


def _step_forms(actor: Actor, found: Survey, filled: dict[str, forms.Form], *, may: bool) -> dict[str, Any]:
    if not may or found.state == State.CLOSED:
        return {}
    if found.state == State.OPEN:
        return {"extending": filled.get("gia-han") or ClosingForm()}
    steps: dict[str, Any] = {"opening": filled.get("mo") or ClosingForm()}
    if found.access == Access.SAMPLE:
        steps["drawing"] = filled.get("rut-mau") or sample_form(found)
    return steps


def _papers(*, may: bool, is_sample: bool, is_open: bool) -> list[tuple[str, str]]:
    """What can be printed now."""
    if not may or not is_open:
        return []
    return [(slug, words) for slug, words in PAPERS.items() if (slug in FOR_EVERYBODY) != is_sample]
