"""Figures of the year in words, and the rows behind those that have no page of their own."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from motcua.home import words
from motcua.home.queries.year import DryRun
from motcua.indicators.public import MeasuredFigure
from motcua.kernel.rounding import percent
from motcua.kernel.vietnamese import number_words
from motcua.plans.public import Standings
from motcua.plans.rules.standing import OPEN, Progress, Standing

MOST_ROWS = 20
TOP = 5
BEFORE = (Standing.OVERDUE, Standing.DONE_LATE)


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure: what it is called in ``words.YEAR_FIGURES``, of what, and where its rows are."""

    name: str
    figure: str
    of: str
    url: str
    is_bad: bool = False

    @property
    def label(self) -> str:
        return words.YEAR_FIGURES[self.name]

    @property
    def kind(self) -> str:
        return "late" if self.is_bad else ""


def counted(number: int) -> str:
    return number_words(number)


def shared(name: str, part: int, whole: int, of: str, url: str) -> Fact:
    """A share with its parts beside it."""
    rate = percent(part, whole)
    said = "–" if rate is None else f"{number_words(rate, 1)}%"
    return Fact(name, said, f"{counted(part)} {of}", url)


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
    first = shared("mended" if mended else "done", progress.done, progress.total, of, rows)
    late = progress.done_late + progress.overdue
    return [
        first,
        Fact("open", counted(progress.total - progress.done), of, rows),
        Fact("late_tasks", counted(late), of, rows, late > 0),
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
            "lead": one.task.lead,
            "due": one.task.due_on,
            "words": words.TASKS_STAND[one.standing],
            "kind": "late" if one.standing in BEFORE else "",
        }
        for one in wanted[:MOST_ROWS]
    ]
    return {"rows": rows, "more": len(wanted) - len(rows), "all": len(listed)}


def lost_points(index: DryRun | None) -> dict[str, Any]:
    """The index if the year ended today and the criteria that lose most."""
    if index is None:
        return {"index": None}
    total = index.total
    return {
        "index": {
            "points": f"{points(total.earned)}/{points(total.maximum)}",
            "rate": "–" if total.index is None else f"{number_words(total.index, 2)}%",
            "scored": total.scored,
            "count": total.count,
            "url": reverse("score-today", args=[index.sheet.pk]),
            "name": index.sheet.cycle.title,
        },
        "lost": [
            {
                "key": one.criterion.key,
                "name": one.criterion.name,
                "lost": points(one.lost),
                "maximum": points(one.criterion.maximum),
                "is_counted": one.is_counted,
                "url": reverse("score-criterion", args=[index.sheet.pk, one.criterion.key]),
            }
            for one in index.lines[:TOP]
        ],
    }


def points(value: Any) -> str:
    """``7`` as ``7``, ``56.91`` as ``56,91``."""
    text = number_words(value, 2)
    return text.rstrip("0").rstrip(",") if "," in text else text
