"""The lists a person sees on the desk besides those made ready: the own ones, and shared ones."""

from django.db.models import Q

from motcua.dossiers.models import DeskView
from motcua.dossiers.rules.views import SavedView, view_from
from motcua.organisation.public import Actor

MOST_KEPT = 9


def kept_views(actor: Actor) -> list[DeskView]:
    """The own lists first, then those shared with the units and agencies, at most nine (one query)."""
    if actor.person_id is None:
        return []
    seen = (
        Q(owner=actor.person_id)
        | Q(sharing=DeskView.Sharing.AGENCY, agency__in=actor.agency_ids())
        | Q(sharing=DeskView.Sharing.UNIT, agency__in=actor.agency_ids(), unit__in=actor.unit_ids())
    )
    found = list(DeskView.objects.filter(seen).order_by("id")[: 3 * MOST_KEPT])
    found.sort(key=lambda view: view.owner_id != actor.person_id)
    return found[:MOST_KEPT]


def as_list(kept: DeskView) -> SavedView:
    """The kept list as the desk asks it."""
    return view_from(kept.key, kept.kept)
