"""The register on screen and as a workbook."""

from collections.abc import Collection
from datetime import date
from io import BytesIO
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.correspondence import access
from motcua.correspondence.models import Assignment, Document
from motcua.correspondence.outputs.register_sheet import register_sheet
from motcua.correspondence.queries.assignments import given_out, lately_withdrawn, open_assignments
from motcua.correspondence.queries.register import (
    COUNTED,
    Mark,
    Wanted,
    counted,
    page_of_register,
    register,
    register_years,
)
from motcua.correspondence.rules.numbers import kind_name, kinds, plain_number
from motcua.correspondence.words import DIRECTIONS, NARROWED, PARTS, TITLE, URGENCIES, VIEWS
from motcua.foundation.files import Kind
from motcua.foundation.sheets import write_xlsx
from motcua.foundation.web.downloads import made
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import fold, number_words
from motcua.organisation.public import Actor, require_staff

PAGE = 50
ROWS_AT_ONCE = 1000
FILTERS = ("tim", "nam", "loai", "khan")
LETTER, ORDINARY = "cv", "normal"
"""How the address names the kind without a sign, and the urgency that is none."""


@require_safe
def documents(request: HttpRequest) -> HttpResponse:
    """The register of the officer's agency; ``xem=mine`` what was given to the officer, ``given`` to all."""
    actor = require_staff(request.actor)
    may_assign = actor.holds(access.ASSIGNERS, actor.posts[0].agency_id) is not None
    view = request.GET.get("xem", "")
    view = view if view in VIEWS and (may_assign or view != "given") else ""
    wanted = asked(request, actor, view)
    mine = open_assignments(actor)
    given = given_out(wanted.agency_id) if may_assign else None
    shown = {"mine": mine, "given": given or []}.get(view)
    context = {
        "title": TITLE,
        "tabs": _tabs(request, actor, view, mine, given),
        "search": wanted.search,
        "year": wanted.year,
        "years": register_years(wanted.agency_id),
        **_choices(wanted),
        "is_narrowed": bool(_kept(request)),
        "sheets": [
            {"words": VIEWS[key].lower(), "asked": urlencode({"xem": key, **_kept(request)})}
            for key in DIRECTIONS
            if view in ("", key)
        ],
        "view": view,
        "work": [_work(one, local_day(request.at)) for one in shown or ()],
        "withdrawn": [_back(one) for one in lately_withdrawn(actor, request.at)] if view == "mine" else (),
        "is_work": shown is not None,
        "may_keep": actor.holds_anywhere(*access.KEEPERS) is not None,
        **({} if shown is not None else _page(request, register(actor, wanted))),
    }
    return render(request, "correspondence/documents.html", context)


@require_safe
def by_number(request: HttpRequest) -> HttpResponse:
    """From a number that a text cites to the document, or to what the register finds by it."""
    actor = require_staff(request.actor)
    number, day = request.GET.get("so", "")[:80], request.GET.get("ngay", "")
    agencies = [actor.posts[0].agency_id]
    found = access.readable(actor).filter(agency_id__in=agencies, number_plain=plain_number(number))
    known = list(found.order_by("-register_day", "-id")[:2])
    exact = [one for one in known if not day or str(one.issued_on) == day]
    if len(exact) == 1:
        return HttpResponseRedirect(reverse("document", args=[exact[0].pk]))
    return HttpResponseRedirect(f"{reverse('documents')}?{urlencode({'tim': number})}")


@require_safe
def workbook(request: HttpRequest) -> HttpResponse:
    """The register of one direction, as the list is filtered."""
    actor = require_staff(request.actor)
    view = request.GET.get("xem", "")
    wanted = asked(request, actor, view if view in DIRECTIONS else "incoming")
    out = BytesIO()
    found = register(actor, wanted).prefetch_related("assignments__person").iterator(ROWS_AT_ONCE)
    agency = actor.posts[0].agency_name
    write_xlsx(out, [register_sheet(found, wanted.direction, agency, wanted.year, _narrowed(wanted))])
    return made(out.getvalue(), kind=Kind.XLSX, name=f"so-van-ban-{wanted.direction}.xlsx")


