"""Figures of the year in words, and the rows behind those that have no page of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse

from motcua.dossiers.public import Dossier
from motcua.dossiers.rules.late_causes import late_cause
from motcua.home.queries.year import DryRun, Year
from motcua.home.words import year as words
from motcua.home.words.reform import PERIODS, REPORTS, report_standing
from motcua.indicators.public import MeasuredFigure
from motcua.kernel.rounding import percent
from motcua.kernel.vietnamese import number_words
from motcua.plans.public import Standings
from motcua.plans.rules.standing import OPEN, Progress, Standing
from motcua.scoring.rules.book import book_from

MOST_ROWS = 20
TOP = 5
SOON_DAYS = 14
BEFORE = (Standing.OVERDUE, Standing.DONE_LATE)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure: what it is called in ``words.YEAR_FIGURES``, of what, and where its rows are."""

    name: str
    figure: str
    of: str
    url: str
    is_bad: bool = False
    big: bool = False

    @property
    def label(self) -> str:
        return words.YEAR_FIGURES[self.name]

    @property
    def kind(self) -> str:
        return "late" if self.is_bad else ""


def counted(number: int) -> str:
    """As it is printed: ``1.909``."""
    return number_words(number)


def shared(name: str, part: int, whole: int, of: str, url: str) -> Fact:
    """A share with its parts beside it."""
    rate = percent(part, whole)
    said = "–" if rate is None else f"{number_words(rate, 1)}%"
    return Fact(name, said, f"{counted(part)} {of}", url)


def lates(name: str, part: int, whole: int, of: str, url: str) -> Fact:
    """How many are late; where there are any, in a word and their share too."""
    rate = percent(part, whole)
    if not part or rate is None:
        return Fact(name, counted(part), of, url)
    said = words.LATE_SHARE.format(share=number_words(rate, 1), of=of)
    return Fact(name, counted(part), said, url, is_bad=True)


def scored_today(index: DryRun | None) -> Fact:
    """The index if the year ended today."""
    if index is None:
        return Fact("index", "–", words.NO_INDEX, reverse("scores"))
    said = words.INDEX_OF.format(scored=counted(index.total.scored), count=counted(index.total.count))
    figure = f"{points(index.total.earned)}/{points(index.total.maximum)}"
    return Fact("index", figure, said, reverse("score-today", args=[index.sheet.pk]))


def satisfied(found: MeasuredFigure | None) -> Fact:
    """The measured satisfaction with its interval, and the survey behind it."""
    if found is None:
        return Fact("satisfaction", "–", words.OF["not_measured"], reverse("surveys"))
    low, high = (number_words(one, 1) for one in (found.low, found.high))
    said = words.OF["satisfied"].format(
        low=low, high=high, answered=counted(found.answered), asked=counted(found.asked)
    )
    url = reverse("survey-results", args=[found.survey_id])
    return Fact("satisfaction", f"{number_words(found.value, 1)}%", said, url)


def facts(progress: Progress, rows: str, *, mended: bool = False) -> list[Fact]:
    """A group of tasks; ``mended`` where they are what findings became. ``rows`` is where they are listed."""
    of = words.OF["findings" if mended else "tasks"].format(count=counted(progress.total))
    late = progress.done_late + progress.overdue
    first = shared("mended" if mended else "done", progress.done, progress.total, of, rows)
    return [
        first,
        Fact("open", counted(progress.total - progress.done), of, rows),
        lates("late_tasks", late, progress.total, of, rows),
    ]


def task_rows(listed: Sequence[Standings]) -> dict[str, Any]:
    """What is late or still open, late ones first; the page says how many it leaves out."""
    order = {standing: place for place, standing in enumerate(BEFORE)}
    wanted = [one for one in listed if one.standing in OPEN or one.standing in BEFORE]
    wanted.sort(
        key=lambda one: (order.get(one.standing, len(order)), str(one.task.due_on or "9"), one.task.pk)
    )
    rows = [
        {
            "title": one.task.title,
            "url": reverse("task", args=[one.task.pk]),
            "lead": ", ".join(one.task.lead_names),
            "due": one.task.due_on,
            "words": words.TASKS_STAND[one.standing],
            "kind": "late" if one.standing in BEFORE else "",
        }
        for one in wanted[:MOST_ROWS]
    ]
    return {"rows": rows, "more": len(wanted) - len(rows), "all": len(listed)}


