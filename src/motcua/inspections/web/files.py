"""What people take away from an inspection: its papers in Word, the pack as it was sealed."""

from io import BytesIO

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from motcua.foundation.files import Kind
from motcua.foundation.web.downloads import made
from motcua.inspections import access
from motcua.inspections.models import Inspection, Pack
from motcua.inspections.outputs.conclusion import write_conclusion
from motcua.inspections.outputs.pack_paper import write_pack
from motcua.inspections.outputs.visit_papers import PAPERS, Visit
from motcua.inspections.queries.pages import inspection_page
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import require_staff


@require_safe
def conclusion_file(request: HttpRequest, number: int) -> HttpResponse:
    """The conclusion."""
    found = access.inspection_to_read(require_staff(request.actor), number)
    out = BytesIO()
    write_conclusion(out, _visit(found, request))
    return made(out.getvalue(), kind=Kind.DOCX, name=f"ket-luan-kiem-tra-{found.pk}.docx")


@require_safe
def visit_paper(request: HttpRequest, number: int, which: str) -> HttpResponse:
    """The decision, the request for a report with its outline, or the minutes."""
    found = access.inspection_to_read(require_staff(request.actor), number)
    if which not in PAPERS:
        raise Refusal("inspection.not_found")
    out = BytesIO()
    PAPERS[which](out, _visit(found, request))
    return made(out.getvalue(), kind=Kind.DOCX, name=f"{which}-kiem-tra-{found.pk}.docx")


@require_safe
def pack_file(request: HttpRequest, number: int, pack_id: int) -> HttpResponse:
    """The sealed pack: exactly the bytes whose hash stands on the page."""
    found, kept = _pack(request, number, pack_id)
    answer = HttpResponse(kept.body, content_type="application/json; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="ho-so-kiem-tra-{found.pk}-{kept.pk}.json"'
    return answer


@require_safe
def pack_paper(request: HttpRequest, number: int, pack_id: int) -> HttpResponse:
    """The same to read."""
    (found, kept), out = _pack(request, number, pack_id), BytesIO()
    write_pack(out, found, kept)
    return made(out.getvalue(), kind=Kind.DOCX, name=f"ho-so-kiem-tra-{found.pk}-{kept.pk}.docx")


def _visit(found: Inspection, request: HttpRequest) -> Visit:
    page = inspection_page(found, local_day(request.at))
    return Visit(found, page.teams, page.checks, page.findings)


def _pack(request: HttpRequest, number: int, pack_id: int) -> tuple[Inspection, Pack]:
    found = access.inspection_to_read(require_staff(request.actor), number)
    kept = found.packs.filter(pk=pack_id).first()
    if kept is None:
        raise Refusal("inspection.not_found")
    return found, kept