def _narrowed(wanted: Wanted) -> list[str]:
    """What the register is narrowed to besides the year, in words."""
    said = {
        "kind": kind_name(wanted.kind) if wanted.kind is not None else "",
        "urgency": URGENCIES[wanted.urgency] if wanted.urgency is not None else "",
        "search": wanted.search,
    }
    return [NARROWED[name].format(value) for name, value in said.items() if value]


def asked(request: HttpRequest, actor: Actor, view: str) -> Wanted:
    """What the address asks for."""
    year = request.GET.get("nam", "")
    return Wanted(
        agency_id=actor.posts[0].agency_id,
        direction=view if view in DIRECTIONS else "",
        year=int(year) if year.isascii() and year.isdecimal() and len(year) == 4 else None,
        search=request.GET.get("tim", "").strip()[:200],
        kind=_chosen(request, "loai", kinds(), LETTER),
        urgency=_chosen(request, "khan", URGENCIES, ORDINARY),
    )


def _chosen(request: HttpRequest, name: str, known: Collection[str], word: str) -> str | None:
    """One of the known values, or None; the empty value of them has a word in the address."""
    asked_for = request.GET.get(name, "")
    value = "" if asked_for == word else asked_for
    return value if asked_for and value in known else None


def _tabs(
    request: HttpRequest, actor: Actor, view: str, mine: list[Assignment], given: list[Assignment] | None
) -> list[dict[str, object]]:
    found = counted(actor, asked(request, actor, ""))
    counts = {"": sum(found.values()), **found, "mine": len(mine), "given": len(given or ())}
    return [
        {
            "url": f"?{urlencode({'xem': key, **_kept(request)})}",
            "words": words,
            "count": f"{number_words(COUNTED)}+" if counts[key] > COUNTED else counts[key],
            "here": key == view,
        }
        for key, words in VIEWS.items()
        if key != "given" or given is not None
    ]


def _kept(request: HttpRequest) -> dict[str, str]:
    return {name: request.GET[name] for name in FILTERS if request.GET.get(name)}


def _choices(wanted: Wanted) -> dict[str, object]:
    """What the list can be narrowed to, and what it is narrowed to."""
    signs = sorted(kinds(), key=lambda sign: fold(kind_name(sign)))
    return {
        "kinds": [(sign or LETTER, kind_name(sign), sign == wanted.kind) for sign in signs],
        "urgencies": [(key or ORDINARY, words, key == wanted.urgency) for key, words in URGENCIES.items()],
    }


def _page(request: HttpRequest, found: QuerySet[Document]) -> dict[str, object]:
    asked_for = request.GET
    kept = {"xem": asked_for.get("xem", ""), **_kept(request)}
    marks = {"after": Mark.read(asked_for.get("sau", "")), "before": Mark.read(asked_for.get("truoc", ""))}
    page = page_of_register(found, PAGE, **marks)
    return {
        "rows": [line(one) for one in page.rows],
        "previous": f"?{urlencode(kept | {'truoc': page.newer})}" if page.newer else "",
        "previous_words": "Mới hơn",
        "next": f"?{urlencode(kept | {'sau': page.older})}" if page.older else "",
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
        "arrived_on": document.received_on,
        "urgency": document.get_urgency_display() if document.urgency else "",
    }


def _work(assignment: Assignment, today: date) -> dict[str, object]:
    due = assignment.due_on
    return {
        "document": line(assignment.document),
        "person": assignment.person.full_name,
        "part": PARTS[assignment.part],
        "due_on": due,
        "kind": "late" if due and due < today else "soon" if due == today else "",
        "note": assignment.note,
        "given_by": assignment.given_by,
    }


def _back(assignment: Assignment) -> dict[str, object]:
    """What was withdrawn, in words."""
    return {
        "document": line(assignment.document),
        "at": assignment.withdrawn_at,
        "by": assignment.withdrawn_by,
        "reason": assignment.withdrawn_reason,
    }
