"""Filing online (nộp hồ sơ trực tuyến): kept at every step, one look at it all, one confirmation."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.commands.save_draft import drop_draft
from motcua.dossiers.commands.submit_dossier import submit_once
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import answer_due
from motcua.dossiers.queries.drafts import Earlier, earlier_answers, filed_with, own_draft
from motcua.dossiers.queries.follow import own_page
from motcua.dossiers.queries.receivers import Receiver, receivers
from motcua.dossiers.rules.told import answer_within
from motcua.dossiers.web.behalf import chosen_behalf
from motcua.dossiers.web.charges import fees_words
from motcua.dossiers.web.filing_state import Filing, opened_filing, owner_of, owner_token, posted_filing
from motcua.dossiers.web.people import for_people
from motcua.dossiers.web.slips import slip_links
from motcua.dossiers.web.uploads import ACCEPT, LIMIT_BYTES, offer_known, slot_acted_on
from motcua.dossiers.words.desk import DELIVERIES, FEE_NAMES, MINE
from motcua.dossiers.words.filing import DROPPED, KEPT_FOR_YOU, NEW_EDITION, SAVED, TAKEN_OVER
from motcua.eforms.public import change_rows
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local, local_day
from motcua.payments.public import lines_for
from motcua.procedures.public import limit_text
from motcua.procedures.rules.edition import fee_wait_on, fees_on, term_for


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def file_online(request: HttpRequest, procedure: str) -> HttpResponse:
    """Write, look again, send; whatever goes wrong keeps what was typed and every file that came."""
    if request.actor.person_id is None:
        return _sign_in_again(request, procedure)
    if not request.actor.is_citizen:
        raise Refusal("dossier.citizens_only")
    key = request.GET.get("nhap", "")
    if known := filed_with(request.actor, request.POST.get("client_key", "") or key):
        return redirect("filed", code=known.code)
    draft = own_draft(request.actor, key) if key else None
    where = draft.agency.code if draft else request.GET.get("noi", "")
    found = receivers(procedure, local_day(request.at), where)
    if not found:
        raise Refusal("dossier.no_desk")
    if len(found) > 1:
        return render(request, "dossiers/choose_agency.html", {"found": found, "procedure": procedure})
    if request.method == "POST":
        return _posted(request, found[0])
    filing = opened_filing(request, found[0], draft)
    if draft and draft.edition_id != filing.edition.pk:
        filing.said = NEW_EDITION
    return _page(request, filing)


@require_safe
@never_cache
@for_people
def filed(request: HttpRequest, code: str) -> HttpResponse:
    """The code, and what happens next with its time."""
    page = own_page(request.actor, code, at=request.at)
    dossier = page.dossier
    due = answer_due(dossier.agency.code, dossier.submitted_at) if dossier.submitted_at else None
    context = {
        "dossier": dossier,
        "answer_due": due,
        "papers": page.papers,
        "fees": fees_words(dossier),
        "slips": slip_links(dossier, page.events, for_applicant=True),
    }
    return render(request, "dossiers/filed.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_people
def drop(request: HttpRequest, key: str) -> HttpResponse:
    """Ask once more, then throw the draft away."""
    draft = own_draft(request.actor, key)
    if request.method == "POST":
        drop_draft(person_id=request.actor.person_id, client_key=key)
        messages.success(request, DROPPED)
        return redirect("my-dossiers")
    return render(request, "dossiers/drop_draft.html", {"draft": draft})


def _sign_in_again(request: HttpRequest, procedure: str) -> HttpResponse:
    """To the sign-in and back; what was being sent is kept for whose page it was."""
    sign_in, back = address("sign-in"), request.get_full_path()
    if not sign_in:
        raise Refusal("organisation.sign_in")
    owner = owner_of(request) if request.method == "POST" else None
    if owner is not None:
        found = receivers(procedure, local_day(request.at), request.GET.get("noi", ""))
        if len(found) == 1:
            filing = posted_filing(request, found[0], person_id=owner)
            filing.save(request, seen=None)
            messages.info(request, KEPT_FOR_YOU)
            back = _resumed(request, filing)
    return redirect_to_login(back, sign_in)


def _posted(request: HttpRequest, receiver: Receiver) -> HttpResponse:
    """One step of the filing: kept first, then done."""
    filing = posted_filing(request, receiver, person_id=request.actor.person_id)
    step = request.POST.get("buoc", "")
    if step == "gui" and filing.is_complete:
        try:
            return redirect("filed", code=_send(request, filing).code)
        except Refusal as no:
            filing.said = sentence(no)
            return _page(request, filing, status=422)
    place = _changed(request, filing, step)
    try:
        filing.save(request, seen=None if step in {"giu", "gui"} else _seen(request))
    except Refusal as no:
        filing.said, filing.in_conflict = sentence(no), no.code == "draft.saved_elsewhere"
    if request.headers.get("Accept") == "application/json":
        return _told_to_script(request, filing)
    if filing.said:
        return _page(request, filing, status=422)
    if step == "xem-lai" and filing.is_complete:
        return render(request, "dossiers/file_review.html", _context(request, filing))
    if step == "sua" or filing.faults or step in {"xem-lai", "gui"}:
        return _page(request, filing, status=200 if step == "sua" else 422)
    if step == "luu":
        messages.success(request, SAVED.format(clock=f"{local(request.at):%H:%M}"))
    return HttpResponseRedirect(_resumed(request, filing) + place)


def _changed(request: HttpRequest, filing: Filing, step: str) -> str:
    """Do what a button inside the form asks: a row more or less, or what an earlier dossier knows. Gives the
    place on the page to come back to."""
    if filing.definition is not None and (
        group := change_rows(filing.definition, filing.typed["answers"], step)
    ):
        rows = filing.typed["answers"][group]
        return f"#nhom-{group}-{max(len(rows), 1)}"
    if step == "lay" and (known := _earlier(request, filing)):
        filing.typed["person"] |= known.person
        filing.typed["answers"] |= known.answers
        messages.info(request, TAKEN_OVER.format(code=known.dossier.code))
    place = slot_acted_on(request)
    return f"#tep-{place}" if place else ""


def _earlier(request: HttpRequest, filing: Filing) -> Earlier | None:
    return earlier_answers(
        request.actor,
        filing.definition,
        person=filing.typed.get("person") or {},
        typed=filing.typed.get("answers") or {},
        labels={name: str(field.label) for name, field in filing.form.fields.items()},
        today=local_day(request.at),
    )


def _seen(request: HttpRequest) -> int | None:
    text = request.POST.get("da-luu", "")
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 9 else None


def _resumed(request: HttpRequest, filing: Filing) -> str:
    return f"{request.path}?{urlencode({'nhap': filing.client_key})}"


def _told_to_script(request: HttpRequest, filing: Filing) -> JsonResponse:
    if filing.said:
        return JsonResponse({"said": filing.said}, status=409)
    said = SAVED.format(clock=f"{local(request.at):%H:%M}")
    saves = filing.draft.saves if filing.draft else 0
    return JsonResponse({"said": said, "saves": saves, "resume": _resumed(request, filing)})


def _page(request: HttpRequest, filing: Filing, status: int = 200) -> HttpResponse:
    return render(request, "dossiers/file_online.html", _context(request, filing), status=status)


def _send(request: HttpRequest, filing: Filing) -> Dossier:
    given = filing.form.cleaned_data
    return submit_once(
        actor=request.actor,
        at=request.at,
        agency=filing.agency,
        edition=filing.edition,
        applicant=filing.form.applicant(),
        papers=filing.papers(),
        case=filing.case,
        client_key=given["client_key"],
        delivery=given["delivery"],
        declared=filing.declared(),
        authorisation=filing.authorisation,
    )


def _context(request: HttpRequest, filing: Filing) -> dict[str, Any]:
    offer_known(filing.slots, request)
    day, content = local_day(request.at), filing.content
    case = filing.case if filing.is_complete else ""
    term = term_for(content, case)
    questions = filing.questions
    url = address("procedure", filing.edition.procedure.code)
    return {
        "filing": filing,
        "form": filing.form,
        "questions": questions,
        "sections": questions.shown() if questions else [],
        "earlier": None if filing.form.is_bound else _earlier(request, filing),
        "owner": owner_token(filing),
        "behalf": chosen_behalf(request, filing.edition, filing.authorisation),
        "resume": _resumed(request, filing),
        "edition": filing.edition,
        "agency": filing.agency,
        "trail": [{"url": url, "words": filing.edition.name}] if url else [],
        "slots": filing.slots,
        "faults": filing.faults,
        "fault_count": _faults(filing),
        "file": MINE["file"],
        "term": limit_text(term) if term else "",
        "fees": [
            {"name": FEE_NAMES.get(fee.kind, FEE_NAMES["fee"]), "case": fee.case, "amount": fee.amount}
            for fee in fees_on(content, day, case)
        ],
        "owed": sum(one.amount for one in lines_for(fees_on(content, day, case), case)),
        "fee_wait": fee_wait_on(content, day, case),
        "answer_within": answer_within(day),
        "answer_due": answer_due(filing.agency.code, request.at),
        "delivery": DELIVERIES.get(filing.form["delivery"].value() or "", ""),
        "accept": ACCEPT,
        "limit": LIMIT_BYTES // 1_000_000,
    }


def _faults(filing: Filing) -> int:
    questions = filing.questions
    in_form = len(filing.form.errors) + len(filing.faults)
    if questions is None or not questions.is_bound:
        return in_form
    loose = len(questions.non_field_errors())
    return in_form + len(questions.errors) - bool(loose) + loose