def overdue_rows(listed: Sequence[Dossier], *, names_agency: bool) -> list[dict[str, Any]]:
    """Dossiers past their promise: why as far as somebody said, and whether an apology went out."""
    return [
        {
            "code": one.code,
            "url": reverse("dossier", args=[one.code]),
            "sector": one.sector.name,
            "agency": one.agency.name if names_agency else "",
            "due": one.due_at,
            "cause": late_cause(one.late_cause).words if one.late_cause else words.NO_CAUSE,
            "letter": words.LETTER.format(number=one.late_letter) if one.late_letter else words.NO_LETTER,
            "has_letter": bool(one.late_letter),
            "holder": (one.holder.address or one.holder.full_name) if one.holder else "",
        }
        for one in listed
    ]


def report_rows(shown: Year, today: date, url: str) -> list[dict[str, Any]]:
    """The reports of the year's periods: when their figures close, when they are due, how they stand."""
    rows = []
    for one in shown.reports:
        found = shown.sent.get(one.kind)
        said, kind = report_standing(found, one.due, today)
        name = PERIODS[one.kind].format(year=one.year)
        own = reverse("reform-report", args=[found.report.pk]) if found else url
        is_pressing = not (found and found.stand.sent_at) and (one.due - today).days <= SOON_DAYS
        rows.append(
            {
                "name": name,
                "button": f"{REPORTS} {name[:1].lower()}{name[1:]}",
                "last": one.last,
                "due": one.due,
                "url": own,
                "said": said,
                "kind": kind,
                "is_pressing": is_pressing,
            }
        )
    return rows


def lost_points(index: DryRun | None, winning_back: Sequence[Standings]) -> dict[str, Any]:
    """The index if the year ended today, the criteria that lose most, and what is done to win them back."""
    if index is None:
        return {"index": None}
    total, book = index.total, book_from(index.sheet.cycle.book)
    unit_of = {area.key: area.responsible for area in book.areas}
    losing = index.losing
    top = losing[:TOP]
    return {
        "index": {
            "points": f"{points(total.earned)}/{points(total.maximum)}",
            "rate": "–" if total.index is None else f"{number_words(total.index, 2)}%",
            "scored": total.scored,
            "count": total.count,
            "url": reverse("score-today", args=[index.sheet.pk]),
            "name": index.sheet.cycle.title,
        },
        "lost_sum": points(sum((one.lost for one in top), Decimal(0))),
        "lost_all": points(sum((one.lost for one in losing), Decimal(0))),
        "lost": [
            {
                "key": one.criterion.key,
                "name": one.criterion.name,
                "lost": points(one.lost),
                "maximum": points(one.criterion.maximum),
                "why": words.lost_words(one.value is not None or one.points is not None, one.is_counted),
                "unit": unit_of.get(one.criterion.area, ""),
                "task": _task_for(one.criterion.key, winning_back),
                "url": reverse("score-criterion", args=[index.sheet.pk, one.criterion.key]),
            }
            for one in top
        ],
    }


def _task_for(key: str, listed: Sequence[Standings]) -> dict[str, Any] | None:
    """The task that shall win the criterion back; its name stands in the task's reference."""
    found = next((one for one in listed if f"tiêu chí {key} " in one.task.source_reference), None)
    if found is None:
        return None
    task = found.task
    return {
        "title": task.title,
        "url": reverse("task", args=[task.pk]),
        "due": task.due_on,
        "words": words.TASKS_STAND[found.standing],
        "kind": "late" if found.standing in BEFORE else "",
    }


def points(value: Any) -> str:
    """``7`` as ``7``, ``56.91`` as ``56,91``."""
    text = number_words(value, 2)
    return text.rstrip("0").rstrip(",") if "," in text else text
