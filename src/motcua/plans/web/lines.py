"""Tasks and progress in words, as lists show them."""

from collections.abc import Sequence
from itertools import count
from typing import Any

from django.urls import reverse

from motcua.kernel.rounding import percent
from motcua.kernel.time import local_day
from motcua.kernel.vietnamese import number_words
from motcua.plans.outputs.plan_table import PlanTable
from motcua.plans.queries.standings import Standings
from motcua.plans.rules.standing import Progress, Standing
from motcua.plans.words import COLUMNS, CONTENTS, EVERY_YEAR, EXTRA_COLUMNS, PART, SOURCES, STANDINGS

PLAIN = 6
"""Columns of the table before those that only some plans have."""
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII")


def line(one: Standings) -> dict[str, Any]:
    """One row of a list of tasks."""
    task = one.task
    words, kind = STANDINGS[one.standing]
    return {
        "url": reverse("task", args=[task.pk]),
        "title": task.title,
        "product": task.product,
        "leads": parts(one),
        "support": task.support,
        "due": f"{task.due_on:%d/%m/%Y}" if task.due_on else task.due_words or EVERY_YEAR,
        "has_day": task.due_on is not None,
        "due_words": task.due_words if task.due_on else "",
        "extended": f"{task.extended_to:%d/%m/%Y}" if task.extended_to else "",
        "words": words,
        "kind": kind,
        "percent": task.percent,
        "claimed": task.claimed_at is not None and task.done_on is None,
        "source": SOURCES[task.source],
        "reference": task.source_reference,
    }


def parts(one: Standings) -> list[dict[str, Any]]:
    """Who leads; of several, how far each is with its part, and who is behind once the day went by."""
    task = one.task
    told = []
    for lead in task.leads.all():
        is_behind = lead.claimed_at is None and one.standing is Standing.OVERDUE
        words = PART["done"].format(day=local_day(lead.claimed_at)) if lead.claimed_at else ""
        words = words or (PART["far"].format(percent=lead.percent) if lead.percent else PART["none"])
        told.append({"name": lead.name, "words": words, "is_behind": is_behind, "row": lead})
    return told or [{"name": task.lead, "words": "", "is_behind": False, "row": None}]


def task_groups(listed: Sequence[Standings]) -> list[dict[str, Any]]:
    """Tasks by content, in the order of the reform programme."""
    groups = [
        {"title": words, "lines": [line(one) for one in listed if one.task.content == content.value]}
        for content, words in CONTENTS.items()
    ]
    return [group for group in groups if group["lines"]]


def plain_group(listed: Sequence[Standings]) -> list[dict[str, Any]]:
    """All tasks as one group without a heading; no group where there are none."""
    return [{"title": "", "lines": [line(one) for one in listed]}] if listed else []


def plan_table(listed: Sequence[Standings]) -> PlanTable:
    """Tasks by content, numbered through as they stand there; target and budget where any task has one. The
    table can be read again as it is (``rules.table``)."""
    told = {name for name in EXTRA_COLUMNS if any(getattr(one.task, name) for one in listed)}
    extras = [(words, name) for name, words in EXTRA_COLUMNS.items() if name in told]
    columns = (*COLUMNS[:PLAIN], *(words for words, _ in extras), *COLUMNS[PLAIN:])
    number, groups = count(1), []
    for content, words in CONTENTS.items():
        inside = [one for one in listed if one.task.content == content.value]
        if inside:
            rows = [_cells(next(number), one, [name for _, name in extras]) for one in inside]
            groups.append((f"{ROMAN[len(groups)]}. {words}", rows))
    return PlanTable(columns, groups)


def _cells(number: int, one: Standings, extras: Sequence[str]) -> tuple[object, ...]:
    task = one.task
    return (
        number,
        task.title,
        task.product,
        "\n".join(" ".join(name.split()) for name in task.lead_names),
        task.support,
        task.due_words or task.due_on or EVERY_YEAR,
        *(getattr(task, name) for name in extras),
        STANDINGS[one.standing][0],
        task.done_on,
    )


def shares(progress: Progress) -> dict[str, Any]:
    """Progress for a row: what was done of how many, and how many are late."""
    return {
        "total": progress.total,
        "done": progress.done,
        "done_words": f"{number_words(progress.done)}/{number_words(progress.total)}",
        "overdue": progress.overdue,
        "late": progress.done_late,
        "share": percent(progress.done, progress.total),
    }


def facts(progress: Progress) -> list[dict[str, Any]]:
    """The figures at the head of a plan."""
    of = f"trong {number_words(progress.total)} nhiệm vụ"
    done = percent(progress.done, progress.total)
    return [
        {
            "label": "Hoàn thành",
            "figure": "–" if done is None else f"{number_words(done, 1)}%",
            "of": f"{number_words(progress.done)} {of}",
            "big": True,
        },
        {"label": "Đúng hạn", "figure": number_words(progress.done_in_time), "of": "đã xong"},
        {
            "label": "Xong nhưng quá hạn",
            "figure": number_words(progress.done_late),
            "of": "đã xong",
            "kind": "late" if progress.done_late else "",
        },
        {
            "label": "Đang quá hạn",
            "figure": number_words(progress.overdue),
            "of": of,
            "kind": "late" if progress.overdue else "",
        },
        {"label": "Đang làm trong hạn", "figure": number_words(progress.open_in_time), "of": of},
    ]
