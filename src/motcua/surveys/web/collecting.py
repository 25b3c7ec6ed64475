"""Collecting answers: invitations and forms on paper, and typing in what came back."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.surveys import access
from motcua.surveys.commands.answer_survey import enter_paper
from motcua.surveys.commands.print_papers import print_papers
from motcua.surveys.forms.answers import AnswerForm
from motcua.surveys.forms.surveys import TokenForm
from motcua.surveys.outputs.papers import papers_pdf
from motcua.surveys.queries.invited import invited
from motcua.surveys.rules.questionnaire import questionnaire_from
from motcua.surveys.rules.states import Access, takes_answers
from motcua.surveys.rules.tokens import grouped, typed
from motcua.surveys.web.surveys import FOR_EVERYBODY
from motcua.surveys.words import DONE, PAPERS, TITLE

TRIES, HOUR = 30, 3600


@require_safe
@never_cache
def papers(request: HttpRequest, number: int, paper: str) -> HttpResponse:
    """Letters, cards or forms of those who have not answered (``tu`` is the first number, a hundred at
    once), or the poster of an open survey."""
    survey = access.survey_to_collect(request.actor, number)
    is_sample = survey.access == Access.SAMPLE
    is_open = takes_answers(survey.state, survey.closes_on, local_day(request.at))
    if paper not in PAPERS or (paper in FOR_EVERYBODY) == is_sample or not is_open:
        raise Refusal("survey.no_paper")
    said = request.GET.get("tu", "")
    first = int(said) if said.isascii() and said.isdecimal() and len(said) < 7 else 1
    host = request.build_absolute_uri("/").rstrip("/")
    sheets = invited(survey, first, host) if is_sample else []
    if is_sample and not sheets:
        raise Refusal("survey.no_paper")
    print_papers(actor=request.actor, at=request.at, survey=survey, paper=paper, count=len(sheets))
    poster = f"{host}{reverse('survey-answer', args=[survey.key])}"
    content = papers_pdf(survey, paper, sheets, poster, made_at=request.at)
    answer = HttpResponse(content, "application/pdf")
    answer["Content-Disposition"] = f'inline; filename="khao-sat-{survey.pk}-{paper}-{first}.pdf"'
    return answer


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def paper_code(request: HttpRequest) -> HttpResponse:
    """The code on a paper that came in."""
    access.require_enterer(request.actor)
    form = TokenForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        throttle(request, "survey-paper", TRIES * 20, HOUR)
        token = typed(form.cleaned_data["token"])
        try:
            if access.invitation_for(request.actor, token).is_used:
                raise Refusal("survey.answered_already")
        except Refusal as no:
            form.add_error("token", sentence(no))
        else:
            return HttpResponseRedirect(reverse("paper-answers", args=[token]))
    context = {"form": form, "trail": _trail(request)}
    return render(request, "surveys/paper_code.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def paper_answers(request: HttpRequest, token: str) -> HttpResponse:
    """What is marked on the paper, typed in once."""
    invitation = access.invitation_for(request.actor, token)
    survey = invitation.survey
    posted = request.POST if request.method == "POST" else None
    form = AnswerForm(posted, questionnaire=questionnaire_from(survey.questionnaire))
    if posted is not None and form.is_valid():
        try:
            enter_paper(actor=request.actor, at=request.at, token=token, answers=form.answers())
        except Refusal as no:
            form.add_error(None, sentence(no))
        else:
            messages.success(request, DONE["entered"])
            return HttpResponseRedirect(reverse("paper-code"))
    context = {
        "survey": survey,
        "token": grouped(typed(token)),
        "form": form,
        "groups": form.groups(),
        "is_used": invitation.is_used,
        "trail": [*_trail(request), {"url": reverse("paper-code"), "words": "Nhập phiếu giấy"}],
    }
    return render(request, "surveys/paper_answers.html", context, status=422 if form.errors else 200)


def _trail(request: HttpRequest) -> list[dict[str, str]]:
    if request.actor.holds_anywhere(*access.READERS) is None:
        return []
    return [{"url": reverse("surveys"), "words": TITLE}]
