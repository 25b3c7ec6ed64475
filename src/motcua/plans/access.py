"""Who plans, who works on a task, and the ways from a number in a URL to a plan or a task."""

from collections.abc import Collection, Sequence

from django.db.models import Q, QuerySet

from motcua.kernel.refusal import Refusal
from motcua.organisation.public import Actor, HeldPost, Role
from motcua.plans.models import Activity, Plan, Task, TaskLead
from motcua.plans.rules.contents import Source

PLANNERS = frozenset({Role.REFORM, Role.DIRECTOR})
WORKERS = frozenset({Role.SPECIALIST, Role.DIVISION_HEAD, Role.DIRECTOR, Role.REFORM, Role.CLERK})


def require_planner(actor: Actor) -> HeldPost:
    """The post that plans; refuses everybody else."""
    post = actor.holds_anywhere(*PLANNERS)
    if post is None:
        raise Refusal("plan.forbidden")
    return post


def require_planner_of(actor: Actor, agency_id: int) -> None:
    """Refuse who does not plan for that agency."""
    if not plans_for(actor, agency_id):
        raise Refusal("plan.forbidden")


def plans_for(actor: Actor, agency_id: int) -> bool:
    """Whether the actor plans for that agency and accepts what was done."""
    return actor.is_system or actor.holds(PLANNERS, agency_id) is not None


def _mine(actor: Actor, *, of_agency: str = "agency") -> Q:
    wanted = Q(**{f"{of_agency}_id__in": actor.agency_ids()})
    for path in actor.read_paths():
        wanted |= Q(**{f"{of_agency}__path__startswith": path})
    return wanted


def readable_plans(actor: Actor) -> QuerySet[Plan]:
    """Plans of the officer's agencies and of those an overseer watches."""
    return Plan.objects.filter(_mine(actor)) if actor.is_staff else Plan.objects.none()


def readable_tasks(actor: Actor) -> QuerySet[Task]:
    """Tasks of the officer's agencies, of those an overseer watches, and those given to the agency."""
    if not actor.is_staff:
        return Task.objects.none()
    return Task.objects.filter(_mine(actor) | led_by(agencies=actor.agency_ids()))


def led_by(*, units: Collection[int] = (), agencies: Collection[int] = ()) -> Q:
    """Tasks that one of the units or agencies leads, alone, first or beside others."""
    parts = TaskLead.objects.filter(Q(unit_id__in=units) | Q(agency_id__in=agencies))
    alone = Q(lead_unit_id__in=units) | Q(lead_agency_id__in=agencies)
    return alone | Q(pk__in=parts.values("task_id"))


def plan_to_read(actor: Actor, plan_id: int) -> Plan:
    """The plan, or a refusal as if it did not exist."""
    plan = readable_plans(actor).select_related("agency", "parent").filter(pk=plan_id).first()
    if plan is None:
        raise Refusal("plan.not_found")
    return plan


def plan_to_change(actor: Actor, plan_id: int) -> Plan:
    """Lock a plan the actor plans for."""
    if actor.is_system:
        return Plan.objects.select_for_update().get(pk=plan_id)
    plan = plan_to_read(actor, plan_id)
    require_planner_of(actor, plan.agency_id)
    return Plan.objects.select_for_update().get(pk=plan.pk)


def task_to_read(actor: Actor, task_id: int) -> Task:
    """The task, or a refusal as if it did not exist."""
    found = readable_tasks(actor).select_related("agency", "plan", "meeting", "lead_unit", "lead_agency")
    task = found.filter(pk=task_id).first()
    if task is None:
        raise Refusal("task.not_found")
    return task


def task_to_judge(actor: Actor, task_id: int) -> Task:
    """Lock a task whose agency the actor plans for."""
    if not actor.is_system:
        require_planner_of(actor, task_to_read(actor, task_id).agency_id)
    return Task.objects.select_for_update().get(pk=task_id)


def urges(actor: Actor, task: Task) -> bool:
    """Whether the actor urges who leads it: who plans, and inspectors where it is their recommendation."""
    if task.source == Source.INSPECTION and actor.holds({Role.INSPECTOR}, task.agency_id) is not None:
        return True
    return plans_for(actor, task.agency_id)


def task_to_urge(actor: Actor, task_id: int) -> Task:
    """Lock a task the actor urges."""
    if not actor.is_system and not urges(actor, task_to_read(actor, task_id)):
        raise Refusal("plan.forbidden")
    return Task.objects.select_for_update().get(pk=task_id)


def works_on(actor: Actor, task: Task) -> bool:
    """Whether the actor sits in a leading unit or agency, or plans where a lead is nobody of ours."""
    if leads := task.leads.all():
        return bool(parts_of(actor, task, leads))
    return _sits_in(actor, task, task.lead_unit_id, task.lead_agency_id)


def parts_of(actor: Actor, task: Task, leads: Sequence[TaskLead] | QuerySet[TaskLead]) -> list[TaskLead]:
    """Those of the several leads whose part the actor works on."""
    return [one for one in leads if _sits_in(actor, task, one.unit_id, one.agency_id)]


def _sits_in(actor: Actor, task: Task, unit_id: int | None, agency_id: int | None) -> bool:
    if actor.is_system:
        return True
    if unit_id is not None:
        return any(p.unit_id == unit_id and p.role in WORKERS for p in actor.posts)
    if agency_id is not None:
        return actor.holds(WORKERS, agency_id) is not None
    return plans_for(actor, task.agency_id)


def task_to_work(actor: Actor, task_id: int, lead_id: int | None = None) -> tuple[Task, TaskLead | None]:
    """Lock a task the actor works on and is not claimed, with the part that is the actor's where several
    lead; ``lead_id`` says which where the actor works on more than one."""
    if not actor.is_system and not works_on(actor, task_to_read(actor, task_id)):
        raise Refusal("task.forbidden")
    task = Task.objects.select_for_update().get(pk=task_id)
    leads = list(task.leads.all())
    mine = [one for one in parts_of(actor, task, leads) if lead_id in (None, one.pk)]
    if leads and not mine:
        raise Refusal("task.forbidden")
    left = [one for one in mine if one.claimed_at is None]
    if task.claimed_at is not None or (mine and not left):
        raise Refusal("task.already_claimed")
    if len(left) > 1:
        raise Refusal("task.which_lead", names=", ".join(one.name for one in left))
    return task, left[0] if left else None


def leads_named(task: Task, lead_id: int | None) -> list[TaskLead]:
    """The leads of a task that several lead, or the one of that number. Refuses as if it did not exist."""
    found = [one for one in task.leads.all() if lead_id in (None, one.pk)]
    if lead_id is not None and not found:
        raise Refusal("task.not_found")
    return found


def activity_of(plan: Plan, activity_id: int) -> Activity:
    """An activity of that plan, or a refusal as if it did not exist."""
    found = Activity.objects.filter(plan=plan, pk=activity_id).first()
    if found is None:
        raise Refusal("activity.not_found")
    return found


def activity_to_change(actor: Actor, activity_id: int) -> Activity:
    """An activity of a plan the actor plans for; not locked, ``record_activity`` locks the plan."""
    plans = readable_plans(actor)
    found = Activity.objects.select_related("plan").filter(pk=activity_id, plan__in=plans).first()
    if found is None:
        raise Refusal("activity.not_found")
    require_planner_of(actor, found.plan.agency_id)
    return found
