"""A sheet, the dry run for today, and the self-score report."""

from io import BytesIO

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST, require_safe

from motcua.foundation.files import Kind
from motcua.foundation.sheets.official import Letterhead
from motcua.foundation.web.downloads import made
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import day_words
from motcua.organisation.public import require_staff
from motcua.scoring import access
from motcua.scoring.commands.fill_computed import fill_computed
from motcua.scoring.commands.write_difficulties import write_difficulties
from motcua.scoring.models import Sheet
from motcua.scoring.outputs.self_report import ReportLine, write_report
from motcua.scoring.queries.counted import COUNTS
from motcua.scoring.queries.counted import SOURCES as SHARES_COUNTED
from motcua.scoring.queries.sheets import DryLine, SheetPage, dry_run, over_years, sheet_page
from motcua.scoring.rules.book import is_collected
from motcua.scoring.rules.rounds import Round
from motcua.scoring.rules.totals import area_total, book_total
from motcua.scoring.web.lines import facts, sheet_areas, total_words
from motcua.scoring.words import COLLECTED, DONE, NOT_ASKED, NOT_ENOUGH, SOURCES, TITLE, points_words


@require_safe
def sheet(request: HttpRequest, number: int) -> HttpResponse:
    """The sheet with every area and criterion."""
    actor = require_staff(request.actor)
    found = access.sheet_to_read(actor, number)
    page = sheet_page(found)
    context = {
        "sheet": found,
        "book": page.book,
        "facts": facts(page),
        "areas": sheet_areas(page),
        "years": [
            {"year": year, "earned": points_words(total.earned), "index": total_words(total.index)}
            for year, total in over_years(found)
        ],
        "may_say": access.may_speak(actor, found, Round.SELF),
        "may_publish": page.book.is_external and access.may_speak(actor, found, Round.OUTSIDE),
        "sources": found.evidence.filter(criterion="").order_by("-id"),
        "may_rank": access.runs(actor, found.cycle.agency_id),
        "today": local_day(request.at),
        "trail": [{"url": reverse("scores"), "words": TITLE}],
    }
    return render(request, "scoring/sheet.html", context)


@require_safe
def today(request: HttpRequest, number: int) -> HttpResponse:
    """If the year ended today: the total, and what is lost, the dearest first."""
    actor = require_staff(request.actor)
    found = access.sheet_to_read(actor, number)
    lines, total = dry_run(found, request.at)
    areas = {area.key: area for area in sheet_page(found).book.areas}
    losing = sorted((one for one in lines if one.lost > 0), key=lambda one: (-one.lost, one.criterion.key))
    context = {
        "sheet": found,
        "total": total,
        "earned": points_words(total.earned),
        "maximum": points_words(total.maximum),
        "index": total_words(total.index),
        "counted": sum(one.is_counted for one in lines),
        "lines": [
            {
                "key": one.criterion.key,
                "name": one.criterion.name,
                "url": reverse("score-criterion", args=[found.pk, one.criterion.key]),
                "figure_url": reverse("score-figure", args=[found.pk, one.criterion.key]),
                "value": _value(one),
                "source": _source(one),
                "points": points_words(one.points),
                "maximum": points_words(one.criterion.maximum),
                "lost": points_words(one.lost),
                "responsible": areas[one.criterion.area].responsible,
                "is_said": one.points is not None and not one.is_counted,
                "is_open": one.points is None,
            }
            for one in losing
        ],
        "may_say": access.may_speak(actor, found, Round.SELF),
        "trail": _trail(found),
    }
    return render(request, "scoring/today.html", context)


def _value(one: DryLine) -> str:
    """The figure with its sign; numbers of things, and what was collected, have none."""
    if one.value is None:
        return ""
    source = one.criterion.source
    is_share = source in SHARES_COUNTED and source not in COUNTS
    return total_words(one.value) if is_share else points_words(one.value)


def _source(one: DryLine) -> str:
    """Where the figure comes from: what it counts, or the round it was collected in and how far that is."""
    source, told = one.criterion.source, one.collected
    if not is_collected(source):
        return SOURCES.get(source, "")
    if told is None:
        return NOT_ASKED
    if told.value is None or told.as_of is None:
        return NOT_ENOUGH.format(title=told.title, given=told.given, asked=told.asked)
    return COLLECTED.format(title=told.title, as_of=day_words(local_day(told.as_of)))


@require_POST
def fill(request: HttpRequest, number: int) -> HttpResponse:
    """Counted criteria into the self-score."""
    made = fill_computed(actor=require_staff(request.actor), at=request.at, sheet_id=number)
    messages.success(request, DONE["filled"].format(count=len(made)))
    return HttpResponseRedirect(reverse("score-sheet", args=[number]))


@require_POST
def difficulties(request: HttpRequest, number: int) -> HttpResponse:
    """What made the year hard, for the report."""
    write_difficulties(
        actor=require_staff(request.actor),
        at=request.at,
        sheet_id=number,
        text=request.POST.get("difficulties", "")[:10_000],
    )
    messages.success(request, DONE["difficulties"])
    return HttpResponseRedirect(reverse("score-sheet", args=[number]))


@require_safe
def report(request: HttpRequest, number: int) -> HttpResponse:
    """The self-score report as a Word document."""
    found = access.sheet_to_read(require_staff(request.actor), number)
    page, out = sheet_page(found), BytesIO()
    owner = found.agency or found.cycle.agency
    write_report(
        out,
        head=Letterhead.of(owner),
        title=found.cycle.title,
        name=found.name,
        lines=_report_lines(found, page),
        difficulties=found.difficulties,
    )
    return made(out.getvalue(), kind=Kind.DOCX, name=f"tu-cham-{found.cycle.year}-{found.pk}.docx")


def _report_lines(found: Sheet, page: SheetPage) -> list[ReportLine]:
    own, final = page.rounds.get(Round.SELF, {}), page.final
    notes = dict(found.scores.filter(round=Round.SELF.value).order_by("id").values_list("criterion", "note"))
    proofs: dict[str, list[str]] = {}
    for one in found.evidence.order_by("id"):
        dated = f" ngày {one.issued_on:%d/%m/%Y}" if one.issued_on else ""
        said = f"{one.document_number}{dated}" if one.document_number else one.description
        proofs.setdefault(one.criterion, []).append(said)
    lines = []
    for area in page.book.areas:
        sums = [points_words(area_total(area, points).earned) for points in (own, final)]
        lines.append(ReportLine(area.key, area.name, points_words(area.maximum), *sums, is_area=True))
        lines += [
            ReportLine(
                one.key,
                one.name,
                points_words(one.maximum),
                points_words(own.get(one.key)),
                points_words(final.get(one.key)),
                "; ".join(proofs.get(one.key, ())),
                notes.get(one.key, ""),
            )
            for one in area.criteria
        ]
    total = book_total(page.book, own)
    lines.append(
        ReportLine(
            "",
            "",
            points_words(total.maximum),
            points_words(total.earned),
            points_words(book_total(page.book, final).earned),
            is_total=True,
        )
    )
    return lines


def _trail(found: Sheet) -> list[dict[str, str]]:
    return [
        {"url": reverse("scores"), "words": TITLE},
        {"url": reverse("score-sheet", args=[found.pk]), "words": f"{found.name} {found.cycle.year}"},
    ]
