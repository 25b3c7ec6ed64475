"""The register on screen and as a workbook."""

from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.correspondence import access
from motcua.correspondence.models import Document
from motcua.correspondence.outputs.register_sheet import register_sheet
from motcua.correspondence.queries.register import Wanted, open_assignments, register, register_years
from motcua.correspondence.rules.numbers import kind_name
from motcua.correspondence.words import DIRECTIONS, PARTS, TITLE, VIEWS
from motcua.foundation.files import Kind
from motcua.foundation.sheets import write_xlsx
from motcua.foundation.web.downloads import made
from motcua.foundation.web.pages import page_of
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, require_staff

PAGE = 50


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """The register of the officer's agency, or with ``xem=mine`` what was given to the officer."""
    actor = require_staff(request.actor)
    view = request.GET.get("xem", "")
    view = view if view in VIEWS else ""
    wanted = asked(request, actor, view)
    found = register(actor, wanted)
    mine = open_assignments(actor)
    context = {
        "title": TITLE,
        "tabs": _tabs(request, actor, view, len(mine)),
        "search": wanted.search,
        "year": wanted.year,
        "years": register_years(wanted.agency_id),
        "view": view,
        "mine": [_mine(one, local_day(request.at)) for one in mine] if view == "mine" else [],
        "may_keep": actor.holds_anywhere(*access.KEEPERS) is not None,
        **_page(request, found),
    }
    return render(request, "correspondence/documents.html", context)


@require_safe
def workbook(request: HttpRequest) -> HttpResponse:
    """The register of one direction, as the list is filtered."""
    actor = require_staff(request.actor)
    view = request.GET.get("xem", "")
    wanted = asked(request, actor, view if view in DIRECTIONS else "incoming")
    out = BytesIO()
    found = register(actor, wanted).prefetch_related("assignments__person")
    write_xlsx(out, [register_sheet(found, wanted.direction, actor.posts[0].agency_name, wanted.year)])
    return made(out.getvalue(), kind=Kind.XLSX, name=f"so-van-ban-{wanted.direction}.xlsx")


def asked(request: HttpRequest, actor: Actor, view: str) -> Wanted:
    """What the address asks for."""
    year = request.GET.get("nam", "")
    return Wanted(
        agency_id=actor.posts[0].agency_id,
        direction=view if view in DIRECTIONS else "",
        year=int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else None,
        search=request.GET.get("tim", "").strip()[:200],
    )


def _tabs(request: HttpRequest, actor: Actor, view: str, mine: int) -> list[dict[str, object]]:
    counts = {
        key: mine if key == "mine" else register(actor, asked(request, actor, key)).count() for key in VIEWS
    }
    return [
        {
            "url": f"?{urlencode({'xem': key, **_kept(request)})}",
            "words": words,
            "count": counts[key],
            "here": key == view,
        }
        for key, words in VIEWS.items()
    ]


def _kept(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET[name] for name in ("tim", "nam") if request.GET.get(name)}


def _page(request: HttpRequest, found: Any) -> dict[str, object]:
    total, asked_for = found.count(), request.GET.get("trang", "")
    kept = {"xem": request.GET.get("xem", ""), **_kept(request)}
    rows, pager = page_of(asked_for, total, PAGE, lambda page: f"?{urlencode(kept | {'trang': page})}")
    return {
        "rows": [line(one) for one in found.defer("body", "folded")[rows]],
        "total": total,
        **pager,
        "words": f"{pager['words']} văn bản",
    }


def line(document: Document) -> dict[str, object]:
    """One row of the list, in words."""
    return {
        "url": reverse("document", args=[document.pk]),
        "number": document.number,
        "kind": kind_name(document.kind),
        "subject": document.subject,
        "issuer": document.issuer,
        "issued_on": document.issued_on,
        "direction": DIRECTIONS[document.direction],
        "arrival": document.register_number,
        "urgency": document.get_urgency_display() if document.urgency else "",
    }


def _mine(assignment: Any, today: Any) -> dict[str, object]:
    due = assignment.due_on
    return {
        "document": line(assignment.document),
        "part": PARTS[assignment.part],
        "due_on": due,
        "kind": "late" if due and due < today else "soon" if due == today else "",
        "note": assignment.note,
        "given_by": assignment.given_by,
    }
