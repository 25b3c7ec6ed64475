"""Verification: of a paper by its QR, of any signed PDF, of a signed paper in a dossier."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from motcua.dossiers.public import read_paper
from motcua.foundation.files import Kind, open_file
from motcua.foundation.web.frame import address
from motcua.foundation.web.throttle import throttle
from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import require_staff
from motcua.results.forms import PdfForm
from motcua.results.models import Result
from motcua.results.queries.trust import checked
from motcua.results.queries.verification import verified
from motcua.results.web.people import unlisted
from motcua.results.web.shown import report_words, signature_rows, valid_words
from motcua.results.words import FACTS, PAGE, VALIDITIES

HOUR, MOST = 3600, 120
LIMIT_BYTES = 20_000_000
PAPERS = "papers"
"""Where dossiers keep the files of their papers."""


@require_safe
@unlisted
def verify(request: HttpRequest, key: str) -> HttpResponse:
    """What the QR of a paper leads to: no more of a person than the paper in hand already shows."""
    throttle(request, "verify-result", MOST, HOUR)
    found = verified(key, at=request.at)
    words, kind = VALIDITIES[found.validity]
    context = {
        "found": found,
        "result": found.result,
        "validity": {"words": words, "kind": kind},
        "report": report_words(found.report),
        "rows": signature_rows(found.report),
        "facts": _facts(found.result),
        "replacement_url": reverse("verify", args=[found.replacement.key]) if found.replacement else "",
    }
    return render(request, "results/verify.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@unlisted
def check_file(request: HttpRequest) -> HttpResponse:
    """Any signed PDF: intact, from whom, trusted here. The file is read and not kept."""
    form = PdfForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    context = {"form": form, "report": None}
    if request.method == "POST" and form.is_valid():
        throttle(request, "check-signatures", MOST, HOUR)
        file = form.cleaned_data["file"]
        if file.size > LIMIT_BYTES:
            raise Refusal("file.too_large", name=file.name, limit=LIMIT_BYTES // 1_000_000)
        context |= _checked(file.read(), request) | {"name": file.name}
    return render(request, "results/check.html", context, status=422 if form.errors else 200)


@require_safe
@unlisted
def paper_signatures(request: HttpRequest, code: str, paper_id: int) -> HttpResponse:
    """The signatures of a paper as it came in with a dossier; reading it is recorded like opening it."""
    require_staff(request.actor)
    paper = read_paper(actor=request.actor, at=request.at, code=code, paper_id=paper_id)
    if paper.file_kind != Kind.PDF.value:
        raise Refusal("result.not_a_pdf", name=paper.file_name)
    with open_file(paper.file_sha256, folder=PAPERS) as content:
        context = _checked(content.read(), request)
    context |= {"name": paper.file_name, "trail": [{"url": address("dossier", code), "words": code}]}
    return render(request, "results/check.html", context)


def _checked(content: bytes, request: HttpRequest) -> dict[str, object]:
    report = checked(content, at=request.at)
    ours = Result.objects.filter(issued_sha256=report.sha256).first()
    return {
        "report": report_words(report),
        "rows": signature_rows(report),
        "unsigned_end": report.has_unsigned_end,
        "ours": reverse("verify", args=[ours.key]) if ours else "",
    }


def _facts(result: Result) -> list[dict[str, str]]:
    values = {
        "number": result.number,
        "kind": result.title,
        "day": day_words(result.issued_on),
        "agency": result.agency.name,
        "holder": masked(result.dossier.applicant),
        "valid": valid_words(result),
    }
    return [{"label": FACTS[key], "figure": value} for key, value in values.items()]


def masked(name: str) -> str:
    """Enough of a name to see that it is the one on the paper, and no more: ``Nguyễn V. M.``."""
    first, *rest = name.split() or [""]
    return " ".join([first, *(f"{word[0]}." for word in rest)]) if first else PAGE["nobody"]
