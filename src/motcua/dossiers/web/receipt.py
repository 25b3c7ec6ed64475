"""The receipt after a walk-in, and the slip itself (mẫu 01)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.receipt import receipt_sheet
from motcua.dossiers.slips.receipt import receipt_pdf
from motcua.dossiers.web.charges import charges_shown
from motcua.dossiers.web.days import day_cells
from motcua.dossiers.web.on_the_way import papers_way
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import require_staff


@require_safe
def received(request: HttpRequest, code: str) -> HttpResponse:
    """What to tell the person at the counter: the code, the promised date and its reckoning."""
    require_staff(request.actor)
    page = dossier_page(request.actor, code, at=request.at)
    days = day_cells(page.clocks.legal, request.at) if page.clocks else []
    context = {
        "page": page,
        "dossier": page.dossier,
        "days": days,
        "charges": charges_shown(page.dossier),
        "away": papers_way(page.dossier, page.events, request.at),
    }
    return render(request, "dossiers/received.html", context)


@require_safe
def receipt(request: HttpRequest, code: str) -> HttpResponse:
    """The slip as a PDF, for officers and for the applicant."""
    page = dossier_page(request.actor, code, at=request.at)
    if page.dossier.received_at is None:
        raise Refusal("dossier.no_receipt_yet", code=code)
    answer = HttpResponse(
        receipt_pdf(receipt_sheet(page, request.build_absolute_uri("/"))), "application/pdf"
    )
    answer["Content-Disposition"] = f'inline; filename="giay-tiep-nhan-{code}.pdf"'
    return answer
