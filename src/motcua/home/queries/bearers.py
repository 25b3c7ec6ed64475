"""What of an agency stands under the number of a document: plans, tasks, visits, decisions on procedures."""

from collections import defaultdict
from datetime import date

from django.db.models import Q
from django.urls import reverse

from motcua.correspondence.public import Bearer
from motcua.correspondence.rules.numbers import plain_number
from motcua.inspections.public import Inspection
from motcua.plans.public import Plan, Task
from motcua.procedures.public import decisions_numbered

MOST_TASKS = 50
FROM_ABOVE = ("government", "prime_minister", "province")


def bearers(agency_id: int, numbers: dict[str, date | None]) -> dict[str, list[Bearer]]:
    """Each by the number as it is compared (four queries)."""
    found: dict[str, list[Bearer]] = defaultdict(list)
    for plan in Plan.objects.filter(agency_id=agency_id, document_number__in=numbers).order_by("id"):
        it = Bearer("plan", plan.title, reverse("plan", args=[plan.pk]), plan.issued_on)
        found[plain_number(plan.document_number)].append(it)
    for task in _tasks(agency_id, numbers):
        it = Bearer("task", task.title, reverse("task", args=[task.pk]), None)
        for number in numbers:
            if number in task.source_reference:
                found[plain_number(number)].append(it)
    named = Q(plan_number__in=numbers) | Q(decision_number__in=numbers) | Q(conclusion_number__in=numbers)
    for visit in Inspection.objects.filter(named, agency_id=agency_id).order_by("id"):
        it = Bearer("inspection", visit.target_name, reverse("inspection", args=[visit.pk]), None)
        for number in {visit.plan_number, visit.decision_number, visit.conclusion_number} & set(numbers):
            found[plain_number(number)].append(it)
    for one in decisions_numbered(numbers):
        it = Bearer("procedure", one.title or one.number, reverse("decision", args=[one.pk]), one.signed_on)
        found[plain_number(one.number)].append(it)
    return found


def _tasks(agency_id: int, numbers: dict[str, date | None]) -> list[Task]:
    named = Q()
    for number in numbers:
        named |= Q(source_reference__contains=number)
    tasks = Task.objects.filter(named, agency_id=agency_id, source__in=FROM_ABOVE)
    return list(tasks.order_by("id")[:MOST_TASKS])
