"""The history of one procedure: its levels and its steps towards the portal."""

from datetime import date

from motcua.procedures.models import Edition, PortalStep, ServiceLevel
from motcua.procedures.rules.states import current_on


def procedure_history(
    procedure_id: int, day: date
) -> tuple[Edition | None, list[ServiceLevel], list[PortalStep]]:
    """The edition that stands for it on that day, and both histories, the latest first (three queries)."""
    editions = list(
        Edition.objects.filter(procedure=procedure_id)
        .select_related("procedure__owner", "sector")
        .order_by("number")
    )
    levels = ServiceLevel.objects.filter(procedure=procedure_id).order_by("-pk")
    steps = PortalStep.objects.filter(procedure=procedure_id).order_by("-pk")
    return current_on(editions, day), list(levels), list(steps)
