"""What hangs where, what of it is out of date, and what is still missing."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from motcua.procedures.models import Edition, Listing, ListingPlace
from motcua.procedures.rules.listing import Sheet, sheet_on
from motcua.procedures.rules.states import EditionState, edition_on


@dataclass(frozen=True, slots=True)
class Hanging:
    """One sheet with the edition in force it should be replaced by, None where it only comes off."""

    listing: Listing
    standing: Sheet
    in_force: Edition | None


@dataclass(frozen=True, slots=True)
class Wall:
    """One place: its sheets, those to be seen to first, and what is in force and does not hang there."""

    place: ListingPlace
    hanging: tuple[Hanging, ...]
    missing: tuple[Edition, ...]

    @property
    def wrong(self) -> int:
        return sum(one.standing is not Sheet.CURRENT for one in self.hanging)


def walls(agency_ids: Collection[int], day: date, place_id: int | None = None) -> list[Wall]:
    """The places of these agencies, or one of them (three queries)."""
    places = ListingPlace.objects.filter(agency__in=agency_ids).select_related("agency")
    if place_id is not None:
        places = places.filter(pk=place_id)
    found = list(places.order_by("agency", "kind", "name"))
    sheets: dict[int, list[Listing]] = defaultdict(list)
    rows = Listing.objects.filter(place__in=found, taken_on=None).select_related("edition__procedure")
    for one in rows.order_by("edition__folded", "pk"):
        sheets[one.place_id].append(one)
    editions = _by_procedure(agency_ids)
    return [_wall(place, sheets[place.pk], editions.get(place.agency_id, {}), day) for place in found]


def _by_procedure(agency_ids: Collection[int]) -> dict[int, dict[int, list[Edition]]]:
    found: dict[int, dict[int, list[Edition]]] = defaultdict(lambda: defaultdict(list))
    rows = Edition.objects.filter(procedure__owner__in=agency_ids).exclude(state=EditionState.UNLISTED)
    for one in rows.select_related("procedure", "sector").order_by("folded", "number"):
        found[one.procedure.owner_id][one.procedure_id].append(one)
    return found


def _wall(place: ListingPlace, sheets: list[Listing], editions: dict[int, list[Edition]], day: date) -> Wall:
    in_force = {pk: edition_on(group, day) for pk, group in editions.items()}
    hanging = [
        Hanging(
            one,
            sheet_on(one.edition, editions.get(one.edition.procedure_id, [one.edition]), day),
            in_force.get(one.edition.procedure_id),
        )
        for one in sheets
    ]
    hanging.sort(key=lambda one: one.standing is Sheet.CURRENT)
    there = {one.edition.procedure_id for one in sheets}
    missing = [one for pk, one in in_force.items() if one is not None and pk not in there]
    return Wall(place, tuple(hanging), tuple(missing))
