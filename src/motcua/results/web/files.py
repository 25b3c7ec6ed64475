"""Files of a result, for officers who may read the dossier: the draft as DOCX and PDF, the signed paper."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.foundation.files import Kind
from motcua.foundation.web.downloads import made
from motcua.foundation.web.fields import read_number
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import require_staff
from motcua.results.access import results_of
from motcua.results.models import Result, Version
from motcua.results.outputs.as_docx import result_docx
from motcua.results.outputs.as_pdf import result_pdf
from motcua.results.queries.papers import fetched, latest_version, sheet_of
from motcua.results.web.people import pdf_answer


@require_safe
@never_cache
def result_file(request: HttpRequest, code: str, result_id: int, name: str) -> HttpResponse:
    """``du-thao.docx``, ``du-thao.pdf``, ``ket-qua.pdf`` (as far as it is signed), or ``ban-3.docx`` as it
    was uploaded."""
    _, results = results_of(require_staff(request.actor), code)
    result = next((one for one in results if one.pk == result_id), None)
    if result is None:
        raise Refusal("result.not_found")
    if name == "ket-qua.pdf" and (signed := result.issued_sha256 or result.signed_sha256):
        return pdf_answer(fetched(signed), f"{_file_name(result)}.pdf")
    if name == "du-thao.pdf":
        return pdf_answer(_draft_pdf(result), f"du-thao-{code}.pdf")
    if name == "du-thao.docx":
        return _docx(result_docx(sheet_of(result, latest_version(result).body)), f"du-thao-{code}.docx")
    if name.startswith("ban-") and (number := read_number(name[4:].removesuffix(".docx"))):
        version = Version.objects.filter(result=result, number=number).exclude(docx_sha256="").first()
        if version is not None:
            return _docx(fetched(version.docx_sha256), name)
    raise Refusal("result.not_found")


def _draft_pdf(result: Result) -> bytes:
    version = latest_version(result)
    if version.pdf_sha256:
        return fetched(version.pdf_sha256)
    return result_pdf(sheet_of(result, version.body), made_at=version.made_at)[0]


def _docx(content: bytes, name: str) -> HttpResponse:
    return made(content, kind=Kind.DOCX, name=name)


def _file_name(result: Result) -> str:
    return (result.number or result.dossier.code).replace("/", "-").replace("Đ", "D")
