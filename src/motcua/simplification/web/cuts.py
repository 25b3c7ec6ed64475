"""Lists of cuts: what was cut by at least so much, with a figure that opens its rows."""

from collections import Counter
from io import BytesIO
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from motcua.foundation.files.kinds import Kind
from motcua.foundation.web.downloads import made
from motcua.foundation.web.fields import read_day
from motcua.foundation.web.pages import page_of
from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.organisation.public import HeldPost, require_staff
from motcua.simplification.outputs.cut_file import write_cuts_xlsx
from motcua.simplification.queries.cuts import Asked, CutLine, base_words, cuts_of
from motcua.simplification.rules.cuts import Measure, Standing
from motcua.simplification.words import TITLE as CONTROL
from motcua.simplification.words.cuts import AGAINST, FILE_COUNT, FILE_TITLE, MEASURES, STANDINGS, WRONG

PAGE = 50


@require_safe
def cuts(request: HttpRequest) -> HttpResponse:
    """``tieu-chi``, ``ngay``, ``goc`` and ``muc`` ask; ``xep`` opens one group of rows."""
    post = require_staff(request.actor).posts[0]
    asked, query, wrong = _asked(request)
    lines = cuts_of(post.agency_id, asked)
    counts = Counter(line.standing for line in lines)
    chosen = request.GET.get("xep", Standing.CUT.value)
    here = Standing(chosen) if chosen in set(Standing) else Standing.CUT
    address = reverse("cuts-file")
    group = [line for line in lines if line.standing is here]
    context = {
        "asked": asked,
        "measures": [(one.value, words, one is asked.measure) for one, words in MEASURES.items()],
        "measure": MEASURES[asked.measure],
        "base": base_words(asked),
        "query": query,
        "wrong": wrong,
        "total": len(lines),
        "cut": counts[Standing.CUT],
        "rate": percent(counts[Standing.CUT], len(lines), 2),
        "tabs": [
            {
                "url": f"?{urlencode(query | {'xep': one.value})}",
                "words": words.format(least=asked.least),
                "count": counts[one],
                "here": one is here,
            }
            for one, (words, _) in STANDINGS.items()
            if counts[one] or one is here
        ],
        **_page(group, request.GET.get("trang", "1"), query | {"xep": here.value}),
        "file": f"{address}?{urlencode(query)}",
        "agency": post.agency_name,
        "trail": [{"url": reverse("procedure-control"), "words": CONTROL}],
    }
    return render(request, "simplification/cuts.html", context, status=422 if wrong else 200)


@require_safe
def cuts_file(request: HttpRequest) -> HttpResponse:
    """Every row of every group as a workbook."""
    post = require_staff(request.actor).posts[0]
    asked, _, _ = _asked(request)
    rows = [_row(line, asked) for line in cuts_of(post.agency_id, asked)]
    out = BytesIO()
    write_cuts_xlsx(out, rows, _title(post, asked, rows))
    return made(out.getvalue(), kind=Kind.XLSX, name=f"cat-giam-{asked.measure}-{asked.day}.xlsx")


def _asked(request: HttpRequest) -> tuple[Asked, dict[str, str], list[str]]:
    """What is asked, the same as an address, and what could not be read of it."""
    today, wrong = local_day(request.at), []
    said = {key: request.GET.get(key, "").strip()[:20] for key in ("tieu-chi", "ngay", "goc", "muc")}
    measure = Measure(said["tieu-chi"]) if said["tieu-chi"] in set(Measure) else Measure.TERM
    day, base = read_day(said["ngay"]), read_day(said["goc"])
    if said["ngay"] and day is None:
        wrong.append(WRONG["day"])
    if said["goc"] and base is None:
        wrong.append(WRONG["base"])
    day = day or today
    if base is None and measure in (Measure.PAPERS, Measure.FEE):
        base = day.replace(month=1, day=1)
    plain = said["muc"] or "50"
    least = int(plain) if plain.isascii() and plain.isdecimal() and 1 <= int(plain) <= 100 else 0
    if not least:
        wrong.append(WRONG["least"])
        least = 50
    query = {"tieu-chi": measure.value, "ngay": f"{day:%d/%m/%Y}", "muc": str(least)}
    query |= {"goc": f"{base:%d/%m/%Y}"} if base else {}
    return Asked(measure, day, base, least), query, wrong


def _page(group: list[CutLine], said: str, query: dict[str, str]) -> dict[str, Any]:
    """The lines of the page asked for, and the ways on."""
    rows, pager = page_of(said, len(group), PAGE, lambda page: f"?{urlencode(query | {'trang': str(page)})}")
    return {"lines": group[rows], **pager}


def _row(line: CutLine, asked: Asked) -> tuple[Any, ...]:
    edition = line.edition
    words = STANDINGS[line.standing][0].format(least=asked.least)
    where = (edition.procedure.code, edition.name, edition.sector.name)
    return (*where, line.before, line.after, line.cut.percent, words)


def _title(post: HeldPost, asked: Asked, rows: list[tuple[Any, ...]]) -> list[str]:
    base = base_words(asked)
    said = {"measure": MEASURES[asked.measure], "day": asked.day, "least": asked.least}
    asked_words = FILE_TITLE.format(against=AGAINST.format(base=base) if base else "", **said)
    return [post.agency_name, asked_words, FILE_COUNT.format(count=number_words(len(rows)))]
