"""What stands on the paper of a reform report, in order, for Word and for PDF (NĐ 30/2020/NĐ-CP)."""

from datetime import date, datetime
from typing import Any

from motcua.kernel.vietnamese import day_words, moment_words
from motcua.reporting.models import ReformReport
from motcua.reporting.words import PERIODS
from motcua.reporting.words import REFORM_REPORT as W


def paper(report: ReformReport, body: dict[str, Any], *, number: str, day: date) -> dict[str, Any]:
    """Plain values; a body without a version is a draft."""
    names = {one["code"]: one["name"] for one in body["rows"]}
    return {
        "above": report.agency.parent.name if report.agency.parent else report.agency.parent_body,
        "issuer": report.agency.name,
        "plain_number": number or "…/BC-…",
        "number": W["number"].format(number=number or "…/BC-…"),
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
        "appendix": W["appendix"],
        "heads": list(W["heads"]),
        "rows": [_cells(place, one) for place, one in enumerate(body["rows"], start=1)],
        "footnotes": [
            W["footnote"].format(number=place, **{**one, "name": names[one["code"]]})
            for place, one in enumerate(body["footnotes"], start=1)
        ],
        "tables": [
            {**one, "title": W["table"].format(number=place, title=one["title"])}
            for place, one in enumerate(body.get("tables", ()), start=2)
        ],
        "to": [
            line.format(above=report.agency.parent.name if report.agency.parent else W["above"])
            for line in W["to"]
        ],
        "signer": W["signer"],
    }


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
