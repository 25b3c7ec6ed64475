"""What stands on the paper of a reform report, in order, for Word and for PDF (NĐ 30/2020/NĐ-CP)."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from motcua.foundation.sheets.appendices import comes_with, roman
from motcua.foundation.sheets.official import Letterhead
from motcua.foundation.words import PAPER
from motcua.kernel.vietnamese import day_words, moment_words
from motcua.reporting.models import ReformReport
from motcua.reporting.rules.reform_calendar import receiver_of_the_top
from motcua.reporting.words import APPENDIX, PERIODS
from motcua.reporting.words import REFORM_REPORT as W

MOST_UPRIGHT = 6
"""Columns that a page stands up for."""
STATISTICS = (12, 74, 25, 25, 26)
"""The shares of its columns: number, figure, unit, result, note."""
_LONGEST, _BESIDE = 34, 6
"""Signs after which a cell is rather broken, and the room a column has beside its longest."""
_NUMBER = re.compile(rf"[\d.,/%*–-]*|{APPENDIX['not_summed']}")


def paper(report: ReformReport, body: dict[str, Any], *, number: str, day: date) -> dict[str, Any]:
    """Plain values; a body without a version is a draft."""
    return {
        "above": report.agency.above,
        "issuer": report.agency.name,
        "plain_number": number or W["blank"],
        "number": PAPER["number"].format(number=number or W["blank"]),
        "addressee": report.agency.parent.name if report.agency.parent else receiver_of_the_top(),
        "place": report.agency.place,
        "day": day,
        "title": W["title"].upper(),
        "subject": W["subject"].format(period=period_words(report)),
        "days": _days(report, body),
        "sections": [
            {
                "title": f"{one['key']}. {one['title'].upper()}",
                "lines": [*one["sentences"], *one["written"], *_gathered(one)] or [W["none"]],
            }
            for one in body["sections"]
        ],
        "appendices": _appendices(report, body, number=number, day=day),
        "see": _see(body),
        "to": [PAPER["to"], PAPER["as_above"], PAPER["archive"]],
        "signer": report.agency.head,
    }


def _appendices(
    report: ReformReport, body: dict[str, Any], *, number: str, day: date
) -> list[dict[str, Any]]:
    """The statistics first, then the tables; a single one has no number."""
    names = {one["code"]: one["name"] for one in body["rows"]}
    notes = [
        W["footnote"].format(number=place, **{**one, "name": names[one["code"]]})
        for place, one in enumerate(body["footnotes"], start=1)
    ]
    rows = [_cells(place, one) for place, one in enumerate(body["rows"], start=1)]
    first = {"title": W["appendix"], "heads": list(W["heads"]), "rows": rows, "note": "", "notes": notes}
    listed = [
        first,
        *({**one, "notes": [one["note"]] if one["note"] else []} for one in body.get("tables", ())),
    ]
    head = Letterhead.of(report.agency, number or W["blank"], day if number else None)
    return [
        {
            **one,
            "head": PAPER["appendix"].format(number=roman(place) if len(listed) > 1 else "").rstrip(),
            "name": one["title"].upper(),
            "about": comes_with(W["kind"], head),
            "numbers": number_columns(one["rows"]),
            "shares": STATISTICS if place == 1 else shares_of(one["heads"], one["rows"]),
            "across": len(one["heads"]) > MOST_UPRIGHT,
        }
        for place, one in enumerate(listed, start=1)
    ]


def shares_of(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """A share of the room for each column by the longest it has to say, within reason."""
    longest_word = [max(one.split(), key=len) for one in heads]
    columns = zip(*(longest_word, *rows), strict=True)
    return [min(max(map(len, cells)), _LONGEST) + _BESIDE for cells in columns]


def number_columns(rows: Sequence[Sequence[str]]) -> list[int]:
    """Columns that hold nothing but numbers, dashes and the words for none: they stand to the right."""
    return [
        place
        for place, cells in enumerate(zip(*rows, strict=True))
        if place and all(map(_NUMBER.fullmatch, cells))
    ]


def _see(body: dict[str, Any]) -> str:
    """The line of the text that points to what is appended."""
    tables = len(body.get("tables", ()))
    return W["see"].format(last=roman(tables + 1)) if tables else W["see_one"]


def _gathered(one: dict[str, Any]) -> list[str]:
    """Paragraphs of units, each under its name."""
    return [
        W["of_unit"].format(unit=each["unit"], line=line) if place == 0 else line
        for each in one.get("gathered", ())
        for place, line in enumerate(each["lines"])
    ]


def _cells(place: int, one: dict[str, Any]) -> list[str]:
    note = W["note"].format(number=one["note"]) if one["note"] else ""
    return [str(place), one["name"], one["unit"], one["value"] or "–", note]


def period_words(report: ReformReport) -> str:
    """``quý I năm 2026``."""
    return PERIODS[report.kind].format(year=report.year, first=report.first, last=report.last)


def _days(report: ReformReport, body: dict[str, Any]) -> str:
    if "version" not in body:
        return W["draft"]
    return W["days"].format(
        first=day_words(report.first),
        last=day_words(report.last),
        as_of=moment_words(datetime.fromisoformat(body["as_of"])),
        version=body["version"],
    )
