"""A reckoning for people who do not count for a living: ordinary days are left to the strip of days, the
rest is said once a reason, with its days. The full recount stays in ``reckoning``."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from motcua.dossiers.rules.reckoning import Step
from motcua.kernel.time import local_day

DAYS_APART = frozenset({"counted", "not_counted", "dropped"})
"""Effects that fall on days of their own and are gathered by reason."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason why the date is what it is; ``is_proven`` is False where the law behind it was not
    compared with the published text."""

    text: str
    source: str
    is_proven: bool


def reasons(steps: Iterable[Step], unproven: str) -> tuple[Reason, ...]:
    """The reasons in the order in which they first count; ``unproven`` ends the sources not checked."""
    gathered: dict[tuple[str, str], list[str]] = {}
    for step in steps:
        if step.effect == "due" or _is_ordinary(step):
            continue
        days = gathered.setdefault((step.rule, step.source), [])
        if step.effect in DAYS_APART:
            days.append(_days(step))
    return tuple(
        Reason(_said(rule, days), source.removesuffix(unproven), not source.endswith(unproven))
        for (rule, source), days in gathered.items()
    )


def _is_ordinary(step: Step) -> bool:
    """A counted working day of which there is nothing more to say (hours are always told)."""
    return step.effect == "counted" and step.minutes is None and ": " not in step.rule


def _said(rule: str, days: list[str]) -> str:
    return f"{rule.removesuffix('.')} ({', '.join(days)})." if days else rule


def _days(step: Step) -> str:
    first, last = step.first, step.last
    if isinstance(first, datetime):
        return f"{local_day(first):%d/%m}"
    return f"{first:%d/%m}" if last is None or last == first else f"{first:%d/%m}–{last:%d/%m}"
