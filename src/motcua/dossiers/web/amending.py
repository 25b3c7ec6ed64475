"""The applicant's own changes: the whole form and every paper, over what stands now."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from motcua.dossiers.commands.amend_dossier import amend_dossier
from motcua.dossiers.queries.amendments import waits_for_answer
from motcua.dossiers.queries.declarations import given_in
from motcua.dossiers.queries.follow import Followed, own_page
from motcua.dossiers.rules.amending import is_direct
from motcua.dossiers.rules.intake import DECLARED
from motcua.dossiers.rules.process import Verb
from motcua.dossiers.web.answering import owner_token, read_answering, sign_in_again
from motcua.dossiers.web.citizen import mine_context, require_verb
from motcua.dossiers.web.uploads import Wanted
from motcua.dossiers.words.amending import MORE_PAPER, SENT
from motcua.eforms.rules.again import applying
from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def amend(request: HttpRequest, code: str) -> HttpResponse:
    """What may still be changed, and what pressing the button leads to."""
    if request.actor.person_id is None:
        return sign_in_again(request, code)
    page = own_page(request.actor, code, at=request.at)
    require_verb(page, Verb.AMEND)
    if waits_for_answer(page.events):
        raise Refusal("amendment.open", code=code)
    given, said = given_in(page.dossier), ""
    paths = applying(given.definition, given.declaration.answers) if given else ()
    work = read_answering(request, _papers(page), given, dict.fromkeys(paths, ""))
    direct = is_direct(page.dossier.current_state)
    if work.is_complete:
        try:
            done = amend_dossier(
                actor=request.actor,
                at=request.at,
                code=code,
                answers=work.typed,
                papers=work.papers(),
                note=work.form.cleaned_data["note"],
            )
        except Refusal as no:
            said = sentence(no)
        else:
            messages.success(request, SENT[direct].format(code=done.code))
            return redirect("my-dossier", code=done.code)
    context = mine_context(request, page) | work.context(request)
    context |= {"said": said, "owner": owner_token(request, page.dossier), "is_direct": direct}
    status = 422 if said or (work.is_sent and not work.is_complete) else 200
    return render(request, "dossiers/amend.html", context, status=status)


def _papers(page: Followed) -> list[Wanted]:
    names = dict.fromkeys(paper.name for paper in page.papers if paper.kind != DECLARED)
    return [Wanted(name, is_needed=False) for name in (*names, MORE_PAPER)]
