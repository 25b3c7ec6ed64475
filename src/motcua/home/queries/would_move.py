"""What a decision that is not recorded yet would move: people, dossiers, tasks, forms that are owed."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q

from motcua.home.queries.reorganised import open_tasks, owed, posts, running
from motcua.home.words.reorganisation import ELSEWHERE, NO_FIELD
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import NEW, Agency, Follows, Unit
from motcua.plans.public import parts_beside
from motcua.procedures.public import Sector

MOST_PEOPLE = 200


@dataclass(frozen=True, slots=True)
class Goer:
    """Somebody of a place that is split, with the dossiers held: of the line's field, and of all."""

    person_id: int
    name: str
    of_field: int
    held: int
    goes: bool


@dataclass(frozen=True, slots=True)
class WouldMove:
    """One line of a decision that is not recorded yet, and what would follow it; ``who`` on a line with a
    field only. What goes on as itself has a line too, with what ``stays``."""

    old: str
    new: str
    sector: str
    people: int
    running: int
    tasks: int
    returns: int | None
    who: Sequence[Goer] = ()
    stays: bool = False


def would_move(agency_id: int, lines: Sequence[Follows], founded: str, on: date) -> list[WouldMove]:
    """What runs now and goes with each line. Tasks go with the line without a field; people go with a field
    where the line names them, and where it says nothing
    if at least half of what they hold is of it. What is not ended stays last. Refuses
    ``reorganisation.bad_lines`` for a unit or an agency that is not this agency's, and for a field that
    nobody knows (six statements a line)."""
    units, agencies = Unit.objects.filter(agency=agency_id).in_bulk(), _agencies(agency_id)
    for one in lines:
        known: Collection[int] = agencies if one.are_agencies else units
        if not {one.old, one.new} - {NEW} <= set(known):
            raise Refusal("reorganisation.bad_lines", fault=ELSEWHERE)
    refuse_fields(lines)
    who = {one: _who(one, on) for one in lines if one.sector}
    listed = []
    for one in (*lines, *going_on(lines)):
        where, rest = _place(one), not one.sector
        beside = [other for other in who if _same_old(other, one)]
        gone = {goer.person_id for other in beside for goer in who[other] if goer.goes}
        dossiers = (
            running().exclude(sector__name__in=[other.sector for other in beside])
            if rest
            else running().filter(sector__name=one.sector)
        )
        names: dict[int, Agency] | dict[int, Unit] = agencies if one.are_agencies else units
        left = posts(on).filter(**where).exclude(person__in=gone).values("person").distinct()
        listed.append(
            WouldMove(
                str(names[one.old]),
                str(names.get(one.new, founded)),
                one.sector,
                left.count() if rest else sum(goer.goes for goer in who[one]),
                dossiers.filter(**where).count(),
                open_tasks().filter(_led_by(one)).count() if rest else 0,
                owed().filter(agency=one.old).count() if one.are_agencies and rest else None,
                who.get(one, ()),
                stays=one.old == one.new,
            )
        )
    return listed


def refuse_fields(lines: Sequence[Follows]) -> None:
    """A field that is written wrong would take nothing with it."""
    asked = {one.sector for one in lines if one.sector}
    known = set(Sector.objects.filter(name__in=asked).values_list("name", flat=True)) if asked else set()
    if unknown := sorted(asked - known):
        raise Refusal("reorganisation.bad_lines", fault=NO_FIELD.format(found=unknown[0]))


def going_on(lines: Sequence[Follows]) -> list[Follows]:
    """A line to itself for each place from which only fields are taken."""
    ended = [one for one in lines if not one.sector]
    stays = {(one.are_agencies, one.old) for one in lines} - {(one.are_agencies, one.old) for one in ended}
    return [Follows(old, old, are_agencies=whole) for whole, old in sorted(stays)]


def _who(line: Follows, on: date) -> list[Goer]:
    """Everybody of the place with the dossiers they hold there, who goes along first (two statements)."""
    where, held = _place(line), defaultdict[int, Counter[str]](Counter)
    rows = running().filter(**where, holder__isnull=False).values_list("holder_id", "sector__name")
    for person, sector in rows:
        held[person][sector or ""] += 1
    people = dict(posts(on).filter(**where).order_by("person").values_list("person", "person__full_name"))
    found = [
        Goer(
            pk,
            name,
            of_field := held[pk][line.sector],
            total := held[pk].total(),
            pk in line.people if line.people is not None else 0 < total <= 2 * of_field,
        )
        for pk, name in people.items()
    ]
    return sorted(found, key=lambda one: (not one.goes, -one.of_field, one.person_id))[:MOST_PEOPLE]


def _agencies(agency_id: int) -> dict[int, Agency]:
    return Agency.objects.filter(Q(parent=agency_id) | Q(pk=agency_id)).in_bulk()


def _place(line: Follows) -> dict[str, Any]:
    return {"agency" if line.are_agencies else "unit": line.old}


def _same_old(one: Follows, other: Follows) -> bool:
    return (one.are_agencies, one.old) == (other.are_agencies, other.old)


def _led_by(line: Follows) -> Q:
    if not line.are_agencies:
        return Q(lead_unit=line.old) | Q(pk__in=parts_beside(unit=line.old).values("task_id"))
    parts = parts_beside().filter(Q(agency=line.old) | Q(unit__agency=line.old))
    return Q(lead_agency=line.old) | Q(lead_unit__agency=line.old) | Q(pk__in=parts.values("task_id"))
