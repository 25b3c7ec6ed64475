"""Answering a supplement letter: the marked answers and papers, and nothing else."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.dossiers.commands.answer_supplement import answer_supplement
from motcua.dossiers.queries.declarations import given_in
from motcua.dossiers.queries.follow import Followed, own_page
from motcua.dossiers.rules.marks import Marks
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.web.answering import owner_token, read_answering, sign_in_again
from motcua.dossiers.web.citizen import mine_context, require_verb
from motcua.dossiers.web.uploads import Wanted
from motcua.dossiers.words.desk import MINE
from motcua.dossiers.words.marks import SENT_ALREADY
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """The form with what the officer marked; each part keeps what came while another is mended."""
    if request.actor.person_id is None:
        return sign_in_again(request, code)
    page = own_page(request.actor, code, at=request.at)
    if request.method == "POST" and _was_sent(page, request.POST.get("phieu", "")):
        messages.info(request, SENT_ALREADY.format(code=code))
        return redirect("my-dossier", code=code)
    require_verb(page, Verb.ANSWER_SUPPLEMENT)
    marks, said = page.marks, ""
    given = given_in(page.dossier) if marks.fields else None
    work = read_answering(request, _wanted(marks), given, marks.remarks)
    if work.is_complete:
        try:
            done = answer_supplement(
                actor=request.actor,
                at=request.at,
                code=code,
                papers=work.papers(),
                note=work.form.cleaned_data["note"],
                answers=work.typed,
            )
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, MINE["answered"].format(code=done.code))
            return redirect("my-dossier", code=done.code)
    asked = page.last("dossier.supplement_asked")
    context = mine_context(request, page) | work.context(request)
    context |= {"said": said, "owner": owner_token(request, page.dossier), "field_count": len(marks.fields)}
    context |= {"letter": asked.seq if asked else ""}
    status = 422 if said or (work.is_sent and not work.is_complete) else 200
    return render(request, "dossiers/answer.html", context, status=status)


def _wanted(marks: Marks) -> list[Wanted]:
    return [Wanted(name) for name in marks.others] + [
        Wanted(one.name, remark=one.remark) for one in marks.papers
    ]


def _was_sent(page: Followed, letter: str) -> bool:
    """Whether the letter this answers has its answer already: the button was pressed twice."""
    done = page.last("dossier.supplement_answered")
    return letter.isascii() and letter.isdecimal() and done is not None and done.seq > int(letter[:9])
