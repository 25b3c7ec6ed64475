"""What the year at a glance asks its reader to decide: what is late, the most pressing first."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse

from motcua.home.queries.year import Year
from motcua.home.words import year as words
from motcua.kernel.vietnamese import number_words
from motcua.plans.public import Standings
from motcua.plans.rules.standing import Standing

NAMED = 3


def calls(shown: Year, reports: Sequence[dict[str, Any]], overdue_url: str) -> list[dict[str, Any]]:
    """One line a matter: the words that open its rows, and what stands behind them."""
    found = []
    if shown.overdue:
        count = max(shown.kept.cells["overdue"], len(shown.overdue))
        found.append(_call("overdue", count, overdue_url, _letters(shown, count)))
    for key, listed, rows in (
        ("above", shown.from_above, "#viec-tren"),
        ("plan", shown.tasks, "#viec-tre"),
        ("findings", shown.findings, "#ton-tai"),
    ):
        late = [one.task.title for one in listed if one.standing is Standing.OVERDUE]
        if late:
            found.append(_call(key, len(late), rows, _named(late)))
    found += _calls_below(shown)
    pressing = [one for one in reports if one["is_pressing"]]
    found += [{"url": one["url"], "words": one["name"], "rest": one["said"]} for one in pressing]
    return found


def _calls_below(shown: Year) -> list[dict[str, Any]]:
    """What is late at the agencies below: tasks of their plans, reports they owe."""
    if shown.tree is None:
        return []
    beneath = [one for one in shown.tree.shown if not one.is_own]
    tasks = {one.agency.name: one.plan.overdue for one in beneath}
    unsent = {one.agency.name: one.reports.missing for one in beneath if one.reports}
    standing = f"{reverse('reform-standing')}?nam={shown.year}"
    return [
        _call(key, sum(counts.values()), url, _named([name for name, count in counts.items() if count]))
        for key, counts, url in (("below", tasks, "#theo-co-quan"), ("unsent", unsent, standing))
        if any(counts.values())
    ]


def overdue_tasks(listed: Sequence[Standings]) -> int:
    """How many are past their day and not done."""
    return sum(one.standing is Standing.OVERDUE for one in listed)


def _call(key: str, count: int, url: str, rest: str) -> dict[str, Any]:
    return {"url": url, "words": words.CALLS[key].format(count=number_words(count)), "rest": rest}


def _letters(shown: Year, count: int) -> str:
    """How many of the late ones got an apology, where all of them were looked at."""
    if count != len(shown.overdue):
        return ""
    sent = sum(bool(one.late_letter) for one in shown.overdue)
    return words.LETTERS.format(sent=number_words(sent), missing=number_words(count - sent))


def _named(titles: Sequence[str]) -> str:
    said = "; ".join(titles[:NAMED])
    return f"{said}…" if len(titles) > NAMED else said
