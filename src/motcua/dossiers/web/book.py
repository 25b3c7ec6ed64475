"""The register of dossiers (sổ theo dõi hồ sơ): on screen, as a workbook and in print."""

from dataclasses import dataclass
from datetime import date
from io import BytesIO
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from motcua.dossiers.commands.print_book import MOST_PRINTED, print_book
from motcua.dossiers.queries.book import book_agencies, book_dossiers, book_head, book_rows
from motcua.dossiers.slips.book import book_pdf, book_xlsx
from motcua.dossiers.words.desk import DESK, DOSSIERS
from motcua.dossiers.words.slips import BOOK
from motcua.foundation.files import Kind
from motcua.foundation.web.downloads import made
from motcua.foundation.web.fields import read_day
from motcua.foundation.web.pages import page_of
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Agency, require_staff

PAGE = 50


@dataclass(frozen=True, slots=True)
class AskedBook:
    """Whose register and which days, both included."""

    agency: Agency
    agencies: list[Agency]
    first: date
    last: date

    def parameters(self, **more: str) -> str:
        days = {"tu": self.first.isoformat(), "den": self.last.isoformat()}
        return urlencode({"co-quan": self.agency.code, **days, **more})


@require_safe
@never_cache
def book(request: HttpRequest) -> HttpResponse:
    """One page of the register, this month unless other days are asked for."""
    asked = _asked(request)
    rows = book_dossiers(asked.agency, asked.first, asked.last)
    total, wanted = rows.count(), request.GET.get("trang", "")
    page, pager = page_of(
        wanted, total, PAGE, lambda number: f"?{asked.parameters(trang=str(number))}", of=DOSSIERS
    )
    shown = list(book_rows(asked.agency, rows[page], start=page.start + 1))
    context = {
        "asked": asked,
        "title": BOOK["title"],
        "head": book_head(asked.agency, asked.first, asked.last, local_day(request.at)),
        "rows": shown,
        "total": total,
        **pager,
        "xlsx": f"{reverse('book-file', args=['xlsx'])}?{asked.parameters()}",
        "pdf": f"{reverse('book-file', args=['pdf'])}?{asked.parameters()}" if total <= MOST_PRINTED else "",
        "trail": [{"url": reverse("desk"), "words": DESK}],
    }
    return render(request, "dossiers/book.html", context)


@require_safe
@never_cache
def book_file(request: HttpRequest, kind: str) -> HttpResponse:
    """The whole register as ``xlsx`` or ``pdf``; that it left is put on record."""
    asked = _asked(request)
    if kind not in ("xlsx", "pdf"):
        raise Refusal("dossier.not_found", code=kind)
    print_book(
        actor=request.actor, at=request.at, agency=asked.agency, first=asked.first, last=asked.last, kind=kind
    )
    head = book_head(asked.agency, asked.first, asked.last, local_day(request.at))
    rows = book_rows(asked.agency, book_dossiers(asked.agency, asked.first, asked.last))
    name = f"so-theo-doi-{asked.agency.code}-{asked.first:%Y%m%d}-{asked.last:%Y%m%d}.{kind}"
    if kind == "pdf":
        answer = HttpResponse(book_pdf(head, list(rows)), "application/pdf")
        answer["Content-Disposition"] = f'inline; filename="{name}"'
        return answer
    out = BytesIO()
    book_xlsx(out, head, rows)
    return made(out.getvalue(), kind=Kind.XLSX, name=name)


def _asked(request: HttpRequest) -> AskedBook:
    actor = require_staff(request.actor)
    agencies = book_agencies(actor)
    code = request.GET.get("co-quan", "").strip()
    agency = next((one for one in agencies if one.code == (code or actor.posts[0].agency_code)), None)
    if agency is None:
        raise Refusal("book.forbidden")
    today = local_day(request.at)
    first = _day(request.GET.get("tu", ""), today.replace(day=1))
    last = _day(request.GET.get("den", ""), today)
    if first > last:
        raise Refusal("book.bad_days", found=f"{first:%d/%m/%Y} – {last:%d/%m/%Y}")
    return AskedBook(agency, agencies, first, last)


def _day(said: str, default: date) -> date:
    if not said:
        return default
    found = read_day(said)
    if found is None:
        raise Refusal("book.bad_days", found=said[:40])
    return found
