"""The bars of the year at a glance: the plan by content, the index by area, dossiers by month."""

from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal

from motcua.foundation.web.charts import Bar, bars
from motcua.home.queries.tree import Tree
from motcua.home.queries.year import DryRun
from motcua.home.web.year_rows import points
from motcua.home.words import year as words
from motcua.home.words.calendar import MONTH
from motcua.plans.public import Standings, progress_of
from motcua.scoring.rules.book import book_from


def by_content(listed: Sequence[Standings]) -> list[Bar]:
    """Tasks of each content of the programme that has any: done, under way, overdue."""
    rows = []
    for content, name in words.CONTENTS.items():
        found = progress_of(one for one in listed if one.task.content == content)
        if not found.total:
            continue
        parts = [("done", found.done), ("doing", found.open_in_time), ("late", found.overdue)]
        rows.append((name, parts, words.content_words(found.done, found.total, found.overdue)))
    return bars(rows)


def by_branch(tree: Tree) -> list[Bar]:
    """The plan of each agency below that has one."""
    return bars(
        (
            one.agency.name,
            [("done", one.plan.done), ("doing", one.plan.open_in_time), ("late", one.plan.overdue)],
            words.content_words(one.plan.done, one.plan.total, one.plan.overdue),
        )
        for one in tree.shown
        if one.plan.total
    )


def by_area(index: DryRun | None) -> list[Bar]:
    """Points of each area of the book, earned and still missing."""
    if index is None:
        return []
    rows = []
    for area in book_from(index.sheet.cycle.book).areas:
        if not area.maximum:
            continue
        lines = [one for one in index.lines if one.criterion.area == area.key]
        earned = max(sum((one.points or Decimal(0) for one in lines), Decimal(0)), Decimal(0))
        missing = max(area.maximum - earned, Decimal(0))
        said = f"{points(earned)}/{points(area.maximum)}"
        rows.append((area.name, [("done", float(earned)), ("rest", float(missing))], said))
    return bars(rows)


def by_month(begun: Sequence[tuple[int, Counter[str]]], url_of: Callable[[int], str]) -> list[Bar]:
    """Finished dossiers of each month that has begun, in time and late."""
    return bars(
        (
            MONTH.format(month=number),
            [("done", one["early"] + one["on_time"]), ("late", one["late"])],
            words.month_words(one["early"] + one["on_time"], one["late"]),
            url_of(number),
        )
        for number, one in begun
    )


def keys() -> dict[str, list[dict[str, str]]]:
    """What the fills of the three charts mean."""
    said = {"month": words.YEAR_KEY, "plan": words.PLAN_KEY, "area": words.AREA_KEY}
    return {name: [{"fill": fill, "words": told} for fill, told in key.items()] for name, key in said.items()}
