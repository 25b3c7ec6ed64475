"""Results that went by post and are not with their people yet (bưu gửi kết quả)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby

from motcua.dossiers.models import Dossier, Event
from motcua.dossiers.rules.returning import Parcel
from motcua.dossiers.rules.states import State
from motcua.organisation.public import Actor, Role

KINDS = ("dossier.returned", "dossier.parcel_followed")
LOOKED_BACK = timedelta(days=60)
MOST = 200


@dataclass(frozen=True, slots=True)
class Way:
    """Where a parcel is since when, the number it goes under, and what was noted last."""

    parcel: Parcel
    since: datetime
    tracking: str
    note: str


def way_of(events: Iterable[Event]) -> Way | None:
    """The way of the parcel as the lines of one ledger, in order, tell it; None where none went."""
    way, tracking = None, ""
    for event in events:
        if event.kind not in KINDS or not (said := event.facts.get("parcel")):
            continue
        tracking = event.facts.get("tracking") or tracking
        way = Way(Parcel(said), event.happened_at, tracking, event.facts.get("note", ""))
    return way


def parcels_out(actor: Actor, at: datetime) -> list[tuple[Dossier, Way]]:
    """Parcels of the desks of the actor that are on the way or came back, those that came back first, then
    the longest on the way (one statement, over results of the last sixty days)."""
    desks = [post.agency_id for post in actor.posts if post.role is Role.ONE_STOP]
    lately = Event.objects.filter(
        dossier__agency__in=desks,
        dossier__finished_at__gte=at - LOOKED_BACK,
        dossier__state=State.RETURNED.value,
        kind__in=KINDS,
        data__contains='"parcel":',
    )
    lines = lately.select_related("dossier").order_by("dossier_id", "seq")
    found = []
    for _, events in groupby(lines, key=lambda line: line.dossier_id):
        told = list(events)
        way = way_of(told)
        if way is not None and way.parcel is not Parcel.DELIVERED:
            found.append((told[0].dossier, way))
    return sorted(found, key=lambda one: (one[1].parcel is not Parcel.BACK, one[1].since))[:MOST]
