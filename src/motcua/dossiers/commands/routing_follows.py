"""Rules that route new dossiers go where a decision sends what they route."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model

from motcua.dossiers.models import RoutingRule
from motcua.organisation.public import Post, Succession, Unit
from motcua.procedures.public import Procedure

_COPIED = ("name", "procedure", "case", "place", "channel", "is_automatic")


@dataclass(frozen=True, slots=True)
class _Way:
    """Where things of one old place go: those of ``sector``, or (empty) the rest."""

    sector: str
    unit: Unit


def routing_follows(lines: Sequence[Succession], day: date) -> None:
    """Inside an agency each rule goes to the unit that takes its field, by name or by its procedure; one
    that asks for no field gets a sister for each field that leaves, read before it. A new agency that has
    no rule yet begins with those of the first it follows. Who does not work in the new unit is not named."""
    of_units = [one for one in lines if one.from_unit_id]
    for agency_id in {one.from_agency_id for one in of_units}:
        _inside(agency_id, [one for one in of_units if one.from_agency_id == agency_id], day)
    for one in lines:
        if not one.from_unit_id and not RoutingRule.objects.filter(agency=one.to_agency_id).exists():
            _into_new(one, day)


def _inside(agency_id: int, lines: Sequence[Succession], day: date) -> None:
    ordered: list[RoutingRule] = []
    for rule in _rules(agency_id):
        mine = [_Way(one.sector, one.to_unit) for one in lines if one.from_unit_id == rule.unit_id]
        rest = next((way.unit for way in mine if not way.sector), None)
        field = rule.sector or _field_of(rule)
        taken = next((way.unit for way in mine if way.sector and way.sector == field), None)
        if mine and not field:
            ordered += [_sister(rule, way, day) for way in mine if way.sector]
        ordered.append(_led(rule, taken or rest or rule.unit, day))
    for place, rule in enumerate(ordered, start=1):
        rule.position = place
        rule.save()


def _into_new(line: Succession, day: date) -> None:
    units = {one.code: one for one in line.to_agency.units.filter(valid_to=None).order_by("-id")}
    for rule in _rules(line.from_agency_id):
        field = rule.sector or _field_of(rule)
        unit = units.get(rule.unit.code)
        if unit is None or (line.sector and field and field != line.sector):
            continue
        made = _sister(rule, _Way(field or line.sector, unit), day)
        made.agency, made.position = line.to_agency, rule.position
        made.sector = rule.sector if not line.sector else made.sector
        made.save()


def _rules(agency_id: int) -> list[RoutingRule]:
    found = RoutingRule.objects.filter(agency=agency_id).select_related("unit", "holder")
    return list(found.order_by("position", "id"))


def _field_of(rule: RoutingRule) -> str:
    if not rule.procedure:
        return ""
    found = Procedure.objects.filter(code=rule.procedure, editions__isnull=False).order_by(
        "-editions__number"
    )
    return found.values_list("editions__sector__name", flat=True).first() or ""


def _sister(rule: RoutingRule, way: _Way, day: date) -> RoutingRule:
    facts: dict[str, Any] = {name: getattr(rule, name) for name in _COPIED}
    made = RoutingRule(agency_id=rule.agency_id, sector=way.sector, holder_id=rule.holder_id, **facts)
    return _led(made, way.unit, day)


def _led(rule: RoutingRule, unit: Model, day: date) -> RoutingRule:
    if rule.unit_id != unit.pk:
        rule.unit_id = unit.pk
        works = Post.objects.filter(person=rule.holder_id, unit=unit.pk).in_force(day)
        rule.holder_id = rule.holder_id if rule.holder_id and works.exists() else None
    return rule
