"""Council sessions and the dossiers that wait for one."""

from django.db.models import Count, Q, QuerySet

from motcua.dossiers.models import AgendaItem, CouncilSession, Dossier
from motcua.dossiers.queries.place import place_of
from motcua.dossiers.rules.states import State
from motcua.organisation.public import Actor
from motcua.procedures.rules.steps import StepKind

MOST = 200


def sessions_open(agency_id: int) -> list[CouncilSession]:
    """Sessions of the agency that are not closed, the next one first."""
    return list(CouncilSession.objects.filter(agency_id=agency_id, closed_at=None).order_by("held_at", "id"))


def sessions_of(actor: Actor) -> QuerySet[CouncilSession]:
    """Sessions of the agencies where the actor holds a post, newest first, with how many dossiers each
    has and how many of them are decided."""
    return (
        CouncilSession.objects.filter(agency__in=actor.agency_ids())
        .select_related("agency")
        .annotate(size=Count("items"), decided=Count("items", filter=~Q(items__decided_at=None)))
    )


def agenda_of(session: CouncilSession) -> list[AgendaItem]:
    """The dossiers of a session in the order they were put on it (one statement)."""
    rows = AgendaItem.objects.filter(session=session).order_by("id")
    return list(rows.select_related("dossier", "dossier__edition"))


def waiting_for_council(agency_id: int) -> list[Dossier]:
    """Dossiers of the agency that stand at a council step and on no agenda, the most urgent first (one
    statement; at most ``MOST``)."""
    rows = Dossier.objects.filter(agency_id=agency_id, state=State.IN_PROGRESS.value, step_state="")
    rows = rows.filter(edition__content__process__icontains='"council"')
    found = rows.select_related("edition", "unit").order_by("due_at", "id")[:MOST]
    return [row for row in found if _at_a_council(row)]


def _at_a_council(row: Dossier) -> bool:
    step = place_of(row).step
    return step is not None and step.kind is StepKind.COUNCIL
