"""The book of payments between two days, on screen and as a workbook, for checking against the bank."""

from datetime import date
from io import BytesIO
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import urlencode
from django.views.decorators.http import require_safe

from motcua.foundation.files import Kind
from motcua.foundation.sheets.writing import Column, Sheet, write_xlsx
from motcua.foundation.templatetags.words import vnd
from motcua.foundation.web.downloads import made
from motcua.foundation.web.fields import read_day
from motcua.foundation.web.frame import address
from motcua.kernel.time import local, local_day
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import Role
from motcua.payments.access import book_of
from motcua.payments.queries.charges import Book, book
from motcua.payments.queries.online import to_give_back
from motcua.payments.rules.charging import Act, Way
from motcua.payments.web.charge import payment_row
from motcua.payments.words import ACTS, BOOK_HEADS, BOOK_SUMS, TITLES, WAYS


@require_safe
def book_page(request: HttpRequest) -> HttpResponse:
    """Vouchers from ``tu`` to ``den`` (today where not said), sums, and what is still owed."""
    post = book_of(request.actor)
    first, last = _days(request)
    found = book(post.agency_id, first, last)
    context = {
        "title": TITLES["book"],
        "agency": post.agency_name,
        "first": first,
        "last": last,
        "book": found,
        "rows": [payment_row(one) for one in found.vouchers],
        "facts": _facts(found),
        "give_back": to_give_back(post.agency_id),
        "may_set_account": request.actor.holds_anywhere(Role.ADMINISTRATOR) is not None,
        "file": f"{address('payment-book-file')}?{urlencode({'tu': first, 'den': last})}",
    }
    return render(request, "payments/book.html", context)


@require_safe
def book_file(request: HttpRequest) -> HttpResponse:
    """The same as a workbook."""
    post = book_of(request.actor)
    first, last = _days(request)
    found = book(post.agency_id, first, last)
    rows = [_cells(payment_row(one)) for one in found.vouchers]
    columns = [Column(head, width) for head, width in zip(BOOK_HEADS, _WIDTHS, strict=True)]
    above = (TITLES["book"], post.agency_name, f"{day_words(first)} – {day_words(last)}")
    target = BytesIO()
    write_xlsx(target, [Sheet(TITLES["book"][:31], columns, rows, above)])
    return made(target.getvalue(), kind=Kind.XLSX, name=f"so-thu-{first}-{last}.xlsx")


_WIDTHS = (14, 17, 11, 14, 14, 24, 28, 18, 28, 18)


def _cells(row: dict[str, Any]) -> list[Any]:
    one = row["one"]
    sign = -1 if one.act == Act.REFUND else 1
    return [
        one.code,
        f"{local(one.at):%H:%M %d/%m/%Y}",
        ACTS[Act(one.act)],
        WAYS[Way(one.way)] if one.way else "",
        sign * one.amount if one.way else 0,
        one.charge.dossier,
        one.charge.payer,
        one.reference,
        one.reason,
        one.officer,
    ]


def _facts(found: Book) -> list[dict[str, Any]]:
    sums = {
        "cash": found.cash,
        "transfers": found.transfers,
        "online": found.online,
        "refunds": found.refunds,
        "net": found.cash + found.transfers + found.online - found.refunds,
        "owed": found.owed,
    }
    return [{"label": BOOK_SUMS[key], "figure": vnd(value)} for key, value in sums.items()]


def _days(request: HttpRequest) -> tuple[date, date]:
    today = local_day(request.at)
    first, last = (read_day(request.GET.get(name, "")) or today for name in ("tu", "den"))
    return min(first, last), max(first, last)
