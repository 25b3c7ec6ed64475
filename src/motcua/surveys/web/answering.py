"""The pages on which people answer: by their code, or where anybody may. No sign-in, no script."""

import secrets
from typing import Any

from django.core.signing import BadSignature, dumps, loads
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.surveys import access
from motcua.surveys.commands.answer_survey import answer_invited, answer_open
from motcua.surveys.forms.answers import AnswerForm
from motcua.surveys.models import Survey
from motcua.surveys.rules.questionnaire import questionnaire_from
from motcua.surveys.rules.states import takes_answers

BY_ADDRESS, OPEN_BY_ADDRESS, HOUR = 60, 30, 3600
SALT = "motcua.surveys.form"
TRAP = "trang-web"


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def invited(request: HttpRequest, token: str) -> HttpResponse:
    """The page of an invitation: the questions while it is unused, thanks after that. A wrong code counts
    as a try, so that codes are not guessed."""
    try:
        invitation = access.invitation_of(token)
    except Refusal:
        throttle(request, "survey-code", BY_ADDRESS, HOUR)
        raise
    survey, today = invitation.survey, local_day(request.at)
    if invitation.is_used:
        return _ended(request, survey, "thanks")
    if not takes_answers(survey.state, survey.closes_on, today):
        return _ended(request, survey, "over")
    if request.method != "POST":
        return _asked(request, survey, AnswerForm(questionnaire=questionnaire_from(survey.questionnaire)))
    throttle(request, "survey", BY_ADDRESS, HOUR)
    form = AnswerForm(request.POST, questionnaire=questionnaire_from(survey.questionnaire))
    if not form.is_valid():
        return _asked(request, survey, form)
    try:
        answer_invited(token=token, at=request.at, answers=form.answers())
    except Refusal as no:
        if no.code != "survey.answered_already":  # sent twice at once: the first one counts
            form.add_error(None, sentence(no))
            return _asked(request, survey, form)
    return redirect("survey-invited", token=token)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def anybody(request: HttpRequest, key: str) -> HttpResponse:
    """The page of an open survey. A form is good for one answer, however often it is sent."""
    survey = access.open_survey_of(key)
    if "xong" in request.GET:
        return _ended(request, survey, "thanks")
    if not takes_answers(survey.state, survey.closes_on, local_day(request.at)):
        return _ended(request, survey, "over")
    questionnaire = questionnaire_from(survey.questionnaire)
    slip = dumps(secrets.token_urlsafe(12), salt=SALT)
    if request.method != "POST":
        return _asked(request, survey, AnswerForm(questionnaire=questionnaire), slip=slip)
    throttle(request, f"survey-{survey.pk}", OPEN_BY_ADDRESS, HOUR)
    form = AnswerForm(request.POST, questionnaire=questionnaire)
    sent = _slip(request.POST.get("to", ""))
    if not form.is_valid() or not sent:
        return _asked(request, survey, form, slip=slip if not sent else request.POST["to"])
    if not request.POST.get(TRAP):
        answer_open(key=key, at=request.at, slip=sent, answers=form.answers())
    return redirect(f"{reverse('survey-answer', args=[key])}?xong")


def _slip(sent: str) -> str:
    """The mark inside a form of ours; empty where it is not one."""
    try:
        return str(loads(sent, salt=SALT))
    except BadSignature:
        return ""


def _asked(request: HttpRequest, survey: Survey, form: AnswerForm, *, slip: str = "") -> HttpResponse:
    context: dict[str, Any] = {"survey": survey, "form": form, "groups": form.groups(), "slip": slip}
    return _quiet(render(request, "surveys/answer.html", context, status=422 if form.errors else 200))


def _ended(request: HttpRequest, survey: Survey, how: str) -> HttpResponse:
    return _quiet(render(request, "surveys/answered.html", {"survey": survey, "how": how}))


def _quiet(answer: HttpResponse) -> HttpResponse:
    """Neither found by search engines nor told to other sites."""
    answer["X-Robots-Tag"] = "noindex, nofollow"
    answer["Referrer-Policy"] = "same-origin"
    return answer
