"""Filing online (nộp hồ sơ trực tuyến): one page, one look at what was written, one confirmation."""

import secrets
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.commands.submit_dossier import submit_dossier
from motcua.dossiers.forms.applicant import FileOnlineForm
from motcua.dossiers.models import Dossier
from motcua.dossiers.queries.clock import answer_due
from motcua.dossiers.queries.follow import own_page
from motcua.dossiers.queries.receivers import Receiver, is_filed_online, receivers
from motcua.dossiers.rules.intake_checks import is_needed
from motcua.dossiers.rules.told import answer_within
from motcua.dossiers.web.people import for_people
from motcua.dossiers.web.uploads import ACCEPT, LIMIT_BYTES, Slot, Wanted, empty_slots, read_slots
from motcua.dossiers.words.desk import DELIVERIES, FEE_NAMES, MINE, PLACES
from motcua.foundation.refusal_words import sentence
from motcua.foundation.web.frame import address
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency
from motcua.procedures.public import Edition, limit_text
from motcua.procedures.rules.edition import EditionContent, content_from, fees_on, term_for


@dataclass
class Filing:
    """One filing as far as it has come."""

    agency: Agency
    edition: Edition
    content: EditionContent
    form: FileOnlineForm
    slots: list[Slot]
    said: str = ""
    faults: list[Slot] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        return self.form.is_bound and self.form.is_valid() and not self.faults

    @property
    def case(self) -> str:
        return self.form.cleaned_data.get("case", "")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@for_people
def file_online(request: HttpRequest, procedure: str) -> HttpResponse:
    """Write, look again, send; whatever goes wrong keeps what was typed and every file that came."""
    if not request.actor.is_citizen:
        raise Refusal("dossier.citizens_only")
    found = receivers(procedure, local_day(request.at), request.GET.get("noi", ""))
    if not found:
        raise Refusal("dossier.no_desk")
    if len(found) > 1:
        return render(request, "dossiers/choose_agency.html", {"found": found, "procedure": procedure})
    filing = _opened(request, found[0])
    step = request.POST.get("buoc", "")
    if filing.is_complete and step == "gui":
        try:
            dossier = _send(request, filing)
        except Refusal as no:
            filing.said = sentence(no)
        else:
            return redirect("filed", code=dossier.code)
    context = _context(request, filing)
    if filing.is_complete and step == "xem-lai":
        return render(request, "dossiers/file_review.html", context)
    failed = request.method == "POST" and step != "sua" and (filing.said or not filing.is_complete)
    return render(request, "dossiers/file_online.html", context, status=422 if failed else 200)


@require_safe
@never_cache
@for_people
def filed(request: HttpRequest, code: str) -> HttpResponse:
    """The code, and what happens next with its time."""
    dossier = own_page(request.actor, code, at=request.at).dossier
    due = answer_due(dossier.agency.code, dossier.submitted_at) if dossier.submitted_at else None
    return render(request, "dossiers/filed.html", {"dossier": dossier, "answer_due": due})


def _opened(request: HttpRequest, receiver: Receiver) -> Filing:
    agency, edition = receiver.agency, receiver.edition
    content = content_from(edition.content)
    if not is_filed_online(edition, content, local_day(request.at)):
        places = "; ".join(PLACES.get(place, place) for place in content.places) or agency.name
        raise Refusal("dossier.not_filed_online", places=places)
    if request.method != "POST":
        form = FileOnlineForm(content=content, initial=_known_of(request))
        return Filing(agency, edition, content, form, empty_slots(wanted_papers(content, None)))
    form = FileOnlineForm(request.POST, content=content)
    form.is_valid()
    slots = read_slots(request, wanted_papers(content, form.cleaned_data.get("case", "")))
    return Filing(agency, edition, content, form, slots, faults=[slot for slot in slots if slot.error])


def wanted_papers(content: EditionContent, case: str | None) -> list[Wanted]:
    """The papers as slots; one of another case than the chosen one, or "if any", is not needed."""
    cases = {term.case for term in content.terms}
    return [
        Wanted(
            item.name,
            hint=item.form or item.note,
            case=item.case,
            is_needed=is_needed(item, case, cases),
        )
        for item in content.required_items
    ]


def _send(request: HttpRequest, filing: Filing) -> Dossier:
    given = filing.form.cleaned_data
    return submit_dossier(
        actor=request.actor,
        at=request.at,
        agency=filing.agency,
        edition=filing.edition,
        applicant=filing.form.applicant(),
        papers=[slot.paper() for slot in filing.slots if slot.file],
        case=filing.case,
        client_key=given["client_key"],
        delivery=given["delivery"],
    )


def _known_of(request: HttpRequest) -> dict[str, str]:
    person = request.user
    return {
        "name": person.full_name,
        "id_number": person.id_number,
        "phone": person.phone,
        "email": person.email,
        "address": person.home_address,
        "client_key": secrets.token_urlsafe(16),
    }


def _context(request: HttpRequest, filing: Filing) -> dict[str, Any]:
    day, content = local_day(request.at), filing.content
    case = filing.case if filing.is_complete else ""
    term = term_for(content, case)
    procedure = filing.edition.procedure.code
    return {
        "filing": filing,
        "form": filing.form,
        "edition": filing.edition,
        "agency": filing.agency,
        "trail": [{"url": url, "words": filing.edition.name}]
        if (url := address("procedure", procedure))
        else [],
        "slots": filing.slots,
        "faults": filing.faults,
        "fault_count": len(filing.faults) + len(filing.form.errors),
        "file": MINE["file"],
        "term": limit_text(term) if term else "",
        "fees": [
            {"name": FEE_NAMES.get(fee.kind, FEE_NAMES["fee"]), "case": fee.case, "amount": fee.amount}
            for fee in fees_on(content, day, case)
        ],
        "answer_within": answer_within(day),
        "answer_due": answer_due(filing.agency.code, request.at),
        "delivery": DELIVERIES.get(filing.form["delivery"].value() or "", ""),
        "accept": ACCEPT,
        "limit": LIMIT_BYTES // 1_000_000,
    }
