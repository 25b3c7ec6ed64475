"""Which agencies take a procedure in."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from motcua.organisation.public import Agency, agencies_with_desk
from motcua.procedures.public import Edition, edition_for
from motcua.procedures.rules.edition import EditionContent
from motcua.procedures.rules.levels import FILED_ONLINE


@dataclass(frozen=True, slots=True)
class Receiver:
    """An agency that takes the procedure in, and the edition it goes by (None until one is chosen)."""

    agency: Agency
    edition: Edition | None = None


def receivers(code: str, day: date, agency_code: str = "") -> list[Receiver]:
    """Agencies with a one-stop desk that take the procedure in on that day: the named one, else the one
    that owns it, else all that may use it. The only one comes with its edition (three statements);
    an empty list where the procedure is not in force, or nobody with a desk takes it in."""
    desks = agencies_with_desk()
    if agency_code:
        desks = [desk for desk in desks if desk.code == agency_code]
    elif len(desks) > 1:
        editions = Edition.objects.usable_on(day).filter(procedure__code=code)
        owners = {owner for (owner,) in editions.values_list("procedure__owner__code").distinct()}
        desks = _that_may_use(desks, owners)
    if len(desks) != 1:
        return [Receiver(desk) for desk in desks]
    edition = edition_for(desks[0], code, day)
    return [] if edition is None else [Receiver(desks[0], edition)]


def _that_may_use(desks: list[Agency], owners: set[str | None]) -> list[Agency]:
    """Those whose own it is where it is nobody's else; otherwise all at or under an owner."""
    if None not in owners:
        owned = [desk for desk in desks if desk.code in owners]
        if len(owners) == 1 and owned:
            return owned
        return [desk for desk in desks if owners & set(desk.path.strip("/").split("/"))]
    return desks


def is_filed_online(edition: Edition, content: EditionContent, day: date) -> bool:
    """Whether the edition is filed online on that day: its ways or its level say so, and the level does not
    say that it only informs (one statement)."""
    lines = edition.procedure.levels.filter(
        Q(valid_from=None) | Q(valid_from__lte=day), Q(valid_to=None) | Q(valid_to__gte=day)
    )
    value = lines.order_by("-valid_from", "-pk").values_list("value", flat=True).first()
    if value is None:
        return "online" in content.ways
    return value in FILED_ONLINE
