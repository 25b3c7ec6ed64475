"""Answering a supplement letter: the marked answers and papers, and nothing else."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.dossiers.access import Proof
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
from motcua.organisation.public import Actor


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def answer(request: HttpRequest, code: str) -> HttpResponse:
    """The form with what the officer marked; each part keeps what came while another is mended."""
    if request.actor.person_id is None:
        return sign_in_again(request, code)
    page = own_page(request.actor, code, at=request.at)
    if was_sent(request, page):
        return redirect("my-dossier", code=code)
    require_verb(page, Verb.ANSWER_SUPPLEMENT)
    context = mine_context(request, page) | {"owner": owner_token(request, page.dossier)}
    return answered(request, page, context, back=reverse("my-dossier", args=[code]))


def answered(
    request: HttpRequest,
    page: Followed,
    context: dict[str, Any],
    *,
    back: str,
    actor: Actor | None = None,
    proof: Proof | None = None,
) -> HttpResponse:
    """The page as asked for or sent; once all of it is right the answer is given and ``back`` is shown."""
    marks, said = page.marks, ""
    given = given_in(page.dossier) if marks.fields else None
    work = read_answering(request, _wanted(marks), given, marks.remarks, by_link=proof is not None)
    if work.is_complete:
        try:
            done = answer_supplement(
                actor=actor or request.actor,
                at=request.at,
                code=page.dossier.code,
                papers=work.papers(),
                note=work.form.cleaned_data["note"],
                answers=work.typed,
                proof=proof,
            )
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, MINE["answered"].format(code=done.code))
            return redirect(back)
    asked = page.last("dossier.supplement_asked")
    context |= work.context(request) | {"said": said, "field_count": len(marks.fields), "back": back}
    context |= {"letter": asked.seq if asked else ""}
    status = 422 if said or (work.is_sent and not work.is_complete) else 200
    return render(request, "dossiers/answer.html", context, status=status)


def _wanted(marks: Marks) -> list[Wanted]:
    return [Wanted(name) for name in marks.others] + [
        Wanted(one.name, remark=one.remark) for one in marks.papers
    ]


def was_sent(request: HttpRequest, page: Followed) -> bool:
    """Whether the letter this answers has its answer already (the button was pressed twice); tells so."""
    letter = request.POST.get("phieu", "")
    done = page.last("dossier.supplement_answered")
    if not (letter.isascii() and letter.isdecimal()) or done is None or done.seq <= int(letter[:9]):
        return False
    messages.info(request, SENT_ALREADY.format(code=page.dossier.code))
    return True
