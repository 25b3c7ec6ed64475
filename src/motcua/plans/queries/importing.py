"""A table of tasks held against what a plan says already."""

from collections.abc import Sequence

from motcua.kernel.vietnamese import fold
from motcua.plans.models import Plan
from motcua.plans.rules.table import TaskRow


def rows_to_set(plan: Plan, rows: Sequence[TaskRow]) -> list[TaskRow]:
    """The rows whose title and lead stand neither in the plan nor in a row above (one query)."""
    known = {(fold(title), fold(lead)) for title, lead in plan.tasks.values_list("title", "lead")}
    found = []
    for row in rows:
        key = (fold(row.title), fold(row.lead))
        if key not in known:
            known.add(key)
            found.append(row)
    return found
