"""What a decision founds: a unit, or an agency with the divisions of the one it follows."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from django.db.models import Q

from motcua.kernel.refusal import Refusal
from motcua.kernel.vietnamese import fold
from motcua.organisation.models import Agency, Unit
from motcua.organisation.rules.tree import path_of

ALWAYS = (Unit.Kind.LEADERS.value, Unit.Kind.ONE_STOP.value, Unit.Kind.OFFICE.value)
NEW = 0
"""The id of what the decision itself founds."""


@dataclass(frozen=True, slots=True)
class Founded:
    """A unit or an agency that did not exist before the decision; an agency needs its identifier."""

    name: str
    code: str = ""


@dataclass(frozen=True, slots=True)
class Follows:
    """One line: two units by id, or two agencies by id; ``new`` may be ``NEW``. ``people`` go with the field
    of a split (nobody where it says nothing); the others go with the line for the rest."""

    old: int
    new: int
    sector: str = ""
    are_agencies: bool = False
    people: tuple[int, ...] | None = None


def found(agency: Agency, lines: Sequence[Follows], founded: Founded | None, day: date) -> list[Follows]:
    """The lines with what was founded in place of ``NEW``: one thing, of the kind of the first it follows.

    Refuses ``reorganisation.bad_founding``."""
    mine = [one for one in lines if one.new == NEW]
    name = " ".join(founded.name.split())[:200] if founded else ""
    if not name or len({one.are_agencies for one in mine}) > 1:
        raise Refusal("reorganisation.bad_founding")
    made = (
        _agency(agency, mine, name, founded.code.strip() if founded else "", day)
        if mine[0].are_agencies
        else _unit(agency, mine[0].old, name)
    )
    return [replace(one, new=made) if one.new == NEW else one for one in lines]


def _unit(agency: Agency, like: int, name: str) -> int:
    old = Unit.objects.filter(pk=like, agency=agency).first()
    code = re.sub(r"[^a-z0-9]+", "-", fold(name)).strip("-")[:40]
    if old is None or not code or Unit.objects.filter(agency=agency, code=code).exists():
        raise Refusal("reorganisation.bad_founding")
    return Unit.objects.create(agency=agency, code=code, name=name, kind=old.kind).pk


def _agency(above: Agency, lines: Sequence[Follows], name: str, code: str, day: date) -> int:
    """Beside the first old one in the tree, with units of the same names, so that people have a place at
    once; where only fields are taken, with its leaders, its desk and the units of the people who go."""
    old = Agency.objects.filter(pk=lines[0].old, parent=above).first()
    if old is None or not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9.-]{0,39}", code):
        raise Refusal("reorganisation.bad_founding")
    if Agency.objects.filter(code=code).exists():
        raise Refusal("reorganisation.bad_founding")
    made = Agency.objects.create(
        code=code,
        name=name,
        level=old.level,
        parent=above,
        path=path_of(above.path, code),
        kind=old.kind,
        place=old.place,
        parent_body=old.parent_body,
        valid_from=day,
    )
    units = old.units.filter(valid_to=None).order_by("id")
    if all(one.sector for one in lines):
        going = [person for one in lines for person in one.people or ()]
        units = units.filter(Q(kind__in=ALWAYS) | Q(posts__person__in=going)).distinct()
    Unit.objects.bulk_create(Unit(agency=made, code=one.code, name=one.name, kind=one.kind) for one in units)
    return made.pk
