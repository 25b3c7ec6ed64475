"""Records a decision that merges or splits units or agencies; from its day what runs follows it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from motcua.foundation.outbox.publish import publish
from motcua.foundation.trail.record import record
from motcua.kernel.refusal import Refusal
from motcua.kernel.time import day_start, local_day
from motcua.organisation.commands.found_successor import NEW, Follows, Founded, found
from motcua.organisation.commands.people_follow import people_follow
from motcua.organisation.events import Reorganised
from motcua.organisation.models import Agency, Reorganisation, Succession, Unit
from motcua.organisation.rules.actor import Actor
from motcua.organisation.rules.roles import Role
from motcua.organisation.rules.succession import Line, fault_of
from motcua.organisation.words import SUCCESSION_FAULTS

DECIDERS = frozenset({Role.ADMINISTRATOR, Role.DIRECTOR})
MOST_LINES = 50


@transaction.atomic
def reorganise(
    *,
    actor: Actor,
    at: datetime,
    agency: Agency,
    number: str,
    issued_on: date,
    effective_on: date,
    reason: str,
    lines: Sequence[Follows],
    founded: Founded | None = None,
    acting_until: date | None = None,
) -> Reorganisation:
    """The decision with its lines. Posts in the old units end the day before and go on in the new ones;
    dossiers and tasks follow by news on the day. Units are of the agency, agencies are it or directly below.
    Who works off what an agency left does so up to ``acting_until``, or until further notice.

    Refuses ``reorganisation.forbidden``, ``.no_number``, ``.bad_days``, ``.twice``, ``.bad_founding`` and
    ``.bad_lines``."""
    _refuse(actor, at, agency, number.strip(), reason, (issued_on, effective_on, acting_until or date.max))
    if any(one.new == NEW for one in lines):
        lines = found(agency, lines, founded, effective_on)
    listed = _listed(agency, lines)
    decision = Reorganisation.objects.create(
        agency=agency,
        number=number.strip()[:80],
        issued_on=issued_on,
        effective_on=effective_on,
        reason=reason.strip()[:600],
        recorded_at=at,
        recorded_by=actor.name,
    )
    for one in listed:
        one.decision = decision
    Succession.objects.bulk_create(listed)
    going = [(one, line.people or ()) for one, line in zip(listed, lines, strict=True)]
    moved = people_follow(going, effective_on, acting_until)
    _close(listed, effective_on)
    _tell(decision, listed, moved, actor, at)
    return decision


def _tell(
    decision: Reorganisation, listed: Sequence[Succession], posts: int, actor: Actor, at: datetime
) -> None:
    record(
        "organisation.reorganised",
        subject=f"agency:{decision.agency.code}",
        actor=actor,
        at=at,
        ground=decision.number,
        effective_on=decision.effective_on.isoformat(),
        lines=[f"{one.old} → {one.new}" for one in listed],
        posts=posts,
    )
    publish(Reorganised(decision.pk), at=at, not_before=max(at, day_start(decision.effective_on)))


def _refuse(
    actor: Actor, at: datetime, agency: Agency, number: str, reason: str, days: tuple[date, date, date]
) -> None:
    """``days``: signed, in effect, the last one on which people of the successor work in its place."""
    if not actor.is_system and actor.holds(DECIDERS, agency.pk) is None:
        raise Refusal("reorganisation.forbidden")
    if not number or not reason.strip():
        raise Refusal("reorganisation.no_number")
    if list(days) != sorted(days) or days[0] > local_day(at):
        raise Refusal("reorganisation.bad_days")
    if Reorganisation.objects.filter(agency=agency, number=number).exists():
        raise Refusal("reorganisation.twice", number=number)


def _listed(agency: Agency, lines: Sequence[Follows]) -> list[Succession]:
    plain = [Line((one.are_agencies, one.old), (one.are_agencies, one.new), one.sector) for one in lines]
    fault = fault_of(plain) if len(lines) <= MOST_LINES else "too_many"
    asked = {pk for one in lines if not one.are_agencies for pk in (one.old, one.new)}
    units = Unit.objects.in_bulk(asked) if asked else {}
    whole = {pk for one in lines if one.are_agencies for pk in (one.old, one.new)}
    below = Agency.objects.filter(Q(parent=agency) | Q(pk=agency.pk), pk__in=whole)
    agencies = {one.pk: one for one in below}
    if len(agencies) < len(whole) or len(units) < len(asked):
        fault = fault or "unknown"
    if fault or any(one.agency_id != agency.pk for one in units.values()):
        raise Refusal("reorganisation.bad_lines", fault=SUCCESSION_FAULTS[fault or "unknown"])
    return [
        Succession(from_agency=agencies[one.old], to_agency=agencies[one.new], sector=one.sector.strip())
        if one.are_agencies
        else Succession(
            from_agency=agency,
            to_agency=agency,
            from_unit=units[one.old],
            to_unit=units[one.new],
            sector=one.sector.strip(),
        )
        for one in lines
    ]


def _close(lines: Sequence[Succession], day: date) -> None:
    """What is succeeded as a whole ends the day before; what only gives away fields goes on."""
    last = day - timedelta(1)
    whole = [one for one in lines if not one.sector]
    Unit.objects.filter(pk__in=[one.from_unit_id for one in whole if one.from_unit_id]).update(valid_to=last)
    merged = [one.from_agency_id for one in whole if not one.from_unit_id]
    Agency.objects.filter(pk__in=merged).update(valid_to=last)
