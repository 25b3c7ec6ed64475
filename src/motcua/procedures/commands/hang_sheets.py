"""Posting procedures: a place, sheets hung there and taken down (niêm yết)."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import local_day
from motcua.organisation.public import Actor, Agency
from motcua.procedures import access
from motcua.procedures.models import Edition, Listing, ListingPlace
from motcua.procedures.rules.states import is_in_force


@transaction.atomic
def add_listing_place(*, actor: Actor, at: datetime, agency: Agency, kind: str, name: str) -> ListingPlace:
    """A place of that agency; each name once."""
    access.require_control(actor, agency)
    name = " ".join(name.split())
    if not name or kind not in set(ListingPlace.Kind):
        raise Refusal("listing.place_incomplete")
    if ListingPlace.objects.filter(agency=agency, name=name).exists():
        raise Refusal("listing.place_exists", name=name)
    place = ListingPlace.objects.create(agency=agency, kind=kind, name=name[:200])
    record("procedure.listing_place_added", subject=f"place:{place.pk}", actor=actor, at=at, name=name)
    return place


@transaction.atomic
def hang_sheets(*, actor: Actor, at: datetime, place_id: int, editions: Collection[int]) -> int:
    """Sheets of editions in force today, each replacing an older one of its procedure at that place; how
    many were hung. A sheet that hangs already stays as it is."""
    place, day = access.place_to_change(actor, place_id), local_day(at)
    found = list(Edition.objects.filter(pk__in=editions, procedure__owner=place.agency_id))
    if len(found) != len(set(editions)) or not all(is_in_force(one, day) for one in found):
        raise Refusal("listing.not_in_force")
    hanging = list(place.listings.filter(taken_on=None).select_related("edition"))
    there = {one.edition_id for one in hanging}
    new = [one for one in found if one.pk not in there]
    replaced = {one.procedure_id for one in new}
    older = [one.pk for one in hanging if one.edition.procedure_id in replaced]
    Listing.objects.filter(pk__in=older).update(taken_on=day, taken_by=actor.name)
    Listing.objects.bulk_create(
        Listing(place=place, edition=one, hung_on=day, hung_by=actor.name) for one in new
    )
    _say(actor, at, place, hung=len(new), taken=len(older))
    return len(new)


@transaction.atomic
def take_down_sheets(*, actor: Actor, at: datetime, place_id: int, editions: Collection[int]) -> int:
    """Sheets of those editions come off; how many there were."""
    place = access.place_to_change(actor, place_id)
    rows = place.listings.filter(taken_on=None, edition__in=editions)
    count = rows.update(taken_on=local_day(at), taken_by=actor.name)
    _say(actor, at, place, hung=0, taken=count)
    return count


def _say(actor: Actor, at: datetime, place: ListingPlace, *, hung: int, taken: int) -> None:
    if hung or taken:
        subject = f"place:{place.pk}"
        record("procedure.sheets_changed", subject=subject, actor=actor, at=at, hung=hung, taken=taken)
