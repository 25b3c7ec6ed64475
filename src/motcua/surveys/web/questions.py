"""The questionnaire of a survey: to read, and while it is a draft to write."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.surveys import access
from motcua.surveys.commands.write_question import drop_question, write_question
from motcua.surveys.forms.surveys import QuestionForm
from motcua.surveys.models import Survey
from motcua.surveys.rules.questionnaire import Questionnaire, questionnaire_from
from motcua.surveys.rules.states import State
from motcua.surveys.words import DONE, KINDS, TITLE


@require_safe
def questions(request: HttpRequest, number: int) -> HttpResponse:
    """All questions by factor."""
    found = access.survey_to_read(request.actor, number)
    questionnaire = questionnaire_from(found.questionnaire)
    context = {
        "survey": found,
        "questionnaire": questionnaire,
        "may": access.keeps(request.actor, found.agency_id) and found.state == State.DRAFT,
        "groups": [
            (
                factor.name,
                [{"one": one, "kind": KINDS[one.kind]} for one in questionnaire.of_factor(factor.key)],
            )
            for factor in questionnaire.factors
        ],
        "trail": _trail(found),
    }
    return render(request, "surveys/questions.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def question(request: HttpRequest, number: int, key: str = "") -> HttpResponse:
    """Writing a new question, or the one of ``key`` anew."""
    found = access.survey_to_read(request.actor, number)
    if not access.keeps(request.actor, found.agency_id):
        raise Refusal("survey.forbidden")
    questionnaire = questionnaire_from(found.questionnaire)
    form = _form(questionnaire, key, request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        told = form.told()
        try:
            write_question(actor=request.actor, at=request.at, survey_id=number, key=key, **told)
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["written"])
            return HttpResponseRedirect(reverse("survey-questions", args=[number]))
    context = {
        "survey": found,
        "key": key,
        "form": form,
        "factors": [one.name for one in questionnaire.factors],
        "trail": [
            *_trail(found),
            {"url": reverse("survey-questions", args=[number]), "words": "Bảng hỏi"},
        ],
    }
    return render(request, "surveys/question.html", context, status=422 if form.errors else 200)


@require_POST
def drop(request: HttpRequest, number: int, key: str) -> HttpResponse:
    """Take one out."""
    drop_question(actor=request.actor, at=request.at, survey_id=number, key=key)
    messages.success(request, DONE["dropped"])
    return HttpResponseRedirect(reverse("survey-questions", args=[number]))


def _form(questionnaire: Questionnaire, key: str, posted: Any) -> QuestionForm:
    others = [(one.key, one.text) for one in questionnaire.questions if one.key != key]
    initial: dict[str, Any] = {}
    if key:
        one = questionnaire.question(key)
        names = {factor.key: factor.name for factor in questionnaire.factors}
        initial = {
            "text": one.text,
            "kind": one.kind.value,
            "factor": names[one.factor],
            "options": "\n".join(one.options),
            "is_required": one.is_required,
        }
    return QuestionForm(posted, others=others, initial=initial)


def _trail(found: Survey) -> list[dict[str, str]]:
    return [
        {"url": reverse("surveys"), "words": TITLE},
        {"url": reverse("survey", args=[found.pk]), "words": found.title},
    ]
