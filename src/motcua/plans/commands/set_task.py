"""Setting a task, in a plan, out of a meeting, or from above (giao nhiệm vụ)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.public import Actor, Agency, Unit, units_of
from motcua.plans import access
from motcua.plans.ledger import add
from motcua.plans.models import Meeting, Plan, Task, TaskEvent, TaskLead
from motcua.plans.rules.contents import Content, Source


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the task is. ``lead`` is a unit of the agency or an agency below it by name, or a name; ``beside``
    lead with it."""

    title: str
    lead: str
    beside: tuple[str, ...] = ()
    content: Content = Content.DIRECTION
    product: str = ""
    support: str = ""
    due_on: date | None = None
    due_words: str = ""
    target: str = ""
    budget: str = ""
    source: Source = Source.PLAN
    source_reference: str = ""


@transaction.atomic
def set_task(
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    wanted: Wanted,
    plan: Plan | None = None,
    meeting: Meeting | None = None,
) -> Task:
    """Write the task and its first entry; the lead is tied to the unit or agency of that name."""
    access.require_planner_of(actor, agency_id)
    return write_task(
        wanted, Leads(agency_id), actor=actor, at=at, agency_id=agency_id, plan=plan, meeting=meeting
    )


def write_task(
    wanted: Wanted,
    leads: "Leads",
    *,
    actor: Actor,
    at: datetime,
    agency_id: int,
    plan: Plan | None = None,
    meeting: Meeting | None = None,
) -> Task:
    """As ``set_task``, for one who was let in already and sets many."""
    if not wanted.title.strip():
        raise Refusal("task.no_title")
    if not wanted.lead.strip():
        raise Refusal("task.no_lead")
    if any(one is not None and one.agency_id != agency_id for one in (plan, meeting)):
        raise Refusal("plan.not_found")
    unit, agency = leads.named(wanted.lead)
    task = Task.objects.create(
        agency_id=agency_id,
        plan=plan,
        meeting=meeting,
        source=wanted.source.value,
        source_reference=wanted.source_reference,
        content=wanted.content.value,
        title=wanted.title.strip(),
        product=wanted.product,
        target=wanted.target,
        budget=wanted.budget,
        lead=wanted.lead.strip(),
        lead_unit=unit,
        lead_agency=agency,
        support=wanted.support,
        due_on=wanted.due_on,
        due_words=wanted.due_words,
        recorded_at=at,
    )
    _set_leads(task, wanted, leads)
    return add(task, TaskEvent.Kind.SET, actor=actor, at=at, day=wanted.due_on, note=wanted.source_reference)


def _set_leads(task: Task, wanted: Wanted, leads: "Leads") -> None:
    """Where several lead, a part for each; who is named twice leads once."""
    names: dict[str, str] = {}
    for name in filter(None, map(str.strip, (wanted.lead, *wanted.beside))):
        names.setdefault(fold(name), name)
    rows = []
    for place, name in enumerate(names.values()):
        unit, agency = leads.named(name)
        rows.append(TaskLead(task=task, place=place, name=name, unit=unit, agency=agency))
    if len(rows) > 1:
        TaskLead.objects.bulk_create(rows)


class Leads:
    """Units of an agency and agencies below it, found by name without regard to marks and case."""

    def __init__(self, agency_id: int) -> None:
        self._units = {fold(unit.name): unit for unit in units_of(agency_id)}
        below = Agency.objects.filter(parent_id=agency_id).order_by("id")
        self._agencies = {fold(agency.name): agency for agency in below}

    @property
    def names(self) -> frozenset[str]:
        """All of them, folded."""
        return frozenset({*self._units, *self._agencies})

    def named(self, name: str) -> tuple[Unit | None, Agency | None]:
        """The unit, else the agency, of that name; neither where it is somebody else's."""
        said = fold(name)
        unit = self._units.get(said)
        return unit, None if unit else self._agencies.get(said)
